"""From rows of sheets to the tree of an instance: the way back of ``flatten``."""

from __future__ import annotations

from scheduler.files.report import closest
from scheduler.files.tree import CellPlace, Mapping, Place, Sequence, StandIn
from scheduler.files.workbook.desk import NAMED, Desk
from scheduler.files.workbook.flat import AVAILABLE, OWNERS, PREFERRING
from scheduler.files.workbook.kinds import Many, One
from scheduler.files.workbook.labels import JUDGEMENTS
from scheduler.files.workbook.rows import Read, report_missing
from scheduler.files.workbook.rules_in import assemble_rules
from scheduler.files.workbook.spelling import parsed_date
from scheduler.files.workbook.tables import TABLES
from scheduler.text import words

_ORDER = (
    "event", "pillars", "tags", "venues", "travel", "days", "rooms", "organisers", "people", "sessions",
    "relations", "rules", "assumptions", "base", "attendees",
)  # fmt: skip
_SURE = ("sessions", "rounds", "rooms", "days")
"""Collections without which there is one problem for all: nothing points at nothing."""


class Assembler:
    """Puts rows where they belong. What belongs nowhere is a problem of its own."""

    def __init__(self, rows: Read, sheets: dict[str, CellPlace], desk: Desk) -> None:
        self.rows = rows
        self.sheets = sheets
        self.desk = desk
        self.tree = Mapping(sheets.get("event") or next(iter(sheets.values())))
        self.owners: dict[tuple[str, str], Mapping] = {}
        for key in NAMED:
            for row in rows.get(key, ()):
                self.owners.setdefault((key, str(row.get("id"))), row)

    def assemble(self) -> Mapping:
        for key in _ORDER:
            if key in self.sheets:
                self.tree.lines[key] = self.sheets[key]
        for key in _ORDER:
            if {"days": "blocks"}.get(key, key) in self.desk.unread:
                self.tree[key] = Sequence(self.sheets.get(key, self.tree.line))
                self.desk.lose(self.tree[key], "")
        self._event()
        for key in ("pillars", "tags", "venues", "days", "rooms", "organisers", "people", "sessions",
                    "relations", "assumptions", "base", "attendees"):  # fmt: skip
            self._collection(key)
        self._timeline()
        self._travel()
        self._roles()
        self._pins()
        self._availability()
        self._preferences()
        self._wishes()
        assemble_rules(self.rows.get("rules", ()), self.sheets.get("rules"), self.tree, self.desk)
        return self.tree

    def _collection(self, key: str) -> None:
        rows = self.rows.get(key, [])
        if rows:
            found = self.tree.setdefault(key, Sequence(self.sheets[key]))
            for row in rows:
                found.add(row, row.line)

    def _event(self) -> None:
        for event in self.rows.get("event", ()):
            if "travel" in event:
                travel = self._travel_record(event.lines["travel"])
                travel["default"] = event.pop("travel")
                travel.lines["default"] = event.lines["travel"]
            self.tree["event"] = event

    def _timeline(self) -> None:
        days, items = self.rows.get("days", []), self.rows.get("timeline", [])
        if items and not days and "days" not in self.desk.unread:
            self.desk.report.add("no-days", (), place=self.sheets.get("days"))
        for row in items:
            day = row.pop("day", None)
            owner = self.owners.get(("days", str(day))) if day is not None else None
            if day is None and len(days) == 1 and not self.desk.is_lost(row, "day"):
                owner = days[0]
            if owner is None and day is not None and self._may_be_unread(str(day)):
                unread = self.desk.unread_days
                owner = self.owners[("days", unread[0])] if len(unread) == 1 else None
            elif owner is None:
                if day is not None:
                    self._unknown(row, "day", "days", str(day))
                elif not self.desk.is_lost(row, "day"):
                    self._missing(row, "day", "timeline")
            if owner is None:
                owner = self._some_day(row)
            self._list(owner, "blocks", row).add(row, row.line)

    def _may_be_unread(self, day: str) -> bool:
        """Whether a date may well be that of a day whose own date is a problem already."""
        return bool(self.desk.unread_days) and parsed_date(day) is not None

    def _some_day(self, block: Mapping) -> Mapping:
        """A day for an item whose day we do not know, so that everything else of it is checked."""
        day = Mapping(block.line)
        day["id"] = StandIn(f"day-of-{len(self.tree.get('days', ()))}")
        day["date"] = "2000-01-01"
        self.desk.lose(day, "date")
        self.tree.setdefault("days", Sequence(block.line)).add(day, block.line)
        return day

    def _travel(self) -> None:
        for row in self.rows.get("travel", ()):
            pair = Sequence(row.line)
            for field in ("venue_1", "venue_2"):
                if field in row:
                    pair.add(row.pop(field), row.lines[field])
                elif self.desk.is_lost(row, field):
                    self.desk.lose(pair, "")
                else:
                    self._missing(row, field, "travel")
                    self.desk.lose(pair, "")
            row["venues"] = pair
            row.lines["venues"] = row.lines.get("venue_1", row.line)
            self._list(self._travel_record(row.line), "times", row).add(row, row.line)

    def _travel_record(self, at: Place) -> Mapping:
        if "travel" not in self.tree:
            self.tree["travel"] = Mapping(at)
            self.tree.lines["travel"] = at
        found: Mapping = self.tree["travel"]
        return found

    def _roles(self) -> None:
        for row in self.rows.get("roles", ()):
            owner = self._owner(row, ("session", "block"), "roles")
            if owner is not None:
                self._list(owner, "people", row).add(row, row.line)

    def _pins(self) -> None:
        for row in self.rows.get("pins", ()):
            owner = self._owner(row, ("session",), "pins")
            if owner is not None:
                self._list(owner, "pin", row).add(row, row.line)

    def _wishes(self) -> None:
        for row in self.rows.get("wishes", ()):
            owner = self._owner(row, ("attendee",), "wishes")
            if owner is not None:
                row.line = row.lines.get("session", row.line)
                self._list(owner, "wishes", row).add(row, row.line)

    def _availability(self) -> None:
        days = self.rows.get("days", [])
        for row in self.rows.get("availability", ()):
            owner = self._owner(row, AVAILABLE, "availability")
            if owner is None:
                continue
            found = self._record(owner, "availability", row)
            window = row.keys() & {"day", "start", "end"} or any(
                self.desk.is_lost(row, field) for field in ("day", "start", "end")
            )
            if ("round" in row or self.desk.is_lost(row, "round")) and window:
                self.desk.report.add("window-or-round", (), {}, place=row.lines.get("round", row.line))
                self.desk.lose(self._list(found, "rounds", row), "")
            elif "round" in row:
                self._list(found, "rounds", row).add(row["round"], row.lines["round"])
            elif self.desk.is_lost(row, "round"):
                self.desk.lose(self._list(found, "rounds", row), "")
            elif not window:
                self.desk.report.add("says-nothing", (), {}, place=row.line)
            else:
                row.pop("round", None)
                if "day" not in row and not self.desk.is_lost(row, "day") and len(days) == 1:
                    row["day"] = days[0]["id"]
                elif ("days", str(row.get("day"))) not in self.owners and (
                    not days or self._may_be_unread(str(row.get("day")))
                ):
                    self.desk.lose(row, "day", row.pop("day"))
                self._list(found, "windows", row).add(row, row.line)

    def _preferences(self) -> None:
        for row in self.rows.get("preferences", ()):
            owner = self._owner(row, PREFERRING, "preferences")
            if owner is None:
                continue
            judgement = row.get("judgement")
            if judgement not in ("preferred", "unwanted"):
                if judgement is not None:
                    choices = ", ".join(JUDGEMENTS.labels(self.desk.locale))
                    params = {"value": judgement, "choices": choices}
                    self.desk.report.add("choice", ("preferences",), params, place=row.lines["judgement"])
                elif not self.desk.is_lost(row, "judgement"):
                    self._missing(row, "judgement", "preferences")
                self._references(row, "preferences")
                continue
            found = self._record(owner, "preferences", row)
            given = [field for field in ("round", "room") if field in row or self.desk.is_lost(row, field)]
            if not given:
                self.desk.report.add("says-nothing", (), {}, place=row.line)
            for field in given:
                places = self._list(found, f"{judgement}_{field}s", row)
                if field in row:
                    places.add(row[field], row.lines[field])
                else:
                    self.desk.lose(places, "")

    # -- whose row it is ------------------------------------------------------------

    def _owner(self, row: Mapping, fields: tuple[str, ...], sheet: str) -> Mapping | None:
        """The record a row belongs to: named in exactly one of the columns. Without one the rest of
        the row is still checked for names that nobody has."""
        given = [field for field in fields if field in row]
        if any(self.desk.is_lost(row, field) for field in fields):
            owner = None
        elif len(given) != 1:
            headers = [TABLES[sheet].label(field, self.desk.locale) for field in fields]
            say = words(self.desk.locale)
            place = row.lines.get(given[1] if given else fields[0], row.line)
            if len(fields) == 1:
                self._missing(row, fields[0], sheet)
            else:
                code = "one-owner" if given else "no-owner"
                self.desk.report.add(code, (), {"headers": say.either(headers)}, place=place)
            owner = None
        else:
            key = OWNERS[given[0]]
            owner = self.owners.get((key, str(row[given[0]])))
            if owner is None:
                self._unknown(row, given[0], NAMED[key], str(row[given[0]]))
        for field in fields:
            row.pop(field, None)
        if owner is None:
            self._references(row, sheet)
        return owner

    def _references(self, row: Mapping, sheet: str) -> None:
        """Say which names of a row that belongs nowhere are nobody's."""
        for column in TABLES[sheet].columns:
            if isinstance(column.kind, One | Many) and isinstance(row.get(column.field), str):
                among, value = column.kind.among, row[column.field]
                if value.partition("#")[0] not in self.desk.names[among].ids:
                    self._unknown(row, column.field, among, value)

    def _unknown(self, row: Mapping, field: str, among: str, value: str) -> None:
        names = self.desk.names[among]
        if not names.ids and among in _SURE:
            return
        spelt = [(names.spell(one), names.spell(one)) for one in names.ids]
        suggestion = closest(value, spelt + [(one, names.spell(one)) for one in names.ids])
        params = {"id": value, "among": among}
        code = "unknown-id" if names.ids else "none-at-all"
        self.desk.report.add(code, (), params, suggestion, place=row.lines[field])

    def _missing(self, row: Mapping, field: str, sheet: str) -> None:
        report_missing(row, field, sheet, self.desk)

    def _list(self, owner: Mapping, field: str, row: Mapping) -> Sequence:
        if not isinstance(owner.get(field), Sequence):
            owner[field] = Sequence(row.line)
            owner.lines[field] = row.line
        found: Sequence = owner[field]
        return found

    def _record(self, owner: Mapping, field: str, row: Mapping) -> Mapping:
        if not isinstance(owner.get(field), Mapping):
            owner[field] = Mapping(row.line)
            owner.lines[field] = row.line
        found: Mapping = owner[field]
        return found
