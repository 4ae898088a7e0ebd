"""The domain: frozen models without I/O and without a solver."""

from scheduler.domain.instance import Instance, placement_interval
from scheduler.domain.interval import Interval
from scheduler.domain.schedule import Placement, Schedule

__all__ = ["Instance", "Interval", "Placement", "Schedule", "placement_interval"]
