"""Schedules: sets of placements, ours, a person's, or the published one."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from scheduler.domain.types import OptionalText, Record, Reference, many


class Placement(Record):
    """(session, round, room); ``session`` is a copy id such as ``x`` or ``x#2``."""

    session: Reference
    round: Reference
    room: Reference


class Schedule(Record):
    """All placements, sessions left out included by their absence. May be partial or wrong:
    the rules judge it, the type does not."""

    instance: OptionalText = None
    """Id of the event it belongs to."""
    title: OptionalText = None
    placements: Annotated[tuple[Placement, ...], many] = ()

    @cached_property
    def of_copy(self) -> dict[str, Placement]:
        """Copy id -> its placement (the first one, where a copy was placed twice)."""
        found: dict[str, Placement] = {}
        for placement in self.placements:
            found.setdefault(placement.session, placement)
        return found
