"""The mistakes a planner can make in a workbook of the event of ``tests.files.mistakes``.

What the reader has to say about each stands in ``mistakes.nl.txt`` and ``mistakes.en.txt``, to be read
by a person.
"""

from __future__ import annotations

import datetime
from typing import Any

from openpyxl.comments import Comment

from tests.files.workbook.editing import FIRST, HEAD, Book, Edit


def put(key: str, line: str | int, field: str, value: Any) -> Edit:
    return lambda book: book.put(key, line, field, value)


def add(key: str, **values: Any) -> Edit:
    return lambda book: book.add(key, **values)


def head(key: str, field: str, text: str | None) -> Edit:
    """Another head above a column."""

    def edit(book: Book) -> None:
        cell = book.sheet(key).cell(HEAD, book.column(key, field))
        cell.value = text
        cell.comment = None

    return edit


def own_column(key: str, text: str, line: int, value: Any) -> Edit:
    def edit(book: Book) -> None:
        sheet = book.sheet(key)
        column = sheet.max_column + 1
        sheet.cell(HEAD, column, text)
        sheet.cell(line, column, value)

    return edit


def no_heads(key: str) -> Edit:
    def edit(book: Book) -> None:
        for cell in book.sheet(key)[HEAD]:
            cell.value = None
            cell.comment = None

    return edit


def covered(book: Book) -> None:
    """openpyxl empties what it covers: the value goes in afterwards, as a spreadsheet keeps it."""
    sheet = book.sheet("rooms")
    sheet.merge_cells("A5:A6")
    del sheet._cells[6, 1]
    sheet.cell(6, 1, "Kelder")


def two_notes(book: Book) -> None:
    """A session's column whose head was typed over, its note included."""
    book.put("attendees", "raadslid", "Water", 2)
    cell = book.sheet("attendees").cell(HEAD, book.column("attendees", "Water"))
    cell.value, cell.comment = "Watter", Comment("zomaar", "x")


def without(key: str, *lines: int) -> Edit:
    """Lines taken out, the last one first."""

    def edit(book: Book) -> None:
        for line in sorted(lines, reverse=True):
            book.sheet(key).delete_rows(line)

    return edit


def all_of(*edits: Edit) -> Edit:
    def edit(book: Book) -> None:
        for one in edits:
            one(book)

    return edit


def _in(book: Book, dutch: str, english: str) -> str:
    return dutch if book.locale == "nl" else english


WELCOME, ROUND_1, PAUSE, ROUND_2, SOCIAL, TRIPS = range(FIRST, FIRST + 6)

