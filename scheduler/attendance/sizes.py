"""How many sessions a round can hold, and from that how many bundles there may be."""

from __future__ import annotations

from math import comb
from typing import NamedTuple

from scheduler.attendance.slots import Slots
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on


class Size(NamedTuple):
    """Fewest and most sessions of a round. ``least > most``: no schedule exists."""

    least: int
    most: int


def fixed_slots(table: Slots) -> frozenset[int]:
    """Slots that every schedule uses: items with no more slots than copies to place."""
    return frozenset(
        slot
        for item, slots in zip(table.items, table.of_item, strict=True)
        if item.mandatory and len(slots) == len(item.copies)
        for slot in slots
    )


def round_sizes(table: Slots) -> dict[str, Size]:
    """By ``round-size``, by the rooms, and by what the other rounds can take: rounds that share
    sessions must together hold all of them."""
    own = {block.id: _own_size(table, block.id) for block in table.instance.rounds}
    sizes: dict[str, Size] = {}
    for rounds, items in _families(table):
        placed = [len(table.items[item].copies) for item in items]
        forced = sum(n for item, n in zip(items, placed, strict=True) if table.items[item].mandatory)
        most = sum(own[r].most for r in rounds)
        least = sum(own[r].least for r in rounds)
        for r in rounds:
            sizes[r] = Size(
                max(own[r].least, forced - (most - own[r].most)),
                min(own[r].most, sum(placed) - (least - own[r].least)),
            )
    return sizes


def count_bundles(table: Slots, round_id: str, size: Size, fixed: frozenset[int]) -> int:
    """Upper bound on the bundles of one round: every choice of that many sessions."""
    slots = table.of_round[round_id]
    sure = sum(slot in fixed for slot in slots)
    free = len(slots) - sure
    return sum(comb(free, n - sure) for n in range(max(size.least, sure), min(size.most, len(slots)) + 1))


def _own_size(table: Slots, round_id: str) -> Size:
    block, slots = table.instance.block[round_id], table.of_round[round_id]
    least, most = 0, len(slots)
    if is_on(table.instance, CATALOGUE["round-size"]):
        least = block.min_sessions or 0
        most = most if block.max_sessions is None else min(most, block.max_sessions)
    if is_on(table.instance, CATALOGUE["room-conflict"]) and all_overlap(table, slots):
        most = min(most, len({room for slot in slots for room in table.slots[slot].rooms}))
    return Size(least, most)


def all_overlap(table: Slots, slots: list[int]) -> bool:
    """Whether they have a minute in common (intervals that overlap in pairs do)."""
    return not slots or bool(table.start[slots].max() < table.end[slots].min())


def _families(table: Slots) -> list[tuple[list[str], list[int]]]:
    """Rounds linked by items they share, with those items."""
    family = {block.id: block.id for block in table.instance.rounds}

    def root(round_id: str) -> str:
        while family[round_id] != round_id:
            round_id = family[round_id]
        return round_id

    for slots in table.of_item:
        for slot in slots[1:]:
            family[root(table.slots[slot].round)] = root(table.slots[slots[0]].round)
    found: dict[str, tuple[list[str], list[int]]] = {}
    for block in table.instance.rounds:
        found.setdefault(root(block.id), ([], []))[0].append(block.id)
    for item, slots in enumerate(table.of_item):
        if slots:
            found[root(table.slots[slots[0]].round)][1].append(item)
    return list(found.values())
