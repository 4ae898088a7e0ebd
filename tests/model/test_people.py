"""Encoders about people: being at two places, rest, load, must-attend."""

from __future__ import annotations

from typing import Any

import pytest

from tests.model.small import accepts, attendee, block, day, event, session

SPEAKS = [session(name, people={"person": "p"}) for name in "abc"]
ATTENDS = [attendee("x", must_attend=["a", "b"])]


@pytest.mark.parametrize(
    ("rule", "changes"), [("person-conflict", {"sessions": SPEAKS}), ("must-attend", {"attendees": ATTENDS})]
)
def test_nobody_is_at_two_places_at_once(rule: str, changes: dict[str, Any]) -> None:
    instance = event(rule, **changes)
    assert accepts(instance, "a one big", "b two mid", "c three far")
    assert not accepts(instance, "a one big", "b one mid")
    assert accepts(event(**changes), "a one big", "b one mid")
    assert not accepts(instance, "a one big", "b two far"), "ten minutes are too few to travel"
    assert not accepts(instance, "a one far", "b two big")
    assert accepts(instance, "a one far", "b two far")
    assert accepts(instance, "a one far", "b three big")


def test_two_copies_of_a_session_are_two_items_of_the_speaker() -> None:
    sessions = [session("a", copies=2, people={"person": "p"})]
    assert accepts(event("person-conflict", sessions=sessions), "a#1 one big", "a#2 two big")
    assert not accepts(event("person-conflict", sessions=sessions), "a#1 one big", "a#2 one mid")


def test_somebody_without_a_part_is_free() -> None:
    sessions = [*SPEAKS[:2], session("c")]
    assert accepts(event("person-conflict", sessions=sessions), "a one big", "c one mid")


@pytest.mark.parametrize(("own", "general", "enough"), [(None, 10, True), (None, 11, False), (10, 99, True)])
def test_rest_between_two_items_of_one_day(own: int | None, general: int, enough: bool) -> None:
    instance = event(
        "person-rest",
        people=[{"id": "p", "name": "P", "rest": own}],
        sessions=SPEAKS,
        settings={"person-rest": {"parameters": {"minutes": general}}},
    )
    assert accepts(instance, "a one big", "b two mid") is enough
    assert accepts(instance, "a two big", "b three mid")
    assert accepts(instance, "a one big", "b one mid"), "an overlap is another rule's business"


def test_rest_ends_with_the_day() -> None:
    days = [day("d1", block("one", "23:00", "24:00")), day("d2", block("two", "0:00", "1:00"))]
    people = [{"id": "p", "name": "P", "rest": 60}]
    instance = event("person-rest", people=people, sessions=SPEAKS, days=days)
    assert accepts(instance, "a one big", "b two mid")


@pytest.mark.parametrize(
    ("own", "general", "most"), [(None, 0, 3), (None, 1, 1), (2, 1, 2), (0, 3, 0), (None, 2, 2)]
)
def test_load_of_a_day(own: int | None, general: int, most: int) -> None:
    instance = event(
        "person-load",
        people=[{"id": "p", "name": "P", "max_per_day": own}],
        sessions=SPEAKS,
        settings={"person-load": {"parameters": {"sessions_per_day": general}}},
    )
    lines = ["a one big", "b one mid", "c two big"]
    for count in range(4):
        assert accepts(instance, *lines[:count]) is (count <= most)
    if most:
        assert accepts(instance, "a one big", "c three big")
