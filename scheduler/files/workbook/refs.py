"""Names for the records of one collection: from what people write to an id, and back.

Somebody may write an id, a title (or another name), a title with what tells it apart in brackets
(``Zaal 1 (Stadhuis)``), or a title with its id (``Zaal 1 [zaal-1]``). Case and spaces do not count.
A text that fits two records is never guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scheduler.files.workbook.spelling import normal, parsed_date

_WITH_ID = re.compile(r"(.+?)\s*\[([^\[\]]+)\]\Z", re.DOTALL)
_WITH_MORE = re.compile(r"(.+?)\s*\(([^()]+)\)\Z", re.DOTALL)
_COPY = re.compile(r"(.+?)\s*#\s*([0-9]{1,4})\Z", re.DOTALL)
_COPY_TOO = re.compile(r"(.+?)\s*\(([0-9]{1,3})\)\Z", re.DOTALL)

Ids = tuple[str, ...]


class Names:
    """Resolves a text to the ids it may mean: none, one, or several (ambiguous)."""

    def __init__(self) -> None:
        self._exact: dict[str, dict[str, None]] = {}
        self._normal: dict[str, dict[str, None]] = {}
        self._titles: dict[str, str] = {}
        self._more: dict[str, tuple[str, ...]] = {}
        self._spelt: dict[str, str] = {}
        self._resolved: dict[str, Ids] = {}
        self._longest = 0
        self.vague: set[str] = set()
        """Ids of records of which we do not know what stands in brackets behind their titles."""

    def add(
        self,
        identifier: str,
        title: str | None,
        others: Iterable[str] = (),
        more: Iterable[str] | None = (),
    ) -> None:
        """``others`` name it too; ``more`` is what may stand in brackets behind its title, best first;
        None where that could not be read."""
        if more is None:
            self.vague.add(identifier)
        for name in (identifier, title, *others):
            if name:
                self._exact.setdefault(name, {})[identifier] = None
                self._normal.setdefault(normal(name), {})[identifier] = None
                self._longest = max(self._longest, len(name))
        if title:
            self._titles.setdefault(identifier, title)
        self._more.setdefault(identifier, tuple(more or ()))

    @property
    def ids(self) -> Ids:
        return tuple(self._more)

    def resolve(self, text: str) -> Ids:
        found = self._resolved.get(text)
        if found is None:
            found = self._resolve(text)
            if found:
                self._resolved[text] = found
        return found

    def _resolve(self, text: str) -> Ids:
        if len(text) > 2 * self._longest + 100:
            return ()  # longer than any name with anything behind it
        if (match := _WITH_ID.match(text)) and self._is_title(match[1], match[2]):
            return (match[2],)
        if exact := self._exact.get(text):
            return tuple(exact)
        if alike := self._normal.get(normal(text)):
            return tuple(alike)
        if match := _WITH_MORE.match(text):
            named = self.resolve(match[1])
            sure = tuple(one for one in named if self._has(one, match[2]))
            return sure or tuple(one for one in named if one in self.vague)
        return ()

    def _is_title(self, title: str, identifier: str) -> bool:
        return normal(self._titles.get(identifier, "")) == normal(title)

    def _has(self, identifier: str, more: str) -> bool:
        known = [normal(one) for one in self._more[identifier]]
        day = parsed_date(more)
        return normal(more) in known or (day is not None and day.isoformat() in known)

    def spell(self, identifier: str) -> str:
        """The most readable text that means this record and no other; the id itself where there is
        no such record."""
        found = self._spelt.get(identifier)
        if found is None:
            found = self._spelt[identifier] = self._spell(identifier)
        return found

    def _spell(self, identifier: str) -> str:
        title = self._titles.get(identifier)
        if title is None:
            return identifier
        for text in (title, *(f"{title} ({more})" for more in self._more[identifier])):
            if self.resolve(text) == (identifier,):
                return text
        return f"{title} [{identifier}]"


class CopyNames(Names):
    """Sessions, and their copies: ``Wandeling #2`` or ``Wandeling (2)``. ``id#2`` is the id."""

    def __init__(self, sessions: Names) -> None:
        super().__init__()
        self._sessions = sessions

    @property
    def ids(self) -> Ids:
        return self._sessions.ids

    def _resolve(self, text: str) -> Ids:
        direct = self._sessions.resolve(text)
        match = None if direct else _COPY.match(text) or _COPY_TOO.match(text)
        if match is None:
            return direct
        return tuple(f"{one}#{int(match[2])}" for one in self._sessions.resolve(match[1]))

    def _spell(self, identifier: str) -> str:
        session, mark, number = identifier.partition("#")
        base = self._sessions.spell(session)
        if not mark:
            return base
        for text in (f"{base} #{number}", f"{base} [{session}] #{number}"):
            if self.resolve(text) == (identifier,):
                return text
        return identifier


class RoundNames(Names):
    """Rounds; another item of the timeline only where no round has the name."""

    def __init__(self, rounds: Names, blocks: Names) -> None:
        super().__init__()
        self._rounds = rounds
        self._blocks = blocks

    @property
    def ids(self) -> Ids:
        return self._rounds.ids

    def _resolve(self, text: str) -> Ids:
        return self._rounds.resolve(text) or self._blocks.resolve(text)

    def _spell(self, identifier: str) -> str:
        return (self._rounds if identifier in self._rounds.ids else self._blocks).spell(identifier)
