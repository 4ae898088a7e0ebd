"""The event's fixed frame: pillars, tags, venues, travel, days and their blocks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scheduler.domain.types import (
    CalendarDate,
    ClockTime,
    Count,
    Extra,
    Flag,
    Minutes,
    Named,
    OptionalText,
    Record,
    Reference,
    References,
    Text,
    many,
)

BlockKind = Literal["plenary", "break", "social", "round"]
TagKind = Literal["theme", "language", "level", "audience"]


class Event(Record):
    """The whole. ``locale`` decides the language of labels, messages and dates."""

    id: Reference
    title: Text
    subtitle: OptionalText = None
    locale: Literal["nl", "en"] = "nl"
    synthetic_attendees: Flag = False
    """The attendees were generated, not asked; said wherever they are shown."""
    extra: Extra = {}


class Pillar(Named):
    title: Text
    colour: Annotated[str, Field(pattern=r"^[0-9A-Fa-f]{6}$")] | None = None
    """Background as RRGGBB; a palette colour where none is given."""


class Tag(Named):
    title: Text
    kind: TagKind = "theme"


class Venue(Named):
    title: Text
    address: OptionalText = None


class TravelTime(Record):
    """Minutes between two venues, the same both ways."""

    venues: tuple[Reference, Reference]
    minutes: Minutes


class Travel(Record):
    """Travel minutes between venues; ``default`` for every pair that is not listed."""

    default: Minutes = 0
    times: Annotated[tuple[TravelTime, ...], many] = ()


class Part(Record):
    """A person with a role in a session or block."""

    person: Reference
    role: Text = "speaker"


class Block(Named):
    """One line of a day's timeline. A last block without ``end`` runs to 24.00 for conflicts."""

    kind: BlockKind
    title: Text
    start: ClockTime
    end: ClockTime | None = None
    subtitle: OptionalText = None
    summary: OptionalText = None
    note: OptionalText = None
    venue: Reference | None = None
    """Where it is when not in a room; the day's venue where absent."""
    room: Reference | None = None
    """A plenary's room; it occupies that room."""
    people: Annotated[tuple[Part, ...], many] = ()
    takes: References = ()
    """Rounds only: the session kinds it accepts."""
    min_sessions: Count | None = None
    max_sessions: Count | None = None
    allows_overrun: Flag = False
    """Sessions of an earlier round may run on into this block."""


class Day(Named):
    date: CalendarDate
    title: OptionalText = None
    venue: Reference | None = None
    blocks: Annotated[tuple[Block, ...], many] = ()
