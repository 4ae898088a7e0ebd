"""Which matches speak for themselves, and which are asked.

A reading is taken silently only when nothing contradicts it: title and tags agree; or the title stands
where it stood; or both tags agree and the title has no more than a slip of the pen. A session that is
nowhere, with no trace of it on any cell, is no longer placed. Everything else is a doubt.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from scheduler.files.draft.evidence import Evidence, Item, Place, Seen
from scheduler.files.draft.matching import Matching
from scheduler.files.draft.wording import first_line, likeness, misspelt, plain


@dataclass(frozen=True)
class Doubt:
    """One reason to ask, as a sentence of ``draft.ftl`` (``draft-doubt-<key>``)."""

    key: str
    links: tuple[Hashable, ...]
    """What it is about; doubts that share a link become one question."""
    args: Mapping[str, Any] = field(default_factory=dict)
    """Positions and items among them are named when the sentence is made."""
    open: bool = False
    """There is nothing to propose: only the person can say."""
    sheet: str = "roster"
    """Key of the sheet that its positions are in."""


@dataclass
class Reading:
    """Where one item stands according to one sheet."""

    item: int
    seen: Seen | None
    place: Place | None
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True)
class Judgement:
    readings: list[Reading]
    loose: list[Doubt]
    """Cells that are nobody's."""
    misspelt: list[tuple[int, Seen]]
    """Titles that were changed a little; sessions keep the title of the input sheets."""


def judge(found: Matching, worries: Mapping[int, Sequence[Doubt]]) -> Judgement:
    """``worries``: doubts about a cell's own place, by the cell's number."""
    judge_ = _Judge(found, worries)
    readings = [judge_.reading(number) for number in range(len(found.items))]
    return Judgement(readings, judge_.loose(), judge_.misspelt)


class _Judge:
    def __init__(self, found: Matching, worries: Mapping[int, Sequence[Doubt]]) -> None:
        self.found = found
        self.worries = worries
        self.misspelt: list[tuple[int, Seen]] = []
        codes = [item.code for item in found.items]
        self.own_code = {code for code in codes if codes.count(code) == 1}
        self.cells_about: dict[int, list[int]] = {number: [] for number in range(len(found.items))}
        for cell, item in found.pairs:
            self.cells_about[item].append(cell)

    def reading(self, number: int) -> Reading:
        item = self.found.items[number]
        cell = self.found.cell_of.get(number)
        if cell is None:
            return Reading(number, None, None, self._traces(number))
        seen, shown = self.found.cells[cell], self.found.pairs[cell, number]
        doubts = list(self.worries.get(cell, ()))
        why = self._doubt(item, seen, shown)
        if why is not None:
            text = {"at": seen.at, "text": seen.text, "item": number}
            others = [other for other in self._named_on(cell) if other != number]
            if others:
                why, text = "other-tags", {**text, "other": others[0]}
            links = [("cell", seen.at), ("item", number), *(("item", other) for other in others)]
            doubts.append(Doubt(why, tuple(links), text))
        elif not shown.exact:
            self.misspelt.append((number, seen))
        unmoved = item.written and seen.place == item.place
        doubts += self._rivals(number, cell, settled=why is None and unmoved)
        return Reading(number, seen, seen.place, doubts)

    def _doubt(self, item: Item, seen: Seen, shown: Evidence) -> str | None:
        """Why this cell may not be this item after all; None where all evidence agrees."""
        both = shown.note and (shown.code or item.code is None)
        unmoved = item.written and seen.place == item.place
        bare = seen.note is None and seen.code is None
        if not seen.is_text:
            return "not-text"
        if shown.exact:
            known = both or (unmoved and (shown.text == "unique" or shown.tags > 0))
            is_new = not item.written and bare and shown.text == "unique"
            return None if known or is_new else "typed"
        if both and shown.text == "alike" and self._is_slip(item, seen):
            return None
        return "retitled" if both else "weak"

    def _is_slip(self, item: Item, seen: Seen) -> bool:
        """Whether the title was changed a little, and is no nearer to any other."""
        text, own = plain(first_line(seen.text)), plain(item.title)
        nearest = (
            max(likeness(text, plain(other.title)) for other in self.found.items if other.copy != item.copy)
            if len(self.found.items) > 1
            else 0.0
        )
        return misspelt(text, own) and likeness(text, own) > nearest

    def _named_on(self, cell: int) -> list[int]:
        """Items whose tags a cell carries, codes that several share left out."""
        return [
            item
            for item in range(len(self.found.items))
            if (cell, item) in self.found.pairs and self._is_tagged(cell, item)
        ]

    def _is_tagged(self, cell: int, item: int) -> bool:
        shown = self.found.pairs[cell, item]
        return shown.note or (shown.code and self.found.items[item].code in self.own_code)

    def _rivals(self, number: int, own: int, *, settled: bool) -> list[Doubt]:
        """Other cells that may be this item as well."""
        doubts = []
        for cell in self.cells_about[number]:
            why = self._rivalry(number, cell, settled=settled) if cell != own else None
            if why is not None:
                seen = self.found.cells[cell]
                args = {"item": number, "at": seen.at, "own": self.found.cells[own].at, "text": seen.text}
                doubts.append(Doubt(why, (("item", number), ("cell", seen.at)), args))
        return doubts

    def _rivalry(self, number: int, cell: int, *, settled: bool) -> str | None:
        """What makes this cell a rival; one that holds the title of its own item is none. Of an item
        that stands where it stood, number formats are nothing: they leak into inserted columns."""
        holder = self.found.item_of.get(cell)
        if holder is not None and self.found.pairs[cell, holder].exact:
            return None
        shown, seen = self.found.pairs[cell, number], self.found.cells[cell]
        if number in self.found.titled[cell]:
            return "twice"
        if shown.note or (not settled and self._is_tagged(cell, number)):
            return "tags-elsewhere"
        is_slip = shown.text == "alike" and self._is_slip(self.found.items[number], seen)
        return "alike" if is_slip and not self._is_explained(cell) else None

    def _is_explained(self, cell: int) -> bool:
        """Whether the cell is an item beyond doubt."""
        holder = self.found.item_of.get(cell)
        if holder is None:
            return False
        shown, seen = self.found.pairs[cell, holder], self.found.cells[cell]
        return self._doubt(self.found.items[holder], seen, shown) is None

    def _traces(self, number: int) -> list[Doubt]:
        """Cells that remind of an item which is nowhere."""
        doubts = []
        for cell in self.cells_about[number]:
            shown, seen = self.found.pairs[cell, number], self.found.cells[cell]
            if self._is_tagged(cell, number) or (shown.text and not self._is_explained(cell)):
                args = {"item": number, "at": seen.at, "text": seen.text}
                doubts.append(Doubt("trace", (("item", number), ("cell", seen.at)), args))
        return doubts

    def loose(self) -> list[Doubt]:
        doubts = []
        for cell, seen in enumerate(self.found.cells):
            if cell in self.found.item_of or self.found.titled[cell]:
                continue
            args = {"at": seen.at, "text": seen.text}
            doubts.append(Doubt("unknown", (("cell", seen.at),), args))
        return doubts
