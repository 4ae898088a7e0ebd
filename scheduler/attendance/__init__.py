"""The attendance engine: round bundles, a bound that nearly always is the optimum, dual cuts."""

from scheduler.attendance.cuts import Cut
from scheduler.attendance.engine import EngineResult, Known, estimate, run

__all__ = ["Cut", "EngineResult", "Known", "estimate", "run"]
