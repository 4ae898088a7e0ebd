"""A good choice of bundles from the LP: fix the bundle it is surest of, generate anew, and so on.

Diving with column generation (Sadykov et al., *Primal heuristics for branch and price*, INFORMS
Journal on Computing, 2019): what is fixed leaves the rows and the rounds, and the rest is a smaller
problem of the same kind. It proves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from scheduler.attendance.bundles import Members
from scheduler.attendance.columns import Columns
from scheduler.attendance.generate import Generation
from scheduler.attendance.limits import Limits
from scheduler.attendance.rows import Row
from scheduler.attendance.slots import Flags, Ints
from scheduler.attendance.solver import Floats

ROUNDS, NODES = 4, 30_000
"""Of column generation after each fixing, and partial bundles looked at in each."""
DEAD_ENDS = 8
"""After which it is given up."""
PACE = 1.5
"""How much more than its share of the time left a step may take: a dive that does not end is of no use."""
SURE = 0.8
"""Bundles with this value in the LP are fixed together."""


@dataclass(frozen=True)
class Fixed:
    """A bundle of the source with this number, padded."""

    source: int
    members: Members


@dataclass
class _Step:
    """Where a dive is: what is left to choose from, and what was fixed on the way."""

    columns: Columns
    numbers: list[int]
    """Of the sources that are left, in the whole problem."""
    fixed: list[Fixed]
    prices: Ints
    refused: set[tuple[int, bytes]] = field(default_factory=set)
    """Bundles that led to a dead end from here."""


def dive(columns: Columns, prices: Ints, limits: Limits) -> list[Fixed] | None:
    """One bundle for every round, that together keep to the rows; None where there were too many dead
    ends, or limits were reached. ``prices``: of the LP, for its parts to begin with."""
    path = [_Step(columns, list(range(len(columns.sources))), [], prices)]
    ends = 0
    while path[-1].columns.sources:
        below = _below(path[-1], limits)
        if below is not None:
            path.append(below)
            if below.columns.sources or _keeps(columns, below.fixed):
                continue
        ends += 1
        if limits.over or ends > DEAD_ENDS or len(path) == 1:
            return None
        path = _back(path)
    return path[-1].fixed


def _below(step: _Step, limits: Limits) -> _Step | None:
    """One step further; None where that is a dead end, or limits were reached."""
    rounds = sum(source.times for source in step.columns.sources)
    part = limits.part(min(1.0, PACE / rounds))
    generation = Generation(step.columns, part, few=ROUNDS, effort=NODES, prices=step.prices)
    prices = step.prices
    for priced in generation.run():
        prices = priced.prices
    if limits.over or generation.values is None:
        return None
    chosen = _surest(step, generation.values)
    if not chosen:
        return None
    fixed = [Fixed(step.numbers[one], step.columns.sources[one].members[n]) for one, n in chosen]
    left, kept = _without(step.columns, chosen)
    numbers = [step.numbers[number] for number in kept]
    below = _Step(left, numbers, step.fixed + fixed, prices)
    return below if _possible(left) else None


def _back(path: list[_Step]) -> list[_Step]:
    """Half-way back from a dead end, where something else is to be fixed: what was fixed last is
    seldom what was wrong."""
    back = len(path) // 2
    step = path[back]
    if back + 1 < len(path):
        step.refused |= {
            (one.source, one.members.tobytes()) for one in path[back + 1].fixed[len(step.fixed) :]
        }
    return path[: back + 1]


def _keeps(columns: Columns, fixed: list[Fixed]) -> bool:
    """Whether these bundles keep to the rows."""
    used = _used(columns, [(one.source, one.members) for one in fixed])
    upper = np.array([row.upper for row in columns.frame.rows])
    equal = np.array([row.equal for row in columns.frame.rows], dtype=np.bool_)
    return not ((used > upper).any() or (used < upper)[equal].any())


def _surest(step: _Step, values: list[Floats]) -> list[tuple[int, int]]:
    """(source, bundle) of those that the LP is sure of, or else of the one it likes best."""
    sure = []
    best, most = None, 0.0
    for number, found in enumerate(values):
        own = np.where(_refused(step, number, len(found)), 0.0, found)
        for n in np.flatnonzero(own >= SURE).tolist():
            sure += [(number, n)] * int(own[n] + 1 - SURE)
        if len(own) and own.max() > most:
            best, most = (number, int(own.argmax())), float(own.max())
    return sure or ([best] if best is not None else [])


def _refused(step: _Step, number: int, count: int) -> Flags:
    """Which of the first so many bundles of a source are not to be chosen again."""
    refused = np.zeros(count, dtype=np.bool_)
    if step.refused:
        members = step.columns.sources[number].members[:count]
        refused[:] = [(step.numbers[number], one.tobytes()) in step.refused for one in members]
    return refused


def _used(columns: Columns, chosen: list[tuple[int, Members]]) -> Ints:
    """What these bundles take of every row."""
    used = np.zeros(len(columns.frame.rows), dtype=np.int64)
    for number, members in chosen:
        source = columns.sources[number]
        used += source.coefficients[:, members[members < source.terms.n]].sum(axis=1)
    return used


def _without(columns: Columns, chosen: list[tuple[int, int]]) -> tuple[Columns, list[int]]:
    """What is left to choose, and the numbers of the sources that are left."""
    used = _used(columns, [(number, columns.sources[number].members[n]) for number, n in chosen])
    rows = tuple(
        Row(row.coefficients, row.upper - int(n), row.equal)
        for row, n in zip(columns.frame.rows, used, strict=True)
    )
    frame = replace(columns.frame, rows=rows)
    times = [
        source.times - sum(s == number for s, _ in chosen) for number, source in enumerate(columns.sources)
    ]
    kept = [number for number, left in enumerate(times) if left > 0]
    sources = [columns.sources[number].part(frame, times[number]) for number in kept]
    return Columns(frame, columns.constant, sources, columns.scale), kept


def _possible(columns: Columns) -> bool:
    """Whether nothing that is due has lost all its places."""
    return all(row.upper >= 0 or not row.equal for row in columns.frame.rows)
