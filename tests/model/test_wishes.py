"""Encoders that are sums over placements: seats-short, round-wish, room-wish, moved."""

from __future__ import annotations

from scheduler.compiled import compile_instance
from scheduler.model import build
from tests.model.small import amount, attendee, event, placed, session, solved


def test_seats_are_short_by_the_people_expected_beyond_them() -> None:
    sessions = [session("a", expected=33), session("b", expected=65, copies=2), session("c")]
    instance = event("seats-short", sessions=sessions, attendees=[attendee(f"x{n}", "c") for n in range(31)])
    assert amount(instance, "seats-short", "a one mid") == 3
    assert amount(instance, "seats-short", "a one big") == 0
    assert amount(instance, "seats-short", "a one far") == 0, "seats not known"
    assert amount(instance, "seats-short", "a one mid", "b#1 two mid", "b#2 three mid") == 9
    assert amount(instance, "seats-short", "c one mid") == 1


def test_wishes_about_places_count_for_everybody_involved() -> None:
    mornings = {"preferred_rounds": "one", "unwanted_rounds": "three", "unwanted_rooms": "far"}
    instance = event(
        "round-wish",
        "room-wish",
        organisers=[{"id": "o", "title": "O", "preferences": mornings}],
        people=[{"id": "p", "name": "P", "preferences": {"preferred_rooms": ["big", "mid"]}}],
        sessions=[
            session("a", organisers="o", people=[{"person": "p"}, {"person": "p", "role": "chair"}]),
            session("b", preferences=mornings),
        ],
    )
    assert amount(instance, "round-wish", "a one big", "b one mid") == 0
    assert amount(instance, "round-wish", "a two big", "b three mid") == 3
    assert amount(instance, "room-wish", "a two far", "b three far") == 3
    assert amount(instance, "room-wish", "a two big", "b three mid") == 0


BASE = [
    {"session": "a", "round": "one", "room": "big"},
    {"session": "b#1", "round": "one", "room": "mid"},
    {"session": "b#2", "round": "two", "room": "mid"},
    {"session": "gone", "round": "two", "room": "big"},
]


def test_copies_that_change_places_did_not_move() -> None:
    sessions = [session("a"), session("b", copies=2)]
    instance = event("moved", sessions=sessions, base=BASE)
    assert amount(instance, "moved", "a one big", "b#2 one mid", "b#1 two mid") == 0
    assert amount(instance, "moved", "a one mid", "b#2 one mid", "b#1 two far") == 2
    assert amount(instance, "moved", "b#1 one mid", "b#2 one mid") == 2
    assert amount(instance, "moved") == 3


def test_a_base_place_used_twice_is_kept_twice_at_most() -> None:
    base = [{"session": f"a#{n}", "round": "one", "room": "big"} for n in (1, 2)]
    instance = event("moved", sessions=[session("a", copies=3)], base=base)
    assert amount(instance, "moved", "a#1 one big") == 1
    assert amount(instance, "moved", "a#1 one big", "a#3 one big") == 0
    assert amount(instance, "moved", "a#1 one big", "a#2 one big", "a#3 one big") == 0


def test_the_compiled_costs_add_up_to_the_same() -> None:
    wish = {"unwanted_rounds": "three", "unwanted_rooms": "big"}
    instance = event(
        "seats-short", "round-wish", "room-wish", "moved",
        sessions=[session("a", expected=33, preferences=wish), session("b", preferences=wish)],
        base=BASE[:1],
        settings={"moved": {"weight": 7}, "seats-short": {"weight": 2}},
    )  # fmt: skip
    compiled = compile_instance(instance)
    for lines in (("a one big",), ("a one mid", "b three big"), ("a three big", "b three mid")):
        solver = solved(build(instance).fix(placed(*lines)))
        assert solver is not None
        together = compiled.constant + sum(
            compiled.cost[p.session, p.round, p.room] for p in placed(*lines).placements
        )
        assert solver.objective_value == together
