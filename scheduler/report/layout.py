"""Where everything of a programme page goes: boxes of text on a sheet of paper, in pixels across
and points down. Knows nothing of Excel; chooses paper and scale so that a day is one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from scheduler.report import style
from scheduler.report.measure import (
    MAX_ROW_HEIGHT,
    POINTS_PER_PIXEL,
    Paragraph,
    Run,
    height,
    text_width,
    widest_word,
)
from scheduler.report.tables.colours import NO_PILLAR, readable
from scheduler.report.tables.programme import Band, Card, Page

TIME = 104
"""Pixels of the time column."""
GUTTER = 8
PADDING = 14.0
"""Points of a box that hold no text: the indent on the left and air on the right."""
CARD_TOP, CARD_GAP, BAND_AIR = 4.0, 5.0, 6.0


@dataclass(frozen=True)
class Paper:
    """Printable area in points, landscape, and how small print may get on it."""

    name: str
    code: int
    """Excel's number for the paper size."""
    width: float
    height: float
    most_columns: int
    smallest: float


A4 = Paper("A4", 9, 777.0, 519.0, 6, 0.74)
A3 = Paper("A3", 8, 1126.0, 766.0, 6, 0.5)


@dataclass(frozen=True)
class Box:
    """Text in a rectangle: rows ``row`` .. ``row + rows``, pixels ``left`` .. ``right``."""

    row: int
    left: int
    right: int
    paragraphs: tuple[Paragraph, ...] = ()
    fill: str | None = None
    rows: int = 1
    horizontal: str = "left"
    vertical: str = "center"
    link: str | None = None
    """Subject whose explanation this box leads to."""
    line: bool = False
    """A white line on top, so that neighbours of one colour stay apart."""

    @property
    def text_width(self) -> float:
        return (self.right - self.left) * POINTS_PER_PIXEL - PADDING


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
        return sorted({0, TIME, self.width} | {edge for box in self.boxes for edge in (box.left, box.right)})


@dataclass(frozen=True)
class Heading:
    """What stands above and below the day's own lines."""

    title: str
    subtitle: str
    warnings: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


def lay_out(page: Page, heading: Heading) -> Layout:
    """The page on A4 if it stays readable, else on A3; in the largest print that fits."""
    for paper in (A4, A3):
        percent = 100
        while percent >= round(paper.smallest * 100):
            scale = percent / 100
            width = int(paper.width / scale / POINTS_PER_PIXEL)
            made = _Builder(paper, width, 0.0).build(page, heading)
            spare = paper.height / scale - sum(made.rows)
            if spare >= 0:
                return _Builder(paper, width, spare).build(page, heading)
            percent -= 2
    return made


