"""A planner takes one row away, and what still points at it goes along.

Only of a draft is known what it held when it was written. A name that was somebody's then and is
nobody's now is no mistake; any other unknown name stays a problem. Everything that goes is counted,
so that it can be told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from scheduler.files.tree import Mapping, Sequence
from scheduler.files.workbook.desk import Desk, Row, Rows, names_of
from scheduler.files.workbook.found import FoundTable
from scheduler.files.workbook.kinds import Many, One, plain_text
from scheduler.files.workbook.matrix import NOTHING, looks_like_wishes
from scheduler.files.workbook.refs import Names
from scheduler.files.workbook.rows import Read
from scheduler.files.workbook.spelling import normal
from scheduler.files.workbook.tables import TABLES
from scheduler.text import Words

COVERED = ("sessions", "rooms", "organisers", "people", "attendees")
"""Collections, and their sheets, of which a row may simply be taken away."""
_NEEDED = ("sessions", "rooms")
"""Of these something must be left: an empty sheet is a mistake."""
_FALLS = {
    "roles": ("session", "person"),
    "pins": ("session",),
    "wishes": ("attendee", "session"),
    "availability": ("person", "organiser", "room", "attendee"),
    "preferences": ("session", "organiser", "person", "room"),
}
"""Sheet -> columns without which a row says nothing."""
_EFFECTS = {
    ("roles", "person"): "without",
    ("sessions", "organisers"): "without",
    ("pins", "room"): "unpinned",
    ("timeline", "room"): "roomless",
}
"""What is told by title."""
_COUNTED = {"sessions": "limits", "attendees": "links"}
"""Sheet -> what one of its references is called, where not after the sheet."""


class Thing(NamedTuple):
    """One record that is no longer there."""

    collection: str
    id: str


class Gone:
    """``before``: the rows of the sheets as they were written, as far as they name something."""

    def __init__(self, before: Rows) -> None:
        self.before = before
        self.counts: dict[Thing, Counter[str]] = {}
        """What fell with it: sheet or kind of reference -> how often."""
        self.effects: dict[Thing, dict[str, dict[str, None]]] = {}
        """What is told by title: kind of effect -> titles."""
        self._names = names_of(before)
        self._ids: dict[str, set[str]] = {}

    def settle(self, now: dict[str, Names], read: Iterable[str]) -> None:
        """Find out what is gone. ``read``: the sheets that have a table."""
        for collection in COVERED:
            left = set(now[collection].ids)
            if collection in read and (left or collection not in _NEEDED):
                names = self._names[collection]
                absent = set(names.ids) - left
                # What has another id now, and its old name, was not taken away.
                self._ids[collection] = {
                    one for one in absent if not now[collection].resolve(names.spell(one))
                }

    def find(self, text: str, among: str) -> Thing | None:
        """The one record that is gone and had this name."""
        collection = "sessions" if among == "copies" else among
        gone = self._ids.get(collection)
        found = self._names[among].resolve(text) if gone else ()
        if not gone or len(found) != 1:
            return None
        identifier = found[0].partition("#")[0] if among == "copies" else found[0]
        return Thing(collection, identifier) if identifier in gone else None

    def count(self, thing: Thing, kind: str, n: int = 1) -> None:
        self.counts.setdefault(thing, Counter())[kind] += n

    def tell(self, thing: Thing, effect: str, title: str) -> None:
        self.effects.setdefault(thing, {}).setdefault(effect, {})[title] = None

    @property
    def anything(self) -> bool:
        return any(self._ids.values())

    @property
    def things(self) -> list[Thing]:
        """What is gone, sheet by sheet in the order of their rows; attendees come and go, and are
        there only if they took something along."""
        rows = [Thing(key, str(row["id"])) for key in COVERED for row in self.before.get(key, ())]
        return [
            thing
            for thing in rows
            if thing.id in self._ids.get(thing.collection, ())
            and (thing.collection != "attendees" or thing in self.counts)
        ]

    @property
    def sessions(self) -> set[str]:
        """The sessions among them."""
        return self._ids.get("sessions", set())

    def sentences(self, say: Words) -> tuple[str, ...]:
        """One line for each: what is gone, and what went along."""
        return tuple(self._sentence(thing, say) for thing in self.things)

    def _sentence(self, thing: Thing, say: Words) -> str:
        what = say.say(f"draft-gone-{thing.collection}", title=self.title(thing))
        counted = self.counts.get(thing, Counter())
        kinds = [kind for kind in _ORDER if counted[kind]]
        line = say.say("draft-gone", what=what)
        if kinds:
            parts = say.every(say.say(f"draft-gone-{kind}", n=counted[kind]) for kind in kinds)
            line = say.say("draft-gone-with", what=what, parts=parts, n=counted.total())
        effects = self.effects.get(thing, {})
        told = [
            say.say(
                f"draft-gone-{effect}", n=len(titles), titles=say.titles(list(titles)), kind=thing.collection
            )
            for effect, titles in effects.items()
        ]
        return " ".join([line, *told])

    def title(self, thing: Thing) -> str:
        """What it was called; a room with its venue where others had its name."""
        if thing.collection == "rooms":
            return self._names["rooms"].spell(thing.id)
        row: Row = next(row for row in self.before[thing.collection] if row["id"] == thing.id)
        return str(row.get("title") or row.get("name") or thing.id)


_ORDER = ("wishes", "required", "roles", "pins", "relations", "members", "availability", "preferences",
          "limits", "links")  # fmt: skip


def let_columns_go(found: FoundTable, desk: Desk) -> None:
    """Of the attendees' table: columns of wishes for sessions that are gone."""
    gone = desk.gone
    if gone is None:
        return
    named = {at: gone.find(text, "sessions") for at, text in found.others.items()}
    columns = {at: thing for at, thing in named.items() if thing is not None}
    values: dict[int, list[str]] = {at: [] for at in columns}
    for _, cells in found.rows() if columns else ():
        for at in values.keys() & cells.keys():
            text = plain_text(cells[at], desk)
            if text and normal(text) not in NOTHING:
                values[at].append(text)
    for at, thing in columns.items():
        if not values[at] or looks_like_wishes(values[at]):
            del found.others[at]
            if values[at]:
                gone.count(thing, "wishes", len(values[at]))


