"""Re-solving with the fewest moves: every level against all schedules, statuses, limits."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from scheduler.diff import moves
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.instance import RuleSetting
from scheduler.evaluate import evaluate
from scheduler.result import Resolution, Status
from scheduler.solve import fewest_moves
from scheduler.solve.keep import Edits
from tests.solve.test_solve import some_rules
from tests.tiny import every_schedule

Levels = tuple[int, int, int]
NOTHING: Edits = {}


def counted(instance: Instance, base: Schedule, schedule: Schedule) -> Levels:
    """The three levels by their definition, copies interchangeable."""
    rounds = rooms = 0
    for session in instance.sessions:
        was = [(p.round, p.room) for p in base.placements if p.session.partition("#")[0] == session.id]
        now = [(p.round, p.room) for p in schedule.placements if p.session.partition("#")[0] == session.id]
        stayed = (Counter(r for r, _ in was) & Counter(r for r, _ in now)).total()
        rounds += min(len(was), session.copies) - stayed
        rooms += stayed - (Counter(was) & Counter(now)).total()
    return rounds, rooms, evaluate(without_moved(instance), schedule).objective


def without_moved(instance: Instance) -> Instance:
    return instance.model_copy(update={"rules": {**instance.rules, "moved": RuleSetting(on=False)}})


def holds(edits: Edits, schedule: Schedule) -> bool:
    return all(schedule.of_copy.get(copy) == place for copy, place in edits.items())


def least(instance: Instance, base: Schedule, edits: Edits) -> Levels | None:
    """By trying every schedule; None where there is none."""
    found = [
        counted(instance, base, schedule)
        for schedule in every_schedule(instance)
        if holds(edits, schedule) and evaluate(instance, schedule).feasible
    ]
    return min(found, default=None)


def some_base(instance: Instance, dice: Random) -> Schedule:
    """The random base, at times a schedule that keeps the rules with a few changes; with copies and
    rooms that no longer exist."""
    base = list(instance.base)
    fine = [one for one in every_schedule(instance) if evaluate(instance, one).feasible]
    if fine and dice.random() < 0.5:
        base = [p for p in dice.choice(fine).placements if dice.random() < 0.8]
    for session in instance.sessions:
        if session.copies > 1 and dice.random() < 0.3 and instance.base:
            base.append(instance.base[0].model_copy(update={"session": f"{session.id}#{session.copies + 1}"}))
    if base and dice.random() < 0.2:
        base[0] = base[0].model_copy(update={"room": "lost"})
    return Schedule(placements=tuple(base))


def some_edits(instance: Instance, dice: Random, most: int) -> Edits:
    """Copies anywhere, or nowhere."""
    copies = [copy.id for copy in instance.copies]
    chosen = dice.sample(copies, min(len(copies), dice.randint(0, most)))
    return {copy: some_place(instance, dice, copy) for copy in chosen}


def some_place(instance: Instance, dice: Random, copy: str) -> Placement | None:
    if dice.random() < 0.15:
        return None
    block, room = dice.choice(instance.rounds), dice.choice(instance.rooms)
    return Placement(session=copy, round=block.id, room=room.id)


def reached(found: Resolution) -> list[tuple[int | None, int | None, Status]]:
    return [(level.value, level.bound, level.status) for level in found.levels]


@pytest.mark.parametrize("first", range(0, 300, 25))
def test_every_level_is_the_least_of_all_schedules(first: int) -> None:
    moved = []
    for seed in range(first, first + 25):
        instance, dice = some_rules(seed), Random(seed)
        base, edits = some_base(instance, dice), some_edits(instance, dice, 1)
        best = least(instance, base, edits)
        found = fewest_moves(instance, base, edits, workers=1)
        if best is None:
            assert found.result.status is Status.INFEASIBLE
            assert found.result.schedule is None
            continue
        assert reached(found) == [(value, value, Status.OPTIMAL) for value in best], seed
        assert found.result.status is Status.OPTIMAL
        assert found.result.schedule is not None
        assert holds(edits, found.result.schedule)
        assert counted(instance, base, found.result.schedule) == best
        assert list(found.moves) == moves(instance, base.placements, found.result.schedule)
        moved.append(best)
    assert len({rounds for rounds, _, _ in moved}) > 1
    assert any(rooms for _, rooms, _ in moved)
