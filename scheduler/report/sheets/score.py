"""The judgement as a sheet: the verdict, every rule in its own unit and where, how it was made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.report import cells, style
from scheduler.report.marks import marked
from scheduler.report.measure import Paragraph, Run, height
from scheduler.report.sheets.table import AIR, Table, plain
from scheduler.report.tables.score import RuleLine, Score
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS = {"rule": 290, "weight": 72, "amount": 140, "cost": 72, "where": 426}
WEIGHT, COST = 2, 4


def write_score(
    sheet: Worksheet, score: Score, say: Words, event: str, made_with: Sequence[tuple[str, str]]
) -> None:
    """``made_with``: label and value of what made this, without clock times and paths."""
    table = Table(sheet, say, event, tuple(COLUMNS.values()))
    table.title(say.say("report-score-of", event=event))
    table.repeat = (1, 1)
    for number, (label, value) in enumerate(score.facts):
        table.fact(label, value, bold=number == 0)
    _rules(table, say.say("report-soft-rules"), score.soft, say)
    if score.off:
        table.across(plain(say.say("report-off", rules=", ".join(score.off)), colour=style.GREY))
    _rules(table, say.say("report-hard-rules"), score.broken, say)
    if score.kept:
        table.across(plain(say.say("report-kept", rules=", ".join(score.kept)), colour=style.GREY))
    table.add_row(9)
    table.bar(say.say("report-made-with"))
    for label, value in made_with:
        table.fact(label, value)
    table.finish()


def _rules(table: Table, title: str, lines: Sequence[RuleLine], say: Words) -> None:
    table.add_row(9)
    table.bar(title)
    if lines:
        table.head([say.say(f"report-head-{name}") for name in COLUMNS])
    for line in lines:
        _rule(table, line, say)


def _rule(table: Table, line: RuleLine, say: Words) -> None:
    ink, grey = Run("", 9, colour=style.INK), Run("", 9, colour=style.GREY)
    where = [marked(sentence, ink) for sentence in line.where]
    if line.more:
        where.append((Run(say.say("report-more", n=line.more), 9, colour=style.GREY),))
    if not where:
        where = plain(say.say("report-none"), colour=style.GREY)
    about = [(Run(line.title, 9, bold=True, colour=style.INK),), marked(line.statement, grey)]
    beside = _fitting(where, height(about, table.room(1)), table.room(len(COLUMNS)))
    row = table.line(about, [], plain(line.amount_text), [], where[:beside])
    if not line.hard:
        cells.put_number(cells.cell_at(table.sheet, row, WEIGHT), line.weight, say.locale)
        cells.put_number(cells.cell_at(table.sheet, row, COST), line.cost, say.locale, bold=bool(line.cost))
    for sentence in where[beside:]:  # a row each, because pages break between rows
        table.line([], [], [], [], [sentence], new=False, air=0.0)
    if len(where) > beside:
        table.add_row(AIR)


def _fitting(paragraphs: Sequence[Paragraph], points: float, width: float) -> int:
    """How many paragraphs fit beside something of this height; at least one."""
    count = 1
    while count < len(paragraphs) and height(paragraphs[: count + 1], width) <= points:
        count += 1
    return count
