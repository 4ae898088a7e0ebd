"""Which slots exclude one another: every rule once with a clash and once without."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from scheduler.attendance.clashes import capacities, clashing, mates
from scheduler.attendance.slots import Slots
from tests.attendance.build import event, sessions, slots_of

ROOMS = [{"id": f"m{n}", "title": "M", "venue": "hall"} for n in range(4)]
PERSON = {"people": [{"id": "p", "name": "P"}]}
ORGANISER = {"organisers": [{"id": "o", "title": "O"}]}
Where = tuple[str, str]


def number(table: Slots, where: Where) -> int:
    """The slot of a session in a round."""
    return next(
        n for n, slot in enumerate(table.slots) if (table.items[slot.item].session.id, slot.round) == where
    )


def clash(one: Where, other: Where, **changes: Any) -> bool:
    table = slots_of(event(**{"rooms": ROOMS, **changes}))
    return bool(clashing(table)[number(table, one), number(table, other)])


def off(rule: str) -> dict[str, Any]:
    return {"rules": {rule: {"on": False}}}


def related(kind: str, *names: str) -> dict[str, Any]:
    return {"relations": [{"kind": kind, "sessions": list(names)}], "sessions": sessions("a", "b")}


A1, A2, B1, B2 = ("a", "one"), ("a", "two"), ("b", "one"), ("b", "two")
SPOKEN = {**PERSON, "sessions": sessions("a", "b", people={"person": "p"})}
OWN = {**ORGANISER, "sessions": sessions("a", "b", organisers="o")}
RESTING = {**SPOKEN, "people": [{"id": "p", "name": "P", "rest": 100}]}
FAR = {
    **PERSON,
    "rooms": [{"id": "big", "title": "B", "venue": "hall"}, {"id": "far", "title": "F", "venue": "annex"}],
    "travel": {"default": 100},
    "sessions": [
        *sessions("a", people={"person": "p"}, allowed_rooms="big"),
        *sessions("b", people={"person": "p"}, allowed_rooms="far"),
    ],
}
MUST = {
    "sessions": sessions("a", "b"),
    "attendees": [{"id": "x", "title": "X", "must_attend": ["a", "b"]}],
}
ONE_ROOM = {"sessions": sessions("a", "b", allowed_rooms="m0")}
TWO_ROOMS = {
    **related("same-room", "a", "b"),
    "sessions": [*sessions("a", allowed_rooms="m0"), *sessions("b", allowed_rooms="m1")],
}


@pytest.mark.parametrize(
    ("rule", "one", "other", "changes"),
    [
        ("person-conflict", A1, B1, SPOKEN),
        ("person-conflict", A1, B2, FAR),
        ("person-rest", A1, B2, RESTING),
        ("organiser-conflict", A1, B1, OWN),
        ("must-attend", A1, B1, MUST),
        ("order", A2, B1, related("order", "a", "b")),
        ("order", A1, B1, related("directly-before", "a", "b")),
        ("same-round", A1, B2, related("same-round", "a", "b")),
        ("different-round", A1, B1, related("different-round", "a", "b")),
        ("same-room", A1, B2, TWO_ROOMS),
        ("same-room", A1, B1, related("same-room", "a", "b")),
        ("room-conflict", A1, B1, ONE_ROOM),
    ],
)
def test_clash_while_the_rule_is_on(rule: str, one: Where, other: Where, changes: dict[str, Any]) -> None:
    assert clash(one, other, **changes)
    assert clash(other, one, **changes)
    if (rule, one, other) != ("same-room", A1, B1):
        assert not clash(one, other, **changes, **off(rule))


@pytest.mark.parametrize(
    ("one", "other", "changes"),
    [
        (A1, B2, SPOKEN),
        (A1, B2, OWN),
        (A1, B2, MUST),
        (A1, B2, related("order", "a", "b")),
        (A1, B2, related("directly-before", "a", "b")),
        (A1, B1, related("same-round", "a", "b")),
        (A1, B2, related("different-round", "a", "b")),
        (A1, B2, related("same-room", "a", "b")),
        (A1, B2, ONE_ROOM),
        (A1, B1, {"sessions": sessions("a", "b")}),
    ],
)
def test_no_clash(one: Where, other: Where, changes: dict[str, Any]) -> None:
    assert not clash(one, other, **changes)


def test_a_copy_stands_once_and_copies_apart() -> None:
    assert clash(A1, A2, sessions=sessions("a"))
    table = slots_of(event(rooms=ROOMS, sessions=sessions("a", copies=2)))
    assert len(table.items) == 1  # nothing tells the copies apart
    assert not clashing(table).any()


def test_copies_named_apart_do_not_share_a_round() -> None:
    relations = [{"kind": "different-round", "sessions": ["a#1", "b"]}]
    both = [*sessions("a", copies=2), *sessions("b")]
    table = slots_of(event(rooms=ROOMS, sessions=both, relations=relations))
    first, second = (table.of_item[n] for n in range(2))
    clash = clashing(table)
    assert [table.items[n].copies for n in range(2)] == [("a#1",), ("a#2",)]
    assert clash[first[0], second[0]]
    assert not clash[first[0], second[1]]


def test_organisers_who_can_run_two_at_once() -> None:
    three = event(
        rooms=ROOMS,
        organisers=[{"id": "o", "title": "O", "max_parallel": 2}],
        sessions=sessions("a", "b", "c", organisers="o"),
    )
    table = slots_of(three)
    together = np.ix_(table.of_round["one"], table.of_round["one"])
    assert not clashing(table)[together].any()
    assert {(len(found.slots), found.most) for found in capacities(table)} == {(3, 2)}


def test_mates_are_sessions_that_must_share_a_round() -> None:
    same = related("same-round", "a", "b")
    assert mates(slots_of(event(**same))) == [(0, 1)]
    assert mates(slots_of(event(**same, **off("same-round")))) == []
    same["sessions"] = [*sessions("a"), *sessions("b", optional=True)]
    assert mates(slots_of(event(**same))) == []
