"""Hypothesis strategies for whole *valid* instances and their schedules, with awkward texts and minutes.

``instances()`` draws what a planner could write down and every cross-check accepts;
``schedules(instance)`` draws any placements of its copies, good or bad, partial or doubled.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.types import Text

Draw = Callable[[st.SearchStrategy[Any]], Any]

AWKWARD = (
    "no", "yes", "null", "~", "true", "12.30", "9:15", "1e3", "0x1F", "007", "1_000", ".inf", "2025-09-25",
    "=1+1", "+31 13", "- x", "-", "? x", "a: b", "einde:", "# geen commentaar", "tekst # ook niet", "'", '"',
    '"citaat" en meer', "it's", "{a}", "[b]", "a, b", "*ster*", "&anker", "!uitroep", "%proc", "@home", "`x`",
    "|", ">", "regel 1\nregel 2", "regel 1\n\n  ingesprongen\nregel 3", " \u00a0voor", "C:\\map\\n", "\\",
    "é", "e\u0301", "Financiën", "👩‍🏫 les", "\u2028nieuwe\u2028regel", "\ufeffbom\ufeff", "<<", "y", "N",
    "--- x", "...", "a  b", "woord " * 30, "---", "a #b", "x:y", "http://x.nl/#a", "١٢", "ß", "﷽",
)  # fmt: skip
"""Texts that YAML, JSON or a worksheet could take for something else."""

_TEXT: TypeAdapter[str] = TypeAdapter(Text)


def _clean(raw: str) -> str:
    """The text as the domain keeps it; a plain one where the domain refuses it."""
    try:
        return _TEXT.validate_python(raw)
    except ValidationError:
        return "tekst"


@cache
def texts() -> st.SearchStrategy[str]:
    """Texts as the domain keeps them: never empty, often awkward."""
    return st.one_of(st.sampled_from(AWKWARD), st.text(max_size=8)).map(_clean)


@cache
def identifiers() -> st.SearchStrategy[str]:
    awkward = ("no", "null", "true", "12.30", "1e3", "007", "y", "2025-09-25", "a.b-c_d")
    return st.one_of(
        st.sampled_from(awkward), st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,4}", fullmatch=True)
    )


def _different(draw: Draw, strategy: st.SearchStrategy[str], n: int, join: str) -> list[str]:
    """``n`` values of which no two look alike: what is drawn again gets a number."""
    found: dict[str, str] = {}
    for _ in range(n):
        value = drawn = draw(strategy)
        number = 1
        while _plain(value) in found:
            number += 1
            value = f"{drawn}{join}{number}"
        found[_plain(value)] = value
    return list(found.values())


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _some(draw: Draw, values: list[Any], most: int = 3) -> list[Any]:
    """A few of the values, each at most once, in any order."""
    if not values:
        return []
    return list(draw(st.lists(st.sampled_from(values), unique=True, max_size=most)))


def _maybe(draw: Draw, record: dict[str, Any], **fields: st.SearchStrategy[Any]) -> dict[str, Any]:
    """The record with some of the fields."""
    for name, strategy in fields.items():
        if draw(st.booleans()):
            record[name] = draw(strategy)
    return record


def _named(draw: Draw, most: int, least: int = 0, title: str = "title") -> list[dict[str, Any]]:
    """Records with different ids and different titles."""
    n = draw(st.integers(least, most))
    pairs = zip(_different(draw, identifiers(), n, "-"), _different(draw, texts(), n, " "), strict=True)
    return [_maybe(draw, {"id": name, title: text}, extra=_extra()) for name, text in pairs]


@cache
def _extra() -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(texts().map(lambda key: key[:200].strip()), texts(), max_size=2)


@st.composite
def instances(draw: Draw) -> Instance:
    """A valid instance: one or two days, a handful of everything, each feature used now and then."""
    data: dict[str, Any] = {"event": _maybe(
        draw, {"id": draw(texts()), "title": draw(texts())},
        subtitle=texts(), locale=st.sampled_from(["nl", "en"]), synthetic_attendees=st.booleans(),
        extra=_extra(),
    )}  # fmt: skip
    data["pillars"] = _named(draw, 3)
    for pillar in data["pillars"]:
        _maybe(draw, pillar, colour=st.from_regex(r"[0-9A-F]{6}", fullmatch=True))
    data["tags"] = _named(draw, 2)
    data["venues"] = _named(draw, 3, least=1)
    data["people"] = _named(draw, 3, title="name")
    data["organisers"] = _named(draw, 2)
    data["rooms"] = _named(draw, 3, least=1)
    frame = _Frame(draw, data)
    frame.rooms()
    data["days"] = frame.days()
    data["travel"] = frame.travel()
    frame.people()
    data["sessions"] = frame.sessions()
    data["relations"] = frame.relations()
    data["attendees"] = frame.attendees()
    data["rules"] = _rules(draw)
    data["base"] = draw(
        st.lists(st.fixed_dictionaries(dict.fromkeys(("session", "round", "room"), texts())), max_size=2)
    )
    data["assumptions"] = draw(
        st.lists(st.fixed_dictionaries({"where": texts(), "why": texts()}), max_size=2)
    )
    return Instance.model_validate(data)


def schedules(instance: Instance) -> st.SearchStrategy[Schedule]:
    """Any placements of the instance's copies in its rounds and rooms."""
    copies = st.sampled_from([copy.id for copy in instance.copies])
    rounds = st.sampled_from([block.id for block in instance.rounds])
    rooms = st.sampled_from([room.id for room in instance.rooms])
    placement = st.builds(Placement, session=copies, round=rounds, room=rooms)
    return st.builds(
        Schedule, instance=st.none() | texts(), title=st.none() | texts(),
        placements=st.lists(placement, max_size=6).map(tuple),
    )  # fmt: skip


