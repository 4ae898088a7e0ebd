"""Plain events like those of the published measurements: rounds one after the other, every session
may stand in any of them, rooms that make no difference, ranked wishes with a popularity."""

from __future__ import annotations

from random import Random
from typing import Any

from scheduler.domain import Instance


def plain(
    count: int,
    sizes: list[int],
    attendees: int,
    wishes: int,
    *,
    seed: int = 1,
    pairs: int = 0,
    **changes: Any,
) -> Instance:
    """``count`` sessions; ``sizes``: how many each round holds. ``pairs``: organisers with two
    sessions each, which therefore cannot stand in one round."""
    dice = Random(seed)
    names = [f"s{n:02d}" for n in range(count)]
    pull = [1 / (1 + dice.random() * n) for n in range(count)]
    rounds = [
        {
            "id": f"r{n}",
            "kind": "round",
            "title": f"Round {n}",
            "start": 540 + 75 * n,
            "end": 600 + 75 * n,
            "takes": "theme",
            "min_sessions": size,
            "max_sessions": size,
        }
        for n, size in enumerate(sizes)
    ]
    event: dict[str, Any] = {
        "event": {"id": "plain", "title": "Plain"},
        "venues": [{"id": "v", "title": "V"}],
        "days": [{"id": "d", "date": "2025-02-13", "blocks": rounds}],
        "rooms": [{"id": f"m{n}", "title": f"M{n}", "venue": "v"} for n in range(max(sizes))],
        "organisers": [{"id": f"o{n}", "title": f"O{n}"} for n in range(pairs)],
        "sessions": [
            {"id": name, "title": name, "organisers": [f"o{n // 2}"] if n < 2 * pairs else []}
            for n, name in enumerate(names)
        ],
        "attendees": [
            {
                "id": f"a{n}",
                "title": f"A{n}",
                "wishes": [
                    {"session": session, "rank": rank}
                    for rank, session in enumerate(_different(dice, names, pull, wishes), start=1)
                ],
            }
            for n in range(attendees)
        ],
    }
    return Instance.model_validate({**event, **changes})


def _different(dice: Random, names: list[str], pull: list[float], number: int) -> list[str]:
    chosen: dict[str, None] = {}
    while len(chosen) < number:
        chosen.setdefault(dice.choices(names, pull)[0])
    return list(chosen)
