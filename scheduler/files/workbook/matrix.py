"""Attendees' wishes as a table: a row for each attendee, a column for each session."""

from __future__ import annotations

import re
from typing import Any

from scheduler.files.report import closest
from scheduler.files.tree import CellPlace, Mapping, Sequence
from scheduler.files.workbook.cells import Cell
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.flat import wish_order
from scheduler.files.workbook.found import Cells, FoundTable, usable
from scheduler.files.workbook.kinds import LOST, plain_text
from scheduler.files.workbook.opened import name_of
from scheduler.files.workbook.spelling import normal

_TAG = re.compile(r"\s*\[([^\[\]\s]+)\]")
_CROSSES = ("x", "v", "✓", "✔", "ja", "yes", "j", "y", "true")
NOTHING = ("-", "–", "nee", "no", "n", "false")
_WHOLE = re.compile(r"[0-9]+\Z")


def session_columns(found: FoundTable, desk: Desk) -> dict[int, str]:
    """Column -> the session whose title stands above it. After a session got another title, the note
    on its header still says which it is. A column of wishes for nobody's session is a problem."""
    names = desk.names["sessions"]
    columns: dict[int, str] = {}
    for at, text in list(found.others.items()):
        if len(text) > 2 and text[0] == text[-1] == '"':
            continue
        ids = names.resolve(text)
        place = found.place(found.head, at)
        if len(ids) > 1:
            choices = ", ".join(names.spell(one) for one in ids)
            desk.report.add("ambiguous", (), {"value": text, "choices": choices}, place=place)
            del found.others[at]
        elif ids:
            columns[at] = ids[0]
    for at, text in list(found.others.items()):
        if at in columns or (len(text) > 2 and text[0] == text[-1] == '"'):
            continue
        tag = _TAG.match(found.sheet.notes.get((found.head, at), ""))
        if tag and tag[1] in names.ids and tag[1] not in columns.values():
            columns[at] = tag[1]
    return _once(found, columns, desk)


def _once(found: FoundTable, columns: dict[int, str], desk: Desk) -> dict[int, str]:
    first: dict[str, int] = {}
    for at, session in columns.items():
        del found.others[at]
        if session in first and normal(found.labels[at]) != normal(found.labels[first[session]]):
            continue  # two sessions with one id: a problem of its own
        if session in first:
            params = {"label": found.labels[at], "first": name_of(found.head, first[session])}
            desk.report.add("column-twice", (), params, place=found.place(found.head, at))
        else:
            first[session] = at
    return {at: session for session, at in first.items()}


def looks_like_wishes(values: list[str]) -> bool:
    """Whether a column holds nothing but ranks, scores and crosses."""
    return bool(values) and all(_WHOLE.match(one) or normal(one) in _CROSSES for one in values)


def unknown_sessions(found: FoundTable, desk: Desk) -> None:
    """Columns of wishes whose header is no session's title."""
    values: dict[int, list[str]] = {at: [] for at in found.others}
    for _, cells in found.rows():
        for at in values.keys() & cells.keys():
            if text := plain_text(cells[at], desk):
                values[at].append(text)
    names = desk.names["sessions"]
    for at, texts in values.items():
        text = found.labels[at]
        quoted = len(text) > 2 and text[0] == text[-1] == '"'
        if not quoted and looks_like_wishes(texts):
            spelt = [(names.spell(one), names.spell(one)) for one in names.ids]
            place = found.place(found.head, at)
            desk.report.add("column-no-session", (), {"label": text}, closest(text, spelt), place=place)
            del found.others[at]


def read_wishes(
    found: FoundTable, row: Mapping, number: int, cells: Cells, columns: dict[int, str], desk: Desk
) -> None:
    """The wishes in one row, in their order."""
    unit = row.pop("numbers", "rank")
    if unit not in ("rank", "score"):
        unit = "rank"
    wishes: list[tuple[tuple[int, int, int], Mapping]] = []
    lost = desk.is_lost(row, "wishes")
    for order, (at, session) in enumerate(columns.items()):
        cell = cells.get(at)
        if cell is None:
            continue
        place = found.place(number, at)
        value = _wish(cell, place, desk)
        if value is LOST:
            lost = True
        elif value is not None:
            wish = Mapping(place)
            wish["session"] = session
            wish.lines["session"] = place
            if value != "x":
                wish[unit] = value
                wish.lines[unit] = place
            wishes.append((wish_order(wish, order), wish))
    if not wishes and not lost:
        return
    sequence = row["wishes"] = Sequence(row.line)
    row.lines["wishes"] = row.line
    for _, wish in sorted(wishes, key=lambda one: one[0]):
        sequence.add(wish, wish.line)
    if lost:
        desk.lose(sequence, "")


def _wish(cell: Cell, at: CellPlace, desk: Desk) -> Any:
    """A number as text, ``x``, ``None`` or ``LOST``."""
    if usable(cell, at, desk) is LOST:
        return LOST
    text = plain_text(cell, desk)
    if not text or normal(text) in NOTHING:
        return None
    if normal(text) in _CROSSES:
        return "x"
    if _WHOLE.match(text) and len(text) < 10:
        return text
    desk.report.add("wish-value", (), {"value": text}, place=at)
    return LOST
