"""Everything the page shows of one draft."""

from __future__ import annotations

from scheduler.web.schemas.base import Answer
from scheduler.web.schemas.drafts import DraftOut, VersionOut
from scheduler.web.schemas.event import DayOut, EventOut, NamedOut, RoomOut, RuleOut, SessionOut
from scheduler.web.schemas.judgement import JudgementOut, PinOut, PlacementOut
from scheduler.web.schemas.solving import JobOut


class StateOut(Answer):
    """``GET /api/state?draft=N&lang=``: everything the page shows of one draft (the newest without N)."""

    event: EventOut
    days: list[DayOut]
    rooms: list[RoomOut]
    sessions: list[SessionOut]
    people: list[NamedOut]
    organisers: list[NamedOut]
    pillars: list[NamedOut]
    rules: list[RuleOut]
    draft: DraftOut | None
    """None while there is no draft yet: then every session is in the tray."""
    version: VersionOut
    newest: int | None
    """Number of the newest draft; saves start from there."""
    placements: list[PlacementOut]
    pins: list[PinOut]
    judgement: JudgementOut
    drafts: list[DraftOut]
    """Newest first."""
    versions: list[VersionOut]
    jobs: list[JobOut]
    """Running ones."""
    breaks: dict[str, str]
    """Long word of a title -> the same with soft hyphens, where it may be broken."""
    texts: dict[str, str]
    """Every ``page-…`` message of the language; arguments stand as ``{name}``."""
