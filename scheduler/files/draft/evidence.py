"""What speaks for a cell being a session: its title, its note, its number format, its place.

Measured on sheets that were cut, pasted, sorted and retyped: no single tag survives everything, but
together they are right wherever they agree. Plain data; nothing here knows about workbooks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from scheduler.files.draft.wording import alike, beginnings, plain

UNIQUE, SUBTITLE, SHARED, ALIKE, NOTE, CODE, SAME_PLACE = 10, 3, 5, 6, 4, 3, 1
"""Weights: a title that nobody else has, its subtitle too, a title that several have, one that is
alike, the note, the number format, the same cell as before."""
ENOUGH = 4
"""Less than this (a number format alone) makes no cell a session."""

TextMatch = Literal["unique", "shared", "alike", ""]
Position = tuple[int, int]


class Place(NamedTuple):
    """Ids of a round and a room."""

    round: str
    room: str


@dataclass(frozen=True, slots=True)
class Item:
    """One copy as it was written; a copy that was placed twice is two items."""

    copy: str
    title: str
    """As it stands in the sheet, and nobody else's."""
    subtitle: str | None = None
    known_as: tuple[str, ...] = ()
    """Other texts by which it may be called, perhaps with others: the title of all its copies."""
    code: str | None = None
    """What its number format says; None where it had none."""
    place: Place | None = None
    """Where it stood; None in the tray."""
    at: Position | None = None
    """Its cell; None where it was not written (a session that is new)."""

    @property
    def written(self) -> bool:
        return self.at is not None


@dataclass(frozen=True, slots=True)
class Seen:
    """One cell that holds something."""

    at: Position
    text: str
    is_text: bool = True
    """False for numbers, dates, formulas and errors; ``text`` is how they show."""
    note: str | None = None
    """The copy that its note names."""
    code: str | None = None
    """The code in its number format."""
    place: Place | None = None
    """Where a session in this cell stands; None: in the tray."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What of one cell speaks for one item."""

    text: TextMatch
    subtitle: bool
    note: bool
    code: bool
    same: bool

    @property
    def exact(self) -> bool:
        return self.text in ("unique", "shared")

    @property
    def tags(self) -> int:
        return self.note + self.code

    @property
    def score(self) -> int:
        return (
            {"unique": UNIQUE, "shared": SHARED, "alike": ALIKE, "": 0}[self.text]
            + SUBTITLE * self.subtitle
            + NOTE * self.note
            + CODE * self.code
            + SAME_PLACE * self.same
        )

    @property
    def counts(self) -> bool:
        return self.score - SAME_PLACE * self.same >= ENOUGH


class Titles:
    """Whose title a text is."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._owners: dict[str, list[int]] = {}
        for number, item in enumerate(items):
            for title in dict.fromkeys(plain(text) for text in (item.title, *item.known_as)):
                self._owners.setdefault(title, []).append(number)
        self._titles = [plain(item.title) for item in items]

    def owners(self, text: str) -> list[int]:
        """Items whose title the text is, or begins with on lines of its own."""
        for beginning in beginnings(text):
            if beginning in self._owners:
                return self._owners[beginning]
        return []

    def alike(self, text: str) -> list[int]:
        """Items whose title is like the text, where it is nobody's."""
        if self.owners(text):
            return []
        forms = list(dict.fromkeys(beginnings(text)))
        return [
            number for number, title in enumerate(self._titles) if any(alike(form, title) for form in forms)
        ]


def evidence(seen: Seen, item: Item, text: TextMatch) -> Evidence:
    subtitle = bool(item.subtitle) and text == "unique" and plain(item.subtitle or "") in plain(seen.text)
    return Evidence(
        text,
        subtitle,
        note=seen.note == item.copy,
        code=item.code is not None and seen.code == item.code,
        same=item.written and (seen.at == item.at or (seen.place is not None and seen.place == item.place)),
    )
