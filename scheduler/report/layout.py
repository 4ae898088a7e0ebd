"""What a laid-out programme page is: boxes of text on a sheet of paper, in pixels across and
points down. Knows nothing of Excel."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil

from scheduler.report.measure import MAX_ROW_HEIGHT, POINTS_PER_PIXEL, Paragraph

TIME = 110
"""Pixels of the time column."""
GUTTER = 8
"""Pixels between two cards."""
PADDING = 14.0
"""Points of a box that hold no text: the indent on the left and air on the right."""


@dataclass(frozen=True)
class Paper:
    """Printable area in points, and how small print may get on it."""

    name: str
    code: int
    """Excel's number for the paper size."""
    width: float
    height: float
    smallest: float
    landscape: bool = True


A4 = Paper("A4", 9, 777.0, 516.0, 0.72)
A3 = Paper("A3", 8, 1125.0, 762.0, 0.5)
UPRIGHT = Paper("A4", 9, 520.0, 745.0, 0.4, landscape=False)
"""A4 on a door: a little smaller than its printable area, because it is printed at full size."""


@dataclass(frozen=True)
class Box:
    """Text in one row, or over several, from pixel ``left`` to pixel ``right``."""

    row: int
    left: int
    right: int
    paragraphs: tuple[Paragraph, ...] = ()
    fill: str | None = None
    horizontal: str = "left"
    vertical: str = "center"
    link: str | None = None
    """Subject whose explanation this box leads to."""
    line: bool = False
    """A white line on top, so that neighbours of one colour stay apart."""
    rows: int = 1
    note: str | None = None
    """What a comment on it says."""


@dataclass(frozen=True)
class Heading:
    """What stands above and below the day's own lines."""

    title: str
    subtitle: str
    warnings: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout:
    """A laid-out page. ``rows`` are heights in points."""

    paper: Paper
    width: int
    rows: tuple[float, ...]
    boxes: tuple[Box, ...]
    heading_rows: int
    """Rows that are repeated on paper and frozen on the screen."""

    @property
    def edges(self) -> list[int]:
        """Every pixel at which a column begins or ends."""
        return sorted({0, self.width} | {edge for box in self.boxes for edge in (box.left, box.right)})


@dataclass
class Canvas:
    """A page being filled from the top."""

    width: int
    rows: list[float] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def add_row(self, points: float) -> int:
        """A row of at least so many points, in whole pixels; returns its number."""
        self.rows.append(min(MAX_ROW_HEIGHT, ceil(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL))
        return len(self.rows) - 1

    def span(self, number: int, columns: int) -> tuple[int, int]:
        """Left and right pixel of a card in a row of so many."""
        step = (self.width - TIME + GUTTER) / columns
        return TIME + round(number * step), TIME + round((number + 1) * step) - GUTTER


def inside(left: int, right: int) -> float:
    """Points for text between two pixels."""
    return (right - left) * POINTS_PER_PIXEL - PADDING
