"""Intervals against sets of minutes: the one definition of overlap, seen the slow way."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.domain import Interval
from scheduler.domain.interval import merged

intervals = st.builds(
    lambda start, length: Interval(start, start + length), st.integers(0, 40), st.integers(1, 15)
)


def minutes(interval: Interval) -> set[int]:
    return set(range(interval.start, interval.end))


def test_an_interval_has_time() -> None:
    for start, end in ((5, 5), (6, 5)):
        with pytest.raises(ValueError, match="start < end"):
            Interval(start, end)


@given(intervals, intervals, st.integers(0, 12))
def test_overlap_and_gap(a: Interval, b: Interval, gap: int) -> None:
    shares = bool(minutes(a) & minutes(b))
    assert a.overlaps(b) == b.overlaps(a) == shares == (a.gap_to(b) < 0)
    free = min(abs(x - y) for x in minutes(a) for y in minutes(b)) - 1
    assert a.overlaps(b, gap) == b.overlaps(a, gap) == (shares or free < gap)
    if not shares:
        assert a.gap_to(b) == b.gap_to(a) == free


@given(intervals, intervals)
def test_contains_and_intersection(a: Interval, b: Interval) -> None:
    assert a.contains(b) == (minutes(b) <= minutes(a))
    common = a.intersection(b)
    assert (minutes(common) if common else set()) == minutes(a) & minutes(b)


def test_touching_is_not_overlapping() -> None:
    a, b = Interval(600, 660), Interval(660, 700)
    assert not a.overlaps(b)
    assert a.gap_to(b) == 0
    assert a.overlaps(b, gap=1)


@given(st.lists(intervals, max_size=6))
def test_merged(many: list[Interval]) -> None:
    few = merged(many)
    assert set().union(*map(minutes, few)) == set().union(*map(minutes, many))
    assert few == sorted(few)
    assert all(a.end < b.start for a, b in pairwise(few)), "touching ones are one"