@dataclass
class _Builder:
    paper: Paper
    width: int
    spare: float
    """Points of the page that are left over: cards and lines get some of it as air."""
    rows: list[float] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    title_size: int = 10

    def build(self, page: Page, heading: Heading) -> Layout:
        self.title_size = self._title_size(page)
        stretches = sum(1 + 3 * len(self._card_rows(band)) for band in page.bands) or 1
        self.air = min(8.0, self.spare / stretches)
        self._text(heading.title, Run("", 20, bold=True, colour=style.NAVY))
        self._text(heading.subtitle, Run("", 11, colour=style.GREY))
        self._row(5)
        self._bar(page.heading)
        heading_rows = len(self.rows)
        for warning in heading.warnings:
            self._notice(warning)
        for band in page.bands:
            self._band(band)
        for closing in heading.closing:
            self._row(4)
            self._notice(closing)
        self._legend(page)
        return Layout(self.paper, self.width, tuple(self.rows), tuple(self.boxes), heading_rows)

    # -- lines across the whole page ------------------------------------------------------------

    def _row(self, points: float) -> int:
        self.rows.append(min(MAX_ROW_HEIGHT, ceil(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL))
        return len(self.rows) - 1

    def _text(self, text: str, run: Run) -> None:
        paragraph = (Run(text, run.size, run.bold, run.italic, run.colour),)
        row = self._row(height([paragraph], self.width * POINTS_PER_PIXEL - PADDING) + 2)
        self.boxes.append(Box(row, 0, self.width, (paragraph,)))

    def _bar(self, text: str) -> None:
        paragraph = (Run(text, 12, bold=True, colour=style.WHITE),)
        row = self._row(height([paragraph], self.width * POINTS_PER_PIXEL - PADDING) + 10)
        self.boxes.append(Box(row, 0, self.width, (paragraph,), style.NAVY))

    def _notice(self, text: str) -> None:
        paragraph = (Run(text, 9, bold=True, colour=style.RED),)
        row = self._row(height([paragraph], self.width * POINTS_PER_PIXEL - PADDING) + 8)
        self.boxes.append(Box(row, 0, self.width, (paragraph,), style.WARNING, line=True))

    # -- bands ------------------------------------------------------------------------------------

    def _band(self, band: Band) -> None:
        colour = {"round": style.ROUND, "break": None}.get(band.kind, style.BAND)
        if band.compact:
            colour = style.BAND
        paragraphs = [(Run(band.title, 10, bold=True, colour=style.INK),)]
        paragraphs += [(Run(line, 9, colour=style.GREY),) for line in band.lines]
        self._line(band.time, tuple(paragraphs), band.aside, colour, band.block if band.explained else None)
        if band.compact:
            for card in band.cards:
                self._option(card)
            if band.cards:
                self._row(CARD_GAP)
            return
        rows = self._card_rows(band)
        for cards in rows:
            self._cards(cards, len(rows[0]))
        if rows:
            self._row(CARD_GAP)

    def _line(
        self,
        time: str,
        paragraphs: tuple[Paragraph, ...],
        room: str | None,
        colour: str | None,
        link: str | None,
        *,
        bold: bool = True,
    ) -> None:
        """Time, full-width text, and the room on the right."""
        split = self.width - (self.width - TIME) // 5 if room else self.width
        text = Box(0, TIME, split, paragraphs)
        aside: Paragraph = (Run(room or "", 9, italic=True, colour=style.NAVY),)
        place = Box(0, split, self.width, (aside,))
        clock: Paragraph = (
            Run(time, 10 if bold else 9, bold=bold, colour=style.NAVY if bold else style.GREY),
        )
        needed = max(height(paragraphs, text.text_width), height([clock], TIME * POINTS_PER_PIXEL - PADDING))
        if split < self.width:
            needed = max(needed, height([aside], place.text_width))
        row = self._row(needed + (BAND_AIR if bold else 4) + (self.air if bold else 0))
        self.boxes.append(Box(row, 0, TIME, (clock,), line=True))
        self.boxes.append(Box(row, TIME, split, paragraphs, colour, line=True))
        if room:
            self.boxes.append(
                Box(row, split, self.width, (aside,), colour, horizontal="right", link=link, line=True)
            )

    def _option(self, card: Card) -> None:
        ink = readable(style.INK, card.colour)
        grey = readable(style.GREY, card.colour)
        rest = [card.subtitle, card.organisers, card.pillars, " · ".join(card.remarks)]
        details = " · ".join(part for part in rest if part)
        runs = [Run(card.title, 9, bold=True, colour=ink)]
        if details:
            runs.append(Run("  " + details, 9, colour=grey))
        colour = card.colour if card.colour != NO_PILLAR else style.LUNCH
        self._line(card.time or "", (tuple(runs),), card.room, colour, card.copy, bold=False)

    # -- cards ------------------------------------------------------------------------------------

    def _card_rows(self, band: Band) -> list[tuple[Card, ...]]:
        """Cards side by side, over as few and as equal rows as their words allow."""
        if band.compact or not band.cards:
            return []
        most = self._columns(band.cards)
        rows = ceil(len(band.cards) / most)
        size = ceil(len(band.cards) / rows)
        return [band.cards[at : at + size] for at in range(0, len(band.cards), size)]

    def _columns(self, cards: Sequence[Card]) -> int:
        most = min(len(cards), self.paper.most_columns)
        return next((n for n in range(most, 1, -1) if self._fits(cards, n, self.title_size)), 1)

    def _fits(self, cards: Sequence[Card], columns: int, size: int) -> bool:
        left, right = self._span(0, columns)
        room = (right - left) * POINTS_PER_PIXEL - PADDING
        return all(
            widest_word(text, points, bold=bold) <= room
            for card in cards
            for text, points, bold in ((card.title, size, True), (card.subtitle or "", 9, False))
        ) and all(text_width(card.room, 9, bold=True) <= room for card in cards)

    def _title_size(self, page: Page) -> int:
        """11 points where every title's longest word fits in its column, else 10."""
        rounds = [band.cards for band in page.bands if band.cards and not band.compact]
        large = all(self._fits(cards, min(len(cards), self.paper.most_columns), 11) for cards in rounds)
        return 11 if large else 10

    def _span(self, number: int, columns: int) -> tuple[int, int]:
        """Left and right pixel of a card in a row of so many."""
        step = (self.width - TIME + GUTTER) / columns
        return TIME + round(number * step), TIME + round((number + 1) * step) - GUTTER

    def _cards(self, cards: Sequence[Card], columns: int) -> None:
        spans = [self._span(number, columns) for number in range(len(cards))]
        bodies = [_body(card, self.title_size) for card in cards]
        rooms: list[Paragraph] = [
            (Run(card.room, 9, italic=True, bold=True, colour=readable(style.NAVY, card.colour)),)
            for card in cards
        ]
        inner = [(right - left) * POINTS_PER_PIXEL - PADDING for left, right in spans]
        self._row(CARD_GAP)
        top = self._row(CARD_TOP)
        body = self._row(
            max(height(text, wide) for text, wide in zip(bodies, inner, strict=True)) + 6 + 3 * self.air
        )
        foot = self._row(max(height([text], wide) for text, wide in zip(rooms, inner, strict=True)) + 6)
        for card, (left, right), text, room in zip(cards, spans, bodies, rooms, strict=True):
            self.boxes.append(Box(top, left, right, fill=card.colour))
            self.boxes.append(Box(body, left, right, text, card.colour, vertical="top"))
            self.boxes.append(Box(foot, left, right, (room,), card.colour, link=card.copy))

    def _legend(self, page: Page) -> None:
        if not page.legend:
            return
        self._row(8)
        row = self._row(16)
        columns = max(5, len(page.legend))
        for number, entry in enumerate(page.legend):
            left, right = self._span(number, columns)
            text = (Run(entry.title, 9, colour=readable(style.GREY, entry.colour)),)
            self.boxes.append(Box(row, left, right, (text,), entry.colour, horizontal="center"))


def _body(card: Card, title_size: int) -> tuple[Paragraph, ...]:
    """The text of a card above its room line."""
    ink, grey = readable(style.INK, card.colour), readable(style.GREY, card.colour)
    lines: list[Paragraph] = [(Run(card.title, title_size, bold=True, colour=ink),)]
    if card.subtitle:
        lines.append((Run(card.subtitle, 9, colour=ink),))
    if card.time:
        lines.append((Run(card.time, 9, bold=True, colour=ink),))
    lines += [(Run(text, 9, colour=grey),) for text in (card.organisers, card.pillars) if text]
    if card.remarks:
        lines.append((Run(" · ".join(card.remarks), 9, italic=True, colour=grey),))
    return tuple(lines)
