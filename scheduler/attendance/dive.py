"""A good choice of bundles from the LP: fix the bundle it is surest of, generate anew, and so on.

Diving with column generation (Sadykov et al., *Primal heuristics for branch and price*, INFORMS
Journal on Computing, 2019): what is fixed leaves the rows and the rounds, and the rest is a smaller
problem of the same kind. It proves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from scheduler.attendance.bundles import Members
from scheduler.attendance.columns import Columns
from scheduler.attendance.generate import Generation
from scheduler.attendance.limits import Limits
from scheduler.attendance.rows import Row
from scheduler.attendance.slots import Ints
from scheduler.attendance.solver import Floats

ROUNDS, NODES = 4, 30_000
"""Of column generation after each fixing, and partial bundles looked at in each."""
PACE = 1.5
"""How much more than its share of the time left a step may take: a dive that does not end is of no use."""
SURE = 0.8
"""Bundles with this value in the LP are fixed together."""


@dataclass(frozen=True)
class Fixed:
    """A bundle of the source with this number, padded."""

    source: int
    members: Members


def dive(columns: Columns, prices: Ints, limits: Limits) -> list[Fixed] | None:
    """One bundle for every round, that together keep to the rows; None where it ended in a dead end,
    or limits were reached. ``prices``: of the LP, for its parts to begin with."""
    fixed: list[Fixed] = []
    left = columns
    numbers = list(range(len(columns.sources)))
    while left.sources:
        pace = min(1.0, PACE / sum(source.times for source in left.sources))
        generation = Generation(left, limits.part(pace), few=ROUNDS, effort=NODES, prices=prices)
        for priced in generation.run():
            prices = priced.prices
        if limits.over or generation.values is None:
            return None
        chosen = _surest(left, generation.values)
        if not chosen:
            return None
        fixed += [Fixed(numbers[number], left.sources[number].members[n]) for number, n in chosen]
        left, kept = _without(left, chosen)
        numbers = [numbers[number] for number in kept]
        if not _possible(left):
            return None
    used = _used(columns, [(one.source, one.members) for one in fixed])
    upper = np.array([row.upper for row in columns.frame.rows])
    equal = np.array([row.equal for row in columns.frame.rows], dtype=np.bool_)
    broken = (used > upper).any() or (used < upper)[equal].any()
    return None if broken else fixed


def _surest(columns: Columns, values: list[Floats]) -> list[tuple[int, int]]:
    """(source, bundle) of those that the LP is sure of, or else of the one it likes best."""
    sure = []
    best, most = None, 0.0
    for number, own in enumerate(values):
        for n in np.flatnonzero(own >= SURE).tolist():
            sure += [(number, n)] * int(own[n] + 1 - SURE)
        if len(own) and own.max() > most:
            best, most = (number, int(own.argmax())), float(own.max())
    return sure or ([best] if best is not None else [])


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
