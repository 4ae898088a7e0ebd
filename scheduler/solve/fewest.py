"""``fewest_moves``: re-solve so that as little as possible changes, and prove it level by level.

1. *Rounds*: the fewest sessions in another round than in the base, or no longer placed.
2. *Rooms*: of those schedules, the fewest sessions in another room only.
3. *Objective*: of those, the least cost by the soft rules but ``moved``.

What a level reached is a constraint on the next ones. Levels 1 and 2 need the hard rules alone, so
CP-SAT proves them quickly; level 3 is tried with CP-SAT, which few moves leave little to do, and
goes through the phases of ``solve`` where much is free (a partial base, many new sessions).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from threading import Event

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, switched_off, weight
from scheduler.diff import moves
from scheduler.diff.moves import MoveKind
from scheduler.domain import Instance, Schedule
from scheduler.errors import DefectError
from scheduler.evaluate import Evaluation, evaluate
from scheduler.model.amount import Amount
from scheduler.model.moved import left_round, moved
from scheduler.model.variables import Variables
from scheduler.result import Level, LevelName, Resolution, Result, Status
from scheduler.solve.board import Board, Measure, Progress
from scheduler.solve.clash import Diagnosis
from scheduler.solve.clock import Clock
from scheduler.solve.cpsat import Settings, run_cpsat
from scheduler.solve.keep import Edits, Keep, cancelled_copies, given_up
from scheduler.solve.phases import Search, without_soft_rules
from scheduler.solve.watch import watch

SHARES = {"rounds": 0.6, "rooms": 0.5}
"""Of what is left of the limits, for a level that is hard to prove."""
EFFORT = 2.0
"""Deterministic time after which level 3 goes through all phases."""


def fewest_moves(
    instance: Instance,
    base: Schedule,
    fixed: Edits | None = None,
    *,
    time_limit: float | None = None,
    deterministic_limit: float | None = None,
    workers: int | None = None,
    seed: int = 0,
    on_progress: Callable[[Progress], None] | None = None,
    stop: Event | None = None,
    engine: bool = True,
) -> Resolution:
    """Place every session with the fewest moves from ``base``, then at the least cost.

    Args:
        base: what to stay close to, a person's edits applied. It may name sessions, rounds and
            rooms that no longer exist. New sessions and those it does not place do not count.
        fixed: edited and pinned copies that must stand where this says; None = not placed. Copies
            that no longer exist are passed over.
        The rest: as for ``solve``.

    Where the edits cannot hold, the resolution says which of them clash and why, and the fewest to
    give up. Raises DefectError when an answer of ours fails its own check.
    """
    stop = stop or Event()
    asked = instance.model_copy(update={"base": base.placements})
    clock = Clock(time_limit, deterministic_limit)
    search = Fewest(
        switched_off(asked, ("moved",)),
        {copy: place for copy, place in (fixed or {}).items() if copy in asked.copy_by_id},
        clock,
        Settings(workers or os.cpu_count() or 1, seed),
        engine,
        on_progress,
    )
    interrupted = watch(search, clock, stop)
    return _resolution(asked, search, interrupted)


@dataclass
class Fewest:
    """One re-solve; ``instance`` holds the base and leaves ``moved`` out of the objective."""

    instance: Instance
    fixed: Edits
    clock: Clock
    settings: Settings
    engine: bool
    on_progress: Callable[[Progress], None] | None = None
    board: Board = field(init=False)
    diagnosis: Diagnosis = field(init=False)
    """Why there is no schedule, where the edits are to blame."""
    infeasible: bool = False
    done: bool = False

    def __post_init__(self) -> None:
        self.board = Board(self.instance, self.on_progress, LEVELS)
        self.diagnosis = Diagnosis(without_soft_rules(self.instance), self.fixed)

    def run(self) -> None:
        keep = Keep(self.fixed)
        search = self._search(keep)
        search.find_any(near=_of_these_copies(self.instance))
        if search.infeasible:
            self.infeasible = True
            self.diagnosis.work_out(self.clock, self.settings)
        elif self.board.best is not None:
            self._count("rounds", keep, left_round)
            self._count("rooms", replace(keep, rounds=self.board.values["rounds"]), moved)
            values = self.board.values
            self._optimise(Keep(self.fixed, values["rounds"], values["rounds"] + values["rooms"]))
        # A level that was asked to stop returns like one that was ready.
        self.done = self.infeasible or not self.clock.over

    def _count(self, level: LevelName, keep: Keep, amount: Callable[[Variables], Amount]) -> None:
        """Minimise moves. The amount holds what the levels before account for as well."""
        board = self.board
        board.level = level
        known = 0
        if level == "rooms":
            known = board.values["rounds"] + cancelled_copies(self.instance)
        model = keep.model(without_soft_rules(self.instance))
        least = model.minimise(amount(model.variables))
        if least is not None:
            board.raise_bound(least - known, level)
        if board.closed or board.best is None:
            return
        model.complete_hint(board.best.schedule)
        run_cpsat(
            model,
            self.clock,
            replace(self.settings, share=SHARES[level]),
            on_schedule=lambda schedule: board.offer(schedule, level),
            on_bound=lambda bound: board.raise_bound(bound - known, level),
        )

    def _optimise(self, keep: Keep) -> None:
        self.board.level = "objective"
        search = self._search(keep)
        if not self.board.closed:
            search.search_all(replace(self.settings, effort=EFFORT))
        if not self.board.closed:
            search.improve()

    def _search(self, keep: Keep) -> Search:
        return Search(self.instance, self.board, self.clock, self.settings, self.engine, keep)


def _moves_of(*kinds: MoveKind) -> Measure:
    def count(judged: Evaluation) -> int:
        found = moves(judged.instance, judged.instance.base, judged.schedule)
        return sum(move.kind in kinds for move in found)

    return count


LEVELS: Mapping[LevelName, Measure] = {
    "rounds": _moves_of("round", "unplaced"),
    "rooms": _moves_of("room"),
    "objective": lambda judged: judged.objective,
}
"""What each level counts, in order."""


def _resolution(asked: Instance, search: Fewest, interrupted: bool) -> Resolution:
    """In terms of the instance as it was asked about, its weight of ``moved`` included."""
    board = search.board
    levels = tuple(_level(board, name, search.infeasible) for name in LEVELS)
    judged = None if board.best is None else evaluate(asked, board.best.schedule)
    if judged is not None and given_up(search.fixed, judged.schedule):
        raise DefectError("a schedule does not keep the edits that it was to keep")
    result = Result(
        instance=asked,
        status=_status(levels),
        schedule=None if judged is None else judged.schedule,
        evaluation=judged,
        bound=None if search.infeasible else _bound(asked, board),
        seconds=board.seconds,
        interrupted=interrupted,
        near_base=True,
    )
    found = [] if judged is None else moves(asked, asked.base, judged.schedule)
    return Resolution(
        result=result,
        levels=levels,
        moves=tuple(found),
        conflict=search.diagnosis.clashes,
        give_up=search.diagnosis.give_up,
    )


def _level(board: Board, name: LevelName, infeasible: bool) -> Level:
    if infeasible:
        return Level(name, None, None, Status.INFEASIBLE)
    value, bound = board.values.get(name), board.bounds[name]
    if value is None:
        return Level(name, None, bound, Status.UNKNOWN)
    return Level(name, value, bound, Status.OPTIMAL if value == bound else Status.FEASIBLE)


def _status(levels: tuple[Level, ...]) -> Status:
    """OPTIMAL where every level is; INFEASIBLE and UNKNOWN are the same at all levels."""
    return next((level.status for level in levels if level.status is not Status.OPTIMAL), Status.OPTIMAL)


def _bound(asked: Instance, board: Board) -> int:
    """Level 3's bound, with what ``moved`` costs at least where it is on."""
    rule = CATALOGUE["moved"]
    moving = weight(asked, rule) if is_on(asked, rule) else 0
    least = board.bounds["rounds"] + board.bounds["rooms"] + cancelled_copies(asked)
    return board.bounds["objective"] + moving * least


def _of_these_copies(instance: Instance) -> Schedule:
    """The base with the ids of the copies that there are now, as far as it fits."""
    placements = {p.session: p for p in instance.base if p.session in instance.copy_by_id}
    for placement in instance.base:
        if placement.session in instance.copy_by_id:
            continue
        session = placement.session.partition("#")[0]
        if session in instance.session:
            free = [copy.id for copy in instance.copies_named(session) if copy.id not in placements]
            if free:
                placements[free[0]] = placement.model_copy(update={"session": free[0]})
    return Schedule(instance=instance.event.id, placements=tuple(placements.values()))
