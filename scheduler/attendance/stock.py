"""The stock of bundles: enumerated and priced once, made into a master for any weights of wishes."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from scheduler.attendance.bundles import Members, enumerate_bundles
from scheduler.attendance.clashes import clashing
from scheduler.attendance.clusters import Alike, cluster_numbers, find_alike, find_clusters, parts_of
from scheduler.attendance.limits import Limits, TooManyBundlesError
from scheduler.attendance.master import Block, Master
from scheduler.attendance.rooms import NO_ROOM
from scheduler.attendance.rows import Row, master_rows
from scheduler.attendance.sizes import round_sizes
from scheduler.attendance.slots import Ints, Slots
from scheduler.attendance.values import Costs, Prices, read_prices
from scheduler.attendance.wishes import Wishes, met_in


@dataclass(frozen=True)
class Frame:
    """What there is before any bundle: the clusters, and the rows that tie them."""

    table: Slots
    prices: Prices
    rows: tuple[Row, ...]
    alike: tuple[Alike, ...]
    exact: bool
    """Rounds that overlap are joined, and no rule was left out for its size."""

    known: dict[tuple[str, ...], Costs] = field(default_factory=dict)
    """By rounds of the cluster."""

    def costs(self, alike: Alike, members: Members, limits: Limits) -> tuple[Ints, bool]:
        """As ``Costs.fixed``."""
        first = alike.first
        if first.rounds not in self.known:
            parts = parts_of(self.table, first)
            self.known[first.rounds] = Costs(self.table, self.prices, first.rounds, list(first.slots), parts)
        return self.known[first.rounds].fixed(members, limits)


@dataclass(frozen=True)
class Shelf:
    """All bundles of alike clusters, with their costs but for wishes met."""

    alike: Alike
    members: Members
    cost: Ints

    @property
    def slots(self) -> list[int]:
        return list(self.alike.first.slots)


@dataclass(frozen=True)
class Stock:
    table: Slots
    prices: Prices
    rows: tuple[Row, ...]
    shelves: tuple[Shelf, ...]
    exact: bool
    """No cost is only a bound, no rule was left out for its size."""

    @property
    def bundles(self) -> int:
        return sum(len(shelf.members) for shelf in self.shelves)


def make_stock(table: Slots, limits: Limits) -> Stock | None:
    """All bundles; None when some rounds have none, so that there is no schedule. Where joining
    rounds that overlap makes too many, they are judged apart; TooManyBundlesError if still so."""
    try:
        return _make(make_frame(table, limits.max_bundles), limits)
    except TooManyBundlesError:
        return _make(make_frame(table, 0), limits)


def make_frame(table: Slots, joint: int) -> Frame:
    """Rounds that overlap are joined as long as they have at most ``joint`` bundles together."""
    sizes, clash, prices = round_sizes(table), clashing(table), read_prices(table)
    clusters, whole = find_clusters(table, sizes, joint)
    rows, complete = master_rows(table, clash, cluster_numbers(table, clusters))
    alike = find_alike(table, clusters, sizes, clash, prices, rows, apart=whole)
    return Frame(table, prices, tuple(rows), tuple(alike), whole and complete)


def _make(frame: Frame, limits: Limits) -> Stock | None:
    exact = frame.exact
    shelves: list[Shelf] = []
    left = limits.max_bundles
    for alike in frame.alike:
        members = enumerate_bundles(alike.shape, left, limits)
        left -= len(members)
        cost, sure = frame.costs(alike, members, limits)
        exist = cost < NO_ROOM // 2
        if not exist.any():
            return None
        exact &= sure
        shelves.append(Shelf(alike, members[exist], cost[exist]))
    return Stock(frame.table, frame.prices, frame.rows, tuple(shelves), exact)


def master_of(
    stock: Stock, limits: Limits, constant: int, wishes: Wishes | None = None, units: int = 1
) -> Master:
    """The master in which wishes have these weights, by default their own. Costs, weights and
    constant are counted in ``units`` to the objective's unit."""
    blocks = []
    for shelf in stock.shelves:
        value = units * shelf.cost
        if stock.prices.wish:
            met = met_in(wishes or stock.prices.wishes, stock.table, shelf.slots, shelf.members, limits)
            value = value - stock.prices.wish * met
        blocks.append(Block(shelf.alike, shelf.members, value, coefficients_of(stock.rows, shelf.slots)))
    return Master(tuple(blocks), stock.rows, constant, units)


def coefficients_of(rows: tuple[Row, ...], slots: list[int]) -> Ints:
    """Row × slot; the first of the alike clusters has the coefficients of all of them."""
    within = {slot: n for n, slot in enumerate(slots)}
    coefficients = np.zeros((len(rows), len(within)), dtype=np.int64)
    for number, row in enumerate(rows):
        for slot, coefficient in row.coefficients.items():
            if slot in within:
                coefficients[number, within[slot]] = coefficient
    return coefficients
