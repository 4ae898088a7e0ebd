"""Plain CP-SAT by pairs: with a schedule fixed its best objective is the checker's sum."""

from __future__ import annotations

import pytest
from ortools.sat.python import cp_model

from scheduler.bench.baselines.pairwise import pairwise_model, solve_pairwise
from scheduler.bench.generate import Size, generate
from scheduler.bench.made import made_conference
from scheduler.domain import Schedule
from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule
from scheduler.model import Model
from scheduler.solve import solve
from scheduler.solve.board import Board


def fixed_objective(model: Model, schedule: Schedule) -> int:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.fix(schedule).cp) == cp_model.OPTIMAL
    return round(solver.objective_value)


@pytest.mark.parametrize("seed", range(4))
def test_generated_events(seed: int) -> None:
    made = generate(Size(20, 4, 6, 30, 6), seed)
    assert (
        fixed_objective(pairwise_model(made.instance), made.hidden)
        == evaluate(made.instance, made.hidden).objective
    )


@pytest.mark.parametrize(
    "name", ["tilburg-2025", "hoorn-2025", "tilburg-2025.scenario", "hoorn-2025.scenario"]
)
def test_events_with_overruns_repeats_and_people_who_attend(name: str) -> None:
    instance = read_instance(f"instances/{name}.yaml")
    schedule = read_schedule(f"instances/{name}.published.yaml", instance)
    assert fixed_objective(pairwise_model(instance), schedule) == evaluate(instance, schedule).objective


def test_it_proves_the_same_optimum() -> None:
    for instance in (
        generate(Size(8, 2, 5, 12, 4), 1).instance,
        made_conference(Size(7, 3, 3, 8, 3), 2).instance,
    ):
        board = Board(instance)
        status = solve_pairwise(instance, board, time_limit=60, workers=1, seed=0)
        assert status == "OPTIMAL"
        assert board.best is not None
        assert board.best.objective == board.bound == solve(instance, workers=1).objective
