"""Cliques hold every pair that clashes, and no other."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from scheduler.domain import Interval
from scheduler.domain.bits import bits
from scheduler.model.cliques import cover, overlapping

intervals = st.builds(
    lambda start, length: Interval(start, start + length), st.integers(0, 60), st.integers(1, 30)
)


@given(st.lists(intervals, max_size=9))
def test_overlapping_intervals_are_found_together_and_only_once(times: list[Interval]) -> None:
    found = [frozenset(group) for group in overlapping((time, n) for n, time in enumerate(times))]
    pairs = {pair for group in found for pair in combinations(sorted(group), 2)}
    assert pairs == {(a, b) for a, b in combinations(range(len(times)), 2) if times[a].overlaps(times[b])}
    assert not any(one < other for one in found for other in found)
    assert set().union(*found) == set(range(len(times)))


@given(st.integers(1, 8), st.data())
def test_a_cover_holds_what_is_needed_and_nothing_that_does_not_clash(n: int, data: st.DataObject) -> None:
    pairs = list(combinations(range(n), 2))
    edges = data.draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    needed = {edge for edge in edges if data.draw(st.booleans())}
    masks = [[0] * n, [0] * n]
    for mask, chosen in zip(masks, (edges, needed), strict=True):
        for a, b in chosen:
            mask[a] |= 1 << b
            mask[b] |= 1 << a
    held = {pair for clique in cover(*masks) for pair in combinations(clique, 2)}
    assert needed <= held <= edges


def test_bits() -> None:
    assert bits(0b101001) == [0, 3, 5]
