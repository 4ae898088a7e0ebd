"""``explain``: why there is no schedule and what would help; or that there is one, and how tight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from scheduler.compiled import Compiled, compile_instance
from scheduler.constraints.base import words_of
from scheduler.domain import Instance
from scheduler.errors import DefectError
from scheduler.explain.asking import Asking, Stopped, in_worker
from scheduler.explain.conflicts import Conflict, find_conflicts
from scheduler.explain.counting import facts
from scheduler.explain.diagnosis import Diagnosis
from scheduler.explain.repairs import Repair, find_repairs
from scheduler.explain.supply import Supply, supply
from scheduler.explain.tight import Tight, tightest
from scheduler.result import Status

CONFLICT_SHARE = 0.45
"""Of the time, for conflicts; what they leave goes to repairs."""


@dataclass(frozen=True)
class Explanation:
    """``status``: INFEASIBLE with conflicts and repairs, FEASIBLE with what is tight, or UNKNOWN
    where the time was too short to tell. All sentences are in the instance's language."""

    status: Status
    headline: str
    facts: tuple[str, ...]
    """What counting proves."""
    supply: tuple[Supply, ...]
    """Places against sessions, by kind, seats, equipment and day; loads of people."""
    conflicts: tuple[Conflict, ...]
    repairs: tuple[Repair, ...]
    tight: tuple[Tight, ...]
    remarks: tuple[str, ...]
    """What was not proved within the time."""
    seconds: float


def explain(
    instance: Instance,
    *,
    time_limit: float | None = 15.0,
    conflicts: int = 3,
    repairs: int = 3,
    workers: int = 1,
    seed: int = 0,
    on_conflict: Callable[[Conflict], None] | None = None,
    on_repair: Callable[[Repair], None] | None = None,
    stop: Event | None = None,
) -> Explanation:
    """Explain why ``instance`` has no schedule, within ``time_limit`` seconds.

    Counting facts, up to ``conflicts`` conflicts and up to ``repairs`` repairs (0 leaves them out).
    An event that has a schedule is told so, with what cannot be missed. ``on_conflict`` and
    ``on_repair`` are called from another thread, as answers come."""
    asking = Asking.within(time_limit, seed=seed, workers=workers)

    def work() -> Explanation:
        answer = _Draft(compile_instance(instance), asking, on_conflict, on_repair)
        return _explained(answer, conflicts, repairs)

    return in_worker(work, asking.clock, stop)


def _explained(answer: _Draft, conflicts: int, repairs: int) -> Explanation:
    try:
        diagnosis = Diagnosis(answer.compiled, answer.asking)
        holds, _ = diagnosis.first_conflict()
        if holds and answer.facts:
            raise DefectError("counting finds a shortage where there is a schedule")
        if holds:
            answer.look_for_what_is_tight()
        elif holds is False or answer.facts:
            answer.status = Status.INFEASIBLE
            if conflicts:
                answer.look_for_conflicts(conflicts, CONFLICT_SHARE if repairs else 1.0)
            if repairs:
                answer.look_for_repairs(repairs)
    except Stopped:
        pass
    return answer.finished()


class _Draft:
    """An explanation in the making."""

    def __init__(
        self,
        compiled: Compiled,
        asking: Asking,
        on_conflict: Callable[[Conflict], None] | None,
        on_repair: Callable[[Repair], None] | None,
    ) -> None:
        self.compiled, self.asking = compiled, asking
        self.on_conflict, self.on_repair = on_conflict, on_repair
        self.words = words_of(compiled.instance)
        self.facts = tuple(facts(compiled))
        self.status = Status.INFEASIBLE if self.facts else Status.UNKNOWN
        self.conflicts: list[Conflict] = []
        self.repairs: list[Repair] = []
        self.tight: list[Tight] = []
        self.remarks: list[str] = []

    def look_for_conflicts(self, most: int, part: float) -> None:
        share = self.asking.part(self.asking.left * part)
        self.conflicts, complete = find_conflicts(
            Diagnosis(self.compiled, share), most, self.asking, self.on_conflict
        )
        if not self.conflicts:
            self._remark("no-conflict-in-time")
        elif not complete:
            self._remark("more-conflicts-perhaps")
        if any(not conflict.irreducible for conflict in self.conflicts):
            self._remark("conflict-not-shortest")

    def look_for_repairs(self, most: int) -> None:
        self.repairs, complete = find_repairs(self.compiled.instance, self.asking, most, self.on_repair)
        if not self.repairs:
            self._remark("no-repair" if complete else "no-repair-in-time")
        elif any(not repair.cheapest for repair in self.repairs):
            self._remark("repairs-not-cheapest")

    def look_for_what_is_tight(self) -> None:
        self.status = Status.FEASIBLE
        self.tight, complete = tightest(self.compiled, self.asking)
        if not complete:
            self._remark("more-tight-perhaps")

    def _remark(self, key: str) -> None:
        self.remarks.append(self.words.say(f"remark-{key}"))

    def finished(self) -> Explanation:
        if self.status is Status.FEASIBLE:
            headline = self.words.say("explain-feasible", n=len(self.tight))
        else:
            headline = self.words.say(f"explain-{self.status.lower()}")
        return Explanation(
            status=self.status,
            headline=headline,
            facts=self.facts,
            supply=supply(self.compiled),
            conflicts=tuple(self.conflicts),
            repairs=tuple(self.repairs),
            tight=tuple(self.tight),
            remarks=tuple(self.remarks),
            seconds=round(self.asking.seconds, 2),
        )
