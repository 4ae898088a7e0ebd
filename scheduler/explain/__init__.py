"""Why there is no schedule, why this one, and what if."""

from scheduler.explain.counting import facts
from scheduler.explain.explain import Explanation, explain
from scheduler.explain.repairs import Repair, apply

__all__ = ["Explanation", "Repair", "apply", "explain", "facts"]
