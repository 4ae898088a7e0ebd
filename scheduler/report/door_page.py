"""A door sheet on one upright A4: legible from a few steps away, in the largest print that fits."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.report import style
from scheduler.report.layout import UPRIGHT, Box, Canvas, Layout, inside
from scheduler.report.measure import (
    MAX_ROW_HEIGHT,
    POINTS_PER_PIXEL,
    Paragraph,
    Run,
    height,
    line_count,
    widest_word,
)
from scheduler.report.tables.colours import readable
from scheduler.report.tables.doors import Door, Slot

CLOCK = 170
"""Pixels of the column with the times."""
LARGEST_ROOM, SMALLEST_ROOM = 60, 24
"""Sizes of the name of the room."""
FACTORS = (1.7, 1.5, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
"""Sizes of print, the largest first."""
TIME, TITLE, MORE = 17.0, 22.0, 12.5
AIR, GAP = 14.0, 10.0
MOST_AIR = 26.0


def lay_out_door(door: Door) -> Layout:
    """The door on one page; what does not fit in the smallest print loses its details."""
    for factor in FACTORS:
        made = _Builder(door, factor).build()
        if made is not None:
            return made
    made = _Builder(door, FACTORS[-1], details=False).build(anyway=True)
    assert made is not None
    return made


class _Builder:
    def __init__(self, door: Door, factor: float, *, details: bool = True) -> None:
        self.door = door
        self.factor = factor
        self.details = details
        self.canvas = Canvas(int(UPRIGHT.width / POINTS_PER_PIXEL))

    def build(self, *, anyway: bool = False) -> Layout | None:
        """None where it does not fit."""
        self._top()
        heading = len(self.canvas.rows)
        bodies = [_body(slot, self.factor, details=self.details) for slot in self.door.slots]
        needed = [
            max(height(body, inside(CLOCK, self.canvas.width)), height(self._clock(slot), inside(0, CLOCK)))
            for slot, body in zip(self.door.slots, bodies, strict=True)
        ]
        closing = self._closing()
        rest = UPRIGHT.height - sum(self.canvas.rows) - (closing + GAP if closing else 0.0)
        spare = rest - sum(one + AIR * self.factor + GAP + 1 for one in needed)
        highest = MAX_ROW_HEIGHT - AIR * self.factor - MOST_AIR
        fits = spare >= 0 and max(needed) <= highest and self._words_fit()
        if not fits and not anyway:
            return None
        air = AIR * self.factor + min(MOST_AIR, max(0.0, spare) / len(needed))
        for slot, body, points in zip(self.door.slots, bodies, needed, strict=True):
            self._slot(slot, body, points + air)
        if closing:
            self._following(closing)
        canvas = self.canvas
        return Layout(UPRIGHT, canvas.width, tuple(canvas.rows), tuple(canvas.boxes), heading)

    def _top(self) -> None:
        size = next(
            (
                size
                for size in range(LARGEST_ROOM, SMALLEST_ROOM, -2)
                if self._fits(Run(self.door.room, size, bold=True))
            ),
            SMALLEST_ROOM,
        )
        self._across((Run(self.door.event, 11, colour=style.GREY),), 4)
        self._across((Run(self.door.room, size, bold=True, colour=style.NAVY),), 4)
        if self.door.place:
            self._across((Run(self.door.place, 14, colour=style.GREY),), 4)
        self.canvas.add_row(GAP)
        self._across((Run(self.door.day, 15, bold=True, colour=style.WHITE),), 12, style.NAVY)

    def _words_fit(self) -> bool:
        """No word of a title is broken; small print gives up on that."""
        width, size = inside(CLOCK, self.canvas.width), _size(TITLE * self.factor)
        words = [widest_word(slot.title, size, bold=True) for slot in self.door.slots]
        return max(words) <= width or self.factor < 0.7

    def _fits(self, run: Run) -> bool:
        width = inside(0, self.canvas.width)
        return widest_word(run.text, run.size, bold=True) <= width and line_count((run,), width) <= 2

    def _across(self, paragraph: Paragraph, air: float, fill: str | None = None) -> None:
        row = self.canvas.add_row(height([paragraph], inside(0, self.canvas.width)) + air)
        self.canvas.boxes.append(Box(row, 0, self.canvas.width, (paragraph,), fill))

    def _clock(self, slot: Slot) -> tuple[Paragraph, ...]:
        size = min(self.factor, 1.1)
        time: Paragraph = (Run(slot.time, _size(TIME * size), bold=True, colour=style.NAVY),)
        if slot.order is None:
            return (time,)
        return (time, (Run(slot.order, _size(MORE * size), colour=style.GREY),))

    def _slot(self, slot: Slot, body: Sequence[Paragraph], points: float) -> None:
        canvas, colour = self.canvas, slot.colour or style.BAND
        canvas.add_row(GAP)
        row = canvas.add_row(points)
        canvas.boxes.append(Box(row, 0, CLOCK, self._clock(slot), vertical="center"))
        canvas.boxes.append(Box(row, CLOCK, canvas.width, tuple(body), colour))

    def _closing(self) -> float:
        if not self.door.following:
            return 0.0
        return height([_later(self.door.following)], inside(0, self.canvas.width)) + 8

    def _following(self, points: float) -> None:
        assert self.door.following is not None
        self.canvas.add_row(GAP)
        row = self.canvas.add_row(points)
        text = _later(self.door.following)
        self.canvas.boxes.append(Box(row, 0, self.canvas.width, (text,), style.ROUND))


def _later(text: str) -> Paragraph:
    return (Run(text, 12, colour=style.NAVY),)


def _body(slot: Slot, factor: float, *, details: bool) -> tuple[Paragraph, ...]:
    background = slot.colour or style.BAND
    ink, grey = readable(style.INK, background), readable(style.GREY, background)
    title, more = _size(TITLE * factor), _size(MORE * factor)
    lines: list[Paragraph] = [(Run(slot.title, title, bold=True, colour=ink),)]
    if not details:
        return tuple(lines)
    if slot.subtitle:
        lines.append((Run(slot.subtitle, more, colour=ink),))
    lines += [(Run(text, more, colour=grey),) for text in (slot.organisers, slot.people) if text]
    if slot.remarks:
        lines.append((Run(slot.remarks, more, bold=True, colour=ink),))
    return tuple(lines)


def _size(points: float) -> float:
    """Sizes of letters go by halves."""
    return round(points * 2) / 2
