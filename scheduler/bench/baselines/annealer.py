"""Baseline: simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983), plain and quick.

One move: a session goes to another of its places, and whoever stands there takes its place. The cost
of a move is worked out from the two rounds that it touches. Hard breaches may occur on the way, at a
price that the falling temperature makes forbidding; the temperature falls geometrically with the time
used. One thread.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_
from random import Random
from statistics import median

from scheduler.bench.baselines.puzzle import HARD, Puzzle

HOT, COLD = 1.0, 0.01
"""First and last temperature, in usual changes of cost by a move."""
BREACH = 2.0
"""Price of a hard breach, in such changes."""
SAMPLE = 300
"""Moves tried to know what is usual."""
LOOK = 64
"""Moves between two looks at the clock."""

Found = Callable[[int, list[int]], None]
"""Called with cost and places of every schedule that is better than those before."""


class Annealer:
    """Where every session stands and what that costs."""

    def __init__(self, puzzle: Puzzle, seed: int) -> None:
        self.puzzle = puzzle
        self.random = Random(seed)
        self.rounds = len(puzzle.given[0])
        self.at = [-1] * (self.rounds * puzzle.rooms)
        """Place -> session."""
        self.place_of = [-1] * len(puzzle.allowed)
        self.members: list[list[int]] = [[] for _ in range(self.rounds)]
        self._may = [set(places) for places in puzzle.allowed]
        self.breach = HARD
        self._start()
        self.gained = [self._gain(r, members) for r, members in enumerate(self.members)]
        self.cost = self.recount()

    def _start(self) -> None:
        """Those with the fewest places first, each where it breaks the fewest hard rules."""
        puzzle = self.puzzle
        for session in sorted(range(len(puzzle.allowed)), key=lambda s: len(puzzle.allowed[s])):
            free = [place for place in puzzle.allowed[session] if self.at[place] < 0]
            if not free:
                raise ValueError("no place is left for a session at the start")
            hard = {
                r: sum(puzzle.pair[session][other] >= HARD for other in self.members[r])
                for r in {place // puzzle.rooms for place in free}
            }
            place = min(free, key=lambda one: (hard[one // puzzle.rooms], self.random.random()))
            self.at[place], self.place_of[session] = session, place
            self.members[place // puzzle.rooms].append(session)

    def recount(self) -> int:
        """The cost from nothing."""
        puzzle = self.puzzle
        return (
            puzzle.constant
            - sum(self._gain(r, members) for r, members in enumerate(self.members))
            + sum(
                puzzle.pair[s][t]
                for members in self.members
                for i, s in enumerate(members)
                for t in members[:i]
            )
            + sum(puzzle.unary[s][place] for s, place in enumerate(self.place_of))
            + self._disorder(range(len(self.place_of)), {})
        )

    def _gain(self, r: int, members: Iterable[int]) -> int:
        puzzle = self.puzzle
        gain = 0
        for value, bits, given in zip(puzzle.value, puzzle.bits, puzzle.given, strict=True):
            start = given[r]
            covered = reduce(or_, map(bits.__getitem__, members), start)
            gain += value * (covered.bit_count() - start.bit_count())
        return gain

    def _disorder(self, sessions: Iterable[int], moved: Mapping[int, int]) -> int:
        """HARD for each order of these sessions that does not hold, some standing elsewhere."""
        rooms, place_of, order = self.puzzle.rooms, self.place_of, self.puzzle.order
        broken = set()
        for session in sessions:
            own = moved.get(session, place_of[session]) // rooms
            for other, before in order[session]:
                there = moved.get(other, place_of[other]) // rooms
                if not (own < there if before else there < own):
                    broken.add((session, other) if before else (other, session))
        return HARD * len(broken)

    # -- moves -------------------------------------------------------------------------

    def step(self, temperature: float) -> int:
        """Try a move; returns the change of cost it would make, made or not (0 where it cannot be)."""
        puzzle, random = self.puzzle, self.random.random
        session = int(random() * len(self.place_of))
        places = puzzle.allowed[session]
        here, there = self.place_of[session], places[int(random() * len(places))]
        other = self.at[there]
        if here == there or (other >= 0 and here not in self._may[other]):
            return 0
        change = puzzle.unary[session][there] - puzzle.unary[session][here]
        if other >= 0:
            change += puzzle.unary[other][here] - puzzle.unary[other][there]
        one, two = here // puzzle.rooms, there // puzzle.rooms
        if one == two:
            if self._accepts(change, temperature):
                self._move(session, other, here, there)
                self.cost += change
            return change
        left = [s for s in self.members[one] if s != session]
        right = [s for s in self.members[two] if s != other]
        pairs = puzzle.pair[session].__getitem__
        change += sum(map(pairs, right)) - sum(map(pairs, left))
        moved = {session: there}
        if other >= 0:
            pairs = puzzle.pair[other].__getitem__
            change += sum(map(pairs, left)) - sum(map(pairs, right))
            left.append(other)
            moved[other] = here
        right.append(session)
        if any(puzzle.order[s] for s in moved):
            change += self._disorder(moved, moved) - self._disorder(moved, {})
        gain_one, gain_two = self._gain(one, left), self._gain(two, right)
        change += self.gained[one] + self.gained[two] - gain_one - gain_two
        if self._accepts(change, temperature):
            self._move(session, other, here, there)
            self.members[one], self.members[two] = left, right
            self.gained[one], self.gained[two] = gain_one, gain_two
            self.cost += change
        return change

    def _accepts(self, change: int, temperature: float) -> bool:
        breaches, soft = _parts(change)
        change = soft + self.breach * breaches
        return change <= 0 or self.random.random() < math.exp(-change / temperature)

    def _move(self, session: int, other: int, here: int, there: int) -> None:
        self.at[here], self.at[there] = other, session
        self.place_of[session] = there
        if other >= 0:
            self.place_of[other] = here

    # -- the whole ---------------------------------------------------------------------

    def run(self, seconds: float, found: Found) -> int:
        """Anneal for so long; returns the number of moves tried."""
        started = time.monotonic()
        best = HARD // 2
        changes = [abs(_parts(self.step(1e-9))[1]) for _ in range(SAMPLE)]
        usual = median([change for change in changes if change] or [1])
        self.breach, hot = round(BREACH * usual), HOT * usual
        moves = SAMPLE
        while (used := (time.monotonic() - started) / seconds) < 1:
            temperature = hot * (COLD / HOT) ** used
            for _ in range(LOOK):
                self.step(temperature)
                if self.cost < best:
                    best = self.cost
                    found(best, self.place_of)
            moves += LOOK
        return moves


def _parts(change: int) -> tuple[int, int]:
    """Hard breaches more, and the change of cost."""
    breaches, soft = divmod(change + HARD // 2, HARD)
    return breaches, soft - HARD // 2
