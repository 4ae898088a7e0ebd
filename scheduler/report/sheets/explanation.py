"""The explanation as a sheet: the programme's order, one row a part, linked with the grid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.report import cells, style
from scheduler.report.measure import Paragraph, Run, height
from scheduler.report.sheets.table import Table, plain, word_pixels
from scheduler.report.tables.explanation import Entry, Explanation
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

TIMES, PART_AND_ROOM, PEOPLE = 50, 404, 200
NARROW, WIDE = 92, 160
"""Pixels of the room's column; within these it is as wide as the longest word in it."""
FROM, PART = 1, 3
TALLEST = 380.0
"""Points of text in one row; more goes on in the next."""


def write_explanation(
    sheet: Worksheet, explanation: Explanation, say: Words, event: str
) -> Mapping[str, str]:
    """Write it; returns the cell of each subject, for links to it."""
    rooms = [entry.room or "" for section in explanation.sections for entry in section.entries]
    room = word_pixels(rooms, NARROW, WIDE, bold=False)
    table = Table(sheet, say, event, (TIMES, TIMES, PART_AND_ROOM - room, room, PEOPLE))
    table.title(say.say("report-explanation-of", event=event), explanation.synthetic)
    last = table.head([say.say(f"report-head-{name}") for name in ("from", "to", "part", "room", "who")])
    table.repeat = (1, last)
    targets: dict[str, str] = {}
    for section in explanation.sections:
        table.bar(section.title)
        for entry in section.entries:
            row = _write_entry(table, entry, say)
            targets.setdefault(entry.subject, f"A{row}")
    if explanation.unplaced:
        table.bar(say.say("report-not-placed-title"))
        for entry in explanation.unplaced:
            _write_entry(table, entry, say)
    _write_assumptions(table, explanation, say)
    table.finish(landscape=False)
    return targets


def _write_assumptions(table: Table, explanation: Explanation, say: Words) -> None:
    if not explanation.assumptions:
        return
    table.bar(say.say("report-assumptions"))
    table.across(plain(say.say("report-assumptions-why"), colour=style.GREY), keep=True)
    for one in explanation.assumptions:
        where = Run(f"{one.number}. {one.where}: ", 9, bold=True, colour=style.INK)
        for part in _split([(where, Run(one.why, 9, colour=style.INK))], table.room(1, len(table.widths))):
            table.across(part, air=4)


def link_back(
    sheet: Worksheet, targets: Mapping[str, str], origins: Mapping[str, tuple[str, str]], say: Words
) -> None:
    """From the time of a part back to where it stands in the grid. Not from text: LibreOffice
    does not break linked text over lines."""
    for subject, target in targets.items():
        if subject in origins:
            cell = cells.cell_at(sheet, int(target.lstrip("A")), FROM)
            cells.link(cell, *origins[subject], tip=say.say("report-to-programme"))


def _write_entry(table: Table, entry: Entry, say: Words) -> int:
    who = [
        *[(Run(name, 9, colour=style.INK),) for name in entry.organisers],
        *[(Run(line, 9, colour=style.GREY),) for line in entry.people],
    ]
    room = plain(entry.room, italic=True, colour=style.NAVY)
    first, *rest = _split(_text(entry), table.room(PART))
    row = table.line([], [], first, room, who, keep=bool(rest) or entry.opens)
    if entry.heading:
        cells.paint(table.sheet, row, table.columns, fill=style.fill(style.BAND))
    cells.put_span(table.sheet, row, FROM, entry.start, entry.end, say.locale)
    for part in rest:
        table.line([], [], part, new=False)
    return row


def _text(entry: Entry) -> list[Paragraph]:
    ink = Run("", 9, colour=style.INK)
    paragraphs: list[Paragraph] = [(replace(ink, text=entry.title, size=10, bold=True),)]
    if entry.subtitle:
        paragraphs.append((replace(ink, text=entry.subtitle, bold=True, colour=style.GREY),))
    if entry.summary:
        paragraphs += [(replace(ink, text=part),) for part in entry.summary.split("\n") if part.strip()]
    if entry.remarks:
        paragraphs.append((replace(ink, text=" · ".join(entry.remarks), italic=True, colour=style.GREY),))
    return paragraphs


def _split(paragraphs: list[Paragraph], width: float) -> list[list[Paragraph]]:
    """Parts that each fit in one row; long paragraphs are divided between words."""
    parts: list[list[Paragraph]] = [[]]
    for paragraph in (piece for one in paragraphs for piece in _pieces(one, width)):
        if parts[-1] and height([*parts[-1], paragraph], width) > TALLEST:
            parts.append([])
        parts[-1].append(paragraph)
    return parts


def _pieces(paragraph: Paragraph, width: float) -> list[Paragraph]:
    if height([paragraph], width) <= TALLEST:
        return [paragraph]
    *before, last = paragraph
    words = last.text.split(" ")
    half = len(words) // 2
    if not half:  # one endless word: divide it anywhere
        middle = len(last.text) // 2
        left, right = last.text[:middle], last.text[middle:]
    else:
        left, right = " ".join(words[:half]), " ".join(words[half:])
    return [
        *_pieces((*before, replace(last, text=left)), width),
        *_pieces((replace(last, text=right),), width),
    ]
