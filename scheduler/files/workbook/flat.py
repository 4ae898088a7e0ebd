"""From an instance as plain data to rows of sheets. ``assemble`` is the way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from scheduler.constraints.catalogue import CATALOGUE

Plain = dict[str, Any]
Flat = dict[str, list[Plain]]
"""Sheet key -> rows: field -> value; the planner's own columns under ``extra``."""

OWNERS = {"person": "people", "organiser": "organisers", "room": "rooms", "attendee": "attendees",
          "session": "sessions", "block": "timeline"}  # fmt: skip
"""Column -> the sheet whose record a row of another sheet belongs to."""
AVAILABLE = ("person", "organiser", "room", "attendee")
PREFERRING = ("session", "organiser", "person")


def flatten(data: Plain) -> Flat:
    """The rows of every sheet. Nested records go to sheets of their own."""
    travel = data.get("travel", {})
    event = dict(data.get("event", {}))
    if "default" in travel:
        event["travel"] = travel["default"]
    flat: Flat = {
        "event": [event],
        "days": [_without(day, "blocks") for day in data.get("days", ())],
        "timeline": [
            {"day": day["id"], **_without(block, "people")}
            for day in data.get("days", ())
            for block in day.get("blocks", ())
        ],
        "travel": [
            {"venue_1": time["venues"][0], "venue_2": time["venues"][1], "minutes": time["minutes"]}
            for time in travel.get("times", ())
        ],
        "sessions": [
            {"kind": "theme", **_without(one, "people", "pin", "preferences")}
            for one in data.get("sessions", ())
        ],
        "tags": [{"kind": "theme", **one} for one in data.get("tags", ())],
        "roles": list(_roles(data)),
        "pins": [
            {"session": session["id"], **pin}
            for session in data.get("sessions", ())
            for pin in session.get("pin", ())
        ],
        "availability": list(_availability(data)),
        "preferences": list(_preferences(data)),
        "attendees": [
            {**_without(one, "availability", "wishes"), **_matrix(data, one.get("wishes", ()))}
            for one in data.get("attendees", ())
        ],
        "rules": list(_rules(data.get("rules", {}))),
    }
    for name in ("rooms", "organisers", "people"):
        flat[name] = [_without(one, "availability", "preferences") for one in data.get(name, ())]
    for name in ("venues", "pillars", "relations", "assumptions", "base"):
        flat[name] = [dict(one) for one in data.get(name, ())]
    flat["wishes"] = [
        {"attendee": attendee["id"], **wish}
        for attendee, row in zip(data.get("attendees", ()), flat["attendees"], strict=True)
        if "wishes" not in row
        for wish in attendee.get("wishes", ())
    ]
    return flat


def _without(record: Plain, *fields: str) -> Plain:
    return {name: value for name, value in record.items() if name not in fields}


def _roles(data: Plain) -> Iterator[Plain]:
    for session in data.get("sessions", ()):
        for part in session.get("people", ()):
            yield {"session": session["id"], "role": "speaker", **part}
    for day in data.get("days", ()):
        for block in day.get("blocks", ()):
            for part in block.get("people", ()):
                yield {"block": block["id"], "role": "speaker", **part}


def _availability(data: Plain) -> Iterator[Plain]:
    """A row for each window and each round of somebody's availability."""
    for owner in AVAILABLE:
        for record in data.get(OWNERS[owner], ()):
            found = record.get("availability", {})
            for window in found.get("windows", ()):
                yield {owner: record["id"], **window}
            for one in found.get("rounds", ()):
                yield {owner: record["id"], "round": one}


def _preferences(data: Plain) -> Iterator[Plain]:
    for owner in PREFERRING:
        for record in data.get(OWNERS[owner], ()):
            found = record.get("preferences", {})
            for judgement in ("preferred", "unwanted"):
                for place in ("round", "room"):
                    for one in found.get(f"{judgement}_{place}s", ()):
                        yield {owner: record["id"], "judgement": judgement, place: one}


def _matrix(data: Plain, wishes: Iterable[Plain]) -> Plain:
    """Wishes as numbers below sessions, where that says all, their order included."""
    given = list(wishes)
    uses = {name for wish in given for name in ("rank", "score") if name in wish}
    sessions = {session["id"]: at for at, session in enumerate(data.get("sessions", ()))}
    if len(uses) > 1 or any(wish["session"] not in sessions for wish in given):
        return {}
    if given != sorted(given, key=lambda wish: wish_order(wish, sessions[wish["session"]])):
        return {}
    numbers = {"numbers": "score"} if uses == {"score"} else {}
    cells = {wish["session"]: wish.get("rank", wish.get("score", "x")) for wish in given}
    return {**numbers, "wishes": cells} if len(cells) == len(given) else {}


def wish_order(wish: Plain, column: int) -> tuple[int, int, int]:
    """The order of wishes that stand in one row: by rank, by score, and then as the sessions do."""
    if "rank" in wish:
        return 0, int(wish["rank"]), column
    if "score" in wish:
        return 1, -int(wish["score"]), column
    return 2, 0, column


def _rules(settings: Plain) -> Iterator[Plain]:
    """A row for each rule of the catalogue; one more for each parameter after its first."""
    for name in dict.fromkeys([*CATALOGUE, *settings]):
        chosen = settings.get(name, {})
        values = chosen.get("parameters", {})
        rule = CATALOGUE.get(name)
        parameters = list(dict.fromkeys([*(rule.parameters if rule else ()), *values]))
        row = {"id": name, **_without(chosen, "parameters")}
        for parameter in parameters or [None]:
            if parameter is not None:
                row["parameter"] = parameter
                if parameter in values:
                    row["value"] = values[parameter]
            yield row
            row = {"id": name}
