"""The attendance engine: round bundles, a bound that nearly always is the optimum, dual cuts."""

from scheduler.attendance.cuts import Cut
from scheduler.attendance.engine import EngineResult, estimate, run

__all__ = ["Cut", "EngineResult", "estimate", "run"]
