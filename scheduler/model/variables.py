"""The decisions: which copy stands in which round and room, and what follows from that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, cast

from ortools.sat.python import cp_model

from scheduler.compiled import Compiled, Place
from scheduler.domain import Interval

Literal = cp_model.IntVar
T = TypeVar("T")


class Variables:
    """Literals by what they say. A question about a place that the copy cannot have has the
    answer None. Where two questions have one answer (a copy's only room in a round) they share
    one literal. Every copy stands in at most one place; ``required`` copies are placed."""

    def __init__(
        self,
        cp: cp_model.CpModel,
        compiled: Compiled,
        places: Mapping[str, tuple[Place, ...]],
        required: frozenset[str],
    ) -> None:
        self.cp = cp
        self.compiled = compiled
        self.instance = compiled.instance
        self.places = places
        """Copy id -> places that have a literal."""
        self.required = required
        self.placings: dict[tuple[str, str, str], Literal] = {}
        """(copy, round, room) -> the literal that places it there."""
        self._rooms: dict[tuple[str, str], dict[str, Literal]] = {}
        self._in_round: dict[tuple[str, str], Literal] = {}
        self._at_venues: dict[tuple[str, str, frozenset[str]], Literal] = {}
        self._is_placed: dict[str, Literal] = {}
        self._any: dict[tuple[int, ...], Literal] = {}
        self._once: dict[Callable[..., Any], Any] = {}
        for copy in self.instance.copies:
            self._open(copy.id)

    def _open(self, copy: str) -> None:
        for place in self.places[copy]:
            literal = self.cp.new_bool_var(f"{copy} {place.round} {place.room}")
            self.placings[copy, place.round, place.room] = literal
            self._rooms.setdefault((copy, place.round), {})[place.room] = literal
        rounds = []
        for round_id in dict.fromkeys(place.round for place in self.places[copy]):
            literal = self._sum(list(self._rooms[copy, round_id].values()), f"{copy} {round_id}")
            self._in_round[copy, round_id] = literal
            rounds.append(literal)
        if copy in self.required:
            self._is_placed[copy] = self.cp.new_constant(1)
        else:
            self._is_placed[copy] = self._sum(rounds, f"{copy} placed")

    def _sum(self, literals: list[Literal], name: str) -> Literal:
        """A literal that holds when one of these does; of these at most one holds."""
        if not literals:
            return self.cp.new_constant(0)
        if len(literals) == 1:
            return literals[0]
        total = self.cp.new_bool_var(name)
        self.cp.add_exactly_one([*literals, ~total])
        return total

    # -- decisions ---------------------------------------------------------------

    def placed(self, copy: str, round_id: str, room: str) -> Literal | None:
        """The copy stands in this round and room."""
        return self.placings.get((copy, round_id, room))

    def in_round(self, copy: str, round_id: str) -> Literal | None:
        """The copy stands in this round."""
        return self._in_round.get((copy, round_id))

    def in_round_at(self, copy: str, round_id: str, venues: frozenset[str]) -> Literal | None:
        """The copy stands in this round, in a room of one of these venues."""
        key = (copy, round_id, venues)
        if key not in self._at_venues:
            rooms = self._rooms.get((copy, round_id), {})
            there = [literal for room, literal in rooms.items() if self.instance.room[room].venue in venues]
            if not there:
                return None
            self._at_venues[key] = (
                self._in_round[copy, round_id]
                if len(there) == len(rooms)
                else self._sum(there, f"{copy} {round_id} at {'+'.join(sorted(venues))}")
            )
        return self._at_venues[key]

    def is_placed(self, copy: str) -> Literal:
        """The copy stands somewhere."""
        return self._is_placed[copy]

    # -- what there is to ask about ----------------------------------------------------

    def rounds_of(self, copy: str) -> list[tuple[str, Literal]]:
        """Rounds the copy can stand in, in time order, with their literals."""
        rounds = dict.fromkeys(place.round for place in self.places[copy])
        return [(round_id, self._in_round[copy, round_id]) for round_id in rounds]

    def rooms_of(self, copy: str, round_id: str) -> dict[str, Literal]:
        """Rooms the copy can have in this round, with their literals."""
        return self._rooms.get((copy, round_id), {})

    def interval(self, copy: str, round_id: str) -> Interval:
        """When the copy runs if it stands in this round."""
        return self.compiled.interval[copy, round_id]

    # -- shared helpers ------------------------------------------------------------------

    def any_of(self, literals: Iterable[Literal]) -> Literal:
        """A literal that holds only if one of these does, the same one for the same literals.
        Nothing makes it hold: it is for rewards, that want it to."""
        several = {literal.index: literal for literal in literals}
        if len(several) == 1:
            return next(iter(several.values()))
        key = tuple(sorted(several))
        if key not in self._any:
            self._any[key] = self.cp.new_bool_var("")
            self.cp.add_bool_or([several[index] for index in key] + [~self._any[key]])
        return self._any[key]

    def once(self, make: Callable[[Variables], T]) -> T:
        """What ``make`` returns for these variables, made once and shared by several rules."""
        if make not in self._once:
            self._once[make] = make(self)
        return cast("T", self._once[make])
