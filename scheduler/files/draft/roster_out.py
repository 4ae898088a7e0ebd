"""Writes the sheet Rooster, made for cut and paste: one cell a session, nothing merged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from scheduler.constraints.base import words_of
from scheduler.domain import Instance
from scheduler.domain.colours import CROSS_PILLAR, pillar_colours, readable, session_colour
from scheduler.files.draft.evidence import Item
from scheduler.files.draft.labels import room_labels, round_labels, when_label
from scheduler.files.draft.layout import FIRST_ROOM, HEAD, LABEL, WHEN, Layout
from scheduler.files.draft.paint import (
    CLOSED,
    HEADING,
    INK,
    NAVY,
    TRAY,
    WHITE,
    cell_at,
    frame,
    height,
    note,
    on_paper,
    put,
    widths,
)
from scheduler.files.draft.tags import SPARE, code_format
from scheduler.files.draft.tags import TRAY as TRAY_NAME

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTH, NARROW = 25.0, 11.0
"""Characters of a room's column; narrow where nothing stands and nothing can."""
MOST_HEIGHT = 400.0


def write_roster(sheet: Worksheet, instance: Instance, layout: Layout, titles: str) -> None:
    """``titles``: where the list of titles for the drop-downs is."""
    _Roster(sheet, instance, layout).write(titles)


