"""Encoders about sessions and rounds."""

from __future__ import annotations

import pytest

from tests.model.small import accepts, block, day, event, session

MUST = [session("a", optional=False), session("b")]
TWICE = [session("a", copies=2), session("b", copies=2)]


def test_every_session_is_placed_and_an_optional_one_may_be() -> None:
    assert accepts(event(sessions=MUST), "a one big")
    assert accepts(event(sessions=MUST), "a one big", "b one big")
    assert not accepts(event(sessions=MUST), "b one big")


def test_nothing_is_placed_twice() -> None:
    assert not accepts(event(sessions=MUST), "a one big", "a two big")
    assert not accepts(event(sessions=MUST), "a one big", "a one big")
    assert not accepts(event(sessions=MUST), "a one big", "b one big", "b one mid")


def test_copies_stand_in_different_rounds() -> None:
    assert accepts(event("repeat", sessions=TWICE), "a#1 one big", "a#2 two big", "b#1 one mid")
    assert not accepts(event("repeat", sessions=TWICE), "a#1 one big", "a#2 one mid")


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("same-round", ("a one big", "b one mid"), ("a one big", "b two big")),
        ("same-round", ("a one big", "b one big"), ("a one big", "c three big")),
        ("same-round", ("c two mid",), ("b three mid", "c two mid")),
        ("different-round", ("a one big", "b two mid"), ("b one big", "c one mid")),
        ("same-room", ("a one big", "b two big"), ("a one big", "b one mid")),
        ("same-room", ("a one big", "c one big"), ("b three far", "c three big")),
        ("order", ("a one big", "b two mid", "c three big"), ("a two big", "b one big")),
        ("order", ("a two big", "c three mid"), ("b three big", "c three big")),
        ("order", ("a three big", "c one mid"), ("a one big", "b one mid", "c three mid")),
    ],
)
def test_a_relation(kind: str, good: tuple[str, ...], bad: tuple[str, ...]) -> None:
    instance = event(kind, relations=[{"kind": kind, "sessions": ["a", "b", "c"]}])
    assert accepts(instance, *good)
    assert not accepts(instance, *bad)
    assert accepts(event(relations=[{"kind": kind, "sessions": ["a", "b", "c"]}]), *bad)


def test_directly_before_means_the_next_round_of_that_day_for_its_kind() -> None:
    days = [
        day(
            "d1",
            block("one", "9:00", "10:00"),
            block("lunch", "10:00", "11:00", takes="lunch"),
            block("two", "11:00", "12:00"),
            block("late", "12:00", "13:00"),
        ),
        day("d2", block("three", "9:00", "10:00")),
    ]
    relations = [{"kind": "directly-before", "sessions": ["a", "b"]}]
    instance = event("order", days=days, relations=relations)
    assert accepts(instance, "a one big", "b two far")
    assert accepts(instance, "a late big")
    assert not accepts(instance, "a one big", "b late big")
    assert not accepts(instance, "a late big", "b three big"), "another day"
    lunch = [session("a"), session("b", kind="lunch")]
    assert accepts(event("order", days=days, relations=relations, sessions=lunch), "a one big", "b lunch big")


def test_order_counts_the_copies_times_not_the_rounds() -> None:
    relations = [{"kind": "order", "sessions": ["a", "b"]}]
    days = [day("d1", block("one", "9:00", "10:00"), block("two", "9:30", "10:30"))]
    sessions = [session("a", duration=29), session("b", start_offset=0)]
    assert accepts(
        event("order", days=days, relations=relations, sessions=sessions), "a one big", "b two big"
    )
    sessions = [session("a", duration=31), session("b")]
    assert not accepts(
        event("order", days=days, relations=relations, sessions=sessions), "a one big", "b two big"
    )


def test_a_relation_with_one_copy_leaves_the_others_free() -> None:
    relations = [{"kind": "order", "sessions": ["a#2", "b"]}]
    instance = event("order", sessions=TWICE, relations=relations)
    assert accepts(instance, "a#1 three big", "a#2 one big", "b#1 two big", "b#2 three mid")
    assert not accepts(instance, "a#2 two big", "b#1 three big", "b#2 one big")
