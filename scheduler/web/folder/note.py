"""The note at the top of every file that is kept: which one it is, made when, from what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from scheduler.domain import Placement
from scheduler.domain.types import OptionalText, Record, Reference, Text, Whole, many
from scheduler.files.draft import Pinned

Kind = Literal[
    "saved", "solved", "resolved", "imported", "published", "base", "rescued", "tweaked", "repaired"
]


class PinNote(Record):
    """A pin as it is kept with a draft."""

    session: Reference
    round: Reference | None = None
    room: Reference | None = None


class Note(Record):
    """Of a draft, or of a version of the instance."""

    number: Whole
    parent: Whole | None = None
    kind: Kind = "saved"
    at: Text
    """ISO 8601 with offset."""
    title: OptionalText = None
    version: Whole = 1
    """Drafts: of the instance."""
    objective: Whole | None = None
    status: OptionalText = None
    """Of the solver."""
    bound: Whole | None = None
    """Proved: no schedule of this version with these pins costs less."""
    job: OptionalText = None
    """The solver's job that it came from."""
    pins: Annotated[tuple[PinNote, ...], many] | None = None
    """Drafts: every pin in force; None = those of the instance."""
    lost: Annotated[tuple[Placement, ...], many] | None = None
    """Drafts: where copies stood whose round or room is gone; they have no place yet."""
    source: OptionalText = None
    """Versions: the file that it was read from …"""
    checksum: OptionalText = None
    """… and its SHA-256."""

    @property
    def pinned(self) -> tuple[Pinned, ...] | None:
        return noted_pins(self.pins)

    def plain(self) -> dict[str, Any]:
        return self.model_dump(mode="json", exclude_none=True)


def still_lost(note: Note | None, placements: Iterable[Placement]) -> tuple[Placement, ...]:
    """Where copies stood that lost their round or room, and are not among these."""
    placed = {one.session for one in placements}
    return tuple(one for one in (note.lost if note else None) or () if one.session not in placed)


def pin_notes(pins: tuple[Pinned, ...] | None) -> tuple[PinNote, ...] | None:
    if pins is None:
        return None
    return tuple(PinNote(session=pin.copy, round=pin.round, room=pin.room) for pin in pins)


def noted_pins(notes: tuple[PinNote, ...] | None) -> tuple[Pinned, ...] | None:
    if notes is None:
        return None
    return tuple(Pinned(pin.session, pin.round, pin.room) for pin in notes)


def now() -> str:
    """This moment, to the second."""
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")
