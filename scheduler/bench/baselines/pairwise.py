"""Baseline: attendance as most people would write it in CP-SAT, by pairs of sessions.

``clash[c, d]`` holds when copies c and d stand so that nobody can be at both; an attendee's choice
``go[c]`` needs c to be placed, and ``go[c] + go[d] <= 2 - clash[c, d]`` for each pair of wishes. Of
k wishes in R rounds at least k − R are missed: a cut per attendee. Everything else is the project's
own encoding, so what is compared is attendance. No bundles, no search: a first schedule on the hard
rules alone, and from there, as a complete hint, the whole model.
"""

from __future__ import annotations

import time
from collections.abc import Hashable, Iterator
from dataclasses import replace
from itertools import combinations

from ortools.sat.python import cp_model

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, switched_off, weight
from scheduler.domain import Instance
from scheduler.domain.people import Attendee
from scheduler.model import Model, build
from scheduler.model.amount import Amount, Term
from scheduler.model.stops import Stop, Stops
from scheduler.model.variables import Literal, Variables
from scheduler.result import Status
from scheduler.solve.board import Board
from scheduler.solve.cpsat import whole_bound
from scheduler.solve.phases import without_soft_rules


def solve_pairwise(instance: Instance, board: Board, *, time_limit: float, workers: int, seed: int) -> Status:
    """Fill the board until the time is over or the answer is proved."""
    deadline = time.monotonic() + time_limit
    solver = _Runner(board, workers, seed)
    status = solver.run(build(without_soft_rules(instance)), deadline, first_only=True)
    if board.best is None:
        return status
    model = pairwise_model(instance)
    model.complete_hint(board.best.schedule)
    if time.monotonic() >= deadline:
        return Status.FEASIBLE
    solver.run(model, deadline)
    return Status.OPTIMAL if board.closed else Status.FEASIBLE


class _Runner:
    """CP-SAT as it comes, with these threads and this seed."""

    def __init__(self, board: Board, workers: int, seed: int) -> None:
        self.board = board
        self.solver = cp_model.CpSolver()
        self.solver.parameters.num_workers = workers
        self.solver.parameters.random_seed = seed

    def run(self, model: Model, deadline: float, *, first_only: bool = False) -> Status:
        solver, board = self.solver, self.board
        solver.parameters.max_time_in_seconds = max(0.01, deadline - time.monotonic())
        solver.parameters.stop_after_first_solution = first_only
        if not first_only:
            solver.best_bound_callback = lambda bound: board.raise_bound(whole_bound(bound), "cp-sat")
        status = solver.solve(model.cp, _Listener(model, board))
        if not first_only and status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            board.raise_bound(whole_bound(solver.best_objective_bound), "cp-sat")
        return Status(solver.status_name(status))


class _Listener(cp_model.CpSolverSolutionCallback):
    def __init__(self, model: Model, board: Board) -> None:
        super().__init__()
        self.model, self.board = model, board

    def on_solution_callback(self) -> None:
        self.board.offer(self.model.schedule_from(self.boolean_value), "cp-sat")


def pairwise_model(instance: Instance) -> Model:
    """The model of all rules, with attendance by pairs."""
    rule = CATALOGUE["attendance"]
    if not is_on(instance, rule):
        return build(instance)
    model = build(switched_off(instance, (rule.id,)))
    terms = _Pairs(model.variables).missed()
    model = replace(
        model,
        terms={**model.terms, rule.id: terms},
        weights={**model.weights, rule.id: weight(instance, rule)},
    )
    model.minimise([term for rule in model.terms for term in _weighted(model, rule)])
    return model


def _weighted(model: Model, rule: str) -> Iterator[Term]:
    for term in model.terms[rule]:
        yield term._replace(coefficient=model.weights[rule] * term.coefficient)


