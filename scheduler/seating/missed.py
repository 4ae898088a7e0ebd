"""Why a wish was not met, and who waits for which seat.

Somebody waits for a session whose seats are all taken, or that is full, if a seat there would meet
more of their wishes than what they would leave for it. First on the list are those who have to be
there, then those who would gain most, then those with the smallest share of wishes met.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scheduler.domain import Instance
from scheduler.domain.fairness import shares
from scheduler.domain.people import Attendee
from scheduler.domain.seating import is_open, own_copies
from scheduler.domain.wishes import Stop, busy_stops, can_be_at
from scheduler.seating.judge import Judgement

Reason = Literal["waiting", "unplaced", "invited", "away", "busy", "chosen"]


@dataclass(frozen=True)
class Waiting:
    """One line of a waiting list."""

    attendee: Attendee
    copy: str
    must: bool
    weight: int
    """Of the wish; 0 where there is none."""
    gain: int
    """Weight of the wishes that a seat would meet, less what would be left for it."""
    share: Fraction | None
    """Of wishes met now."""


@dataclass(frozen=True)
class Missed:
    """A wish that is not met. ``waiting``: on the lists of ``copies``; ``unplaced``: the session has no
    place; ``invited``: by invitation only; ``away``: not there at that time; ``busy``: needed at
    ``stops``; ``chosen``: at the same time as ``stops``, which are wished at least as much."""

    session: str
    weight: int
    reason: Reason
    copies: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()


def waiting_lists(judged: Judgement) -> dict[str, tuple[Waiting, ...]]:
    """Placed copy -> who waits, the first first."""
    found: dict[str, list[Waiting]] = {copy: [] for copy in judged.stops}
    own = shares(judged.instance, judged.met)
    for attendee, share in zip(judged.instance.attendees, own, strict=True):
        for copy in judged.missing_musts(attendee):
            weight = attendee.weights.get(judged.instance.copy_by_id[copy].session.id, 0)
            found[copy].append(Waiting(attendee, copy, True, weight, weight, share))
        for one in _Person(judged, attendee).missed():
            for copy in set(one.copies) - set(attendee.must_attend):
                gain = one.weight - _left(judged, attendee, copy)
                found[copy].append(Waiting(attendee, copy, False, one.weight, gain, share))
    return {copy: tuple(sorted(lines, key=_first)) for copy, lines in found.items()}


def missed_wishes(judged: Judgement, attendee: Attendee) -> tuple[Missed, ...]:
    """The attendee's wishes that are not met, the heaviest first."""
    return tuple(sorted(_Person(judged, attendee).missed(), key=lambda missed: -missed.weight))


def _first(line: Waiting) -> tuple[bool, int, Fraction, int]:
    return not line.must, -line.gain, line.share or Fraction(0), -line.weight


def _left(judged: Judgement, attendee: Attendee, copy: str) -> int:
    """Weight of the wishes whose seats cannot be kept beside this copy."""
    stops, instance = judged.stops, judged.instance
    return sum(
        attendee.weights.get(instance.copy_by_id[other].session.id, 0)
        for other in judged.seating.at(attendee.id)
        if stops[other].clashes(stops[copy], instance)
    )


class _Person:
    def __init__(self, judged: Judgement, attendee: Attendee) -> None:
        self.judged = judged
        self.instance: Instance = judged.instance
        self.attendee = attendee
        self.stops: Mapping[str, Stop] = judged.stops
        self.busy = busy_stops(self.instance, attendee, judged.stops)

    def missed(self) -> list[Missed]:
        there = {*self.judged.seating.at(self.attendee.id), *own_copies(self.instance, self.attendee)}
        found = []
        for session, weight in self.attendee.weights.items():
            copies = [copy.id for copy in self.instance.copies_named(session) if copy.id in self.stops]
            if weight and not any(copy in there and self._can(copy) for copy in copies):
                found.append(self._why(session, weight, copies))
        return found

    def _why(self, session: str, weight: int, copies: list[str]) -> Missed:
        if not copies:
            return Missed(session, weight, "unplaced")
        possible = [copy for copy in copies if self._can(copy)]
        if not possible:
            return self._impossible(session, weight, copies)
        if self.instance.session[session].invited_only:
            return Missed(session, weight, "invited")
        waits = [
            copy
            for copy in possible
            if copy in self.attendee.must_attend
            or (self._taken(copy) and weight > _left(self.judged, self.attendee, copy))
        ]
        if waits:
            return Missed(session, weight, "waiting", tuple(waits))
        beside = [
            self.stops[other]
            for other in self.judged.seating.at(self.attendee.id)
            if any(self.stops[other].clashes(self.stops[copy], self.instance) for copy in possible)
        ]
        return Missed(session, weight, "chosen", stops=tuple(beside))

    def _impossible(self, session: str, weight: int, copies: list[str]) -> Missed:
        stops = [self.stops[copy] for copy in copies]
        needed = {
            (other.item, other.is_block): other
            for stop in stops
            for other in self.busy
            if other.item != stop.item and other.clashes(stop, self.instance)
        }
        if needed:
            return Missed(session, weight, "busy", stops=tuple(needed.values()))
        return Missed(session, weight, "away")

    def _can(self, copy: str) -> bool:
        return can_be_at(self.instance, self.attendee, self.stops[copy], self.busy)

    def _taken(self, copy: str) -> bool:
        """Whether no seat is left for a wish."""
        if not is_open(self.instance.copy_by_id[copy].session):
            return True
        seats = self.judged.seats(copy)
        return seats is not None and len(self.judged.seated[copy]) >= seats
