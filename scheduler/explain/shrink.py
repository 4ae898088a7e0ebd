"""Shrinking a set of demands that cannot hold, by deletion, until each of them is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def shrink(units: Sequence[T], conflicts: Callable[[Sequence[T]], bool]) -> list[T]:
    """The units that remain when, from the first to the last, each is left out where the others
    still conflict. ``conflicts(units)`` must hold to begin with, and must be a proof each time it
    says True. Leaves out several at a time as long as that goes well."""
    rest = list(units)
    at, chunk = 0, max(1, len(rest) // 4)
    while at < len(rest):
        chunk = min(chunk, len(rest) - at)
        fewer = rest[:at] + rest[at + chunk :]
        if conflicts(fewer):
            rest = fewer
            chunk *= 2
        elif chunk > 1:
            chunk = max(1, chunk // 4)
        else:
            at += 1
    return rest


def union(units: Iterable[frozenset[T]]) -> frozenset[T]:
    return frozenset().union(*units)
