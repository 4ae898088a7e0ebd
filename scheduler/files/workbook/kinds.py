"""What a column holds, and how: from a cell to the text the domain reads, and back.

``read`` gives text, a list, ``None`` (nothing there) or ``LOST`` (refused, and reported). ``write``
gives what goes into the cell. Values between the two are plain data, as in YAML.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Protocol

from scheduler.domain.interval import MINUTES_PER_DAY
from scheduler.files.tree import CellPlace, Sequence
from scheduler.files.workbook import labels, lists
from scheduler.files.workbook.cells import Cell
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.spelling import cell_text, clock_text, date_text, normal

LOST = object()
"""A cell that was refused and reported."""
_SHEET_OF = {"copies": "sessions", "rounds": "blocks"}
_MINUTES = ("min", "min.", "minuten", "minuut", "minutes", "minute", "m", "'")
_LANGUAGE = {"nl": "[$-413]", "en": "[$-809]"}
"""Windows' numbers of languages, for the names of days and months."""


class Kind(Protocol):
    """One kind of column."""

    align: ClassVar[str] = "left"

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any: ...

    def write(self, value: Any, desk: Desk) -> Any: ...

    def format(self, locale: str) -> str:
        """Number format of the column."""
        return "@"


def plain_text(cell: Cell, desk: Desk) -> str:
    return cell_text(cell, since_1904=desk.since_1904).replace("\r\n", "\n").replace("\r", "\n").strip()


class Text(Kind):
    """Any text. A number typed here is text too."""

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        return plain_text(cell, desk) or None

    def write(self, value: Any, desk: Desk) -> Any:
        return str(value)


@dataclass(frozen=True)
class Number(Kind):
    """A whole number; ``minutes`` may also be given as ``0:20`` or ``20 min``."""

    minutes: bool = False
    align: ClassVar[str] = "center"

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        text = plain_text(cell, desk)
        if self.minutes and text:
            head, _, unit = text.replace("\u00a0", " ").rpartition(" ")
            if head and normal(unit) in _MINUTES:
                return head.strip()
            hours, mark, rest = text.partition(":")
            if mark and hours.isdecimal() and rest.isdecimal() and len(rest) == 2:
                return str(int(hours) * 60 + int(rest))
        return text or None

    def write(self, value: Any, desk: Desk) -> Any:
        return int(value)

    def format(self, locale: str) -> str:
        return "0"


class Flag(Kind):
    """Yes or no; a cross is yes."""

    align: ClassVar[str] = "center"

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        text = plain_text(cell, desk)
        return labels.FLAGS.resolve(text) if text else None

    def write(self, value: Any, desk: Desk) -> Any:
        return labels.FLAGS.label("yes" if value else "no", desk.locale)


class Clock(Kind):
    """A time of day."""

    align: ClassVar[str] = "center"

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        return clock_text(cell) or None

    def write(self, value: Any, desk: Desk) -> Any:
        hours, _, minutes = str(value).partition(":")
        return (int(hours) * 60 + int(minutes)) / MINUTES_PER_DAY

    def format(self, locale: str) -> str:
        # In brackets, so that 24.00 does not become 0.00.
        return '[hh]"."mm' if locale == "nl" else "[hh]:mm"


class Day(Kind):
    """A calendar date."""

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        return date_text(cell, desk.locale, since_1904=desk.since_1904) or None

    def write(self, value: Any, desk: Desk) -> Any:
        return date.fromisoformat(str(value))

    def format(self, locale: str) -> str:
        return f"{_LANGUAGE[locale]}ddd d mmm yyyy"


@dataclass(frozen=True)
class Choice(Kind):
    """One of a family of fixed choices."""

    family: labels.Family

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        text = plain_text(cell, desk)
        return _chosen(self.family, text, at, desk) if text else None

    def write(self, value: Any, desk: Desk) -> Any:
        return self.family.spell(str(value), desk.locale)


@dataclass(frozen=True)
class Choices(Kind):
    """Several of a free family."""

    family: labels.Family

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        found = _sequence([], at)
        for part in self._parts(plain_text(cell, desk)):
            one = _chosen(self.family, part, at, desk)
            if one is LOST:
                desk.lose(found, "")
            else:
                found.add(one, at)
        return found

    def write(self, value: Any, desk: Desk) -> Any:
        return lists.written([self.family.spell(str(one), desk.locale) for one in value], self._parts)

    def _parts(self, text: str) -> list[str]:
        return lists.separated(lists.lines(text), ",;")


@dataclass(frozen=True)
class Labels(Kind):
    """Free texts, several in a cell. ``marks`` separate them, besides line ends."""

    marks: str = ",;"

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        return _sequence(self._parts(plain_text(cell, desk)), at)

    def write(self, value: Any, desk: Desk) -> Any:
        return lists.written([str(one) for one in value], self._parts)

    def _parts(self, text: str) -> list[str]:
        return lists.separated(lists.lines(text), self.marks)


@dataclass(frozen=True)
class One(Kind):
    """One record of a collection, by its name or id. A day goes by its date."""

    among: str

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        text = date_text(cell, desk.locale, since_1904=desk.since_1904) if self._is_day else ""
        text = text or plain_text(cell, desk)
        return resolved(text, self.among, at, desk) if text else None

    def write(self, value: Any, desk: Desk) -> Any:
        if self._is_day:
            found = desk.date_of(str(value))
            if found is not None:
                return found
        return desk.names[self.among].spell(str(value))

    def format(self, locale: str) -> str:
        return Day().format(locale) if self._is_day else "@"

    @property
    def _is_day(self) -> bool:
        return self.among == "days"


@dataclass(frozen=True)
class Many(Kind):
    """Several records of a collection."""

    among: str

    def read(self, cell: Cell, at: CellPlace, desk: Desk) -> Any:
        names = self._parts(plain_text(cell, desk), desk)
        found = _sequence([], at)
        for name in names:
            one = resolved(name, self.among, at, desk)
            if one is LOST:
                desk.lose(found, "")
            else:
                found.add(one, at)
        return found if names else None

    def write(self, value: Any, desk: Desk) -> Any:
        names = desk.names[self.among]
        return lists.written([names.spell(str(one)) for one in value], lambda text: self._parts(text, desk))

    def _parts(self, text: str, desk: Desk) -> list[str]:
        if not text or desk.knows(text, self.among):
            return [text] if text else []
        return lists.known_names(lists.lines(text), lambda name: desk.knows(name, self.among))


def _chosen(family: labels.Family, text: str, at: CellPlace, desk: Desk) -> Any:
    """A choice of a family; in a free one, what is almost a label is a slip and not a new word."""
    if family.free and (meant := family.slip(text)) is not None:
        params = {"value": text}
        desk.report.add("slip", (), params, family.label(meant, desk.locale), place=at)
        return LOST
    return family.resolve(text)


def resolved(text: str, among: str, at: CellPlace, desk: Desk) -> Any:
    """The id that a text means. A name that nobody has stays as it is: the cross-checks know what to
    say of it. A name that several have is a problem here and now."""
    found = desk.names[among].resolve(text)
    if len(found) == 1:
        return found[0]
    if not found:
        return LOST if _SHEET_OF.get(among, among) in desk.unread else text
    if desk.names[among].vague.intersection(found):
        return LOST  # what would tell them apart is a problem of its own
    spelt = [desk.names[among].spell(one) for one in found]
    desk.report.add("ambiguous", (), {"value": text, "choices": ", ".join(spelt)}, place=at)
    return LOST


def _sequence(items: list[str], at: CellPlace) -> Sequence:
    found = Sequence(at)
    for item in items:
        found.add(item, at)
    return found
