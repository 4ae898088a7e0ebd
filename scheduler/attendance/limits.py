"""When to give up: asked in every loop that can take long."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace


class TimeUpError(Exception):
    """The deadline has passed, or the caller wants what there is."""


class TooManyBundlesError(Exception):
    """More bundles than were allowed for."""


@dataclass(frozen=True)
class Limits:
    """``deadline`` on the monotonic clock. Iteration limits elsewhere are fixed numbers, so that a
    run that ends before its deadline always ends the same way."""

    deadline: float = float("inf")
    max_bundles: int = 500_000
    workers: int = 1
    seed: int = 0
    nodes: int = 20_000
    """Most nodes of a search tree of an integer programme."""
    stop: Callable[[], bool] | None = None

    @property
    def seconds(self) -> float:
        """Seconds left, at least 0."""
        return max(0.0, self.deadline - time.monotonic())

    @property
    def over(self) -> bool:
        return self.seconds <= 0 or (self.stop is not None and self.stop())

    def part(self, share: float) -> Limits:
        """The same with this share of the time left."""
        return replace(self, deadline=time.monotonic() + share * self.seconds)

    def check(self) -> None:
        """Raise TimeUpError when it is time."""
        if self.over:
            raise TimeUpError
