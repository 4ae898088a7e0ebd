"""Validate, report, repair, and validate again: so that twenty mistakes give twenty problems.

A value that cannot be used is dropped. Where a record cannot do without it, the record gets a
stand-in (a title, an id, a date) or is dropped as a whole. What was dropped is remembered as
``Ghosts``: nothing that merely follows from it is reported.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from scheduler.domain.crosscheck import Ghosts
from scheduler.errors import DefectError
from scheduler.files.fields import keys_at
from scheduler.files.report import Path, Report, closest
from scheduler.files.tree import Mapping, Sequence, StandIn, child
from scheduler.files.words_for import code_of

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)

MAX_PASSES = 60
Lost = tuple[Mapping | Sequence, str, Any]
"""A value that was refused before there was a tree: its record and field, or the list that misses an
item and ``""``; and what was read."""
COLLECTIONS = frozenset(
    ("pillars", "tags", "venues", "days", "blocks", "rooms", "organisers", "people", "sessions")
)
_STAND_INS = {
    ("days", "date"): "2000-01-01",
    ("blocks", "start"): "00:00",
    ("relations", "kind"): "same-room",
    ("rooms", "venue"): "?",
    ("windows", "day"): "?",
    ("times", "minutes"): "0",
    ("placements", "session"): "?",
    ("placements", "round"): "?",
    ("placements", "room"): "?",
}
"""Values a record can go on with until the end of the checks: what they say is not looked at."""


class Repair:
    """Turns a tree into a model, whatever it takes; the report says what it took."""

    def __init__(self, tree: Mapping, report: Report, lost: Iterable[Lost] = ()) -> None:
        self.tree = tree
        self.report = report
        self._ids: dict[str, set[str]] = {}
        self._incomplete: set[str] = set()
        self._stand_ins: set[str] = set()
        self._marked: dict[tuple[int, str | int], Any] = {}
        self._kept: list[Any] = []
        self._drops: list[Path] = []
        for owner, step, raw in lost:
            self._mark(owner, step, raw)

    def model(self, kind: type[Model]) -> tuple[Model, Ghosts]:
        """The model of what is left, and the ghosts of what is not."""
        self._keys_without_value(kind)
        for _ in range(MAX_PASSES):
            try:
                return kind.model_validate(self.tree), self._ghosts()
            except ValidationError as error:
                self._mend(kind, error.errors(include_url=False))
        self.report.raise_if_any()
        raise DefectError("the repair of a file does not come to an end")

    # -- one pass ---------------------------------------------------------------

    def _mend(self, kind: type[BaseModel], errors: list[ErrorDetails]) -> None:
        """Report each error and take away its cause. Unknown keys first: one may be a misspelled
        key that is missing."""
        self._drops = []
        for error in sorted(errors, key=lambda error: error["type"] != "extra_forbidden"):
            path = tuple(step for step in error["loc"] if step != "[key]")
            if error["type"] == "extra_forbidden":
                self._unknown_key(kind, path)
            elif error["type"] == "missing":
                self._missing(path)
            else:
                code, params = code_of(error)
                self.report.add(code, path, params)
                self._drops.append(path)
        removals: dict[int, tuple[Sequence, set[int]]] = {}
        for path in self._drops:
            self._drop(path, removals)
        for sequence, indexes in removals.values():
            sequence.remove_at(indexes)

    def _keys_without_value(self, kind: type[BaseModel]) -> None:
        """An unknown key without a value is no harm, but often half of a text with a comma."""
        for path in self.report.empty:
            known = keys_at(kind, path[:-1])
            if known is not None and path[-1] not in known:
                suggestion = closest(str(path[-1]), [(name, name) for name in known])
                self.report.add("key-without-value", path, {"name": path[-1]}, suggestion)

    def _unknown_key(self, kind: type[BaseModel], path: Path) -> None:
        owner, key = self._at(path[:-1]), str(path[-1])
        if not isinstance(owner, Mapping) or key not in owner:
            return
        known = keys_at(kind, path[:-1]) or ()
        meant = closest(key, [(name, name) for name in known])
        self.report.add("unknown-key", path, {"name": key, "known": ", ".join(known)}, meant)
        value = owner.pop(key)
        self._mark(owner, key, value)
        if meant is not None and meant not in owner.lines:
            owner[meant] = value
            owner.lines[meant] = owner.lines[key]
        elif isinstance(value, Mapping | Sequence):
            self._incomplete |= COLLECTIONS.intersection(known) - owner.keys()

    def _missing(self, path: Path) -> None:
        owner, field = self._at(path[:-1]), path[-1]
        if not isinstance(owner, Mapping) or not isinstance(field, str):
            if (id(owner), "") not in self._marked:  # one of the two venues of a travel time
                self.report.add("two-needed", path[:-1])
            self._drops.append(path[:-1])
            return
        if field in owner:
            return
        if (id(owner), field) not in self._marked:
            self.report.add("missing", path, {"field": field})
        if not self._stand_in(owner, field, path):
            self._drops.append(path[:-1])

    def _stand_in(self, owner: Mapping, field: str, path: Path) -> bool:
        """Give the record something to go on with, where that cannot mislead."""
        raw = self._marked.get((id(owner), field))
        collection = next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")
        if path == ("event",):
            event = owner["event"] = Mapping(owner.line)
            self._mark(event, "id", None)
            self._mark(event, "title", None)
        elif field == "id":
            self._ids.setdefault(collection, set()).update(_likely_ids(raw), _likely_ids(owner.get("title")))
            self._incomplete.add(collection)
            owner["id"] = StandIn(f"x-{len(self._stand_ins) + 1}-x")
            self._stand_ins.add(owner["id"])
        elif field in ("title", "name"):
            named = owner.get("id")
            owner[field] = str(named) if isinstance(named, str) else "?"
        elif (collection, field) in _STAND_INS:
            owner[field] = _STAND_INS[collection, field]
        elif (collection, field) == ("blocks", "kind"):
            self._block_of_some_kind(owner)
        elif field == "placements":
            owner[field] = Sequence(owner.line)
        else:
            return False
        self._mark(owner, field, raw)
        return True

    def _block_of_some_kind(self, block: Mapping) -> None:
        """A block that may be a round, as far as others point at it."""
        block["kind"] = "round" if "takes" in block else "social"
        if isinstance(block.get("id"), str):
            self._ids.setdefault("blocks", set()).add(block["id"])
        for field in ("takes", "min_sessions", "max_sessions"):
            self._mark(block, field, None)

    # -- what is dropped --------------------------------------------------------------

    def _drop(self, path: Path, removals: dict[int, tuple[Sequence, set[int]]]) -> None:
        """Take the value at ``path`` out of its list or mapping, or the nearest one around it."""
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

    def _remember(self, path: Path, dropped: Any) -> None:
        """The ids inside what is dropped are ghosts: pointing at them is no second mistake."""
        names = [step for step in path if isinstance(step, str)]
        collection = names[-1] if len(names) == 1 or names == ["days", "blocks"] else ""
        if collection in COLLECTIONS and not (isinstance(dropped, Mapping) and "id" in dropped):
            self._incomplete.add(collection)
        stack = [(collection, dropped)]
        while stack:
            name, value = stack.pop()
            if isinstance(value, Mapping):
                if isinstance(value.get("id"), str):
                    self._ids.setdefault(name, set()).add(value["id"])
                stack += list(value.items())
            elif isinstance(value, Sequence):
                stack += [(name, item) for item in value]

    def _mark(self, owner: Any, step: str | int, raw: Any) -> None:
        self._marked[id(owner), step] = raw
        self._kept.append(owner)  # the id of an object is only good while the object lives

    def _at(self, path: Path) -> Any:
        found: Any = self.tree
        for step in path:
            found = child(found, step)
        return found

    def _ghosts(self) -> Ghosts:
        return Ghosts(
            {name: frozenset(ids) for name, ids in self._ids.items()},
            frozenset(self._stand_ins),
            frozenset(self._incomplete),
            frozenset(self._repaired()),
        )

    def _repaired(self) -> set[Path]:
        """Paths of what was dropped or made up, as they are in the model that is left."""
        steps: dict[int, list[str | int]] = {}
        for owner, step in self._marked:
            steps.setdefault(owner, []).append(step)
        found: set[Path] = set()
        stack: list[tuple[Path, Any]] = [((), self.tree)] if steps else []
        while stack:
            path, value = stack.pop()
            for step in steps.get(id(value), ()):
                found.add(path if step == "" else (*path, step))
            if isinstance(value, Mapping):
                stack += [((*path, key), item) for key, item in value.items()]
            elif isinstance(value, Sequence):
                stack += [((*path, index), item) for index, item in enumerate(value)]
        return found


def _likely_ids(text: Any) -> set[str]:
    """How others may point at a record whose id cannot be one: ``zaal 1``, ``zaal-1``, ``zaal_1``."""
    if not isinstance(text, str):
        return set()
    words = text.split()
    spellings = {text} | {mark.join(words) for mark in "-_."} | {"".join(words)}
    return spellings | {spelling.casefold() for spelling in spellings}
