"""The event: its frame, its cards, who can be highlighted, and its rules."""

from __future__ import annotations

from typing import Literal

from scheduler.web.schemas.base import Answer


class EventOut(Answer):
    id: str
    title: str
    subtitle: str | None
    locale: Literal["nl", "en"]
    """The language of this answer."""
    dates_text: str
    """``13 februari 2025`` or ``25 en 26 september 2025``."""
    attendees: int
    synthetic_attendees: bool


class PartOut(Answer):
    person: str
    name: str
    role: str
    """As a label in the reader's language."""


class BlockOut(Answer):
    """One line of the day's timeline; a round (``kind`` = round) is a row of cells, the others are
    bands. In the order of their times."""

    id: str
    kind: Literal["plenary", "break", "social", "round"]
    title: str
    subtitle: str | None
    summary: str | None
    note: str | None
    start: int
    end: int | None
    time_text: str
    room: str | None
    venue: str | None
    people: list[PartOut]
    takes: list[str]
    """Rounds: the session kinds it accepts."""
    min_sessions: int | None
    max_sessions: int | None
    allows_overrun: bool


class DayOut(Answer):
    id: str
    date: str
    """ISO."""
    date_text: str
    short_text: str
    title: str | None
    venue: str | None
    blocks: list[BlockOut]
    rooms: list[str]
    """Rooms that this day can use, in the instance's order: the columns. Rooms of the day's venue, those
    with a placement on this day in this draft, and off-site ones where a round of the day can use them."""


class RoomOut(Answer):
    id: str
    title: str
    venue: str
    venue_text: str
    seats: int | None
    seats_text: str
    """``180 stoelen``; empty where the seats are not known."""
    equipment: list[str]
    off_site: bool
    note: str | None
    availability_text: str
    """Empty where the room is always available."""


class SessionOut(Answer):
    """One card: a copy of a session."""

    id: str
    """The copy's id: what placements, pins, options and costs speak of."""
    session: str
    number: int
    copies: int
    title: str
    subtitle: str | None
    summary: str | None
    note: str | None
    kind: str
    kind_text: str
    pillars: list[str]
    pillars_text: str
    """``Fysiek + Sociaal``; for cards whose colour must not be the only sign."""
    colour: str
    """Background of the card, ``#RRGGBB``; dark text is readable on it."""
    organisers: list[str]
    organisers_text: str
    """Short names: ``TG Woningmarkt · WWZ``."""
    people: list[PartOut]
    tags: list[str]
    expected: int
    """People expected at this copy."""
    min_seats: int | None
    equipment: list[str]
    optional: bool
    tentative: bool
    full: bool
    invited_only: bool
    text_status: str | None
    search: str
    """Title, organisers, people and pillars in small letters without accents, for the search box."""


class NamedOut(Answer):
    """Somebody or something that can be highlighted."""

    id: str
    name: str
    detail: str | None = None
    """A person's function, an organiser's short name."""
    colour: str | None = None
    """Pillars only, ``#RRGGBB``."""
    copies: list[str] = []
    """The cards to highlight."""
    blocks: list[str] = []
    """People: bands that list them."""


class ParameterOut(Answer):
    name: str
    label: str
    value: int
    default: int


class RuleOut(Answer):
    id: str
    title: str
    statement: str
    unit_text: str
    """The unit with the number 2: ``2 gemiste wensen``."""
    hard: bool
    on: bool
    switchable: bool
    weight: int
    default_weight: int
    parameters: list[ParameterOut]
