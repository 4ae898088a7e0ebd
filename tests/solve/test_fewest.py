"""Re-solving with the fewest moves: every level against all schedules, statuses, limits."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from scheduler.attendance import run as prove
from scheduler.bench.generate import Size, generate
from scheduler.compiled import compile_instance
from scheduler.diff import moves
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.instance import RuleSetting
from scheduler.domain.people import Availability
from scheduler.domain.session import Session
from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule
from scheduler.result import Resolution, Status
from scheduler.solve import Progress, fewest, fewest_moves, solve
from scheduler.solve.keep import Edits, Keep
from tests.solve.test_solve import some_rules
from tests.tiny import every_schedule

INSTANCES = Path(__file__).parents[2] / "instances"
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


def test_the_engine_proves_the_objective_of_those_that_move_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its rows about moves are valid, and at times what closes the gap."""
    monkeypatch.setattr(fewest, "EFFORT", 1e-9)
    for seed in range(60):
        instance, dice = some_rules(seed), Random(seed)
        base = some_base(instance, dice)
        best = least(instance, base, NOTHING)
        found = fewest_moves(instance, base, workers=1)
        if best is not None:
            assert reached(found) == [(value, value, Status.OPTIMAL) for value in best], seed


def test_bounds_of_the_engine_hold_for_few_moves_and_say_more() -> None:
    stronger = 0
    for seed in range(60):
        instance, dice = some_rules(seed), Random(seed)
        base = some_base(instance, dice)
        best = least(instance, base, NOTHING)
        if best is None:
            continue
        asked = without_moved(instance).model_copy(update={"base": base.placements})
        free = prove(asked, compile_instance(asked)).bound
        bound = prove(asked, Keep(rounds=best[0]).compiled(asked)).bound
        assert bound is not None
        assert bound <= best[2], seed
        stronger += free is not None and bound > free
    assert stronger > 4


def test_a_limit_leaves_valid_bounds_below_the_incumbent() -> None:
    unproved = 0
    for seed in range(90):
        instance, dice = some_rules(500 + seed), Random(seed)
        base = some_base(instance, dice)
        best = least(instance, base, NOTHING)
        limit = dice.choice([1e-6, 1e-5, 5e-5])
        found = fewest_moves(instance, base, workers=1, deterministic_limit=limit, engine=seed % 2 == 0)
        if found.result.schedule is None:
            assert found.result.status in (Status.INFEASIBLE, Status.UNKNOWN)
            assert best is None or found.result.status is Status.UNKNOWN
            continue
        assert best is not None
        assert counted(instance, base, found.result.schedule) == tuple(one.value for one in found.levels)
        for number, level in enumerate(found.levels):
            assert level.value is not None
            assert level.bound is not None
            assert level.bound <= level.value
            assert (level.status is Status.OPTIMAL) == (level.bound == level.value)
            above = [one.value for one in found.levels[:number]]
            if above == list(best[:number]):
                assert level.bound <= best[number] <= level.value
            unproved += level.status is not Status.OPTIMAL
    assert unproved > 5


def test_the_weight_of_moved_counts_in_the_result_and_not_in_the_levels() -> None:
    for seed in range(40):
        instance, dice = some_rules(seed), Random(seed)
        rules = {**instance.rules, "moved": RuleSetting(on=True, weight=7)}
        instance = instance.model_copy(update={"rules": rules})
        base = some_base(instance, dice)
        found = fewest_moves(instance, base, workers=1)
        if found.result.schedule is None:
            continue
        asked = instance.model_copy(update={"base": base.placements})
        assert found.result.instance == asked
        assert found.result.evaluation == evaluate(asked, found.result.schedule)
        assert found.result.bound == found.result.objective
        assert counted(instance, base, found.result.schedule)[2] == found.levels[2].value


# -- events ------------------------------------------------------------------------------


LOST = {"hoorn-2025": "veiligheid", "tilburg-2025": "lunchlezing"}
"""The session whose room is lost in its round; no event can do without a room for all of the day."""
CANCELLED = {"hoorn-2025": "nota-ruimte", "tilburg-2025": "excursie-makers"}


def speaker_away(instance: Instance, base: Schedule) -> Instance:
    """A speaker cannot be there in the round of their session."""
    person = next(
        person
        for person in instance.people
        for session in instance.parts_in_sessions[person.id]
        if len(instance.rounds_for(session.kind)) > 1
    )
    there = base.of_copy[instance.parts_in_sessions[person.id][0].id].round
    rounds = tuple(block.id for block in instance.rounds if block.id != there)
    return with_one(instance, "people", person, availability=Availability(rounds=rounds))


def room_lost(instance: Instance, base: Schedule) -> Instance:
    place = base.of_copy[LOST[instance.event.id]]
    rounds = tuple(block.id for block in instance.rounds if block.id != place.round)
    return with_one(instance, "rooms", instance.room[place.room], availability=Availability(rounds=rounds))


def session_cancelled(instance: Instance, base: Schedule) -> Instance:
    return without_session(instance, CANCELLED[instance.event.id])


def session_added(instance: Instance, base: Schedule) -> Instance:
    """Where there is room: of the themes in Hoorn, of the lunch in Tilburg."""
    kind = "theme" if instance.event.id == "hoorn-2025" else "lunch"
    return with_new_session(instance, next(one for one in instance.sessions if one.kind == kind))


