"""What every move of one copy would cost, in a few operations on whole arrays.

A move goes to a place; whoever stands there alone takes the copy's place in exchange. Estimates are
exact for plain attendees, linear costs, coverage, and theme overlap of rounds that do not overlap.
Rules that count and rules about one room for several are left to ``State.exchange``.
"""

from __future__ import annotations

import numpy as np

from scheduler.attendance.search.state import State
from scheduler.attendance.search.tables import NOWHERE, Bools, Floats, Ints


class Estimates:
    """By place, kept up to date with the state: call ``follow`` after every change."""

    def __init__(self, state: State) -> None:
        self.state = state
        tables = state.tables
        copies, places = tables.copies, tables.places
        self.linear = np.vstack([tables.linear, np.zeros(places, np.int64)]).astype(np.float64)
        self.allowed = np.vstack([tables.allowed, np.ones(places, bool)])
        theme = state.problem.theme
        self.theme = np.hstack([theme, np.zeros((copies, 1), np.int64)])
        self.occupant = np.full(places, copies, np.intp)
        """The copy that stands there alone; ``copies`` where none does."""
        self.crowded = np.zeros(places, bool)
        """Several copies share the place, one after another: left alone."""
        self.now_linear = np.zeros(places)
        """What the occupant costs there."""
        self.gain_here = np.full(places, copies, np.intp)
        self.gain_there = np.zeros(places, np.intp)
        self.follow(range(places))

    def follow(self, places: range | list[int]) -> None:
        """The occupants of these places may have changed."""
        tables = self.state.tables
        for place in places:
            here = self.state.at[place]
            self.crowded[place] = len(here) > 1
            occupant = here[0] if len(here) == 1 else tables.copies
            self.occupant[place] = occupant
            self.now_linear[place] = self.linear[occupant, place]
            self.gain_here[place] = occupant
            at_round = tables.copies + place // tables.rooms
            self.gain_there[place] = occupant if occupant < tables.copies else at_round

    def costs(self, copy: int) -> Floats:
        """By place: how much the objective rises; infinite where the move is impossible."""
        state = self.state
        tables, old = state.tables, state.stands[copy]
        rise = tables.linear[copy] - self._gains(copy) + self._themes(copy)
        if old == NOWHERE:
            possible = self._open_to(copy) & (self.occupant == tables.copies)
        else:
            rise += self.linear[self.occupant, old] - self.now_linear - tables.linear[copy, old]
            site = tables.site_of[old]
            possible = (
                self._open_to(copy)
                & self.allowed[self.occupant, old]
                & (state.conflicts[self.occupant, site] == 0)
            )
            self._tied(copy, old, possible)
            possible[old] = False
        possible &= ~self.crowded
        return np.where(possible, rise, np.inf)

    def removal(self, copy: int) -> float:
        """How much the objective rises when the copy is left out."""
        state = self.state
        old = state.stands[copy]
        r = old // state.tables.rooms
        loss = float(state.gained[r] - state.problem.covers.worth(state.rest[copy]))
        return loss - float(state.tables.linear[copy, old]) - float(state.near[copy, r])

    def _gains(self, copy: int) -> Floats:
        """By place: what is gained in both rounds together."""
        state = self.state
        tables, covers, old = state.tables, state.problem.covers, state.stands[copy]
        there = covers.worth(state.seen | covers.masks[copy])
        gains: Floats = there[self.gain_there] - state.gained[tables.round_of]
        if old == NOWHERE:
            return gains
        r = old // tables.rooms
        here = covers.worth(covers.masks | state.rest[copy]) - state.gained[r]
        gains += here[self.gain_here]
        gains[r * tables.rooms : (r + 1) * tables.rooms] = 0
        return gains

    def _themes(self, copy: int) -> Ints:
        """By place: how much theme overlap rises, by rounds."""
        state = self.state
        tables, old = state.tables, state.stands[copy]
        rise: Ints = state.near[copy, tables.round_of]
        if old == NOWHERE:
            return rise
        r = old // tables.rooms
        rise = rise - state.near[copy, r] + state.near[self.occupant, r]
        rise -= state.near[self.occupant, tables.round_of] + 2 * self.theme[copy, self.occupant]
        rise[r * tables.rooms : (r + 1) * tables.rooms] = 0
        return rise

    def _open_to(self, copy: int) -> Bools:
        tables = self.state.tables
        free = self.state.conflicts[copy, tables.site_of] == 0
        return np.asarray(free & tables.allowed[copy])

    def _tied(self, copy: int, old: int, possible: Bools) -> None:
        """Exchanges with copies this one is tied to: what counts is where both stand afterwards."""
        state = self.state
        tables, pairs = state.tables, state.problem.pairs
        for other, table in zip(pairs.tied[copy], pairs.table[copy], strict=True):
            place = state.stands[other]
            if place == NOWHERE:
                continue
            own, there = tables.site_of[old], tables.site_of[place]
            clash = pairs.tables[table]
            after = clash[there, own]
            mine = state.conflicts[copy, there] - clash[there, there] + after
            theirs = state.conflicts[other, own] - clash[own, own] + after
            possible[place] = bool(
                mine == 0 and theirs == 0 and tables.allowed[copy, place] and tables.allowed[other, old]
            )
