"""Read conference data in the ORBEL format: talks, preferences and blocks as CSV files.

``talks.csv`` (talk_id, presenter_id), ``preferences.csv`` (participant_id, talk_id),
``sessions.csv`` (session_id, n_rooms, n_talks_per_room: a block of that many slots, each with that
many places) and, optionally, ``availability.csv`` (presenter_id, unavailable_timeslot: a block).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from reprlib import Repr

from scheduler.bench.conference import Conference, Slot
from scheduler.bench.csvfile import Row, read_csv
from scheduler.errors import InputError, Problem

TALKS, WISHES, BLOCKS, AWAY = "talks.csv", "preferences.csv", "sessions.csv", "availability.csv"
COLUMNS = {
    TALKS: ("talk_id", "presenter_id"),
    WISHES: ("participant_id", "talk_id"),
    BLOCKS: ("session_id", "n_rooms", "n_talks_per_room"),
    AWAY: ("presenter_id", "unavailable_timeslot"),
}
MOST_SLOTS = 10_000
_SHORT = Repr()
_SHORT.maxstring = 60
"""Characters of a value in a message."""
_NUMBER = re.compile(r"0*([1-9]\d{0,3})(?:\.0+)?")
"""Above 0; a spreadsheet may write ``4.0``."""


def read_orbel(folder: Path) -> Conference:
    """The conference in this folder. Raises InputError with all problems of all files."""
    if not folder.is_dir():
        raise InputError([Problem("", "there is no such folder", file=str(folder))])
    problems: list[Problem] = []
    tables = {
        name: read_csv(folder / name, columns, problems)
        for name, columns in COLUMNS.items()
        if name != AWAY or (folder / name).exists()
    }
    broken = {problem.file for problem in problems if problem.line in (None, 1)}
    said = {(problem.file, problem.line, problem.where) for problem in problems}
    for problem in _problems(tables):
        empty = problem.line is None and problem.file in broken
        if not empty and (problem.file, problem.line, problem.where) not in said:
            problems.append(problem)
    if problems:
        raise InputError([_within(folder, problem) for problem in problems])
    wishes: dict[str, set[str]] = {}
    for row in tables[WISHES]:
        wished = wishes.setdefault(_id(row["participant_id"]), set())
        if row["talk_id"]:
            wished.add(_id(row["talk_id"]))
    away: dict[str, set[str]] = {}
    for row in tables.get(AWAY, []):
        away.setdefault(_presenter(row["presenter_id"]), set()).add(_id(row["unavailable_timeslot"]))
    return Conference(
        name=folder.resolve().name,
        presenter={_id(row["talk_id"]): _presenter(row["presenter_id"]) or None for row in tables[TALKS]},
        wishes={who: frozenset(talks) for who, talks in wishes.items()},
        slots=tuple(
            Slot(_id(row["session_id"]), n, _number(row["n_rooms"]))
            for row in tables[BLOCKS]
            for n in range(1, _number(row["n_talks_per_room"]) + 1)
        ),
        away={who: frozenset(blocks) for who, blocks in away.items()},
    )


def _problems(tables: dict[str, list[Row]]) -> Iterator[Problem]:
    talks, blocks = tables[TALKS], tables[BLOCKS]
    for file, rows, what in ((TALKS, talks, "talks"), (BLOCKS, blocks, "blocks")):
        if not rows:
            yield Problem("", f"there are no {what}", file=file)
    yield from _unnamed_or_twice(TALKS, talks, "talk_id")
    yield from _unnamed_or_twice(BLOCKS, blocks, "session_id")
    for row in blocks:
        for column in ("n_rooms", "n_talks_per_room"):
            if not _NUMBER.fullmatch(row[column]):
                said = f"{_shown(row[column])} is no whole number from 1 to 9999"
                yield Problem(column, said, file=BLOCKS, line=row.line)
    if sum(map(_number, (row["n_talks_per_room"] for row in blocks))) > MOST_SLOTS:
        yield Problem("n_talks_per_room", f"there are more than {MOST_SLOTS:,} slots", file=BLOCKS)
    for row in tables[WISHES]:
        if not row["participant_id"]:
            yield Problem("participant_id", "nobody is named", file=WISHES, line=row.line)
    if talks:
        yield from _unknown(
            WISHES, tables[WISHES], "talk_id", {"", *(_id(row["talk_id"]) for row in talks)}, "talk"
        )
    if blocks:
        known = {_id(row["session_id"]) for row in blocks}
        yield from _unknown(AWAY, tables.get(AWAY, []), "unavailable_timeslot", known, "block")
    for row in tables.get(AWAY, []):
        if not row["presenter_id"]:
            yield Problem("presenter_id", "nobody is named", file=AWAY, line=row.line)


def _unnamed_or_twice(file: str, rows: list[Row], column: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row in rows:
        value = _id(row[column])
        if not value:
            yield Problem(column, "this is empty", file=file, line=row.line)
        elif value in first:
            yield Problem(column, f"{_shown(value)} is on line {first[value]} too", file=file, line=row.line)
        else:
            first[value] = row.line


def _unknown(file: str, rows: list[Row], column: str, known: set[str], what: str) -> Iterator[Problem]:
    for row in rows:
        if _id(row[column]) not in known:
            yield Problem(column, f"there is no {what} {_shown(row[column])}", file=file, line=row.line)


def _within(folder: Path, problem: Problem) -> Problem:
    return Problem(problem.where, problem.message, line=problem.line, file=str(folder / (problem.file or "")))


def _number(value: str) -> int:
    match = _NUMBER.fullmatch(value)
    return int(match[1]) if match else 0


def _id(value: str) -> str:
    """``8.0`` is what a spreadsheet makes of 8 in a column with an empty cell."""
    match = re.fullmatch(r"(\d+)\.0+", value)
    return match[1] if match else value


def _shown(value: str) -> str:
    """Quoted, and short."""
    return _SHORT.repr(value)


def _presenter(value: str) -> str:
    """``1``, ``01``, ``P001`` and ``p1`` are one presenter."""
    match = re.fullmatch(r"[Pp]?0*(\d+)(?:\.0+)?", value)
    return match[1] if match else value
