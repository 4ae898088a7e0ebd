"""Hard rules about two copies: which two sites they cannot stand at together.

One table per combination of demands, not per pair of copies: most pairs of one organiser, say,
are alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np

from scheduler.attendance.search.tables import Bools, Indices, Ints, Shorts, Tables, most_parallel
from scheduler.compiled.bans import people_in, rest_of
from scheduler.constraints.sessions import next_round


class Demand(NamedTuple):
    """A rule on two copies; ``first`` and ``then`` number their time tables."""

    rule: str
    first: int = 0
    then: int = 0
    minutes: int = 0
    kind: str = ""
    """Of the second copy's session, for ``directly-before``."""
    swapped: bool = False
    """The copies are meant in the other order."""


@dataclass(frozen=True)
class Pairs:
    """By copy: the copies it is tied to, and the tables that say how."""

    tied: list[Indices]
    table: list[Indices]
    """For each of ``tied``, the number of a table."""
    tables: Shorts
    """Table × own site × other's site: 1 where the two cannot stand there together."""
    same_room: list[list[int]]
    """By copy: copies that have to stand in the same room."""


def read_pairs(tables: Tables) -> Pairs:
    demands = _demands(tables)
    known: dict[frozenset[Demand], int] = {}
    made: list[Bools] = []
    tied: list[list[int]] = [[] for _ in range(tables.copies)]
    table: list[list[int]] = [[] for _ in range(tables.copies)]
    one_table = cache(lambda demand: _table(tables, demand))
    for (one, other), asked in demands.items():
        for own, there, wanted in ((one, other, asked), (other, one, {_turned(d) for d in asked})):
            key = frozenset(wanted)
            if key not in known:
                known[key] = len(made)
                made.append(np.logical_or.reduce([one_table(demand) for demand in sorted(key)]))
            tied[own].append(there)
            table[own].append(known[key])
    sites = tables.rounds * tables.venues
    return Pairs(
        [np.array(some, np.intp) for some in tied],
        [np.array(some, np.intp) for some in table],
        np.array(made, np.int16).reshape(len(made), sites, sites),
        _same_rooms(tables),
    )


# -- what is asked of which copies ------------------------------------------------------


def _demands(tables: Tables) -> dict[tuple[int, int], set[Demand]]:
    """Pairs of copies, lower number first -> what is asked of them."""
    found: dict[tuple[int, int], set[Demand]] = {}

    def ask(one: int, other: int, demand: Demand) -> None:
        if one < other:
            found.setdefault((one, other), set()).add(demand)
        elif other < one:
            found.setdefault((other, one), set()).add(_turned(demand))

    times = _time_tables(tables)
    for rule, groups in _groups(tables).items():
        for copies, minutes in groups:
            for one, other in combinations(copies, 2):
                timeless = rule in ("same-round", "different-round")
                clock = (0, 0) if timeless else (times[one], times[other])
                ask(one, other, Demand(rule, *clock, minutes))
    if tables.is_on("order"):
        number = tables.number()
        for relation in tables.instance.relations:
            if relation.kind not in ("order", "directly-before"):
                continue
            for first, then in pairwise(relation.sessions):
                for a in tables.instance.copies_named(first):
                    for b in tables.instance.copies_named(then):
                        kind = b.session.kind if relation.kind == "directly-before" else ""
                        one, other = number[a.id], number[b.id]
                        ask(one, other, Demand(relation.kind, times[one], times[other], kind=kind))
    return found


