"""Why there is no schedule, as a sheet: shortages, clashes, what would help, demand against supply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.report import cells, style
from scheduler.report.marks import marked
from scheduler.report.measure import Run
from scheduler.report.sheets.table import Table, plain
from scheduler.report.text_explain import proof_text, supply_title
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from scheduler.explain import Explanation, Repair
    from scheduler.explain.conflicts import Conflict
    from scheduler.explain.supply import Supply

WIDTHS = (56, 524, 110, 110, 200)
"""Pixels of: number, sentence or what is counted, sessions, places, shortage."""
WHAT, ASKED, PLACES = 2, 3, 4
INK = Run("", 9, colour=style.INK)


def write_reasons(sheet: Worksheet, told: Explanation, say: Words, event: str) -> None:
    """The same sentences as on the terminal."""
    table = Table(sheet, say, event, WIDTHS)
    table.title(f"{event} – {say.say('report-sheet-reasons').lower()}", told.headline)
    table.repeat = (1, 1)
    if told.facts:
        _bar(table, say.say("answer-facts"))
        for fact in told.facts:
            table.beside(plain("•"), marked(fact, INK))
    for number, conflict in enumerate(told.conflicts, start=1):
        _conflict(table, conflict, number, len(told.conflicts), say)
    if told.repairs:
        _repairs(table, told.repairs, say)
    _supply(table, told.supply, say)
    for remark in told.remarks:
        table.across(plain(remark, colour=style.GREY))
    table.finish()


def _bar(table: Table, text: str) -> None:
    table.add_row(9)
    table.bar(text)


def _conflict(table: Table, conflict: Conflict, number: int, count: int, say: Words) -> None:
    _bar(table, say.say("answer-conflict", number=number, count=count, n=len(conflict.demands)))
    for demand in conflict.demands:
        table.beside(plain("•"), marked(demand, INK), keep=True)
    table.across(plain(proof_text(conflict, len(conflict.demands), say), colour=style.GREY), first=WHAT)


def _repairs(table: Table, repairs: Sequence[Repair], say: Words) -> None:
    _bar(table, say.say("answer-repairs"))
    for number, repair in enumerate(repairs, start=1):
        for at, sentence in enumerate(repair.sentences):
            label = plain(f"{number}." if at == 0 else None, bold=True, colour=style.NAVY)
            table.beside(label, marked(sentence, INK), keep=True)
        table.across(plain(repair.score, colour=style.GREY), first=WHAT)


def _supply(table: Table, rows: Sequence[Supply], say: Words) -> None:
    """Every row; what is short stands out."""
    if not rows:
        return
    _bar(table, say.say("answer-supply"))
    heads = ("what", "asked", "places")
    top = table.head(["", *(say.say(f"answer-supply-{name}") for name in heads), ""])
    for column in (ASKED, PLACES):
        cells.cell_at(table.sheet, top, column).alignment = style.align("right", indent=1)
    for row in rows:
        short = say.say("answer-supply-short", n=row.short) if row.short else None
        title = supply_title(row, say)
        at = table.line([], plain(title, bold=bool(short)), [], [], plain(short, bold=True, colour=style.RED))
        for column, value in ((ASKED, row.asked), (PLACES, row.places)):
            cells.put_number(cells.cell_at(table.sheet, at, column), value, say.locale, bold=bool(short))
        if short:
            cells.paint(table.sheet, at, table.columns, fill=style.fill(style.WARNING))
