"""The attendance engine: enumerate or generate bundles, bound by LP, close by an integer master.

A bundle is a set of sessions that can share a round, or a cluster of rounds that overlap. Its cost
is known exactly, so choosing one bundle per cluster with every session in one of them (set
partitioning, Dantzig-Wolfe) is a very tight relaxation of the whole problem. Left out of it is only
what ties rooms, attendees or people of different clusters together beyond the rows: that can only
add cost, so every bound here holds for every feasible schedule.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from threadpoolctl import threadpool_limits

from scheduler.attendance.closing import Closed, Closing
from scheduler.attendance.columns import Columns
from scheduler.attendance.cuts import Cut, dual_cuts
from scheduler.attendance.easier import make_easier
from scheduler.attendance.floor import cheap_bound, least_missed, least_unfair
from scheduler.attendance.generate import Generation, affordable, work_of
from scheduler.attendance.integer import Choice, solve_master
from scheduler.attendance.judge import Judge
from scheduler.attendance.limits import Limits, TimeUpError, TooManyBundlesError
from scheduler.attendance.linear import solve_relaxation
from scheduler.attendance.master import Master
from scheduler.attendance.repeats import Stage, charge_repeats
from scheduler.attendance.sizes import count_bundles, fixed_slots, round_sizes
from scheduler.attendance.slots import Slots, read_slots
from scheduler.attendance.stock import Stock, make_frame, make_stock, master_of
from scheduler.attendance.values import total_wishes
from scheduler.compiled import Compiled, compile_instance
from scheduler.domain import Instance, Schedule

HOPELESS = 50
"""How many times ``max_bundles`` the estimate may be before nothing is enumerated: hard rules
between sessions often leave a small part of what sizes alone allow."""

GENERATE_SHARE = 0.6
"""Of the time left, for the LP of generated columns: closing needs the rest."""

EASIER_PATIENCE = 5.0
"""How many times longer than usual an easier event is taken to need: its rounds are large."""

Log = Callable[[str], None]
Rounds = dict[str, str]
"""Copy -> round."""


class Known(NamedTuple):
    """A schedule that is known, by its objective; the engine searches for what is better only."""

    objective: int
    schedule: Schedule | None = None
    """Its bundles are among those generated."""


def nothing() -> None:
    """No schedule is known."""


@dataclass
class EngineResult:
    bound: int | None = None
    """No feasible schedule has a smaller objective; None where there are none, or time was up."""
    lp: float | None = None
    """The LP's value as GLOP says it, for show: not a bound."""
    rounds_of: list[Rounds] = field(default_factory=list)
    """Assignments that are best for the master, best first. Rooms are to be
    found, and what the master leaves out to be checked."""
    cuts: tuple[Cut, ...] = ()
    exact: bool = False
    """Bundles' costs are exact and no rule was left out for its size: where nothing ties clusters
    together, the bound is the optimum."""
    infeasible: bool = False
    """It was proved that there is no feasible schedule."""
    too_large: bool = False
    """More bundles than allowed: they were generated, those that overlap judged apart."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Counts: slots, bundles, rows, columns of LP and integer programme."""
    seconds: dict[str, float] = field(default_factory=dict)
    """Wall time per phase."""


def estimate(compiled: Compiled) -> int:
    """Upper bound on the bundles of all rounds, without making any."""
    return _estimate(read_slots(compiled))