MISTAKES: dict[str, Edit] = {
    # -- names that nobody has, or several
    "pillar": put("sessions", "Betaalbare huur", "pillars", "Fysiiek"),
    "tag far from any": put("sessions", "Betaalbare huur", "tags", "qqq"),
    "venue": put("rooms", FIRST + 1, "venue", "Stadhuis Tilburg"),
    "day": put("availability", "Themagroep Wonen", "day", datetime.date(2025, 9, 27)),
    "day in words": put("timeline", WELCOME, "day", "maandag"),
    "round": put("availability", "Bo Bos", "round", "Rond 1"),
    "item that is no round": put("availability", "Bo Bos", "round", "Pauze"),
    "room": put("timeline", WELCOME, "room", "Raadszaal"),
    "two rooms of one name": put("pins", "De markt op", "room", "Zaal 1"),
    "one of a list": put("sessions", "Zorg dichtbij", "pillars", "Fysiek; Socaal"),
    "person": put("roles", "Zorg dichtbij", "person", "Bo Boss"),
    "owner": put("roles", "Zorg dichtbij", "session", "Zorg veraf"),
    "item of the timeline": put("roles", "Welkom", "block", "Welkomm"),
    "session in a relation": put("relations", FIRST, "sessions", "Betaalbare huur\nZorg dichbij"),
    "copy that is not there": put("attendees", "raadslid", "must_attend", "Fietstocht #3"),
    "copy of what is not repeated": put("attendees", "raadslid", "must_attend", "Zorg dichtbij (1)"),
    "copy in a wish": put("wishes", FIRST, "session", "Fietstocht #1"),
    "must-attend without its copy": put("attendees", "raadslid", "must_attend", "Fietstocht"),
    "nobody's wish": add("wishes", attendee="burgemeester", session="Watter"),
    "nobody's pin": add("pins", session="Lucht", room="Kelder"),
    "nobody's preference": add("preferences", organiser="Themagroep Wegen"),
    "no attendees at all": all_of(
        without("attendees", FIRST, FIRST + 1),
        without("wishes", FIRST, FIRST + 1),
        add("wishes", attendee="raadslid", session="Water"),
    ),
    "travel": put("travel", FIRST, "venue_2", "Musea"),
    "travel within a venue": put("travel", FIRST, "venue_2", "Stadhuis"),
    "travel twice": add("travel", venue_1="Museum", venue_2="Stadhuis", minutes=5),
    # -- whose line it is
    "line of nobody": put("roles", "Zorg dichtbij", "session", None),
    "line of two": put("roles", "Zorg dichtbij", "block", "Welkom"),
    "preference of nobody": add("preferences", round="Ronde 1", judgement="x"),
    "round and day": put("availability", "Themagroep Wonen", "round", "Ronde 1"),
    "line that says nothing": add("availability", person="Ans de Wit"),
    "preference that says nothing": lambda book: book.add(
        "preferences", session="Water", judgement=_in(book, "liever niet", "unwanted")
    ),
    "pin that says nothing": add("pins", session="Water"),
    # -- things that are there twice
    "id": put("sessions", "Water", "id", "zorg"),
    "title": put("sessions", "Water", "title", "betaalbare  HUUR"),
    "name": put("people", "Ans de Wit", "also_spelled", "A. de Wit; bo  bos"),
    "pillar twice": put("sessions", "Zorg dichtbij", "pillars", "Fysiek\nfysiek"),
    "person twice": add("roles", session="Zorg dichtbij", person="Bo Bos"),
    "wish twice": add("wishes", attendee="wethouder", session="Betaalbare huur", rank=2),
    "rank and score": add("wishes", attendee="wethouder", session="Water", rank=2, score=3),
    "pin twice": add("pins", session="Fietstocht", room="Raadzaal"),
    "same date": put("days", FIRST + 1, "date", datetime.date(2025, 9, 25)),
    # -- values
    "number": put("rooms", "Raadzaal", "seats", "veel"),
    "half a chair": put("rooms", "Raadzaal", "seats", 12.5),
    "thousand": put("rooms", "Raadzaal", "seats", "1.000"),
    "too many": put("sessions", "Fietstocht", "copies", 1000),
    "below zero": put("rules", "coverage", "weight", -8),
    "time": put("timeline", WELCOME, "start", "half tien"),
    "time that is two": put("timeline", WELCOME, "start", 9.5),
    "date in place of a time": put("timeline", WELCOME, "start", datetime.date(2025, 9, 25)),
    "seconds": put("timeline", WELCOME, "start", datetime.time(9, 0, 20)),
    "flag": put("timeline", PAUSE, "allows_overrun", "misschien"),
    "date": put("days", FIRST, "date", "31-9-2025"),
    "choice": put("timeline", WELCOME, "kind", "toespraak"),
    "relation": put("relations", FIRST, "kind", "samen"),
    "judgement": add("preferences", session="Water", judgement="graag", round="Ronde 1"),
    "almost a kind": put("timeline", ROUND_1, "takes", "themasesie\ntheme sesion"),
    "language": put("event", 0, "locale", "Frans"),
    "colour": put("pillars", "Fysiek", "colour", "lichtblauw"),
    "id with a space": put("rooms", FIRST + 1, "id", "zaal 1"),
    "too long": put("sessions", "Water", "summary", "w" * 32_001),
    "wish": put("attendees", "raadslid", "Water", "graag"),
    "rank zero": put("attendees", "raadslid", "Water", 0),
    "formula": put("rooms", "Raadzaal", "seats", "=20+3"),
    "error": put("rooms", "Raadzaal", "seats", "#N/A"),
    "formula in a list of names": put("sessions", "Zorg dichtbij", "pillars", "=A1"),
    # -- what is missing
    "session without a title": put("sessions", "Water", "title", None),
    "item without a kind": put("timeline", WELCOME, "kind", None),
    "item without a day": put("timeline", WELCOME, "day", None),
    "item without a start": put("timeline", SOCIAL, "start", None),
    "room without a venue": put("rooms", "Raadzaal", "venue", None),
    "half a journey": put("travel", FIRST, "venue_1", None),
    "event without a title": put("event", 0, "title", None),
    "window without a day": put("availability", "Themagroep Wonen", "day", None),
    "relation without sessions": put("relations", FIRST, "sessions", None),
    "value without a setting": put("rules", "person-rest", "parameter", None),
    # -- heads
    "misspelt head": lambda book: head("rooms", "seats", _in(book, "Stoellen", "Seatts"))(book),
    "head twice": head("rooms", "turnover", "Zaal"),
    "own head twice": all_of(*[own_column("rooms", "Sleutel", FIRST, "x")] * 2),
    "no head": head("rooms", "seats", None),
    "needed head": head("relations", "kind", "Samen"),
    "no heads at all": no_heads("tags"),
    "no heads where rooms are": no_heads("rooms"),
    "no heads on the timeline": no_heads("timeline"),
    "session's head": two_notes,
    "session's head twice": own_column("attendees", "Water", FIRST + 1, 1),
    "line of the event twice": lambda book: [
        book.sheet("event").cell(20, 1, book.sheet("event")["A4"].value),
        book.sheet("event").cell(20, 2, "Nog een titel"),
    ],
    "hidden beneath a merge": covered,
    # -- rules
    "rule": add("rules", id="covrage", weight=3),
    "rule without a name": add("rules", weight=3),
    "setting": put("rules", "person-rest", "parameter", "minuutjes"),
    "rule that is always on": put("rules", "placed-once", "on", "nee"),
    # -- between values
    "end before start": put("timeline", WELCOME, "end", datetime.time(8, 30)),
    "days out of order": all_of(
        put("days", FIRST + 1, "date", datetime.date(2025, 9, 24)),
        put("timeline", TRIPS, "day", datetime.date(2025, 9, 24)),
    ),
    "round takes nothing": all_of(
        put("timeline", TRIPS, "takes", None), put("sessions", "Fietstocht", "kind", None)
    ),
    "only rounds": put("timeline", PAUSE, "takes", "lunch"),
    "kind that no round takes": put("sessions", "Fietstocht", "kind", "lezing"),
    "pin in a round of another kind": put("pins", "De markt op", "round", "Ronde 1"),
    "room elsewhere": put("timeline", WELCOME, "venue", "Museum"),
    "no rounds": all_of(
        *(
            put("timeline", row, field, value)
            for row in (ROUND_1, ROUND_2, TRIPS)
            for field, value in (("kind", "social"), ("takes", None), ("max_sessions", None))
        ),
        without("pins", FIRST),
        without("availability", FIRST),
        put("sessions", "Water", "forbidden_rounds", None),
    ),
    "event sheet gone": lambda book: book.book.remove(book.sheet("event")),
}
