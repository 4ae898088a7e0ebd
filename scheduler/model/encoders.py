"""The table of contents of the model: one encoder for every rule of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scheduler.compiled.bans import BANS, Bans
from scheduler.model import (
    attendance,
    moved,
    organisers,
    people,
    placement,
    rooms,
    seats,
    sessions,
    themes,
    wishes,
)
from scheduler.model.amount import Amount
from scheduler.model.posting import Post
from scheduler.model.variables import Variables


@dataclass(frozen=True)
class Hard:
    """A hard rule: places it bans for a copy on its own, and constraints it posts."""

    bans: Bans | None = None
    post: Callable[[Variables, Post], None] | None = None


@dataclass(frozen=True)
class Soft:
    """A soft rule: its amount, exact once the objective is minimal."""

    amount: Callable[[Variables], Amount]


ENCODERS: dict[str, Hard | Soft] = {
    # hard
    "placed-once": Hard(post=sessions.placed_once),
    "room-conflict": Hard(BANS["room-conflict"], rooms.room_conflict),
    "room-available": Hard(BANS["room-available"]),
    "room-capacity": Hard(BANS["room-capacity"]),
    "room-equipment": Hard(BANS["room-equipment"]),
    "round-kind": Hard(BANS["round-kind"]),
    "allowed-rounds": Hard(BANS["allowed-rounds"]),
    "allowed-rooms": Hard(BANS["allowed-rooms"]),
    "pinned": Hard(BANS["pinned"], placement.pinned),
    "person-conflict": Hard(BANS["person-conflict"], people.person_conflict),
    "person-available": Hard(BANS["person-available"]),
    "person-rest": Hard(BANS["person-rest"], people.person_rest),
    "person-load": Hard(post=people.person_load),
    "organiser-conflict": Hard(post=organisers.organiser_conflict),
    "organiser-available": Hard(BANS["organiser-available"]),
    "order": Hard(post=sessions.order),
    "same-round": Hard(post=sessions.same_round),
    "different-round": Hard(post=sessions.different_round),
    "same-room": Hard(post=sessions.same_room),
    "repeat": Hard(post=sessions.repeat),
    "overrun": Hard(BANS["overrun"]),
    "round-size": Hard(post=rooms.round_size),
    "must-attend": Hard(post=people.must_attend),
    # soft
    "attendance": Soft(attendance.attendance),
    "seats-short": Soft(seats.seats_short),
    "theme-overlap": Soft(themes.theme_overlap),
    "coverage": Soft(themes.coverage),
    "round-wish": Soft(wishes.round_wish),
    "room-wish": Soft(wishes.room_wish),
    "fairness": Soft(attendance.fairness),
    "moved": Soft(moved.moved),
}
