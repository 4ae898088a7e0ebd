"""Exact neighbourhoods: two or three rounds anew, with every rule, while the rest stays as it is."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

from scheduler.compiled import Compiled
from scheduler.domain import Schedule
from scheduler.solve.cpsat import run_cpsat

if TYPE_CHECKING:
    from scheduler.solve.phases import Search

EFFORT = 1.0
"""Most deterministic time for one neighbourhood."""
BUILDING = 0.3
"""What building its model counts for besides."""
SMALL_ROUNDS = 24
"""Sessions in the rounds of one neighbourhood up to which three rounds are tried."""


def solve_rounds(search: Search, share: float) -> None:
    """Until every two rounds (and, of small ones, some three) have been tried in vain, or this
    share of what is left of the limits is used."""
    clock, board = search.clock, search.board
    deadline = time.monotonic() + share * clock.seconds_left
    effort = clock.deterministic_used + share * clock.deterministic_left
    dice = Random(search.settings.seed)
    better = True
    while better:
        better = False
        for rounds in _neighbourhoods(search, dice):
            if clock.over or board.closed or time.monotonic() > deadline or clock.deterministic_used > effort:
                return
            better |= _solve(search, rounds, deadline)


def _neighbourhoods(search: Search, dice: Random) -> Iterator[tuple[str, ...]]:
    """Every two rounds, and as many threes where few sessions stand in them, in random order."""
    rounds = [block.id for block in search.instance.rounds]
    pairs: list[tuple[str, ...]] = list(combinations(rounds, 2))
    if len(rounds) > 2 and 3 * len(search.instance.copies) <= SMALL_ROUNDS * len(rounds):
        threes = list(combinations(rounds, 3))
        pairs += dice.sample(threes, min(len(threes), len(pairs)))
    dice.shuffle(pairs)
    yield from pairs


def _solve(search: Search, rounds: tuple[str, ...], deadline: float) -> bool:
    """Whether the best schedule got better."""
    board, clock = search.board, search.clock
    best = board.best  # others may find a better one meanwhile
    assert best is not None
    before, found_by = board.values, f"{len(rounds)} rounds"
    model = search.keep.model(search.instance, _restricted(search.compiled, best.schedule, set(rounds)))
    clock.deterministic_used += BUILDING if math.isfinite(clock.deterministic_left) else 0
    if clock.over or not model.complete_hint(best.schedule):
        return False
    left = (deadline - time.monotonic()) / max(clock.seconds_left, 1e-9) if math.isfinite(deadline) else 1.0
    run_cpsat(
        model,
        clock,
        replace(search.settings, effort=EFFORT, share=min(1.0, max(0.01, left))),
        on_schedule=lambda schedule: board.offer(schedule, found_by),
        on_bound=lambda bound: None,
    )
    return board.values != before


def _restricted(compiled: Compiled, schedule: Schedule, rounds: set[str]) -> Compiled:
    """What stands in these rounds stays in them, and may be anywhere there; what stands nowhere may
    stand in them; all else stays where it is."""
    placed = schedule.of_copy
    allowed = {}
    for copy, places in compiled.allowed.items():
        own = placed.get(copy)
        if own is None or own.round in rounds:
            allowed[copy] = tuple(place for place in places if place.round in rounds)
        else:
            allowed[copy] = tuple(place for place in places if place == (own.round, own.room))
    fixed = {copy for copy, own in placed.items() if own.round not in rounds}
    return replace(compiled, allowed=allowed, mandatory=compiled.mandatory | fixed)
