"""Chance that repeats: one seed gives the same draws on every machine and Python version.

Only ``Random.random`` is used, whose sequence for a seed is promised; ``shuffle``, ``sample`` and
``gauss`` have changed between versions. Logarithms and powers are avoided for the same reason.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of draws; ``purpose`` gives each use of one seed its own stream."""

    def __init__(self, seed: int, purpose: str) -> None:
        self._draw = Random(f"{seed}:{purpose}").random

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self._draw()

    def below(self, n: int) -> int:
        """A whole number in ``[0, n)``."""
        return int(self._draw() * n)

    def chance(self, share: float) -> bool:
        return self._draw() < share

    def pick(self, items: Sequence[T]) -> T:
        return items[self.below(len(items))]

    def shuffled(self, items: Iterable[T]) -> list[T]:
        drawn = [(self._draw(), position, item) for position, item in enumerate(items)]
        return [item for _, _, item in sorted(drawn, key=lambda entry: entry[:2])]

    def some(self, items: Iterable[T], n: int) -> list[T]:
        """At most ``n`` different items, in the order in which they stood."""
        listed = list(items)
        return [listed[i] for i in sorted(self.shuffled(range(len(listed)))[:n])]

    def weighted(self, cumulative: Sequence[float]) -> int:
        """An index, drawn in proportion to the steps of a running total."""
        return min(bisect_right(cumulative, self._draw() * cumulative[-1]), len(cumulative) - 1)
