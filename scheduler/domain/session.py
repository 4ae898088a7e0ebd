"""Sessions: the things that get placed, their pins, and relations between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from scheduler.domain.event import Part
from scheduler.domain.people import Preferences
from scheduler.domain.types import (
    Count,
    Flag,
    Labels,
    Minutes,
    Named,
    OptionalText,
    Record,
    Reference,
    References,
    Text,
    Whole,
    many,
)

RelationKind = Literal["order", "directly-before", "same-round", "different-round", "same-room"]


class Pin(Record):
    """A decision of the planner: this copy stands here. A pin may also set its times."""

    copy_number: Annotated[Whole, Field(ge=1)] = Field(default=1, alias="copy")
    round: Reference | None = None
    room: Reference | None = None
    start_offset: Minutes | None = None
    duration: Annotated[Whole, Field(ge=1, le=24 * 60)] | None = None


class Session(Named):
    """What the solver places in a round and a room. Times are minutes."""

    title: Text
    kind: Reference = "theme"
    subtitle: OptionalText = None
    summary: OptionalText = None
    note: OptionalText = None
    pillars: References = ()
    tags: References = ()
    organisers: References = ()
    people: Annotated[tuple[Part, ...], many] = ()
    expected: Count | None = None
    """People expected; counted from the wishes where absent."""
    min_seats: Count | None = None
    max_people: Count | None = None
    full: Flag = False
    """No more registrations."""
    invited_only: Flag = False
    equipment: Labels = ()
    allowed_rounds: References = ()
    """Empty = any round that takes its kind."""
    forbidden_rounds: References = ()
    allowed_rooms: References = ()
    """Empty = any room."""
    forbidden_rooms: References = ()
    pin: Annotated[tuple[Pin, ...], many] = ()
    optional: Flag = False
    """May be left out of the schedule."""
    copies: Annotated[Whole, Field(ge=1, le=50)] = 1
    tentative: Flag = False
    """A placeholder: the session is not certain yet."""
    text_status: OptionalText = None
    """Where its text stands, e.g. ``tekst volgt``."""
    start_offset: Minutes = 0
    duration: Annotated[Whole, Field(ge=1, le=24 * 60)] | None = None
    """The round's length where absent; may run past the round's end."""
    preferences: Preferences = Preferences()


class Relation(Record):
    """A demand on several sessions together; a repeated session stands for all its copies."""

    kind: RelationKind
    sessions: Annotated[tuple[Reference, ...], many]


@dataclass(frozen=True, slots=True)
class Copy:
    """One run of a session: what a placement places. ``id`` is ``x``, or ``x#2`` of a repeated one."""

    id: str
    session: Session
    number: int

    @property
    def pin(self) -> Pin | None:
        return next((pin for pin in self.session.pin if pin.copy_number == self.number), None)

    @property
    def start_offset(self) -> int:
        pin = self.pin
        return pin.start_offset if pin and pin.start_offset is not None else self.session.start_offset

    @property
    def duration(self) -> int | None:
        pin = self.pin
        return pin.duration if pin and pin.duration is not None else self.session.duration


def copies_of(session: Session) -> tuple[Copy, ...]:
    if session.copies == 1:
        return (Copy(session.id, session, 1),)
    return tuple(Copy(f"{session.id}#{n}", session, n) for n in range(1, session.copies + 1))
