"""Validate, report, repair, and validate again: so that twenty mistakes give twenty problems.

A value that cannot be used is dropped. Where a record cannot do without it, the record gets a
stand-in (a title, an id, a date) or is dropped as a whole. What was dropped is remembered as
``Ghosts``: nothing that merely follows from it is reported.
"""

from __future__ import annotations

import types
import typing
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from scheduler.domain.crosscheck import Ghosts
from scheduler.files.report import Path, Report, closest
from scheduler.files.tree import Mapping, Sequence, child
from scheduler.files.words_for import code_of

Model = TypeVar("Model", bound=BaseModel)

MAX_PASSES = 60


class Repair:
    """Turns a tree into a model, whatever it takes; the report says what it took."""

    def __init__(self, tree: Mapping, report: Report) -> None:
        self.tree = tree
        self.report = report
        self.ids: dict[str, set[str]] = {}
        self.stand_ins: set[str] = set()
        self._marked: dict[tuple[int, str | int], Any] = {}
        self._keep: list[Any] = []

    def model(self, kind: type[Model]) -> tuple[Model, Ghosts]:
        for _ in range(MAX_PASSES):
            try:
                return kind.model_validate(self.tree), self._ghosts()
            except ValidationError as error:
                self._mend(kind, error)
        raise RuntimeError("a file could not be repaired; its problems do not converge")

    # -- one pass ---------------------------------------------------------------

    def _mend(self, kind: type[BaseModel], error: ValidationError) -> None:
        removals: dict[int, tuple[Sequence, set[int]]] = {}
        for item in error.errors(include_url=False):
            path = tuple(step for step in item["loc"] if step != "[key]")
            if item["type"] == "missing":
                self._missing(path, removals)
            elif item["type"] == "extra_forbidden":
                self._unknown_key(kind, path)
            else:
                code, params = code_of(item)
                self.report.add(code, path, params)
                self._drop(path, removals)
        for sequence, indexes in removals.values():
            sequence.remove_at(indexes)

    def _missing(self, path: Path, removals: dict[int, tuple[Sequence, set[int]]]) -> None:
        owner, field = self._at(path[:-1]), path[-1]
        if isinstance(field, int):  # one of the two venues of a travel time
            self.report.add("two-needed", path[:-1])
            self._drop(path[:-1], removals)
            return
        if (id(owner), field) not in self._marked:
            self.report.add("missing", path, {"field": field})
        if not self._stand_in(owner, field, path):
            self._drop(path[:-1], removals)

    def _stand_in(self, owner: Any, field: str, path: Path) -> bool:
        """Give the record something to go on with, where that cannot mislead."""
        if not isinstance(owner, Mapping):
            if path == ("event",):
                self.tree["event"] = Mapping(1)
                return True
            return False
        raw = self._marked.get((id(owner), field))
        if field == "id":
            if isinstance(raw, str):
                self.ids.setdefault(str(path[-3] if len(path) > 2 else ""), set()).add(raw)
            title = owner.get("title", owner.get("name"))
            if isinstance(title, str):
                slug = "-".join(title.casefold().split())
                self.ids.setdefault(str(path[-3] if len(path) > 2 else ""), set()).add(slug)
            owner["id"] = f"x-{len(self.stand_ins) + 1}-x"
            self.stand_ins.add(owner["id"])
        elif field in ("title", "name"):
            owner[field] = owner.get("id") if isinstance(owner.get("id"), str) else "?"
        elif field == "date":
            owner[field] = "2000-01-01"
        elif path == ("event",):
            owner[field] = Mapping(owner.line)
        else:
            return False
        self._mark(owner, field, raw)
        return True

    def _drop(self, path: Path, removals: dict[int, tuple[Sequence, set[int]]]) -> None:
        """Take the value at ``path`` out of its list or mapping."""
        while path:
            owner, step = self._at(path[:-1]), path[-1]
            if isinstance(owner, Sequence) and isinstance(step, int) and step < len(owner):
                self._remember(path, owner[step])
                self._mark(owner, "", None)
                removals.setdefault(id(owner), (owner, set()))[1].add(step)
                return
            if isinstance(owner, Mapping) and isinstance(step, str) and step in owner:
                self._remember(path, owner[step])
                self._mark(owner, step, owner.pop(step))
                return
            path = path[:-1]
        # Nothing on the way could be dropped: start the whole anew, so that this ends.
        self.tree.clear()

    def _unknown_key(self, kind: type[BaseModel], path: Path) -> None:
        owner, key = self._at(path[:-1]), str(path[-1])
        if not isinstance(owner, Mapping) or key not in owner:
            return
        known = _keys_at(kind, path[:-1])
        meant = closest(key, [(name, name) for name in known])
        self.report.add("unknown-key", path, {"key": key, "known": ", ".join(known)}, meant)
        value = owner.pop(key)
        if meant is not None and meant not in owner.lines:
            owner[meant] = value
            owner.lines[meant] = owner.lines[key]

    # -- what was dropped -----------------------------------------------------------

    def _remember(self, path: Path, dropped: Any) -> None:
        """The ids inside what is dropped are ghosts: pointing at them is no second mistake."""
        collection = next((step for step in reversed(path) if isinstance(step, str)), "")
        stack = [(collection, dropped)]
        while stack:
            name, value = stack.pop()
            if isinstance(value, Mapping):
                if isinstance(value.get("id"), str):
                    self.ids.setdefault(name, set()).add(value["id"])
                stack += list(value.items())
            elif isinstance(value, Sequence):
                stack += [(name, item) for item in value]

    def _mark(self, owner: Any, step: str | int, raw: Any) -> None:
        self._marked[id(owner), step] = raw
        self._keep.append(owner)  # ids of objects are only good while the objects live

    def _at(self, path: Path) -> Any:
        found: Any = self.tree
        for step in path:
            found = child(found, step)
        return found

    def _ghosts(self) -> Ghosts:
        repaired: set[Path] = set()
        if self._marked:
            stack: list[tuple[Path, Any]] = [((), self.tree)]
            while stack:
                path, value = stack.pop()
                if isinstance(value, Mapping):
                    for owner, step in self._marked:
                        if owner == id(value):
                            repaired.add((*path, step))
                    stack += [((*path, key), item) for key, item in value.items()]
                elif isinstance(value, Sequence):
                    if (id(value), "") in self._marked:
                        repaired.add(path)
                    stack += [((*path, index), item) for index, item in enumerate(value)]
        return Ghosts(
            {name: frozenset(ids) for name, ids in self.ids.items()},
            frozenset(self.stand_ins),
            frozenset(repaired),
        )


def _keys_at(kind: type[BaseModel], path: Path) -> list[str]:
    """The keys a record at ``path`` may have, as files spell them."""
    found: Any = kind
    for step in path:
        if isinstance(step, int):
            continue
        fields = getattr(found, "model_fields", None)
        if fields is None:  # a free key, such as a rule's id: the model of the values stays
            continue
        field = fields.get(step) or next((f for f in fields.values() if f.alias == step), None)
        found = _record_in(field.annotation) if field else None
    if found is None:
        return []
    return [field.alias or name for name, field in found.model_fields.items()]


def _record_in(annotation: Any) -> Any:
    """The model inside ``X | None``, ``tuple[X, ...]`` or ``dict[str, X]``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if typing.get_origin(annotation) in (tuple, dict, typing.Union, types.UnionType, typing.Annotated):
        found = [_record_in(part) for part in typing.get_args(annotation)]
        return next((part for part in found if part is not None), None)
    return None
