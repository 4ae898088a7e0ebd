"""On tiny instances: no bound above the optimum, no cut that a feasible schedule breaks."""

from __future__ import annotations

import pytest

from scheduler.domain import Instance
from tests.attendance.exhaustive import SOFT, Tally, compare, sample


def tally(instances: list[Instance]) -> Tally:
    found = Tally()
    for instance in instances:
        compare(instance, found)
    return found


@pytest.mark.parametrize("first", range(0, 240, 30))
def test_bound_and_cuts_hold_for_every_schedule(first: int) -> None:
    found = tally([sample(seed) for seed in range(first, first + 30)])
    assert found.wrong == []
    assert found.feasible >= 8
    assert found.tight >= found.feasible // 2
    assert found.tight_cuts > 50


@pytest.mark.parametrize("rule", SOFT)
def test_each_soft_rule_alone(rule: str) -> None:
    found = tally([sample(seed, [rule]) for seed in range(1000, 1015)])
    assert found.wrong == []
    assert found.tight >= 4
