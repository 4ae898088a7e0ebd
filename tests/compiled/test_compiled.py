"""What is allowed, what forbids the rest, and what each placement costs."""

from __future__ import annotations

from typing import Any

import pytest

from scheduler.compiled import Place, compile_instance
from scheduler.domain import Instance, Interval

EVERYWHERE = {Place(r, m) for r in ("one", "two") for m in ("big", "far")}


def forbidden_by(instance: Instance, copy: str = "a") -> dict[str, set[Place]]:
    """Rule -> places it forbids; the rest of the places must be the allowed ones."""
    compiled = compile_instance(instance)
    found: dict[str, set[Place]] = {}
    for (of, round_id, room), rules in compiled.forbidden.items():
        for rule in rules if of == copy else ():
            found.setdefault(rule, set()).add(Place(round_id, room))
    assert set(compiled.allowed[copy]) == EVERYWHERE - set().union(*found.values())
    return found


def test_nothing_is_forbidden_without_a_reason(make: Any) -> None:
    compiled = compile_instance(make())
    assert compiled.forbidden == {}
    assert set(compiled.allowed["a"]) == EVERYWHERE
    assert compiled.mandatory == {"a"}
    assert compiled.interval["a", "one"] == Interval(577, 640)


@pytest.mark.parametrize(
    ("session", "rule", "places"),
    [
        ({"kind": "lunch"}, "round-kind", EVERYWHERE),
        ({"allowed_rounds": "two"}, "allowed-rounds", {("one", "big"), ("one", "far")}),
        ({"forbidden_rounds": "two"}, "allowed-rounds", {("two", "big"), ("two", "far")}),
        ({"allowed_rooms": "big"}, "allowed-rooms", {("one", "far"), ("two", "far")}),
        ({"forbidden_rooms": "big"}, "allowed-rooms", {("one", "big"), ("two", "big")}),
        ({"pin": {"round": "one", "room": "far"}}, "pinned", EVERYWHERE - {("one", "far")}),
        ({"min_seats": 21}, "room-capacity", {("one", "far"), ("two", "far")}),
        ({"min_seats": 20}, None, set()),
        ({"equipment": "beamer"}, "room-equipment", {("one", "far"), ("two", "far")}),
        ({"start_offset": 63}, "overrun", {("one", "big"), ("one", "far"), ("two", "big"), ("two", "far")}),
        ({"duration": 63}, None, set()),
        ({"duration": 64}, "overrun", {("one", "big"), ("one", "far")}),
        ({"duration": 780}, "overrun", {("one", "big"), ("one", "far")}),
        ({"duration": 781}, "overrun", EVERYWHERE),
    ],
)
def test_a_session_is_held_to_what_it_asks(
    make: Any, session: dict[str, Any], rule: str | None, places: set[Any]
) -> None:
    found = forbidden_by(make(sessions=[{"id": "a", "title": "A", **session}]))
    assert found == ({} if rule is None else {rule: places})


@pytest.mark.parametrize(
    ("availability", "rounds"),
    [
        ({"windows": {"day": "d1", "start": "9:37", "end": "10:40"}}, {"two"}),
        ({"windows": {"day": "d1", "start": "9:38"}}, {"one"}),
        (
            {"windows": [{"day": "d1", "end": "10:00"}, {"day": "d1", "start": "10:00", "end": "12:00"}]},
            set(),
        ),
        ({"rounds": "two"}, {"one"}),
        ({"rounds": "two", "windows": {"day": "d1", "end": "11:00"}}, set()),
    ],
)
@pytest.mark.parametrize("whose", ["person", "organiser", "room"])
def test_everybody_and_every_room_has_to_be_available(
    make: Any, whose: str, availability: dict[str, Any], rounds: set[str]
) -> None:
    rooms = make().model_dump()["rooms"]
    if whose == "room":
        rooms[1]["availability"] = availability
    found = forbidden_by(
        make(
            rooms=rooms,
            people=[{"id": "p", "name": "P", "availability": availability if whose == "person" else {}}],
            organisers=[
                {"id": "o", "title": "O", "availability": availability if whose == "organiser" else {}}
            ],
            sessions=[{"id": "a", "title": "A", "organisers": "o", "people": {"person": "p"}}],
        )
    )
    places = {place for place in EVERYWHERE if place.round in rounds}
    if whose == "room":
        places = {place for place in places if place.room == "far"}
    assert found == ({f"{whose}-available": places} if places else {})


