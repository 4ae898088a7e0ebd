"""The model as others use it: solve it, read it, fix it, hint it, strengthen it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ortools.sat.python import cp_model

from scheduler.domain import Instance, Placement, Schedule
from scheduler.model.amount import Amount, Expression, Term, total
from scheduler.model.posting import Demand
from scheduler.model.variables import Literal, Variables


@dataclass(frozen=True)
class Model:
    """A CP-SAT model of an instance. ``schedule_from`` and ``amounts`` need a solver that returned
    OPTIMAL or FEASIBLE; under any other status values are nonsense."""

    cp: cp_model.CpModel
    variables: Variables
    terms: Mapping[str, Amount]
    """Soft rule that is on -> the terms of its amount."""
    amounts: Mapping[str, Expression]
    """Soft rule that is on -> its amount; in an incumbent at least that."""
    weights: Mapping[str, int]
    diagnostic: bool = False
    demands: Mapping[Demand, Literal] = field(default_factory=dict)
    """Diagnostic models: (rule, subject) -> the literal that switches the demand on."""

    @property
    def instance(self) -> Instance:
        return self.variables.instance

    @cached_property
    def objective(self) -> Expression:
        """Σ weight × amount over the soft rules that are on."""
        return total(self._weighted())

    def schedule_from(self, holds: Callable[[Literal], bool]) -> Schedule:
        """The placements of a solution; ``holds`` is ``boolean_value`` of a solver or callback."""
        return Schedule(
            instance=self.instance.event.id,
            placements=tuple(
                Placement(session=copy, round=round_id, room=room)
                for (copy, round_id, room), literal in self.variables.placings.items()
                if holds(literal)
            ),
        )

    # -- one schedule ---------------------------------------------------------------

    def fix(self, schedule: Schedule) -> Model:
        """A copy in which exactly these placements hold; infeasible where one has no variable,
        or a placement is there twice."""
        wanted = [(p.session, p.round, p.room) for p in schedule.placements]
        chosen = set(wanted)
        placings = self.variables.placings
        fixed = self.holding(
            literal if placing in chosen else ~literal for placing, literal in placings.items()
        )
        if len(chosen) < len(wanted) or not chosen <= placings.keys():
            fixed.cp.add_bool_or([])
        return fixed

    def holding(self, literals: Iterable[cp_model.LiteralT]) -> Model:
        """A copy in which these hold."""
        fixed = replace(self, cp=self.cp.clone())
        fixed.cp.add_bool_and(literals)
        return fixed

    def complete_hint(self, schedule: Schedule) -> bool:
        """Hint the schedule, and every other variable at its best value for it.
        False where the model refuses the schedule: then only the placements are hinted."""
        self.cp.proto.clear_solution_hint()
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.catch_sigint_signal = False  # Ctrl-C belongs to the caller
        if solver.solve(self.fix(schedule).cp) != cp_model.OPTIMAL:
            stands = {(p.session, p.round, p.room) for p in schedule.placements}
            for placing, literal in self.variables.placings.items():
                self.cp.add_hint(literal, placing in stands)
            return False
        for index, value in enumerate(solver.response_proto.solution):
            self.cp.add_hint(self.cp.get_int_var_from_proto_index(index), value)
        return True

    # -- other aims than the rules' own --------------------------------------------------

    def minimise(self, amount: Amount) -> int | None:
        """Look for the least of this instead of the objective; returns it where it is a fixed
        number, so that there is nothing to minimise."""
        self.cp.proto.clear_objective()
        expression = total(amount)
        if isinstance(expression, int):
            return expression
        self.cp.minimize(expression)
        return None

    def at_most(self, most: int, amount: Amount) -> None:
        """Keep to this besides the rules."""
        self._at_least(-total(amount), -most)

    # -- strengthening: valid only while every hard rule holds ----------------------------

    def round_cost(self, rounds: frozenset[str]) -> Expression | None:
        """Weighted cost decided in these rounds alone: seats, wishes for rooms and rounds, theme
        overlap, coverage, ``moved`` of unrepeated sessions, minus the weight of wishes met. None
        where a term depends on rounds within and outside: then they are no whole cluster."""
        terms = []
        for term in self._weighted():
            if term.rounds and term.rounds <= rounds:
                terms.append(term)
            elif term.rounds & rounds:
                return None
        return total(terms)

    def add_cut(
        self,
        rounds: frozenset[str],
        constant: int,
        coefficients: Mapping[tuple[str, str], int],
        scale: int = 1,
    ) -> bool:
        """scale × cost of the rounds ≥ constant + Σ coefficient × in_round(copy, round).
        False, and nothing added, where the rounds are no whole cluster."""
        self._refuse_if_diagnostic()
        cost = self.round_cost(rounds)
        if cost is None:
            return False
        right = [
            Term(coefficient, literal)
            for (copy, round_id), coefficient in coefficients.items()
            if (literal := self.variables.in_round(copy, round_id)) is not None
        ]
        self._at_least(scale * cost - total(right), constant)
        return True

    def add_lower_bound(self, value: int, expression: Expression | None = None) -> None:
        """A proved bound: the expression (the objective where None) is at least ``value``."""
        self._refuse_if_diagnostic()
        self._at_least(self.objective if expression is None else expression, value)

    def _at_least(self, expression: Expression, value: int) -> None:
        if not isinstance(expression, int):
            self.cp.add(expression >= value)
        elif expression < value:
            self.cp.add_bool_or([])

    def _refuse_if_diagnostic(self) -> None:
        if self.diagnostic:
            raise ValueError("bounds and cuts assume every hard rule: never in a diagnostic model")

    def _weighted(self) -> Iterator[Term]:
        for rule, terms in self.terms.items():
            weight = self.weights[rule]
            for term in terms:
                yield term._replace(coefficient=weight * term.coefficient)
