"""Wishes met inside a cluster against the domain's own count."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import Any

import numpy as np
import pytest

from scheduler.attendance.limits import Limits
from scheduler.attendance.slots import Slots
from scheduler.attendance.wishes import met_by_attendee, met_in, read_wishes
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.wishes import wishes_met
from tests.attendance.build import attendee, event, sessions, slots_of


def instance(seed: int) -> Instance:
    """One venue; sessions that run on into lunch; attendees who speak, must attend or leave early."""
    dice = Random(seed)
    names = [f"s{n}" for n in range(5)]
    return event(
        rooms=[{"id": f"m{n}", "title": "M", "venue": "hall"} for n in range(5)],
        people=[{"id": "p", "name": "P"}],
        sessions=[
            {
                "id": name,
                "title": name,
                "kind": dice.choice(["theme", "theme", "lunch"]),
                "allowed_rounds": ["one", "lunch"],
                "start_offset": dice.choice([0, 20]),
                "duration": dice.choice([None, 30, 100]),
                "people": [{"person": "p"}] if dice.random() < 0.3 else [],
            }
            for name in names
        ],
        attendees=[
            {
                "id": f"a{n}",
                "title": "A",
                "wishes": [
                    {"session": name, "score": dice.randint(0, 7)} for name in names if dice.random() < 0.7
                ],
                "person": dice.choice([None, None, "p"]),
                "must_attend": dice.sample(names, dice.choice([0, 0, 1, 2])),
                "availability": dice.choice([{}, {}, {"windows": [{"day": "d1", "end": "11:20"}]}]),
            }
            for n in range(6)
        ],
    )


def schedule(table: Slots, chosen: list[int]) -> Schedule:
    return Schedule(
        placements=tuple(
            Placement(session=table.items[slot.item].copies[0], round=slot.round, room=slot.rooms[0])
            for slot in (table.slots[n] for n in chosen)
        )
    )


@pytest.mark.parametrize("seed", range(40))
def test_exact_in_one_venue(seed: int) -> None:
    made = instance(seed)
    table = slots_of(made)
    n = len(table.slots)
    rows = [[s if there else n for s, there in enumerate(choice)] for choice in product([0, 1], repeat=n)]
    members = np.array(rows, dtype=np.int16)
    wishes = read_wishes(table)
    total = met_in(wishes, table, list(range(n)), members, Limits())
    each = met_by_attendee(wishes, table, list(range(n)), members)
    for row, found, own in zip(rows, total, each, strict=True):
        wanted = wishes_met(made, schedule(table, [s for s in row if s < n]))
        assert own.tolist() == wanted
        assert found == sum(wanted)


def met(made: Instance) -> int:
    table = slots_of(made)
    everything = np.arange(len(table.slots), dtype=np.int16)[None, :]
    return int(met_in(read_wishes(table), table, list(range(len(table.slots))), everything, Limits())[0])


def test_travel_between_venues_only_overcounts() -> None:
    """Ten minutes from the hall to the annex, but none between the two sessions."""
    plan: dict[str, Any] = {
        "travel": {"default": 10},
        "sessions": [
            *sessions("a", allowed_rounds="one", allowed_rooms="big"),
            *sessions("b", kind="lunch", allowed_rooms="far"),
        ],
        "attendees": [attendee("x", "a", "b")],
    }
    made = event(**plan)
    table = slots_of(made)
    assert wishes_met(made, schedule(table, [0, 1])) == [1]
    assert met(made) == 2


def test_somebody_needed_elsewhere_misses_what_overlaps() -> None:
    both = sessions("a", "b", allowed_rounds="one")
    assert met(event(sessions=both, attendees=[attendee("x", "b")])) == 1
    assert met(event(sessions=both, attendees=[attendee("x", "b", must_attend="a")])) == 0
    assert met(event(sessions=both, attendees=[attendee("x", "a", must_attend="a")])) == 1