def let_rows_go(rows: Read, desk: Desk) -> None:
    """Take out whatever points at something that is gone: the row, or only what it says of it."""
    if desk.gone is None or not desk.gone.anything:
        return
    pass_ = _Pass(desk, desk.gone)
    for key in TABLES:
        if key in rows:
            rows[key] = [row for row in rows[key] if pass_.stays(key, row)]


class _Pass:
    def __init__(self, desk: Desk, gone: Gone) -> None:
        self.desk = desk
        self.gone = gone
        self.ids = {among: frozenset(names.ids) for among, names in desk.names.items()}

    def stays(self, key: str, row: Mapping) -> bool:
        """Whether anything of the row is left; what is not has been taken out and counted."""
        for column in TABLES[key].columns:
            kind = column.kind
            if isinstance(kind, One):
                thing = self._gone(row.get(column.field), kind.among)
                if thing is not None and not self._one(key, row, column.field, thing):
                    return False
            elif isinstance(kind, Many) and not self._many(key, row, column.field, kind.among):
                return False
        return True

    def _gone(self, value: Any, among: str) -> Thing | None:
        if not isinstance(value, str) or value in self.ids[among]:
            return None
        return self.gone.find(value, among)

    def _one(self, key: str, row: Mapping, field: str, thing: Thing) -> bool:
        effect = _EFFECTS.get((key, field))
        if effect is not None:
            self.gone.tell(thing, effect, self._title(key, row))
        falls = field in _FALLS.get(key, ())
        if falls or effect is None:
            self.gone.count(thing, _COUNTED.get(key, key))
        if falls:
            return False
        del row[field]
        return key != "pins" or bool(row.keys() & {"round", "start_offset", "duration"})

    def _many(self, key: str, row: Mapping, field: str, among: str) -> bool:
        values = row.get(field)
        if not isinstance(values, Sequence):
            return True
        things = {at: thing for at, one in enumerate(values) if (thing := self._gone(one, among))}
        if not things:
            return True
        last = len(values) - 1
        values.remove_at(set(things))
        if key == "relations":
            broken = row.get("kind") == "directly-before" and any(0 < at < last for at in things)
            falls = len(values) < 2 or broken
            for thing in things.values() if not falls else list(things.values())[:1]:
                self.gone.count(thing, "relations" if falls else "members")
            return not falls
        for thing in things.values():
            effect = _EFFECTS.get((key, field))
            if field == "allowed_rooms" and not values:
                effect = "anywhere"
            if effect:
                self.gone.tell(thing, effect, self._title(key, row))
            else:
                self.gone.count(thing, "required" if field == "must_attend" else _COUNTED[key])
        if not values and not self.desk.is_lost(values, ""):
            del row[field]
        return True

    def _title(self, key: str, row: Mapping) -> str:
        """Of the session or item of the timeline that a row is about."""
        if key in ("sessions", "timeline"):
            return str(row.get("title", row.get("id", "")))
        among = "sessions" if "session" in row else "blocks"
        value = str(row.get(among.removesuffix("s"), ""))
        return self.desk.names[among].spell(value)
