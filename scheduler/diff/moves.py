"""Moves: which sessions stand elsewhere than in a base schedule.

Copies of one session are interchangeable: what counts is at which places the session stands.
"""

from __future__ import annotations

from collections.abc import Iterator
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


@dataclass(frozen=True)
class Pair:
    """A copy's old and new placement, whatever its number; ``kind`` is None where nothing changed."""

    kind: MoveKind | None
    origin: Placement | None
    target: Placement | None

    @property
    def session(self) -> str:
        """Id of the copy, in the new schedule where it is there."""
        placement = self.target or self.origin
        assert placement is not None
        return placement.session


def moves(instance: Instance, base: tuple[Placement, ...], schedule: Schedule) -> list[Move]:
    """Changes from ``base`` to ``schedule``, in the order of the sessions; only places that differ
    count. A session that is gone was cancelled, and so were copies beyond those it still has."""
    return [
        Move(pair.session, pair.kind, pair.origin, pair.target)
        for pair in pairs(instance, base, schedule)
        if pair.kind is not None
    ]


def pairs(instance: Instance, base: tuple[Placement, ...], schedule: Schedule) -> Iterator[Pair]:
    """Every placement of both, the old and new ones of a session in pairs: first what stayed,
    then those with one place, then with one round, then any; who is left over has no partner."""
    old_by_session = _by_session(base)
    new_by_session = _by_session(schedule.placements)
    for session in dict.fromkeys([*instance.session, *old_by_session, *new_by_session]):
        old, new = old_by_session.get(session, []), new_by_session.get(session, [])
        known = instance.session.get(session)
        cancelled = len(old) - (known.copies if known else 0)
        for origin, target in _matched(old, new):
            yield Pair(_kind(origin, target, cancelled > 0), origin, target)
            cancelled -= target is None


def _kind(origin: Placement | None, target: Placement | None, cancelled: bool) -> MoveKind | None:
    if origin is None:
        return "new"
    if target is None:
        return "cancelled" if cancelled else "unplaced"
    if _place(origin) == _place(target):
        return None
    return "room" if origin.round == target.round else "round"


def _matched(
    old: list[Placement], new: list[Placement]
) -> Iterator[tuple[Placement | None, Placement | None]]:
    for alike in (_itself, _place, _round):
        for origin in list(old):
            target = next((one for one in new if alike(one) == alike(origin)), None)
            if target is not None:
                old.remove(origin)
                new.remove(target)
                yield origin, target
    shared = min(len(old), len(new))
    yield from zip(old, new, strict=False)
    yield from ((origin, None) for origin in old[shared:])
    yield from ((None, target) for target in new[shared:])


def _itself(placement: Placement) -> tuple[str, ...]:
    return placement.session, placement.round, placement.room


def _place(placement: Placement) -> tuple[str, ...]:
    return placement.round, placement.room


def _round(placement: Placement) -> tuple[str, ...]:
    return (placement.round,)


def _by_session(placements: tuple[Placement, ...]) -> dict[str, list[Placement]]:
    found: dict[str, list[Placement]] = {}
    for placement in placements:
        found.setdefault(placement.session.partition("#")[0], []).append(placement)
    return found
