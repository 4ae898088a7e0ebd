"""Shares of wishes met: per attendee, organisation and pillar."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from scheduler.domain import Instance
from scheduler.domain.fairness import Group, Spread, fairness, shares, spread

ATTENDEES: list[dict[str, Any]] = [
    {"id": "a", "organisation": "North", "pillars": ["red"], "wishes": [{"session": "s", "score": 4}]},
    {"id": "b", "organisation": "red", "pillars": ["red", "blue"], "wishes": [{"session": "s", "score": 6}]},
    {"id": "c", "organisation": "North", "wishes": [{"session": "s", "score": 5}]},
    {"id": "d", "organisation": "Empty", "pillars": ["green"]},
]


def event(attendees: list[dict[str, Any]]) -> Instance:
    return Instance.model_validate(
        {
            "event": {"id": "e", "title": "E"},
            "pillars": [{"id": one, "title": one.title()} for one in ("red", "blue", "green")],
            "sessions": [{"id": "s", "title": "S"}],
            "attendees": [{"title": one["id"], **one} for one in attendees],
        }
    )


def test_groups_count_weight_and_people_with_wishes_only() -> None:
    found = fairness(event(ATTENDEES), [1, 3, 5, 0])
    quarter, half, whole = Fraction(1, 4), Fraction(1, 2), Fraction(1)
    assert found.everybody == Spread(3, quarter, quarter, half)
    assert found.organisations == (
        Group("North", "North", 6, 9, Spread(2, quarter, quarter, Fraction(5, 8))),
        Group("red", "red", 3, 6, Spread(1, half, half, half)),  # a name, not the pillar
    )
    assert found.pillars == (
        Group("red", "Red", 4, 10, Spread(2, quarter, quarter, Fraction(3, 8))),
        Group("blue", "Blue", 3, 6, Spread(1, half, half, half)),
    )
    assert found.organisations[0].share == Fraction(2, 3)
    assert shares(event(ATTENDEES), [1, 3, 5, 0]) == [quarter, half, whole, None]


def test_nobody_or_no_wishes() -> None:
    for attendees in ([], ATTENDEES[3:]):
        found = fairness(event(attendees), [0] * len(attendees))
        assert (found.everybody, found.organisations, found.pillars) == (None, (), ())


@pytest.mark.parametrize(("n", "tenth"), [(1, 0), (9, 0), (10, 0), (11, 1), (20, 1), (21, 2), (30, 2)])
def test_the_tenth_percentile_is_the_smallest_share_that_a_tenth_does_not_exceed(n: int, tenth: int) -> None:
    own = [Fraction(number, n) for number in range(n)]
    found = spread(reversed(own))
    assert found is not None
    assert found.tenth == own[tenth]
    assert 10 * sum(share <= found.tenth for share in own) >= n
    assert 10 * sum(share < found.tenth for share in own) < n
