"""Finds the table in the sheet Planning, and which of its rows is which copy."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from scheduler.files.draft.evidence import Item, Titles
from scheduler.files.draft.judging import Doubt
from scheduler.files.draft.planning_out import COLUMNS
from scheduler.files.draft.shown import shown
from scheduler.files.draft.tags import head_name, note_name
from scheduler.files.draft.wording import first_line, misspelt, plain
from scheduler.files.workbook.cells import day_of
from scheduler.files.workbook.opened import Sheet
from scheduler.text import LOCALES, words

PLANNING = "planning"


class NoTable(Exception):
    """The sheet has no row of column heads any more."""


@dataclass(frozen=True)
class Row:
    """One row: its texts by column, and its date; ``at`` is its cell for the session."""

    at: tuple[int, int]
    text: dict[str, str]
    day: date | None
    note: str | None
    """The copy that the note on its title names."""


def rows_of(sheet: Sheet, copies: Collection[str]) -> list[Row]:
    """Every row with anything in it. Raises ``NoTable``."""
    head, columns = _heads(sheet)
    by_name = {name: column for column, name in reversed(columns.items())}
    found = []
    for number, cells in sheet.rows.items():
        if number <= head:
            continue
        text = {name: shown(cells.get(column)) for name, column in by_name.items()}
        if not any(text.values()):
            continue
        cell = cells.get(by_name.get("day", 0))
        serial = cell.value if cell and isinstance(cell.value, int | float) else None
        day = None if serial is None else day_of(serial, since_1904=sheet.book.since_1904)
        at = number, by_name.get("session", by_name.get("code", 1))
        found.append(Row(at, text, day, note_name(sheet.notes.get(at), copies)))
    return found


def _heads(sheet: Sheet) -> tuple[int, dict[int, str]]:
    texts = {plain(words(locale).say(f"draft-head-{name}")): name for locale in LOCALES for name in COLUMNS}
    best: tuple[int, dict[int, str]] = 0, {}
    for row, cells in sheet.rows.items():
        found: dict[int, str] = {}
        for column, cell in cells.items():
            kind, name = head_name(sheet.notes.get((row, column))) or ("", "")
            if kind != "column" or name not in COLUMNS:
                name = texts.get(plain(shown(cell)), "")
            if name:
                found[column] = name
        if len(set(found.values())) > len(set(best[1].values())):
            best = row, found
    if not {"round", "room"} <= set(best[1].values()) or not {"session", "code"} & set(best[1].values()):
        raise NoTable
    return best


@dataclass
class Known:
    """Rows by copy, rows that are nobody's, and titles that were changed a little."""

    rows: dict[str, list[tuple[Row, list[Doubt]]]]
    loose: list[Doubt]
    misspelt: list[tuple[str, Row]]


def identify(rows: Sequence[Row], items: Sequence[Item]) -> Known:
    """A row is known by its code; title and note must not say otherwise."""
    titles = Titles(items)
    written = {item.copy: item for item in items}
    known = Known({}, [], [])
    coded = {row.text.get("code", "") for row in rows} & written.keys()
    for row in rows:
        owners = {items[number].copy for number in titles.owners(row.text.get("session", ""))}
        code = row.text.get("code", "")
        if code in written:
            doubts = _doubts(row, code, written[code], owners, known)
            known.rows.setdefault(code, []).append((row, doubts))
        elif len(owners) == 1 and not owners & coded:
            [copy] = owners
            sure = row.note == copy or (not written[copy].written and row.note is None and not code)
            args = {"at": row.at, "copy": copy}
            doubts = [] if sure else [Doubt("row-typed", (("copy", copy),), args, sheet=PLANNING)]
            known.rows.setdefault(copy, []).append((row, doubts))
        elif row.text.get("session"):
            args = {"at": row.at, "text": row.text["session"]}
            known.loose.append(Doubt("row-unknown", (("row", row.at[0]),), args, sheet=PLANNING))
    return known


def _doubts(row: Row, code: str, item: Item, owners: set[str], known: Known) -> list[Doubt]:
    text = row.text.get("session", "")
    args = {"at": row.at, "text": text, "copy": code}
    if (owners and code not in owners) or row.note not in (None, code):
        # Rows whose title belongs to another code: one column was sorted without the others.
        return [Doubt("row-mixed", (("planning", "mixed"),), args, sheet=PLANNING)]
    if not text or owners:
        return []
    if misspelt(plain(first_line(text)), plain(item.title)):
        known.misspelt.append((code, row))
        return []
    return [Doubt("row-retitled", (("copy", code),), args, sheet=PLANNING)]
