"""All bundles of a cluster, level by level with NumPy.

A bundle is a row of slot numbers within its cluster, padded with the number of slots. Within a
round the slots ascend, so every bundle is made once. A cluster of several rounds combines the
bundles of its rounds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduler.attendance.limits import Limits, TooManyBundlesError
from scheduler.attendance.slots import Flags, Ints

Members = npt.NDArray[np.int16]
CHUNK = 1 << 22
"""Pairs of partial bundles compared at a time."""


@dataclass(frozen=True)
class Shape:
    """What makes a set of slots a bundle; slots are numbered within the cluster."""

    rounds: tuple[tuple[int, ...], ...]
    """Slots of each round."""
    sizes: tuple[tuple[int, int], ...]
    """Fewest and most slots of each round."""
    fixed: Flags
    """Slots that are in every bundle."""
    clash: Flags
    """Slot × slot: never both."""
    capacities: tuple[tuple[tuple[int, ...], int], ...]
    """Of these slots at most so many."""
    mates: tuple[tuple[int, int], ...]
    """The first only with the second and, where that exists, the other way round; the number of
    slots stands for one that does not exist."""

    @property
    def n(self) -> int:
        return len(self.fixed)


def enumerate_bundles(shape: Shape, limit: int, limits: Limits) -> Members:
    """Every bundle, bundle × place. Raises TooManyBundlesError beyond ``limit``, and TimeUpError."""
    found: Members | None = None
    for slots, size in zip(shape.rounds, shape.sizes, strict=True):
        limits.check()
        own = _with_mates(shape, _round_bundles(shape, slots, size, limit), slots)
        found = own if found is None else _combine(shape, found, own, limit, limits)
    assert found is not None
    if len(found) > limit:
        raise TooManyBundlesError
    return found


def _round_bundles(shape: Shape, slots: tuple[int, ...], size: tuple[int, int], limit: int) -> Members:
    least, most = size
    sure = np.array([s for s in slots if shape.fixed[s]], dtype=np.int16)
    free = np.array([s for s in slots if not shape.fixed[s]], dtype=np.int16)
    free = free[~shape.clash[np.ix_(free, sure)].any(axis=1)]
    level = sure[None, :]
    impossible = least > most or shape.clash[np.ix_(sure, sure)].any()
    if impossible or not within(shape, level).all():
        return np.empty((0, 0), dtype=np.int16)
    later = np.triu(~shape.clash[np.ix_(free, free)], k=1)
    left = np.ones((1, len(free)), dtype=np.bool_)
    found = [level] if least <= len(sure) <= most else []
    count = sum(map(len, found))
    for depth in range(len(sure) + 1, most + 1):
        parent, chosen = np.nonzero(left)
        if len(parent) > 4 * limit:
            raise TooManyBundlesError
        level = np.concatenate([level[parent], free[chosen][:, None]], axis=1)
        left = left[parent] & later[chosen] if depth < most else left[:0]
        # Nothing that breaks a capacity, or can no longer grow to the fewest, is carried on.
        keep = within(shape, level)
        if depth < least:
            keep &= left.sum(axis=1) >= least - depth
        level, left = level[keep], left[keep] if depth < most else left
        if depth >= least:
            found.append(level)
            count += len(level)
        if count > limit:
            raise TooManyBundlesError
        if not len(level):
            break
    return _stack(shape.n, found)


def within(shape: Shape, members: Members) -> Flags:
    """Which bundles keep to every capacity."""
    good = np.ones(len(members), dtype=np.bool_)
    for slots, most in shape.capacities:
        counted = np.zeros(shape.n + 1, dtype=np.int16)
        counted[list(slots)] = 1
        good &= counted[members].sum(axis=1) <= most
    return good


def incidence(n: int, members: Members) -> npt.NDArray[np.float32]:
    """Bundle × slot as 0 and 1."""
    inside = np.zeros((len(members), n + 1), dtype=np.float32)
    np.put_along_axis(inside, members.astype(np.int64), 1, axis=1)
    return inside[:, :n]


def _with_mates(shape: Shape, members: Members, slots: tuple[int, ...]) -> Members:
    for one, other in shape.mates:
        if one in slots:
            present = (members == other).any(axis=1) if other < shape.n else np.False_
            members = members[(members == one).any(axis=1) == present]
    return members


def _combine(shape: Shape, one: Members, other: Members, limit: int, limits: Limits) -> Members:
    """Every pair of bundles without a clash between them."""
    if not len(one) or not len(other):
        return np.empty((0, 0), dtype=np.int16)
    blocked = incidence(shape.n, one) @ shape.clash.astype(np.float32)
    held = incidence(shape.n, other).T
    found, count = [], 0
    step = max(1, CHUNK // len(other))
    for first in range(0, len(one), step):
        limits.check()
        left, right = np.nonzero(blocked[first : first + step] @ held == 0)
        pairs = np.concatenate([one[first + left], other[right]], axis=1)
        pairs = pairs[within(shape, pairs)]
        count += len(pairs)
        if count > limit:
            raise TooManyBundlesError
        found.append(pairs)
    return np.concatenate(found)


def _stack(pad: int, levels: list[Members]) -> Members:
    """Bundles of several sizes as one array, the smaller ones padded at the end."""
    width = max((level.shape[1] for level in levels), default=0)
    return np.concatenate(
        [np.empty((0, width), dtype=np.int16)]
        + [np.pad(level, ((0, 0), (0, width - level.shape[1])), constant_values=pad) for level in levels]
    )


def reduced(cost: Ints, members: Members, price: Ints) -> Ints:
    """Cost minus the prices of the slots, per bundle; ``price`` has one number a slot."""
    found: Ints = cost - np.append(price, 0)[members].sum(axis=1)
    return found
