"""A day on one page: chooses paper and scale, and puts everything in its place."""

from __future__ import annotations

from dataclasses import replace

from scheduler.report import style
from scheduler.report.cards import GAP, card_rows, draw_cards, title_runs, title_size
from scheduler.report.layout import A3, A4, TIME, Box, Canvas, Heading, Layout, Paper, inside
from scheduler.report.measure import POINTS_PER_PIXEL, Paragraph, Run, height
from scheduler.report.tables.colours import NO_PILLAR, readable
from scheduler.report.tables.programme import Band, Card, Page

BAND_AIR, OPTION_AIR = 6.0, 4.0
MOST_AIR = 8.0
"""Points that a line gets more where the page has room to spare; a card gets three times as much."""
STEP = 2
"""Percent by which the print gets smaller until the day fits."""


def lay_out(page: Page, heading: Heading) -> Layout:
    """The page on A4 if it stays readable, else on A3; in the largest print that fits."""
    made = None
    for paper in (A4, A3):
        for percent in range(100, round(paper.smallest * 100) - 1, -STEP):
            scale = percent / 100
            width = int(paper.width / scale / POINTS_PER_PIXEL)
            made = _Builder(paper, width, page, heading).build(0.0)
            spare = paper.height / scale - sum(made.rows)
            if spare >= 0:
                return _Builder(paper, width, page, heading).build(spare)
    assert made is not None
    return made  # "fit to page" makes it smaller still


class _Builder:
    def __init__(self, paper: Paper, width: int, page: Page, heading: Heading) -> None:
        self.paper = paper
        self.page = page
        self.heading = heading
        self.canvas = Canvas(width)
        self.size = title_size(self.canvas, page.bands)
        self.air = 0.0

    def build(self, spare: float) -> Layout:
        """``spare``: points of the page that are left over and may become air."""
        rows = sum(len(card_rows(self.canvas, band, self.size)) for band in self.page.bands)
        self.air = min(MOST_AIR, 0.9 * spare / max(1, len(self.page.bands) + 3 * rows))
        self._across(self.heading.title, Run("", 20, bold=True, colour=style.NAVY), 2)
        self._across(self.heading.subtitle, Run("", 11, colour=style.GREY), 2)
        self.canvas.add_row(GAP)
        self._across(self.page.heading, Run("", 12, bold=True, colour=style.WHITE), 10, style.NAVY)
        heading_rows = len(self.canvas.rows)
        for warning in self.heading.warnings:
            self._notice(warning)
        for band in self.page.bands:
            self._band(band)
        for closing in self.heading.closing:
            self.canvas.add_row(GAP)
            self._notice(closing)
        self._legend()
        canvas = self.canvas
        return Layout(self.paper, canvas.width, tuple(canvas.rows), tuple(canvas.boxes), heading_rows)

    def _across(
        self, text: str, font: Run, air: float, fill: str | None = None, *, line: bool = False
    ) -> None:
        paragraph = (replace(font, text=text),)
        row = self.canvas.add_row(height([paragraph], inside(0, self.canvas.width)) + air)
        self.canvas.boxes.append(Box(row, 0, self.canvas.width, (paragraph,), fill, line=line))

    def _notice(self, text: str) -> None:
        self._across(text, Run("", 9, bold=True, colour=style.RED), 8, style.WARNING, line=True)

    def _band(self, band: Band) -> None:
        colour = {"round": style.ROUND, "break": None}.get(band.kind, style.BAND)
        paragraphs: list[Paragraph] = [(Run(band.title, 10, bold=True, colour=style.INK),)]
        paragraphs += [(Run(line, 9, colour=style.GREY),) for line in band.lines]
        self._line(
            (Run(band.time, 10, bold=True, colour=style.NAVY),),
            tuple(paragraphs),
            band.aside,
            style.BAND if band.compact else colour,
            band.block if band.explained else None,
            BAND_AIR + self.air,
        )
        rows = card_rows(self.canvas, band, self.size)
        for cards in rows:
            draw_cards(self.canvas, cards, len(rows[0]), self.size, 3 * self.air)
        if band.compact:
            for card in band.cards:
                self._option(card)
        if band.cards:
            self.canvas.add_row(GAP)

    def _option(self, card: Card) -> None:
        """A lunch option: one line under the lunch, its own time before it."""
        colour = card.colour if card.colour != NO_PILLAR else style.LUNCH
        rest = [card.subtitle, card.organisers, card.pillars, " · ".join(card.remarks)]
        details = " · ".join(part for part in rest if part)
        text: Paragraph = title_runs(card, 9, colour)
        if details:
            text = (*text, Run(f"  {details}", 9, colour=readable(style.GREY, colour)))
        clock = (Run(card.time or "", 9, colour=style.GREY),)
        self._line(clock, (text,), card.room, colour, card.copy, OPTION_AIR, card.note)

    def _line(
        self,
        clock: Paragraph,
        text: tuple[Paragraph, ...],
        aside: str | None,
        colour: str | None,
        link: str | None,
        air: float,
        note: str | None = None,
    ) -> None:
        """Time, text, and the room on the right."""
        width = self.canvas.width
        split = width - (width - TIME) // 5 if aside else width
        place: Paragraph = (
            Run(aside or "", 9, italic=True, colour=readable(style.NAVY, colour or style.WHITE)),
        )
        needed = max(
            height(text, inside(TIME, split)),
            height([clock], inside(0, TIME)),
            height([place], inside(split, width)) if aside else 0.0,
        )
        row = self.canvas.add_row(needed + air)
        boxes = self.canvas.boxes
        boxes.append(Box(row, 0, TIME, (clock,), line=True))
        boxes.append(Box(row, TIME, split, text, colour, line=True, note=note))
        if aside:
            boxes.append(Box(row, split, width, (place,), colour, horizontal="right", link=link, line=True))

    def _legend(self) -> None:
        entries = self.page.legend
        if self.page.changed:
            text: Paragraph = (Run(self.page.changed, 9, colour=style.GREY),)
            row = self.canvas.add_row(height([text], inside(TIME, self.canvas.width)) + 4)
            self.canvas.boxes.append(Box(row, TIME, self.canvas.width, (text,)))
        if not entries:
            return
        self.canvas.add_row(8)
        spans = [self.canvas.span(number, max(5, len(entries))) for number in range(len(entries))]
        texts = [(Run(one.title, 9, colour=readable(style.GREY, one.colour)),) for one in entries]
        high = max(height([text], inside(*span)) for text, span in zip(texts, spans, strict=True))
        row = self.canvas.add_row(high + 5)
        for entry, (left, right), text in zip(entries, spans, texts, strict=True):
            self.canvas.boxes.append(Box(row, left, right, (text,), entry.colour, horizontal="center"))
