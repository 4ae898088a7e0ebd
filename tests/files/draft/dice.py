"""Random edits of a sheet whose outcome is known: what a person does, step by step, and what they mean.

``Board`` plays the sheet: it knows what stands in each cell and whose it is meant to be. A cell that
the person's own steps leave unclear (typed over, copied twice, parked) has to be asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from random import Random

from openpyxl.utils import get_column_letter

from scheduler.domain import Instance, Schedule
from scheduler.files.draft.labels import copy_labels, room_labels, round_labels
from scheduler.files.draft.layout import FIRST_ROOM, lay_out
from scheduler.files.draft.planning_out import HEAD as PLANNING_HEAD
from scheduler.files.draft.planning_out import in_time
from tests.files.draft.hand import Step

Position = tuple[int, int]
FREE = ("Nieuwe lezing", "Gesprek met de raad", "pauze?", "Vol", "NTB")

_NO_TEXT = re.compile(r"=.*|[-+0-9.,:/%E]+")
"""What becomes a number, a date, a time or a formula when it is typed, whatever title it is."""

PLAIN = {
    "move", "move_over", "swap", "copy_and_clear", "clear", "misspell", "insert_row", "insert_column", "sort",
    "delete_row", "plan",
}  # fmt: skip


@dataclass(frozen=True)
class Content:
    """``who``: the copy it is meant to be; ``unclear``: it may as well not be. ``tags``: the copy whose
    note and number format the cell carries."""

    text: str
    who: str | None
    tags: str | None
    unclear: bool = False

    def typed_over(self, text: str) -> Content:
        """Something that is no title. What stays is what the tags say; nobody can know more."""
        return Content(text, self.tags, self.tags, self.tags is not None)


@dataclass(frozen=True)
class Truth:
    """Copy -> its place, where that is beyond doubt; and copies that must be asked about."""

    places: dict[str, tuple[str, str] | None]
    unclear: set[str]


class Board:
    def __init__(self, instance: Instance, schedule: Schedule, dice: Random) -> None:
        layout = lay_out(instance, schedule)
        self.dice = dice
        self.titles = copy_labels(instance)
        self.rows: dict[int, str | None] = {row: found or "tray" for row, found in layout.rows.items()}
        self.columns: dict[int, str | None] = dict(enumerate(layout.rooms, start=FIRST_ROOM))
        self.columns[layout.spare] = "spare"
        self.cells = {item.at: Content(item.title, item.copy, item.copy) for item in layout.items if item.at}
        self.before = {item.copy: tuple(item.place) if item.place else None for item in layout.items}
        self.planned: dict[str, tuple[str, str]] = {}
        self.planning_row = {
            item.copy: row
            for row, item in enumerate(in_time(instance, layout.items), start=PLANNING_HEAD + 1)
        }
        self.labels = round_labels(instance), room_labels(instance)
        self.steps: list[Step] = []
        self.acts: list[str] = []

    # -- what a person does ------------------------------------------------------

    def act(self) -> None:
        acts: list[tuple[int, Callable[[], None]]] = [
            (8, self.move), (4, self.move_over), (6, self.swap), (3, self.swap_by_typing), (3, self.copy),
            (3, self.copy_and_clear), (4, self.clear), (3, self.misspell), (3, self.retype),
            (2, self.free), (2, self.free_over), (2, self.time), (3, self.paint), (1, self.insert_row),
            (1, self.insert_column), (1, self.sort), (1, self.park), (1, self.paste_text),
            (1, self.delete_row), (3, self.plan),
        ]  # fmt: skip
        weights = [weight for weight, _ in acts]
        [act] = self.dice.choices([act for _, act in acts], weights)
        self.acts.append(act.__name__)
        act()

    def move(self) -> None:
        self._cut(self._full(), self._empty())

    def move_over(self) -> None:
        source, target = self._two_full()
        self._cut(source, target)

    def swap(self) -> None:
        one, other = self._two_full()
        aside = self._empty()
        self._cut(one, aside)
        self._cut(other, one)
        self._cut(aside, other)

    def swap_by_typing(self) -> None:
        one, other = self._two_full()
        texts = self.cells[one], self.cells[other]
        self._type_title(one, texts[1])
        self._type_title(other, texts[0])

    def copy(self) -> None:
        source, target = self._full(), self._empty()
        self._do("copy", self._name(source), self._name(target))
        self.cells[target] = self.cells[source]

    def copy_and_clear(self) -> None:
        source, target = self._full(), self._empty()
        self._do("copy", self._name(source), self._name(target))
        self._do(self.dice.choice(["clear", "wipe"]), self._name(source))
        self.cells[target] = self.cells.pop(source)

    def clear(self) -> None:
        where = self._full()
        self._do(self.dice.choice(["clear", "wipe"]), self._name(where))
        del self.cells[where]

    def misspell(self) -> None:
        """A letter gone from the middle of a title."""
        where = self._full()
        text = self.cells[where].text
        if len(text) > 8 and not text[len(text) // 2].isdigit():
            text = text[: len(text) // 2] + text[len(text) // 2 + 1 :]
            self._do("type", self._name(where), text)
            self.cells[where] = replace(self.cells[where], text=text)

    def retype(self) -> None:
        """The title of a session typed into any cell."""
        copy = self.dice.choice(sorted(self.titles))
        where = self.dice.choice([self._full(), self._empty()])
        self._type_title(where, Content(self.titles[copy], copy, None))

    def free(self) -> None:
        where, text = self._empty(), self.dice.choice(FREE)
        self._do("type", self._name(where), text)
        self.cells[where] = Content(text, None, None)

    def free_over(self) -> None:
        where, text = self._full(), self.dice.choice(FREE)
        self._do("type", self._name(where), text)
        self.cells[where] = self.cells[where].typed_over(text)

    def time(self) -> None:
        where = self._full()
        self._do("type", self._name(where), "15:00")
        self.cells[where] = self.cells[where].typed_over("15:00")

    def paint(self) -> None:
        self._do("paint", self._name(self._full()), self._name(self._any()))

    def park(self) -> None:
        spare = [column for column, room in self.columns.items() if room == "spare"]
        target = (
            self.dice.choice([row for row, key in self.rows.items() if key not in (None, "tray")]),
            spare[0],
        )
        if target not in self.cells:
            self._cut(self._full(), target)

    def paste_text(self) -> None:
        source, target = self._full(), self._empty()
        self._do("paste_text", self._name(source), self._name(target))
        self.cells[target] = replace(self.cells[source], tags=None)

    def plan(self) -> None:
        """Another round and room chosen in Planning; Rooster is left as it is."""
        copy = self.dice.choice(sorted(self.titles))
        place = self.dice.choice(sorted(self.labels[0])), self.dice.choice(sorted(self.labels[1]))
        row = self.planning_row[copy]
        self._do("use_sheet", "Planning")
        for column, labels, key in zip("CD", self.labels, place, strict=True):
            self._do("type", f"{column}{row}", labels[key])
        self._do("use_sheet", "Rooster")
        self.planned[copy] = place

    def insert_row(self) -> None:
        row = self.dice.choice(sorted(self.rows))
        self._do("insert_row", row)
        self._shift(0, row, 1)
        self.rows[row] = None

    def delete_row(self) -> None:
        rows = [row for row, key in self.rows.items() if key not in (None, "tray")]
        if len(rows) > 2:
            row = self.dice.choice(rows)
            self._do("delete_row", row)
            self.cells = {at: content for at, content in self.cells.items() if at[0] != row}
            del self.rows[row]
            self._shift(0, row, -1)

    def insert_column(self) -> None:
        column = self.dice.choice(sorted(self.columns))
        self._do("insert_column", column)
        self._shift(1, column, 1)
        self.columns[column] = None

    def sort(self) -> None:
        """One column of the rounds, without the others; where every program has the same order."""
        column = self.dice.choice(sorted(self.columns))
        rows = sorted(row for row, key in self.rows.items() if key != "tray")
        if rows != list(range(rows[0], rows[-1] + 1)):
            return
        found = [self.cells[row, column] for row in rows if (row, column) in self.cells]
        # Numbers come before texts, as a time typed over a title is one.
        found.sort(key=lambda content: (content.text != "15:00", content.text.casefold()))
        if not all(_certainly_before(one.text, other.text) for one, other in pairwise(found)):
            return
        letter = get_column_letter(column)
        self._do("sort", f"{letter}{rows[0]}:{letter}{rows[-1]}", 0, True)
        for row in rows:
            self.cells.pop((row, column), None)
        self.cells |= {(row, column): content for row, content in zip(rows, found, strict=False)}

    @property
    def is_plain(self) -> bool:
        """Nothing but what a spreadsheet moves as a whole: there is nothing to ask."""
        return not self.truth().unclear and not set(self.acts) - PLAIN

    # -- how it turned out -------------------------------------------------------

    def truth(self) -> Truth:
        found: dict[str, list[Position]] = {copy: [] for copy in self.titles}
        unclear: set[str] = set()
        for at, content in self.cells.items():
            if content.who is not None:
                found[content.who].append(at)
                if content.unclear or not self._is_place(at):
                    unclear.add(content.who)
        unclear |= {copy for copy, cells in found.items() if len(cells) > 1}
        places = {copy: self._place(cells[0]) if cells else None for copy, cells in found.items()}
        for copy, place in self.planned.items():
            if places[copy] == self.before[copy]:
                places[copy] = place
            elif place not in (places[copy], self.before[copy]):
                unclear.add(copy)  # the two sheets disagree
        return Truth({copy: place for copy, place in places.items() if copy not in unclear}, unclear)

    def _is_place(self, at: Position) -> bool:
        row, column = self.rows.get(at[0]), self.columns.get(at[1])
        return row == "tray" or (row is not None and column not in (None, "spare"))

    def _place(self, at: Position) -> tuple[str, str] | None:
        row, column = self.rows[at[0]], self.columns[at[1]]
        return None if row in (None, "tray") or column is None else (str(row), column)

    # -- small things ------------------------------------------------------------

    def _do(self, *step: object) -> None:
        self.steps.append(step)

    def _cut(self, source: Position, target: Position) -> None:
        if source != target:
            self._do("cut", self._name(source), self._name(target))
            self.cells[target] = self.cells.pop(source)

    def _type_title(self, where: Position, content: Content) -> None:
        self._do("type", self._name(where), content.text)
        before = self.cells.get(where)
        if _NO_TEXT.fullmatch(content.text):
            self.cells[where] = (before or Content("", None, None)).typed_over(content.text)
            return
        self.cells[where] = replace(content, tags=before.tags if before else None)

    def _shift(self, axis: int, at: int, by: int) -> None:
        """Everything from row (axis 0) or column (axis 1) ``at`` on moves up or down."""
        lines = self.columns if axis else self.rows
        moved = {number + by if number >= at else number: key for number, key in lines.items()}
        lines.clear()
        lines.update(moved)
        cells = {}
        for position, content in self.cells.items():
            new = list(position)
            if new[axis] >= at:
                new[axis] += by
            cells[new[0], new[1]] = content
        self.cells = cells

    def _name(self, at: Position) -> str:
        return f"{get_column_letter(at[1])}{at[0]}"

    def _full(self) -> Position:
        return self.dice.choice(sorted(self.cells))

    def _two_full(self) -> tuple[Position, Position]:
        one, other = self.dice.sample(sorted(self.cells), 2)
        return one, other

    def _any(self) -> Position:
        return self.dice.choice([self._full(), self._empty()])

    def _empty(self) -> Position:
        """A free cell of a round and a room, or of the tray; now and then one in a new row or column."""
        free = [
            (row, column)
            for row in sorted(self.rows)
            for column in sorted(self.columns)
            if (row, column) not in self.cells and self.columns[column] != "spare"
        ]
        return self.dice.choice(free)


def _certainly_before(one: str, other: str) -> bool:
    """Whether the order of two texts is that of any language: they first differ in a plain letter or
    digit. Where ``½``, ``é`` or a quotation mark comes, LibreOffice knows better than we do."""
    for a, b in zip_longest(one.casefold(), other.casefold(), fillvalue=""):
        if a != b:
            return (a + b).isascii() and (not a or a.isalnum()) and b.isalnum()
    return True


def random_board(instance: Instance, schedule: Schedule, seed: int) -> Board:
    """One to four edits; the same seed, the same edits."""
    dice = Random(seed)
    board = Board(instance, schedule, dice)
    for _ in range(dice.randint(1, 4)):
        board.act()
    return board
