"""The search phases: a constructed first schedule, annealing, and rounds solved exactly.

For instances that are too large for bundles, and for what bundles leave open. Lengths are shares
of the time or deterministic time that is left; without a limit they are numbers of steps.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from scheduler.attendance.search import Annealer, Constructor, State
from scheduler.errors import DefectError
from scheduler.solve.beside import can_start
from scheduler.solve.bundles import generates
from scheduler.solve.neighbourhoods import solve_rounds

if TYPE_CHECKING:
    from scheduler.solve.phases import Search

LARGE = 2_000
"""Copies × places from which on the search comes before CP-SAT."""
TINY = 200
"""Copies × places up to which CP-SAT needs no help."""
HUGE = 200_000
"""Wishes × rounds from which on the full model is of no use within a time limit."""
ANNEAL_SHARE, HUGE_SHARE = 0.5, 0.85
"""Of what is left of the limits, for annealing."""
ROUNDS_SHARE = 0.3
"""Of what is left after that, for rounds solved exactly; all of it for the huge."""
ROUNDS_SECONDS = 5.0
"""And at most that where every bundle can be made and a limit is set: CP-SAT with their bound comes
after it."""
SHORT_SHARE, SHORT_SECONDS, SHORT_STEPS = 0.1, 3.0, 100
"""The same for a first look, seconds and draws per copy at most."""
SHORT_BESIDE = 1.0
"""Seconds at most where others anneal beside."""
STEPS, FEW_STEPS = 2_000, 100
"""Draws per copy where no limit says how long; for those with too many bundles, and for others."""
OFFER_SECONDS, OFFER_SHARE = 1.0, 0.05
"""Time, or share of a run that is to repeat, between schedules that go to the checker."""


def is_large(search: Search) -> bool:
    return size(search) >= LARGE


def size(search: Search) -> int:
    instance = search.instance
    return len(instance.copies) * len(instance.rounds) * len(instance.rooms)


def is_huge(search: Search) -> bool:
    """Its full model takes longer to build than it is worth within a limit."""
    instance = search.instance
    return len(instance.rounds) * sum(len(attendee.weights) for attendee in instance.attendees) >= HUGE


def can_search(search: Search) -> bool:
    """Moves are counted by the model alone."""
    return search.engine and search.keep.rounds is None and search.keep.places is None


def helpers(search: Search) -> int:
    """How many processes anneal beside the rest: half of the workers. None where the answer is to be
    repeatable, and where every bundle can be made: that takes little time."""
    useful = can_search(search) and is_large(search) and search.board.best is not None and can_start()
    if not useful or math.isfinite(search.clock.deterministic_left) or not generates(search):
        return 0
    free = any(len(places) > 1 for places in search.compiled.allowed.values())
    return search.settings.workers // 2 if free else 0


def construct(search: Search) -> bool:
    """Whether a first schedule was found without CP-SAT."""
    state = State(search.problem)
    constructor = Constructor(state, search.settings.seed)
    found = constructor.run(lambda: search.clock.over)
    search.clock.deterministic_used += constructor.steps * 1e-4
    if found:
        search.board.offer(state.schedule(), "construct")
    return found


def search_shortly(search: Search, beside: bool) -> None:
    """A first annealing, so that there is something to prove. ``beside``: others anneal meanwhile."""
    if search.board.best is not None and size(search) > TINY:
        share = SHORT_SHARE
        if math.isfinite(search.clock.seconds_left):
            seconds = SHORT_BESIDE if beside else SHORT_SECONDS
            share = min(share, seconds / max(1.0, search.clock.seconds_left))
        _anneal(search, share, SHORT_STEPS)


def search_locally(search: Search, annealed: bool) -> bool:
    """Anneal from the best schedule, unless that is being done well enough, then solve few rounds at a
    time. Whether the limits are best spent on this alone."""
    if search.board.best is None or size(search) <= TINY:
        return False
    limited = math.isfinite(search.clock.seconds_left) or math.isfinite(search.clock.deterministic_left)
    alone = limited and is_huge(search)
    many = is_large(search) and generates(search)
    if not annealed:
        _anneal(search, HUGE_SHARE if alone else ANNEAL_SHARE, STEPS if many else FEW_STEPS)
    if is_large(search):
        solve_rounds(search, 1.0 if alone or (annealed and limited) else _rounds_share(search, many))
    return alone


def _rounds_share(search: Search, many: bool) -> float:
    left = search.clock.seconds_left
    return (
        ROUNDS_SHARE
        if many or not math.isfinite(left)
        else min(ROUNDS_SHARE, ROUNDS_SECONDS / max(1.0, left))
    )


class _Run:
    """How far an annealing run is, by the clock it keeps to; offers what it finds now and then."""

    def __init__(self, search: Search, annealer: Annealer, share: float, per_copy: int) -> None:
        self.search, self.annealer = search, annealer
        clock = search.clock
        self.repeats = math.isfinite(clock.deterministic_left)
        self.effort = share * clock.deterministic_left
        self.seconds = share * clock.seconds_left
        self.steps = per_copy * len(search.instance.copies)
        endless = not self.repeats and not math.isfinite(self.seconds)
        # Where every bundle can be made, CP-SAT has their bound and is what ends the search: the
        # annealing gets few steps there, however much time there is.
        self.counted = endless or not (is_large(search) and generates(search))
        self.started = time.monotonic()
        self.offered_cost = annealer.best.cost
        self.offered_at = 0.0

    def progress(self) -> float:
        if self.search.clock.over:
            return 1.0
        done = self.annealer.steps
        shares = [done / self.steps] if self.counted else []
        if self.repeats:
            shares.append(done * self.annealer.effort / max(self.effort, 1e-9))
        if math.isfinite(self.seconds):
            shares.append((time.monotonic() - self.started) / max(self.seconds, 1e-9))
        return max(shares)

    def better(self) -> None:
        now = self.progress() if self.repeats else time.monotonic()
        if now - self.offered_at >= (OFFER_SHARE if self.repeats else OFFER_SECONDS):
            self.offer()
            self.offered_at = now

    def offer(self) -> None:
        """Hand the best schedule to the checker, and hold the incremental cost to it."""
        best = self.annealer.best
        if best.cost >= self.offered_cost:
            return
        schedule = self.search.problem.tables.schedule(best.stands)
        judged = self.search.board.offer(schedule, "anneal")
        if judged.objective != best.cost:
            raise DefectError(f"the search counts {best.cost}, the checker {judged.objective}")
        self.offered_cost = best.cost


def _anneal(search: Search, share: float, per_copy: int) -> None:
    search.clock.check()
    assert search.board.best is not None
    state = State(search.problem)
    if not state.load(search.problem.tables.stands(search.board.best.schedule)):
        raise DefectError("the search refuses a schedule that the checker accepts")
    annealer = Annealer(state, search.settings.seed)
    run = _Run(search, annealer, share, per_copy)
    annealer.run(run.progress, run.better)
    run.offer()
    search.clock.deterministic_used += annealer.steps * annealer.effort
