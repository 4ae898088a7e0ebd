"""The whole event on one A4: days and their parts in columns, as in a newspaper, in the largest
print that fits. Rows are one line of text high; what needs more lines spans more rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from scheduler.report import style
from scheduler.report.cards import title_runs
from scheduler.report.layout import A4, PADDING, Box, Canvas, Layout, inside
from scheduler.report.measure import (
    POINTS_PER_PIXEL,
    Paragraph,
    Run,
    height,
    line_height,
    text_width,
    widest_word,
)
from scheduler.report.tables.colours import readable
from scheduler.report.tables.programme import Band, Card, Programme

SIZES = tuple(half / 2 for half in range(24, 8, -1))
"""Of print, the largest first: 12 to 4.5 points."""
MOST_COLUMNS, NARROWEST = 5, 24.0
"""Columns side by side, and how many letters' widths one has at least."""
GUTTER = 14
ROOM, WIDEST_ROOM = 0.3, 0.45
"""Share of a column for the rooms; more where a word of theirs needs it."""
TITLE, DATES = 20, 11


@dataclass(frozen=True)
class Part:
    """Text in a column; ``left`` and ``right`` are pixels in it."""

    left: int
    right: int
    text: Paragraph
    fill: str | None = None
    note: str | None = None
    horizontal: str = "left"


@dataclass(frozen=True)
class Line:
    """One line of a column, as high as its longest text."""

    parts: tuple[Part, ...]
    keep: bool = False
    """Stays in the column of the next one."""
    band: str | None = None
    """Part of the day it belongs to."""

    def units(self, points: float) -> int:
        """Rows of so many points."""
        return max(
            1, *(ceil(height([part.text], inside(part.left, part.right)) / points) for part in self.parts)
        )


