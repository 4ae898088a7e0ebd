"""A first schedule: place the copy with least choice, at its best place; where there is none, make
room and let those in the way look for another (Müller, *Constraint-based timetabling*, 2005)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from scheduler.attendance.search.state import State
from scheduler.attendance.search.tables import NOWHERE, Floats, Indices

STEPS_PER_COPY = 40
"""Placings before it gives up: then CP-SAT looks for a schedule, or proves that there is none."""


class Constructor:
    """Fills a state. ``steps`` counts placings."""

    def __init__(self, state: State, seed: int) -> None:
        self.state = state
        self.dice = np.random.default_rng(seed)
        self.steps = 0
        self.sent_away = np.ones(state.tables.copies)
        """How often a copy had to go: those are hard to place, and better left where they are."""
        self.choice = state.tables.allowed.sum(axis=1)
        self.ties = np.array([len(tied) for tied in state.problem.pairs.tied])

    def run(self, stop: Callable[[], bool]) -> bool:
        """Whether the state is a complete schedule now."""
        state = self.state
        waiting = {int(copy) for copy in np.flatnonzero(state.tables.mandatory)}
        waiting -= {copy for copy in waiting if state.stands[copy] != NOWHERE}
        if any(self.choice[copy] == 0 for copy in waiting):
            return False
        most = STEPS_PER_COPY * max(5, len(waiting))
        while waiting and self.steps < most and not stop():
            copy = self._hardest(waiting)
            waiting.remove(copy)
            waiting |= self._place(copy)
            self.steps += 1
        state.settle()
        return state.complete()

    def _hardest(self, waiting: set[int]) -> int:
        """Often sent away, few places, many ties."""
        copies = np.array(sorted(waiting))
        ease = self.choice[copies] / (1 + self.ties[copies]) / self.sent_away[copies] ** 2
        return int(copies[np.argmin(ease)])

    def _place(self, copy: int) -> set[int]:
        """Put it somewhere; returns who had to go."""
        state = self.state
        tables = state.tables
        places = np.flatnonzero(tables.allowed[copy])
        conflicts = state.conflicts[copy, tables.site_of[places]]
        occupied = np.array([len(state.at[place]) for place in places])
        price = self._price(copy, places)
        for n in np.argsort(price, kind="stable"):
            if not conflicts[n] and state.fits(copy, int(places[n])):
                state.put(copy, int(places[n]))
                state.settle()
                return set()
        trouble = conflicts + occupied + self.dice.random(len(places))
        tried = np.argsort(trouble)[:5]
        found = [(place, self._victims(copy, place)) for place in places[tried].tolist()]
        place, victims = min(found, key=lambda one: sum(self.sent_away[v] for v in one[1]))
        for victim in victims:
            state.lift(victim)
            self.sent_away[victim] += 1
        if state.fits(copy, place):
            state.put(copy, place)
        else:
            victims.add(copy)
        state.settle()
        return {victim for victim in victims if tables.mandatory[victim]}

    def _price(self, copy: int, places: Indices) -> Floats:
        """What it would cost at each place, and more for rounds that need no more sessions."""
        state = self.state
        tables, covers = state.tables, state.problem.covers
        gain = covers.worth(state.covered | covers.masks[copy]) - state.gained
        by_round = state.near[copy] - gain
        short = [
            any(
                state.counted[row] < state.problem.counts.least[row]
                for row in state.problem.counts.of.get((copy, r), ())
            )
            for r in range(tables.rounds)
        ]
        if any(short):
            by_round = by_round + np.where(short, 0, float(np.abs(by_round).max(initial=0)) + 1)
        fewest = np.array([len(members) for members in state.members])
        price = by_round[tables.round_of[places]] + tables.linear[copy, places]
        tie: np.ndarray = (
            price + 0.01 * fewest[tables.round_of[places]] + 0.001 * self.dice.random(len(places))
        )
        return tie

    def _victims(self, copy: int, place: int) -> set[int]:
        """Who would have to go for this copy to stand here."""
        state = self.state
        tables, pairs = state.tables, state.problem.pairs
        r, site = place // tables.rooms, tables.site_of[place]
        victims = set(state.in_the_way(copy, place))
        for other, table in zip(pairs.tied[copy].tolist(), pairs.table[copy].tolist(), strict=True):
            there = state.stands[other]
            if there != NOWHERE and pairs.tables[table, site, tables.site_of[there]]:
                victims.add(other)
        for row in state.problem.counts.of.get((copy, r), ()):
            surplus = state.counted[row] + 1 - state.problem.counts.most[row]
            if surplus > 0:
                inside = [c for c in self._in_row(row) if c not in victims]
                surplus -= sum(c in victims for c in self._in_row(row))
                inside.sort(key=lambda c: (self.sent_away[c], c))
                victims |= set(inside[: max(0, surplus)])
        return victims

    def _in_row(self, row: int) -> list[int]:
        state = self.state
        return [
            copy
            for copy, place in enumerate(state.stands)
            if place != NOWHERE
            and row in state.problem.counts.of.get((copy, place // state.tables.rooms), ())
        ]
