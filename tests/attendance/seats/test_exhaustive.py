"""Seats against every way to give them out: must-attends, wish weight, and the fairest of the best."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from scheduler.attendance.limits import Limits
from scheduler.attendance.seats import assign
from scheduler.seating import judge
from tests.crowd import MOST_SEATINGS, Plain, crowded

SEEDS = range(400)


def test_nothing_is_better_or_fairer() -> None:
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        instance, schedule = crowded(seed)
        plain = Plain(instance, schedule)
        if not 1 < plain.size <= MOST_SEATINGS:
            continue
        found = assign(instance, schedule, Limits())
        choice = tuple(found.seating.at(attendee.id) for attendee in instance.attendees)
        assert plain.fits(choice), seed
        assert all(
            plain.may(attendee, chosen) for attendee, chosen in zip(instance.attendees, choice, strict=True)
        ), seed
        every = [plain.worth(one) for one in plain.everything()]
        best = max(every)
        assert plain.worth(choice) == best, seed
        assert (found.musts, found.met) == best[:2], seed
        assert (found.most_musts, found.bound) == best[:2], f"{seed}: proved"
        assert found.fair_below is None, seed
        assert judge(instance, schedule, found.seating).faults == (), seed
        seen["all"] += 1
        seen["short"] += best[:2] < tuple(map(sum, zip(*_alone(plain), strict=True)))
        seen["musts"] += best[0] > 0
        seen["fair"] += len({tuple(one[2]) for one in every if one[:2] == best[:2]}) > 1
        seen["clash"] += any(plain.apart(*pair) for pair in combinations(plain.places.values(), 2))
    assert seen["all"] >= 250, seen
    assert min(seen["short"], seen["musts"], seen["fair"], seen["clash"]) >= 25, seen


def _alone(plain: Plain) -> list[tuple[int, int]]:
    """What everybody could have if nobody else came."""
    return [
        max(
            (len(set(chosen) & set(one.must_attend)), plain.met(one, chosen)) for chosen in plain.options(one)
        )
        for one in plain.instance.attendees
    ]
