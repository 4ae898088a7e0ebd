"""Tiny random instances with awkward minutes, small enough to try every schedule.

``tiny(seed)`` mixes every feature of the domain; ``only(instance, rule)`` leaves one rule to
decide. Rounds drift by odd minutes, sessions start late and run on, rooms stand in two venues.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.instance import RuleSetting

MOST_SCHEDULES = 300
"""Schedules of one instance, unplaced sessions included."""

SOFT_WEIGHTS = {
    "attendance": 3,
    "seats-short": 2,
    "theme-overlap": 1,
    "coverage": 5,
    "round-wish": 3,
    "room-wish": 2,
    "fairness": 1,
    "moved": 7,
}
KINDS = ("theme", "lunch")


def tiny(seed: int) -> Instance:
    """A random instance of at most ``MOST_SCHEDULES`` schedules; the same seed gives the same."""
    dice = Random(seed)
    days = _days(dice)
    rounds = [block["id"] for day in days for block in day["blocks"] if block["kind"] == "round"]
    rooms = _rooms(dice, days, rounds, 2 if len(rounds) < 4 else 1)
    places = len(rounds) * len(rooms) + 1
    most = next(n for n in (5, 4, 3, 2, 1) if places**n <= MOST_SCHEDULES)
    sessions = _sessions(dice, most, rounds, rooms)
    copies = [
        f"{s['id']}#{n}" if s["copies"] > 1 else s["id"] for s in sessions for n in range(1, s["copies"] + 1)
    ]
    persons = ["p1", "p2"]
    for day in days:
        for block in day["blocks"]:
            if block["kind"] != "round" and dice.random() < 0.5:
                block["people"] = [{"person": dice.choice(persons)}]
            if block["kind"] != "round" and dice.random() < 0.3:
                block["room"] = dice.choice(rooms)["id"]
    return Instance.model_validate(
        {
            "event": {"id": f"tiny-{seed}", "title": f"Tiny {seed}"},
            "pillars": [{"id": "red", "title": "Red"}, {"id": "blue", "title": "Blue"}],
            "tags": [{"id": "red", "title": "Red tag"}, {"id": "hard", "title": "Hard", "kind": "level"}],
            "venues": [{"id": "v1", "title": "Here"}, {"id": "v2", "title": "There"}],
            "travel": {
                "default": dice.choice([0, 7, 20]),
                "times": [{"venues": ["v1", "v2"], "minutes": dice.choice([0, 9, 31])}]
                if dice.random() < 0.5
                else [],
            },
            "days": days,
            "rooms": rooms,
            "organisers": [
                {
                    "id": o,
                    "title": o,
                    "max_parallel": dice.choice([None, None, 1, 2]),
                    "availability": _availability(dice, days, rounds),
                    "preferences": _preferences(dice, rounds, rooms),
                }
                for o in ("o1", "o2")
            ],
            "people": [
                {
                    "id": p,
                    "name": p,
                    "rest": dice.choice([None, 0, 11, 45]),
                    "max_per_day": dice.choice([None, None, 1, 2]),
                    "availability": _availability(dice, days, rounds),
                    "preferences": _preferences(dice, rounds, rooms),
                }
                for p in persons
            ],
            "sessions": sessions,
            "relations": _relations(dice, sessions),
            "rules": {
                "person-rest": {"parameters": {"minutes": dice.choice([0, 13])}},
                "person-load": {"parameters": {"sessions_per_day": dice.choice([0, 1, 2])}},
                "organiser-conflict": {"parameters": {"parallel": dice.choice([1, 1, 2])}},
                **{rule: {"weight": weight} for rule, weight in SOFT_WEIGHTS.items()},
            },
            "base": [
                {"session": c, "round": dice.choice(rounds), "room": dice.choice(rooms)["id"]}
                for c in [*copies, "gone"]
                if dice.random() < 0.8
            ],
            "attendees": _attendees(dice, sessions, copies, days, rounds, persons),
        }
    )


def _days(dice: Random) -> list[dict[str, Any]]:
    days = []
    left = dice.choice([2, 3, 3, 4])
    number = 0
    for day in range(1, dice.choice([1, 1, 2]) + 1):
        here = left if day == 2 or dice.random() < 0.5 else max(1, left - 1)
        here = min(here, left)
        left -= here
        start = 9 * 60 + dice.choice([0, 3, 15])
        blocks: list[dict[str, Any]] = []
        for _ in range(here):
            if dice.random() < 0.5:
                length = dice.choice([5, 10, 17, 30])
                blocks.append(
                    {
                        "id": f"b{day}{len(blocks)}",
                        "title": "Block",
                        "start": start,
                        "end": start + length,
                        "kind": dice.choice(["plenary", "break", "social"]),
                        "allows_overrun": dice.random() < 0.5,
                        "venue": dice.choice([None, "v1", "v2"]),
                    }
                )
                start += length + dice.choice([0, 0, 5])
            number += 1
            length = dice.choice([30, 45, 55])
            takes = dice.choice([["theme"], ["theme"], ["theme", "lunch"], ["lunch"]])
            blocks.append(
                {
                    "id": f"r{number}",
                    "kind": "round",
                    "title": f"Round {number}",
                    "start": start,
                    "end": start + length,
                    "takes": takes,
                    "allows_overrun": dice.random() < 0.6,
                    "min_sessions": dice.choice([None, None, 1, 2]),
                    "max_sessions": dice.choice([None, None, 1, 2, 3]),
                }
            )
            parallel = dice.random() < 0.15
            start += dice.choice([10, 20]) if parallel else length + dice.choice([0, 5, 15])
        if dice.random() < 0.2:
            blocks[-1]["end"] = None
        elif dice.random() < 0.4:
            blocks.append(
                {
                    "id": f"c{day}",
                    "kind": "social",
                    "title": "Close",
                    "start": start + 20,
                    "end": None,
                    "allows_overrun": dice.random() < 0.5,
                }
            )
        days.append(
            {
                "id": f"d{day}",
                "date": f"2025-02-{12 + day}",
                "venue": dice.choice([None, "v1"]),
                "blocks": blocks,
            }
        )
        if not left:
            break
    return days


def _rooms(dice: Random, days: list[dict[str, Any]], rounds: list[str], most: int) -> list[dict[str, Any]]:
    return [
        {
            "id": f"m{n}",
            "title": f"Room {n}",
            "venue": "v1" if n == 1 else dice.choice(["v1", "v2"]),
            "seats": dice.choice([None, 1, 2, 3]),
            "turnover": dice.choice([0, 0, 6, 25]),
            "equipment": dice.choice([[], ["beamer"], ["beamer", "mic"]]),
            "availability": _availability(dice, days, rounds),
        }
        for n in range(1, dice.choice([1, most, most]) + 1)
    ]


def _sessions(
    dice: Random, most: int, rounds: list[str], rooms: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    names = [room["id"] for room in rooms]
    sessions: list[dict[str, Any]] = []
    left = dice.choice([most, most, max(1, most - 1)])
    while left:
        copies = 2 if left >= 2 and dice.random() < 0.2 else 1
        left -= copies
        sessions.append(
            {
                "id": f"s{len(sessions)}",
                "title": f"Session {len(sessions)}",
                "copies": copies,
                "kind": dice.choice(["theme", "theme", "theme", "lunch"]),
                "pillars": _some(dice, ["red", "blue"]),
                "tags": _some(dice, ["red", "hard"]),
                "organisers": _some(dice, ["o1", "o2"]),
                "people": [{"person": p} for p in _some(dice, ["p1", "p2"])],
                "expected": dice.choice([None, 0, 2, 5]),
                "min_seats": dice.choice([None, None, 1, 2, 3]),
                "equipment": dice.choice([[], [], ["beamer"], ["mic", "beamer"]]),
                "allowed_rounds": _some(dice, rounds) if dice.random() < 0.25 else [],
                "forbidden_rounds": _some(dice, rounds) if dice.random() < 0.15 else [],
                "allowed_rooms": _some(dice, names) if dice.random() < 0.25 else [],
                "forbidden_rooms": _some(dice, names) if dice.random() < 0.15 else [],
                "optional": dice.random() < 0.3,
                "start_offset": dice.choice([0, 0, 0, 10, 31, 50]),
                "duration": dice.choice([None, None, 15, 30, 61, 90]),
                "preferences": _preferences(dice, rounds, rooms),
                "pin": [
                    {
                        "copy": dice.randint(1, copies),
                        "round": dice.choice([None, *rounds]),
                        "room": dice.choice([None, *names]),
                        "duration": dice.choice([None, None, 20]),
                        "start_offset": dice.choice([None, None, 5]),
                    }
                ]
                if dice.random() < 0.2
                else [],
            }
        )
    return sessions


def _relations(dice: Random, sessions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if len(sessions) < 2:
        return []
    relations = []
    for _ in range(dice.choice([0, 1, 2])):
        members = dice.sample(sessions, dice.choice([2, 2, min(3, len(sessions))]))
        names = [
            f"{s['id']}#{dice.randint(1, 2)}" if s["copies"] > 1 and dice.random() < 0.5 else s["id"]
            for s in members
        ]
        kinds = ["order", "directly-before", "same-round", "different-round", "same-room"]
        relations.append({"kind": dice.choice(kinds), "sessions": names})
    return relations


def _attendees(
    dice: Random,
    sessions: list[dict[str, Any]],
    copies: list[str],
    days: list[dict[str, Any]],
    rounds: list[str],
    persons: list[str],
) -> list[dict[str, Any]]:
    names = [session["id"] for session in sessions]
    return [
        {
            "id": f"a{n}",
            "title": f"Attendee {n}",
            "person": dice.choice([None, None, *persons]),
            "wishes": [
                {
                    "session": name,
                    **dice.choice([{}, {"rank": dice.randint(1, 7)}, {"score": dice.randint(0, 9)}]),
                }
                for name in names
                if dice.random() < 0.7
            ],
            "must_attend": _some(dice, copies) if dice.random() < 0.4 else [],
            "availability": _availability(dice, days, rounds),
        }
        for n in range(dice.choice([1, 2, 3]))
    ]


def _availability(dice: Random, days: list[dict[str, Any]], rounds: list[str]) -> dict[str, Any]:
    if dice.random() < 0.6:
        return {}
    windows = []
    for day in days:
        if dice.random() < 0.7:
            start = 8 * 60 + dice.randint(0, 180)
            windows.append({"day": day["id"], "start": start, "end": start + dice.randint(20, 240)})
    return {"windows": windows, "rounds": _some(dice, rounds) if dice.random() < 0.5 else []}


def _preferences(dice: Random, rounds: list[str], rooms: list[dict[str, Any]]) -> dict[str, Any]:
    names = [room["id"] for room in rooms]
    return {
        "preferred_rounds": _some(dice, rounds) if dice.random() < 0.3 else [],
        "unwanted_rounds": _some(dice, rounds) if dice.random() < 0.3 else [],
        "preferred_rooms": _some(dice, names) if dice.random() < 0.3 else [],
        "unwanted_rooms": _some(dice, names) if dice.random() < 0.3 else [],
    }


def _some(dice: Random, items: list[str]) -> list[str]:
    return [item for item in items if dice.random() < 0.5]


def only(instance: Instance, *rules: str) -> Instance:
    """The same instance with every rule off but these; all sessions become optional, so that
    leaving one out is never what decides."""
    settings = {
        rule.id: RuleSetting(
            on=rule.id in rules,
            weight=None if rule.hard else SOFT_WEIGHTS[rule.id],
            parameters=instance.rules.get(rule.id, RuleSetting()).parameters,
        )
        for rule in CATALOGUE.values()
        if rule.switchable
    }
    sessions = instance.sessions
    if "placed-once" not in rules:
        sessions = tuple(session.model_copy(update={"optional": True}) for session in sessions)
    return instance.model_copy(update={"rules": settings, "sessions": sessions})


def every_schedule(instance: Instance) -> Iterator[Schedule]:
    """All schedules in which every copy stands in one place or nowhere."""
    places = [(block.id, room.id) for block in instance.rounds for room in instance.rooms]
    copies = [copy.id for copy in instance.copies]
    for choice in product([None, *places], repeat=len(copies)):
        yield Schedule(
            placements=tuple(
                Placement(session=copy, round=place[0], room=place[1])
                for copy, place in zip(copies, choice, strict=True)
                if place is not None
            )
        )
