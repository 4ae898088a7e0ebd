"""Rows of the master: hard rules that are linear in "this item stands in this round".

Every copy once, no person too often a day, the limits that the caller sets, and the clashes between
slots of different clusters as bicliques: of the slots of one item and those of another, only one
side is used.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from scheduler.attendance.slots import Flags, Ints, Slots
from scheduler.compiled.bans import people_in
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, parameter

MOST_CLASH_ROWS = 3_000
"""Beyond this clashes are left out, which only makes the bound lower."""


class Row(NamedTuple):
    """``lower <= sum of coefficient × slot used <= upper``; ``lower`` is ``upper`` or absent."""

    coefficients: dict[int, int]
    upper: int
    equal: bool = False


def master_rows(table: Slots, clash: Flags, cluster_of: Ints) -> tuple[list[Row], bool]:
    """The rows, and whether all clashes are in them."""
    rows = [
        Row(dict.fromkeys(slots, 1), len(item.copies), item.mandatory)
        for item, slots in zip(table.items, table.of_item, strict=True)
    ]
    rows += _loads(table)
    rows += _limits(table)
    clashes = _clashes(table, clash, cluster_of)
    return rows + clashes[:MOST_CLASH_ROWS], len(clashes) <= MOST_CLASH_ROWS


def _loads(table: Slots) -> list[Row]:
    """``person-load``: per person and day."""
    instance, rule = table.instance, CATALOGUE["person-load"]
    if not is_on(instance, rule):
        return []
    general = parameter(instance, rule, "sessions_per_day") or None
    loads: dict[tuple[str, str], list[int]] = {}
    for number, slot in enumerate(table.slots):
        for person in people_in(table.items[slot.item].session):
            loads.setdefault((person, instance.day_of[slot.round].id), []).append(number)
    rows = []
    for (person, _), slots in loads.items():
        own = instance.person[person].max_per_day
        most = general if own is None else own
        copies = sum(len(table.items[i].copies) for i in {table.slots[slot].item for slot in slots})
        if most is not None and most < copies:
            rows.append(Row(dict.fromkeys(slots, 1), most))
    return rows


def _limits(table: Slots) -> list[Row]:
    """``Compiled.limits``. Of copies that stand for one another the least coefficient counts, so
    that the row never asks for more than the limit does."""
    rows = []
    for coefficients, most in table.compiled.limits:
        found = {
            number: min(coefficients.get((copy, slot.round), 0) for copy in table.items[slot.item].copies)
            for number, slot in enumerate(table.slots)
        }
        rows.append(Row({number: n for number, n in found.items() if n}, most))
    return rows


def _clashes(table: Slots, clash: Flags, cluster_of: Ints) -> list[Row]:
    """A row per slot and item it clashes with elsewhere, widened by the slots of the first item
    that clash with all of those too. With several copies of an item: if one side is used the
    other is empty, so each side counts in shares of its copies."""
    across = clash & (cluster_of[:, None] != cluster_of)
    for slots in table.of_item:
        if slots and len(table.items[table.slots[slots[0]].item].copies) == 1:
            across[np.ix_(slots, slots)] = False  # said by the item's own row
    item_of = np.array([slot.item for slot in table.slots], dtype=np.int64)
    found: dict[frozenset[tuple[int, int]], Row] = {}
    for number in np.flatnonzero(across.any(axis=1)):
        item = int(item_of[number])
        for other in np.unique(item_of[across[number]]):
            right = np.flatnonzero(clash[number] & (item_of == other))
            left = [s for s in table.of_item[item] if clash[s, right].all()]
            a, b = len(table.items[item].copies), len(table.items[other].copies)
            if item == other:
                left, a = [int(number)], 1
            coefficients = dict.fromkeys(left, b) | {int(s): a for s in right}
            found.setdefault(frozenset(coefficients.items()), Row(coefficients, a * b))
    return list(found.values())
