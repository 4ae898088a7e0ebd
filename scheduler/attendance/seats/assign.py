"""Personal programmes for everybody: most wishes met within the seats, then fairest."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from scheduler.attendance.limits import Limits
from scheduler.attendance.seats.best import best_choice
from scheduler.attendance.seats.build import Build, build
from scheduler.attendance.seats.fairest import fairest
from scheduler.attendance.seats.offers import Board, Choices
from scheduler.attendance.slots import Flags
from scheduler.domain import Instance, Schedule
from scheduler.domain.seating import Seating


@dataclass(frozen=True)
class Assignment:
    """``bound``: no seating with as many must-attends seated meets more wish weight; ``most_musts``:
    none seats more of them. ``fair_below``: for every smaller share, no seating that meets as much
    has fewer attendees with that share or less; None = for every share."""

    seating: Seating
    met: int
    musts: int
    bound: int
    most_musts: int
    fair_below: Fraction | None


def assign(instance: Instance, schedule: Schedule, limits: Limits) -> Assignment:
    """Seats for everybody, whatever the schedule is like. Without a deadline in ``limits`` the same
    input gives the same seats."""
    board = Board(instance, schedule)
    everybody = [board.choices(attendee) for attendee in instance.attendees]
    made = build(everybody, board.clashes, board.seats)
    best = best_choice(made.packing, limits)
    fair = fairest(everybody, made, best, limits)
    musts = made.musts(fair.chosen)
    needed = sum(column.must for column in made.columns)
    proved = best.proved(made.packing)
    free = sum(choices.met for choices in everybody)
    return Assignment(
        seating=_seating(board, everybody, made, fair.chosen),
        met=free + made.packing.worth(fair.chosen) - made.must * musts,
        musts=musts,
        bound=free + best.bound - made.must * musts,
        most_musts=musts if proved else min(best.bound // made.must, needed),
        fair_below=fair.open_from,
    )


def _seating(board: Board, everybody: list[Choices], made: Build, chosen: Flags) -> Seating:
    """Without seats that meet nothing: nobody sits somewhere for no reason."""
    order = {copy: number for number, copy in enumerate(board.instance.copy_by_id)}
    found: dict[str, list[str]] = {}
    for number in np.flatnonzero(chosen).tolist():
        column = made.columns[number]
        if column.copy is not None:
            found.setdefault(everybody[column.attendee].attendee, []).append(column.copy)
    return Seating({one: tuple(sorted(copies, key=order.__getitem__)) for one, copies in found.items()})
