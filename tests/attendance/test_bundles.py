"""Enumeration against plain combinations of slots."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product
from random import Random

import numpy as np
import pytest

from scheduler.attendance.bundles import Members, Shape, enumerate_bundles, incidence, reduced
from scheduler.attendance.limits import Limits, TimeUpError, TooManyBundlesError

FREE = Limits()


def shape(
    rounds: list[int],
    sizes: list[tuple[int, int]],
    *,
    clash: Sequence[tuple[int, int]] = (),
    fixed: Sequence[int] = (),
    capacities: Sequence[tuple[tuple[int, ...], int]] = (),
    mates: Sequence[tuple[int, int]] = (),
) -> Shape:
    """Rounds of so many slots each, numbered through."""
    n = sum(rounds)
    clashing = np.zeros((n, n), dtype=np.bool_)
    for one, other in clash:
        clashing[one, other] = clashing[other, one] = True
    starts = np.cumsum([0, *rounds])
    return Shape(
        tuple(tuple(range(a, a + size)) for a, size in zip(starts, rounds, strict=False)),
        tuple(sizes),
        np.isin(np.arange(n), fixed),
        clashing,
        tuple(capacities),
        tuple(mates),
    )


def sets(members: Members, n: int) -> set[frozenset[int]]:
    found = [frozenset(int(slot) for slot in row if slot < n) for row in members]
    assert len(set(found)) == len(found), "a bundle was made twice"
    return set(found)


def by_hand(wanted: Shape) -> set[frozenset[int]]:
    """Every choice of slots, kept if it is a bundle."""
    found = set()
    for choice in product([False, True], repeat=wanted.n):
        chosen = frozenset(slot for slot, there in enumerate(choice) if there)
        sizes = [len(chosen & set(own)) for own in wanted.rounds]
        if (
            all(least <= n <= most for n, (least, most) in zip(sizes, wanted.sizes, strict=True))
            and all(slot in chosen for slot in np.flatnonzero(wanted.fixed))
            and not any(wanted.clash[a, b] for a, b in combinations(chosen, 2))
            and all(len(chosen & set(slots)) <= most for slots, most in wanted.capacities)
            and all((a in chosen) == (b in chosen) for a, b in wanted.mates)
        ):
            found.add(chosen)
    return found


@pytest.mark.parametrize("seed", range(60))
def test_all_bundles_and_no_others(seed: int) -> None:
    dice = Random(seed)
    rounds = dice.choice([[7], [4, 3], [3, 3, 2]])
    n = sum(rounds)
    wanted = shape(
        rounds,
        [(least, least + dice.randint(0, 3)) for least in (dice.randint(0, 2) for _ in rounds)],
        clash=[pair for pair in combinations(range(n), 2) if dice.random() < 0.2],
        fixed=dice.sample(range(n), dice.choice([0, 0, 1, 2])),
        capacities=[(tuple(sorted(dice.sample(range(n), 4))), dice.randint(0, 2))] * dice.choice([0, 1]),
        mates=[(0, 1)] * dice.choice([0, 1]),
    )
    assert sets(enumerate_bundles(wanted, 10_000, FREE), n) == by_hand(wanted)


def test_the_empty_bundle_counts() -> None:
    assert sets(enumerate_bundles(shape([3], [(0, 1)]), 10, FREE), 3) == {
        frozenset(),
        frozenset({0}),
        frozenset({1}),
        frozenset({2}),
    }


def test_a_round_without_slots_has_one_bundle() -> None:
    assert len(enumerate_bundles(shape([0], [(0, 0)]), 10, FREE)) == 1


def test_a_mate_that_is_not_there_rules_the_other_out() -> None:
    assert sets(enumerate_bundles(shape([2], [(0, 2)], mates=[(0, 2)]), 10, FREE), 2) == {
        frozenset(),
        frozenset({1}),
    }


@pytest.mark.parametrize("rounds", [[20], [10, 10]])
def test_too_many(rounds: list[int]) -> None:
    with pytest.raises(TooManyBundlesError):
        enumerate_bundles(shape(rounds, [(5, 5)] * len(rounds)), 1_000, FREE)


def test_limit_is_exact() -> None:
    assert len(enumerate_bundles(shape([6], [(3, 3)]), 20, FREE)) == 20
    with pytest.raises(TooManyBundlesError):
        enumerate_bundles(shape([6], [(3, 3)]), 19, FREE)


def test_time_up() -> None:
    with pytest.raises(TimeUpError):
        enumerate_bundles(shape([6], [(3, 3)]), 20, Limits(deadline=0.0))


def test_incidence_and_reduced_cost_leave_padding_out() -> None:
    members = np.array([[0, 2], [1, 3]], dtype=np.int16)
    assert incidence(3, members).tolist() == [[1, 0, 1], [0, 1, 0]]
    assert reduced(np.array([10, 20]), members, np.array([1, 2, 4])).tolist() == [5, 18]