class _Pairs:
    def __init__(self, variables: Variables) -> None:
        self.variables = variables
        self.stops = variables.once(Stops)
        self._clash: dict[tuple[str, str], Literal | None] = {}

    def missed(self) -> Amount:
        """Total weight of wishes − Σ weight × met, over all attendees; those alike counted once."""
        alike: dict[Hashable, list[Attendee]] = {}
        for attendee in self.variables.instance.attendees:
            wishes = frozenset(attendee.weights.items())
            needed = (attendee.person, attendee.must_attend, attendee.availability)
            alike.setdefault((wishes, needed), []).append(attendee)
        terms: Amount = []
        for attendee, *rest in alike.values():
            size = 1 + len(rest)
            for heft in attendee.weights.values():
                terms.append(Term(size * heft))
            terms += [term._replace(coefficient=-size * term.coefficient) for term in self._met(attendee)]
        return terms

    def _met(self, attendee: Attendee) -> Amount:
        cp, instance = self.variables.cp, self.variables.instance
        go: dict[str, Literal] = {}
        terms: Amount = []
        for session, heft in attendee.weights.items():
            own = {copy.id: cp.new_bool_var("") for copy in instance.copies_named(session) if heft}
            cp.add_at_most_one(own.values())
            terms += [Term(heft, literal) for literal in own.values()]
            go |= own
        busy, blocks = self._busy(attendee)
        for copy, literal in go.items():
            cp.add_implication(literal, self.variables.is_placed(copy))
            for stop in self.stops.of_copy[copy]:
                away = not self._is_free(attendee, stop)
                if away or any(self.stops.clashes_with_block(stop, block) for block in blocks):
                    cp.add_implication(literal, ~self.stops.literal(stop))
            for other in busy - {copy}:
                if (clash := self.clash(copy, other)) is not None:
                    cp.add_implication(literal, ~clash)
        for one, other in combinations(go, 2):
            if (clash := self.clash(one, other)) is not None:
                cp.add_bool_or(~go[one], ~go[other], ~clash)
        self._cut(go)
        return terms

    def _busy(self, attendee: Attendee) -> tuple[set[str], set[str]]:
        """Copies and blocks where they have to be."""
        instance = self.variables.instance
        copies = {copy.id for name in attendee.must_attend for copy in instance.copies_named(name)}
        if attendee.person is None:
            return copies, set()
        for session in instance.parts_in_sessions[attendee.person]:
            copies |= {copy.id for copy in instance.copies_named(session.id)}
        return copies, {block.id for block in instance.parts_in_blocks[attendee.person]}

    def _is_free(self, attendee: Attendee, stop: Stop) -> bool:
        interval = self.stops.interval[stop.slot]
        return self.variables.instance.is_available(attendee.availability, interval, stop.round)

    def clash(self, one: str, other: str) -> Literal | None:
        """A literal that holds when nobody can be at both; None where that cannot be."""
        key = (min(one, other), max(one, other))
        if key not in self._clash:
            pairs = [
                (a, b)
                for a in self.stops.of_copy[key[0]]
                for b in self.stops.of_copy[key[1]]
                if self.stops.clash[a.slot] >> b.slot & 1
            ]
            self._clash[key] = self._any_of(pairs) if pairs else None
        return self._clash[key]

    def _any_of(self, pairs: list[tuple[Stop, Stop]]) -> Literal:
        clash = self.variables.cp.new_bool_var("")
        for a, b in pairs:
            self.variables.cp.add_bool_or(~self.stops.literal(a), ~self.stops.literal(b), clash)
        return clash

    def _cut(self, go: dict[str, Literal]) -> None:
        """Nobody is in more places than there are times that do not clash."""
        slots = 0
        for copy in go:
            for stop in self.stops.of_copy[copy]:
                slots |= 1 << stop.slot
        groups = self.stops.components(slots)
        if len(groups) < len(go) and all(self.stops.is_clique(group) for group in groups):
            self.variables.cp.add(sum(go.values()) <= len(groups))
