"""Questions that need the solver."""

from __future__ import annotations

from pydantic import Field

from scheduler.web.schemas.base import Answer
from scheduler.web.schemas.board import Board
from scheduler.web.schemas.judgement import MoveOut, PlacementOut, ScoreOut


class WhyIn(Board):
    """``POST /api/why`` -> ``WhyOut``: why here, or why not there?"""

    copy_id: str = Field(alias="copy")
    round: str | None = None
    room: str | None = None
    swap: str | None = None
    time_limit: float = Field(default=5, gt=0, le=60)


class TableOut(Answer):
    """The first column of a row is a name, the others are numbers."""

    head: list[str]
    rows: list[list[str]]
    notes: list[str] = []
    """How to read it, and what is not in it, a sentence each."""


class WhyOut(Answer):
    headline: str
    sentences: list[str]
    tables: list[TableOut] = []
    """What every other place costs, where no place was asked for."""
    moves: list[MoveOut] = []
    """What else would have to move, where that is the answer."""


class AlternativesIn(Board):
    """``POST /api/alternatives``: programmes unlike each other and nearly as good as the best.

    The answer is a stream of events: ``alternative`` (``AlternativeOut``) as soon as one is found, the
    best first, and at last ``end`` (``AlternativesOut``) or ``error`` (``ErrorOut``). Whoever has
    seen enough closes the connection: that ends the search."""

    count: int = Field(default=3, ge=1, le=5)
    within: float = Field(default=0.05, ge=0, le=1)
    time_limit: float = Field(default=15, gt=0, le=120)


class AlternativeOut(Answer):
    objective: int
    sentences: list[str]
    scores: list[ScoreOut]
    placements: list[PlacementOut]


class AlternativesOut(Answer):
    """How many of those asked for there are."""

    sentences: list[str]


class WhatIfIn(Board):
    """``POST /api/what-if`` -> ``WhatIfOut``; ``changes`` in the words of ``scheduler what-if``."""

    changes: list[str] = Field(min_length=1, max_length=20)
    time_limit: float = Field(default=15, gt=0, le=120)


class WhatIfOut(Answer):
    sentences: list[str]
    rows: list[list[str]]
    """A table: before and after."""
