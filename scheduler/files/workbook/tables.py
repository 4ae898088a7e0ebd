"""The input sheets as tables: which columns each has, and what they hold.

Labels and notes of columns stand in the message files: ``column-<sheet>-<field>`` or, shared by
several sheets, ``column-<field>``; ``.note`` says what to fill in.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from scheduler.files.workbook import labels
from scheduler.files.workbook.kinds import (
    Choice,
    Choices,
    Clock,
    Day,
    Flag,
    Kind,
    Labels,
    Many,
    Number,
    One,
    Text,
)
from scheduler.files.workbook.spelling import normal
from scheduler.text import LOCALES, words


@dataclass(frozen=True)
class Column:
    """``width`` is in characters."""

    field: str
    kind: Kind
    width: float = 16
    required: bool = False


@dataclass(frozen=True)
class Table:
    """``key`` is the sheet's. ``extras``: columns we do not know are kept."""

    key: str
    columns: tuple[Column, ...]
    extras: bool = False

    def column(self, field: str) -> Column:
        return next(column for column in self.columns if column.field == field)

    def label(self, field: str, locale: str) -> str:
        return words(locale).say(_message(self.key, field, locale))

    def note(self, field: str, locale: str) -> str | None:
        say, key = words(locale), f"{_message(self.key, field, locale)}.note"
        return say.say(key) if say.has(key) else None

    def fields(self) -> dict[str, str]:
        """Every header we know, in both languages and as files call it -> field."""
        return _fields(self)


@cache
def _message(sheet: str, field: str, locale: str) -> str:
    own = f"column-{sheet}-{field}"
    return own if words(locale).has(own) else f"column-{field}"


@cache
def _fields(table: Table) -> dict[str, str]:
    found: dict[str, str] = {}
    for column in table.columns:
        found.setdefault(header(column.field), column.field)
        for locale in LOCALES:
            found[header(table.label(column.field, locale))] = column.field
    return found


def header(text: str) -> str:
    """What two spellings of one header share."""
    return normal(text).strip("*: ").replace("_", " ").replace("-", " ")


_TEXT, _LONG = Text(), 44
_COUNT, _MINUTES = Number(), Number(minutes=True)
_ID = Column("id", _TEXT, 16)


def _table(key: str, *columns: Column, extras: bool = False) -> Table:
    return Table(key, columns, extras)


def _title(width: float = 34) -> Column:
    return Column("title", _TEXT, width, required=True)


