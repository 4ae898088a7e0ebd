"""What reading and writing a workbook share: the language, and the names of everything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from scheduler.domain.types import clock_text
from scheduler.files.repair import Lost
from scheduler.files.report import Report
from scheduler.files.tree import Mapping as Tree
from scheduler.files.tree import Sequence
from scheduler.files.workbook.refs import CopyNames, Names, RoundNames

if TYPE_CHECKING:
    from scheduler.files.workbook.gone import Gone
from scheduler.files.workbook.spelling import parsed_date, short_date

Row = Mapping[str, Any]
Rows = Mapping[str, Iterable[Row]]
"""Sheet key -> its rows: field -> value."""

NAMED = {
    "pillars": "pillars", "tags": "tags", "venues": "venues", "days": "days", "timeline": "blocks",
    "rooms": "rooms", "organisers": "organisers", "people": "people", "sessions": "sessions",
    "attendees": "attendees",
}  # fmt: skip
"""Sheet -> collection, for records that have an id and can be pointed at."""


@dataclass
class Desk:
    """One workbook being written or read. ``report`` and ``lost`` are for reading."""

    locale: str
    names: dict[str, Names] = field(default_factory=dict)
    report: Report = field(default_factory=lambda: Report(""))
    lost: list[Lost] = field(default_factory=list)
    since_1904: bool = False
    dates: dict[str, date] = field(default_factory=dict)
    """Day id -> its date, where no other day has it."""
    unread_days: list[str] = field(default_factory=list)
    """Days whose date cannot be read, or is that of another day too."""
    unread: set[str] = field(default_factory=set)
    """Collections whose sheet could not be read at all."""
    gone: Gone | None = None
    """What a draft had when it was written, and what is no longer there."""

    _lost: set[tuple[int, str]] = field(default_factory=set)

    def lose(self, record: Tree | Sequence, field_name: str, raw: Any = None) -> None:
        """Remember that a value was refused: its absence is no second problem."""
        self.lost.append((record, field_name, raw))
        self._lost.add((id(record), field_name))

    def is_lost(self, record: Tree | Sequence, field_name: str) -> bool:
        return (id(record), field_name) in self._lost

    def learn(self, rows: Rows) -> None:
        """Take the names from the rows of the sheets."""
        self.names = names_of(rows)
        found = {str(row["id"]): parsed_date(str(row.get("date"))) for row in rows.get("days", ())}
        all_dates = list(found.values())
        self.unread_days = [day for day, on in found.items() if on is None or all_dates.count(on) > 1]
        self.names["days"].vague.update(self.unread_days)
        self.dates = {day: on for day, on in found.items() if on is not None and all_dates.count(on) == 1}

    def knows(self, text: str, among: str) -> bool:
        """Whether this is the name of something that is there, or was there."""
        gone = self.gone
        return bool(self.names[among].resolve(text)) or (gone is not None and bool(gone.find(text, among)))

    def date_of(self, day: str) -> date | None:
        return self.dates.get(day)


def names_of(rows: Rows) -> dict[str, Names]:
    """Collection -> names; ``rounds`` and ``copies`` have their own."""
    found = {collection: Names() for collection in NAMED.values()}
    rounds = Names()
    dates = {str(day["id"]): str(day.get("date")) for day in rows.get("days", ())}
    for row in rows.get("venues", ()):
        found["venues"].add(row["id"], row.get("title"))
    for row in rows.get("days", ()):
        found["days"].add(row["id"], row.get("title"), [row["date"]] if row.get("date") else [])
    for row in rows.get("rooms", ()):
        found["rooms"].add(row["id"], row.get("title"), more=_venue(found["venues"], row.get("venue")))
    for row in rows.get("timeline", ()):
        on = dates.get(str(row.get("day")))
        more = _when(on, row.get("start")) if on else None
        found["blocks"].add(row["id"], row.get("title"), more=more)
        if row.get("kind") == "round":
            rounds.add(row["id"], row.get("title"), more=more)
    for row in rows.get("people", ()):
        found["people"].add(row["id"], row.get("name"), row.get("also_spelled", ()))
    for sheet in ("pillars", "tags", "organisers", "sessions", "attendees"):
        for row in rows.get(sheet, ()):
            others = [row["short"]] if row.get("short") else []
            found[NAMED[sheet]].add(row["id"], row.get("title"), others)
    found["rounds"] = RoundNames(rounds, found["blocks"])
    found["copies"] = CopyNames(found["sessions"])
    return found


def _venue(venues: Names, venue: str | None) -> list[str] | None:
    return [venues.spell(venue), venue] if venue in venues.ids else None


def _when(on: str, start: Any) -> list[str]:
    """What may stand in brackets behind the title of an item: its day, and the time it begins."""
    day = parsed_date(on)
    clock = _clock(start)
    spelt = [short_date(day)] if day else []
    return [*spelt, *(f"{one}, {clock}" for one in spelt if clock), *([clock] if clock else []), on]


def _clock(value: Any) -> str | None:
    return value if isinstance(value, str) else clock_text(value) if isinstance(value, int) else None
