"""Read conference data in the ORBEL format: talks, preferences and blocks as CSV files.

``talks.csv`` (talk_id, presenter_id), ``preferences.csv`` (participant_id, talk_id),
``sessions.csv`` (session_id, n_rooms, n_talks_per_room: a block of that many slots, each with that
many places) and, optionally, ``availability.csv`` (presenter_id, unavailable_timeslot: a block).
A slot becomes a round, so what counts is missed attendance: who wants k + 1 talks of one slot
misses k.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from scheduler.domain import Instance
from scheduler.domain.event import Block, Day, Event, Part, Venue
from scheduler.domain.instance import RuleSetting
from scheduler.domain.people import Attendee, Availability, Person, Room, Wish
from scheduler.domain.session import Session
from scheduler.errors import InputError, Problem

Rows = list[dict[str, Any]]
"""Rows of a CSV file; every value is text."""

COLUMNS = {
    "talks.csv": ("talk_id", "presenter_id"),
    "preferences.csv": ("participant_id", "talk_id"),
    "sessions.csv": ("session_id", "n_rooms", "n_talks_per_room"),
}
AVAILABILITY = ("presenter_id", "unavailable_timeslot")
SLOT_MINUTES = 10
SOFT = ("attendance", "seats-short", "theme-overlap", "coverage", "round-wish", "room-wish")


def read_orbel(folder: Path) -> Instance:
    """The data as an instance whose objective is missed attendance. Raises InputError."""
    talks, preferences, blocks = (_read(folder / name, columns) for name, columns in COLUMNS.items())
    away = folder / "availability.csv"
    unavailable = _read(away, AVAILABILITY) if away.exists() else []
    _check(talks, preferences, blocks, unavailable)
    widths = {row["session_id"]: int(row["n_rooms"]) for row in blocks}
    rounds = [
        (row["session_id"], f"{row['session_id']}-{n}")
        for row in blocks
        for n in range(1, int(row["n_talks_per_room"]) + 1)
    ]
    wished: dict[str, dict[str, None]] = {}
    for row in preferences:
        wished.setdefault(row["participant_id"], {})[row["talk_id"]] = None
    return Instance(
        event=Event(id=_slug(folder.resolve().name), title=folder.resolve().name, locale="en"),
        venues=(Venue(id="venue", title="Venue"),),
        days=_days(rounds, widths),
        rooms=_rooms(rounds, widths),
        people=_people(talks, unavailable, rounds),
        sessions=tuple(
            Session(
                id=row["talk_id"],
                title=f"Talk {row['talk_id']}",
                people=(Part(person=_presenter(row["presenter_id"])),) if row["presenter_id"] else (),
            )
            for row in talks
        ),
        rules={rule: RuleSetting(weight=int(rule == "attendance")) for rule in SOFT},
        attendees=tuple(
            Attendee(
                id=f"a-{_slug(participant)}",
                title=f"Participant {participant}",
                wishes=tuple(Wish(session=talk) for talk in talks_wished),
            )
            for participant, talks_wished in wished.items()
        ),
    )


def _read(path: Path, columns: tuple[str, ...]) -> Rows:
    """A CSV file as text, white space trimmed; the columns that count."""
    import pandas as pd

    try:
        frame = pd.read_csv(
            path, dtype=str, keep_default_na=False, skipinitialspace=True, encoding="utf-8-sig"
        )
    except (OSError, UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise InputError([Problem("", f"cannot be read as CSV: {error}", file=str(path))]) from error
    frame.columns = frame.columns.str.strip()
    missing = [column for column in columns if column not in frame.columns]
    if missing:
        raise InputError(
            [Problem(column, "this column is missing", file=str(path), line=1) for column in missing]
        )
    text = frame[list(columns)].apply(lambda column: column.str.strip())
    return [dict(zip(columns, row, strict=True)) for row in text.itertuples(index=False, name=None)]


def _check(talks: Rows, preferences: Rows, blocks: Rows, unavailable: Rows) -> None:
    """All problems of the four files at once."""
    known_talks, known_blocks = [row["talk_id"] for row in talks], [row["session_id"] for row in blocks]
    problems = [
        Problem(column, f"{value!r} is listed twice", file=file)
        for file, column, values in (
            ("talks.csv", "talk_id", known_talks),
            ("sessions.csv", "session_id", known_blocks),
        )
        for value, times in Counter(values).items()
        if times > 1
    ]
    problems += [
        Problem("talk_id", f"there is no talk {talk!r}", file="preferences.csv")
        for talk in sorted({row["talk_id"] for row in preferences} - set(known_talks))
    ]
    problems += [
        Problem(column, f"{row[column]!r} is no whole number above 0", file="sessions.csv", line=line)
        for line, row in enumerate(blocks, 2)
        for column in ("n_rooms", "n_talks_per_room")
        if not re.fullmatch(r"0*[1-9]\d{0,3}", row[column])
    ]
    problems += [
        Problem("unavailable_timeslot", f"there is no block {block!r}", file="availability.csv")
        for block in sorted({row["unavailable_timeslot"] for row in unavailable} - set(known_blocks))
    ]
    if not talks or not blocks:
        problems.append(Problem("", "there are no talks, or no blocks to place them in", file="talks.csv"))
    if problems:
        raise InputError(problems)


def _days(rounds: list[tuple[str, str]], widths: dict[str, int]) -> tuple[Day, ...]:
    blocks = tuple(
        Block(
            id=round_id,
            kind="round",
            title=round_id,
            start=number * SLOT_MINUTES,
            end=(number + 1) * SLOT_MINUTES,
            takes=("theme",),
            max_sessions=widths[block],
        )
        for number, (block, round_id) in enumerate(rounds)
    )
    return (Day(id="day", date=date(2026, 3, 2), venue="venue", blocks=blocks),)


def _rooms(rounds: list[tuple[str, str]], widths: dict[str, int]) -> tuple[Room, ...]:
    """As many rooms as the widest slot has; the last ones only where a slot is that wide."""
    widest = max(widths.values())
    narrowest = min(widths.values())
    return tuple(
        Room(
            id=f"room-{number}",
            title=f"Room {number}",
            venue="venue",
            availability=Availability()
            if number <= narrowest
            else Availability(rounds=tuple(name for block, name in rounds if widths[block] >= number)),
        )
        for number in range(1, widest + 1)
    )


def _people(talks: Rows, unavailable: Rows, rounds: list[tuple[str, str]]) -> tuple[Person, ...]:
    away: dict[str, set[str]] = {}
    for row in unavailable:
        away.setdefault(_presenter(row["presenter_id"]), set()).add(row["unavailable_timeslot"])
    presenters = dict.fromkeys(_presenter(row["presenter_id"]) for row in talks if row["presenter_id"])
    return tuple(
        Person(
            id=presenter,
            name=f"Presenter {presenter.removeprefix('p-')}",
            availability=_without(away[presenter], rounds) if presenter in away else Availability(),
        )
        for presenter in presenters
    )


def _without(away: set[str], rounds: list[tuple[str, str]]) -> Availability:
    """All rounds but those of these blocks. Somebody who is never there gets an empty minute, as
    no rounds at all would mean always."""
    open_to = tuple(name for block, name in rounds if block not in away)
    if open_to:
        return Availability(rounds=open_to)
    return Availability.model_validate({"windows": [{"day": "day", "start": 1439, "end": 1440}]})


def _presenter(value: str) -> str:
    """``1``, ``01``, ``P001`` and ``p1`` are one presenter."""
    match = re.fullmatch(r"[Pp]?0*(\d+)", value)
    return f"p-{match[1]}" if match else f"p-{_slug(value)}"


def _slug(value: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", value).strip("-.") or "x"
