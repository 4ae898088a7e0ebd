"""Collects what is wrong with one file, as sentences in the file's own language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter
from rapidfuzz import fuzz, process

from scheduler.errors import InputError, Problem
from scheduler.files.tree import CellPlace, Place, place_of, shown, where_of
from scheduler.text import Words, words

if TYPE_CHECKING:
    from scheduler.domain.crosscheck import Finding

CLOSE_ENOUGH = 70
"""Likeness (0-100) from which a suggestion helps more than it puzzles."""

PART_OF_TITLE = 90
_CLOCKS = frozenset(("start", "end", "other_start", "other_end", "given", "expected"))
"""Arguments that are minutes and are said as a time of day."""
_LISTS = frozenset(("known", "choices", "titles"))

Path = tuple[str | int, ...]


class Report:
    """The problems of one file. ``tree`` gives places their lines (or cells) and names."""

    def __init__(self, file: str, locale: str = "nl", tree: Any = None) -> None:
        self.file = file
        self.locale = locale
        self.tree = tree
        self.empty: list[Path] = []
        """Keys without a value, until the repair knows whether they mean anything."""
        self._problems: dict[tuple[Place | None, str, str], Problem] = {}

    def add(
        self,
        code: str,
        path: Path = (),
        params: Mapping[str, Any] | None = None,
        suggestion: str | None = None,
        place: Place | None = None,
    ) -> None:
        """One problem at ``path``. The hint is the suggestion, or what the sentence file advises."""
        say = words(self.locale)
        if place is None:
            place = place_of(self.tree, path)
        key = self.key(code)
        args = {
            name: _spoken(say, name, value) for name, value in self.args(code, path, params or {}).items()
        }
        hint = None
        if suggestion is not None:
            hint = say.say("problem-did-you-mean", suggestion=shown(suggestion))
        elif say.has(f"{key}.hint"):
            hint = say.say(f"{key}.hint", **args)
        problem = self._problem(place, path, say.say(key, **args), hint)
        self._problems.setdefault((place, problem.where, problem.message), problem)

    def key(self, code: str) -> str:
        """Which sentence is about this code."""
        return f"problem-{code}"

    def args(self, code: str, path: Path, params: Mapping[str, Any]) -> Mapping[str, Any]:
        """What the sentence is told, as the reader of the file knows it."""
        return params

    def suggested(self, finding: Finding, suggestion: str) -> str | None:
        """A suggestion, in the spelling that belongs in this kind of file."""
        return suggestion

    def spoken_place(self, path: Path) -> str:
        """``op regel 12``, ``in cel B3 van Sessies``: for sentences about two places."""
        place = place_of(self.tree, path)
        say = words(self.locale)
        if isinstance(place, CellPlace):
            return say.say("at-cell", sheet=place.sheet, cell=cell_name(place))
        return say.say("at-line", line=str(place))

    def _problem(self, place: Place | None, path: Path, message: str, hint: str | None) -> Problem:
        if isinstance(place, CellPlace):
            cell = cell_name(place)
            where = place.sheet + (f"!{cell}" if cell else "") + (f" ({place.label})" if place.label else "")
            return Problem(where, message, hint, None, self.file, place.sheet, cell or None)
        return Problem(where_of(self.tree, path), message, hint, place, self.file)

    def __bool__(self) -> bool:
        return bool(self._problems)

    def __len__(self) -> int:
        return len(self._problems)

    def raise_if_any(self) -> None:
        """Raise ``InputError`` with every problem, in the order of the file."""
        if self._problems:
            found = sorted(self._problems.items(), key=lambda item: _order(item[0][0]))
            raise InputError([problem for _, problem in found])


def _order(place: Place | None) -> tuple[int, ...]:
    if isinstance(place, CellPlace):
        return place.number, place.row, place.column
    return (place or 0,)


def cell_name(place: CellPlace) -> str:
    """``B3``; nothing for a whole sheet."""
    return f"{get_column_letter(place.column)}{place.row}" if place.row else ""


def closest(wrong: str, candidates: Iterable[tuple[str, str]]) -> str | None:
    """The id meant by ``wrong``, if any is likely: pairs of a spelling (id or title) and its id."""
    pairs = list(candidates)
    names = [_plain(name) for name, _ in pairs]
    plain = _plain(wrong[:200])
    found = process.extractOne(plain, names, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
    if found is None and len(plain) > 4:  # a part of a title, such as "woningmarkt"
        found = process.extractOne(plain, names, scorer=fuzz.token_set_ratio, score_cutoff=PART_OF_TITLE)
    return pairs[found[2]][1] if found else None


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())


def _spoken(say: Words, name: str, value: Any) -> Any:
    if isinstance(value, date):
        return say.day(value)
    if not isinstance(value, int) or isinstance(value, bool):
        return shown(value, 600 if name in _LISTS else 60)
    return say.clock(value) if name in _CLOCKS else value
