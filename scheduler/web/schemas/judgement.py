"""Placements, pins, and the judgement of them."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from scheduler.web.schemas.base import Answer


class PinOut(BaseModel):
    """A copy that must keep its round, its room, or both."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    session: str
    """Copy id."""
    round: str | None = None
    room: str | None = None


class PlacementOut(Answer):
    session: str
    round: str
    room: str
    start: int
    end: int
    time_text: str
    late_text: str | None
    """``tot 13.00`` where it runs on after its round, else None."""
    times_differ: bool
    """It does not fill its round exactly: its own times are worth showing."""


class SubjectOut(Answer):
    """What a sentence speaks of. ``kind`` = copy, session, person, attendee, organiser, room, round,
    block, pillar, tag, venue, day or other."""

    kind: str
    id: str
    name: str


class MoveOut(BaseModel):
    """One step: a copy to a place; ``round`` and ``room`` None = taken out of the programme."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    session: str
    round: str | None = None
    room: str | None = None


class SuggestionOut(Answer):
    """Steps that mend something, tried by the checker: no new hard violation, and a lower total."""

    sentence: str
    moves: list[MoveOut]
    saves: int
    """Points of the total score."""


class PointOut(Answer):
    """A violation (hard) or a point of attention (soft), as a sentence with its cards."""

    rule: str
    hard: bool
    amount: int
    cost: int
    """weight × amount; 0 of hard rules."""
    sentence: str
    subjects: list[SubjectOut]
    copies: list[str]
    """The cards it speaks of."""
    suggestion: SuggestionOut | None = None
    """From ``/api/suggestions``, which takes longer than judging."""


class ScoreOut(Answer):
    rule: str
    title: str
    hard: bool
    weight: int
    amount: int
    amount_text: str
    """In its own unit: ``6 gemiste wensen``."""
    cost: int
    parent_amount: int | None = None
    """What it was in the parent draft, for the difference; None without a parent."""


class WishesOut(Answer):
    """None of this where nobody wishes anything."""

    met: int
    """Weight of the wishes met …"""
    wished: int
    """… of the weight of all wishes."""
    share: float
    share_text: str
    most: int | None
    """Proved: no programme under the same hard rules meets more. None while not proved."""
    most_share: float | None
    most_text: str | None
    """``hooguit 91,9 % haalbaar``."""


class ChangeOut(Answer):
    """What changed for one copy. ``kind`` = new, cancelled, unplaced, round, room, swapped, time."""

    session: str
    kind: str
    sentence: str


class NoticeOut(Answer):
    """Who must be told, and what."""

    kind: Literal["person", "organiser", "room"]
    id: str
    name: str
    sentences: list[str]


class DiffOut(Answer):
    summary: str
    changes: list[ChangeOut]
    notices: list[NoticeOut]


class JudgementOut(Answer):
    """All of it by the checker, never by the solver."""

    feasible: bool
    placed: int
    copies: int
    hard_text: str
    """``Alle 23 harde regels zijn nageleefd.``"""
    objective: int
    bound: int | None
    """Proved lower bound on the objective, for this version of the instance; None while unknown."""
    bound_text: str | None
    scores: list[ScoreOut]
    """Every rule that is on; the soft ones last."""
    violations: list[PointOut]
    attention: list[PointOut]
    """The worst first; ``attention_more`` are not written out."""
    attention_more: int
    wishes: WishesOut | None
    placements: list[PlacementOut]
    """With their times."""
    unplaced: list[str]
    """Copies in the tray."""
    warnings: dict[str, list[str]]
    """Copy -> short labels for its card: ``11 plaatsen te kort``, ``loopt uit in Lunch``."""
    changes: DiffOut | None
    """Since the parent draft; None without one."""
