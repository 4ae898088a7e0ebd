"""Fixing, hinting, reading and strengthening a model."""

from __future__ import annotations

import time
from itertools import product

import pytest

from scheduler.evaluate import evaluate
from scheduler.model import Model, build
from tests.model.small import attendee, block, day, event, placed, session, solved

ALL = (
    "room-conflict", "repeat", "overrun", "attendance", "seats-short", "theme-overlap", "coverage",
    "room-wish", "round-wish", "fairness", "moved",
)  # fmt: skip


def busy_model() -> Model:
    """Overruns into the next round, a repeated session, and every soft rule."""
    days = [day("d1", block("one", "9:00", "10:00"), block("two", "10:10", "11:10", allows_overrun=True)),
            day("d2", block("three", "9:00", "10:00"))]  # fmt: skip
    return build(
        event(
            *ALL,
            days=days,
            sessions=[
                session("a", optional=False, tags="care", duration=80, expected=50),
                session("b", optional=False, tags="care", pillars="red"),
                session("c", copies=2, optional=False, preferences={"unwanted_rooms": "big"}),
            ],
            attendees=[attendee("x", "a:3", "b:2", "c"), attendee("y", "c:4", "b", must_attend="a")],
            base=[{"session": "c#1", "round": "one", "room": "mid"}],
        )
    )


def test_the_schedule_of_a_solution_is_what_the_checker_counts() -> None:
    model = busy_model()
    solver = solved(model)
    assert solver is not None
    schedule = model.schedule_from(solver.boolean_value)
    assert schedule.instance == "small"
    evaluation = evaluate(model.instance, schedule)
    assert evaluation.feasible
    assert evaluation.objective == solver.objective_value
    assert {s.rule: s.amount for s in evaluation.scores if not s.hard} == {
        rule: solver.value(amount) for rule, amount in model.amounts.items()
    }


def test_a_schedule_that_cannot_be_said_is_refused() -> None:
    model = build(event("allowed-rooms", sessions=[session("a", allowed_rooms="mid")]))
    assert solved(model.fix(placed("a one mid"))) is not None
    assert solved(model.fix(placed("a one big"))) is None
    assert solved(model.fix(placed("unknown one mid"))) is None
    assert solved(model.fix(placed("a one mid", "a one mid"))) is None
    assert solved(model) is not None, "fixing leaves the model as it was"


def test_a_hint_is_complete_and_at_its_best() -> None:
    model = busy_model()
    schedule = placed("a one big", "b one far", "c#1 two mid", "c#2 three big")
    assert model.complete_hint(schedule)
    hint = model.cp.proto.solution_hint
    assert sorted(hint.vars) == list(range(len(model.cp.proto.variables)))
    for variable, value in zip(hint.vars, hint.values, strict=True):
        model.cp.add(model.cp.get_int_var_from_proto_index(variable) == value)
    solver = solved(model)
    assert solver is not None
    assert solver.objective_value == evaluate(model.instance, schedule).objective


def test_a_refused_schedule_hints_its_placements_only() -> None:
    model = busy_model()
    assert not model.complete_hint(placed("a one big", "b one big"))
    assert len(model.cp.proto.solution_hint.vars) == len(model.variables.placings)


def test_hinting_again_replaces_the_hint() -> None:
    model = busy_model()
    for _ in range(2):
        assert model.complete_hint(placed("a one big", "b one far", "c#1 two mid", "c#2 three big"))
    assert len(model.cp.proto.solution_hint.vars) == len(model.cp.proto.variables)


def test_costs_by_cluster_add_up() -> None:
    model = busy_model()
    assert model.round_cost(frozenset({"one"})) is None, "a session of one may run into two"
    first, second = model.round_cost(frozenset({"one", "two"})), model.round_cost(frozenset({"three"}))
    assert first is not None
    assert second is not None
    seen = set()
    lines = ("a one big", "b one far", "c#1 two mid"), ("b three far", "a two big", "c#1 one mid")
    for schedule in (placed(*some, "c#2 three big") for some in lines):
        solver = solved(model.fix(schedule))
        assert solver is not None
        constant = sum(
            model.weights[rule] * term.coefficient
            for rule, terms in model.terms.items()
            for term in terms
            if term.variable is None and not term.rounds
        )
        elsewhere = solver.value(model.amounts["fairness"]) + solver.value(model.amounts["moved"]) - 1
        total = solver.value(first) + solver.value(second) + constant + elsewhere
        assert total == solver.objective_value
        seen.add((solver.value(first), solver.value(second)))
    assert len(seen) == 2


def test_a_cut_excludes_what_it_says() -> None:
    disliked = [session(name, preferences={"unwanted_rooms": "big"}) for name in "ab"]
    instance = event("room-wish", sessions=disliked, settings={"room-wish": {"weight": 3}})

    def taken(constant: int, scale: int) -> list[bool]:
        model = build(instance)
        # scale × 3 · (placements of one in big) ≥ constant + 4 · [a in one]
        assert model.add_cut(frozenset({"one"}), constant, {("a", "one"): 4, ("a", "nowhere"): 9}, scale)
        lines = "a one mid", "a one big", "a two mid"
        return [solved(model.fix(placed(line))) is not None for line in lines]

    assert taken(-4, 1) == [True, True, True]
    assert taken(-1, 1) == [False, True, True]
    assert taken(0, 1) == [False, False, True]
    assert taken(0, 2) == [False, True, True]
    assert taken(1, 2) == [False, True, False]


def test_a_bound_excludes_what_lies_below() -> None:
    disliked = [session(name, preferences={"unwanted_rooms": "big"}) for name in "ab"]
    model = build(event("room-wish", sessions=disliked))
    model.add_lower_bound(1)
    assert solved(model.fix(placed("a one mid"))) is None
    assert solved(model.fix(placed("a one big"))) is not None
    model.add_lower_bound(3, 2 * model.amounts["room-wish"])
    assert solved(model.fix(placed("a one big"))) is None
    assert solved(model.fix(placed("a one big", "b two big"))) is not None
    empty = build(event())
    empty.add_lower_bound(1)
    assert solved(empty) is None


def test_bounds_stay_out_of_a_diagnostic_model() -> None:
    model = build(event("room-conflict"), diagnostic=True)
    with pytest.raises(ValueError, match="diagnostic"):
        model.add_lower_bound(1)
    with pytest.raises(ValueError, match="diagnostic"):
        model.add_cut(frozenset({"one"}), 0, {})


def test_the_same_instance_gives_the_same_model() -> None:
    assert str(busy_model().cp.proto) == str(busy_model().cp.proto)


def test_a_reference_sized_event_builds_quickly() -> None:
    """Printed, not asserted: a busy machine is not a failure. ``pytest -s`` shows it."""
    sessions = [session(f"s{n}", optional=False) for n in range(18)]
    wishes = list(product(range(18), repeat=2))
    attendees = [
        attendee(f"x{n}", *{f"s{(a + k * b + k) % 18}:{5 - k}" for k in range(5)})
        for n, (a, b) in enumerate(wishes[:250])
    ]
    instance = event(*ALL, sessions=sessions, attendees=attendees)
    start = time.perf_counter()
    model = build(instance)
    variables, constraints = len(model.cp.proto.variables), len(model.cp.proto.constraints)
    print(f"{time.perf_counter() - start:.2f} s, {variables} variables, {constraints} constraints")
    assert variables < 6000
