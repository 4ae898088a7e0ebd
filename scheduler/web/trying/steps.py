"""One step on the board: a copy to another place, perhaps in exchange with who stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scheduler.domain import Placement

Place = tuple[str, str]
"""(round, room)."""


@dataclass(frozen=True)
class Step:
    """``place`` None = out of the programme. ``swap``: the copy that goes where ``copy`` came from."""

    copy: str
    place: Place | None
    swap: str | None = None

    @property
    def moved(self) -> frozenset[str]:
        return frozenset(one for one in (self.copy, self.swap) if one is not None)


def place_of(placements: Sequence[Placement], copy: str) -> Place | None:
    """Where a copy stands."""
    return next(((one.round, one.room) for one in placements if one.session == copy), None)


def stepped(placements: Sequence[Placement], step: Step) -> tuple[Placement, ...]:
    """The board after the step; who moves keeps its turn in the order."""
    goes = {step.copy: step.place}
    if step.swap is not None:
        goes[step.swap] = place_of(placements, step.copy)
    found = [put(one.session, goes.pop(one.session)) if one.session in goes else one for one in placements]
    found += [put(copy, place) for copy, place in goes.items()]
    return tuple(one for one in found if one is not None)


def put(copy: str, place: Place | None) -> Placement | None:
    return None if place is None else Placement(session=copy, round=place[0], room=place[1])
