"""Reads the sheet Rooster: which cells hold sessions, and in which round and room they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from scheduler.files.draft.evidence import Item, Place, Position, Seen
from scheduler.files.draft.heads import Head, HeadNames, Key, read_head
from scheduler.files.draft.judging import Doubt, Judgement, judge
from scheduler.files.draft.matching import match
from scheduler.files.draft.shown import is_text, shown
from scheduler.files.draft.tags import code_in, head_name, note_name
from scheduler.files.draft.wording import beginnings, plain
from scheduler.files.workbook.opened import Sheet

NO_PLACE = Head(None)


@dataclass(frozen=True)
class RosterNames:
    """What rows and columns may be called."""

    rounds: HeadNames
    rooms: HeadNames
    when: dict[str, str]
    """Round id -> its day and time as written."""


class NoGrid(Exception):
    """The sheet has no row of rooms or no column of rounds any more."""


def read_roster(sheet: Sheet, items: tuple[Item, ...], names: RosterNames) -> Judgement:
    """Raises ``NoGrid``."""
    return _Reader(sheet, items, names).judgement()


def changed_times(sheet: Sheet, names: RosterNames) -> list[tuple[Position, str]]:
    """Cells in which somebody changed a round's day or time, and the round."""
    reader = _Reader(sheet, (), names)
    column = next(
        (
            c
            for c in sorted(sheet.rows[reader.head])
            if head_name(sheet.notes.get((reader.head, c))) == ("column", "when")
        ),
        None,
    )
    found = []
    for row, head in reader.row_heads.items():
        text = shown(sheet.at(row, column)) if column is not None else ""
        if text and head.key and head.doubt is None:
            kind, round_id = head.key
            if kind == "round" and plain(text) != plain(names.when.get(round_id, text)):
                found.append(((row, column or 0), round_id))
    return found


