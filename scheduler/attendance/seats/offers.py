"""Who can take a seat where: the choices of which personal programmes are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.domain import Instance, Schedule
from scheduler.domain.people import Attendee
from scheduler.domain.seating import is_open, own_copies, seats_at
from scheduler.domain.wishes import Stop, busy_stops, can_be_at, placed_stops


@dataclass(frozen=True, slots=True)
class Offer:
    """A seat that an attendee could take."""

    copy: str
    session: str
    weight: int
    """Of the wish that it meets; 0 where it meets none."""
    must: bool
    """The attendee has to be there."""


@dataclass(frozen=True)
class Choices:
    """One attendee: what can be had, and what is met without a seat."""

    attendee: str
    offers: tuple[Offer, ...]
    total: int
    """Weight of all wishes."""
    met: int
    """Weight of wishes for sessions in which the attendee has a part."""


class Board:
    """What a schedule offers, compiled once for all attendees."""

    def __init__(self, instance: Instance, schedule: Schedule) -> None:
        self.instance = instance
        self.stops = placed_stops(instance, schedule)
        self.seats = {copy: seats_at(instance, placed) for copy, placed in schedule.of_copy.items()}
        self.clashes = self._clashes()

    def _clashes(self) -> dict[str, frozenset[str]]:
        """Copy -> the other copies that nobody can be at as well."""
        found: dict[str, set[str]] = {copy: set() for copy in self.stops}
        stops = list(self.stops.values())
        for number, one in enumerate(stops):
            for other in stops[number + 1 :]:
                if one.clashes(other, self.instance):
                    found[one.item].add(other.item)
                    found[other.item].add(one.item)
        return {copy: frozenset(others) for copy, others in found.items()}

    def choices(self, attendee: Attendee) -> Choices:
        """What this attendee can choose from."""
        busy = busy_stops(self.instance, attendee, self.stops)
        own = own_copies(self.instance, attendee)
        met = {
            session
            for session in attendee.weights
            if any(copy in own and self._free(attendee, copy, busy) for copy in self._copies(session))
        }
        offers = (*self._needed(attendee, busy, own, met), *self._wished(attendee, busy, met))
        return Choices(
            attendee.id,
            offers,
            sum(attendee.weights.values()),
            sum(attendee.weights[session] for session in met),
        )

    def _needed(
        self, attendee: Attendee, busy: list[Stop], own: frozenset[str], met: set[str]
    ) -> Iterator[Offer]:
        """Must-attend sessions. One that clashes with another is one of two; the wish for it is not
        met then (see ``scheduler.domain.wishes``)."""
        parts = [stop for stop in busy if stop.is_block or stop.item in own]
        for copy in dict.fromkeys(attendee.must_attend):
            if copy not in self.stops or copy in own:
                continue
            stop = self.stops[copy]
            if any(stop.clashes(part, self.instance) for part in parts):
                continue
            session = self.instance.copy_by_id[copy].session.id
            counts = session not in met and self._free(attendee, copy, busy)
            yield Offer(copy, session, attendee.weights.get(session, 0) if counts else 0, must=True)

    def _wished(self, attendee: Attendee, busy: list[Stop], met: set[str]) -> Iterator[Offer]:
        for session, weight in attendee.weights.items():
            if not weight or session in met or not is_open(self.instance.session[session]):
                continue
            for copy in self._copies(session):
                if copy not in attendee.must_attend and self._free(attendee, copy, busy):
                    yield Offer(copy, session, weight, must=False)

    def _copies(self, session: str) -> list[str]:
        return [copy.id for copy in self.instance.copies_named(session) if copy.id in self.stops]

    def _free(self, attendee: Attendee, copy: str, busy: list[Stop]) -> bool:
        return can_be_at(self.instance, attendee, self.stops[copy], busy)
