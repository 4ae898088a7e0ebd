"""The master that grows, against one made anew."""

from __future__ import annotations

import numpy as np
import pytest

from scheduler.attendance.bundles import enumerate_bundles
from scheduler.attendance.columns import Columns
from scheduler.attendance.growing import GrowingMaster
from scheduler.attendance.limits import Limits
from scheduler.attendance.linear import restricted
from scheduler.attendance.solver import solve_linear
from scheduler.attendance.stock import make_frame
from tests.attendance.build import slots_of
from tests.attendance.plain import plain

PENALTY = 1_000.0


def some_columns() -> Columns:
    return Columns(make_frame(slots_of(plain(10, [3, 3, 4], 40, 5, pairs=3)), 0), 0)


def anew(columns: Columns) -> float:
    master = columns.master()
    answer = solve_linear(
        restricted(master, [np.arange(len(b.members)) for b in master.blocks], PENALTY), Limits()
    )
    assert answer is not None
    return answer.objective


def grown(growing: GrowingMaster) -> float:
    answer = growing.solve(Limits())
    assert answer is not None
    return answer[0]


def test_it_says_what_one_made_anew_says_as_bundles_come_and_go() -> None:
    columns, dice = some_columns(), np.random.default_rng(1)
    growing = GrowingMaster(columns, PENALTY)
    values = []
    for step in range(12):
        for number, source in enumerate(columns.sources):
            every = enumerate_bundles(source.alike.shape, 10_000, Limits())
            source.add(every[dice.choice(len(every), 8)])
            if step % 3 == 2:
                grown(growing)
                some = dice.random(len(source.members)) < 0.7
                growing.keep(number, some)
                source.keep(some)
        values.append(grown(growing))
        assert values[-1] == pytest.approx(anew(columns))
    assert len(set(values)) > 3


def test_duals_stay_where_they_are_drawn() -> None:
    columns = some_columns()
    for source in columns.sources:
        source.add(enumerate_bundles(source.alike.shape, 10_000, Limits())[::7])
    growing, rows = GrowingMaster(columns, PENALTY), len(columns.frame.rows)
    free = growing.solve(Limits())
    assert free is not None
    center = np.clip(free[2][:rows], 10 - PENALTY, PENALTY - 10) + 5.0
    growing.draw(center, np.ones(rows))
    drawn = growing.solve(Limits())
    assert drawn is not None
    assert np.abs(drawn[2][:rows] - center).max() <= 1 + 1e-6
    assert drawn[3].sum() > 0
    assert drawn[0] <= free[0] + 1e-6
