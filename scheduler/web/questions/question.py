"""A question as it goes to another process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduler.domain import Placement, Schedule
from scheduler.files.draft import Pinned

Kind = Literal["why", "alternatives", "what-if"]


@dataclass(frozen=True)
class Question:
    """``why``: of ``copy``, about ``round``, ``room`` or ``swap`` where given. ``alternatives``: so many
    (``count``) ``within`` a share of the best. ``what-if``: with these ``changes``."""

    kind: Kind
    folder: str
    version: int
    lang: str
    pins: tuple[Pinned, ...]
    placements: tuple[tuple[str, str, str], ...]
    seconds: float
    copy: str = ""
    round: str | None = None
    room: str | None = None
    swap: str | None = None
    count: int = 1
    within: float = 0.0
    changes: tuple[str, ...] = ()

    @property
    def schedule(self) -> Schedule:
        return Schedule(
            placements=tuple(
                Placement(session=session, round=round_id, room=room)
                for session, round_id, room in self.placements
            )
        )
