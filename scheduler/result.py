"""What solving returns: the status, the schedule, its judgement and the proved bound."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scheduler.domain import Instance, Schedule
from scheduler.evaluate import Evaluation


class Status(StrEnum):
    """As the field has them, never folded."""

    OPTIMAL = "OPTIMAL"
    FEASIBLE = "FEASIBLE"
    INFEASIBLE = "INFEASIBLE"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True)
class Result:
    """``evaluation`` judges ``schedule`` by the checker; both are None without an answer.
    ``bound`` is a proved lower bound on the objective, None where none was proved."""

    instance: Instance
    status: Status
    schedule: Schedule | None
    evaluation: Evaluation | None
    bound: int | None
    seconds: float
    interrupted: bool = False
    facts: tuple[str, ...] = ()
    """When there is no schedule: what counting can say about it, as sentences."""

    @property
    def objective(self) -> int | None:
        return None if self.evaluation is None else self.evaluation.objective

    @property
    def gap(self) -> float | None:
        """(objective − bound) / max(1, |objective|)."""
        if self.objective is None or self.bound is None:
            return None
        return (self.objective - self.bound) / max(1, abs(self.objective))
