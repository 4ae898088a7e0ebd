"""Which two slots exclude one another, and of which slots only so many can run at once.

A hard rule about two sessions is used as far as it can be said without rooms: two slots clash when
no choice of rooms would save them. Inside a cluster clashing slots never share a bundle; across
clusters they become rows of the master. What is left unsaid only makes the bound lower.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np

from scheduler.attendance.slots import Flags, Slots
from scheduler.compiled.bans import people_in, rest_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.sessions import next_round
from scheduler.constraints.settings import is_on, parameter
from scheduler.domain.session import Relation


class Capacity(NamedTuple):
    """At most ``most`` of these slots together."""

    slots: tuple[int, ...]
    most: int


def clashing(table: Slots) -> Flags:
    """Slot × slot: never both. Symmetric, with an empty diagonal."""
    n = len(table.slots)
    clash = np.zeros((n, n), dtype=np.bool_)
    _same_item(table, clash)
    if _on(table, "repeat"):
        _repeat(table, clash)
    _people(table, clash)
    _organisers(table, clash)
    _relations(table, clash)
    if _on(table, "room-conflict"):
        _only_room(table, clash)
    clash |= clash.T
    np.fill_diagonal(clash, val=False)
    return clash


def capacities(table: Slots) -> list[Capacity]:
    """Organisers who can run several sessions at once: at every start, so many at most."""
    if not _on(table, "organiser-conflict"):
        return []
    found: dict[Capacity, None] = {}
    for slots, most in _of_organisers(table):
        if most == 1:
            continue  # pairs say it all
        for start in sorted({table.slots[slot].interval.start for slot in slots}):
            running = tuple(s for s in slots if table.start[s] <= start < table.end[s])
            if len(running) > most:
                found[Capacity(running, most)] = None
    return list(found)


def mates(table: Slots) -> list[tuple[int, int]]:
    """Pairs of items of which a round holds both or neither: same round, both to be placed."""
    if not _on(table, "same-round"):
        return []
    found = []
    for relation in table.instance.relations:
        if relation.kind == "same-round":
            items = [i for name in relation.sessions for i in table.items_named(name)]
            sure = [i for i in items if table.items[i].mandatory and len(table.items[i].copies) == 1]
            found += [(a, b) for a, b in pairwise(dict.fromkeys(sure))]
    return found


def _on(table: Slots, rule: str) -> bool:
    return is_on(table.instance, CATALOGUE[rule])


def _same_item(table: Slots, clash: Flags) -> None:
    """One copy stands in one place."""
    for item, slots in zip(table.items, table.of_item, strict=True):
        if len(item.copies) == 1:
            clash[np.ix_(slots, slots)] = True


def _repeat(table: Slots, clash: Flags) -> None:
    for session in table.instance.sessions:
        if session.copies > 1:
            slots = table.slots_of(table.items_named(session.id))
            for one, other in combinations(slots, 2):
                clash[one, other] |= table.slots[one].round == table.slots[other].round


def _people(table: Slots, clash: Flags) -> None:
    """Nobody is at two places at once, and everybody has their rest."""
    instance = table.instance
    of_person: dict[str, list[int]] = {}
    for number, slot in enumerate(table.slots):
        for person in people_in(table.items[slot.item].session):
            of_person.setdefault(person, []).append(number)
    for person, slots in of_person.items():
        among = np.ix_(slots, slots)
        if _on(table, "person-conflict"):
            clash[among] |= table.unreachable[among]
        rest = rest_of(instance, person) if _on(table, "person-rest") else 0
        if rest:
            for one, other in combinations(slots, 2):
                gap = table.slots[one].interval.gap_to(table.slots[other].interval)
                clash[one, other] |= 0 <= gap < rest and _same_day(table, one, other)
    if _on(table, "must-attend"):
        for attendee in instance.attendees:
            if len(attendee.must_attend) > 1:
                named = [i for copy in dict.fromkeys(attendee.must_attend) for i in table.items_named(copy)]
                among = np.ix_(table.slots_of(named), table.slots_of(named))
                clash[among] |= table.unreachable[among]


def _same_day(table: Slots, one: int, other: int) -> bool:
    day_of = table.instance.day_of
    return day_of[table.slots[one].round].id == day_of[table.slots[other].round].id


def _organisers(table: Slots, clash: Flags) -> None:
    if _on(table, "organiser-conflict"):
        for slots, most in _of_organisers(table):
            if most <= 1:
                among = np.ix_(slots, slots)
                clash[among] |= table.overlap[among]


def _of_organisers(table: Slots) -> Iterable[tuple[list[int], int]]:
    """Per organiser their slots, and how many sessions they can run at once."""
    general = parameter(table.instance, CATALOGUE["organiser-conflict"], "parallel")
    for organiser in table.instance.organisers:
        most = general if organiser.max_parallel is None else organiser.max_parallel
        slots = [
            number
            for number, slot in enumerate(table.slots)
            if organiser.id in table.items[slot.item].session.organisers
        ]
        if slots:
            yield slots, most


def _only_room(table: Slots, clash: Flags) -> None:
    """Two slots that can only have one and the same room, at a time it cannot serve both."""
    with_one: dict[str, list[int]] = {}
    for number, slot in enumerate(table.slots):
        if len(slot.rooms) == 1:
            with_one.setdefault(slot.rooms[0], []).append(number)
    for room, slots in with_one.items():
        turnover = table.instance.room[room].turnover
        for one, other in combinations(slots, 2):
            clash[one, other] |= table.slots[one].interval.overlaps(table.slots[other].interval, gap=turnover)


def _relations(table: Slots, clash: Flags) -> None:
    for relation in table.instance.relations:
        if relation.kind in ("order", "directly-before"):
            if _on(table, "order"):
                _order(table, clash, relation)
        elif _on(table, relation.kind):
            items = [i for name in relation.sessions for i in table.items_named(name)]
            slots = table.slots_of(list(dict.fromkeys(items)))
            for one, other in combinations(slots, 2):
                clash[one, other] |= _apart(table, relation.kind, one, other)


def _apart(table: Slots, kind: str, one: int, other: int) -> bool:
    """Whether a relation of this kind between the two items forbids these two slots."""
    a, b = table.slots[one], table.slots[other]
    if kind == "same-round":
        return a.round != b.round
    if kind == "different-round":
        return a.round == b.round
    if not set(a.rooms) & set(b.rooms):
        return True
    return _on(table, "room-conflict") and bool(table.overlap[one, other])


def _order(table: Slots, clash: Flags, relation: Relation) -> None:
    for first, then in pairwise(relation.sessions):
        for one in table.slots_of(table.items_named(first)):
            for other in table.slots_of(table.items_named(then)):
                a, b = table.slots[one], table.slots[other]
                if a.interval.end > b.interval.start:
                    clash[one, other] = True
                elif relation.kind == "directly-before":
                    kind = table.items[b.item].session.kind
                    expected = next_round(table.instance, table.instance.block[a.round], kind)
                    clash[one, other] |= expected is None or expected.id != b.round
