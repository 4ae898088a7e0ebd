"""The diagnostic model: every hard rule as demands that can be switched off one by one."""

from __future__ import annotations

import pytest

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.model import Model, build
from tests.model.small import block, day, event, placed, session, solved
from tests.tiny import every_schedule, only, tiny


def holds(model: Model, *, without: tuple[tuple[str, str], ...] = ()) -> bool:
    """Whether all demands but these can hold together."""
    copy = model.cp.clone()
    copy.add_bool_and([lit for demand, lit in model.demands.items() if demand not in without])
    return solved(Model(copy, model.variables, {}, {}, {})) is not None


def test_demands_are_named_by_rule_and_subject() -> None:
    instance = event(
        "allowed-rooms", "person-conflict", "order", "repeat", "room-conflict",
        sessions=[session("a", allowed_rooms="mid", optional=False, people={"person": "p"}),
                  session("b", people={"person": "p"}), session("c", copies=2)],
        relations=[{"kind": "order", "sessions": ["a", "b"]},
                   {"kind": "directly-before", "sessions": ["b", "c#1"]}],
    )  # fmt: skip
    assert set(build(instance, diagnostic=True).demands) == {
        ("placed-once", "a"), ("allowed-rooms", "a"), ("person-conflict", "p"), ("order", "a>b"),
        ("order", "b>>c#1"), ("repeat", "c"), ("room-conflict", "big"), ("room-conflict", "mid"),
        ("room-conflict", "far"),
    }  # fmt: skip


def test_dropping_a_demand_of_a_conflict_makes_room() -> None:
    days = [day("d1", block("one", "9:00", "10:00"))]
    sessions = [session(name, optional=False, allowed_rooms="mid") for name in "ab"]
    instance = event("allowed-rooms", "room-conflict", days=days, sessions=sessions)
    assert solved(build(instance)) is None
    model = build(instance, diagnostic=True)
    assert not holds(model)
    for demand in (("room-conflict", "mid"), ("allowed-rooms", "a"), ("placed-once", "b")):
        assert holds(model, without=(demand,))
    assert not holds(model, without=(("room-conflict", "big"),))


def test_there_is_nothing_to_optimise() -> None:
    model = build(event("room-conflict", "attendance"), diagnostic=True)
    assert not model.cp.has_objective()
    assert model.amounts == {}


@pytest.mark.parametrize("rule", [rule.id for rule in CATALOGUE.values() if rule.hard])
def test_with_all_demands_it_takes_the_schedules_of_the_model(rule: str) -> None:
    seen: set[bool] = set()
    for seed in range(40):
        if seed >= 4 and len(seen) == 2:
            break
        instance = only(tiny(seed), rule)
        model, diagnostic = build(instance), build(instance, diagnostic=True)
        diagnostic.cp.add_bool_and(list(diagnostic.demands.values()))
        for number, schedule in enumerate(every_schedule(instance)):
            if number % 5 == 0:
                taken = solved(model.fix(schedule)) is not None
                assert (solved(diagnostic.fix(schedule)) is not None) is taken
                seen.add(taken)
    assert seen == {True, False}


@pytest.mark.parametrize("seed", range(5))
def test_without_demands_every_schedule_goes(seed: int) -> None:
    model = build(tiny(seed), diagnostic=True)
    for number, schedule in enumerate(every_schedule(model.instance)):
        if number % 10 == 0:
            assert solved(model.fix(schedule)) is not None
    first = model.instance.copies[0].id
    there = f"{first} {model.instance.rounds[0].id} {model.instance.rooms[0].id}"
    assert solved(model.fix(placed(there, there))) is None
