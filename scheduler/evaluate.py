"""The independent checker: judges any schedule by the rules alone, without a solver."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from scheduler.constraints.base import Violation
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, weight
from scheduler.domain import Instance, Schedule


@dataclass(frozen=True)
class RuleScore:
    """One rule's part: ``cost = weight × amount`` (0 for hard rules)."""

    rule: str
    hard: bool
    weight: int
    amount: int

    @property
    def cost(self) -> int:
        return self.weight * self.amount


@dataclass(frozen=True)
class Evaluation:
    """The judgement of one schedule by every rule that is on."""

    instance: Instance
    schedule: Schedule
    scores: tuple[RuleScore, ...]

    @property
    def feasible(self) -> bool:
        return not any(score.hard and score.amount for score in self.scores)

    @property
    def objective(self) -> int:
        return sum(score.cost for score in self.scores)

    @cached_property
    def violations(self) -> tuple[Violation, ...]:
        """Every breach of every rule that is on, hard ones first, in the catalogue's order."""
        return tuple(
            violation
            for score in self.scores
            if score.amount
            for violation in CATALOGUE[score.rule].violations(self.instance, self.schedule)
        )

    def violations_of(self, rule: str) -> tuple[Violation, ...]:
        return tuple(violation for violation in self.violations if violation.constraint == rule)


def evaluate(instance: Instance, schedule: Schedule) -> Evaluation:
    """Judge ``schedule``. Both must have been cross-checked (see ``scheduler.files``)."""
    scores = tuple(
        RuleScore(rule.id, rule.hard, weight(instance, rule), rule.amount(instance, schedule))
        for rule in CATALOGUE.values()
        if is_on(instance, rule)
    )
    return Evaluation(instance, schedule, scores)
