"""What goes along with something that is gone: rows, or only what they say of it.

A limit is never lifted in silence. Of sessions that have lost their only rounds or rooms it is kept
who they are, to be asked; hours that nobody has any more, and rooms without their venue, are problems.
"""

from __future__ import annotations

from typing import Any

from scheduler.files.tree import CellPlace, Mapping, Sequence
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.flat import AVAILABLE, OWNERS
from scheduler.files.workbook.found import FoundTable
from scheduler.files.workbook.gone import Freed, Gone, Thing
from scheduler.files.workbook.kinds import Many, One, plain_text
from scheduler.files.workbook.matrix import NOTHING, looks_like_wishes
from scheduler.files.workbook.rows import Read
from scheduler.files.workbook.spelling import normal
from scheduler.files.workbook.tables import TABLES
from scheduler.text import words

_FALLS = {
    "timeline": ("day",),
    "travel": ("venue_1", "venue_2"),
    "roles": ("session", "block", "person"),
    "pins": ("session",),
    "wishes": ("attendee", "session"),
    "availability": (*AVAILABLE, "day", "round"),
    "preferences": ("session", "organiser", "person", "round", "room"),
}
"""Sheet -> columns without which a row says nothing."""
_EFFECTS = {
    ("days", "venue"): "nowhere",
    ("timeline", "venue"): "nowhere",
    ("timeline", "room"): "roomless",
    ("roles", "person"): "without",
    ("sessions", "organisers"): "without",
    ("pins", "room"): "unpinned",
    ("pins", "round"): "unpinned",
}
"""What is told by title."""
_COUNTED = {
    ("sessions", "pillars"): "in-sessions",
    ("sessions", "tags"): "in-sessions",
    ("sessions", "allowed_rounds"): "limits",
    ("sessions", "forbidden_rounds"): "limits",
    ("sessions", "allowed_rooms"): "limits",
    ("sessions", "forbidden_rooms"): "limits",
    ("attendees", "pillars"): "in-attendees",
    ("attendees", "person"): "links",
    ("attendees", "must_attend"): "required",
}
"""What a reference is called, where not after its sheet."""
_HOURS = ("day", "round")


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
            if key == "availability":
                pass_.look_ahead(rows[key])
            rows[key] = [row for row in rows[key] if pass_.stays(key, row)]
    pass_.report()


class _Pass:
    def __init__(self, desk: Desk, gone: Gone) -> None:
        self.desk = desk
        self.gone = gone
        self.ids = {among: set(names.ids) for among, names in desk.names.items()}
        self.with_hours: set[tuple[str, str]] = set()
        """Column and owner: whoever has other hours than those that are gone."""
        self.stranded: dict[tuple[str, Thing], dict[str, CellPlace]] = {}
        """What cannot do without something that is gone: kind of problem -> name -> its cell."""

    def look_ahead(self, availability: list[Mapping]) -> None:
        for row in availability:
            if not any(self._gone(row.get(field), f"{field}s") for field in _HOURS):
                self.with_hours.update(_owners(row))

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

    def report(self) -> None:
        """One problem for each thing that others cannot do without, at the first of them."""
        say = words(self.desk.locale)
        for (code, thing), names in self.stranded.items():
            params = {
                "title": self.gone.title(thing, say),
                "titles": say.titles(list(names)),
                "n": len(names),
            }
            self.desk.report.add(code, (), params, place=next(iter(names.values())))

    def _gone(self, value: Any, among: str) -> Thing | None:
        if not isinstance(value, str) or value in self.ids[among]:
            return None
        return self.gone.find(value, among)

    def _one(self, key: str, row: Mapping, field: str, thing: Thing) -> bool:
        if (key, field) == ("rooms", "venue"):
            return self._strand("venue-gone", thing, row, field, self._spelt("rooms", row["id"]))
        owners = _owners(row) if key == "availability" and field in _HOURS else []
        if owners and not self.with_hours.issuperset(owners):
            [(of, owner), *_] = owners
            return self._strand("hours-gone", thing, row, field, self._spelt(OWNERS[of], owner))
        effect = _EFFECTS.get((key, field))
        if effect is not None:
            self.gone.tell(thing, effect, self._title(key, row))
        falls = field in _FALLS.get(key, ())
        if falls or effect is None:
            self.gone.count(thing, _COUNTED.get((key, field), key))
        if falls:
            if key == "timeline":
                self._goes_along(row, thing)
            return False
        del row[field]
        return key != "pins" or bool(row.keys() & {"round", "room", "start_offset", "duration"})

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
        emptied = not values and not self.desk.is_lost(values, "")
        if emptied:
            del row[field]
        if emptied and field in ("allowed_rounds", "allowed_rooms"):
            freed = Freed(field, tuple(dict.fromkeys(things.values())))
            self.gone.freed.setdefault(freed, {})[str(row["id"])] = self._title(key, row)
            return True
        for thing in things.values():
            if effect := _EFFECTS.get((key, field)):
                self.gone.tell(thing, effect, self._title(key, row))
            else:
                self.gone.count(thing, _COUNTED[key, field])
        return True

    def _strand(self, code: str, thing: Thing, row: Mapping, field: str, name: str) -> bool:
        place = row.lines[field]
        assert isinstance(place, CellPlace)
        self.stranded.setdefault((code, thing), {}).setdefault(name, place)
        self.desk.lose(row, field, row.pop(field))
        return True

    def _goes_along(self, row: Mapping, cause: Thing) -> None:
        """An item of the timeline, with its day."""
        self.gone.goes_along(Thing("blocks", str(row["id"])), cause)
        for among in ("blocks", "rounds"):
            self.ids[among].discard(str(row["id"]))

    def _title(self, key: str, row: Mapping) -> str:
        """Of the session, day or item of the timeline that a row is about."""
        if key == "days" and (day := self.desk.date_of(str(row["id"]))):
            return words(self.desk.locale).day(day)
        if key in ("sessions", "timeline", "days"):
            return str(row.get("title") or self._spelt({"timeline": "blocks"}.get(key, key), row["id"]))
        among = "sessions" if "session" in row else "blocks"
        return self._spelt(among, row.get(among.removesuffix("s"), ""))

    def _spelt(self, among: str, identifier: Any) -> str:
        return self.desk.names[among].spell(str(identifier))


def _owners(row: Mapping) -> list[tuple[str, str]]:
    return [(field, str(row[field])) for field in AVAILABLE if field in row]