def with_one(instance: Instance, records: str, record: Any, **changes: object) -> Instance:
    """One person, room, … changed."""
    changed = record.model_copy(update=changes)
    found = tuple(changed if one.id == record.id else one for one in getattr(instance, records))
    return instance.model_copy(update={records: found})


def without_session(instance: Instance, gone: str) -> Instance:
    attendees = tuple(
        attendee.model_copy(update={"wishes": tuple(w for w in attendee.wishes if w.session != gone)})
        for attendee in instance.attendees
    )
    sessions = tuple(session for session in instance.sessions if session.id != gone)
    relations = tuple(one for one in instance.relations if gone not in one.sessions)
    changes = {"sessions": sessions, "attendees": attendees, "relations": relations}
    return instance.model_copy(update=changes)


def with_new_session(instance: Instance, like: Session) -> Instance:
    changes = {"id": "nieuw", "title": "Nieuw", "people": (), "organisers": (), "allowed_rooms": ()}
    return instance.model_copy(update={"sessions": (*instance.sessions, like.model_copy(update=changes))})


Change = Callable[[Instance, Schedule], Instance]
CHANGES: tuple[Change, ...] = (speaker_away, room_lost, session_cancelled, session_added)


@pytest.mark.parametrize("event", ["hoorn-2025", "tilburg-2025"])
@pytest.mark.parametrize("source", ["published", "optimum"])
def test_one_change_to_a_reference_event_is_proved_at_every_level(event: str, source: str) -> None:
    instance = read_instance(INSTANCES / f"{event}.yaml")
    if source == "published":
        base = read_schedule(INSTANCES / f"{event}.published.yaml", instance)
    else:
        best = solve(instance, workers=1).schedule
        assert best is not None
        base = best
    few = fewest_moves(instance, base, workers=1)
    assert few.result.schedule is not None
    assert set(few.result.schedule.placements) == set(base.placements)
    assert few.moves == ()
    for change in CHANGES:
        found = fewest_moves(change(instance, base), base, workers=1)
        assert [level.status for level in found.levels] == [Status.OPTIMAL] * 3, change
        kinds = {move.kind for move in found.moves}
        moved = (found.levels[0].value or 0) + (found.levels[1].value or 0)
        assert ("new" in kinds) == (change is session_added)
        assert ("cancelled" in kinds) == (change is session_cancelled)
        assert (moved > 0) == bool(kinds - {"new", "cancelled"})
        if change in (speaker_away, room_lost):
            assert 1 <= moved <= 3


def test_five_changes_to_a_large_event_are_proved() -> None:
    made = generate(Size(sessions=100, rounds=12, rooms=10, attendees=200, wishes=6), seed=2)
    instance, base = made.instance, made.hidden
    for person in (one for one in instance.people[:2] if instance.parts_in_sessions[one.id]):
        own = {base.of_copy[session.id].round for session in instance.parts_in_sessions[person.id]}
        rounds = tuple(block.id for block in instance.rounds if block.id not in own)
        instance = with_one(instance, "people", person, availability=Availability(rounds=rounds))
    rounds = tuple(block.id for block in instance.rounds[1:])
    instance = with_one(instance, "rooms", instance.rooms[0], availability=Availability(rounds=rounds))
    instance = without_session(instance, instance.sessions[-1].id)
    instance = with_new_session(instance, instance.sessions[0])
    found = fewest_moves(instance, base, workers=2, time_limit=60)
    assert [level.status for level in found.levels] == [Status.OPTIMAL] * 3
    assert found.levels[0].value == 2
    assert [move.kind for move in found.moves if move.kind in ("new", "cancelled")] == ["new", "cancelled"]


@pytest.fixture(scope="module")
def upheaval() -> tuple[Instance, Schedule]:
    """A base that breaks many rules: much to move, and long to prove."""
    made = generate(Size(sessions=60, rounds=8, rooms=8, attendees=100, wishes=5), seed=4)
    dice = Random(4)
    places = [(block.id, room.id) for block in made.instance.rounds for room in made.instance.rooms]
    chosen = dice.sample(places, len(made.instance.sessions))
    placements = tuple(
        Placement(session=session.id, round=round_id, room=room)
        for session, (round_id, room) in zip(made.instance.sessions, chosen, strict=True)
    )
    return made.instance, Schedule(placements=placements)


@pytest.mark.parametrize("level", ["rounds", "objective"])
def test_stopping_keeps_the_incumbent_of_the_level(upheaval: tuple[Instance, Schedule], level: str) -> None:
    instance, base = upheaval
    stop = threading.Event()
    seen: list[Progress] = []

    def told(progress: Progress) -> None:
        seen.append(progress)
        if progress.level == level and progress.objective is not None:
            stop.set()

    found = fewest_moves(instance, base, workers=1, on_progress=told, stop=stop)
    assert found.result.interrupted
    assert found.result.status is Status.FEASIBLE
    assert found.result.schedule is not None
    assert counted(instance, base, found.result.schedule) == tuple(one.value for one in found.levels)
    assert all(one.bound is not None and one.value is not None for one in found.levels)
    assert all((one.bound or 0) <= (one.value or 0) for one in found.levels)
    levels = [progress.level for progress in seen]
    assert levels == sorted(levels, key=["rounds", "rooms", "objective"].index)