@pytest.mark.parametrize(("turnover", "forbidden"), [(7, False), (8, True)])
def test_a_room_is_not_free_while_a_block_has_it(make: Any, turnover: int, forbidden: bool) -> None:
    event = make().model_dump()
    event["days"][0]["blocks"][0]["room"] = "big"
    event["rooms"][0]["turnover"] = turnover
    found = forbidden_by(Instance.model_validate(event))
    assert found == ({"room-conflict": {("one", "big")}} if forbidden else {})


@pytest.mark.parametrize(
    ("travel", "rest", "expected"),
    [
        (7, 0, {}),
        (8, 0, {"person-conflict": {("one", "far")}}),
        (0, 7, {}),
        (0, 8, {"person-rest": {("one", "big"), ("one", "far")}}),
        (
            8,
            8,
            {
                "person-conflict": {("one", "far")},
                "person-rest": {("one", "big"), ("one", "far")},
            },
        ),
    ],
)
def test_a_person_in_the_welcome_needs_time_to_get_to_the_first_round(
    make: Any, travel: int, rest: int, expected: dict[str, set[Any]]
) -> None:
    event = make(
        travel={"default": travel},
        people=[{"id": "p", "name": "P", "rest": rest}],
        sessions=[{"id": "a", "title": "A", "people": {"person": "p"}}],
    ).model_dump()
    event["days"][0]["blocks"][0]["people"] = [{"person": "p"}]
    assert forbidden_by(Instance.model_validate(event)) == expected


def test_a_rule_that_is_off_forbids_nothing(make: Any) -> None:
    sessions = [{"id": "a", "title": "A", "kind": "lunch", "min_seats": 500}]
    assert forbidden_by(make(sessions=sessions, rules={"round-kind": {"on": False}})) == {
        "room-capacity": EVERYWHERE
    }


def test_every_rule_that_forbids_a_place_is_named(make: Any) -> None:
    sessions = [{"id": "a", "title": "A", "min_seats": 50, "equipment": "piano"}]
    compiled = compile_instance(make(sessions=sessions))
    assert compiled.forbidden["a", "one", "far"] == ("room-capacity", "room-equipment")
    assert compiled.forbidden["a", "one", "big"] == ("room-equipment",)


def test_optional_copies_are_mandatory_only_when_pinned_to_a_place(make: Any) -> None:
    sessions = [
        {"id": "a", "title": "A", "optional": True, "pin": {"duration": 30}},
        {"id": "b", "title": "B", "optional": True, "copies": 2, "pin": {"copy": 2, "room": "big"}},
    ]
    assert compile_instance(make(sessions=sessions)).mandatory == {"b#2"}
    off = make(sessions=sessions, rules={"pinned": {"on": False}})
    assert compile_instance(off).mandatory == set()


def test_costs_are_the_weighted_sums_over_placements(make: Any) -> None:
    wish = {"preferred_rounds": "one", "unwanted_rounds": "two", "unwanted_rooms": "far"}
    instance = make(
        organisers=[{"id": "o", "title": "O", "preferences": wish}],
        sessions=[
            {"id": "a", "title": "A", "expected": 23, "organisers": "o", "preferences": wish},
            {"id": "b", "title": "B"},
        ],
        rules={"moved": {"weight": 50}, "round-wish": {"weight": 7}},
        base=[
            {"session": "a", "round": "one", "room": "far"},
            {"session": "gone", "round": "one", "room": "big"},
        ],
    )
    compiled = compile_instance(instance)
    assert compiled.constant == 50
    assert compiled.cost == {
        ("a", "one", "big"): 0,
        ("a", "one", "far"): 3 * 2 + 2 * 3 - 50,
        ("a", "two", "big"): 4 * 7,
        ("a", "two", "far"): 4 * 7 + 3 * 2 + 2 * 3,
        ("b", "one", "big"): 0,
        ("b", "one", "far"): 0,
        ("b", "two", "big"): 0,
        ("b", "two", "far"): 0,
    }


def test_a_copy_of_a_repeated_session_is_not_counted_as_moved_here(make: Any) -> None:
    instance = make(
        sessions=[{"id": "a", "title": "A", "copies": 2}],
        rules={"moved": {"weight": 50}},
        base=[{"session": "a#1", "round": "one", "room": "far"}],
    )
    compiled = compile_instance(instance)
    assert compiled.constant == 0
    assert set(compiled.cost.values()) == {0}