class _Reader:
    def __init__(self, sheet: Sheet, items: tuple[Item, ...], names: RosterNames) -> None:
        self.sheet = sheet
        self.items = items
        self.names = names
        self.copies = {item.copy for item in items}
        self.head = self._busiest(names.rooms, by_row=True)
        self.label = self._busiest(names.rounds, by_row=False)

    def _busiest(self, names: HeadNames, *, by_row: bool) -> int:
        """The row (or column) with most heads of this kind; notes count for more than texts."""
        votes: Counter[int] = Counter()
        for row, cells in self.sheet.rows.items():
            for column, cell in cells.items():
                line = row if by_row else column
                votes[line] += 2 * (names.tagged(self.sheet.notes.get((row, column))) is not None)
                votes[line] += bool(names.owners(shown(cell)))
        best = max(votes, key=lambda line: (votes[line], -line), default=0)
        if not best or not votes[best]:
            raise NoGrid
        return best

    # -- heads -------------------------------------------------------------------

    @cached_property
    def column_heads(self) -> dict[int, Head]:
        columns = {column for cells in self.sheet.rows.values() for column in cells}
        return {
            column: self._head_at(self.names.rooms, (self.head, column), ("column", column))
            for column in sorted(columns)
            if column > self.label
        }

    @cached_property
    def row_heads(self) -> dict[int, Head]:
        return {
            row: self._head_at(self.names.rounds, (row, self.label), ("row", row))
            for row in self.sheet.rows
            if row > self.head
        }

    def _head_at(self, names: HeadNames, at: Position, link: tuple[str, int]) -> Head:
        if self.sheet.at(*at) is None:
            at = self.sheet.anchor(*at)  # the first of merged heads stands for all
        return read_head(names, shown(self.sheet.at(*at)), self.sheet.notes.get(at), link)

    @cached_property
    def last(self) -> Position:
        """The last row and column that have a head."""
        rows = [row for row, head in self.row_heads.items() if head.key]
        columns = [column for column, head in self.column_heads.items() if head.key]
        return max(rows, default=self.head), max(columns, default=self.label)

    # -- cells -------------------------------------------------------------------

    def judgement(self) -> Judgement:
        cells, outside = [], []
        for at in self._filled():
            seen = self._seen(at)
            inside = self._is_inside(at)
            if inside or seen.note is not None or seen.code is not None:
                cells.append(seen)
            else:
                outside.append(seen)
        self.tagged_rooms = self._tagged_rooms(cells)
        placed = [self._placed(seen) for seen in cells]
        found = match(self.items, [seen for seen, _ in placed])
        judged = judge(found, {number: doubts for number, (_, doubts) in enumerate(placed)})
        self._look_outside(judged, outside)
        return judged

    def _filled(self) -> Iterator[Position]:
        for row, cells in self.sheet.rows.items():
            for column, cell in cells.items():
                if shown(cell):
                    yield row, column

    def _is_inside(self, at: Position) -> bool:
        row, column = at
        return self.head < row <= self.last[0] and self.label < column <= self.last[1]

    def _seen(self, at: Position) -> Seen:
        cell = self.sheet.at(*at)
        assert cell is not None
        note = note_name(self.sheet.notes.get(at), self.copies)
        return Seen(at, shown(cell), is_text(cell), note, code_in(cell.format))

    def _placed(self, seen: Seen) -> tuple[Seen, list[Doubt]]:
        """The cell with its place, and what is doubtful about that."""
        place, doubts = self._place(seen.at)
        doubts += self._merges(seen.at)
        return Seen(seen.at, seen.text, seen.is_text, seen.note, seen.code, place), doubts

    def _place(self, at: Position) -> tuple[Place | None, list[Doubt]]:
        if not self._is_inside(at):
            return None, [Doubt("outside", (("cell", at),), {"at": at})]
        row, column = self.row_heads[at[0]], self.column_heads[at[1]]
        doubts = [row.doubt] if row.doubt else []
        round_key = row.key
        if round_key is None:
            round_key = row.guess or self._round_above(at[0])
            doubts.append(Doubt("no-round", (("row", at[0]),), {"row": at[0]}))
        if round_key is None or round_key[0] == "tray":
            return None, doubts
        room_key = column.key
        if column.doubt:
            doubts.append(column.doubt)
        if room_key is None:
            room_key = column.guess or self._room_guess(at[1])
            doubts.append(Doubt("no-room", (("column", at[1]),), {"column": at[1]}))
        elif room_key[0] == "spare":
            doubts.append(Doubt("parked", (("cell", at),), {"at": at}))
        if room_key is None or room_key[0] == "spare":
            return None, doubts
        return Place(round_key[1], room_key[1]), doubts

    def _round_above(self, row: int) -> Key | None:
        above = [r for r, head in self.row_heads.items() if r < row and head.key]
        return self.row_heads[max(above)].key if above else None

    def _tagged_rooms(self, cells: Iterable[Seen]) -> dict[int, Counter[str]]:
        """Column -> the rooms in which its sessions stood."""
        stood = {item.copy: item.place.room for item in self.items if item.place}
        found: dict[int, Counter[str]] = {}
        for seen in cells:
            if seen.note in stood:
                found.setdefault(seen.at[1], Counter())[stood[seen.note]] += 1
        return found

    def _room_guess(self, column: int) -> Key | None:
        """The room in which most of a nameless column stood, if no other column has it."""
        claimed = {head.key[1] for head in self.column_heads.values() if head.key}
        rooms = self.tagged_rooms.get(column, Counter())
        best = next((room for room, _ in rooms.most_common() if room not in claimed), None)
        return None if best is None else ("room", best)

    def _merges(self, at: Position) -> list[Doubt]:
        over = self.sheet.covered.get(at)
        if over is not None:
            return [Doubt("covered", (("cell", at),), {"at": at, "over": over})]
        for block in self.sheet.merges:
            if (block.top, block.left) == at:
                rows = {
                    self.row_heads.get(r, NO_PLACE).key
                    for r in range(block.top, min(block.bottom, self.last[0]) + 1)
                }
                columns = {
                    self.column_heads.get(c, NO_PLACE).key
                    for c in range(block.left, min(block.right, self.last[1]) + 1)
                }
                if len(rows) > 1 or (len(columns) > 1 and ("tray", "") not in rows):
                    return [Doubt("merged", (("cell", at),), {"at": at})]
        return []

    def _look_outside(self, judged: Judgement, outside: list[Seen]) -> None:
        """A title somewhere beside the grid is a trace of a session that is nowhere in it."""
        for reading in judged.readings:
            item = self.items[reading.item]
            if reading.seen is None and item.written:
                for seen in outside:
                    if plain(item.title) in beginnings(seen.text):
                        args = {"item": reading.item, "at": seen.at, "text": seen.text}
                        reading.doubts.append(
                            Doubt("trace", (("item", reading.item), ("cell", seen.at)), args)
                        )
