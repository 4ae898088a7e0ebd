"""Fonts, colours and lines of the workbook. Arial, because every machine has it or Liberation
Sans, which is exactly as wide.

Each is made once: openpyxl compares a style that it knows by what it holds, unless it is the same one."""

from __future__ import annotations

from functools import cache
from typing import Literal

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

FONT = "Arial"
DEFAULT_SIZE = 9.5
"""Column widths are counted in digits of the default font. At this size a digit is 7 pixels wide
for Excel, which rounds, and for LibreOffice, which does not: columns are equally wide in both."""

NAVY = "1E3A5F"
INK = "1B2430"
GREY = "4B5563"
RED = "A61B1B"
WHITE = "FFFFFF"

BAND = "F2EEE3"
"""Plenary and social lines."""
ROUND = "E3E8F0"
"""Headings of rounds, heads of tables."""
LUNCH = "FAF8F2"
LINE = "D5DAE1"
WARNING = "FDE8E4"


@cache
def font(
    size: float = 9, *, bold: bool = False, italic: bool = False, colour: str = INK, underline: bool = False
) -> Font:
    return Font(
        name=FONT,
        size=size,
        bold=bold,
        italic=italic,
        color=colour,
        underline="single" if underline else None,
    )


@cache
def fill(colour: str) -> PatternFill:
    return PatternFill("solid", start_color=colour, end_color=colour)


@cache
def align(
    horizontal: str = "left", vertical: str = "top", *, wrap: bool = True, indent: int = 0
) -> Alignment:
    return Alignment(horizontal=horizontal, vertical=vertical, wrap_text=wrap, indent=indent)


@cache
def line_above(colour: str, weight: Literal["thin", "medium"] = "thin") -> Border:
    return Border(top=Side(style=weight, color=colour))
