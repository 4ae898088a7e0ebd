"""Encoders about one placement: places that are banned have no literal, and no others."""

from __future__ import annotations

from typing import Any

import pytest

from tests.model.small import accepts, block, day, event, room, session

MORNING = {"windows": {"day": "d1", "end": "10:00"}}


@pytest.mark.parametrize(
    ("rule", "changes", "good", "bad"),
    [
        ("round-kind", {"sessions": [session("a", kind="lunch")], "days": [
            day("d1", block("one", "9:00", "10:00"), block("two", "10:10", "11:10", takes="lunch"))]},
         "a two big", "a one big"),
        ("allowed-rounds", {"sessions": [session("a", allowed_rounds="one")]}, "a one big", "a two big"),
        ("allowed-rounds", {"sessions": [session("a", forbidden_rounds="two")]}, "a three big", "a two big"),
        ("allowed-rooms", {"sessions": [session("a", allowed_rooms="mid")]}, "a one mid", "a one big"),
        ("pinned", {"sessions": [session("a", pin={"round": "two", "room": "far"})]},
         "a two far", "a two mid"),
        ("room-available", {"rooms": [room("big", availability=MORNING)]}, "a one big", "a two big"),
        ("room-capacity", {"sessions": [session("a", min_seats=31)]}, "a one far", "a one mid"),
        ("room-equipment", {"sessions": [session("a", equipment="mic")],
                            "rooms": [room("big"), room("mid", equipment=["mic", "beamer"])]},
         "a one mid", "a one big"),
        ("organiser-available", {"organisers": [{"id": "o", "title": "O", "availability": MORNING}],
                                 "sessions": [session("a", organisers="o")]}, "a one big", "a two big"),
        ("person-available", {"people": [{"id": "p", "name": "P", "availability": MORNING}],
                              "sessions": [session("a", people={"person": "p"})]}, "a one big", "a two big"),
        ("overrun", {"sessions": [session("a", duration=71)], "days": [
            day("d1", block("one", "9:00", "10:00"), block("two", "10:10", "11:10"))]},
         "a two big", "a one big"),
    ],
)  # fmt: skip
def test_a_place_is_taken_or_refused(rule: str, changes: dict[str, Any], good: str, bad: str) -> None:
    assert accepts(event(rule, **changes), good)
    assert not accepts(event(rule, **changes), bad)
    assert accepts(event(**changes), bad), "with the rule off"


def test_a_pinned_copy_is_placed_even_if_it_is_optional() -> None:
    sessions = [session("a", pin={"room": "big"}), session("b", pin={"duration": 30})]
    assert accepts(event("pinned", sessions=sessions), "a one big")
    assert not accepts(event("pinned", sessions=sessions), "b one big")
    assert accepts(event(sessions=sessions), "b one big")


PLENARY = [
    day(
        "d1",
        block("opening", "8:00", "8:50", kind="plenary", room="big", people=[{"person": "p"}]),
        block("one", "9:00", "10:00"),
        block("two", "10:10", "11:10"),
    )
]


def test_a_plenary_keeps_its_room_for_the_turnover() -> None:
    def at(turnover: int) -> bool:
        rooms = [room("big", turnover=turnover), room("mid", turnover=turnover)]
        assert accepts(event("room-conflict", days=PLENARY, rooms=rooms), "a one mid")
        return accepts(event("room-conflict", days=PLENARY, rooms=rooms), "a one big")

    assert at(10)
    assert not at(11)


def test_a_person_in_a_plenary_has_to_get_to_the_session() -> None:
    with_p = {"days": PLENARY, "sessions": [session("a", people={"person": "p"})]}
    assert accepts(event("person-conflict", **with_p), "a one big")
    assert not accepts(event("person-conflict", **with_p), "a one far")
    assert accepts(event("person-conflict", **with_p), "a two far")


def test_a_person_rests_after_a_plenary() -> None:
    with_p = {"days": PLENARY, "sessions": [session("a", people={"person": "p"})]}
    for minutes, enough in ((10, True), (11, False)):
        settings = {"person-rest": {"parameters": {"minutes": minutes}}}
        assert accepts(event("person-rest", settings=settings, **with_p), "a one big") is enough
