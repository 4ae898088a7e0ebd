"""What a bundle of one round saves, slot by slot: never too little, nearly always exact.

``saving(S) = base + sum of alone − sum of pair + worth of what S covers`` is at least minus the cost
of S, and it is submodular: next to more sessions a session saves less. An attendee meets the
heaviest wish of a bundle, so each of their weights is a layer, an element covered by the sessions
they wish at least that much. Left out are rooms that two sessions would like, and what keeps
attendees busy.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from scheduler.attendance.bundles import Shape
from scheduler.attendance.slots import Flags, Ints, Slots
from scheduler.attendance.values import Prices

MOST_EXACT = 1 << 24
"""Whole numbers up to here are exact in single precision."""


@dataclass(frozen=True)
class Terms:
    """Savings in the objective's unit. ``n`` slots, numbered within the round."""

    shape: Shape
    base: int
    alone: Ints
    pair: Ints
    """Slot × slot, symmetric, never negative: what two of them save less together."""
    covers: Flags
    """Slot × element."""
    worth: Ints
    """By element."""

    @property
    def n(self) -> int:
        return len(self.alone)

    @property
    def size(self) -> tuple[int, int]:
        return self.shape.sizes[0]

    @cached_property
    def largest(self) -> int:
        """No saving of a bundle is further from 0."""
        return int(abs(self.base) + np.abs(self.alone).sum() + self.pair.sum() + self.worth.sum())

    @cached_property
    def free(self) -> Flags:
        """Slot × element: the slot leaves it uncovered."""
        return ~self.covers

    @cached_property
    def weighted(self) -> npt.NDArray[np.floating]:
        """Element × slot: its worth where the slot covers it."""
        exact = np.float32 if int(self.worth.sum()) < MOST_EXACT else np.float64
        return np.ascontiguousarray((self.covers * self.worth).T.astype(exact))

    @cached_property
    def layers(self) -> list[Layer]:
        """Per slot what it covers."""
        found = []
        for own in self.covers:
            here = np.flatnonzero(own)
            found.append(Layer(np.ascontiguousarray(self.free[:, here]), self.weighted[here]))
        return found

    @cached_property
    def first(self) -> Ints:
        """What each slot saves by itself."""
        found: Ints = self.alone + (self.covers * self.worth).sum(axis=1)
        return found

    @cached_property
    def cliques(self) -> list[list[int]]:
        """A partition of the slots into sets of which a bundle holds one at most, large ones first."""
        left = set(range(self.n))
        found = []
        for start in np.argsort(-self.shape.clash.sum(axis=1), kind="stable").tolist():
            if start not in left:
                continue
            clique = [start]
            for other in sorted(left - {start}, key=lambda s: -int(self.shape.clash[s].sum())):
                if self.shape.clash[other, clique].all():
                    clique.append(other)
            left -= set(clique)
            found.append(clique)
        return found


@dataclass(frozen=True)
class Layer:
    """The elements that one slot covers."""

    free: Flags
    """Slot × element: that slot leaves it uncovered."""
    worth: npt.NDArray[np.floating]
    """Element × slot: the element's worth where the slot covers it."""


def read_terms(table: Slots, prices: Prices, shape: Shape, round_id: str, slots: list[int]) -> Terms:
    """The savings of the bundles of one round with these slots."""
    n = len(slots)
    cheapest = [min(table.slots[slot].costs) for slot in slots]
    alone: Ints = -np.array(cheapest, dtype=np.int64)
    pair: Ints = prices.pair[np.ix_(slots, slots)].copy()
    masks, worths = _wishes(table, prices, slots)
    base = 0
    for pillar in prices.required[round_id]:
        masks.append(np.array([prices.pillar[pillar][slots]], dtype=np.bool_).reshape(1, n))
        worths.append(np.array([prices.missing], dtype=np.int64))
        base -= prices.missing
    covers, worth = _merged(n, masks, worths)
    count = covers.sum(axis=1)
    for element in np.flatnonzero(count <= 2):
        own = np.flatnonzero(covers[element])
        alone[own] += worth[element]
        if len(own) == 2:
            pair[own[0], own[1]] += worth[element]
            pair[own[1], own[0]] += worth[element]
    keep = count > 2
    return Terms(shape, base, alone, pair, np.ascontiguousarray(covers[keep].T), worth[keep])


def _wishes(table: Slots, prices: Prices, slots: list[int]) -> tuple[list[Flags], list[Ints]]:
    """Elements and their worth: per set of slots that all overlap, and per weight, one an attendee."""
    masks: list[Flags] = []
    worths: list[Ints] = []
    weight = prices.wishes.weight[slots] if prices.wish else np.zeros((len(slots), 0), dtype=np.int64)
    for clique in _at_once(table, slots):
        own = weight[clique]
        before = 0
        for value in np.unique(own[own > 0]).tolist():
            mask = np.zeros((weight.shape[1], len(slots)), dtype=np.bool_)
            mask[:, clique] = (own >= value).T
            mask = mask[mask.any(axis=1)]
            masks.append(mask)
            worths.append(np.full(len(mask), prices.wish * (value - before), dtype=np.int64))
            before = value
    return masks, worths


def _at_once(table: Slots, slots: list[int]) -> list[list[int]]:
    """A partition into sets of slots that overlap in pairs: by end, as long as they go on."""
    left = sorted(range(len(slots)), key=lambda n: int(table.end[slots[n]]))
    found = []
    while left:
        end = int(table.end[slots[left[0]]])
        found.append([n for n in left if table.start[slots[n]] < end])
        left = [n for n in left if table.start[slots[n]] >= end]
    return found


def _merged(n: int, masks: list[Flags], worths: list[Ints]) -> tuple[Flags, Ints]:
    """Every element once, element × slot, with the worths added up."""
    every = np.concatenate([np.zeros((0, n), dtype=np.bool_), *masks])
    worth = np.concatenate([np.zeros(0, dtype=np.int64), *worths])
    if not every.size:
        return every[:0], worth[:0]
    packed = np.ascontiguousarray(np.packbits(every, axis=1))
    keys = packed.view(np.dtype((np.void, packed.shape[1]))).reshape(-1)
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    total: Ints = np.zeros(len(first), dtype=np.int64)
    np.add.at(total, inverse.reshape(-1), worth)
    return every[first], total
