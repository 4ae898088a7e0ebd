"""Soft rules about two copies (theme-overlap) and about repeated sessions (moved)."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import comb

import numpy as np

from scheduler.attendance.search.tables import NOWHERE, Ints, Tables
from scheduler.compiled.amounts import base_places
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import weight
from scheduler.constraints.themes import labels_of


def theme_prices(tables: Tables) -> Ints:
    """Copy × copy: weighted cost of the two overlapping."""
    prices = np.zeros((tables.copies, tables.copies), np.int64)
    if not tables.is_on("theme-overlap"):
        return prices
    members: dict[str, list[int]] = {}
    for n, copy in enumerate(tables.instance.copies):
        for label in labels_of(tables.instance, copy.session):
            members.setdefault(label, []).append(n)
    price = weight(tables.instance, CATALOGUE["theme-overlap"])
    copies = tables.instance.copies
    for own in members.values():
        for one, other in combinations(own, 2):
            if copies[one].session.id != copies[other].session.id:
                prices[one, other] += price * max(1, 100 // comb(len(own), 2))
                prices[other, one] = prices[one, other]
    return prices


class Moves:
    """``moved`` of repeated sessions, whose copies are interchangeable; of others it is linear."""

    def __init__(self, tables: Tables) -> None:
        self.price = weight(tables.instance, CATALOGUE["moved"]) if tables.is_on("moved") else 0
        self.copies: dict[int, list[int]] = {}
        """Copy -> all copies of its session, where it is repeated and has a base."""
        self._base: dict[int, Counter[int]] = {}
        self._gone: dict[int, int] = {}
        if self.price:
            self._read(tables)

    def _read(self, tables: Tables) -> None:
        rounds = {block.id: n for n, block in enumerate(tables.instance.rounds)}
        rooms = {room.id: n for n, room in enumerate(tables.instance.rooms)}
        number = tables.number()
        for session, places in base_places(tables.instance).items():
            own = [number[copy.id] for copy in tables.instance.copies_named(session)]
            if len(own) < 2:
                continue
            # A base place that is there no more counts as left, wherever the copies stand.
            known = {p: n for p, n in places.items() if p.round in rounds and p.room in rooms}
            self._base[own[0]] = Counter(
                {rounds[p.round] * tables.rooms + rooms[p.room]: n for p, n in known.items()}
            )
            self._gone[own[0]] = places.total()
            self.copies.update(dict.fromkeys(own, own))

    def cost(self, stands: list[int]) -> int:
        """Weighted."""
        kept = 0
        for first, base in self._base.items():
            now = Counter(stands[copy] for copy in self.copies[first] if stands[copy] != NOWHERE)
            kept += (base & now).total()
        return self.price * (sum(self._gone.values()) - kept)
