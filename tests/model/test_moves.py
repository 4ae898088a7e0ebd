"""Moves in the model: with any schedule fixed, as many as the definition counts."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from ortools.sat.python import cp_model

from scheduler.domain import Instance, Schedule
from scheduler.model import build
from scheduler.model.moved import left_round
from tests.tiny import every_schedule, only, tiny


def left(instance: Instance, schedule: Schedule) -> int:
    """Copies that had a place and are in none of their session's rounds."""
    total = 0
    for session in instance.sessions:
        was = [p.round for p in instance.base if p.session.partition("#")[0] == session.id]
        now = [p.round for p in schedule.placements if p.session.partition("#")[0] == session.id]
        total += min(len(was), session.copies) - (Counter(was) & Counter(now)).total()
    return total


@pytest.mark.parametrize("rules", [(), ("repeat",)])
def test_rounds_left_are_counted_as_defined(rules: tuple[str, ...]) -> None:
    amounts: Counter[int] = Counter()
    for seed in range(60):
        dice = Random(seed)
        instance = only(tiny(seed), *rules)
        if dice.random() < 0.5 and instance.base:
            instance = instance.model_copy(update={"base": (*instance.base, instance.base[0])})
        model = build(instance)
        fixed = model.minimise(left_round(model.variables))
        every = list(every_schedule(instance))
        for schedule in dice.sample(every, min(len(every), 25)):
            solver = cp_model.CpSolver()
            solver.parameters.num_workers = 1
            if solver.solve(model.fix(schedule).cp) == cp_model.OPTIMAL:
                found = solver.objective_value if fixed is None else fixed
                assert found == left(instance, schedule), seed
                amounts[left(instance, schedule)] += 1
    assert len(amounts) >= 4


def test_at_most_holds_the_model_to_it() -> None:
    for seed in range(30):
        instance = only(tiny(seed))
        model = build(instance)
        amount = left_round(model.variables)
        least = min(left(instance, schedule) for schedule in every_schedule(instance))
        for most in range(-1, 4):
            held = model.holding(())
            held.at_most(most, amount)
            status = cp_model.CpSolver().solve(held.cp)
            assert (status in (cp_model.OPTIMAL, cp_model.FEASIBLE)) == (least <= most)
