"""Collects what is wrong with one file, as sentences in the file's own language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from rapidfuzz import fuzz, process

from scheduler.errors import InputError, Problem
from scheduler.files.tree import line_of, shown, where_of
from scheduler.text import Words, words

CLOSE_ENOUGH = 70
"""Likeness (0-100) from which a suggestion helps more than it puzzles."""

PART_OF_TITLE = 90
_CLOCKS = frozenset(("start", "end", "other_start", "other_end", "given", "expected"))
"""Arguments that are minutes and are said as a time of day."""
_LISTS = frozenset(("known", "choices", "titles"))

Path = tuple[str | int, ...]


class Report:
    """The problems of one file. ``tree`` gives places their lines and names."""

    def __init__(self, file: str, locale: str = "nl", tree: Any = None) -> None:
        self.file = file
        self.locale = locale
        self.tree = tree
        self.empty: list[Path] = []
        """Keys without a value, until the repair knows whether they mean anything."""
        self._problems: dict[tuple[int | None, str, str], Problem] = {}

    def add(
        self,
        code: str,
        path: Path = (),
        params: Mapping[str, Any] | None = None,
        suggestion: str | None = None,
        line: int | None = None,
    ) -> None:
        """One problem at ``path``. The hint is the suggestion, or what the sentence file advises."""
        say = words(self.locale)
        key = f"problem-{code}"
        args = {name: _spoken(say, name, value) for name, value in (params or {}).items()}
        hint = None
        if suggestion is not None:
            hint = say.say("problem-did-you-mean", suggestion=shown(suggestion))
        elif say.has(f"{key}.hint"):
            hint = say.say(f"{key}.hint", **args)
        if line is None:
            line = line_of(self.tree, path)
        problem = Problem(where_of(self.tree, path), say.say(key, **args), hint, line, self.file)
        self._problems.setdefault((line, problem.where, problem.message), problem)

    def __bool__(self) -> bool:
        return bool(self._problems)

    def __len__(self) -> int:
        return len(self._problems)

    def raise_if_any(self) -> None:
        """Raise ``InputError`` with every problem, in the order of the file."""
        if self._problems:
            raise InputError(sorted(self._problems.values(), key=lambda problem: problem.line or 0))


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
