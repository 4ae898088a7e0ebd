"""What ``compare`` finds, as data; sentences are made when asked for, in the reader's language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

ChangeKind = Literal["new", "cancelled", "unplaced", "round", "room", "swapped", "time"]
"""``swapped``: exchanged places with another session; ``time``: same place, other clock times."""
NoticeKind = Literal["person", "organiser", "room"]


@dataclass(frozen=True)
class Spot:
    """A place as its schedule's own instance knows it. What no longer exists there has its id for
    a name, and no times."""

    round: str
    room: str
    round_title: str
    room_title: str
    day: date | None
    dated: bool
    """The event has several days: a time means little without the day."""
    start: int | None
    """Minutes since 0.00 of that day."""
    end: int | None

    @property
    def times(self) -> tuple[object, ...]:
        return self.day, self.start, self.end


@dataclass(frozen=True)
class Change:
    """One session, or copy of a session, that stands elsewhere, or came or went."""

    session: str
    """Id of the copy, in the new schedule where it is there."""
    title: str
    kind: ChangeKind
    origin: Spot | None
    target: Spot | None
    other: str | None = None
    """Title of the session it exchanged places with."""

    @property
    def room_only(self) -> bool:
        """It stays in its round, at its time: only who has to find the room needs to know."""
        if self.origin is None or self.target is None or self.kind == "time":
            return False
        return self.origin.round == self.target.round


@dataclass(frozen=True)
class Notice:
    """What one person, organiser or the staff of one room must be told."""

    kind: NoticeKind
    id: str
    name: str
    changes: tuple[Change, ...]
    rooms_only: tuple[Change, ...] = ()
    """Changes of room alone, apart. Of a room's own staff every change is in ``changes``."""


@dataclass(frozen=True)
class Difference:
    """From one schedule to another. ``changes`` in the order of the sessions; ``notices`` people
    first, then organisers, then rooms, each in the instance's order."""

    locale: str
    changes: tuple[Change, ...]
    notices: tuple[Notice, ...]

    @property
    def elsewhere(self) -> tuple[Change, ...]:
        """Everything but changes of room alone."""
        return tuple(change for change in self.changes if not change.room_only)

    @property
    def rooms_only(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.room_only)

    @property
    def counts(self) -> dict[ChangeKind, int]:
        """How many changes of each kind, always in this order; kinds that do not occur are absent."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in get_args(ChangeKind) if found[kind]}
