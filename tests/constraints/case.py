"""What a case of a rule is, and the places and changes that the cases share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

R1, R2 = "r1", "r2"
RAAD, POD, GLAS = "raadszaal", "podium", "glazen-zaal"


@dataclass
class Case:
    rule: str
    nl: list[str]
    en: list[str]
    broken: dict[str, tuple[str, str]]
    fine: dict[str, tuple[str, str]]
    amount: int = 1
    change: dict[str, Any] = field(default_factory=dict)
    """Path (``sessions.0.people``) -> value."""


def apply(raw: dict[str, Any], change: dict[str, Any]) -> None:
    for path, value in change.items():
        *steps, last = path.split(".")
        spot: Any = raw
        for step in steps:
            spot = spot[int(step) if step.isdigit() else step]
        spot[int(last) if last.isdigit() else last] = value


JAN = [{"person": "jan"}]
BOTH_JAN = {"sessions.0.people": JAN, "sessions.1.people": JAN}
BOTH_TG = {"sessions.0.organisers": ["tg"], "sessions.1.organisers": ["tg"]}
WISHES = [{"session": "a", "rank": 1}, {"session": "b", "rank": 3}]
APART = {"a": (R1, RAAD), "b": (R2, POD)}
TOGETHER = {"a": (R1, RAAD), "b": (R1, POD)}


def relation(kind: str, *sessions: str) -> dict[str, Any]:
    return {"relations": [{"kind": kind, "sessions": list(sessions)}]}
