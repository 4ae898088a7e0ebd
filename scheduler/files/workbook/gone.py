"""What a draft had when it was written and has no longer.

A planner takes one row away, and what still points at it goes along (``going.py``). A name that was
somebody's then and is nobody's now is no mistake; any other unknown name stays a problem. Everything
that goes is counted, so that it can be told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from scheduler.files.workbook.desk import Row, Rows, names_of
from scheduler.files.workbook.refs import Names
from scheduler.files.workbook.spelling import parsed_date
from scheduler.text import Words

_SHEETS = {
    "days": "days", "blocks": "timeline", "venues": "venues", "sessions": "sessions", "rooms": "rooms",
    "organisers": "organisers", "people": "people", "pillars": "pillars", "tags": "tags",
    "attendees": "attendees",
}  # fmt: skip
"""Collection -> its sheet, in the order in which they are told."""
_NEEDED = ("days", "blocks", "sessions", "rooms")
"""Of these something must be left: an empty sheet is a mistake."""
_COLLECTIONS = {"copies": "sessions", "rounds": "blocks"}
_MEMBERS = ("pillars", "tags")
"""What goes with these belongs to them no longer, and does not fall itself."""
_ORDER = ("timeline", "wishes", "required", "roles", "pins", "relations", "members", "availability",
          "preferences", "limits", "links", "travel", "in-sessions", "in-attendees")  # fmt: skip


class Thing(NamedTuple):
    """One record that is no longer there."""

    collection: str
    id: str


class Freed(NamedTuple):
    """A list of the only rounds or rooms for a session, of which nothing is left."""

    field: str
    things: tuple[Thing, ...]


class Gone:
    """``before``: the rows of the sheets as they were written, as far as they name something."""

    def __init__(self, before: Rows) -> None:
        self.before = before
        self.counts: dict[Thing, Counter[str]] = {}
        """What fell with it: sheet or kind of reference -> how often."""
        self.effects: dict[Thing, dict[str, dict[str, None]]] = {}
        """What is told by title: kind of effect -> titles."""
        self.freed: dict[Freed, dict[str, str]] = {}
        """Sessions that could now stand anywhere: id -> title. Whether they may is to be asked."""
        self._names = names_of(before)
        self._ids: dict[str, set[str]] = {}
        self._along: dict[Thing, Thing] = {}
        """What went along with something else, which is told of both."""

    def settle(self, now: dict[str, Names], read: Iterable[str]) -> None:
        """Find out what is gone. ``read``: the sheets that have a table."""
        for collection, sheet in _SHEETS.items():
            left = set(now[collection].ids)
            if sheet in read and (left or collection not in _NEEDED):
                names = self._names[collection]
                absent = set(names.ids) - left
                # What has another id now, and its old name, was not taken away.
                self._ids[collection] = {
                    one for one in absent if not now[collection].resolve(names.spell(one))
                }
        for row in self._rows("timeline"):
            item, day = Thing("blocks", str(row["id"])), Thing("days", str(row["day"]))
            if item.id in self._ids.get("blocks", ()) and day.id in self._ids.get("days", ()):
                self._along[item] = day

    def find(self, text: str, among: str) -> Thing | None:
        """The one record that is gone and had this name; what it went along with, if it did."""
        collection = _COLLECTIONS.get(among, among)
        gone = self._ids.get(collection)
        found = self._names[among].resolve(text) if gone else ()
        if not gone or len(found) != 1:
            return None
        identifier = found[0].partition("#")[0] if among == "copies" else found[0]
        thing = Thing(collection, identifier)
        return self._along.get(thing, thing) if identifier in gone else None

    def goes_along(self, thing: Thing, cause: Thing) -> None:
        """This one has lost what it belonged to."""
        self._ids.setdefault(thing.collection, set()).add(thing.id)
        self._along[thing] = cause

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
        rows = [Thing(key, str(row["id"])) for key, sheet in _SHEETS.items() for row in self._rows(sheet)]
        return [
            thing
            for thing in rows
            if thing.id in self._ids.get(thing.collection, ())
            and thing not in self._along
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
        what = say.say(f"draft-gone-{thing.collection}", title=self.title(thing, say))
        counted = self.counts.get(thing, Counter())
        kinds = [kind for kind in _ORDER if counted[kind]]
        line = say.say("draft-gone", what=what)
        if kinds:
            parts = say.every(say.say(f"draft-gone-{kind}", n=counted[kind]) for kind in kinds)
            key = "draft-gone-without-it" if thing.collection in _MEMBERS else "draft-gone-with"
            line = say.say(key, what=what, parts=parts, n=counted.total())
        effects = self.effects.get(thing, {})
        told = [
            say.say(
                f"draft-gone-{effect}", n=len(titles), titles=say.titles(list(titles)), kind=thing.collection
            )
            for effect, titles in effects.items()
        ]
        return " ".join([line, *told])

    def doubt(self, freed: Freed, say: Words) -> str:
        """Why it is to be asked whether these sessions may stand anywhere, and what to do if not."""
        titles, places = list(self.freed[freed].values()), [self.title(one, say) for one in freed.things]
        return say.say(
            f"draft-freed-{freed.field}",
            n=len(titles),
            titles=say.titles(titles),
            places=say.every(f"*{place}*" for place in places),
            lost=len(places),
        )

    def title(self, thing: Thing, say: Words) -> str:
        """What it was called; with more behind it where others had its name. A day goes by its date."""
        if thing.collection in ("rooms", "blocks"):
            return self._names[thing.collection].spell(thing.id)
        row: Row = next(row for row in self._rows(_SHEETS[thing.collection]) if row["id"] == thing.id)
        day = parsed_date(str(row["date"])) if thing.collection == "days" else None
        return say.day(day) if day else str(row.get("title") or row.get("name") or thing.id)

    def _rows(self, sheet: str) -> Iterable[Row]:
        return self.before.get(sheet, ())
