"""What the solver and the processes beside it say to each other, pickled, over their pipes.

The process is given the ``Problem`` that it anneals. Then it says ``READY``, is given a ``Turn``, sends
what it finds in that turn, and says ``READY`` again. Both ends are ours, and on one machine.
"""

from __future__ import annotations

from dataclasses import dataclass

READY = None


@dataclass(frozen=True)
class Turn:
    """``stands``: the best schedule known, as places by copy. ``seconds`` that are left; None = no limit."""

    stands: list[int]
    seconds: float | None


@dataclass(frozen=True)
class Found:
    """The best schedule so far, and its cost by the search's own count."""

    stands: list[int]
    cost: int
