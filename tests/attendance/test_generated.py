"""Generated columns on tiny instances: no bound above the optimum, and the LP that enumeration has."""

from __future__ import annotations

import pytest

from tests.attendance.exhaustive import SOFT, Tally, compare, sample


def tally(seeds: range, soft: list[str] | None = None) -> Tally:
    found = Tally()
    for seed in seeds:
        compare(sample(seed, soft), found, max_bundles=-1)
    return found


@pytest.mark.parametrize("first", range(0, 240, 30))
def test_bound_holds_for_every_schedule(first: int) -> None:
    found = tally(range(first, first + 30))
    assert found.wrong == []
    assert found.feasible >= 8
    assert found.tight >= found.feasible // 5


@pytest.mark.parametrize("rule", SOFT)
def test_each_soft_rule_alone(rule: str) -> None:
    found = tally(range(1000, 1015), [rule])
    assert found.wrong == []
    assert found.tight >= 1
