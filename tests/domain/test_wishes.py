"""Wishes met against every way an attendee could spend the day."""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain import Instance, Interval, Placement, Schedule, placement_interval
from scheduler.domain.people import Attendee, Wish
from scheduler.domain.wishes import expected_people, wishes_met
from tests.strategies import instances, schedules

Place = tuple[Interval, str | None]


def brute_force(instance: Instance, schedule: Schedule, attendee: Attendee) -> int:
    """The best of all choices: for each wished session one of its placed copies, or none."""
    where: dict[str, Placement] = {}
    for placement in schedule.placements:
        where.setdefault(placement.session, placement)

    def place(copy_id: str) -> Place:
        placement = where[copy_id]
        copy = next(copy for copy in instance.copies if copy.id == copy_id)
        room = next(room for room in instance.rooms if room.id == placement.room)
        return placement_interval(instance, copy, placement.round), room.venue

    def clash(a: Place, b: Place) -> bool:
        travel = instance.travel_minutes(a[1], b[1])
        return a[0].start < b[0].end + travel and b[0].start < a[0].end + travel

    own = [copy for copy in attendee.must_attend if copy in where]
    busy: list[Place] = []
    if attendee.person is not None:
        for session in instance.sessions:
            if attendee.person in {part.person for part in session.people}:
                own += [copy.id for copy in instance.copies if copy.session is session and copy.id in where]
        for block in instance.block.values():
            if attendee.person in {part.person for part in block.people}:
                busy.append((instance.block_interval[block.id], instance.block_venue(block.id)))

    def can_be_at(copy: str) -> bool:
        interval, _ = place(copy)
        if not instance.is_available(attendee.availability, interval, where[copy].round):
            return False
        others = busy + [place(other) for other in own if other != copy]
        return not any(clash(place(copy), other) for other in others)

    choices = []
    for wish in attendee.wishes:
        copies = [c.id for c in instance.copies if c.session.id == wish.session and c.id in where]
        choices.append([(0, None), *((wish.weight, copy) for copy in copies if can_be_at(copy))])
    best = 0
    for chosen in product(*choices):
        places = [place(copy) for _, copy in chosen if copy is not None]
        if not any(clash(a, b) for a, b in combinations(places, 2)):
            best = max(best, sum(weight for weight, _ in chosen))
    return best


@settings(max_examples=150)
@given(st.data())
def test_wishes_met(data: st.DataObject) -> None:
    instance = data.draw(instances())
    schedule = data.draw(schedules(instance))
    expected = [brute_force(instance, schedule, attendee) for attendee in instance.attendees]
    assert wishes_met(instance, schedule) == expected


def event(attendees: list[dict[str, Any]], **more: Any) -> Instance:
    """Two rounds of an hour at 9.00 and 10.00, and one across both; three rooms in two venues."""
    return Instance.model_validate(
        {
            "event": {"id": "e", "title": "E"},
            "venues": [{"id": "v", "title": "V"}, {"id": "w", "title": "W"}],
            "travel": {"default": 10},
            "days": {
                "id": "d", "date": "2025-01-01",
                "blocks": [
                    {"id": "r1", "kind": "round", "title": "1", "start": "9.00", "end": "10.00",
                     "takes": "theme"},
                    {"id": "r2", "kind": "round", "title": "2", "start": "10.00", "end": "11.00",
                     "takes": "theme", "people": [{"person": "p"}]},
                ],
            },
            "rooms": [{"id": "m", "title": "M", "venue": "v"}, {"id": "n", "title": "N", "venue": "v"},
                      {"id": "o", "title": "O", "venue": "w"}],
            "people": {"id": "p", "name": "P"},
            "sessions": [{"id": i, "title": i} for i in "abc"]
            + [{"id": "r", "title": "r", "copies": 2}, {"id": "late", "title": "late", "duration": 90}],
            "attendees": attendees,
            **more,
        }
    )  # fmt: skip


