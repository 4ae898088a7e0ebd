"""What a bundle costs: every weighted term of the objective that depends on its cluster alone.

Wishes met count as minus their weight (``Prices.constant`` holds the total), with rooms, seats
short, round and room wishes and moves under the best room matching, theme overlap, and pillars
missing from a round.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import comb

import numpy as np
import numpy.typing as npt

from scheduler.attendance.bundles import Members
from scheduler.attendance.limits import Limits
from scheduler.attendance.rooms import Rooms
from scheduler.attendance.slots import Flags, Ints, Slots
from scheduler.attendance.wishes import Wishes, read_wishes
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, weight
from scheduler.constraints.themes import labels_of


@dataclass(frozen=True)
class Prices:
    """Weighted costs over the slots of the whole instance."""

    wish: int
    """Weight of ``attendance``; 0 when off."""
    wishes: Wishes
    pair: Ints
    """Slot × slot: ``theme-overlap`` of the two together."""
    pillar: dict[str, Flags]
    """Pillar -> the slots that bring it to their round."""
    required: dict[str, tuple[str, ...]]
    """Round -> pillars it should have."""
    missing: int
    """Weight of ``coverage``."""


def read_prices(table: Slots) -> Prices:
    return Prices(
        wish=_weight(table, "attendance"),
        wishes=read_wishes(table),
        pair=_pairs(table),
        pillar={
            pillar.id: np.array(
                [pillar.id in table.items[slot.item].session.pillars for slot in table.slots],
                dtype=np.bool_,
            )
            for pillar in table.instance.pillars
        },
        required=_required(table),
        missing=_weight(table, "coverage"),
    )


@dataclass(frozen=True, eq=False)
class Costs:
    """What the bundles of one cluster cost; its tables are made once. ``parts``: per round its slots,
    as numbers into ``slots``."""

    table: Slots
    prices: Prices
    rounds: tuple[str, ...]
    slots: list[int]
    parts: tuple[tuple[int, ...], ...]

    def fixed(self, members: Members, limits: Limits) -> tuple[Ints, bool]:
        """Weighted costs of bundles but for wishes met, ``NO_ROOM`` or so without rooms; and whether
        they are exact rather than lower bounds."""
        value, exact = self._rooms.costs(members, limits)
        if self._pair.any():
            for one, other in combinations(range(members.shape[1]), 2):
                value += self._pair[members[:, one], members[:, other]]
        for brings in self._pillars:
            value += self.prices.missing * ~brings[members].any(axis=1)
        return value, exact

    @cached_property
    def _rooms(self) -> Rooms:
        return Rooms(self.table, self.slots, self.parts)

    @cached_property
    def _pair(self) -> Ints:
        """As of the prices, with nothing for padding."""
        pair = np.zeros((len(self.slots) + 1, len(self.slots) + 1), dtype=np.int64)
        pair[:-1, :-1] = self.prices.pair[np.ix_(self.slots, self.slots)]
        return pair

    @cached_property
    def _pillars(self) -> list[Flags]:
        """Per round and pillar that it should have: the slots that bring it there; not the padding."""
        found = []
        for round_id, own in zip(self.rounds, self.parts, strict=True):
            for pillar in self.prices.required[round_id]:
                brings = np.zeros(len(self.slots) + 1, dtype=np.bool_)
                brings[list(own)] = self.prices.pillar[pillar][[self.slots[s] for s in own]]
                found.append(brings)
        return found


def total_wishes(table: Slots) -> int:
    """Cost of meeting no wish at all."""
    wished = sum(sum(attendee.weights.values()) for attendee in table.instance.attendees)
    return _weight(table, "attendance") * wished


def _weight(table: Slots, rule: str) -> int:
    chosen = CATALOGUE[rule]
    return weight(table.instance, chosen) if is_on(table.instance, chosen) else 0


def _pairs(table: Slots) -> Ints:
    """Different sessions of one theme or pillar at once; rarer labels cost more a pair."""
    price = _weight(table, "theme-overlap")
    pair: npt.NDArray[np.int64] = np.zeros(table.overlap.shape, dtype=np.int64)
    if not price:
        return pair
    copies: dict[str, int] = {}
    for copy in table.instance.copies:
        for label in labels_of(table.instance, copy.session):
            copies[label] = copies.get(label, 0) + 1
    of_label: dict[str, list[int]] = {}
    session: list[str] = []
    for number, slot in enumerate(table.slots):
        own = table.items[slot.item].session
        session.append(own.id)
        for label in labels_of(table.instance, own):
            of_label.setdefault(label, []).append(number)
    names = np.array(session)
    different = names[:, None] != names
    for label, slots in of_label.items():
        if copies[label] > 1:
            pair[np.ix_(slots, slots)] += price * max(1, 100 // comb(copies[label], 2))
    pair *= table.overlap & different
    return pair


def _required(table: Slots) -> dict[str, tuple[str, ...]]:
    """``coverage``: pillars with at least one session for every round that takes the same kinds."""
    instance = table.instance
    if not _weight(table, "coverage"):
        return {block.id: () for block in instance.rounds}
    families: dict[frozenset[str], list[str]] = {}
    for block in instance.rounds:
        families.setdefault(frozenset(block.takes), []).append(block.id)
    required: dict[str, tuple[str, ...]] = {}
    for takes, rounds in families.items():
        enough = tuple(
            pillar.id
            for pillar in instance.pillars
            if sum(c.session.kind in takes and pillar.id in c.session.pillars for c in instance.copies)
            >= len(rounds)
        )
        required |= dict.fromkeys(rounds, enough)
    return required
