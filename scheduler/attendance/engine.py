"""The attendance engine: enumerate bundles, bound by LP, close by an integer master.

A bundle is a set of sessions that can share a round, or a cluster of rounds that overlap. Its cost
is known exactly, so choosing one bundle per cluster with every session in one of them (set
partitioning, Dantzig-Wolfe) is a very tight relaxation of the whole problem. Left out of it is only
what ties rooms, attendees or people of different clusters together beyond the rows: that can only
add cost, so every bound here holds for every feasible schedule.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from scheduler.attendance.bundles import Members, TooManyBundlesError, enumerate_bundles
from scheduler.attendance.clashes import clashing
from scheduler.attendance.clusters import Alike, cluster_numbers, find_alike, find_clusters, parts_of
from scheduler.attendance.cuts import Cut, dual_cuts
from scheduler.attendance.floor import cheap_bound, least_missed, least_unfair
from scheduler.attendance.integer import Answer, Choice, solve_master
from scheduler.attendance.linear import solve_relaxation
from scheduler.attendance.master import SCALE, Block, Master, block_of
from scheduler.attendance.rows import master_rows
from scheduler.attendance.sizes import count_bundles, fixed_slots, round_sizes
from scheduler.attendance.slots import Slots, read_slots
from scheduler.attendance.values import bundle_values, read_prices, total_wishes
from scheduler.compiled import Compiled
from scheduler.domain import Instance

HOPELESS = 50
"""How many times ``max_bundles`` the estimate may be before nothing is enumerated: hard rules
between sessions often leave a small part of what sizes alone allow."""

Log = Callable[[str], None]


@dataclass(frozen=True)
class EngineResult:
    bound: int | None
    """No feasible schedule has a smaller objective; None without feasible schedules."""
    lp: float | None
    """The LP's value as GLOP says it, for show: not a bound."""
    rounds_of: list[dict[str, str]]
    """Copy -> round, per assignment that is best for the master, best first. Rooms are to be
    found, and what the master leaves out to be checked."""
    cuts: tuple[Cut, ...]
    exact: bool
    """Bundles' costs are exact and no rule was left out for its size: where nothing ties clusters
    together, the bound is the optimum."""
    infeasible: bool = False
    """It was proved that there is no feasible schedule."""
    too_large: bool = False
    """More bundles than allowed: ``bound`` is the cheap one."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Counts: slots, clusters, bundles, rows, LP columns, integer columns."""
    seconds: dict[str, float] = field(default_factory=dict)
    """Wall time per phase."""


def estimate(compiled: Compiled) -> int:
    """Upper bound on the bundles of all rounds, without making any."""
    return _estimate(read_slots(compiled))


def run(
    instance: Instance,
    compiled: Compiled,
    *,
    incumbent: int | None = None,
    deadline: float | None = None,
    max_bundles: int = 500_000,
    workers: int = 1,
    seed: int = 0,
    log: Log | None = None,
    stop: Callable[[], bool] | None = None,
) -> EngineResult:
    """Bound the objective of all feasible schedules from below, and propose rounds.

    Args:
        incumbent: objective of a known schedule; only what is better is searched for.
        deadline: ``time.monotonic()`` by which to return with what there is; None = no limit.
        max_bundles: more than this, over all kinds of clusters, are not enumerated.
        stop: asked between phases whether to return early.
    """
    assert compiled.instance is instance
    return _Run(compiled, incumbent, deadline, max_bundles, workers, seed, log, stop).result()


def _estimate(table: Slots) -> int:
    sizes, fixed = round_sizes(table), fixed_slots(table)
    return sum(count_bundles(table, r, size, fixed) for r, size in sizes.items())


