"""Encoders about attendees' wishes: amounts by hand, in plain rounds and in awkward ones."""

from __future__ import annotations

from typing import Any

import pytest

from scheduler.model import build
from tests.model.small import amount, attendee, block, day, event, placed, session, solved

WISHES = [attendee("x", "a:5", "b:3", "c:1"), attendee("y", "a:5", "b:3", "c:1"), attendee("z", "c:4")]


@pytest.mark.parametrize(
    ("lines", "missed"),
    [
        ((), 22),
        (("a one big",), 12),
        (("a one big", "b two big", "c three big"), 0),
        (("a one big", "b one mid", "c three big"), 6),
        (("a one big", "b one mid", "c one far"), 8),
        (("b one mid", "c one far"), 12),
    ],
)
def test_the_heaviest_wish_of_a_round_is_met(lines: tuple[str, ...], missed: int) -> None:
    assert amount(event("attendance", attendees=WISHES), "attendance", *lines) == missed


def test_attendees_who_are_alike_share_their_literals() -> None:
    alone = build(event("attendance", attendees=WISHES[:1]))
    crowd = build(event("attendance", attendees=[attendee(f"x{n}", "a:5", "b:3", "c:1") for n in range(9)]))
    assert len(crowd.cp.proto.variables) == len(alone.cp.proto.variables)


def test_a_repeated_session_counts_once() -> None:
    sessions = [session("a", copies=2), session("b")]
    instance = event("attendance", sessions=sessions, attendees=[attendee("x", "a:5", "b:3")])
    assert amount(instance, "attendance", "a#1 one big", "a#2 two big") == 3
    assert amount(instance, "attendance", "a#1 one big", "a#2 two big", "b one mid") == 0
    assert amount(instance, "attendance", "a#1 one big", "b one mid") == 3


def test_travel_comes_between_two_wishes() -> None:
    instance = event("attendance", attendees=[attendee("x", "a:5", "b:3")])
    assert amount(instance, "attendance", "a one big", "b two far") == 3
    assert amount(instance, "attendance", "a one far", "b two far") == 0
    assert amount(instance, "attendance", "a one big", "b three far") == 0


def test_of_three_in_a_chain_the_outer_two_can_be_met() -> None:
    sessions = [
        session("a", duration=25),
        session("b", start_offset=20, duration=20),
        session("c", start_offset=35),
    ]
    for scores, missed in ((("a:3", "b:5", "c:3"), 5), (("a:2", "b:5", "c:2"), 4)):
        instance = event("attendance", sessions=sessions, attendees=[attendee("x", *scores)])
        assert amount(instance, "attendance", "a one big", "b one mid", "c one big") == missed
        assert amount(instance, "attendance", "a one big", "c one mid") == int(scores[1][2:])


@pytest.mark.parametrize(
    ("changes", "lines", "missed"),
    [
        ({"availability": {"rounds": "one"}}, ("a one big", "b two big"), 3),
        ({"availability": {"windows": {"day": "d1", "end": "9:59"}}}, ("a one big", "b two big"), 8),
        ({"must_attend": "c"}, ("a one big", "b two big", "c one mid"), 5),
        ({"must_attend": "c"}, ("a one big", "b two big", "c three mid"), 0),
        ({"must_attend": "c"}, ("a one big", "b two big", "c two far"), 8),
        ({"must_attend": "a"}, ("a one big", "b two big"), 0),
        ({"must_attend": "a"}, ("a one big", "b one mid"), 3),
        ({"must_attend": ["a", "b"]}, ("a one big", "b one mid"), 8),
        ({"person": "p"}, ("a one big", "b two big", "c one mid"), 5),
        ({"person": "q"}, ("a one big", "b two big"), 5),
    ],
)
def test_attendees_are_not_always_free(changes: dict[str, Any], lines: tuple[str, ...], missed: int) -> None:
    plenary = block("talk", "9:30", "9:40", kind="plenary", people=[{"person": "q"}])
    instance = event(
        "attendance",
        days=[day("d1", block("one", "9:00", "10:00"), plenary, block("two", "10:10", "11:10")),
              day("d2", block("three", "9:00", "10:00"))],
        people=[{"id": "p", "name": "P"}, {"id": "q", "name": "Q"}],
        sessions=[session("a"), session("b"), session("c", people={"person": "p"})],
        attendees=[attendee("x", "a:5", "b:3", **changes)],
    )  # fmt: skip
    assert amount(instance, "attendance", *lines) == missed


def test_of_five_wishes_in_three_rounds_two_are_missed_by_the_relaxation_alone() -> None:
    names = "abcde"
    instance = event(
        "attendance",
        travel={},
        sessions=[session(name, optional=False) for name in names],
        attendees=[attendee("x", *names)],
    )
    model = build(instance)
    met = sum(-term.coefficient for term in model.terms["attendance"] if term.variable is not None)
    assert met == 3, "one literal per round is all this attendee can collect"


@pytest.mark.parametrize(
    ("lines", "share"),
    [
        (("a one big", "b two big", "c three big"), 0),
        (("a one big", "b one mid", "c three big"), 333),
        (("a one big", "b two big"), 1000),
        (("b two mid", "c three far"), 555),
    ],
)
def test_fairness_is_the_largest_missed_share(lines: tuple[str, ...], share: int) -> None:
    instance = event("fairness", attendees=[*WISHES, attendee("nobody"), attendee("zero", "a:0")])
    assert amount(instance, "fairness", *lines) == share


def test_nobody_to_be_fair_to() -> None:
    solver = solved(build(event("fairness")).fix(placed("a one big")))
    assert solver is not None
    assert solver.objective_value == 0