def _rules(draw: Draw) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    for name in _some(draw, sorted(CATALOGUE)):
        rule = CATALOGUE[name]
        setting = _maybe(draw, {}, weight=st.integers(1, 1000))
        if rule.switchable:
            _maybe(draw, setting, on=st.booleans())
        if rule.parameters:
            setting["parameters"] = {
                key: draw(st.integers(0, 50)) for key in _some(draw, sorted(rule.parameters))
            }
        chosen[name] = setting
    return chosen


class _Frame:
    """Draws the parts that point at one another, each within what the others allow."""

    def __init__(self, draw: Draw, data: dict[str, Any]) -> None:
        self.draw = draw
        self.data = data
        self.ids = {
            name: [record["id"] for record in records] for name, records in data.items() if name != "event"
        }
        self.round_blocks: list[dict[str, Any]] = []
        self.rounds: list[str] = []

    def rooms(self) -> None:
        for room in self.data["rooms"]:
            room["venue"] = self.draw(st.sampled_from(self.ids["venues"]))
            _maybe(
                self.draw, room, seats=st.integers(0, 500), turnover=st.integers(0, 30),
                off_site=st.booleans(), equipment=st.lists(texts(), max_size=2), note=texts(),
            )  # fmt: skip

    def travel(self) -> dict[str, Any]:
        venues = self.ids["venues"]
        pairs = [[a, b] for i, a in enumerate(venues) for b in venues[i + 1 :]]
        chosen = [pair for pair in pairs if self.draw(st.booleans())]
        times = [{"venues": pair, "minutes": self.draw(st.integers(0, 60))} for pair in chosen]
        return {"default": self.draw(st.integers(0, 20)), "times": times}

    def days(self) -> list[dict[str, Any]]:
        self.kinds = self.draw(st.lists(texts(), unique=True, min_size=1, max_size=2))
        days = _named(self.draw, 2, least=1)
        on = self.draw(st.dates(date(2020, 1, 1), date(2030, 1, 1)))
        size = self.draw(st.integers(len(days), 6))
        names = _different(self.draw, identifiers(), size, "-")
        for d, day in enumerate(days):
            day["date"] = on.isoformat()
            on += timedelta(days=self.draw(st.integers(1, 40)))
            if self.draw(st.booleans()):
                day.pop("title")
            _maybe(self.draw, day, venue=st.sampled_from(self.ids["venues"]))
            day["blocks"] = self.blocks(names[d :: len(days)], must_have_round=d == 0)
        self.ids["days"] = [day["id"] for day in days]
        for room in self.data["rooms"]:
            _maybe(self.draw, room, availability=self.availability())
        return days

    def blocks(self, names: list[str], must_have_round: bool) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        minute = self.draw(st.integers(0, 600))
        for i, name in enumerate(names):
            kind = self.draw(st.sampled_from(["plenary", "break", "social", "round"]))
            block: dict[str, Any] = {
                "id": name, "kind": "round" if must_have_round and i == 0 else kind,
                "title": self.draw(texts()), "start": minute, "end": minute + self.draw(st.integers(1, 90)),
            }  # fmt: skip
            parallel = (
                bool(found) and found[-1]["kind"] == block["kind"] == "round" and self.draw(st.booleans())
            )
            if parallel:
                block["start"] = found[-1]["start"]
            minute = block["end"] + self.draw(st.sampled_from([0, 0, 5, 17]))
            self.decorate(block)
            found.append(block)
        if self.draw(st.booleans()):
            del found[-1]["end"]
        return found

    def decorate(self, block: dict[str, Any]) -> None:
        _maybe(
            self.draw, block, subtitle=texts(), summary=texts(), note=texts(), allows_overrun=st.booleans(),
            people=self.parts(), extra=_extra(),
        )  # fmt: skip
        if self.draw(st.booleans()):
            block["room"] = self.draw(st.sampled_from(self.ids["rooms"]))
        elif self.draw(st.booleans()):
            block["venue"] = self.draw(st.sampled_from(self.ids["venues"]))
        if block["kind"] == "round":
            block["takes"] = self.draw(st.lists(st.sampled_from(self.kinds), unique=True, min_size=1))
            low = self.draw(st.integers(0, 3))
            _maybe(self.draw, block, min_sessions=st.just(low), max_sessions=st.integers(low, 9))
            self.round_blocks.append(block)
            self.rounds.append(block["id"])

    def parts(self) -> st.SearchStrategy[Any]:
        if not self.ids["people"]:
            return st.just([])
        people = st.lists(st.sampled_from(self.ids["people"]), unique=True, max_size=2)
        return people.flatmap(
            lambda ids: st.tuples(
                *(st.builds(lambda role, i=i: {"person": i, "role": role}, texts()) for i in ids)
            )
        ).map(list)

    def availability(self) -> st.SearchStrategy[Any]:
        times = st.tuples(st.integers(0, 1400), st.integers(1, 1440))
        window = st.builds(
            lambda day, pair: {"day": day, "start": pair[0], "end": min(1440, sum(pair))},
            st.sampled_from(self.ids["days"]),
            times,
        )
        rounds = st.lists(st.sampled_from(self.rounds), unique=True, max_size=2)
        return st.fixed_dictionaries({"windows": st.lists(window, max_size=2), "rounds": rounds})

    def preferences(self) -> st.SearchStrategy[Any]:
        rounds = st.lists(st.sampled_from(self.rounds), unique=True, max_size=2)
        rooms = st.lists(st.sampled_from(self.ids["rooms"]), unique=True, max_size=2)
        return st.fixed_dictionaries(
            {
                "preferred_rounds": rounds,
                "unwanted_rounds": rounds,
                "preferred_rooms": rooms,
                "unwanted_rooms": rooms,
            }
        )

    def people(self) -> None:
        for person in self.data["people"]:
            _maybe(
                self.draw, person, function=texts(), rest=st.integers(0, 60), max_per_day=st.integers(0, 3),
                availability=self.availability(), preferences=self.preferences(),
            )  # fmt: skip
        for organiser in self.data["organisers"]:
            _maybe(
                self.draw, organiser, short=texts(), max_parallel=st.integers(0, 3),
                availability=self.availability(), preferences=self.preferences(),
            )  # fmt: skip

    def sessions(self) -> list[dict[str, Any]]:
        found = _named(self.draw, 4, least=1)
        for session in found:
            self.session(session)
        self.ids["sessions"] = [session["id"] for session in found]
        self.copies = {
            s["id"]: [s["id"]] if s["copies"] == 1 else [f"{s['id']}#{n + 1}" for n in range(s["copies"])]
            for s in found
        }
        return found

    def session(self, session: dict[str, Any]) -> None:
        draw, ids = self.draw, self.ids
        kinds = sorted({kind for block in self.round_blocks for kind in block["takes"]})
        session["kind"] = draw(st.sampled_from(kinds))
        session["copies"] = draw(st.sampled_from([1, 1, 1, 2, 3]))
        taking = [block for block in self.round_blocks if session["kind"] in block["takes"]]
        stays = draw(st.sampled_from(taking))
        allowed = [b for b in taking if b is stays or draw(st.booleans())]
        if draw(st.booleans()):
            session["allowed_rounds"] = [block["id"] for block in allowed]
        session["forbidden_rounds"] = [r for r in _some(draw, self.rounds) if r != stays["id"]]
        room = draw(st.sampled_from(ids["rooms"]))
        if draw(st.booleans()):
            session["allowed_rooms"] = [room, *(r for r in _some(draw, ids["rooms"]) if r != room)]
        session["forbidden_rooms"] = [r for r in _some(draw, ids["rooms"]) if r != room]
        for name in ("pillars", "tags", "organisers"):
            session[name] = _some(draw, ids[name])
        length = stays.get("end", 1440) - stays["start"]
        _maybe(
            draw, session, subtitle=texts(), summary=texts(), note=texts(), expected=st.integers(0, 900),
            min_seats=st.integers(0, 50), max_people=st.integers(0, 90), full=st.booleans(),
            invited_only=st.booleans(), equipment=st.lists(texts(), max_size=2), optional=st.booleans(),
            tentative=st.booleans(), text_status=texts(), start_offset=st.integers(0, length - 1),
            people=self.parts(), preferences=self.preferences(),
        )  # fmt: skip
        latest = 1440 - stays["start"] - session.get("start_offset", 0)
        _maybe(draw, session, duration=st.integers(1, min(latest, 120)))
        if draw(st.booleans()):
            session["pin"] = self.pins(session, stays, room, latest)

    def pins(
        self, session: dict[str, Any], stays: dict[str, Any], room: str, latest: int
    ) -> list[dict[str, Any]]:
        numbers = self.draw(st.lists(st.integers(1, session["copies"]), unique=True, min_size=1))
        found = []
        for number in numbers:
            pin = _maybe(
                self.draw, {"copy": number, "round": stays["id"]}, room=st.just(room),
                duration=st.integers(1, min(latest, 60)),
            )  # fmt: skip
            found.append(pin)
        return found

    def relations(self) -> list[dict[str, Any]]:
        """In the order of the sessions, so that orders make no circle."""
        rounds = self.draw(st.sampled_from(["same-round", "different-round"]))
        kinds = ["order", "directly-before", "same-room", rounds]
        found = []
        for _ in range(self.draw(st.integers(0, 2))):
            sessions = [s for s in self.ids["sessions"] if self.draw(st.booleans())]
            kind = self.draw(st.sampled_from(kinds))
            if len(sessions) > 1:
                named = [self.draw(st.sampled_from(self.copies[s])) for s in sessions]
                plain = kind != "same-round" and self.draw(st.booleans())
                found.append({"kind": kind, "sessions": sessions if plain else named})
        return found

    def attendees(self) -> list[dict[str, Any]]:
        found = _named(self.draw, 3)
        weights = st.sampled_from([{}, {"rank": 1}, {"rank": 7}, {"score": 0}, {"score": 12}])
        for attendee in found:
            sessions = _some(self.draw, self.ids["sessions"])
            attendee["wishes"] = [{"session": s, **self.draw(weights)} for s in sessions]
            attendee["must_attend"] = _some(
                self.draw, [c for copies in self.copies.values() for c in copies], 2
            )
            attendee["pillars"] = _some(self.draw, self.ids["pillars"])
            _maybe(self.draw, attendee, organisation=texts(), availability=self.availability())
            if self.ids["people"]:
                _maybe(self.draw, attendee, person=st.sampled_from(self.ids["people"]))
        return found
