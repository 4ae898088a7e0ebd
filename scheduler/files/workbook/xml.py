"""The XML inside a workbook, read as a stream of elements: no DOCTYPE, no entities, no tree in memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

from scheduler.files.tree import Unreadable

Attributes = Mapping[str, str]

MAX_DEPTH = 60
MAX_STRING = 100_000
"""Characters of one text; a cell of Excel holds 32,767."""
_LONG_TAG = re.compile(rb"<[^<>]{100000}")
"""A tag is parsed as a whole: one with a million attributes would fill the memory."""

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook writes what XML cannot hold, and its own escapes: ``_x005F_`` is an underscore."""


def stream(
    data: bytes,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Call back for every element, by its name without a prefix. Raises ``Unreadable``."""
    if _LONG_TAG.search(data):
        raise Unreadable("workbook-damaged")
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 2**16
    local: dict[str, str] = {}

    def name_of(name: str) -> str:
        found = local.get(name)
        if found is None:
            found = local[name] = name.rpartition(":")[2]
        return found

    depth = 0

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise Unreadable("workbook-damaged")
        start(local.get(name) or name_of(name), attributes)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(local.get(name) or name_of(name))

    def refused(*_: object) -> None:
        raise Unreadable("workbook-damaged")

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refused
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, KeyError, IndexError, OverflowError, LookupError):
        raise Unreadable("workbook-damaged") from None


def plain(attributes: Attributes, name: str) -> str | None:
    """An attribute by its name, whatever prefix it carries."""
    found = attributes.get(name)
    if found is not None:
        return found
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), None)


def unescaped(text: str) -> str:
    """``_x000D_`` and the like as the characters they stand for; line ends as one."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def escaped(text: str) -> str:
    """The other way: text that only looks like an escape is kept apart from one."""
    return _ESCAPE.sub(lambda found: f"_x005F_{found[0][1:]}", text) if "_x" in text else text


class Strings:
    """Texts made of runs: shared strings, notes, strings in a cell. Phonetic hints are left out."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._in_text = False
        self._aside = 0

    def clear(self) -> None:
        self._parts.clear()
        self._length = 0

    def start(self, name: str) -> None:
        if name == "t":
            self._in_text = not self._aside
        elif name == "rPh":
            self._aside += 1

    def end(self, name: str) -> None:
        if name == "t":
            self._in_text = False
        elif name == "rPh":
            self._aside -= 1

    def text(self, data: str) -> None:
        if self._in_text:
            self._length += len(data)
            if self._length > MAX_STRING:
                raise Unreadable("workbook-damaged")
            self._parts.append(data)

    def value(self) -> str:
        return unescaped("".join(self._parts))
