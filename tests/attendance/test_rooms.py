"""The cheapest rooms against trying every assignment."""

from __future__ import annotations

from itertools import product
from random import Random

import numpy as np
import pytest

from scheduler.attendance import rooms
from scheduler.attendance.bundles import Members
from scheduler.attendance.limits import Limits
from scheduler.attendance.rooms import NO_ROOM, Rooms
from scheduler.attendance.slots import Slots
from scheduler.domain import Instance
from scheduler.domain.instance import RuleSetting
from tests.attendance.build import BLOCKS, slots_of


def instance(seed: int, *, rounds: int) -> Instance:
    """Sessions of awkward length with expected people, rooms of different sizes and turnover."""
    dice = Random(seed)
    names = [f"m{n}" for n in range(dice.choice([2, 3, 4]))]
    kinds = ["theme"] if rounds == 1 else ["theme", "lunch"]
    return Instance.model_validate(
        {
            "event": {"id": "e", "title": "E"},
            "venues": [{"id": "v", "title": "V"}],
            "days": [{"id": "d", "date": "2025-02-13", "blocks": BLOCKS[:rounds]}],
            "rooms": [
                {
                    "id": name,
                    "title": name,
                    "venue": "v",
                    "seats": dice.choice([None, 1, 3, 9]),
                    "turnover": dice.choice([0, 15]),
                }
                for name in names
            ],
            "sessions": [
                {
                    "id": f"s{n}",
                    "title": f"S{n}",
                    "kind": dice.choice(kinds),
                    "expected": dice.randint(0, 12),
                    "start_offset": dice.choice([0, 0, 31]) if rounds == 2 else 0,
                    "duration": dice.choice([None, 30, 80]) if rounds == 2 else None,
                    "allowed_rooms": dice.sample(names, dice.randint(1, len(names))),
                }
                for n in range(5)
            ],
        }
    )


def cheapest(table: Slots, chosen: list[int]) -> int | None:
    """The least cost over every assignment of rooms that leaves no conflict."""
    best = None
    for names in product(*(table.slots[slot].rooms for slot in chosen)):
        at = [(room, table.slots[slot].interval) for slot, room in zip(chosen, names, strict=True)]
        free = not any(
            room == other and a.overlaps(b, gap=table.instance.room[room].turnover)
            for n, (room, a) in enumerate(at)
            for other, b in at[n + 1 :]
        )
        cost = sum(
            table.slots[slot].costs[table.slots[slot].rooms.index(room)]
            for slot, room in zip(chosen, names, strict=True)
        )
        if free and (best is None or cost < best):
            best = cost
    return best


def all_sets(table: Slots) -> tuple[tuple[tuple[int, ...], ...], Members]:
    """Per round its slots, and every set of slots, those of a round side by side."""
    parts = tuple(tuple(own) for own in table.of_round.values() if own)
    n = len(table.slots)
    choices = product([False, True], repeat=n)
    rows = [
        [
            place
            for own in parts
            for place in ([s for s in own if choice[s]] + [n] * (len(own) - sum(choice[s] for s in own)))
        ]
        for choice in choices
    ]
    return parts, np.array(rows, dtype=np.int16)


@pytest.mark.parametrize("rounds", [1, 2])
@pytest.mark.parametrize("seed", range(25))
def test_least_cost_of_every_set(seed: int, rounds: int) -> None:
    table = slots_of(instance(seed, rounds=rounds))
    parts, members = all_sets(table)
    costs, exact = Rooms(table, list(range(len(table.slots))), parts).costs(members, Limits())
    assert exact
    for row, cost in zip(members, costs, strict=True):
        wanted = cheapest(table, [int(slot) for slot in row if slot < len(table.slots)])
        assert (None if cost >= NO_ROOM // 2 else cost) == wanted


@pytest.mark.parametrize(("name", "value"), [("MOST_WORK", 0), ("MOST_SEARCHES", 0)])
def test_what_is_too_much_becomes_a_lower_bound(
    name: str, value: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, name, value)
    inexact = 0
    for seed in range(12):
        table = slots_of(instance(seed, rounds=2))
        parts, members = all_sets(table)
        costs, exact = Rooms(table, list(range(len(table.slots))), parts).costs(members, Limits())
        inexact += not exact
        for row, cost in zip(members, costs, strict=True):
            wanted = cheapest(table, [int(slot) for slot in row if slot < len(table.slots)])
            assert wanted is None or cost <= wanted
    assert inexact > 0


def test_rooms_without_rules_cost_their_own_minimum() -> None:
    free = {"room-conflict": RuleSetting(on=False)}
    table = slots_of(instance(3, rounds=1).model_copy(update={"rules": free}))
    parts, members = all_sets(table)
    costs, exact = Rooms(table, list(range(len(table.slots))), parts).costs(members, Limits())
    assert exact
    assert costs[-1] == sum(min(slot.costs) for slot in table.slots)
