"""What a file says, before it means anything: mappings, lists and texts that know their places.

YAML, JSON and workbooks all become this tree. Scalars stay text as written; ``None`` is what was left empty.
The builder bounds the size and depth of the tree, so that no file can exhaust the machine.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Any

MAX_DEPTH = 40
MAX_NODES = 1_000_000
"""Values in one file, aliases written out; an event with 3,000 attendees has some 200,000."""


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a workbook, or a whole sheet (row 0)."""

    number: int
    """The sheet's own number, to put problems in order."""
    sheet: str
    row: int = 0
    column: int = 0
    label: str = ""
    """What stands above the column."""


Place = int | CellPlace
"""Where something stands: the line of a text file (from 1), or a cell."""


class Mapping(dict[str, Any]):
    """Keys with their values (text, Mapping or Sequence) and places; keys without a value are left out."""

    __slots__ = ("line", "lines")

    def __init__(self, line: Place) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, Place] = {}


class Sequence(list[Any]):
    """Items with their places, and their numbers as the file's author counts them (from 1)."""

    __slots__ = ("line", "lines", "numbers")

    def __init__(self, line: Place) -> None:
        super().__init__()
        self.line = line
        self.lines: list[Place] = []
        self.numbers: list[int] = []

    def add(self, value: Any, line: Place) -> None:
        self.append(value)
        self.lines.append(line)
        self.numbers.append(len(self))

    def remove_at(self, indexes: set[int]) -> None:
        """Drop items; the others keep their numbers and lines."""
        keep = [index for index in range(len(self)) if index not in indexes]
        self.lines = [self.lines[index] for index in keep]
        self.numbers = [self.numbers[index] for index in keep]
        self[:] = [self[index] for index in keep]


class StandIn(str):
    """An id made up for a record without one; never shown."""

    __slots__ = ()


class Unreadable(Exception):
    """The file cannot be read any further: why (a code of the problem sentences) and on which line."""

    def __init__(self, code: str, line: Place | None = None, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.params = params


@dataclass
class Remark:
    """Something wrong that does not stop the reading."""

    code: str
    line: Place
    path: tuple[str | int, ...]
    params: dict[str, Any] = field(default_factory=dict)


class Builder:
    """Builds the tree from a flat run of opens, scalars and closes, without recursion."""

    def __init__(self) -> None:
        self.root: Any = None
        self.remarks: list[Remark] = []
        self._open: list[Mapping | Sequence] = []
        self.empty: list[tuple[str | int, ...]] = []
        """Keys without a value: absent, but perhaps half of a text with a comma in it."""
        self._keys: list[str | None] = []
        self._last_keys: list[str] = []
        self._key_lines: list[Place] = []
        self._refused: list[bool] = []
        self._nodes = 0

    @property
    def expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Mapping) and self._keys[-1] is None

    def count(self, nodes: int, line: Place) -> None:
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            raise Unreadable("too-many-values", line, most=MAX_NODES)

    def open(self, container: Mapping | Sequence) -> None:
        if self.expects_key:
            raise Unreadable("key-not-text", container.line)
        if len(self._open) >= MAX_DEPTH:
            raise Unreadable("too-deep", container.line, most=MAX_DEPTH)
        self._open.append(self._opened(container))
        self._keys.append(None)
        self._last_keys.append("")
        self._key_lines.append(container.line)
        self._refused.append(False)

    def _opened(self, container: Mapping | Sequence) -> Mapping | Sequence:
        """The container to fill: a second list under a key that was there already goes on with the
        first, so that what it holds is checked too."""
        if self._open and self._refused[-1] and isinstance(container, Sequence):
            first = self._open[-1].get(self._keys[-1] or "") if isinstance(self._open[-1], Mapping) else None
            if isinstance(first, Sequence):
                self._keys[-1] = None
                self.count(1, container.line)
                return first
        self.add(container, container.line)
        return container

    def close(self) -> Mapping | Sequence:
        self._keys.pop()
        self._last_keys.pop()
        self._key_lines.pop()
        self._refused.pop()
        return self._open.pop()

    def add(self, value: Any, line: Place) -> None:
        """A scalar, an opened container, or a copy of what an alias stands for."""
        self.count(1, line)
        if not self._open:
            self.root = value
            return
        top = self._open[-1]
        if isinstance(top, Sequence):
            top.add(value, line)
        elif self._keys[-1] is None:
            self._take_key(top, value, line)
        else:
            key = self._keys[-1]
            self._keys[-1] = None
            if not self._refused[-1]:
                top.lines[key] = self._key_lines[-1]
                if value is None:
                    self.empty.append(self._path())
                else:
                    top[key] = value

    def _take_key(self, top: Mapping, value: Any, line: Place) -> None:
        if not isinstance(value, str):
            raise Unreadable("key-not-text", line)
        key = value if value.isascii() else unicodedata.normalize("NFC", value)
        key = key.strip()
        self._keys[-1] = self._last_keys[-1] = key
        self._key_lines[-1] = line
        self._refused[-1] = key in top.lines
        if key in top.lines:
            self.remarks.append(
                Remark("duplicate-key", line, self._path(), {"name": key, "first": str(top.lines[key])})
            )

    def _path(self) -> tuple[str | int, ...]:
        """Keys and indexes that lead to the key at hand."""
        path: list[str | int] = []
        for container, key in zip(self._open, self._last_keys, strict=True):
            path.append(len(container) - 1 if isinstance(container, Sequence) else key)
        return tuple(path)


