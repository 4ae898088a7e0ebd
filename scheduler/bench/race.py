"""Several methods on the same entries: each in its own process with the same budget, in alternating
order, with several seeds; every schedule is judged by the checker, in yet another process.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from scheduler.bench.contestant import METHODS
from scheduler.bench.entries import Entry
from scheduler.bench.machine import Machine, Ran, run, this_machine
from scheduler.errors import DefectError

Trace = tuple[tuple[float, int | None, int | None], ...]
FAILED, WRONG = "FAILED", "WRONG"
"""Beside the solver's statuses: it crashed; what it claims is not so."""


@dataclass(frozen=True)
class Outcome:
    """One run. ``objective`` and ``wishes_missed`` are the checker's, ``bound`` is the method's own;
    None where there is none. Seconds from after reading; ``peak`` in MB."""

    entry: str
    method: str
    seed: int
    limit: float
    size: int
    """Sessions × rounds."""
    status: str
    objective: int | None = None
    wishes_missed: int | None = None
    bound: int | None = None
    seconds: float = 0.0
    peak: float = 0.0
    trace: Trace = ()
    note: str = ""
    cpu: float = 0.0
    """Processor seconds of the whole process: far below threads × seconds where others were at work."""

    @property
    def first(self) -> float | None:
        """When there was a first schedule."""
        return next((at for at, objective, _ in self.trace if objective is not None), None)

    @property
    def best(self) -> float | None:
        """When the last, best schedule was there."""
        return next((at for at, objective, _ in self.trace if objective == self.objective), None)

    @property
    def gap(self) -> float | None:
        if self.objective is None or self.bound is None:
            return None
        return (self.objective - self.bound) / max(1, abs(self.objective))


@dataclass(frozen=True)
class Race:
    """All runs, with what they were made by and on."""

    command: str
    machine: Machine
    workers: int
    outcomes: tuple[Outcome, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_json(data: dict[str, Any]) -> Race:
        outcomes = tuple(
            Outcome(**{**one, "trace": tuple(map(tuple, one["trace"]))}) for one in data["outcomes"]
        )
        return Race(data["command"], Machine(**data["machine"]), data["workers"], outcomes)

    @property
    def wrong(self) -> list[Outcome]:
        return [outcome for outcome in self.outcomes if outcome.status in (FAILED, WRONG)]

    @property
    def entries(self) -> list[str]:
        return list(dict.fromkeys(outcome.entry for outcome in self.outcomes))

    def of(self, entry: str, method: str | None = None) -> list[Outcome]:
        return [one for one in self.outcomes if one.entry == entry and method in (None, one.method)]


def run_race(
    entries: Sequence[Entry],
    *,
    seconds: float,
    workers: int,
    seeds: Sequence[int],
    methods: Sequence[str] = tuple(METHODS),
    command: str = "scheduler bench run",
    say: Callable[[str], None] = lambda line: None,
) -> Iterator[Race]:
    """The race so far, after every entry. Raises InputError, before anything runs, for an entry that
    cannot be read."""
    sizes = [_size(entry) for entry in entries]
    machine = this_machine()
    outcomes: list[Outcome] = []
    for entry, size in zip(entries, sizes, strict=True):
        limit = entry.seconds or seconds
        for number, seed in enumerate(seeds):
            turn = number % len(methods)
            for method in (*methods[turn:], *methods[:turn]):
                outcome = replace(_run_one(entry, method, limit, workers, seed), size=size)
                outcomes.append(outcome)
                say(_line(outcome))
        yield Race(command, machine, workers, tuple(outcomes))


def _size(entry: Entry) -> int:
    instance, _ = entry.read()
    return len(instance.copies) * len(instance.rounds)


def _run_one(entry: Entry, method: str, limit: float, workers: int, seed: int) -> Outcome:
    """One run, judged. What fails or claims what cannot be stays in the race as FAILED or WRONG."""
    budget = {"seconds": limit, "workers": workers, "seed": seed}
    ran, found = _child(method, {"what": entry.what, "budget": budget})
    outcome = Outcome(
        entry.name, method, seed, limit, 0, FAILED, peak=round(ran.peak, 1), cpu=round(ran.processor, 1)
    )
    if found is None:
        return replace(outcome, note=f"ended with {ran.code}: {ran.complaints.strip()[-300:]}")
    outcome = replace(
        outcome,
        status=found["status"],
        bound=found["bound"],
        seconds=round(found["seconds"], 3),
        trace=tuple((round(at, 3), objective, bound) for at, objective, bound in found["trace"]),
        note=found["note"],
    )
    if found["schedule"] is None:
        return outcome
    judged = _judge(entry, found["schedule"])
    outcome = replace(outcome, objective=judged["objective"], wishes_missed=judged["wishes_missed"])
    wrong = _wrong(outcome, judged)
    return outcome if wrong is None else replace(outcome, status=WRONG, note=wrong)


def _judge(entry: Entry, schedule: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "schedule.json")
        file.write_text(json.dumps(schedule), encoding="utf-8")
        ran, found = _child("judge", {"what": entry.what, "schedule": str(file)})
    if found is None:
        raise DefectError(f"the checker ended with {ran.code}: {ran.complaints.strip()[-2000:]}")
    return found


def _wrong(outcome: Outcome, judged: dict[str, Any]) -> str | None:
    """Why this figure cannot be; a wrong one is worse than none."""
    said = [objective for _, objective, _ in outcome.trace if objective is not None]
    if not judged["feasible"]:
        return "its schedule breaks hard rules"
    if said and min(said) != outcome.objective:
        return f"it said {min(said)}, the checker says {outcome.objective}"
    if judged["recounted"] not in (None, outcome.wishes_missed):
        return f"{outcome.wishes_missed} wishes missed, but {judged['recounted']} counted from the data"
    if outcome.gap is not None and outcome.gap < 0:
        return f"a schedule of {outcome.objective} below the bound {outcome.bound}"
    return None


def _child(method: str, options: dict[str, Any]) -> tuple[Ran, dict[str, Any] | None]:
    """What it was and what it said; None where it failed."""
    ran = run(["-m", "scheduler.bench.contestant", method, json.dumps(options)])
    return ran, json.loads(ran.said.splitlines()[-1]) if ran.code == 0 else None


def _line(outcome: Outcome) -> str:
    return (
        f"{outcome.entry}, {outcome.method}, seed {outcome.seed}: {outcome.status}, "
        f"cost {outcome.objective}, bound {outcome.bound}, {outcome.seconds:.1f} s"
        + (f" ({outcome.note})" if outcome.note else "")
    )