def lay_out_overview(programme: Programme) -> Layout:
    """The programme on one landscape A4."""
    width = int(A4.width / POINTS_PER_PIXEL)
    heading = _heading(programme, width)
    for size in SIZES:
        unit = ceil((line_height(size) + 1.5) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL
        most = int((A4.height - sum(heading.rows)) / unit)
        for count in range(1, MOST_COLUMNS + 1):
            wide = (width - (count - 1) * GUTTER) // count
            if count > 1 and wide * POINTS_PER_PIXEL < NARROWEST * size:
                break
            lines = _lines(programme, size, wide)
            last = (size, count) == (SIZES[-1], MOST_COLUMNS)
            if last or len(_divided(lines, unit, most)) <= count:
                return _placed(heading, _balanced(lines, unit, most, count), unit, wide)
    raise AssertionError("the smallest print is always taken")


def _heading(programme: Programme, width: int) -> Canvas:
    canvas = Canvas(width)
    marked = next((page.changed for page in programme.pages if page.changed), None)
    below = " · ".join(text for text in (programme.subtitle, marked) if text)
    for text, size, bold, colour in (
        (programme.title, TITLE, True, style.NAVY),
        (below, DATES, False, style.GREY),
    ):
        paragraph = (Run(text, size, bold=bold, colour=colour),)
        row = canvas.add_row(height([paragraph], inside(0, width)) + 2)
        canvas.boxes.append(Box(row, 0, width, (paragraph,)))
    canvas.add_row(6)
    return canvas


def _divided(lines: Sequence[Line], unit: float, most: int) -> list[list[tuple[Line, int]]]:
    """Columns of at most so many rows, of lines with their heights; a round stays together where it
    is short enough, and a heading goes with what it heads."""
    columns: list[list[tuple[Line, int]]] = [[]]
    for line in lines:
        rows = line.units(unit)
        column = columns[-1]
        if column and sum(high for _, high in column) + rows > most:
            start = _start(column, line, most // 2 - rows)
            columns[-1], held = column[:start], column[start:]
            columns.append(held)
        columns[-1].append((line, rows))
    return columns


def _start(column: Sequence[tuple[Line, int]], line: Line, room: int) -> int:
    """Where the lines begin that go to the next column together with ``line``."""
    start = len(column)
    while start > 1 and (column[start - 1][0].keep or column[start - 1][0].band == line.band):
        start -= 1
    if sum(rows for _, rows in column[start:]) <= room:
        return start
    start = len(column)
    while start > 1 and column[start - 1][0].keep:
        start -= 1
    return start


def _balanced(lines: Sequence[Line], unit: float, most: int, count: int) -> list[list[tuple[Line, int]]]:
    """As many columns, as equally filled as can be."""
    fewest = sum(line.units(unit) for line in lines) // count
    found = (_divided(lines, unit, rows) for rows in range(max(1, fewest), most))
    return next((columns for columns in found if len(columns) <= count), _divided(lines, unit, most))


def _placed(heading: Canvas, columns: Sequence[Sequence[tuple[Line, int]]], unit: float, wide: int) -> Layout:
    top = len(heading.rows)
    boxes = list(heading.boxes)
    for number, column in enumerate(columns):
        left, row = number * (wide + GUTTER), top
        for line, rows in column:
            boxes += [
                Box(
                    row,
                    left + part.left,
                    left + part.right,
                    (part.text,),
                    part.fill,
                    horizontal=part.horizontal,
                    line=True,
                    rows=rows,
                    note=part.note,
                )
                for part in line.parts
            ]
            row += rows
    deepest = max(sum(rows for _, rows in column) for column in columns)
    count = max(len(columns), heading.width // (wide + GUTTER))
    width = max(heading.width, count * (wide + GUTTER) - GUTTER)
    return Layout(A4, width, (*heading.rows, *[unit] * deepest), tuple(boxes), top)


def _lines(programme: Programme, size: float, wide: int) -> list[Line]:
    clock = ceil((text_width("00.00 – 00.00", size, bold=True) + 16) / POINTS_PER_PIXEL)
    rooms = [card.room for page in programme.pages for band in page.bands for card in band.cards]
    word = max((widest_word(room, size) for room in rooms), default=0.0) + PADDING
    share = (wide - clock) * ROOM, word / POINTS_PER_PIXEL, (wide - clock) * WIDEST_ROOM
    split = wide - round(min(max(share[:2]), share[2]))
    made: list[Line] = []
    for page in programme.pages:
        text = (Run(page.heading, size, bold=True, colour=style.WHITE),)
        made.append(Line((Part(0, wide, text, style.NAVY),), keep=True))
        for band in page.bands:
            made.append(_band(band, size, clock, wide))
            made += [_card(card, band, size, (clock // 2, split, wide)) for card in band.cards]
    return made


def _band(band: Band, size: float, clock: int, wide: int) -> Line:
    colour = style.ROUND if band.kind == "round" and not band.compact else style.BAND
    title = Run(band.title, size, bold=True, colour=style.INK)
    where = Run(f" · {band.place}", size, italic=True, colour=style.NAVY)
    text = (title, where) if band.place else (title,)
    time = (Run(band.time, size, bold=True, colour=style.NAVY),)
    return Line(
        (Part(0, clock, time, colour), Part(clock, wide, text, colour)),
        keep=bool(band.cards),
        band=band.block,
    )


def _card(card: Card, band: Band, size: float, edges: tuple[int, int, int]) -> Line:
    left, split, right = edges
    title, *mark = title_runs(card, size, card.colour)
    text: Paragraph = (replace(title, bold=False), *mark)
    if card.time:
        time = card.time.replace(" – ", "\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}")
        text = (*text, Run(f" ({time})", size, colour=readable(style.GREY, card.colour)))
    room = (Run(card.room, size, italic=True, colour=readable(style.NAVY, card.colour)),)
    parts = (
        Part(left, split, text, card.colour, card.changed),
        Part(split, right, room, card.colour, horizontal="right"),
    )
    return Line(parts, band=band.block)
