"""The judgement as a sheet: the verdict, every rule in its own unit and where, how it was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.report import cells, style
from scheduler.report.marks import marked
from scheduler.report.measure import Paragraph, Run
from scheduler.report.sheets.table import AIR, Table, plain
from scheduler.report.tables.fairness import FairGroups
from scheduler.report.tables.score import RuleLine, Score
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = (400, 110, 230, 130, 130)
"""Pixels of the five columns; of a rule the fourth is empty, so that amounts have air."""
WEIGHT, COST = 2, 5


def write_score(
    sheet: Worksheet, score: Score, say: Words, event: str, made_with: Sequence[tuple[str, str]]
) -> None:
    """``made_with``: label and value of what made this, without clock times and paths."""
    table = Table(sheet, say, event, WIDTHS)
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
    write_fairness(table, score.fair, say)
    table.add_row(9)
    table.bar(say.say("report-made-with"))
    for label, value in made_with:
        table.fact(label, value)
    table.finish()


def write_fairness(table: Table, groups: Sequence[FairGroups], say: Words) -> None:
    """Per pillar and per organisation how much of the wishes is met, in the first five columns."""
    for group in groups:
        table.add_row(9)
        table.bar(group.heading)
        table.head(
            [say.say(f"report-head-{name}") for name in ("group", "attendees", "share", "lowest", "median")]
        )
        for line in group.lines:
            row = table.line(
                plain(line.name, bold=True), [], plain(line.share), plain(line.least), plain(line.median)
            )
            cells.put_number(cells.cell_at(table.sheet, row, 2), line.attendees, say.locale)


def _rules(table: Table, title: str, lines: Sequence[RuleLine], say: Words) -> None:
    table.add_row(9)
    table.bar(title)
    if lines:
        rule, weight, amount, cost = (
            say.say(f"report-head-{name}") for name in ("rule", "weight", "amount", "cost")
        )
        table.head([rule, weight, amount, "", cost])
    for line in lines:
        _rule(table, line, say)


def _rule(table: Table, line: RuleLine, say: Words) -> None:
    ink, grey = Run("", 9, colour=style.INK), Run("", 9, colour=style.GREY)
    about = [(Run(line.title, 9, bold=True, colour=style.INK),), marked(line.statement, grey)]
    where: list[Paragraph] = [(replace(ink, text="–  "), *marked(sentence, ink)) for sentence in line.where]
    if line.more:
        where.append((replace(grey, text=say.say("report-more", n=line.more)),))
    row = table.line(about, [], plain(line.amount_text), [], [], keep=bool(where), air=AIR / 2)
    if not line.hard:
        cells.put_number(cells.cell_at(table.sheet, row, WEIGHT), line.weight, say.locale)
        cells.put_number(cells.cell_at(table.sheet, row, COST), line.cost, say.locale, bold=bool(line.cost))
    # A row each: pages break between rows, though between these only where a rule fills a page.
    for sentence in where:
        table.across([sentence], air=0.0, keep=True)
    table.add_row(AIR / 2)
