"""How long explanations take, against their targets: ``measure`` for any event with a schedule,
``measure_large`` for a hundred sessions in twelve rounds."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from scheduler.bench.generate import Size, generate
from scheduler.compiled import compile_instance
from scheduler.domain import Instance, Schedule
from scheduler.explain import explain, facts, why
from scheduler.explain.alter import never_used
from scheduler.explain.conflicts import Conflict

T = TypeVar("T")
LARGE = Size(sessions=100, rounds=12, rooms=10, attendees=300, wishes=5)
TARGETS = {"facts": 0.2, "first conflict": 3.0, "three repairs": 10.0, "why": 10.0, "large conflict": 60.0}
"""Seconds."""
ROOM = 10
"""Times the target is allowed to run, so that a miss is measured and not cut off."""


@dataclass(frozen=True)
class Timing:
    """One answer: how long it took and whether it was complete."""

    event: str
    what: str
    seconds: float
    cpu: float
    """Seconds of computing: what it takes on a machine that does nothing else."""
    target: float
    complete: bool
    """What was asked for is there, and verified."""
    detail: str

    @property
    def met(self) -> bool:
        return self.complete and self.seconds <= self.target


def measure(instance: Instance, schedule: Schedule) -> list[Timing]:
    """An event without a schedule, made by closing rooms, explained; and ``why`` for the session
    with the most open places in the event as it is."""
    name = instance.event.id
    broken = without_rooms(instance, schedule)
    counting, told = _timed(lambda: facts(compile_instance(_fresh(broken))))
    conflict, found = first_conflict(broken, TARGETS["first conflict"])
    repairing, repaired = _timed(
        lambda: explain(_fresh(broken), time_limit=ROOM * TARGETS["three repairs"], conflicts=0, repairs=3)
    )
    compiled = compile_instance(instance)
    session = max(compiled.allowed, key=lambda copy: len(compiled.allowed[copy]))
    asking, answer = _timed(
        lambda: why(_fresh(instance), schedule, session, time_limit=ROOM * TARGETS["why"])
    )
    proved = sum(place.impossible or bool(place.best and place.best.proved) for place in answer.places)
    return [
        _timing(name, "facts", counting, True, f"{len(told)} facts"),
        _timing(
            name,
            "first conflict",
            conflict,
            found is not None,
            f"{len(found.demands) if found else 0} demands",
        ),
        _timing(
            name,
            "three repairs",
            repairing,
            len(repaired.repairs) == 3,
            ", ".join(str(one.status) for one in repaired.repairs),
        ),
        _timing(
            name,
            "why",
            asking,
            proved == len(answer.places),
            f"{proved} of {len(answer.places)} places proved",
        ),
    ]


def measure_large(seed: int = 0) -> Timing:
    """The first conflict of an event with two rooms too few."""
    made = generate(LARGE, seed)
    broken = without_rooms(made.instance, made.hidden)
    seconds, found = first_conflict(broken, TARGETS["large conflict"])
    detail = f"{len(found.demands) if found else 0} demands"
    return _timing(made.instance.event.id, "large conflict", seconds, found is not None, detail)


def first_conflict(instance: Instance, target: float) -> tuple[Spent, Conflict | None]:
    """Time until the first confirmed conflict, and that one; None where there was none in time."""
    clock = _Stopwatch()
    found: list[tuple[Spent, Conflict]] = []

    def note(conflict: Conflict) -> None:
        if conflict.irreducible:
            found.append((clock.spent(), conflict))

    explain(_fresh(instance), time_limit=ROOM * target, conflicts=1, repairs=0, on_conflict=note)
    return found[0] if found else (clock.spent(), None)


def without_rooms(instance: Instance, schedule: Schedule) -> Instance:
    """The event with its most used rooms closed, one by one, until counting shows a shortage."""
    used = Counter(placement.room for placement in schedule.placements)
    for room, _ in used.most_common():
        instance = never_used(instance, room)
        if facts(compile_instance(instance)):
            break
    return instance


def as_text(timings: list[Timing]) -> str:
    """One line each."""
    return "\n".join(
        f"{one.event:28} {one.what:15} {one.seconds:7.2f} s {one.cpu:7.2f} s of computing"
        f"  (target {one.target:g} s)  {'met' if one.met else 'MISSED'}  {one.detail}"
        for one in timings
    )


def _timing(event: str, what: str, spent: Spent, complete: bool, detail: str) -> Timing:
    return Timing(event, what, round(spent.seconds, 3), round(spent.cpu, 3), TARGETS[what], complete, detail)


class Spent(NamedTuple):
    """Seconds on the clock, and of computing."""

    seconds: float
    cpu: float


class _Stopwatch:
    def __init__(self) -> None:
        self.started, self.computed = time.perf_counter(), time.process_time()

    def spent(self) -> Spent:
        return Spent(time.perf_counter() - self.started, time.process_time() - self.computed)


def _timed(work: Callable[[], T]) -> tuple[Spent, T]:
    clock = _Stopwatch()
    result = work()
    return clock.spent(), result


def _fresh(instance: Instance) -> Instance:
    """Without the look-ups that an earlier measurement filled."""
    return instance.model_copy()
