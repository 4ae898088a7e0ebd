"""Solving: the optimum, each status, limits, interruption, and answers that are checked."""

from __future__ import annotations

import threading
from pathlib import Path
from random import Random

import pytest

from scheduler.attendance import EngineResult, run
from scheduler.bench.generate import Size, generate
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.errors import DefectError
from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule
from scheduler.result import Result, Status
from scheduler.solve import Progress, bundles, solve
from tests.tiny import every_schedule, only, tiny

INSTANCES = Path(__file__).parents[2] / "instances"
HARD = [rule.id for rule in CATALOGUE.values() if rule.hard and rule.switchable]
SOFT = [rule.id for rule in CATALOGUE.values() if not rule.hard]


def optimum(instance: Instance) -> int | None:
    """By trying every schedule; None where there is none."""
    judged = (evaluate(instance, schedule) for schedule in every_schedule(instance))
    return min((one.objective for one in judged if one.feasible), default=None)


def some_rules(seed: int) -> Instance:
    dice = Random(seed)
    rules = dice.sample(HARD, dice.choice([2, 5, 8])) + dice.sample(SOFT, dice.choice([1, 3, 8]))
    return only(tiny(seed), "placed-once", *rules)


@pytest.mark.parametrize("first", range(0, 240, 20))
def test_the_answer_is_the_optimum_of_all_schedules(first: int) -> None:
    statuses = set()
    for seed in range(first, first + 20):
        instance = some_rules(seed)
        best = optimum(instance)
        result = solve(instance, workers=1)
        statuses.add(result.status)
        if best is None:
            assert (result.status, result.schedule, result.bound) == (Status.INFEASIBLE, None, None)
        else:
            assert (result.status, result.objective, result.bound) == (Status.OPTIMAL, best, best)
    assert Status.OPTIMAL in statuses


@pytest.mark.parametrize("engine", [True, False])
def test_a_limit_leaves_a_valid_bound_below_the_incumbent(engine: bool) -> None:
    for seed in range(40):
        instance = some_rules(1000 + seed)
        best = optimum(instance)
        result = solve(instance, workers=1, deterministic_limit=1e-4, engine=engine)
        if result.objective is not None:
            assert best is not None
            assert result.bound is not None
            assert result.bound <= best <= result.objective
            assert (result.status is Status.OPTIMAL) == (result.bound == result.objective)
        else:
            assert result.status in (Status.INFEASIBLE, Status.UNKNOWN)
            assert best is None or result.status is Status.UNKNOWN


@pytest.mark.parametrize("event", ["hoorn-2025", "tilburg-2025"])
def test_the_reference_events_are_proved_and_no_worse_than_published(event: str) -> None:
    instance = read_instance(INSTANCES / f"{event}.yaml")
    published = evaluate(instance, read_schedule(INSTANCES / f"{event}.published.yaml", instance))
    result = solve(instance, workers=1)
    assert published.feasible
    assert result.status is Status.OPTIMAL
    assert result.gap == 0
    assert result.objective is not None
    assert result.objective <= published.objective


def test_the_same_seed_gives_the_same_schedule() -> None:
    instance = read_instance(INSTANCES / "hoorn-2025.yaml")
    one, other = (solve(instance, workers=1, seed=7) for _ in range(2))
    assert one.schedule == other.schedule


def test_no_time_is_unknown_and_nothing_is_claimed() -> None:
    result = solve(read_instance(INSTANCES / "klein.yaml"), time_limit=0)
    assert (result.status, result.schedule, result.objective) == (Status.UNKNOWN, None, None)
    assert result.gap is None
    assert not result.interrupted


@pytest.fixture(scope="module")
def larger() -> Instance:
    """Too large to be proved within the tests' patience."""
    return generate(Size(sessions=40, rounds=8, rooms=6, attendees=300, wishes=6), seed=3).instance


def solve_until_first(instance: Instance) -> Result:
    """Ask to stop as soon as there is an incumbent."""
    stop = threading.Event()

    def told(progress: Progress) -> None:
        if progress.objective is not None:
            stop.set()

    return solve(instance, workers=1, on_progress=told, stop=stop)


def test_stopping_keeps_the_incumbent(larger: Instance) -> None:
    result = solve_until_first(larger)
    assert result.interrupted
    assert result.status is Status.FEASIBLE
    assert result.evaluation is not None
    assert result.evaluation.feasible
    assert result.bound is not None
    assert result.objective is not None
    assert result.bound <= result.objective


def test_a_time_limit_is_kept_and_progress_only_improves(larger: Instance) -> None:
    seen: list[Progress] = []
    result = solve(larger, workers=1, time_limit=4, on_progress=seen.append)
    assert result.status is Status.FEASIBLE
    assert result.seconds <= 4 + 2
    objectives = [p.objective for p in seen if p.objective is not None]
    bounds = [p.bound for p in seen if p.bound is not None]
    assert objectives == sorted(objectives, reverse=True)
    assert bounds == sorted(bounds)
    assert not result.interrupted


def test_a_bound_above_the_answer_is_our_defect(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the engine says, no answer leaves that contradicts the checker."""

    def one_too_high(*args: object, **options: object) -> EngineResult:
        found = run(*args, **options)  # type: ignore[arg-type]
        assert found.bound is not None
        return EngineResult(found.bound + 1, found.lp, found.rounds_of, (), found.exact)

    monkeypatch.setattr(bundles, "run", one_too_high)
    with pytest.raises(DefectError):
        solve(read_instance(INSTANCES / "klein.yaml"), workers=1)


def test_a_schedule_that_breaks_a_hard_rule_never_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that forgets a rule is stopped by the checker."""
    from scheduler.model import ENCODERS
    from scheduler.model.encoders import Hard

    klein = read_instance(INSTANCES / "klein.yaml")
    crowded = klein.model_copy(update={"rooms": klein.rooms[:1]})
    assert solve(crowded, workers=1).status is Status.INFEASIBLE
    monkeypatch.setitem(ENCODERS, "room-conflict", Hard())
    with pytest.raises(DefectError, match="room-conflict"):
        solve(crowded, workers=1, engine=False)