TABLES: dict[str, Table] = {
    table.key: table
    for table in (
        _table(
            "event",
            _title(),
            Column("subtitle", _TEXT),
            Column("locale", Choice(labels.LANGUAGES)),
            Column("travel", _MINUTES),
            Column("synthetic_attendees", Flag()),
            _ID,
            extras=True,
        ),
        _table(
            "days",
            Column("date", Day(), 20, required=True),
            Column("title", _TEXT, 34),
            Column("venue", One("venues"), 26),
            _ID,
            extras=True,
        ),
        _table(
            "timeline",
            Column("day", One("days"), 18, required=True),
            Column("start", Clock(), 8, required=True),
            Column("end", Clock(), 8),
            Column("kind", Choice(labels.BLOCKS), 12, required=True),
            _title(36),
            Column("room", One("rooms"), 22),
            Column("venue", One("venues"), 22),
            Column("takes", Choices(labels.KINDS), 20),
            Column("min_sessions", _COUNT, 11),
            Column("max_sessions", _COUNT, 11),
            Column("allows_overrun", Flag(), 10),
            Column("subtitle", _TEXT, 30),
            Column("summary", _TEXT, _LONG),
            Column("note", _TEXT, 30),
            _ID,
            extras=True,
        ),
        _table("venues", _title(), Column("address", _TEXT, 40), _ID, extras=True),
        _table(
            "travel",
            Column("venue_1", One("venues"), 30, required=True),
            Column("venue_2", One("venues"), 30, required=True),
            Column("minutes", _MINUTES, 12, required=True),
        ),
        _table(
            "rooms",
            _title(30),
            Column("venue", One("venues"), 28, required=True),
            Column("seats", _COUNT, 10),
            Column("equipment", Labels(), 24),
            Column("turnover", _MINUTES, 13),
            Column("off_site", Flag(), 11),
            Column("note", _TEXT, 36),
            _ID,
            extras=True,
        ),
        _table("pillars", _title(30), Column("colour", _TEXT, 12), _ID, extras=True),
        _table("tags", _title(30), Column("kind", Choice(labels.TAGS), 14), _ID, extras=True),
        _table(
            "organisers",
            _title(44),
            Column("short", _TEXT, 28),
            Column("max_parallel", _COUNT, 14),
            _ID,
            extras=True,
        ),
        _table(
            "people",
            Column("name", _TEXT, 28, required=True),
            Column("function", _TEXT, 44),
            Column("also_spelled", Labels(";"), 24),
            Column("rest", _MINUTES, 12),
            Column("max_per_day", _COUNT, 12),
            _ID,
            extras=True,
        ),
        _table(
            "sessions",
            _title(40),
            Column("kind", Choice(labels.KINDS), 18),
            Column("pillars", Many("pillars"), 18),
            Column("organisers", Many("organisers"), 34),
            Column("tags", Many("tags"), 16),
            Column("expected", _COUNT, 11),
            Column("min_seats", _COUNT, 10),
            Column("max_people", _COUNT, 11),
            Column("equipment", Labels(), 18),
            Column("duration", _MINUTES, 11),
            Column("start_offset", _MINUTES, 11),
            Column("copies", _COUNT, 9),
            Column("optional", Flag(), 11),
            Column("allowed_rounds", Many("rounds"), 22),
            Column("forbidden_rounds", Many("rounds"), 22),
            Column("allowed_rooms", Many("rooms"), 22),
            Column("forbidden_rooms", Many("rooms"), 22),
            Column("full", Flag(), 8),
            Column("invited_only", Flag(), 14),
            Column("tentative", Flag(), 13),
            Column("subtitle", _TEXT, 30),
            Column("summary", _TEXT, _LONG),
            Column("note", _TEXT, 30),
            Column("text_status", _TEXT, 18),
            _ID,
            extras=True,
        ),
        _table(
            "roles",
            Column("session", One("sessions"), 40),
            Column("block", One("blocks"), 36),
            Column("person", One("people"), 28, required=True),
            Column("role", Choice(labels.ROLES), 23),
        ),
        _table(
            "pins",
            Column("session", One("sessions"), 40, required=True),
            Column("round", One("rounds"), 28),
            Column("room", One("rooms"), 26),
            Column("copy", _COUNT, 12),
            Column("start_offset", _MINUTES, 11),
            Column("duration", _MINUTES, 11),
        ),
        _table(
            "relations",
            Column("kind", Choice(labels.RELATIONS), 26, required=True),
            Column("sessions", Many("copies"), 56, required=True),
        ),
        _table(
            "availability",
            Column("person", One("people"), 28),
            Column("organiser", One("organisers"), 36),
            Column("room", One("rooms"), 26),
            Column("attendee", One("attendees"), 30),
            Column("day", One("days"), 18),
            Column("start", Clock(), 9),
            Column("end", Clock(), 9),
            Column("round", One("rounds"), 28),
        ),
        _table(
            "preferences",
            Column("session", One("sessions"), 40),
            Column("organiser", One("organisers"), 36),
            Column("person", One("people"), 28),
            Column("judgement", Choice(labels.JUDGEMENTS), 14, required=True),
            Column("round", One("rounds"), 28),
            Column("room", One("rooms"), 26),
        ),
        _table(
            "attendees",
            _title(36),
            Column("organisation", _TEXT, 22),
            Column("pillars", Many("pillars"), 18),
            Column("person", One("people"), 22),
            Column("must_attend", Many("copies"), 26),
            _ID,
            Column("numbers", Choice(labels.NUMBERS), 11),
            extras=True,
        ),
        _table(
            "wishes",
            Column("attendee", One("attendees"), 36, required=True),
            Column("session", One("sessions"), 44, required=True),
            Column("rank", _COUNT, 9),
            Column("score", _COUNT, 9),
        ),
        _table(
            "rules",
            Column("title", _TEXT, 33),
            Column("strength", _TEXT, 9),
            Column("on", Flag(), 8),
            Column("weight", _COUNT, 10),
            Column("default_weight", _COUNT, 12),
            Column("parameter", _TEXT, 26),
            Column("value", _COUNT, 9),
            Column("default_value", _COUNT, 12),
            Column("statement", _TEXT, 70),
            Column("id", _TEXT, 18),
        ),
        _table(
            "assumptions",
            Column("where", _TEXT, 44, required=True),
            Column("why", _TEXT, 70, required=True),
        ),
        _table(
            "base",
            Column("session", _TEXT, 30, required=True),
            Column("round", _TEXT, 30, required=True),
            Column("room", _TEXT, 30, required=True),
        ),
    )
}
