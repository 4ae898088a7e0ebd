"""Good bundles fast: from every slot the best next one, and then swaps, on many bundles at once."""

from __future__ import annotations

import numpy as np

from scheduler.attendance.bundles import Members
from scheduler.attendance.pricing.task import Task
from scheduler.attendance.slots import Ints
from scheduler.attendance.solver import Floats

SWAPS = 2
"""Rounds of swaps at most."""


def good_bundles(task: Task, keep: int) -> tuple[Members, Floats]:
    """At most ``keep`` different bundles with their worth, best first; padded to the largest size."""
    filled = _filled(task, _starts(task))
    before, after = _padded(task, filled), _swapped(task, filled)
    members = np.concatenate([before[0], after[0]])
    worth = np.concatenate([before[1], after[1]])
    first = np.unique(np.sort(members, axis=1), axis=0, return_index=True)[1]
    first = first[np.argsort(-worth[first], kind="stable")][:keep]
    members = np.sort(members[first], axis=1)
    worth = task.worth(members)
    exist = np.isfinite(worth)
    return members[exist], worth[exist]


def _starts(task: Task) -> Members:
    """What is sure and one slot more, and what is sure alone."""
    sure = task.sure
    free = np.flatnonzero(task.open_to(sure)[0]).astype(np.int16)
    if sure.shape[1] >= task.terms.size[1] or not len(free):
        return sure
    return np.concatenate([np.repeat(sure, len(free), axis=0), free[:, None]], axis=1)


def _filled(task: Task, members: Members) -> list[Members]:
    """Add the best slot as long as it pays or must be; bundles by size."""
    least, most = task.terms.size
    done: list[Members] = []
    value, gains = task.start(members)
    while members.shape[1] < most and len(members):
        open_ = np.where(task.open_to(members), gains, -np.inf)
        best = open_.argmax(axis=1)
        gain = open_[np.arange(len(best)), best]
        stop = ~(gain > (-np.inf if members.shape[1] < least else 0))
        if members.shape[1] >= least:
            done.append(members[stop])
        members, value, gains, best = members[~stop], value[~stop], gains[~stop], best[~stop]
        members, value, gains = task.joined(members, best, value, gains)
    if members.shape[1] >= least:
        done.append(members)
    return [some for some in done if len(some)]


def _padded(task: Task, filled: list[Members]) -> tuple[Members, Floats]:
    """As one array, with what each is worth by the terms."""
    width = task.terms.size[1]
    empty: Members = np.empty((0, width), dtype=np.int16)
    wide = [np.pad(some, ((0, 0), (0, width - some.shape[1])), constant_values=task.n) for some in filled]
    worth = [task.start(some)[0] for some in filled]
    return np.concatenate([empty, *wide]), np.concatenate([np.empty(0), *worth])


def _swapped(task: Task, filled: list[Members]) -> tuple[Members, Floats]:
    """The same after swaps."""
    better = []
    for members in filled:
        value = task.start(members)[0]
        for _ in range(SWAPS):
            swapped = _swap(task, members, value)
            if swapped is None:
                break
            members, value = swapped
        better.append(members)
    return _padded(task, better)


def _swap(task: Task, members: Members, value: Floats) -> tuple[Members, Floats] | None:
    """The best swap of each bundle; None when there is none."""
    m, size = members.shape
    best, chosen = value.copy(), np.full((m, 2), -1, dtype=np.int64)
    for place in range(task.sure.shape[1], size):
        rest = np.delete(members, place, axis=1)
        without, gains = task.start(rest)
        open_ = np.where(task.open_to(rest), gains, -np.inf)
        slot: Ints = open_.argmax(axis=1)
        changed = without + open_[np.arange(m), slot]
        better = changed > best
        best[better] = changed[better]
        chosen[better, 0], chosen[better, 1] = place, slot[better]
    moved = np.flatnonzero(chosen[:, 0] >= 0)
    if not len(moved):
        return None
    members = members.copy()
    members[moved, chosen[moved, 0]] = chosen[moved, 1].astype(np.int16)
    return members, best
