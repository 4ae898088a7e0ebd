"""A small event to change: one day with a welcome, two rounds with a break, lunch; two rooms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from scheduler.domain import Instance

Make = Callable[..., Instance]


def _event(**changes: Any) -> Instance:
    blocks = [
        {"id": "welcome", "kind": "plenary", "title": "Welcome", "start": "9:00", "end": "9:30"},
        {"id": "one", "kind": "round", "title": "1", "start": "9:37", "end": "10:40", "takes": "theme"},
        {"id": "break", "kind": "break", "title": "Break", "start": "10:40", "end": "11:00"},
        {"id": "two", "kind": "round", "title": "2", "start": "11:00", "end": "12:00", "takes": "theme"},
        {"id": "lunch", "kind": "social", "title": "Lunch", "start": "12:00", "allows_overrun": True},
    ]
    event: dict[str, Any] = {
        "event": {"id": "e", "title": "E"},
        "venues": [{"id": "hall", "title": "Hall"}, {"id": "annex", "title": "Annex"}],
        "travel": {"default": 10},
        "days": [{"id": "d1", "date": "2025-02-13", "venue": "hall", "blocks": blocks}],
        "rooms": [
            {"id": "big", "title": "Big", "venue": "hall", "seats": 100, "equipment": "beamer"},
            {"id": "far", "title": "Far", "venue": "annex", "seats": 20},
        ],
        "sessions": [{"id": "a", "title": "A"}],
    }
    return Instance.model_validate({**event, **changes})


@pytest.fixture
def make() -> Make:
    """Builds the event with the given top-level keys replaced."""
    return _event
