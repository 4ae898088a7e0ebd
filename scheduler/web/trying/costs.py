"""What a step costs by each soft rule: the checker's amounts before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scheduler.constraints.base import Violation
from scheduler.domain import Placement
from scheduler.web.desk import View
from scheduler.web.trying.cells import families_of
from scheduler.web.trying.hard import Trial
from scheduler.web.trying.steps import Step, stepped


@dataclass(frozen=True)
class Change:
    """One rule: its amounts, and what the difference costs."""

    rule: str
    before: int
    after: int
    cost: int


@dataclass(frozen=True)
class Cost:
    """``changes``: soft rules whose amount changes, the largest difference in cost first."""

    total: int
    changes: tuple[Change, ...]
    violations: tuple[Violation, ...]


def cost(view: View, placements: Sequence[Placement], step: Step) -> Cost:
    """Judge the board before (remembered) and after the step."""
    before, after = view.judged(placements), view.judged(stepped(placements, step))
    was = {score.rule: score for score in before.scores}
    changes = [
        Change(one.rule, was[one.rule].amount, one.amount, one.cost - was[one.rule].cost)
        for one in after.scores
        if not one.hard and one.amount != was[one.rule].amount
    ]
    return Cost(
        after.objective - before.objective,
        tuple(sorted(changes, key=lambda one: (-abs(one.cost), one.rule))),
        tuple(Trial(families_of(view), placements, step.copy).violations(step)),
    )
