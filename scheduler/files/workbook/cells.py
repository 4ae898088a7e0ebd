"""The cells of one sheet, from its XML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import NamedTuple

from scheduler.files.tree import Unreadable
from scheduler.files.workbook.parts import GENERAL
from scheduler.files.workbook.xml import Attributes, Strings, stream, unescaped

MAX_CELLS = 1_000_000
"""Cells with a value in one sheet."""
MAX_TEXT = 64_000_000
"""Characters in all cells of one sheet; a text that many cells share counts for each."""
MOST_ALIKE = 300
"""Neighbouring columns of one width; more is the rest of the sheet."""
MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})\Z")


class Cell(NamedTuple):
    """What a cell holds. ``value`` is what is stored: text, a number, a truth value, or None."""

    value: str | int | float | bool | None
    format: str = GENERAL
    """Number format, as its code."""
    formula: bool = False
    """Computed; ``value`` is what the program stored last, None where it never did."""
    error: bool = False
    """``value`` is an error such as ``#N/A``."""


class Block(NamedTuple):
    """Merged cells, from the first row and column to the last."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass
class Grid:
    """The cells of a sheet that hold something: row -> column -> cell, counted from 1."""

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merges: list[Block] = field(default_factory=list)
    widths: dict[int, float] = field(default_factory=dict)
    """Column -> its width in characters, where it has one of its own."""


def grid(data: bytes, strings: list[str], formats: list[str], *, since_1904: bool) -> Grid:
    """Raises ``Unreadable``."""
    return _Reader(strings, formats, since_1904).read(data)


def position(reference: str) -> tuple[int, int]:
    """``B3`` -> (3, 2). Raises ``Unreadable``."""
    match = _REFERENCE.match(reference)
    if match is None:
        raise Unreadable("workbook-damaged")
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(match[2])
    if not (1 <= row <= MAX_ROW and column <= MAX_COLUMN):
        raise Unreadable("workbook-damaged")
    return row, column


def serial(moment: str) -> float:
    """An ISO date, time or both, as a workbook may store it, as its number of days."""
    text = moment.rstrip("Z")
    if re.match(r"\d\d:", text):
        clock = time.fromisoformat(text)
        return (clock.hour * 3600 + clock.minute * 60 + clock.second) / 86_400
    return (datetime.fromisoformat(text) - datetime(1899, 12, 30)) / timedelta(days=1)


def day_of(number: float, *, since_1904: bool = False) -> date | None:
    """The date that a number of days stands for; None where it is none."""
    first = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
    try:
        return first + timedelta(days=int(number))
    except OverflowError:
        return None


class _Reader:
    def __init__(self, strings: list[str], formats: list[str], since_1904: bool) -> None:
        self.strings = strings
        self.formats = formats
        self.since_1904 = since_1904
        self.grid = Grid()
        self.run = Strings()
        self.row = self.column = self.cells = self.text = 0
        self.kind = self.style = ""
        self.parts: list[str] | None = None
        self.stored = self.formula = False

    def read(self, data: bytes) -> Grid:
        stream(data, self._start, self._end, self._text)
        return self.grid

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            reference = attributes.get("r")
            if reference is None:
                self.column += 1
            else:
                self.row, self.column = position(reference)
            self.kind, self.style = attributes.get("t", "n"), attributes.get("s", "")
            self.stored = self.formula = False
            self.parts = None
            self.run.clear()
        elif name == "v":
            self.parts = []
        elif name == "f":
            self.formula = True
        elif name == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
        elif name == "mergeCell":
            self._merge(attributes["ref"])
        elif name == "col":
            self._width(attributes)
        else:
            self.run.start(name)

    def _end(self, name: str) -> None:
        if name == "c":
            self._close()
        elif name == "v":
            self.stored = bool(self.parts) or self.kind == "str"
        else:
            self.run.end(name)

    def _text(self, data: str) -> None:
        if self.parts is not None and not self.stored:
            self.parts.append(data)
        else:
            self.run.text(data)

    def _close(self) -> None:
        cell = self._cell()
        self.parts = None
        if cell is None:
            return
        self.cells += 1
        if isinstance(cell.value, str):
            self.text += len(cell.value)
        if self.cells > MAX_CELLS or self.text > MAX_TEXT:
            raise Unreadable("workbook-too-many", None, most=MAX_CELLS)
        self.grid.rows.setdefault(self.row, {})[self.column] = cell

    def _cell(self) -> Cell | None:
        kind = self.kind
        code = self.formats[int(self.style)] if self.style and self.formats else GENERAL
        if kind == "inlineStr":
            text = self.run.value()
            return Cell(text, code, self.formula) if text else None
        raw = "".join(self.parts or ())
        if not self.stored or not raw:
            return Cell("" if self.stored else None, code, True) if self.formula else None
        if kind == "s":
            text = self.strings[int(raw)]
            return Cell(text, code) if text else None
        if kind == "str":
            return Cell(unescaped(raw), code, self.formula)
        if kind == "b":
            return Cell(raw.strip() in ("1", "true"), code, self.formula)
        if kind == "e":
            return Cell(raw, code, self.formula, True)
        if kind == "d":
            return Cell(serial(raw), code, self.formula)
        number = float(raw)
        if not isfinite(number):
            return Cell(raw, code, self.formula, True)
        whole = int(number) if number.is_integer() and abs(number) < 10**15 else number
        return Cell(whole, code, self.formula)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        top, left = position(first)
        bottom, right = position(last or first)
        self.grid.merges.append(Block(top, left, bottom, right))
        if len(self.grid.merges) > MAX_CELLS // 10:
            raise Unreadable("workbook-too-many", None, most=MAX_CELLS // 10)

    def _width(self, attributes: Attributes) -> None:
        width = float(attributes.get("width", 0))
        first, last = int(attributes["min"]), int(attributes["max"])
        if 0 < width < 256 and 1 <= first <= last <= first + MOST_ALIKE:
            self.grid.widths.update(dict.fromkeys(range(first, last + 1), width))
