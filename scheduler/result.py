"""What solving returns: the status, the schedule, its judgement and the proved bound; what
re-solving with the fewest moves adds to that; and seats."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from scheduler.diff import Move
from scheduler.domain import Instance, Schedule
from scheduler.evaluate import Evaluation
from scheduler.seating import Judgement


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
    near_base: bool = False
    """Status and bound speak of the schedules that move no more from the base than this one."""

    @property
    def objective(self) -> int | None:
        return None if self.evaluation is None else self.evaluation.objective

    @property
    def gap(self) -> float | None:
        """(objective − bound) / max(1, |objective|)."""
        if self.objective is None or self.bound is None:
            return None
        return (self.objective - self.bound) / max(1, abs(self.objective))


LevelName = Literal["rounds", "rooms", "objective"]
"""What a re-solve minimises, in this order: sessions in another round or no longer placed, sessions
in another room only, the objective without ``moved``."""


@dataclass(frozen=True)
class Level:
    """One level of a re-solve. ``bound`` is proved for every schedule that is no worse at the levels
    above; with it OPTIMAL means that none of those has a lower value."""

    name: LevelName
    value: int | None
    bound: int | None
    status: Status


@dataclass(frozen=True)
class Clash:
    """Edits that cannot all hold. ``irreducible``: without any one of them the others can."""

    edits: tuple[str, ...]
    """Copies whose edits clash."""
    demands: tuple[tuple[str, str], ...]
    """(rule, subject) of the hard rules that they clash with, none of which could be left out;
    empty where that was not worked out in time."""
    irreducible: bool
    sentences: tuple[str, ...]
    """What clashes, then why, with names."""


@dataclass(frozen=True)
class GiveUp:
    """Edits without which all others can hold; ``schedule`` shows it, and passed the checker."""

    edits: tuple[str, ...]
    fewest: bool
    """It was proved that fewer will not do."""
    schedule: Schedule
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Resolution:
    """A re-solve with the fewest moves. ``result`` is OPTIMAL where every level is; its bound holds
    for the schedules that move no more."""

    result: Result
    levels: tuple[Level, ...]
    moves: tuple[Move, ...]
    """From the base to the schedule, new and cancelled sessions included."""
    conflict: tuple[Clash, ...] | None = None
    """Where the edits cannot hold: clashes that have no edit in common. None where they can, or
    where there is no schedule without them either."""
    give_up: GiveUp | None = None


@dataclass(frozen=True)
class Seated:
    """Personal programmes for a schedule. OPTIMAL: as many must-attends are seated as can be, and no
    seating with as many of them meets more wish weight; FEASIBLE: that was not proved."""

    evaluation: Evaluation
    """Of the schedule; it may break hard rules."""
    judgement: Judgement
    """Of the seats; it has no faults."""
    status: Status
    bound: int
    """Most wish weight that the seats allow, with as many must-attends seated."""
    fair_below: Fraction | None
    """For every smaller share: no seating that meets as much has fewer attendees with that share of
    their wishes or less. None = for every share."""
    seconds: float
    interrupted: bool = False

    @property
    def met(self) -> int:
        """Weight of the wishes met."""
        return sum(self.judgement.met)

    @property
    def fairest(self) -> bool:
        """Nothing that meets as much is fairer."""
        return self.status is Status.OPTIMAL and self.fair_below is None
