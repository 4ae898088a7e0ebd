"""What the heads of rows and columns mean: rounds, rooms, the tray, the spare column."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scheduler.files.draft.judging import Doubt
from scheduler.files.draft.tags import head_name
from scheduler.files.draft.wording import LIKE, beginnings, first_line, likeness, misspelt, plain
from scheduler.text import LOCALES, words

Key = tuple[str, str]
"""Kind and id: ``("round", "ronde-1")``, ``("room", "zaal-2")``, ``("tray", "")``, ``("spare", "")``."""


class HeadNames:
    """Texts that a head may have, and what they stand for; as written, and as the instance has them now."""

    def __init__(self, kind: str, *names: Iterable[tuple[str, str]], special: str) -> None:
        self.kind = kind
        self.special = special
        self._keys: dict[str, list[Key]] = {}
        self._labels: dict[Key, list[str]] = {}
        for key, label in (pair for pairs in names for pair in pairs):
            self._add((kind, key), label)
        message = {"tray": "draft-tray", "spare": "draft-head-spare"}[special]
        for locale in LOCALES:
            self._add((special, ""), words(locale).say(message))

    def _add(self, key: Key, label: str) -> None:
        found = self._keys.setdefault(plain(label), [])
        if key not in found:
            found.append(key)
        self._labels.setdefault(key, []).append(label)

    def owners(self, text: str) -> list[Key]:
        return next((self._keys[form] for form in beginnings(text) if form in self._keys), [])

    def nearest(self, text: str) -> Key | None:
        """The key whose label is most like the text, if any is like it."""
        near = max(self._keys, key=lambda label: likeness(plain(text), label), default="")
        return self._keys[near][0] if likeness(plain(text), near) >= LIKE else None

    def named(self, key: str) -> bool:
        """Whether this is the id of a round or room."""
        return (self.kind, key) in self._labels

    def tagged(self, note: str | None) -> Key | None:
        found = head_name(note)
        return found if found is not None and found[0] in (self.kind, self.special) else None

    def is_slip(self, text: str, key: Key) -> bool:
        """Whether the text is the key's label with a slip of the pen, and nobody else's."""
        own = {plain(label) for label in self._labels.get(key, ())}
        near = [
            label
            for label in self._keys
            if misspelt(plain(first_line(text)), label) and key not in self._keys[label]
        ]
        return not near and any(misspelt(plain(first_line(text)), label) for label in own)


@dataclass(frozen=True)
class Head:
    """What one head means. ``key`` is None where nothing says so; then ``guess`` may be proposed."""

    key: Key | None
    doubt: Doubt | None = None
    guess: Key | None = None


def read_head(names: HeadNames, text: str, note: str | None, link: tuple[str, int]) -> Head:
    """``link``: which row or column it is, for the doubts about it."""
    owners, tag = names.owners(text), names.tagged(note)
    if not text.strip():
        return Head(None, guess=tag)
    if tag in owners:
        return Head(tag)
    if len(owners) == 1 and (tag is None or tag[0] == "spare"):  # a free column that was given a room
        return Head(owners[0])
    args = {link[0]: link[1], "text": text}
    if owners:
        return Head(owners[0], Doubt(f"{link[0]}-unsure", (link,), args))
    if tag is None:
        return Head(None)
    if names.is_slip(text, tag):
        return Head(tag)
    return Head(tag, Doubt(f"{link[0]}-unsure", (link,), args))
