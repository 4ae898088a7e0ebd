"""The search's own count of cost, and of what is possible, against the checker's after random moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from scheduler.attendance.search import Annealer, Constructor, State, pairs, read_problem
from scheduler.attendance.search import state as states
from scheduler.attendance.search.estimates import Estimates
from scheduler.attendance.search.tables import NOWHERE
from scheduler.bench.generate import Size, generate
from scheduler.compiled import compile_instance
from scheduler.domain import Instance
from scheduler.evaluate import evaluate
from scheduler.files import read_instance
from tests.attendance.exhaustive import sample

SEEDS = range(240)
STEPS = 30
EVENTS = ("tilburg-2025", "hoorn-2025", "klein")


def searched(instance: Instance) -> State:
    return State(read_problem(compile_instance(instance)))


def broken(found: State) -> set[tuple[str, tuple[str, ...], str]]:
    """The hard rules that the checker sees broken, and by whom."""
    judged = evaluate(found.tables.instance, found.schedule())
    return {(one.constraint, one.subjects, one.key) for one in judged.violations if one.hard}


def wander(state: State, seed: int, steps: int) -> list[str]:
    """Put copies anywhere and nowhere; says where search and checker disagree."""
    dice = Random(seed)
    tables, wrong = state.tables, []
    for _ in range(steps):
        copy, place = dice.randrange(tables.copies), dice.randrange(NOWHERE, tables.places)
        old = state.stands[copy]
        state.lift(copy)
        without = broken(state)
        fits = place == NOWHERE or state.fits(copy, place)
        state.put(copy, place)
        state.settle()
        found = evaluate(tables.instance, state.schedule())
        if fits is bool(more := broken(state) - without):
            wrong.append(f"{copy} at {place}: fits={fits}, {more}")
        if fits and state.cost != found.objective:
            wrong.append(f"{copy} at {place}: cost {state.cost}, not {found.objective}")
        if fits and state.complete() is not found.feasible:
            wrong.append(f"{copy} at {place}: complete={state.complete()}")
        if not fits:
            state.lift(copy)
            state.put(copy, old)
            state.settle()
    return wrong


def exchanges(state: State, seed: int, steps: int) -> list[str]:
    """Moves and exchanges of a complete schedule; says where estimates and checker disagree."""
    dice = Random(seed)
    tables, estimates, wrong = state.tables, Estimates(state), []
    apart = all(len(near) <= 1 for near in state.problem.near)
    for _ in range(steps):
        copy, place = dice.randrange(tables.copies), dice.randrange(tables.places)
        rise, old = float(estimates.costs(copy)[place]), state.stands[copy]
        occupant = int(estimates.occupant[place])
        takes_over = old == NOWHERE and occupant < tables.copies
        if place == old or estimates.crowded[place] or takes_over:
            continue
        before = state.cost
        if state.exchange(copy, place, None if occupant == tables.copies else occupant):
            if not np.isfinite(rise):
                wrong.append(f"{copy} to {place}: possible after all")
            if state.exact and apart and round(rise) != state.cost - before:
                wrong.append(f"{copy} to {place}: estimated {rise}, was {state.cost - before}")
            estimates.follow([spot for spot in (old, place) if spot != NOWHERE])
        found = evaluate(tables.instance, state.schedule())
        if not found.feasible or state.cost != found.objective:
            wrong.append(f"{copy} to {place}: {state.cost}, not {found.objective}, {found.feasible=}")
    return wrong


@pytest.mark.parametrize("part", range(4))
def test_random_placements_of_tiny_events(part: int) -> None:
    for seed in SEEDS[part::4]:
        assert not wander(searched(sample(seed)), seed, STEPS), seed


def test_random_exchanges_of_tiny_events() -> None:
    complete = 0
    for seed in SEEDS:
        state = searched(sample(seed))
        if Constructor(state, seed).run(lambda: False):
            complete += 1
            assert not exchanges(state, seed, STEPS), seed
    assert complete > len(SEEDS) / 2


@pytest.mark.parametrize("name", EVENTS)
def test_random_moves_of_events(root: Path, name: str) -> None:
    instance = read_instance(root / "instances" / f"{name}.yaml")
    state = searched(instance)
    assert not wander(state, 1, 60)
    state = searched(instance)
    assert Constructor(state, 1).run(lambda: False)
    assert not exchanges(state, 1, 60)


def test_random_moves_of_a_generated_event() -> None:
    state = searched(generate(Size(24, 4, 8, 120, 6), seed=3).instance)
    assert Constructor(state, 1).run(lambda: False)
    assert not exchanges(state, 1, 80)


@pytest.mark.parametrize("name", EVENTS)
def test_annealing_keeps_count(root: Path, name: str) -> None:
    """After as many steps as it likes: the best it says it found costs what the checker says."""
    instance = read_instance(root / "instances" / f"{name}.yaml")
    state = searched(instance)
    assert Constructor(state, 1).run(lambda: False)
    annealer, said = Annealer(state, 1), []
    annealer.run(lambda: annealer.steps / 1500, lambda: said.append(annealer.best.cost))
    assert said == sorted(said, reverse=True)
    for cost, schedule in (
        (annealer.best.cost, state.tables.schedule(annealer.best.stands)),
        (state.cost, state.schedule()),
    ):
        found = evaluate(instance, schedule)
        assert found.feasible
        assert found.objective == cost


Plant = Callable[[pytest.MonkeyPatch], None]


def changed(owner: Any, name: str, change: Callable[[Any], Any]) -> Plant:
    def plant(patch: pytest.MonkeyPatch) -> None:
        original = getattr(owner, name)
        patch.setattr(owner, name, lambda *args: change(original(*args)))

    return plant


PLANTED: dict[str, Plant] = {
    "a theme overlap counted once for two": changed(states, "theme_prices", lambda found: found // 2),
    "a travel time forgotten": changed(pairs, "_gap", lambda found: found + 5),
    "no rest": changed(pairs, "rest_of", lambda found: 0),
    "no row of counts": changed(states, "read_counts", lambda found: type(found)()),
    "rooms are free at once": changed(states, "_near", lambda found: [[] for _ in found]),
}


@pytest.mark.parametrize("mistake", PLANTED)
def test_a_planted_mistake_is_caught(mistake: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED[mistake](monkeypatch)
    for seed in SEEDS:
        if wander(searched(sample(seed)), seed, STEPS):
            return
    pytest.fail(f"not caught: {mistake}")
