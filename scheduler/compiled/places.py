"""Places, and what bans a copy from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Place(NamedTuple):
    """Where a copy can stand: ids of a round and a room."""

    round: str
    room: str


class Ban(NamedTuple):
    """A hard rule forbids a copy some places: in this round (None = any) and room (None = any).
    ``subject`` is whose demand it is: a copy, person, organiser or room."""

    rule: str
    subject: str
    copy: str
    round: str | None = None
    room: str | None = None


class Limit(NamedTuple):
    """Σ coefficient × (copy stands in round) ≤ ``most``: asked for on top of the rules."""

    coefficients: Mapping[tuple[str, str], int]
    """(copy, round) -> coefficient; 0 where absent."""
    most: int
