"""The net of ``test_exhaustive`` holds: each of these planted mistakes makes it say so.

All are mistakes one could make, and all make a bound a little too good to be true.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from scheduler.attendance import (
    bundles,
    closing,
    columns,
    cuts,
    generate,
    integer,
    judge,
    master,
    repeats,
    rooms,
    sizes,
    stock,
    values,
    wishes,
)
from scheduler.attendance.pricing import branch, task
from tests.attendance.exhaustive import Tally, compare, sample

Plant = Callable[[pytest.MonkeyPatch], None]
MOST_SEEDS = 320
FIRST_SEED = {
    "more put aside than the choice that was dearer": 28,
    "charges for repeated sessions never paid back": 72,
    "sessions of a cluster taken to overlap": 32,
}
"""Where to begin, for mistakes that few instances show."""


def changed(owner: Any, name: str, change: Callable[..., Any]) -> Plant:
    """What the function returns becomes ``change(returned, *arguments)``."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        original = getattr(owner, name)
        patch.setattr(owner, name, lambda *args: change(original(*args), *args))

    return plant


def replaced(owner: Any, name: str, value: Any) -> Plant:
    return lambda patch: patch.setattr(owner, name, value)


def _rounded_twice(block: Any, prices: Any, scale: int) -> Any:
    lower = (prices - 1) @ block.coefficients
    return bundles.reduced(scale * block.value, block.members, lower)


def _all_equal(found: Any, *_: Any) -> Any:
    rows, complete = found
    return [row._replace(equal=True) for row in rows], complete


def _half_priced(found: Any, *_: Any) -> Any:
    dear = found.copy()
    dear[(len(dear) + 1) // 2 :] = dear.max()
    return dear


def _too_much_aside(found: Any, programme: Any, some: Any, aside: Any) -> Any:
    upper = found.upper.copy()
    upper[len(programme.upper) :] -= 1
    return replace(found, upper=upper)


def _own_session_in_the_way(found: Any, *_: Any) -> Any:
    reach = found.reach | np.eye(len(found.reach), dtype=bool)
    return replace(found, reach=reach)


def _everything_overlaps(found: Any, *_: Any) -> Any:
    return [([slot for group, _ in found for slot in group], 0)] if found else []


def _themes_at_any_time(found: Any, *_: Any) -> Any:
    return np.full_like(found, found.max(initial=0))


def _one_less(found: Any, *_: Any) -> Any:
    return sizes.Size(found.least, max(found.least, found.most - 1))


PLANTED: dict[str, Plant] = {
    "duals rounded one way for bundles, another for right-hand sides": replaced(
        master.Block, "reduced", _rounded_twice
    ),
    "optional sessions that have to be placed": changed(stock, "master_rows", _all_equal),
    "half of the bundles never priced": changed(master.Block, "reduced", _half_priced),
    "a bound rounded up twice": changed(master.Master, "objective", lambda found, *_: found + 1),
    "a cut's constant rounded up": changed(cuts, "reduced", lambda found, *_: found + 1),
    "a cut over fewer bundles than there are": changed(cuts, "reduced", _half_priced),
    "fixing that leaves out what a better choice needs": changed(
        integer, "_slack", lambda found, *_: (found[0] * 1000, found[1])
    ),
    "more put aside than the choice that was dearer": changed(integer, "without", _too_much_aside),
    "charges for repeated sessions never paid back": changed(
        repeats, "_charged", lambda found, *_: (found[0], 0)
    ),
    "the judge counts a unit too much": changed(judge.Judge, "objective", lambda found, *_: found + 1),
    "sessions of a cluster taken to overlap": changed(wishes, "_classes", _everything_overlaps),
    "an own session keeps somebody from itself": changed(wishes, "_split", _own_session_in_the_way),
    "padding pays for a room": changed(
        rooms, "_cheapest", lambda found, cost, members: found + (members == len(cost) - 1).sum(axis=1)
    ),
    "pillars asked of rounds that need none": changed(
        values, "_required", lambda found, table: dict.fromkeys(found, tuple(table.instance.pillar))
    ),
    "themes that overlap at any time": changed(values, "_pairs", _themes_at_any_time),
    "rounds that hold one session less": changed(sizes, "_own_size", _one_less),
    "any two sessions of a round clash": changed(
        stock, "clashing", lambda found, table: found | table.overlap & ~np.eye(len(found), dtype=bool)
    ),
}


def _less(found: Any, *_: Any) -> Any:
    """Upper bounds of partial bundles without what would come last."""
    return found - np.abs(found) * 0.4 - 1


def _dear(found: Any, *_: Any) -> Any:
    return replace(found, alone=found.alone - 3)


def _one_too_few(found: Any, *_: Any) -> Any:
    return replace(found, most=found.most - 2_000_000)


def _half(found: Any, *_: Any) -> Any:
    return replace(found, members=found.members[1::2], worth=found.worth[1::2])


PLANTED_IN_PRICING: dict[str, Plant] = {
    "partial bundles cut off too early": changed(branch._Search, "_bounds", _less),
    "slots that save less than they do": changed(columns, "read_terms", _dear),
    "a bundle is worth less than the search says": changed(generate, "best_bundles", _one_too_few),
    "half of the bundles left out of the proof": changed(closing, "all_bundles", _half),
    "nothing within any limit": changed(integer, "is_impossible", lambda *_: True),
    "no capacity is left": changed(
        task.Task, "open_to", lambda found, *_: found & (np.arange(found.shape[1]) % 2 == 0)
    ),
}


@pytest.mark.parametrize("mistake", PLANTED_IN_PRICING)
def test_planted_mistake_in_pricing_is_caught(mistake: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED_IN_PRICING[mistake](monkeypatch)
    tally = Tally()
    for seed in range(MOST_SEEDS):
        compare(sample(seed), tally, max_bundles=-1)
        if tally.wrong:
            return
    pytest.fail(f"not caught on {tally.feasible} feasible instances: {mistake}")


@pytest.mark.parametrize("mistake", PLANTED)
def test_planted_mistake_is_caught(mistake: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED[mistake](monkeypatch)
    tally = Tally()
    first = FIRST_SEED.get(mistake, 0)
    for seed in range(MOST_SEEDS):
        compare(sample((first + seed) % MOST_SEEDS), tally)
        if tally.wrong:
            return
    pytest.fail(f"not caught on {tally.feasible} feasible instances: {mistake}")
