"""A network day that fits in the head: two rounds with lunch between, three rooms, four sessions."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from scheduler.domain import Instance, Placement, Schedule

SMALL: dict[str, Any] = {
    "event": {"id": "small", "title": "Netwerkdag"},
    "pillars": [{"id": "fysiek", "title": "Fysiek"}],
    "tags": [{"id": "wonen", "title": "Wonen"}],
    "venues": [{"id": "stadhuis", "title": "Stadhuis"}, {"id": "lochal", "title": "LocHal"}],
    "travel": {"times": [{"venues": ["stadhuis", "lochal"], "minutes": 20}]},
    "days": [
        {
            "id": "dag",
            "date": "2025-09-26",
            "venue": "stadhuis",
            "blocks": [
                {
                    "id": "opening",
                    "kind": "plenary",
                    "title": "Opening",
                    "start": "10.00",
                    "end": "11.00",
                    "room": "raadszaal",
                    "people": [{"person": "jan"}],
                },
                {
                    "id": "r1",
                    "kind": "round",
                    "title": "Ronde 1",
                    "start": "11.15",
                    "end": "12.30",
                    "takes": ["theme"],
                },
                {"id": "lunch", "kind": "break", "title": "Lunch", "start": "12.30", "end": "13.45"},
                {
                    "id": "r2",
                    "kind": "round",
                    "title": "Ronde 2",
                    "start": "13.45",
                    "end": "15.00",
                    "takes": ["theme"],
                },
                {
                    "id": "borrel",
                    "kind": "social",
                    "title": "Borrel",
                    "start": "15.00",
                    "allows_overrun": True,
                },
            ],
        }
    ],
    "rooms": [
        {"id": "raadszaal", "title": "Raadszaal", "venue": "stadhuis", "seats": 80, "equipment": ["beamer"]},
        {"id": "podium", "title": "Podium", "venue": "stadhuis", "seats": 30},
        {"id": "glazen-zaal", "title": "Glazen zaal", "venue": "lochal"},
    ],
    "organisers": [{"id": "tg", "title": "Themagroep Europa"}],
    "people": [{"id": "jan", "name": "Spreker A"}],
    "sessions": [
        {"id": "a", "title": "Europa"},
        {"id": "b", "title": "Financiën"},
        {"id": "c", "title": "Veiligheid", "optional": True},
        {"id": "d", "title": "Wandeling", "copies": 2, "optional": True},
    ],
}
HOME = {"a": ("r1", "raadszaal"), "b": ("r2", "raadszaal")}
"""Where the two sessions that have to be placed stand without a breach."""

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def small() -> Callable[..., Instance]:
    """``small(change, locale)``: the network day after ``change`` edited its raw data."""

    def build(change: Change | None = None, locale: str = "nl") -> Instance:
        raw = deepcopy(SMALL)
        raw["event"]["locale"] = locale
        if change:
            change(raw)
        return Instance.model_validate(raw)

    return build


def placed(**places: tuple[str, str]) -> Schedule:
    """A schedule: ``a=("r1", "podium")``; ``d_2`` is copy 2 of ``d``."""
    return Schedule(
        placements=tuple(
            Placement(session=name.replace("_", "#"), round=place[0], room=place[1])
            for name, place in places.items()
        )
    )
