"""Who gets a seat where: most wishes met, proved; then the fairest way to do so."""

from scheduler.attendance.seats.assign import Assignment, assign

__all__ = ["Assignment", "assign"]
