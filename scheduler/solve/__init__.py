"""Solving: limits, phases, proof; every answer passes the checker before it leaves."""

from scheduler.solve.board import Progress
from scheduler.solve.fewest import fewest_moves
from scheduler.solve.run import solve
from scheduler.solve.seats import seat

__all__ = ["Progress", "fewest_moves", "seat", "solve"]
