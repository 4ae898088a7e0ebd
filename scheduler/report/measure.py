"""How wide and how high text is, in points, so that no row cuts it off.

Merged cells and rich text do not size themselves, neither in Excel nor in LibreOffice, so the
row heights are computed here from the font's own widths. The estimate errs on the high side:
lines are broken a little early and Excel's roomier line height is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from scheduler.report.widths import BOLD, REGULAR

POINTS_PER_PIXEL = 0.75
MAX_ROW_HEIGHT = 409.0
"""Points; Excel's own limit for one row."""

_EARLY = 1.03
"""Text is taken to be this much wider: renderers round each glyph to their own grid."""
_UNKNOWN = 1000
"""A character that is not in the table counts as a full em."""
_BREAKS = re.compile(r"(?<=[ \-])")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font."""

    text: str
    size: float = 9
    bold: bool = False
    italic: bool = False
    colour: str | None = None


Paragraph = tuple[Run, ...]
"""Runs that follow one another on the same lines; a cell holds one or more paragraphs."""


@lru_cache(maxsize=50_000)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Points that ``text`` takes on one line."""
    widths = BOLD if bold else REGULAR
    return sum(widths.get(char, _UNKNOWN) for char in text) * size / 1000 * _EARLY


def line_height(size: float) -> float:
    """Points from one line to the next: whole pixels, one more than Arial asks for."""
    return (ceil(size * 4 / 3 * 1.15) + 1) * POINTS_PER_PIXEL


def line_count(paragraph: Paragraph, width: float) -> int:
    """Lines that the paragraph takes in a column of ``width`` points."""
    lines, used = 1, 0.0
    for piece, size, bold in _pieces(paragraph):
        if piece == "\n":
            lines, used = lines + 1, 0.0
            continue
        full = text_width(piece, size, bold=bold)
        bare = text_width(piece.rstrip(" "), size, bold=bold)
        if used and bare and used + bare > width:
            lines, used = lines + 1, 0.0
        if bare > width:  # a word wider than its column is broken anywhere
            lines += int(full // max(width, 1))
            full %= max(width, 1)
        used += full
    return lines


def height(paragraphs: Sequence[Paragraph], width: float) -> float:
    """Points that the paragraphs take under one another in a column of ``width`` points."""
    return sum(
        line_count(paragraph, width) * line_height(max(run.size for run in paragraph))
        for paragraph in paragraphs
    )


@lru_cache(maxsize=10_000)
def widest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Points of the widest piece that cannot be broken nicely."""
    return max((text_width(word, size, bold=bold) for word in _BREAKS.split(text)), default=0.0)


def _pieces(paragraph: Paragraph) -> Iterator[tuple[str, float, bool]]:
    for run in paragraph:
        for number, line in enumerate(run.text.split("\n")):
            if number:
                yield "\n", run.size, run.bold
            for piece in _BREAKS.split(line):
                if piece:
                    yield piece, run.size, run.bold
