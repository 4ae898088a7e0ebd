"""The easier event: every schedule is one of it too and costs no more there, and its rounds are alike."""

from __future__ import annotations

import time

import pytest

from scheduler.attendance import engine, run
from scheduler.attendance.easier import make_easier
from scheduler.attendance.generate import affordable, work_of
from scheduler.attendance.limits import Limits
from scheduler.attendance.slots import read_slots
from scheduler.attendance.stock import make_frame
from scheduler.bench.generate import Size, generate
from scheduler.compiled import compile_instance
from scheduler.domain import Instance
from scheduler.evaluate import evaluate
from tests.attendance.exhaustive import sample
from tests.tiny import every_schedule


@pytest.fixture
def by_the_easier(monkeypatch: pytest.MonkeyPatch) -> None:
    """Generating the event's own bundles is never worth it."""
    monkeypatch.setattr(engine, "affordable", lambda work, limits, patience=1.0: patience > 1)


def bounded(instance: Instance) -> engine.EngineResult:
    return run(instance, compile_instance(instance), max_bundles=-1, deadline=time.monotonic() + 60)


@pytest.mark.usefixtures("by_the_easier")
@pytest.mark.parametrize("first", range(3000, 3120, 30))
def test_no_schedule_costs_more_in_it(first: int) -> None:
    feasible = cheaper = tight = 0
    for seed in range(first, first + 30):
        instance = sample(seed)
        easier, best = make_easier(instance), None
        for schedule in every_schedule(instance):
            own = evaluate(instance, schedule)
            if not own.feasible:
                continue
            there = evaluate(easier, schedule)
            assert there.feasible, seed
            assert there.objective <= own.objective, seed
            cheaper += there.objective < own.objective
            best = own.objective if best is None else min(best, own.objective)
        result = bounded(instance)
        if best is None:
            continue
        feasible += 1
        assert not result.infeasible, seed
        assert result.bound is not None
        assert result.bound <= best, seed
        tight += result.bound == best
    assert feasible >= 8
    assert cheaper
    assert tight


def test_its_rounds_are_priced_once_and_bound_the_event() -> None:
    """The event's own rounds differ: some speakers are away."""
    made = generate(Size(sessions=24, rounds=4, rooms=7, attendees=60, wishes=5), seed=1)
    kinds = [
        len(make_frame(read_slots(compile_instance(one)), 0).alike)
        for one in (made.instance, make_easier(made.instance))
    ]
    assert kinds == [4, 1]


@pytest.mark.usefixtures("by_the_easier")
def test_it_bounds_where_a_limit_leaves_time() -> None:
    instance = generate(Size(sessions=24, rounds=4, rooms=7, attendees=60, wishes=5), seed=1).instance
    own = run(instance, compile_instance(instance), max_bundles=500_000)
    easier = bounded(instance)
    weak = run(instance, compile_instance(instance), max_bundles=-1)
    assert own.bound is not None
    assert easier.bound is not None
    assert weak.bound is not None
    assert weak.bound < easier.bound <= own.bound
    assert easier.bound > 0.8 * own.bound
    assert easier.rounds_of == []


def test_it_is_left_when_time_is_short() -> None:
    instance = generate(Size(sessions=200, rounds=20, rooms=12, attendees=3000, wishes=10), seed=1).instance
    frame = make_frame(read_slots(compile_instance(make_easier(instance))), 0)
    work, now = sum(work_of(frame)), time.monotonic()
    minute, half_an_hour = Limits(deadline=now + 60), Limits(deadline=now + 1800)
    assert not affordable(work, minute, engine.EASIER_PATIENCE)
    assert affordable(work, half_an_hour, engine.EASIER_PATIENCE)
