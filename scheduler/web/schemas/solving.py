"""Solving, and repairs of what cannot be solved."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from scheduler.web.schemas.base import Answer, Request
from scheduler.web.schemas.board import Board


class SolveIn(Board):
    """``POST /api/solve`` -> 202 ``JobOut``. ``fewest``: stay close to these placements;
    what is pinned stays."""

    mode: Literal["fewest", "scratch"] = "fewest"
    time_limit: float | None = Field(default=30, gt=0, le=3600)


class StepOut(Answer):
    """One event of ``GET /api/jobs/ID/events`` (``event: step``)."""

    seconds: float
    objective: int | None
    bound: int | None
    gap: float | None
    level: str
    """``rounds``, ``rooms`` (moves are counted) or ``objective`` (points of the score)."""
    text: str
    """``beste 86 · grens 85 · gat 1,2 %``."""


class RepairOut(Answer):
    number: int
    sentences: list[str]
    price: int
    cheapest: bool
    objective: int


class JobOut(Answer):
    """``state``: running, done (``draft`` is there), infeasible (``explanation`` is there), none (no answer
    in time), failed, lost (killed before there was anything). A killed solver whose incumbent was kept
    is ``done`` with ``rescued``. Ends the stream as ``event: end``."""

    id: str
    kind: Literal["fewest", "scratch"]
    state: Literal["running", "done", "infeasible", "none", "failed", "lost"]
    parent: int | None
    draft: int | None = None
    rescued: bool = False
    status: str | None = None
    message: str | None = None
    """For people: the verdict, or what went wrong."""
    moves: list[str] = []
    """Fewest moves: what was moved, as sentences."""
    facts: list[str] = []
    conflicts: list[list[str]] = []
    repairs: list[RepairOut] = []
    steps: list[StepOut] = []


class ApplyIn(Request):
    """``POST /api/repairs/apply`` -> 201 ``DraftOut``: the repair's schedule as a new draft, for a new
    version of the instance with the repair's changes."""

    job: str
    repair: int
