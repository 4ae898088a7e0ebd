"""The tie between checker and model: on tiny instances every schedule is tried.

For each schedule, copies left out included, the model accepts exactly what the checker accepts,
and with the schedule fixed its minimal objective is the checker's sum. Each rule decides alone
at least 100 times yes and 100 times no; all rules together follow.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random

import pytest
from ortools.sat.python import cp_model

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Schedule
from scheduler.evaluate import evaluate
from scheduler.model import ENCODERS, Model, build
from tests.tiny import every_schedule, only, tiny

ENOUGH = 100
MOST_INSTANCES = 2000
HARD = [rule.id for rule in CATALOGUE.values() if rule.hard]
SOFT = [rule.id for rule in CATALOGUE.values() if not rule.hard]


@dataclass
class Tally:
    """What a comparison saw. ``differences`` is empty when model and checker agree."""

    accepted: int = 0
    rejected: int = 0
    amounts: Counter[int] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def enough(self, hard: bool) -> bool:
        if hard:
            return self.accepted >= ENOUGH and self.rejected >= ENOUGH
        return self.accepted >= ENOUGH and len(self.amounts) >= 3


def judged_by_model(model: Model, schedule: Schedule) -> int | None:
    """Minimal objective with the schedule fixed; None where the model refuses it."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    fixed = model.fix(schedule)
    status = solver.solve(fixed.cp)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    return round(solver.objective_value) if status == cp_model.OPTIMAL else None


def compare(instance: Instance, tally: Tally) -> None:
    """Hold model and checker against each other on every schedule of the instance."""
    model = build(instance)
    for schedule in every_schedule(instance):
        evaluation = evaluate(instance, schedule)
        expected = evaluation.objective if evaluation.feasible else None
        found = judged_by_model(model, schedule)
        if expected is None:
            tally.rejected += 1
        else:
            tally.accepted += 1
            tally.amounts[expected] += 1
        if found != expected:
            tally.differences.append(
                f"{instance.event.id}: checker {expected}, model {found}: "
                + " ".join(f"{p.session}@{p.round}/{p.room}" for p in schedule.placements)
            )


def decides(instance: Instance, hard: bool) -> bool:
    """Whether the rules that are on tell this instance's schedules apart."""
    seen: set[int | None] = set()
    for schedule in every_schedule(instance):
        evaluation = evaluate(instance, schedule)
        seen.add((0 if hard else evaluation.objective) if evaluation.feasible else None)
        if len(seen) > 1:
            return True
    return False


def agreement(rules: tuple[str, ...], hard: bool, seed: int) -> Tally:
    """Compare on instances where only these rules are on, until enough was seen."""
    tally = Tally()
    for number in range(seed, seed + MOST_INSTANCES):
        instance = only(tiny(number), *rules)
        if decides(instance, hard):
            compare(instance, tally)
        if tally.enough(hard) or len(tally.differences) > 5:
            break
    return tally


def test_every_rule_is_encoded() -> None:
    assert set(ENCODERS) == set(CATALOGUE)


@pytest.mark.parametrize("rule", HARD)
def test_a_hard_rule_alone(rule: str) -> None:
    tally = agreement((rule,), hard=True, seed=1000 * HARD.index(rule))
    assert tally.differences == []
    assert tally.enough(hard=True), tally


@pytest.mark.parametrize("rule", SOFT)
def test_a_soft_rule_alone(rule: str) -> None:
    tally = agreement((rule,), hard=False, seed=1000 * SOFT.index(rule))
    assert tally.differences == []
    assert tally.enough(hard=False), tally


@pytest.mark.parametrize("seed", range(12))
def test_several_rules_together(seed: int) -> None:
    dice = Random(seed)
    rules = (*dice.sample(HARD, 4), *dice.sample(SOFT, 4))
    tally = agreement(rules, hard=False, seed=50_000 + 100 * seed)
    assert tally.differences == []
    assert tally.accepted >= ENOUGH


@pytest.mark.parametrize("seed", range(6))
def test_all_rules_together(seed: int) -> None:
    tally = Tally()
    for number in range(70_000 + 10 * seed, 70_000 + 10 * seed + 8):
        compare(tiny(number), tally)
    assert tally.differences == []
    assert tally.rejected >= ENOUGH
