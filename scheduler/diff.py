"""What changed between a base schedule and another one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from scheduler.domain import Instance, Placement, Schedule

MoveKind = Literal["round", "room", "unplaced", "new", "cancelled"]


@dataclass(frozen=True)
class Move:
    """One session's change; ``origin`` and ``target`` are None where it does not stand."""

    session: str
    kind: MoveKind
    origin: Placement | None
    target: Placement | None


def moves(instance: Instance, base: tuple[Placement, ...], schedule: Schedule) -> list[Move]:
    """Changes from ``base`` to ``schedule``, in the order of the sessions. Copies of one session
    are interchangeable: only places that differ count."""
    found: list[Move] = []
    old_by_session = _by_session(base)
    new_by_session = _by_session(schedule.placements)
    for session in dict.fromkeys([*instance.session, *old_by_session]):
        old = old_by_session.get(session, [])
        new = new_by_session.get(session, [])
        shared = Counter(_place(p) for p in old) & Counter(_place(p) for p in new)
        old, new = _without(old, shared), _without(new, shared)
        new.sort(key=lambda p: p.round not in {q.round for q in old})
        for target in list(new):
            match = next((p for p in old if p.round == target.round), None)
            if match is not None:
                old.remove(match)
                new.remove(target)
                found.append(Move(target.session, "room", match, target))
        while old and new:
            origin, target = old.pop(0), new.pop(0)
            found.append(Move(target.session, "round", origin, target))
        cancelled = session not in instance.session
        found += [Move(p.session, "cancelled" if cancelled else "unplaced", p, None) for p in old]
        found += [Move(p.session, "new", None, p) for p in new]
    return found


def _place(placement: Placement) -> tuple[str, str]:
    return placement.round, placement.room


def _by_session(placements: tuple[Placement, ...]) -> dict[str, list[Placement]]:
    found: dict[str, list[Placement]] = {}
    for placement in placements:
        found.setdefault(placement.session.partition("#")[0], []).append(placement)
    return found


def _without(placements: list[Placement], shared: Counter[tuple[str, str]]) -> list[Placement]:
    left = Counter(shared)
    rest = []
    for placement in placements:
        if left[_place(placement)]:
            left[_place(placement)] -= 1
        else:
            rest.append(placement)
    return rest