def _groups(tables: Tables) -> dict[str, list[tuple[list[int], int]]]:
    """Demand -> groups of copies of which every two are meant, with the minutes asked for."""
    instance, number = tables.instance, tables.number()
    found: dict[str, list[tuple[list[int], int]]] = {}

    def group(rule: str, copies: list[int], minutes: int = 0) -> None:
        found.setdefault(rule, []).append((list(dict.fromkeys(copies)), minutes))

    by_person: dict[str, list[int]] = {}
    for n, copy in enumerate(instance.copies):
        for person in people_in(copy.session):
            by_person.setdefault(person, []).append(n)
    for person, copies in by_person.items():
        if tables.is_on("person-conflict"):
            group("clash", copies)
        if tables.is_on("person-rest") and rest_of(instance, person):
            group("rest", copies, rest_of(instance, person))
    if tables.is_on("must-attend"):
        for attendee in instance.attendees:
            group("clash", [number[copy] for copy in attendee.must_attend])
    if tables.is_on("organiser-conflict"):
        for organiser in instance.organisers:
            if most_parallel(instance, organiser) == 1:
                own = [n for n, copy in enumerate(instance.copies) if organiser.id in copy.session.organisers]
                group("overlap", own)
    if tables.is_on("repeat"):
        for session in instance.sessions:
            group("different-round", [number[copy.id] for copy in instance.copies_named(session.id)])
    for relation in instance.relations:
        if relation.kind in ("same-round", "different-round") and tables.is_on(relation.kind):
            group(relation.kind, _named(tables, relation.sessions))
    return found


def _same_rooms(tables: Tables) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(tables.copies)]
    if tables.is_on("same-room"):
        for relation in tables.instance.relations:
            if relation.kind == "same-room":
                copies = _named(tables, relation.sessions)
                for copy in copies:
                    found[copy] += [other for other in copies if other != copy]
    return found


def _named(tables: Tables, names: tuple[str, ...]) -> list[int]:
    number = tables.number()
    named = [number[copy.id] for name in names for copy in tables.instance.copies_named(name)]
    return list(dict.fromkeys(named))


def _time_tables(tables: Tables) -> list[int]:
    """By copy: the first copy that runs at the same times in every round."""
    first: dict[bytes, int] = {}
    return [
        first.setdefault(tables.start[n].tobytes() + tables.end[n].tobytes(), n) for n in range(tables.copies)
    ]


def _turned(demand: Demand) -> Demand:
    return demand._replace(swapped=not demand.swapped)


# -- tables -----------------------------------------------------------------------------


def _table(tables: Tables, demand: Demand) -> Bools:
    """Site × site: True where the demand is broken."""
    if demand.swapped:
        return _table(tables, _turned(demand)).T
    rounds = np.arange(tables.rounds)
    if demand.rule == "clash":
        return _clash(tables, demand)
    if demand.rule == "same-round":
        return _by_venue(tables, rounds[:, None] != rounds[None, :])
    if demand.rule == "different-round":
        return _by_venue(tables, rounds[:, None] == rounds[None, :])
    if demand.rule == "overlap":
        return _by_venue(tables, _gap(tables, demand) < 0)
    if demand.rule == "rest":
        days = [tables.instance.day_of[block.id].id for block in tables.instance.rounds]
        same_day = np.array([[one == other for other in days] for one in days], bool)
        gap = _gap(tables, demand)
        return _by_venue(tables, same_day & (gap >= 0) & (gap < demand.minutes))
    wrong = tables.start[demand.then][None, :] < tables.end[demand.first][:, None]
    if demand.rule == "directly-before":
        wrong |= ~_directly(tables, demand.kind)
    return _by_venue(tables, wrong)


def _clash(tables: Tables, demand: Demand) -> Bools:
    """Nobody can be at both: they overlap, or leave less than the travel time."""
    clash = _gap(tables, demand)[:, None, :, None] < tables.travel[None, :, None, :]
    sites = tables.rounds * tables.venues
    found: Bools = clash.reshape(sites, sites)
    return found


def _gap(tables: Tables, demand: Demand) -> Ints:
    """Round × round: minutes between the two; negative where they overlap."""
    a, b = demand.first, demand.then
    found: Ints = np.maximum(
        tables.start[b][None, :] - tables.end[a][:, None], tables.start[a][:, None] - tables.end[b][None, :]
    )
    return found


def _directly(tables: Tables, kind: str) -> Bools:
    """Round × round: whether the second is the next that takes this kind."""
    instance = tables.instance
    following = [next_round(instance, block, kind) for block in instance.rounds]
    return np.array(
        [
            [after is not None and after.id == block.id for block in instance.rounds]
            for after in following
        ],
        bool,
    )  # fmt: skip


def _by_venue(tables: Tables, rounds: Bools) -> Bools:
    found: Bools = rounds.repeat(tables.venues, axis=0).repeat(tables.venues, axis=1)
    return found
