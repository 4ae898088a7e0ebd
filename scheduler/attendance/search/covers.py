"""What is gained once per round: wishes met there and pillars present, as weighted sets of bits.

A plain attendee with wishes of weights v1 > v2 > … gains in a round the heaviest that stands there:
one bit for each step v_k − v_(k+1), covered when a wish of at least v_k stands there. So what the
copies of a round gain together is the weight of the union of their masks, and every move is a few
``|`` and population counts. A step that is worth 5 is two bits, of 1 and of 4: then words of 64
bits with one value each are full, whatever the weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from scheduler.attendance.search.crowd import Crowd, Party
from scheduler.attendance.search.tables import Floats, Tables, Words
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import weight

WORD = 64


class Bit(NamedTuple):
    """Covered in a round by any of the copies; in ``given`` rounds from the start, for nothing."""

    copies: list[int]
    given: frozenset[int]


@dataclass(frozen=True)
class Covers:
    masks: Words
    """Copy × word; a last row of nothing."""
    given: Words
    """Round × word: covered without any copy, and so of no use."""
    value: Floats
    """By word: what one bit of it gains, in units of the objective; of float32 if that is exact."""
    counted: Floats
    """The same, without the attendees who are not plain: ``value`` is a guide for them only."""

    def worth(self, words: Words) -> Floats:
        """Value of the bits that are set, over the last axis."""
        return np.asarray(np.bitwise_count(words) @ self.value)


def read_covers(tables: Tables, crowd: Crowd) -> Covers:
    classes: dict[tuple[bool, int], list[Bit]] = {}
    for counted, price, times, bit in _bits(tables, crowd):
        digit = 1
        while digit <= times:
            if times & digit:
                classes.setdefault((counted, price * digit), []).append(bit)
            digit *= 2
    parts = [_packed(tables, bits) for bits in classes.values()]
    widths = [masks.shape[1] for masks, _ in parts]
    total = sum(price * len(bits) for (_, price), bits in classes.items())
    kind = np.float32 if total < 2**24 else np.float64
    value = np.repeat(np.array([price for _, price in classes], kind), widths)
    shown = np.repeat(np.array([price * counts for counts, price in classes], kind), widths)
    masks, given = np.zeros((tables.copies + 1, 0), np.uint64), np.zeros((tables.rounds, 0), np.uint64)
    return Covers(
        np.hstack([masks, *(part for part, _ in parts)]),
        np.hstack([given, *(part for _, part in parts)]),
        value,
        shown,
    )


def _bits(tables: Tables, crowd: Crowd) -> Iterator[tuple[bool, int, int, Bit]]:
    """Whether it is counted, its price in units of the objective, how often, and the bit."""
    wish = weight(tables.instance, CATALOGUE["attendance"]) if tables.is_on("attendance") else 0
    for party in crowd.parties:
        yield from ((True, wish, party.size * step, bit) for step, bit in _steps(party))
    number = tables.number()
    for n in crowd.others:
        weights = {
            number[copy.id]: wanted
            for session, wanted in tables.instance.attendees[n].weights.items()
            for copy in tables.instance.copies_named(session)
            if wanted
        }
        guide = max(1, wish)
        yield from ((False, guide, step, bit) for step, bit in _steps(Party(weights, frozenset())))
    if tables.is_on("coverage"):
        price = weight(tables.instance, CATALOGUE["coverage"])
        yield from ((True, price, 1, bit) for bit in pillars(tables))


def _steps(party: Party) -> Iterator[tuple[int, Bit]]:
    """The differences between the party's weights, and the copies at least that heavy."""
    for heavy, light in pairwise([*sorted(set(party.weights.values()), reverse=True), 0]):
        yield heavy - light, Bit([c for c, own in party.weights.items() if own >= heavy], party.absent)


def pillars(tables: Tables) -> Iterator[Bit]:
    """Each pillar in each family of rounds that take the same kinds, if it has copies enough."""
    instance = tables.instance
    families: dict[frozenset[str], set[int]] = {}
    for r, block in enumerate(instance.rounds):
        families.setdefault(frozenset(block.takes), set()).add(r)
    for takes, rounds in families.items():
        for pillar in instance.pillars:
            copies = [n for n, copy in enumerate(instance.copies) if pillar.id in copy.session.pillars]
            supply = sum(instance.copies[n].session.kind in takes for n in copies)
            if supply >= len(rounds):
                yield Bit(copies, frozenset(range(tables.rounds)) - rounds)


def _packed(tables: Tables, bits: list[Bit]) -> tuple[Words, Words]:
    """Masks of the copies and of the rounds."""
    width = -(-len(bits) // WORD) * WORD
    masks = np.zeros((tables.copies + 1, width), bool)
    given = np.zeros((tables.rounds, width), bool)
    for n, bit in enumerate(bits):
        masks[bit.copies, n] = True
        if bit.given:
            given[list(bit.given), n] = True
    return np.packbits(masks, axis=1).view(np.uint64), np.packbits(given, axis=1).view(np.uint64)