def run(
    instance: Instance,
    compiled: Compiled,
    *,
    known: Callable[[], Known | None] = nothing,
    deadline: float | None = None,
    max_bundles: int = 500_000,
    workers: int = 1,
    seed: int = 0,
    log: Log | None = None,
    stop: Callable[[], bool] | None = None,
    on_bound: Callable[[int], None] = lambda bound: None,
    on_rounds: Callable[[Rounds], None] = lambda rounds: None,
) -> EngineResult:
    """Bound the objective of all feasible schedules from below, and propose rounds.

    Args:
        known: the best schedule known, asked again and again: others may find better ones meanwhile.
        deadline: ``time.monotonic()`` by which to return with what there is; None = no limit.
        max_bundles: more than this, over all kinds of clusters, are not enumerated but generated.
        stop: asked now and then whether to return with what there is.
        on_bound: told every better bound as it is proved.
        on_rounds: told each proposal that seems to be better than all before, as it comes.
    """
    assert compiled.instance is instance
    limits = Limits(float("inf") if deadline is None else deadline, max_bundles, workers, seed, stop=stop)
    running = _Run(compiled, known, limits, log, on_bound, on_rounds)
    with suppress(TimeUpError), threadpool_limits(1, user_api="blas"):  # type: ignore[no-untyped-call]
        # Threads of BLAS gain nothing on matrices this small, and wait for each other busily.
        running.work()
    return running.result


def _estimate(table: Slots) -> int:
    sizes, fixed = round_sizes(table), fixed_slots(table)
    return sum(count_bundles(table, r, size, fixed) for r, size in sizes.items())


