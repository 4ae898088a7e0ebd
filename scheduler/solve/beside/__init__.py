"""Annealing in processes of its own, beside the bundles: two cores do more than one."""

from scheduler.solve.beside.crew import Crew, can_start, crew_for

__all__ = ["Crew", "can_start", "crew_for"]
