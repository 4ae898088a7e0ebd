"""Pricing and column generation against enumeration."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from scheduler.attendance.bundles import enumerate_bundles
from scheduler.attendance.columns import Columns, Source
from scheduler.attendance.generate import Generation
from scheduler.attendance.limits import Limits
from scheduler.attendance.linear import solve_relaxation
from scheduler.attendance.pricing import all_bundles, best_bundles, good_bundles
from scheduler.attendance.rooms import NO_ROOM
from scheduler.attendance.stock import make_frame, make_stock, master_of
from scheduler.attendance.values import total_wishes
from scheduler.domain import Instance
from tests.attendance.build import slots_of
from tests.attendance.exhaustive import sample
from tests.attendance.plain import plain

SCALE = 1 << 10
NEVER = lambda: False  # noqa: E731


def columns_of(instance: Instance) -> Columns:
    table = slots_of(instance)
    return Columns(make_frame(table, 0), total_wishes(table) + table.constant)


def sources() -> list[Source]:
    """Rounds of plain events, of events with conflicts, and of tiny ones with every rule."""
    found = columns_of(plain(11, [3, 4, 4], 40, 5)).sources[:1]
    found += columns_of(plain(12, [4, 4, 4], 30, 6, seed=2, pairs=4)).sources[:1]
    found += columns_of(plain(9, [2, 3, 4], 25, 4, seed=3, rules={"attendance": {"weight": 7}})).sources
    for seed in range(60):
        frame = make_frame(slots_of(sample(seed)), 0)
        if all(least <= most for alike in frame.alike for least, most in alike.shape.sizes):
            found += [source for source in Columns(frame, 0).sources if source.terms.n > 2]
    return found


def prices(source: Source, dice: Random) -> np.ndarray:
    rows = len(source.frame.rows)
    spread = max(1, int(source.terms.first.max(initial=1)))
    return np.array([dice.randint(-SCALE * spread, SCALE) for _ in range(rows)], dtype=np.int64)


def test_the_best_bundle_is_the_best_of_all() -> None:
    dice, compared = Random(1), 0
    for source in sources():
        task = source.task(prices(source, dice), SCALE)
        every = enumerate_bundles(source.alike.shape, 100_000, Limits())
        width = source.terms.size[1]
        every = np.pad(every, ((0, 0), (0, width - every.shape[1])), constant_values=source.terms.n)
        worth = task.worth(every)
        best = float(worth.max(initial=-np.inf))
        found = best_bundles(task, -np.inf, 0.0, 10**6, NEVER)
        assert found.complete
        assert found.most == best
        cut_off = best_bundles(task, -np.inf, 0.0, 1, NEVER)
        assert cut_off.most >= best
        lenient = best_bundles(task, -np.inf, 5.0 * SCALE, 10**6, NEVER)
        assert best <= lenient.most <= best + 5.0 * SCALE
        good, of_good = good_bundles(task, 10)
        assert (of_good <= best).all()
        assert (source.judge(good) < NO_ROOM // 2).all()
        finite = np.isfinite(worth)
        floor = float(np.median(worth[finite])) if finite.any() else 0.0
        above = all_bundles(task, floor, 10**6, 10**6, NEVER)
        expected = {tuple(row) for row in np.sort(every[worth >= floor], axis=1).tolist()}
        assert {tuple(row) for row in above.members.tolist()} == expected
        compared += len(every)
    assert compared > 900


@pytest.mark.parametrize("seed", range(6))
def test_the_lp_is_that_of_all_bundles(seed: int) -> None:
    instance = plain(12, [4, 4, 4], 60, 5, seed=seed, pairs=seed % 4)
    table = slots_of(instance)
    constant = total_wishes(table)
    stock = make_stock(table, Limits())
    assert stock is not None
    dense = solve_relaxation(master_of(stock, Limits(), constant), Limits())
    columns = columns_of(instance)
    generation = Generation(columns, Limits())
    bounds = [priced.bound / columns.scale for priced in generation.run()]
    assert generation.solved
    assert bounds == sorted(bounds)
    assert bounds[-1] == pytest.approx(dense.lp, abs=0.01)
    assert bounds[-1] <= dense.lp + 1e-6


def test_terms_never_save_too_little() -> None:
    """Worth by the terms against the true worth, on every bundle."""
    exact = 0
    for source in sources():
        every = enumerate_bundles(source.alike.shape, 100_000, Limits())
        task = source.task(np.zeros(len(source.frame.rows), dtype=np.int64), SCALE)
        for size in range(every.shape[1] + 1):
            some = every[(every < source.terms.n).sum(axis=1) == size][:, :size]
            if len(some):
                by_terms = task.start(np.sort(some, axis=1))[0]
                wide = ((0, 0), (0, source.terms.size[1] - size))
                true = task.worth(np.pad(some, wide, constant_values=source.terms.n))
                assert (by_terms >= true).all()
                exact += int((by_terms == true).sum())
    assert exact > 900


def test_limits_end_generation_with_a_valid_bound() -> None:
    instance = plain(12, [4, 4, 4], 60, 5)
    columns = columns_of(instance)
    generation = Generation(columns, replace(Limits(), stop=lambda: generation.rounds > 2))
    bounds = [priced.bound for priced in generation.run()]
    whole = columns_of(instance)
    *_, last = Generation(whole, Limits()).run()
    assert bounds[-1] <= last.bound
