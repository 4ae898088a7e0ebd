"""Why there is no schedule."""

from scheduler.explain.counting import facts

__all__ = ["facts"]
