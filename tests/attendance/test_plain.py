"""Plain events, where nothing ties the rounds together: the bound is the optimum."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations, product
from typing import Any

import pytest

from scheduler.attendance import EngineResult, Known, run
from scheduler.compiled import compile_instance
from scheduler.domain import Instance, Placement, Schedule
from scheduler.evaluate import evaluate
from tests.attendance.plain import plain


def solve(instance: Instance, **options: Any) -> EngineResult:
    return run(instance, compile_instance(instance), **options)


def with_rooms(instance: Instance, rounds: dict[str, str]) -> int:
    """Objective of the best rooms for these rounds, by trying all."""
    copies: dict[str, list[str]] = {}
    for copy, round_id in rounds.items():
        copies.setdefault(round_id, []).append(copy)
    rooms = [room.id for room in instance.rooms]
    best = None
    options = [[(r, own, names) for names in permutations(rooms, len(own))] for r, own in copies.items()]
    for choice in product(*options):
        placements = tuple(
            Placement(session=copy, round=r, room=room)
            for r, own, names in choice
            for copy, room in zip(own, names, strict=True)
        )
        found = evaluate(instance, Schedule(placements=placements))
        if found.feasible and (best is None or found.objective < best):
            best = found.objective
    assert best is not None
    return best


def optimum(instance: Instance) -> int:
    """The least objective over all ways to fill the rounds (rooms make no difference)."""
    rounds = [block.id for block in instance.rounds]
    best = None
    for choice in product(range(len(rounds)), repeat=len(instance.sessions)):
        room = [0] * len(rounds)
        placements = []
        for session, number in zip(instance.sessions, choice, strict=True):
            if room[number] < len(instance.rooms):
                where = instance.rooms[room[number]].id
                placements.append(Placement(session=session.id, round=rounds[number], room=where))
            room[number] += 1
        if max(room) <= len(instance.rooms):
            found = evaluate(instance, Schedule(placements=tuple(placements)))
            if found.feasible and (best is None or found.objective < best):
                best = found.objective
    assert best is not None
    return best


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("pairs", [0, 2])
def test_bound_is_the_optimum(seed: int, pairs: int) -> None:
    instance = plain(6, [2, 2, 2], 25, 3, seed=seed, pairs=pairs)
    result = solve(instance)
    assert result.exact
    assert result.bound == optimum(instance)
    assert with_rooms(instance, result.rounds_of[0]) == result.bound


@pytest.mark.parametrize("seed", range(4))
def test_seats_and_preferences_count(seed: int) -> None:
    instance = plain(
        6,
        [3, 3],
        25,
        3,
        seed=seed,
        rooms=[{"id": f"m{n}", "title": "M", "venue": "v", "seats": 4 + 3 * n} for n in range(3)],
        pillars=[{"id": "red", "title": "Red"}],
        sessions=[
            {
                "id": f"s{n:02d}",
                "title": "S",
                "pillars": ["red"] if n < 3 else [],
                "preferences": {"unwanted_rounds": "r0"} if n == seed else {"preferred_rooms": "m1"},
            }
            for n in range(6)
        ],
    )
    result = solve(instance)
    best = min(
        with_rooms(instance, {f"s{n:02d}": f"r{number}" for n, number in enumerate(choice)})
        for choice in product(range(2), repeat=6)
        if sum(choice) == 3
    )
    assert result.bound == best == with_rooms(instance, result.rounds_of[0])


def test_an_incumbent_that_cannot_be_beaten_is_proved() -> None:
    instance = plain(6, [2, 2, 2], 25, 3)
    best = solve(instance).bound
    assert best is not None
    for objective in (best, best + 30):
        assert solve(instance, known=lambda at=objective: Known(at)).bound == best


def test_alike_rounds_are_counted() -> None:
    """Bundles of three alike rounds are made once: C(9, 3) and not three times as many."""
    assert solve(plain(9, [3, 3, 3], 10, 3)).sizes["bundles"] == 84


def test_the_shape_of_hoorn() -> None:
    """13 sessions in rounds of 4, 4 and 5 have C(13, 4) + C(13, 5) bundles."""
    result = solve(plain(13, [4, 4, 5], 250, 5))
    assert result.sizes["bundles"] == 2002
    assert result.bound is not None
    assert result.lp is not None
    assert 0 <= result.bound - result.lp < 60
    assert result.rounds_of


def test_same_seed_same_answer() -> None:
    instance = plain(13, [4, 4, 5], 100, 5, seed=7)
    one, other = (replace(solve(instance, seed=3), seconds={}) for _ in range(2))
    assert one == other
