"""Demand against supply, counted: sessions against places by kind, seats, equipment and day, and
the loads of people and organisers. A row that is short is a proof that there is no schedule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scheduler.compiled import Compiled
from scheduler.compiled.bans import people_in
from scheduler.constraints.base import words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on
from scheduler.domain import Instance, Interval
from scheduler.explain.counting import most_disjoint
from scheduler.explain.demands import most_at_once


@dataclass(frozen=True)
class Supply:
    """``asked`` sessions and the ``places`` there are for them, all others left aside."""

    family: str
    """kind, seats, equipment, day, person or organiser."""
    title: str
    asked: int
    places: int
    sentence: str

    @property
    def short(self) -> int:
        return max(0, self.asked - self.places)


def supply(compiled: Compiled) -> tuple[Supply, ...]:
    """All rows; the shortest supply first within a family, families in a fixed order."""
    instance = compiled.instance
    rows = [*_kinds(compiled), *_seats(compiled), *_equipment(compiled), *_days(compiled)]
    if is_on(instance, CATALOGUE["person-conflict"]):
        rows += _people(compiled)
    if is_on(instance, CATALOGUE["organiser-conflict"]):
        rows += _organisers(compiled)
    families = list(dict.fromkeys(row.family for row in rows))
    return tuple(sorted(rows, key=lambda row: (families.index(row.family), row.places - row.asked)))


def _row(instance: Instance, family: str, title: str, asked: int, places: int) -> Supply:
    said = words_of(instance).say(f"supply-{family}", title=title, n=asked, places=places)
    return Supply(family, title, asked, places, said)


def _kinds(compiled: Compiled) -> Iterator[Supply]:
    instance = compiled.instance
    for kind in dict.fromkeys(session.kind for session in instance.sessions):
        copies = [c for c in _mandatory(compiled) if instance.copy_by_id[c].session.kind == kind]
        if copies:
            title = words_of(instance).label("kind", kind)
            yield _row(instance, "kind", title, len(copies), places_for(compiled, copies))


def _seats(compiled: Compiled) -> Iterator[Supply]:
    """Sessions that ask for at least so many seats, against rooms that have them."""
    instance = compiled.instance
    asked = {c: instance.copy_by_id[c].session.min_seats or 0 for c in _mandatory(compiled)}
    for seats in sorted({n for n in asked.values() if n}, reverse=True):
        copies = [copy for copy, needed in asked.items() if needed >= seats]
        title = words_of(instance).number(seats)
        yield _row(instance, "seats", title, len(copies), places_for(compiled, copies))


def _equipment(compiled: Compiled) -> Iterator[Supply]:
    instance = compiled.instance
    items = dict.fromkeys(item for session in instance.sessions for item in session.equipment)
    for item in items:
        copies = [c for c in _mandatory(compiled) if item in instance.copy_by_id[c].session.equipment]
        if copies:
            yield _row(instance, "equipment", item, len(copies), places_for(compiled, copies))


def _days(compiled: Compiled) -> Iterator[Supply]:
    """Sessions that can stand on one day only, where the event has several."""
    instance = compiled.instance
    if len(instance.days) < 2:
        return
    for day in instance.days:
        copies = [
            copy
            for copy in _mandatory(compiled)
            if {instance.day_of[place.round].id for place in compiled.allowed[copy]} == {day.id}
        ]
        if copies:
            title = words_of(instance).day(day.date)
            yield _row(instance, "day", title, len(copies), places_for(compiled, copies))


def _people(compiled: Compiled) -> Iterator[Supply]:
    instance = compiled.instance
    for person in instance.people:
        copies = [c for c in _mandatory(compiled) if person.id in people_in(instance.copy_by_id[c].session)]
        if len(copies) > 1:
            places = most_disjoint(_intervals(compiled, copies))
            yield _row(instance, "person", person.name, len(copies), places)


def _organisers(compiled: Compiled) -> Iterator[Supply]:
    instance = compiled.instance
    for organiser in instance.organisers:
        copies = [
            c for c in _mandatory(compiled) if organiser.id in instance.copy_by_id[c].session.organisers
        ]
        if len(copies) > 1:
            places = most_disjoint(_intervals(compiled, copies)) * most_at_once(instance, organiser.id)
            yield _row(instance, "organiser", organiser.title, len(copies), places)


def places_for(compiled: Compiled, copies: Iterable[str]) -> int:
    """The most of these copies' places that can be used together: rooms one after the other,
    rounds at most as full as they may be."""
    instance = compiled.instance
    in_room: dict[str, list[Interval]] = {}
    rounds: dict[str, set[str]] = {}
    for copy in copies:
        for place in compiled.allowed[copy]:
            in_room.setdefault(place.room, []).append(compiled.interval[copy, place.round])
            rounds.setdefault(place.round, set()).add(place.room)
    by_rooms = sum(most_disjoint(intervals) for intervals in in_room.values())
    if not is_on(instance, CATALOGUE["room-conflict"]):
        by_rooms = sum(len(rooms) for rooms in rounds.values()) * len(instance.copies)
    sizes = [instance.block[r].max_sessions for r in rounds]
    if is_on(instance, CATALOGUE["round-size"]) and all(size is not None for size in sizes):
        return min(by_rooms, sum(size or 0 for size in sizes))
    return by_rooms


def _mandatory(compiled: Compiled) -> list[str]:
    return [copy.id for copy in compiled.instance.copies if copy.id in compiled.mandatory]


def _intervals(compiled: Compiled, copies: Iterable[str]) -> list[Interval]:
    return [compiled.interval[copy, place.round] for copy in copies for place in compiled.allowed[copy]]