class _Run:
    """One run: its limits, and what the phases have found so far."""

    def __init__(
        self, compiled: Compiled, incumbent: int | None, deadline: float | None, max_bundles: int,
        workers: int, seed: int, log: Log | None, stop: Callable[[], bool] | None,
    ) -> None:
        self.compiled = compiled
        self.incumbent = incumbent
        self.deadline = float("inf") if deadline is None else deadline
        self.max_bundles = max_bundles
        self.workers, self.seed = workers, seed
        self.log, self.stop = log, stop
        self.clock = time.monotonic()
        self.sizes: dict[str, int] = {}
        self.seconds: dict[str, float] = {}
        self.exact = True

    def result(self) -> EngineResult:
        table = read_slots(self.compiled)
        missed = least_missed(table)
        cheap = cheap_bound(table, missed)
        constant = total_wishes(table) + self.compiled.constant + least_unfair(table, missed)
        self._done("slots", len(table.slots))
        if _estimate(table) > HOPELESS * self.max_bundles:
            return self._without(cheap, too_large=True)
        try:
            master = self._master(table)
        except TooManyBundlesError:
            return self._without(cheap, too_large=True)
        if master is None:
            return self._without(None, infeasible=True)
        if self._late():
            return self._without(cheap)
        return self._solve(table, master, constant, cheap)

    def _master(self, table: Slots) -> Master | None:
        """All bundles; None when a round has none, and so there is no schedule."""
        sizes, clash = round_sizes(table), clashing(table)
        clusters, whole = find_clusters(table, sizes, self.max_bundles)
        rows, complete = master_rows(table, clash, cluster_numbers(table, clusters))
        self.exact = whole and complete
        prices = read_prices(table)
        kinds = find_alike(table, clusters, sizes, clash, prices, rows)
        self._done("clusters", len(kinds))
        made: list[tuple[Alike, Members]] = []
        left = self.max_bundles
        for alike in kinds:
            members = enumerate_bundles(alike.shape, left)
            left -= len(members)
            made.append((alike, members))
            if not len(members):
                return None
        self._done("bundles", self.max_bundles - left)
        blocks: list[Block] = []
        for alike, members in made:
            first = alike.first
            members, value, exact = bundle_values(
                table, prices, first.rounds, list(first.slots), parts_of(table, first), members
            )
            if not len(members):
                return None
            self.exact &= exact
            blocks.append(block_of(alike, members, value, rows))
        self._done("values", sum(len(block.members) for block in blocks))
        return Master(tuple(blocks), tuple(rows))

    def _solve(self, table: Slots, master: Master, constant: int, cheap: int) -> EngineResult:
        relaxation = solve_relaxation(master, self.deadline, self.seed)
        if relaxation is None:
            return self._without(cheap)
        self._done("lp", relaxation.columns)
        if relaxation.infeasible:
            return self._without(None, infeasible=True)
        bound = max(cheap, constant + -(-relaxation.bound // SCALE))
        answer: Answer | None = None
        if not self._late():
            most = None if self.incumbent is None else self.incumbent - constant - 1
            answer = solve_master(master, relaxation, most, self.deadline, self.workers, self.seed)
            self._done("integer", answer.columns)
            if answer.infeasible:
                return self._without(None, infeasible=True)
            bound = max(bound, constant + answer.bound)
        return EngineResult(
            bound=bound,
            lp=constant + relaxation.lp,
            rounds_of=[_rounds_of(table, master, choice) for _, choice in answer.choices] if answer else [],
            cuts=dual_cuts(table, master, relaxation.prices),
            exact=self.exact,
            sizes={"rows": len(master.rows), **self.sizes},
            seconds=self.seconds,
        )

    def _without(
        self, bound: int | None, *, too_large: bool = False, infeasible: bool = False
    ) -> EngineResult:
        return EngineResult(
            bound, None, [], (), False, infeasible, too_large, sizes=self.sizes, seconds=self.seconds
        )

    def _late(self) -> bool:
        return time.monotonic() >= self.deadline or (self.stop is not None and self.stop())

    def _done(self, phase: str, size: int) -> None:
        now = time.monotonic()
        self.seconds[phase] = now - self.clock
        self.sizes[phase] = size
        self.clock = now
        if self.log is not None:
            self.log(f"{phase}: {size} in {self.seconds[phase]:.2f} s")


def _rounds_of(table: Slots, master: Master, choice: Choice) -> dict[str, str]:
    """Rounds of copies in a choice of bundles. Alike clusters get theirs in time order, alike
    copies in the order of their numbers."""
    rounds: dict[str, str] = {}
    left = {number: list(item.copies) for number, item in enumerate(table.items)}
    used: list[int] = []
    for block, chosen in zip(master.blocks, choice, strict=True):
        for cluster, bundle in zip(block.alike.clusters, chosen, strict=True):
            members = block.members[bundle]
            used += [cluster.slots[slot] for slot in members if slot < len(cluster.slots)]
    for number in sorted(used):
        slot = table.slots[number]
        rounds[left[slot.item].pop(0)] = slot.round
    return rounds
