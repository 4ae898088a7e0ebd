"""Reads the sheet Planning: what its rows say about places, pins and remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from scheduler.files.draft.evidence import Item, Place
from scheduler.files.draft.heads import HeadNames
from scheduler.files.draft.judging import Doubt
from scheduler.files.draft.planning_rows import PLANNING, Known, Row, identify, rows_of
from scheduler.files.draft.wording import plain
from scheduler.files.workbook.opened import Sheet
from scheduler.text import LOCALES, words

PINS = ("both", "round", "room")
_SAID = ("round", "room", "pin")
_YES = frozenset(("ja", "yes", "x", "1", "waar", "true", "vast", "pin"))
_NO = frozenset(("", "nee", "no", "0", "-", "onwaar", "false"))


@dataclass(frozen=True)
class PlanningNames:
    """What rounds and rooms may be called, and how they were written."""

    rounds: HeadNames
    rooms: HeadNames
    labels: dict[tuple[str, str], str]
    """``("round", id)`` or ``("room", id)`` -> its label as written."""
    days: dict[str, date]
    """Round id -> its date as the instance has it now."""
    written_days: dict[str, date]


@dataclass
class RowReading:
    """What Planning says of one item."""

    row: Row | None
    place: Place | None
    half: tuple[str | None, str | None] | None = None
    """Only a round, or only a room, is given."""
    pin: str = ""
    """One of ``PINS``, or nothing."""
    pin_changed: bool = False
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def remark(self) -> str:
        return self.row.text.get("remark", "") if self.row else ""


@dataclass
class PlanningReading:
    """``rows``: item number -> what is said of it; items without a row are not there."""

    rows: dict[int, RowReading]
    known: Known


def read_planning(
    sheet: Sheet, items: Sequence[Item], pins: Sequence[str], names: PlanningNames
) -> PlanningReading:
    """``pins``: the pin column as written, an item each. Raises ``NoTable``."""
    known = identify(rows_of(sheet, {item.copy for item in items}), items)
    numbers: dict[str, list[int]] = {}
    for number, item in enumerate(items):
        numbers.setdefault(item.copy, []).append(number)
    found = {}
    for copy, rows in known.rows.items():
        for number, (row, doubts) in _dealt(rows, [(n, items[n]) for n in numbers[copy]], names):
            reading = _Row(row, items[number], names).reading(pins[number])
            reading.doubts = [*doubts, *reading.doubts]
            found[number] = reading
    return PlanningReading(found, known)


Numbered = tuple[int, Item]


def _dealt(
    rows: list[tuple[Row, list[Doubt]]], items: list[Numbered], names: PlanningNames
) -> list[tuple[int, tuple[Row, list[Doubt]]]]:
    """Rows of one copy dealt out to its items: first those that still say the item's place. Rows that
    say the same twice are one; rows that say different things are asked."""
    left, free, dealt = list(rows), list(items), []
    for number, item in items:
        same = next((row for row in left if _Row(row[0], item, names).is_as_written()), None)
        if same is not None:
            left.remove(same)
            free.remove((number, item))
            dealt.append((number, same))
    while left and free:
        number, _ = free.pop(0)
        dealt.append((number, left.pop(0)))
    for row, _ in left:
        number, (first, doubts) = dealt[0]
        if any(plain(row.text.get(name, "")) != plain(first.text.get(name, "")) for name in _SAID):
            args = {"at": row.at, "own": first.at, "copy": items[0][1].copy}
            again = Doubt("row-twice", (("copy", items[0][1].copy),), args, True, PLANNING)
            dealt[0] = number, (first, [*doubts, again])
    return dealt


class _Row:
    def __init__(self, row: Row, item: Item, names: PlanningNames) -> None:
        self.row = row
        self.item = item
        self.names = names
        self.doubts: list[Doubt] = []

    def is_as_written(self) -> bool:
        reading = replace(self.reading(""), pin="", pin_changed=False)
        return reading.place == self.item.place and not reading.doubts and reading.half is None

    def reading(self, written_pin: str) -> RowReading:
        self.doubts = []
        text = self.row.text.get("round", "")
        round_id = self._look_up(self.names.rounds, "round", text)
        room_id = self._look_up(self.names.rooms, "room", self.row.text.get("room", ""))
        if round_id is not None and round_id != "":
            round_id = self._right_day(round_id)
        out = round_id == ""  # "Niet geplaatst" chosen as the round
        pin = self._pin()
        changed = plain(self.row.text.get("pin", "")) != plain(written_pin)
        reading = RowReading(self.row, None, pin=pin, pin_changed=changed)
        if round_id and room_id:
            reading.place = Place(round_id, room_id)
        elif (round_id or room_id) and not out:
            reading.half = round_id or None, room_id or None
            fits = pin == ("round" if round_id else "room")
            if not fits:
                key = "half-round" if round_id else "half-room"
                self._doubt(key, text=self.row.text["round" if round_id else "room"])
        reading.doubts = self.doubts
        return reading

    def _doubt(self, key: str, *, is_open: bool = False, **args: object) -> None:
        copy = self.item.copy
        known = {"at": self.row.at, "copy": copy, **args}
        self.doubts.append(Doubt(key, (("copy", copy),), known, is_open, PLANNING))

    def _look_up(self, names: HeadNames, kind: str, text: str) -> str | None:
        """The id that a text stands for, "" for the tray, None for no text."""
        if not text:
            return None
        own = getattr(self.item.place, kind) if self.item.place else None
        if own is not None and plain(text) == plain(self.names.labels.get((kind, own), "")):
            return str(own)
        found = names.owners(text)
        if len(found) == 1:
            return found[0][1]
        if names.named(text):
            return text
        near = None if found else names.nearest(text)
        self._doubt(f"{'several' if found else 'unknown'}-{kind}", is_open=near is None, text=text)
        return own if near is None else near[1]

    def _right_day(self, round_id: str) -> str:
        """The round, or the one that is meant by a day that was changed without it."""
        day, place = self.row.day, self.item.place
        before = self.names.written_days.get(place.round) if place else None
        if day is None or day in (before, self.names.days.get(round_id)):
            return round_id  # a day that was left as it was says nothing
        title = plain(self.row.text["round"].partition(" (")[0])
        there = [
            other
            for other, date_ in self.names.days.items()
            if date_ == day and plain(self.names.labels.get(("round", other), "").partition(" (")[0]) == title
        ]
        unchanged = place is not None and round_id == place.round
        self._doubt("day", is_open=unchanged and len(there) != 1, day=day, text=self.row.text["round"])
        return there[0] if len(there) == 1 else round_id

    def _pin(self) -> str:
        text = plain(self.row.text.get("pin", ""))
        if text in _NO:
            return ""
        for key in PINS:
            if text in {plain(words(locale).say(f"draft-pin-{key}")) for locale in LOCALES}:
                return key
        if text not in _YES:
            self._doubt("unknown-pin", text=self.row.text["pin"])
        return "both"
