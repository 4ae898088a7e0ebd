"""The bundle phase: the attendance engine's bound, cuts and proposals, made into schedules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.attendance import EngineResult, run
from scheduler.model import Model, build
from scheduler.solve.cpsat import run_cpsat

if TYPE_CHECKING:
    from scheduler.solve.phases import Search

PROPOSALS = 5
"""Proposed assignments of rounds that are completed with rooms, best first."""


@dataclass(frozen=True)
class BundleWork:
    result: EngineResult

    def strengthen(self, model: Model) -> None:
        """Add the engine's bound and its dual cuts. Valid for every feasible schedule, so never
        part of a diagnostic model."""
        if self.result.bound is not None:
            model.cp.add(model.objective >= self.result.bound)
        for cut in self.result.cuts:
            model.add_cut(cut.rounds, cut.constant, cut.coefficients, cut.scale)
