"""The table of contents of the rules. Everything that lists rules derives from it."""

from __future__ import annotations

from scheduler.constraints.attendance import Attendance, Fairness
from scheduler.constraints.base import Constraint
from scheduler.constraints.moved import Moved
from scheduler.constraints.organisers import OrganiserConflict
from scheduler.constraints.people import MustAttend, PersonConflict, PersonLoad, PersonRest
from scheduler.constraints.placement import (
    AllowedRooms,
    AllowedRounds,
    OrganiserAvailable,
    Overrun,
    PersonAvailable,
    Pinned,
    RoomAvailable,
    RoomCapacity,
    RoomEquipment,
    RoundKind,
)
from scheduler.constraints.rooms import RoomConflict, SeatsShort
from scheduler.constraints.sessions import (
    DifferentRound,
    Order,
    PlacedOnce,
    Repeat,
    RoundSize,
    SameRoom,
    SameRound,
)
from scheduler.constraints.themes import Coverage, ThemeOverlap
from scheduler.constraints.wishes import RoomWish, RoundWish

_RULES: tuple[Constraint, ...] = (
    # hard
    PlacedOnce(),
    RoomConflict(),
    RoomAvailable(),
    RoomCapacity(),
    RoomEquipment(),
    RoundKind(),
    AllowedRounds(),
    AllowedRooms(),
    Pinned(),
    PersonConflict(),
    PersonAvailable(),
    PersonRest(),
    PersonLoad(),
    OrganiserConflict(),
    OrganiserAvailable(),
    Order(),
    SameRound(),
    DifferentRound(),
    SameRoom(),
    Repeat(),
    Overrun(),
    RoundSize(),
    MustAttend(),
    # soft
    Attendance(),
    SeatsShort(),
    ThemeOverlap(),
    Coverage(),
    RoundWish(),
    RoomWish(),
    Fairness(),
    Moved(),
)

CATALOGUE: dict[str, Constraint] = {rule.id: rule for rule in _RULES}
"""Rule id -> rule, hard rules first."""
