"""Missed attendance by its definition, and what the solver makes of a conference."""

from __future__ import annotations

from random import Random

import pytest

from scheduler.bench.conference import Conference, Slot
from scheduler.domain import Placement, Schedule
from scheduler.errors import DefectError
from scheduler.solve import solve
from tests.bench.conferences import least_missed

MO, TU = Slot("MO", 1, 2), Slot("TU", 1, 2)
SMALL = Conference(
    name="small",
    presenter={"1": "p", "2": "q", "3": None, "4": "p"},
    wishes={"a": frozenset("12"), "b": frozenset("123"), "c": frozenset()},
    slots=(MO, TU),
    away={"q": frozenset({"TU"})},
)


def schedule(*places: tuple[str, str, str]) -> Schedule:
    return Schedule(placements=tuple(Placement(session=s, round=r, room=m) for s, r, m in places))


def test_who_wants_k_and_one_talks_of_a_slot_misses_k() -> None:
    assert SMALL.missed({"1": MO, "2": MO, "3": MO, "4": TU}) == 1 + 2
    assert SMALL.missed({"1": MO, "2": TU, "3": MO, "4": TU}) == 1


def test_every_breach_is_said() -> None:
    assert list(SMALL.breaches({"1": MO, "2": MO, "3": TU, "4": TU})) == []
    assert list(SMALL.breaches({"1": MO, "2": TU, "3": MO})) == [
        "not every talk has a slot",
        f"a presenter is away in {TU}",
    ]
    assert list(SMALL.breaches({"1": MO, "2": MO, "3": TU, "4": MO})) == [
        f"3 talks stand in {MO}",
        f"a presenter has two talks in {MO}",
    ]


def test_a_programme_that_does_not_hold_is_a_defect() -> None:
    rooms = [("t0", "r0", "room-1"), ("t1", "r0", "room-2"), ("t2", "r1", "room-1"), ("t3", "r1", "room-2")]
    assert SMALL.recount(schedule(*rooms)) == 2
    with pytest.raises(DefectError, match="one room"):
        SMALL.recount(schedule(*rooms[:3], ("t3", "r1", "room-1")))
    with pytest.raises(DefectError, match="not every talk"):
        SMALL.recount(schedule(*rooms[:3]))


def random_conference(seed: int) -> Conference:
    """At most six talks; slots of unequal width, more places than talks, people away, no wishes."""
    chance = Random(seed)
    talks = [f"t{n}" for n in range(chance.randint(2, 6))]
    slots = [
        Slot(block, n + 1, width)
        for block in "AB"
        for width in [chance.randint(1, 3)]
        for n in range(chance.randint(1, 2))
    ]
    return Conference(
        name="random",
        presenter={talk: chance.choice(["p", "q", "r", None, talk]) for talk in talks},
        wishes={
            f"a{n}": frozenset(talk for talk in talks if chance.random() < 0.5)
            for n in range(chance.randint(0, 6))
        },
        slots=tuple(slots),
        away={"p": frozenset({"A"})} if chance.random() < 0.4 else {"q": frozenset({"A", "B"})},
    )


def test_the_solver_finds_and_proves_what_trying_everything_finds() -> None:
    seen = set()
    for seed in range(30):
        conference = random_conference(seed)
        result = solve(conference.instance, workers=1)
        least = least_missed(conference)
        assert (result.objective, result.status) == (least, "INFEASIBLE" if least is None else "OPTIMAL"), (
            seed
        )
        if result.schedule is not None:
            assert conference.recount(result.schedule) == result.bound == least
        seen.add((least is None, bool(least), len({slot.width for slot in conference.slots}) > 1))
    assert {(True, False, True), (False, True, True), (False, False, True)} <= seen
