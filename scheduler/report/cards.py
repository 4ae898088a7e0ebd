"""Parallel sessions side by side: how many in a row, and what stands on each card."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from scheduler.report import style
from scheduler.report.layout import Box, Canvas, inside
from scheduler.report.measure import Paragraph, Run, height, text_width, widest_word
from scheduler.report.tables.colours import readable
from scheduler.report.tables.programme import Band, Card

MOST_COLUMNS = 6
LARGE, SMALL = 11, 10
"""Sizes of titles."""
MARK = "●"
"""Stands behind the title of a session that is elsewhere than it was."""
TOP, GAP, FOOT = 4.0, 5.0, 6.0
"""Points above the text of a card, between cards, and around the room."""


def title_size(canvas: Canvas, bands: Sequence[Band]) -> int:
    """Large where every title's longest word fits in its column."""
    rounds = [band.cards for band in bands if band.cards and not band.compact]
    large = all(_words_fit(canvas, cards, min(len(cards), MOST_COLUMNS), LARGE) for cards in rounds)
    return LARGE if large else SMALL


def card_rows(canvas: Canvas, band: Band, size: int) -> list[tuple[Card, ...]]:
    """The cards over as few and as equal rows as their words and rooms allow."""
    if band.compact or not band.cards:
        return []
    rows = ceil(len(band.cards) / _columns(canvas, band.cards, size))
    long = ceil(len(band.cards) / rows)
    return [band.cards[at : at + long] for at in range(0, len(band.cards), long)]


def draw_cards(canvas: Canvas, cards: Sequence[Card], columns: int, size: int, air: float) -> None:
    """One row of cards, as wide as if there were ``columns`` of them."""
    spans = [canvas.span(number, columns) for number in range(len(cards))]
    bodies = [_body(card, size) for card in cards]
    rooms = [_room(card) for card in cards]
    canvas.add_row(GAP)
    top = canvas.add_row(TOP)
    body = canvas.add_row(_highest(bodies, spans) + FOOT + air)
    foot = canvas.add_row(_highest([(room,) for room in rooms], spans) + FOOT)
    for card, (left, right), text, room in zip(cards, spans, bodies, rooms, strict=True):
        # LibreOffice does not break linked text over lines: no link on a room that needs two.
        link = card.copy if _room_width(card) <= inside(left, right) else None
        canvas.boxes.append(Box(top, left, right, fill=card.colour))
        canvas.boxes.append(Box(body, left, right, text, card.colour, vertical="top", note=card.note))
        canvas.boxes.append(Box(foot, left, right, (room,), card.colour, link=link))


def title_runs(card: Card, size: float, background: str) -> Paragraph:
    """The title, with a small mark where the session is elsewhere than it was. The mark stays with
    the last word when the line breaks."""
    title = Run(card.title, size, bold=True, colour=readable(style.INK, background))
    if card.changed is None:
        return (title,)
    return (title, Run(f"\N{NO-BREAK SPACE}{MARK}", size - 2, colour=readable(style.GREY, background)))


def _columns(canvas: Canvas, cards: Sequence[Card], size: int) -> int:
    """Most columns in which all words fit and, with three or more columns, all rooms too."""
    fitting = [n for n in range(min(len(cards), MOST_COLUMNS), 0, -1) if _words_fit(canvas, cards, n, size)]
    roomy = [n for n in fitting if n >= 3 and _rooms_fit(canvas, cards, n)]
    return next(iter([*roomy, *fitting, 1]))


def _words_fit(canvas: Canvas, cards: Sequence[Card], columns: int, size: int) -> bool:
    width = inside(*canvas.span(0, columns))
    return all(
        widest_word(card.title, size, bold=True) <= width and widest_word(card.subtitle or "", 9) <= width
        for card in cards
    )


def _rooms_fit(canvas: Canvas, cards: Sequence[Card], columns: int) -> bool:
    width = inside(*canvas.span(0, columns))
    return all(_room_width(card) <= width for card in cards)


def _room_width(card: Card) -> float:
    return text_width(card.room, 9, bold=True)


def _highest(texts: Sequence[Sequence[Paragraph]], spans: Sequence[tuple[int, int]]) -> float:
    return max(height(text, inside(*span)) for text, span in zip(texts, spans, strict=True))


def _room(card: Card) -> Paragraph:
    return (Run(card.room, 9, bold=True, italic=True, colour=readable(style.NAVY, card.colour)),)


def _body(card: Card, size: int) -> tuple[Paragraph, ...]:
    """The text of a card above its room."""
    ink, grey = readable(style.INK, card.colour), readable(style.GREY, card.colour)
    lines: list[Paragraph] = [title_runs(card, size, card.colour)]
    if card.subtitle:
        lines.append((Run(card.subtitle, 9, colour=ink),))
    if card.time:
        lines.append((Run(card.time, 9, bold=True, colour=ink),))
    lines += [(Run(text, 9, colour=grey),) for text in (card.organisers, card.pillars) if text]
    if card.remarks:
        lines.append((Run(" · ".join(card.remarks), 9, italic=True, colour=grey),))
    return tuple(lines)
