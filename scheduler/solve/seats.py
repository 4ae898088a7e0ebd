"""``seat``: personal programmes for a schedule; they pass their own check before they leave."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Event

from scheduler.attendance.limits import Limits
from scheduler.attendance.seats import Assignment, assign
from scheduler.domain import Instance, Schedule
from scheduler.errors import DefectError, NoAnswerError
from scheduler.evaluate import evaluate
from scheduler.result import Seated, Status
from scheduler.seating import judge
from scheduler.solve.clock import Clock
from scheduler.solve.watch import watch
from scheduler.text import words


def seat(
    instance: Instance,
    schedule: Schedule,
    *,
    time_limit: float | None = None,
    stop: Event | None = None,
) -> Seated:
    """Give everybody a seat where they have to be, as many wishes as the seats allow, and that as
    fairly as can be. The schedule may be partial, or break rules.

    Without ``time_limit`` (wall seconds) the effort is bounded and the same input gives the same
    seats. Raises ``NoAnswerError`` where the limit left no time for anything, ``DefectError`` when
    an answer of ours fails its own check.
    """
    started = time.monotonic()
    clock = Clock(time_limit, None)
    work = _Work(instance, schedule, clock)
    interrupted = watch(work, clock, stop or Event())
    if work.found is None:
        raise NoAnswerError(words(instance.event.locale).say("seats-no-time"))
    found = work.found
    judged = judge(instance, schedule, found.seating)
    if judged.faults:
        raise DefectError(judged.faults[0].sentence)
    met = sum(judged.met)
    if not met == found.met <= found.bound:
        raise DefectError(f"wishes met: {found.met} by the optimiser, {met} by the check, most {found.bound}")
    best = met == found.bound and found.musts == found.most_musts
    return Seated(
        evaluate(instance, schedule),
        judged,
        Status.OPTIMAL if best else Status.FEASIBLE,
        found.bound,
        found.fair_below,
        time.monotonic() - started,
        interrupted,
    )


@dataclass
class _Work:
    """What runs while signals are waited for."""

    instance: Instance
    schedule: Schedule
    clock: Clock
    found: Assignment | None = None
    done: bool = False

    def run(self) -> None:
        limits = Limits(deadline=self.clock.deadline, stop=self.clock.halted.is_set)
        self.found = assign(self.instance, self.schedule, limits)
        self.done = not limits.over