def met(attendee: dict[str, Any], *placed: str, **more: Any) -> int:
    """Wishes met by one attendee when ``session@round@room`` are placed."""
    instance = event([{"id": "x", "title": "X", **attendee}], **more)
    placements = [Placement(session=s, round=r, room=m) for s, r, m in (p.split("@") for p in placed)]
    (weight,) = wishes_met(instance, Schedule(placements=tuple(placements)))
    assert weight == brute_force(instance, Schedule(placements=tuple(placements)), instance.attendees[0])
    return weight


ABC = {"wishes": [{"session": "a", "rank": 1}, {"session": "b", "rank": 2}, {"session": "c", "score": 9}]}


@pytest.mark.parametrize(
    ("attendee", "placed", "weight"),
    [
        (ABC, [], 0),
        (ABC, ["a@r1@m", "b@r1@n"], 5),
        (ABC, ["a@r1@m", "b@r2@n"], 9),
        (ABC, ["a@r1@m", "b@r2@o"], 5),  # ten minutes to the other venue, and none to spare
        (ABC, ["a@r1@m", "c@r1@n", "b@r2@m"], 13),
        (
            {"wishes": [{"session": "late"}, {"session": "a"}]},
            ["late@r1@m", "a@r2@n"],
            1,
        ),  # runs on into round 2
        (
            {"wishes": {"session": "r", "score": 3}},
            ["r#1@r1@m", "r#2@r2@m"],
            3,
        ),  # a repeated session counts once
        ({"wishes": [{"session": "r", "score": 3}, {"session": "a"}]}, ["r#1@r1@m", "r#2@r2@m", "a@r1@n"], 4),
        ({**ABC, "must_attend": "a"}, ["a@r1@m", "c@r1@n"], 5),
        ({**ABC, "must_attend": "r#2"}, ["a@r1@m", "r#2@r1@n", "b@r2@m"], 4),
        ({**ABC, "person": "p"}, ["a@r1@m", "b@r2@m"], 5),  # the block of round 2 lists them
        ({**ABC, "availability": {"rounds": "r2"}}, ["a@r1@m", "b@r2@m"], 4),
        ({**ABC, "availability": {"windows": {"day": "d", "end": "10.00"}}}, ["a@r1@m", "b@r2@m"], 5),
        ({"wishes": {"session": "a", "score": 0}}, ["a@r1@m"], 0),
    ],
)
def test_cases(attendee: dict[str, Any], placed: list[str], weight: int) -> None:
    assert met(attendee, *placed) == weight


def test_a_session_with_the_id_of_a_block_is_not_that_block() -> None:
    sessions = [{"id": "r2", "title": "same id as a round"}]
    wishes = {"wishes": {"session": "r2"}, "person": "p"}
    assert met(wishes, "r2@r2@m", sessions=sessions) == 0


@pytest.mark.parametrize(("rank", "weight"), [(1, 5), (2, 4), (4, 2), (5, 1), (6, 1), (1000, 1), (None, 1)])
def test_weight_of_a_rank(rank: int | None, weight: int) -> None:
    assert Wish(session="a", rank=rank).weight == weight


def test_a_score_is_the_weight() -> None:
    assert Wish(session="a", score=0).weight == 0
    assert Wish(session="a", score=40).weight == 40


def test_expected_people() -> None:
    attendees = [
        {"id": f"x{n}", "title": "X", "wishes": [{"session": s} for s in "abr"[: n % 4]]} for n in range(10)
    ]
    instance = event(attendees)
    wished = {s: sum(s in a.weights for a in instance.attendees) for s in ("a", "b", "c", "r")}
    assert wished == {"a": 7, "b": 4, "c": 0, "r": 2}
    assert [expected_people(instance, s) for s in ("a", "b", "c", "r")] == [7, 4, 0, 1]
    told = [
        {"id": "a", "title": "a", "expected": 7, "copies": 3},
        {"id": "b", "title": "b"},
        {"id": "r", "title": "r", "expected": 0},
    ]
    assert [expected_people(event(attendees, sessions=told), s) for s in ("a", "b", "r")] == [3, 4, 0]
