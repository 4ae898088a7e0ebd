"""Posting hard rules: firmly when solving, under a demand's literal when looking for a cause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduler.model.variables import Literal

Demand = tuple[str, str]
"""(rule id, subject): what one hard rule asks of one subject. The subject is an id (of a copy,
person, room, …), or for a relation the ids joined: ``a>b`` a before b, ``a>>b`` directly before,
``a+b`` all others."""


@dataclass(frozen=True)
class Post:
    """Adds the constraints of one rule. Each method takes the subject that asks for it."""

    cp: cp_model.CpModel
    rule: str
    demands: dict[Demand, Literal] | None
    """None when solving; else the literals that switch demands on, made when first asked for."""

    def exactly_one(self, literals: Sequence[Literal], subject: str) -> None:
        self._under(self.cp.add_exactly_one(literals), subject)

    def some_of(self, literals: Sequence[Literal], subject: str) -> None:
        self._under(self.cp.add_bool_or(literals), subject)

    def none_of(self, literals: Iterable[Literal], subject: str) -> None:
        negated = [~literal for literal in literals]
        if negated:
            self._under(self.cp.add_bool_and(negated), subject)

    def at_most(self, most: int, literals: Sequence[Literal], subject: str) -> None:
        if most <= 0:
            self.none_of(literals, subject)
        elif most == 1 and len(literals) > 1:
            self._under(self.cp.add_at_most_one(literals), subject)
        elif most < len(literals):
            self._under(self.cp.add(cp_model.LinearExpr.sum(literals) <= most), subject)

    def at_least(self, least: int, literals: Sequence[Literal], subject: str) -> None:
        if least == 1 or len(literals) < least:
            self.some_of(literals if least == 1 else [], subject)
        elif least > 1:
            self._under(self.cp.add(cp_model.LinearExpr.sum(literals) >= least), subject)

    def _under(self, constraint: cp_model.Constraint, subject: str) -> None:
        if self.demands is None:
            return
        demand = (self.rule, subject)
        if demand not in self.demands:
            self.demands[demand] = self.cp.new_bool_var(" ".join(demand))
        constraint.only_enforce_if(self.demands[demand])
