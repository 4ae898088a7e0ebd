"""Instances built for one test each, from a short description."""

from __future__ import annotations

from typing import Any

from scheduler.attendance.slots import Slots, read_slots
from scheduler.compiled import compile_instance
from scheduler.domain import Instance

BLOCKS = [
    {"id": "one", "kind": "round", "title": "1", "start": "9:37", "end": "10:40", "takes": "theme"},
    {
        "id": "lunch",
        "kind": "round",
        "title": "Lunch",
        "start": "10:40",
        "end": "12:00",
        "takes": "lunch",
        "allows_overrun": True,
    },
    {"id": "two", "kind": "round", "title": "2", "start": "12:00", "end": "13:00", "takes": "theme"},
]


def event(**changes: Any) -> Instance:
    """A day of two rounds around a lunch, two venues with one room each, no sessions."""
    base: dict[str, Any] = {
        "event": {"id": "e", "title": "E"},
        "venues": [{"id": "hall", "title": "Hall"}, {"id": "annex", "title": "Annex"}],
        "days": [{"id": "d1", "date": "2025-02-13", "venue": "hall", "blocks": BLOCKS}],
        "rooms": [
            {"id": "big", "title": "Big", "venue": "hall"},
            {"id": "far", "title": "Far", "venue": "annex"},
        ],
    }
    return Instance.model_validate({**base, **changes})


def sessions(*names: str, **changes: Any) -> list[dict[str, Any]]:
    return [{"id": name, "title": name.title(), **changes} for name in names]


def attendee(name: str, *wishes: str, **changes: Any) -> dict[str, Any]:
    """Somebody with these wishes, each of weight 1."""
    return {"id": name, "title": name, "wishes": [{"session": wish} for wish in wishes], **changes}


def slots_of(instance: Instance) -> Slots:
    return read_slots(compile_instance(instance))
