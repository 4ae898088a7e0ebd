"""Sets of things of which no two go together: few large ones instead of many pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from scheduler.domain import Interval
from scheduler.domain.bits import bits

T = TypeVar("T")


def overlapping(items: Iterable[tuple[Interval, T]]) -> list[list[T]]:
    """Maximal sets of items that share a minute, in time order.

    Intervals that overlap pairwise share a start point (Helly), so the sets running at the
    starts hold every pair; a set is maximal when one of it ends by the next start."""
    ordered = sorted(items, key=lambda item: item[0])
    starts = sorted({interval.start for interval, _ in ordered})
    found = []
    for start, following in pairwise([*starts, None]):
        assert start is not None
        running = [(interval, item) for interval, item in ordered if interval.start <= start < interval.end]
        if following is None or any(interval.end <= following for interval, _ in running):
            found.append([item for _, item in running])
    return found


def cover(clash: Sequence[int], needed: Sequence[int]) -> Iterator[list[int]]:
    """Cliques of the graph ``clash`` that together hold every edge of ``needed`` (both as bit
    masks per vertex, symmetric, without loops). Greedy: each edge left open grows to a maximal clique."""
    opened = list(needed)
    for first in range(len(clash)):
        while later := opened[first] >> (first + 1) << (first + 1):
            members, among = [first], clash[first]
            while among:
                member = bits(among & later or among)[0]
                members.append(member)
                among &= clash[member]
            inside = sum(1 << member for member in members)
            for member in members:
                opened[member] &= ~inside
            yield sorted(members)
