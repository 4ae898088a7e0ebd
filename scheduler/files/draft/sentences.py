"""Edits, evidence and proposals in words: titles, rounds and rooms by their names, cells by sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter

from scheduler.files.draft.draft import Pinned
from scheduler.files.draft.evidence import Item, Place
from scheduler.files.draft.judging import Doubt
from scheduler.files.draft.wording import quoted
from scheduler.files.workbook.opened import name_of
from scheduler.text import Words

_CELLS = ("at", "own", "over")
_ITEMS = ("item", "other")
_PLACES = ("place", "roster", "planning")


@dataclass(frozen=True)
class Speaker:
    """Names of one draft. ``labels``: ``("round", id)`` or ``("room", id)`` -> label."""

    say: Words
    items: Sequence[Item]
    labels: Mapping[tuple[str, str], str]
    sheets: Mapping[str, str]
    """Key of a sheet -> its title in this file."""

    def title(self, item: int) -> str:
        return quoted(self.items[item].title, 90)

    def place(self, place: Place | None) -> str:
        if place is None:
            return self.say.say("draft-nowhere")
        return self.say.say(
            "draft-place",
            round=quoted(self.labels.get(("round", place.round), place.round)),
            room=quoted(self.labels.get(("room", place.room), place.room)),
        )

    def edit(self, item: int, origin: Place | None, target: Place | None) -> str:
        key = "placed" if origin is None else "removed" if target is None else "moved"
        names = {"from_": self.place(origin), "to": self.place(target)}
        return self.say.say(f"draft-edit-{key}", title=self.title(item), **names)

    def stays(self, item: int, place: Place | None) -> str:
        return self.say.say("draft-stays", title=self.title(item), place=self.place(place))

    def pin(self, item: int, pin: Pinned | None) -> str:
        if pin is None:
            return self.say.say("draft-pin-off", title=self.title(item))
        parts = [("round", pin.round), ("room", pin.room)]
        names = [quoted(self.labels.get((kind, key), key)) for kind, key in parts if key is not None]
        return self.say.say("draft-pin-on", title=self.title(item), where=self.say.every(names))

    def doubt(self, doubt: Doubt) -> str:
        args = {name: self._spoken(name, value, doubt.sheet) for name, value in doubt.args.items()}
        return self.say.say(f"draft-doubt-{doubt.key}", sheet=self.sheets.get(doubt.sheet, ""), **args)

    def cell(self, at: tuple[int, int], sheet: str) -> str:
        return f"{self.sheets.get(sheet, '')} {name_of(*at)}".strip()

    def _spoken(self, name: str, value: Any, sheet: str) -> Any:
        if name in _CELLS:
            return self.cell(value, sheet)
        if name in _ITEMS:
            return self.title(value)
        if name in _PLACES:
            return self.place(value)
        if name == "copy":
            return next(self.title(n) for n, item in enumerate(self.items) if item.copy == value)
        if name == "column":
            return get_column_letter(value)
        if isinstance(value, date):
            return self.say.day(value)
        return quoted(value) if isinstance(value, str) else value