class _Run:
    """One run. ``result`` holds at any moment what has been found so far."""

    def __init__(
        self,
        compiled: Compiled,
        known: Callable[[], Known | None],
        limits: Limits,
        log: Log | None,
        on_bound: Callable[[int], None],
        on_rounds: Callable[[Rounds], None],
    ) -> None:
        self.compiled, self.known, self.limits, self.log = compiled, known, limits, log
        self.on_bound, self.on_rounds = on_bound, on_rounds
        self.proposed: list[int] = []
        """What the proposals cost, best first."""
        self.result = EngineResult()
        self.clock = time.monotonic()

    def work(self) -> None:
        table = read_slots(self.compiled)
        missed = least_missed(table)
        self._raise(cheap_bound(table, missed))
        self._done("slots", len(table.slots))
        constant = total_wishes(table) + table.constant
        try:
            if _estimate(table) > HOPELESS * self.limits.max_bundles:
                raise TooManyBundlesError
            stock = make_stock(table, self.limits)
        except TooManyBundlesError:
            self.result.too_large = True
            return self._generate(table, constant, least_unfair(table, missed))
        if stock is None:
            return self._no_schedule()
        self._done("bundles", stock.bundles)
        master = master_of(stock, self.limits, constant + least_unfair(table, missed))
        self._done("wishes met", master.size)
        self.result.exact = stock.exact
        return self._solve(stock, master, Judge(stock, constant))

    def _solve(self, stock: Stock, master: Master, judge: Judge) -> None:
        stage = Stage(master, solve_relaxation(master, self.limits))
        if stage.relaxation.infeasible:
            return self._no_schedule()
        self._lp(stage)
        self.result.cuts = dual_cuts(stock.table, master, stage.relaxation.prices)
        stage = charge_repeats(stock, stage, self.incumbent(), self.limits)
        if stage.master is not master:
            self._lp(stage, "lp with charges")

        def judged(choice: Choice) -> int:
            """Proposed at once: the proof may take long, where the clusters are not all that counts."""
            objective = judge.objective(choice)
            self._propose(objective, judge.rounds(choice))
            return objective

        answer = solve_master(stage.master, stage.relaxation, judged, self.incumbent(), self.limits)
        if answer.infeasible:
            return self._no_schedule()
        self._done("integer", answer.columns)
        self._raise(answer.bound)
        return None

    def _generate(self, table: Slots, constant: int, unfair: int) -> None:
        """Bundles as they are needed, round by round."""
        frame = make_frame(table, 0)
        if any(least > most for alike in frame.alike for least, most in alike.shape.sizes):
            return self._no_schedule()
        work = work_of(frame)
        if not affordable(sum(work), self.limits):
            return self._bound_easier(max(work, default=0))
        columns = Columns(frame, constant + unfair)
        self._done("terms", sum(source.terms.n for source in columns.sources))
        generation = self._price(columns)
        if np.isfinite(generation.lp):
            self.result.lp = generation.lp + columns.constant
        if generation.infeasible:
            return self._no_schedule()
        if generation.best is None or self._beaten():
            return None
        closing = Closing(columns, generation.best, constant, self.limits)
        self._proposed(closing.choose())
        self._done("choice", columns.count)
        if not self._beaten():
            for closed in closing.prove(self.incumbent):
                self._proposed(closed)
        self._done("integer", columns.count)
        return None

    def _price(self, columns: Columns) -> Generation:
        """The LP of generated columns, for some of the time left; better bounds are told as they come."""
        generation = Generation(columns, self.limits.part(GENERATE_SHARE))
        for priced in generation.run(_Newest(columns, self.known).incumbent):
            self._raise(columns.least(priced.bound))
        self._done("columns", columns.count)
        return generation

    def _bound_easier(self, least: int) -> None:
        """A bound from rounds that are all alike, where a limit leaves time for that. It proposes nothing.
        ``least``: the work of it, at least."""
        if not np.isfinite(self.limits.seconds):
            return  # its end is far off, and a limit in deterministic time would not be kept
        if not affordable(least, self.limits, EASIER_PATIENCE):
            return
        table = read_slots(compile_instance(make_easier(self.compiled.instance)))
        frame = make_frame(table, 0)
        if affordable(sum(work_of(frame)), self.limits, EASIER_PATIENCE):
            constant = total_wishes(table) + table.constant + least_unfair(table, least_missed(table))
            if self._price(Columns(frame, constant)).infeasible:
                self._no_schedule()

    def incumbent(self) -> int | None:
        """What the best costs that is known or proposed."""
        known = self.known()
        return min([*self.proposed[:1], *([] if known is None else [known.objective])], default=None)

    def _beaten(self) -> bool:
        """Nothing is better than that."""
        incumbent, bound = self.incumbent(), self.result.bound
        return incumbent is not None and bound is not None and bound >= incumbent

    def _proposed(self, closed: Closed) -> None:
        for objective, rounds in closed.proposals:
            self._propose(objective, rounds)
        if closed.bound is not None:
            self._raise(closed.bound)

    def _propose(self, objective: int, rounds: Rounds) -> None:
        incumbent = self.incumbent()
        at = bisect_right(self.proposed, objective)
        self.proposed.insert(at, objective)
        self.result.rounds_of.insert(at, rounds)
        if incumbent is None or objective < incumbent:
            self.on_rounds(rounds)

    def _lp(self, stage: Stage, phase: str = "lp") -> None:
        self._done(phase, stage.relaxation.columns)
        self.result.lp = (stage.relaxation.lp + stage.master.constant) / stage.master.units
        self._raise(stage.master.objective(stage.relaxation.bound))

    def _raise(self, bound: int) -> None:
        if self.result.bound is not None and bound <= self.result.bound:
            return
        self.result.bound = bound
        self.on_bound(bound)

    def _no_schedule(self) -> None:
        self.result = EngineResult(
            infeasible=True, exact=True, sizes=self.result.sizes, seconds=self.result.seconds
        )

    def _done(self, phase: str, size: int) -> None:
        now = time.monotonic()
        self.result.seconds[phase] = now - self.clock
        self.result.sizes[phase] = size
        self.clock = now
        if self.log is not None:
            self.log(f"{phase}: {size} in {self.result.seconds[phase]:.2f} s")


@dataclass
class _Newest:
    """The best schedule known, while columns are generated: a new one brings its bundles."""

    columns: Columns
    known: Callable[[], Known | None]
    added: Schedule | None = None

    def incumbent(self) -> int | None:
        known = self.known()
        if known is None:
            return None
        if known.schedule is not None and known.schedule is not self.added:
            self.columns.add_schedule(known.schedule)
            self.added = known.schedule
        return known.objective
