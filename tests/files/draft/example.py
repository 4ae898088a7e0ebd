"""A schedule that fits on a screen, with everything that makes reading back hard.

        A when     B round      C Raadzaal             D Zaal 2 (Stadhuis)  E Zaal 2 (Museum)  F spare
    5   13 Feb     Ronde 1      wonen                  veiligheid           wandeling#1
    6   13 Feb     Ronde 2      wijk                   kort-a               werk-1
    7   13 Feb     Ronde 2                             kort-b
    8   14 Feb     Ronde 1      werk-2                 wandeling#2
    10, 11         tray         lezing

Two rounds share a title, and two rooms; one title lies within another; a session has two copies; two
titles differ by a number; two short sessions follow one another in one room; one is not placed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scheduler.domain import Instance, Placement, Schedule

CELLS = {
    "wonen": "C5", "veiligheid": "D5", "wandeling#1": "E5", "wijk": "C6", "kort-a": "D6", "werk-1": "E6",
    "kort-b": "D7", "werk-2": "C8", "wandeling#2": "D8", "lezing": "C10",
}  # fmt: skip
TITLES = {
    "wonen": "Wonen in de binnenstad",
    "veiligheid": "Veiligheid",
    "wandeling#1": "Stadswandeling (1)",
    "wijk": "Veiligheid in de wijk",
    "kort-a": "Kort over geld",
    "werk-1": "Werkplaats 1",
    "kort-b": "Kort over zorg",
    "werk-2": "Werkplaats 2",
    "wandeling#2": "Stadswandeling (2)",
    "lezing": "Lunchlezing",
}
_ROUNDS = {5: "ronde-1", 6: "ronde-2", 7: "ronde-2", 8: "ronde-3"}
_ROOMS = {"C": "raadzaal", "D": "zaal-stadhuis", "E": "zaal-museum"}


def place(cell: str | None) -> tuple[str, str] | None:
    """Round and room of a cell of the sheet as it was written; None for the tray and for no cell."""
    if cell is None or int(cell[1:]) not in _ROUNDS:
        return None
    return _ROUNDS[int(cell[1:])], _ROOMS[cell[0]]


def instance(
    locale: str = "nl", *, without: str = "", pins: Mapping[str, dict[str, Any]] | None = None, rooms: int = 3
) -> Instance:
    """``without`` a session, with only so many rooms; ``pins``: session -> its pin."""
    sessions: list[dict[str, Any]] = [
        {"id": "wonen", "title": "Wonen in de binnenstad", "subtitle": "Bouwen", "pillars": "fysiek"},
        {"id": "veiligheid", "title": "Veiligheid", "pillars": ["fysiek", "sociaal"]},
        {"id": "wandeling", "title": "Stadswandeling", "copies": 2},
        {"id": "wijk", "title": "Veiligheid in de wijk", "pillars": "sociaal"},
        {"id": "kort-a", "title": "Kort over geld", "kind": "short", "duration": 25},
        {"id": "kort-b", "title": "Kort over zorg", "kind": "short", "duration": 25, "start_offset": 30},
        {"id": "werk-1", "title": "Werkplaats 1"},
        {"id": "werk-2", "title": "Werkplaats 2"},
        {"id": "lezing", "title": "Lunchlezing", "optional": True},
    ]
    for session in sessions:
        session["pin"] = (pins or {}).get(session["id"], ())
    return Instance.model_validate(
        {
            "event": {"id": "voorbeeld", "title": "Voorbeelddag", "locale": locale},
            "pillars": [{"id": "fysiek", "title": "Fysiek"}, {"id": "sociaal", "title": "Sociaal"}],
            "venues": [{"id": "stadhuis", "title": "Stadhuis"}, {"id": "museum", "title": "Museum"}],
            "days": [
                {
                    "id": "dag-1",
                    "date": "2025-02-13",
                    "blocks": [
                        _round("ronde-1", "Ronde 1", "09:00", "10:00", ["theme"]),
                        _round("ronde-2", "Ronde 2", "10:30", "11:30", ["theme", "short"]),
                    ],
                },
                {
                    "id": "dag-2",
                    "date": "2025-02-14",
                    "blocks": [_round("ronde-3", "Ronde 1", "09:00", "10:00", ["theme"])],
                },
            ],
            "rooms": [
                {"id": "raadzaal", "title": "Raadzaal", "venue": "stadhuis", "seats": 80},
                {"id": "zaal-stadhuis", "title": "Zaal 2", "venue": "stadhuis", "equipment": "beamer"},
                {"id": "zaal-museum", "title": "Zaal 2", "venue": "museum", "seats": 1},
            ][:rooms],
            "sessions": [session for session in sessions if session["id"] != without],
        }
    )


def schedule() -> Schedule:
    placements = [(copy, place(cell)) for copy, cell in CELLS.items()]
    return Schedule(
        instance="voorbeeld",
        title="Eerste versie",
        placements=tuple(
            Placement(session=copy, round=at[0], room=at[1]) for copy, at in placements if at is not None
        ),
    )


def _round(name: str, title: str, start: str, end: str, takes: list[str]) -> dict[str, Any]:
    return {"id": name, "kind": "round", "title": title, "start": start, "end": end, "takes": takes}
