"""Clusters: rounds whose sessions can overlap are judged together; alike clusters are counted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduler.attendance.bundles import Shape
from scheduler.attendance.clashes import Capacity, capacities, mates
from scheduler.attendance.rows import Row
from scheduler.attendance.sizes import Size, count_bundles, fixed_slots
from scheduler.attendance.slots import Flags, Ints, Slots
from scheduler.attendance.values import Prices


@dataclass(frozen=True)
class Cluster:
    """Rounds in time order, and their slots as numbers into the table of slots."""

    rounds: tuple[str, ...]
    slots: tuple[int, ...]


@dataclass(frozen=True)
class Alike:
    """Clusters that differ in nothing but the clock: one of them stands for all."""

    clusters: tuple[Cluster, ...]
    shape: Shape

    @property
    def first(self) -> Cluster:
        return self.clusters[0]


def find_clusters(table: Slots, sizes: dict[str, Size], limit: int) -> tuple[list[Cluster], bool]:
    """Join rounds with slots of different items that overlap, as long as the joint bundles stay
    below ``limit``; and whether all such rounds could be joined. Rounds that are judged apart
    although they overlap still give a valid bound."""
    fixed = fixed_slots(table)
    rounds = [block.id for block in table.instance.rounds]
    count = {r: count_bundles(table, r, sizes[r], fixed) for r in rounds}
    together = {r: [r] for r in rounds}
    whole = True
    for position, one in enumerate(rounds):
        for other in rounds[position + 1 :]:
            if together[one] is together[other] or not _touch(table, one, other):
                continue
            joint = _product(count, [*together[one], *together[other]])
            if joint > limit:
                whole = False
                continue
            together[one].extend(together[other])
            for r in together[other]:
                together[r] = together[one]
    groups = list({id(group): sorted(group, key=rounds.index) for group in together.values()}.values())
    return [
        Cluster(tuple(group), tuple(slot for r in group for slot in table.of_round[r])) for group in groups
    ], whole


def find_alike(
    table: Slots,
    clusters: list[Cluster],
    sizes: dict[str, Size],
    clash: Flags,
    prices: Prices,
    rows: list[Row],
    *,
    apart: bool,
) -> list[Alike]:
    """Group clusters with the same items, hard rules, prices and coefficients in every row. Where
    clusters overlap (``apart`` False) it matters which of them is when: then none are alike."""
    fixed = fixed_slots(table)
    limits, pairs = capacities(table), mates(table)
    columns = _columns(table, rows)
    groups: dict[tuple[object, ...], list[Cluster]] = {}
    shapes: dict[tuple[object, ...], Shape] = {}
    for cluster in clusters:
        shape = _shape(table, cluster, sizes, fixed, clash, limits, pairs)
        key = _key(table, cluster, shape, prices, columns) if apart else cluster.rounds
        groups.setdefault(key, []).append(cluster)
        shapes.setdefault(key, shape)
    return [Alike(tuple(group), shapes[key]) for key, group in groups.items()]


def cluster_numbers(table: Slots, clusters: list[Cluster]) -> Ints:
    """Slot -> number of its cluster."""
    numbers = np.zeros(len(table.slots), dtype=np.int64)
    for number, cluster in enumerate(clusters):
        numbers[list(cluster.slots)] = number
    return numbers


def parts_of(table: Slots, cluster: Cluster) -> tuple[tuple[int, ...], ...]:
    """Per round its slots, numbered within the cluster."""
    return tuple(
        tuple(n for n, slot in enumerate(cluster.slots) if table.slots[slot].round == r)
        for r in cluster.rounds
    )


def _touch(table: Slots, one: str, other: str) -> bool:
    """Whether something in the one round can run at the same time as something else in the other."""
    among = table.overlap[np.ix_(table.of_round[one], table.of_round[other])]
    return any(
        table.slots[table.of_round[one][a]].item != table.slots[table.of_round[other][b]].item
        or len(table.items[table.slots[table.of_round[one][a]].item].copies) > 1
        for a, b in np.argwhere(among)
    )


def _product(count: dict[str, int], rounds: list[str]) -> int:
    product = 1
    for r in rounds:
        product *= max(1, count[r])
    return product


def _shape(
    table: Slots,
    cluster: Cluster,
    sizes: dict[str, Size],
    fixed: frozenset[int],
    clash: Flags,
    limits: list[Capacity],
    pairs: list[tuple[int, int]],
) -> Shape:
    within = {slot: n for n, slot in enumerate(cluster.slots)}
    capped = [(tuple(within[s] for s in c.slots if s in within), c.most) for c in limits]
    return Shape(
        rounds=parts_of(table, cluster),
        sizes=tuple(sizes[r] for r in cluster.rounds),
        fixed=np.array([slot in fixed for slot in cluster.slots], dtype=np.bool_),
        clash=clash[np.ix_(cluster.slots, cluster.slots)],
        capacities=tuple(sorted({(slots, most) for slots, most in capped if len(slots) > most})),
        mates=tuple(_mates(table, cluster, within, pairs)),
    )


def _mates(
    table: Slots, cluster: Cluster, within: dict[int, int], pairs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    found = []
    for r in cluster.rounds:
        of_item = {table.slots[slot].item: within[slot] for slot in table.of_round[r]}
        for one, other in pairs:
            if one in of_item:
                found.append((of_item[one], of_item.get(other, len(within))))
            elif other in of_item:
                found.append((of_item[other], len(within)))
    return found


def _columns(table: Slots, rows: list[Row]) -> list[tuple[tuple[int, int], ...]]:
    """Slot -> its coefficients, as (row, coefficient)."""
    columns: list[list[tuple[int, int]]] = [[] for _ in table.slots]
    for number, row in enumerate(rows):
        for slot, coefficient in row.coefficients.items():
            columns[slot].append((number, coefficient))
    return [tuple(column) for column in columns]


def _key(
    table: Slots,
    cluster: Cluster,
    shape: Shape,
    prices: Prices,
    columns: list[tuple[tuple[int, int], ...]],
) -> tuple[object, ...]:
    slots = list(cluster.slots)
    if not slots:  # an empty round: alike when it misses as many pillars
        return tuple(len(prices.required[r]) for r in cluster.rounds), shape.sizes
    origin = min(table.slots[slot].interval.start for slot in slots)
    among = np.ix_(slots, slots)
    return (
        shape.rounds,
        shape.sizes,
        shape.capacities,
        shape.mates,
        shape.fixed.tobytes(),
        shape.clash.tobytes(),
        tuple(
            (
                found.item,
                found.interval.start - origin,
                found.interval.end - origin,
                found.rooms,
                found.costs,
                columns[slot],
            )
            for slot, found in ((slot, table.slots[slot]) for slot in slots)
        ),
        tuple(prices.required[r] for r in cluster.rounds),
        prices.pair[among].tobytes(),
        prices.wishes.weight[slots].tobytes(),
        prices.wishes.unreachable[among].tobytes(),
    )
