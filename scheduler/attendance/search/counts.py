"""Hard rules that count: person-load, round-size, and organisers who can run several at once."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from scheduler.attendance.search.tables import Bools, Tables, most_parallel
from scheduler.compiled.bans import people_in
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import parameter


@dataclass
class Counts:
    """Rows: at least ``least`` and at most ``most`` of some (copy, round) hold."""

    least: list[int] = field(default_factory=list)
    most: list[int] = field(default_factory=list)
    of: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    """(copy, round) -> rows in which it counts."""

    def add(self, members: list[tuple[int, int]], least: int, most: int | None) -> None:
        if least == 0 and (most is None or most >= len(members)):
            return
        for member in members:
            self.of.setdefault(member, []).append(len(self.least))
        self.least.append(least)
        self.most.append(len(members) if most is None else most)


def read_counts(tables: Tables) -> Counts:
    counts = Counts()
    if tables.is_on("person-load"):
        _loads(tables, counts)
    if tables.is_on("organiser-conflict"):
        _organisers(tables, counts)
    if tables.is_on("round-size"):
        _sizes(tables, counts)
    return counts


def _spots(can: Bools, copies: list[int]) -> list[tuple[int, int]]:
    """Where these copies can stand, as (copy, round). ``can``: copy × round."""
    return [(copy, int(r)) for copy in copies for r in np.flatnonzero(can[copy])]


def _loads(tables: Tables, counts: Counts) -> None:
    """At most so many sessions of a person on a day."""
    instance, can = tables.instance, tables.can_stand()
    general = parameter(instance, CATALOGUE["person-load"], "sessions_per_day")
    day = [instance.day_of[block.id].id for block in instance.rounds]
    for person in instance.people:
        if person.max_per_day is None and general == 0:
            continue
        most = general if person.max_per_day is None else person.max_per_day
        own = [n for n, copy in enumerate(instance.copies) if person.id in people_in(copy.session)]
        for today in dict.fromkeys(day):
            counts.add([(c, r) for c, r in _spots(can, own) if day[r] == today], 0, most)


def _organisers(tables: Tables, counts: Counts) -> None:
    """At every start, at most N run; for N = 1 the pairs say so."""
    instance, can = tables.instance, tables.can_stand()
    for organiser in instance.organisers:
        most = most_parallel(instance, organiser)
        if most < 2:
            continue
        own = [n for n, copy in enumerate(instance.copies) if organiser.id in copy.session.organisers]
        spots = _spots(can, own)
        for moment in sorted({int(tables.start[spot]) for spot in spots}):
            running = [spot for spot in spots if tables.start[spot] <= moment < tables.end[spot]]
            counts.add(running, 0, most)


def _sizes(tables: Tables, counts: Counts) -> None:
    can = tables.can_stand()
    for r, block in enumerate(tables.instance.rounds):
        here = [(int(copy), r) for copy in np.flatnonzero(can[:, r])]
        counts.add(here, block.min_sessions or 0, block.max_sessions)