def copy_of(value: Any, builder: Builder, line: Place) -> Any:
    """A copy of what an anchor marked, so that repairing one place leaves the other alone."""
    if isinstance(value, Mapping):
        builder.count(len(value), line)
        mapping = Mapping(value.line)
        mapping.lines = dict(value.lines)
        for key, item in value.items():
            mapping[key] = copy_of(item, builder, line)
        return mapping
    if isinstance(value, Sequence):
        builder.count(len(value), line)
        sequence = Sequence(value.line)
        sequence.lines, sequence.numbers = list(value.lines), list(value.numbers)
        sequence.extend(copy_of(item, builder, line) for item in value)
        return sequence
    return value


def child(tree: Any, step: str | int) -> Any:
    """The value one step down; a single value stands for a list of one, so an index stays put."""
    if isinstance(tree, Sequence):
        return tree[step] if isinstance(step, int) and step < len(tree) else None
    if isinstance(step, int):
        return tree
    return tree.get(step) if isinstance(tree, Mapping) else None


def place_of(tree: Any, path: tuple[str | int, ...]) -> Place | None:
    """The place of the deepest part of ``path`` that stands in the file."""
    line: Place | None = getattr(tree, "line", None)
    for step in path:
        if isinstance(tree, Mapping) and isinstance(step, str):
            if step not in tree.lines:
                return line
            line = tree.lines[step]
        elif isinstance(tree, Sequence) and isinstance(step, int):
            if step >= len(tree):
                return line
            line = tree.lines[step]
        tree = child(tree, step)
    return line


def where_of(tree: Any, path: tuple[str | int, ...]) -> str:
    """``sessions › veiligheid › organisers``: list items by their id where they have one."""
    parts: list[str] = []
    for step in path:
        if isinstance(step, str):
            parts.append(shown(step, 40))
        elif isinstance(tree, Sequence) and step < len(tree):
            item = tree[step]
            name = item.get("id") if isinstance(item, Mapping) else None
            parts.append(shown(name, 40) if _is_name(name) else str(tree.numbers[step]))
        elif isinstance(tree, Mapping) and _is_name(tree.get("id")):
            parts.append(shown(tree["id"], 40))
        tree = child(tree, step)
    return " › ".join(parts)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and not isinstance(value, StandIn)


def shown(value: Any, most: int = 60) -> str:
    """A value as it stands in a sentence: one line, printable, not too long."""
    text = str(value)
    text = "".join(char if char.isprintable() else " " for char in text[: most + 1])
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
