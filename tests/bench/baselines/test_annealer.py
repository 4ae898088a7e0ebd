"""The plain annealer counts as the checker does, and finds what there is on small events."""

from __future__ import annotations

import pytest

from scheduler.bench.baselines.annealer import Annealer
from scheduler.bench.baselines.puzzle import HARD, TooRich, read_puzzle
from scheduler.bench.generate import Size, generate
from scheduler.bench.made import made_conference
from scheduler.domain import Instance
from scheduler.evaluate import evaluate
from scheduler.files import read_instance
from scheduler.solve import solve

EVENTS = [
    generate(Size(20, 4, 6, 30, 5), 1).instance,
    generate(Size(24, 4, 6, 40, 6), 2).instance,
    made_conference(Size(14, 5, 3, 12, 5), 1).instance,
]


@pytest.mark.parametrize("instance", EVENTS, ids=lambda instance: instance.event.title)
def test_it_counts_as_the_checker_does(instance: Instance) -> None:
    puzzle = read_puzzle(instance)
    search = Annealer(puzzle, seed=1)
    search.breach = 500
    feasible = 0
    for _ in range(150):
        for _ in range(20):
            search.step(temperature=100.0)
        assert search.cost == search.recount()
        judged = evaluate(instance, puzzle.schedule(search.place_of))
        assert judged.feasible == (search.cost < HARD // 2)
        if judged.feasible:
            feasible += 1
            assert judged.objective == search.cost
    assert feasible > 20


def test_it_finds_the_optimum_of_a_small_event() -> None:
    instance = generate(Size(10, 2, 6, 20, 4), 3).instance
    puzzle = read_puzzle(instance)
    found: list[int] = []
    Annealer(puzzle, seed=0).run(0.5, lambda cost, places: found.append(cost))
    assert found == sorted(found, reverse=True)
    assert found[-1] == solve(instance, workers=1).objective


def test_it_says_what_it_does_not_know() -> None:
    with pytest.raises(TooRich):
        read_puzzle(read_instance("instances/tilburg-2025.yaml"))
