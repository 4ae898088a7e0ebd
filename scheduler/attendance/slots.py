"""Slots: what can stand in which round. The engine thinks in slots and leaves rooms to matching.

An *item* is a copy, or several copies of one session that nothing tells apart; a *slot* is an
item in a round. Times are minutes since 0.00 of the first day, costs are weighted.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from scheduler.compiled import Compiled, Place
from scheduler.compiled.amounts import base_places
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, weight
from scheduler.domain import Instance, Interval
from scheduler.domain.session import Session

Flags = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Item:
    """Copies that stand for one another. More than one only while ``repeat`` is on, so that a
    round holds at most one of them."""

    copies: tuple[str, ...]
    session: Session
    mandatory: bool
    """All of them have to be placed."""


@dataclass(frozen=True, slots=True)
class Slot:
    """An item in a round, with the rooms it may have there and what each costs."""

    item: int
    round: str
    interval: Interval
    rooms: tuple[str, ...]
    costs: tuple[int, ...]
    venues: frozenset[str]


@dataclass(frozen=True)
class Slots:
    """All slots of an instance, by round in time order, then by item."""

    instance: Instance
    compiled: Compiled
    items: tuple[Item, ...]
    slots: tuple[Slot, ...]
    constant: int
    """Weighted cost that no slot has: ``Compiled.constant``, and ``moved`` of repeated sessions
    when none of their copies stands where one stood."""

    @cached_property
    def of_item(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.items]
        for number, slot in enumerate(self.slots):
            found[slot.item].append(number)
        return found

    @cached_property
    def of_round(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {block.id: [] for block in self.instance.rounds}
        for number, slot in enumerate(self.slots):
            found[slot.round].append(number)
        return found

    @cached_property
    def start(self) -> Ints:
        return np.array([slot.interval.start for slot in self.slots], dtype=np.int64)

    @cached_property
    def end(self) -> Ints:
        return np.array([slot.interval.end for slot in self.slots], dtype=np.int64)

    @cached_property
    def overlap(self) -> Flags:
        """Slot × slot: they share a minute."""
        return (self.start[:, None] < self.end) & (self.start < self.end[:, None])

    @cached_property
    def unreachable(self) -> Flags:
        """Slot × slot: nobody can be at both, whichever rooms they get: they overlap, or leave
        less than the travel minutes between the nearest of their venues."""
        kinds = sorted({tuple(sorted(slot.venues)) for slot in self.slots})
        number = {kind: n for n, kind in enumerate(kinds)}
        nearest = np.array(
            [[self._travel(one, other) for other in kinds] for one in kinds], dtype=np.int64
        ).reshape(len(kinds), len(kinds))
        kind = np.array([number[tuple(sorted(slot.venues))] for slot in self.slots], dtype=np.int64)
        travel = nearest[kind][:, kind]
        return (self.start[:, None] < self.end + travel) & (self.start < self.end[:, None] + travel)

    def _travel(self, one: tuple[str, ...], other: tuple[str, ...]) -> int:
        return min(self.instance.travel_minutes(a, b) for a in one for b in other)

    def items_named(self, name: str) -> list[int]:
        """Items of a session, or of the one copy named ``id#2``."""
        copies = {copy.id for copy in self.instance.copies_named(name)}
        return [number for number, item in enumerate(self.items) if copies.issuperset(item.copies)]

    def slots_of(self, items: list[int]) -> list[int]:
        return [slot for item in items for slot in self.of_item[item]]


def read_slots(compiled: Compiled) -> Slots:
    """The instance as slots."""
    items = _items(compiled)
    rank = {block.id: n for n, block in enumerate(compiled.instance.rounds)}
    stood = _stood(compiled.instance)
    slots = [slot for n, item in enumerate(items) for slot in _slots(compiled, n, item, stood)]
    slots.sort(key=lambda slot: (rank[slot.round], slot.item))
    constant = compiled.constant + _moving(compiled.instance) * sum(p.total() for p in stood.values())
    return Slots(compiled.instance, compiled, items, tuple(slots), constant)


def _stood(instance: Instance) -> dict[str, Counter[Place]]:
    """Repeated session -> its places in the base. Each copy at such a place saves one move; where
    two could share a place one would be counted too many, and the cost is a lower bound."""
    places = base_places(instance)
    return {session: found for session, found in places.items() if instance.session[session].copies > 1}


def _moving(instance: Instance) -> int:
    rule = CATALOGUE["moved"]
    return weight(instance, rule) if is_on(instance, rule) else 0


def _items(compiled: Compiled) -> tuple[Item, ...]:
    """Copies grouped where they are alike: same places, costs and times, and never named apart."""
    instance = compiled.instance
    group = is_on(instance, CATALOGUE["repeat"])
    named = {name for relation in instance.relations for name in relation.sessions}
    named |= {copy for attendee in instance.attendees for copy in attendee.must_attend}
    groups: dict[tuple[object, ...], list[str]] = {}
    for copy in instance.copies:
        places = compiled.allowed[copy.id]
        alike: tuple[object, ...] = (copy.session.id, copy.id)
        if group and copy.session.copies > 1 and copy.id not in named:
            alike = (
                copy.session.id,
                places,
                tuple(compiled.cost[copy.id, place.round, place.room] for place in places),
                tuple(compiled.interval[copy.id, block.id] for block in instance.rounds),
                copy.id in compiled.mandatory,
            )
        groups.setdefault(alike, []).append(copy.id)
    return tuple(
        Item(tuple(copies), instance.copy_by_id[copies[0]].session, copies[0] in compiled.mandatory)
        for copies in groups.values()
    )


def _slots(compiled: Compiled, number: int, item: Item, stood: dict[str, Counter[Place]]) -> list[Slot]:
    copy, moving = item.copies[0], _moving(compiled.instance)
    before = stood.get(item.session.id, Counter())
    rooms: dict[str, list[str]] = {}
    for place in compiled.allowed[copy]:
        rooms.setdefault(place.round, []).append(place.room)
    return [
        Slot(
            item=number,
            round=round_id,
            interval=compiled.interval[copy, round_id],
            rooms=tuple(names),
            costs=tuple(
                compiled.cost[copy, round_id, room] - (moving if Place(round_id, room) in before else 0)
                for room in names
            ),
            venues=frozenset(compiled.instance.room[room].venue for room in names),
        )
        for round_id, names in rooms.items()
    ]
