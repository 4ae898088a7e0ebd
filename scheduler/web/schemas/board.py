"""Questions about the board as it stands on the page."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from scheduler.domain import Placement
from scheduler.web.schemas.base import Answer, Request
from scheduler.web.schemas.judgement import PinOut, SuggestionOut


class Board(Request):
    """Placements as they stand on the page now. ``draft`` is the one they started from; it gives the
    instance's version, and the pins unless they are given."""

    draft: int | None = None
    version: int | None = None
    placements: list[Placement]
    pins: list[PinOut] | None = None


class JudgeIn(Board):
    """``POST /api/judge`` -> ``JudgementOut``."""


class SuggestIn(Board):
    """``POST /api/suggestions`` -> a list of ``SuggestedOut``: what would mend the first few points. It
    may take a second or two; ask when nothing else is going on."""


class SuggestedOut(Answer):
    """For the point with this rule and these cards."""

    rule: str
    copies: list[str]
    suggestion: SuggestionOut


class OptionsIn(Board):
    """``POST /api/options`` -> ``OptionsOut``: where can this copy go?"""

    copy_id: str = Field(alias="copy")


class CellOut(Answer):
    """``state``: ``here`` (it stands there), ``can`` (no new hard violation), ``swap`` (occupied, and the
    exchange is without new hard violations), ``no`` (with reasons)."""

    round: str
    room: str
    state: Literal["here", "can", "swap", "no"]
    occupied: str | None = None
    """Copy that stands there. With it the cell is judged as an exchange: it goes where the moved copy
    comes from, or out of the programme where that stood nowhere."""
    reasons: list[str] = []
    """The new hard violations, as sentences, the shortest list that is true: by the checker."""
    short: str | None = None
    """The first reason in a few words, for the cell itself: ``te klein: 58 verwacht, 40 stoelen``."""


class OptionsOut(Answer):
    copy_id: str = Field(serialization_alias="copy")
    cells: list[CellOut]
    """For every round and every room."""


class CostIn(Board):
    """``POST /api/cost`` -> ``CostOut``: what would this step cost? ``round`` and ``room`` None = taken
    out. ``swap``: the copy there goes to the old place."""

    copy_id: str = Field(alias="copy")
    round: str | None = None
    room: str | None = None
    swap: str | None = None


class CostLine(Answer):
    rule: str
    title: str
    before: int
    after: int
    delta_text: str
    """In its own unit, with a sign: ``+3 gemiste wensen``."""
    cost: int
    """weight × (after − before)."""


class CostOut(Answer):
    total: int
    """Change of the score; below 0 is better."""
    lines: list[CostLine]
    """Soft rules whose amount changes, the largest first."""
    reasons: list[str]
    """New hard violations; the move can be made all the same."""
    short_text: str
    """For the cell: ``+3 gemiste wensen`` or ``kost niets``."""