class _Roster:
    def __init__(self, sheet: Worksheet, instance: Instance, layout: Layout) -> None:
        self.sheet = sheet
        self.instance = instance
        self.layout = layout
        self.say = words_of(instance)
        self.at = {item.at: item for item in layout.items}
        self.colours = pillar_colours(instance)
        self.width = {column: self._width(column) for column in range(FIRST_ROOM, layout.spare + 1)}

    def write(self, titles: str) -> None:
        self._top()
        self._heads()
        for row in self.layout.rows:
            self._row(row)
        widths(self.sheet, {WHEN: 16, LABEL: 20, **self.width})
        last = f"{get_column_letter(self.layout.spare)}{self.layout.last_row}"
        choices = DataValidation(type="list", formula1=titles, allow_blank=True, showErrorMessage=False)
        choices.add(f"{get_column_letter(FIRST_ROOM)}{HEAD + 1}:{last}")
        self.sheet.add_data_validation(choices)
        on_paper(self.sheet, f"A1:{last}", HEAD, labels=LABEL, wide=36 + sum(self.width.values()))
        self.sheet.freeze_panes = f"{get_column_letter(FIRST_ROOM)}{HEAD + 1}"

    def _width(self, column: int) -> float:
        if column == self.layout.spare:
            return WIDTH
        room = self.layout.rooms[column - FIRST_ROOM]
        used = any(item.at and item.at[1] == column for item in self.layout.items)
        return (
            WIDTH if used or any(self._is_open(block.id, room) for block in self.instance.rounds) else NARROW
        )

    def _is_open(self, round_id: str, room_id: str) -> bool:
        frame_ = self.instance.block_interval[round_id]
        return self.instance.is_available(self.instance.room[room_id].availability, frame_, round_id)

    def _top(self) -> None:
        title = self.say.say("draft-roster-title", event=self.instance.event.title)
        for row, text, size in ((1, title, 14.0), (2, self.say.say("draft-roster-advice"), 9.0)):
            cell = cell_at(self.sheet, row, 1)
            put(cell, text, size=size, bold=row == 1, ink=NAVY, wraps=False)
        for column, (text, colour) in enumerate(self._legend(), start=FIRST_ROOM):
            cell = cell_at(self.sheet, 3, column)
            put(cell, text, ink=readable(INK, colour))
            frame(cell, colour)

    def _legend(self) -> Iterator[tuple[str, str]]:
        """What the colours mean; only those that occur."""
        for pillar in self.instance.pillars:
            yield pillar.title, self.colours[pillar.id]
        if any(len(set(session.pillars)) > 1 for session in self.instance.sessions):
            yield self.say.say("draft-cross-pillar"), CROSS_PILLAR
        rounds, rooms = self.instance.rounds, self.layout.rooms
        if not all(self._is_open(block.id, room) for block in rounds for room in rooms):
            yield self.say.say("draft-closed"), CLOSED

    def _heads(self) -> None:
        self._head(WHEN, self.say.say("draft-head-when"), "", "column:when")
        self._head(LABEL, self.say.say("draft-head-round"), "", "column:round")
        labels = room_labels(self.instance)
        for column, room_id in enumerate(self.layout.rooms, start=FIRST_ROOM):
            room = self.instance.room[room_id]
            seats = [] if room.seats is None else [self.say.say("draft-seats", n=room.seats)]
            more = " · ".join([*seats, *room.equipment])
            self._head(column, labels[room_id], more[:200], f"room:{room_id}")
        self._head(self.layout.spare, self.say.say("draft-head-spare"), "", SPARE)
        found = [
            height(labels[room], " " * 30, self.width[column])
            for column, room in enumerate(self.layout.rooms, start=FIRST_ROOM)
        ]
        self.sheet.row_dimensions[HEAD].height = min(MOST_HEIGHT, max(found, default=30.0))

    def _head(self, column: int, text: str, more: str, name: str) -> None:
        cell = cell_at(self.sheet, HEAD, column)
        put(cell, text, more, bold=True, ink=WHITE)
        frame(cell, NAVY)
        kind = name.partition(":")[0]
        note(cell, f"[{name}] {self.say.say(f'draft-note-{kind}')}")

    def _row(self, row: int) -> None:
        round_id = self.layout.rows[row]
        first = self.layout.rows.get(row - 1, "") != round_id
        day = round_id is not None and self._begins_day(row)
        needed = [30.0]
        when, label = cell_at(self.sheet, row, WHEN), cell_at(self.sheet, row, LABEL)
        for cell in (when, label):
            frame(cell, HEADING, above=day)
        if round_id is None:
            put(label, self.say.say("draft-tray"), bold=True)
            note(label, f"[{TRAY_NAME}] {self.say.say('draft-note-tray')}")
        else:
            text, more = (
                round_labels(self.instance)[round_id],
                "" if first else self.say.say("draft-extra-row"),
            )
            put(when, when_label(self.instance, round_id))
            put(label, text, more, bold=True)
            note(label, f"[round:{round_id}] {self.say.say('draft-note-round')}")
            needed.append(height(text, more, 20) if first else 0.0)
        for column in range(FIRST_ROOM, self.layout.spare + 1):
            needed.append(self._cell(row, column, round_id, day=day))
        self.sheet.row_dimensions[row].height = min(MOST_HEIGHT, max(needed))

    def _begins_day(self, row: int) -> bool:
        above = self.layout.rows.get(row - 1)
        here = self.layout.rows[row]
        assert here is not None
        return above is not None and self.instance.day_of[above] is not self.instance.day_of[here]

    def _cell(self, row: int, column: int, round_id: str | None, *, day: bool) -> float:
        cell = cell_at(self.sheet, row, column)
        item = self.at.get((row, column))
        if item is not None:
            return self._session(item, day=day)
        closed = (
            round_id is not None
            and column < self.layout.spare
            and not self._is_open(round_id, self.layout.rooms[column - FIRST_ROOM])
        )
        spare = TRAY if round_id is None or column == self.layout.spare else None
        put(cell, "")
        frame(cell, CLOSED if closed else spare, above=day)
        return 0.0

    def _session(self, item: Item, *, day: bool) -> float:
        assert item.at is not None
        cell = cell_at(self.sheet, *item.at)
        session = self.instance.copy_by_id[item.copy].session
        colour = session_colour(self.colours, session.pillars)
        more = (item.subtitle or "")[:1_000]
        put(cell, item.title, more, bold=True, ink=readable(INK, colour))
        frame(cell, colour, above=day)
        if item.code is not None:
            cell.number_format = code_format(item.code)
        note(cell, f"[{item.copy}] {self._about(item.copy)}")
        return height(item.title, more, self.width[item.at[1]])

    def _about(self, copy_id: str) -> str:
        """What a planner wants to know while moving it."""
        copy = self.instance.copy_by_id[copy_id]
        session = copy.session
        organisers = [self.instance.organiser[name] for name in session.organisers]
        people = dict.fromkeys(self.instance.person[part.person].name for part in session.people)
        lines = [", ".join(one.short or one.title for one in organisers), ", ".join(people)]
        if copy.start_offset:
            lines.append(self.say.say("draft-note-offset", n=copy.start_offset))
        if copy.duration is not None:
            lines.append(self.say.say("draft-note-duration", n=copy.duration))
        if session.optional:
            lines.append(self.say.say("draft-note-optional"))
        return "\n".join(line for line in lines if line)
