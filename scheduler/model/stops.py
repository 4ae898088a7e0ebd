"""Where and when somebody can be: which possible placements clash, travel included."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from scheduler.domain import Interval
from scheduler.domain.bits import bits
from scheduler.model.cliques import cover
from scheduler.model.variables import Literal, Variables


class Stop(NamedTuple):
    """A copy in a round, at one of these venues (which make no difference to any clash).
    ``slot`` numbers its time and place."""

    copy: str
    round: str
    venues: frozenset[str]
    slot: int


class Stops:
    """All possible stops. Many copies share the few slots: (interval, venue) that occur."""

    def __init__(self, variables: Variables) -> None:
        self.variables = variables
        self._slots: dict[tuple[Interval, str | None], int] = {}
        rooms = variables.instance.room
        venues: dict[tuple[str, str], dict[str, int]] = {}
        for copy in variables.instance.copies:
            for place in variables.places[copy.id]:
                venue = rooms[place.room].venue
                slot = self._slot(variables.interval(copy.id, place.round), venue)
                venues.setdefault((copy.id, place.round), {})[venue] = slot
        self._of_block = {
            block.id: self._slot(
                variables.instance.block_interval[block.id], variables.instance.block_venue(block.id)
            )
            for block in variables.instance.block.values()
            if block.people
        }
        self.clash = self._clashes()
        """Slot -> slots at which nobody can be as well, itself included, as a bit mask."""
        self.of_copy: dict[str, tuple[Stop, ...]] = {copy.id: () for copy in variables.instance.copies}
        for (copy_id, round_id), slots in venues.items():
            self.of_copy[copy_id] += tuple(self._stops(copy_id, round_id, slots))

    def _slot(self, interval: Interval, venue: str | None) -> int:
        return self._slots.setdefault((interval, venue), len(self._slots))

    def _clashes(self) -> list[int]:
        instance = self.variables.instance
        clash = [0] * len(self._slots)
        for (interval, venue), slot in self._slots.items():
            for (other, there), number in self._slots.items():
                if interval.overlaps(other, gap=instance.travel_minutes(venue, there)):
                    clash[slot] |= 1 << number
        return clash

    def _stops(self, copy: str, round_id: str, slots: dict[str, int]) -> Iterable[Stop]:
        alike: dict[int, list[str]] = {}
        for venue, slot in slots.items():
            alike.setdefault(self.clash[slot], []).append(venue)
        for venues in alike.values():
            yield Stop(copy, round_id, frozenset(venues), slots[venues[0]])

    @cached_property
    def interval(self) -> list[Interval]:
        """By slot."""
        return [interval for interval, _ in self._slots]

    @cached_property
    def cluster(self) -> dict[str, int]:
        """Round -> number of its cluster: rounds whose placements can overlap, directly or
        through others."""
        spans: dict[str, set[Interval]] = {block.id: set() for block in self.variables.instance.rounds}
        for stops in self.of_copy.values():
            for stop in stops:
                spans[stop.round].add(self.interval[stop.slot])
        number = {round_id: n for n, round_id in enumerate(spans)}
        for one, mine in spans.items():
            for other, theirs in spans.items():
                old, new = number[one], number[other]
                if old != new and any(a.overlaps(b) for a in mine for b in theirs):
                    number = {name: new if n == old else n for name, n in number.items()}
        return number

    def clashes_with_block(self, stop: Stop, block: str) -> bool:
        return bool(self.clash[stop.slot] >> self._of_block[block] & 1)

    def literal(self, stop: Stop) -> Literal:
        literal = self.variables.in_round_at(stop.copy, stop.round, stop.venues)
        assert literal is not None
        return literal

    def literals(self, stops: Iterable[Stop]) -> list[Literal]:
        """Literals that say the same as these stops', fewer where a round is there as a whole."""
        together: dict[tuple[str, str], frozenset[str]] = {}
        for stop in stops:
            known = together.get(stop[:2], frozenset())
            together[stop.copy, stop.round] = known | stop.venues
        found = [self.variables.in_round_at(*where, venues) for where, venues in together.items()]
        return [literal for literal in found if literal is not None]

    def exclusions(self, copies: Iterable[str]) -> list[list[Literal]]:
        """Sets of literals of which at most one may hold, so that somebody can be at all of
        these copies that are placed."""
        stops = [stop for copy in dict.fromkeys(copies) for stop in self.of_copy[copy]]
        stops.sort(key=lambda stop: self.interval[stop.slot])
        clash, needed = [0] * len(stops), [0] * len(stops)
        for i, one in enumerate(stops):
            for j, other in enumerate(stops):
                if i == j:
                    continue
                if one.copy == other.copy:
                    clash[i] |= 1 << j
                elif self.clash[one.slot] >> other.slot & 1:
                    clash[i] |= 1 << j
                    needed[i] |= 1 << j
        return [self.literals(stops[n] for n in clique) for clique in cover(clash, needed)]

    def components(self, slots: int) -> list[int]:
        """These slots (a bit mask) in groups that do not clash with one another."""
        found = []
        while slots:
            group, grown = 0, slots & -slots
            while grown != group:
                group = grown
                for slot in bits(group):
                    grown |= self.clash[slot] & slots
            found.append(group)
            slots &= ~group
        return found

    def is_clique(self, slots: int) -> bool:
        """Nobody can be at two of these slots (a bit mask)."""
        return all(slots & ~self.clash[slot] == 0 for slot in bits(slots))
