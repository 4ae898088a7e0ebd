"""The stock of bundles: enumerated and priced once, made into a master for any weights of wishes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduler.attendance.bundles import Members, enumerate_bundles
from scheduler.attendance.clashes import clashing
from scheduler.attendance.clusters import Alike, cluster_numbers, find_alike, find_clusters, parts_of
from scheduler.attendance.limits import Limits, TooManyBundlesError
from scheduler.attendance.master import Block, Master
from scheduler.attendance.rows import Row, master_rows
from scheduler.attendance.sizes import Size, round_sizes
from scheduler.attendance.slots import Flags, Ints, Slots
from scheduler.attendance.values import Prices, fixed_costs, read_prices
from scheduler.attendance.wishes import Wishes, met_in


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
    sizes, clash, prices = round_sizes(table), clashing(table), read_prices(table)
    try:
        return _make(table, sizes, clash, prices, limits.max_bundles, limits)
    except TooManyBundlesError:
        return _make(table, sizes, clash, prices, 0, limits)


def _make(
    table: Slots, sizes: dict[str, Size], clash: Flags, prices: Prices, joint: int, limits: Limits
) -> Stock | None:
    clusters, whole = find_clusters(table, sizes, joint)
    rows, complete = master_rows(table, clash, cluster_numbers(table, clusters))
    exact = whole and complete
    shelves: list[Shelf] = []
    left = limits.max_bundles
    for alike in find_alike(table, clusters, sizes, clash, prices, rows, apart=whole):
        members = enumerate_bundles(alike.shape, left, limits)
        left -= len(members)
        first, slots = alike.first, list(alike.first.slots)
        members, cost, sure = fixed_costs(
            table, prices, first.rounds, slots, parts_of(table, first), members, limits
        )
        if not len(members):
            return None
        exact &= sure
        shelves.append(Shelf(alike, members, cost))
    return Stock(table, prices, tuple(rows), tuple(shelves), exact)


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
        blocks.append(Block(shelf.alike, shelf.members, value, _coefficients(stock, shelf)))
    return Master(tuple(blocks), stock.rows, constant, units)


def _coefficients(stock: Stock, shelf: Shelf) -> Ints:
    """Row × slot; the first of the alike clusters has the coefficients of all of them."""
    within = {slot: n for n, slot in enumerate(shelf.slots)}
    coefficients = np.zeros((len(stock.rows), len(within)), dtype=np.int64)
    for number, row in enumerate(stock.rows):
        for slot, coefficient in row.coefficients.items():
            if slot in within:
                coefficients[number, within[slot]] = coefficient
    return coefficients
