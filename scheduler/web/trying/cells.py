"""Where a copy can go: every round and room, with the reasons where it cannot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scheduler.constraints.base import Violation
from scheduler.domain import Placement
from scheduler.web.desk import View
from scheduler.web.trying.hard import Trial, occupants
from scheduler.web.trying.kin import Families
from scheduler.web.trying.steps import Place, Step


@dataclass(frozen=True)
class Cell:
    """``violations``: the hard ones that going there would lead to, in exchange where occupied."""

    place: Place
    state: Literal["here", "can", "swap", "no"]
    occupied: str | None
    violations: tuple[Violation, ...]


def families_of(view: View) -> Families:
    return view.kept.get(("families",), lambda: Families(view.instance))


def cells(view: View, placements: Sequence[Placement], copy: str) -> list[Cell]:
    """Every cell, round by round. Raises ``KeyError`` for a copy that is not there."""
    trial = Trial(families_of(view), placements, copy)
    there = occupants(placements)
    return [
        _cell(trial, (block.id, room.id), there)
        for block in view.instance.rounds
        for room in view.instance.rooms
    ]


def _cell(trial: Trial, place: Place, there: dict[Place, list[str]]) -> Cell:
    if place == trial.origin:
        return Cell(place, "here", None, ())
    other = next((one for one in there.get(place, ()) if one != trial.copy), None)
    found = tuple(trial.violations(Step(trial.copy, place, other)))
    state: Literal["can", "swap", "no"] = "no" if found else "can" if other is None else "swap"
    return Cell(place, state, other, found)
