"""Look-ups of the instance, each against the slow way of finding the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain import Instance, Interval, placement_interval
from scheduler.domain.people import Availability, Window
from tests.strategies import instances

few = settings(max_examples=25)

DAYS: list[dict[str, Any]] = [
    {
        "id": "d1", "date": "2025-09-25", "venue": "stad",
        "blocks": [
            {"id": "welkom", "kind": "plenary", "title": "W", "start": "9.00", "end": "9.30", "room": "hal",
             "people": {"person": "ans"}},
            {"id": "r1", "kind": "round", "title": "R1", "start": "9.30", "end": "10.30", "takes": ["theme"]},
            {"id": "r1b", "kind": "round", "title": "R1b", "start": "9.30", "end": "11.00", "takes": "lunch"},
            {"id": "borrel", "kind": "social", "title": "B", "start": "22.00"},
        ],
    },
    {
        "id": "d2", "date": "2025-09-27",
        "blocks": [
            {"id": "r2", "kind": "round", "title": "R2", "start": "9.30", "end": "10.30", "takes": "theme",
             "venue": "buiten"},
            {"id": "slot", "kind": "round", "title": "S", "start": "11.00", "takes": "theme"},
        ],
    },
]  # fmt: skip


def make(**more: Any) -> Instance:
    return Instance.model_validate(
        {
            "event": {"id": "e", "title": "E"},
            "venues": [{"id": "stad", "title": "Stad"}, {"id": "buiten", "title": "Buiten"}],
            "travel": {"default": 7, "times": {"venues": ["stad", "buiten"], "minutes": 25}},
            "days": DAYS,
            "rooms": [{"id": "hal", "title": "Hal", "venue": "buiten"}],
            "people": {"id": "ans", "name": "Ans"},
            "sessions": [
                {"id": "a", "title": "A", "people": [{"person": "ans"}, {"person": "ans", "role": "chair"}]},
                {"id": "b", "title": "B", "copies": 3},
            ],
            **more,
        }
    )


def test_copies() -> None:
    instance = make()
    assert [copy.id for copy in instance.copies] == ["a", "b#1", "b#2", "b#3"]
    assert [copy.number for copy in instance.copies_named("b")] == [1, 2, 3]
    assert [copy.id for copy in instance.copies_named("b#2")] == ["b#2"]
    assert [copy.id for copy in instance.copies_named("a")] == ["a"]
    with pytest.raises(KeyError):
        instance.copies_named("b#4")


def test_rounds_in_order_of_time() -> None:
    instance = make(days=[DAYS[1], DAYS[0]])
    assert [block.id for block in instance.rounds] == ["r1", "r1b", "r2", "slot"]
    assert [block.id for block in instance.rounds_for("theme")] == ["r1", "r2", "slot"]
    assert instance.rounds_for("excursion") == ()


def test_event_minutes() -> None:
    instance = make()
    assert instance.day_start == {"d1": 0, "d2": 2 * 1440}
    assert instance.block_interval["r1"] == Interval(570, 630)
    assert instance.block_interval["borrel"] == Interval(1320, 1440), "no end is 24.00"
    assert instance.block_interval["slot"] == Interval(2 * 1440 + 660, 3 * 1440)
    assert instance.day_of["r2"].id == "d2"


def test_travel() -> None:
    instance = make()
    assert instance.travel_minutes("stad", "buiten") == instance.travel_minutes("buiten", "stad") == 25
    assert instance.travel_minutes("stad", "elders") == 7
    assert instance.travel_minutes("stad", "stad") == instance.travel_minutes(None, "stad") == 0


def test_venue_of_a_block() -> None:
    instance = make()
    assert instance.block_venue("welkom") == "buiten", "of its room"
    assert instance.block_venue("r2") == "buiten", "its own"
    assert instance.block_venue("r1") == "stad", "of its day"
    assert instance.block_venue("slot") is None


def test_parts() -> None:
    instance = make()
    assert [session.id for session in instance.parts_in_sessions["ans"]] == ["a"], "once, whatever the roles"
    assert [block.id for block in instance.parts_in_blocks["ans"]] == ["welkom"]


@pytest.mark.parametrize(
    ("session", "start", "end"),
    [
        ({}, 570, 630),
        ({"start_offset": 20}, 590, 630),
        ({"duration": 90}, 570, 660),
        ({"start_offset": 20, "duration": 90}, 590, 680),
        ({"start_offset": 60}, 630, 631),
        ({"duration": 45, "pin": {"duration": 50}}, 570, 620),
        ({"start_offset": 10, "pin": {"start_offset": 0}}, 570, 630),
        ({"pin": {"start_offset": 5, "duration": 10, "copy": 2}}, 570, 630),
    ],
)
def test_placement_interval(session: dict[str, Any], start: int, end: int) -> None:
    instance = make(sessions=[{"id": "a", "title": "A", **session}])
    (copy,) = instance.copies
    assert placement_interval(instance, copy, "r1") == Interval(start, end)
    shift = instance.day_start["d2"]
    assert placement_interval(instance, copy, "r2") == Interval(start + shift, end + shift)


def test_each_copy_has_its_own_pin() -> None:
    pins = [{"copy": 2, "duration": 30}, {"copy": 3, "start_offset": 15}]
    instance = make(sessions=[{"id": "b", "title": "B", "copies": 3, "duration": 50, "pin": pins}])
    spans = [placement_interval(instance, copy, "r1") for copy in instance.copies]
    assert spans == [Interval(570, 620), Interval(570, 600), Interval(585, 635)]


def test_available_in_windows_or_rounds() -> None:
    instance = make()
    morning = Availability(
        windows=(Window(day="d1", start=540, end=600), Window(day="d1", start=600, end=660))
    )
    assert instance.is_available(Availability(), Interval(0, 9999), "r1"), "none given is always"
    assert instance.is_available(morning, Interval(570, 630), "r1"), "windows that touch are one"
    assert not instance.is_available(morning, Interval(570, 661), "r1")
    assert not instance.is_available(morning, Interval(570 + 2880, 630 + 2880), "r2")
    assert instance.is_available(Availability(rounds=("r2",)), Interval(0, 5), "r2")
    assert not instance.is_available(Availability(rounds=("r2",)), Interval(0, 5), "r1")


@few
@given(instances(), st.data())
def test_availability_minute_by_minute(instance: Instance, data: st.DataObject) -> None:
    records: list[Any] = [*instance.rooms, *instance.people, *instance.organisers, *instance.attendees]
    availability = data.draw(st.sampled_from(records)).availability
    days = {day.id: instance.day_start[day.id] for day in instance.days}
    free = {
        minute
        for window in availability.windows
        for minute in range(days[window.day] + window.start, days[window.day] + window.end)
    }
    block = data.draw(st.sampled_from(instance.rounds))
    start = instance.block_interval[block.id].start + data.draw(st.integers(-30, 30))
    interval = Interval(start, start + data.draw(st.integers(1, 90)))
    expected = (
        availability == Availability()
        or block.id in availability.rounds
        or set(range(interval.start, interval.end)) <= free
    )
    assert instance.is_available(availability, interval, block.id) == expected


def test_a_changed_copy_forgets_its_look_ups() -> None:
    instance = make()
    assert set(instance.session) == {"a", "b"}
    assert set(instance.model_copy(update={"sessions": ()}).session) == set()
