"""Seats for whole events: proved, checked, the same every time, whatever the event is like."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.attendance.seats import Assignment, assign
from scheduler.domain import Instance, Schedule
from scheduler.domain.seating import Seating, is_open
from scheduler.domain.wishes import wishes_met
from scheduler.errors import DefectError
from scheduler.files import read_instance, read_schedule
from scheduler.report import seats_bytes, seats_json, seats_text
from scheduler.result import Status
from scheduler.solve import seat
from scheduler.solve import seats as module
from tests.crowd import crowded
from tests.strategies import instances, schedules

EVENTS = ("hoorn-2025", "tilburg-2025", "hoorn-2025.scenario", "tilburg-2025.scenario")


def reference(root: Path, name: str) -> tuple[Instance, Schedule]:
    instance = read_instance(root / "instances" / f"{name}.yaml")
    return instance, read_schedule(root / "instances" / f"{name}.published.yaml", instance)


@pytest.mark.parametrize("name", EVENTS)
def test_reference_events_are_proved_to_the_end(root: Path, name: str) -> None:
    instance, schedule = reference(root, name)
    found = seat(instance, schedule)
    assert (found.status, found.fairest, found.met) == (Status.OPTIMAL, True, found.bound)
    assert found.met <= sum(wishes_met(instance, schedule))
    assert all(not found.judgement.missing_musts(one) for one in instance.attendees)
    closed = [copy for copy in found.judgement.seated if not is_open(instance.copy_by_id[copy].session)]
    assert all(not found.judgement.seated[copy] for copy in closed)
    again = seat(instance, schedule)
    assert again.judgement.seating == found.judgement.seating


def test_more_seats_meet_all_that_time_allows(root: Path) -> None:
    instance, schedule = reference(root, "hoorn-2025")
    rooms = tuple(room.model_copy(update={"seats": None}) for room in instance.rooms)
    sessions = tuple(one.model_copy(update={"full": False}) for one in instance.sessions)
    wide = instance.model_copy(update={"rooms": rooms, "sessions": sessions})
    found = seat(wide, schedule)
    assert list(found.judgement.met) == wishes_met(wide, schedule)
    none = wide.model_copy(
        update={"rooms": tuple(room.model_copy(update={"seats": 0}) for room in instance.rooms)}
    )
    assert (seat(none, schedule).met, seat(none, schedule).status) == (0, Status.OPTIMAL)


def test_an_interrupted_answer_says_so_and_stands(root: Path) -> None:
    instance, schedule = reference(root, "hoorn-2025")
    stop = Event()
    stop.set()
    found = seat(instance, schedule, stop=stop)
    assert found.met <= found.bound
    assert found.judgement.faults == ()


def test_a_tiny_limit_is_kept(root: Path) -> None:
    found = seat(*reference(root, "tilburg-2025"), time_limit=1e-6)
    assert found.met <= found.bound
    assert found.judgement.faults == ()


def planted(found: Assignment, what: str) -> Assignment:
    """An answer with an error in it."""
    if what == "one met too many":
        return replace(found, met=found.met + 1, bound=found.bound + 1)
    if what == "a bound too low":
        return replace(found, bound=found.met - 1)
    first = next(iter(found.seating.of))
    return replace(found, seating=Seating({**found.seating.of, first: tuple(found.seating.of[first]) * 2}))


@pytest.mark.parametrize("what", ["one met too many", "a bound too low", "a seat twice"])
def test_an_error_of_ours_does_not_leave(root: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    monkeypatch.setattr(module, "assign", lambda *given: planted(assign(*given), what))
    with pytest.raises(DefectError):
        seat(*reference(root, "hoorn-2025"))


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_every_tiny_event_can_be_shown(locale: str) -> None:
    """Clashing must-attends, own parts, repeats, full sessions: text, JSON and workbook."""
    for seed in range(0, 120):
        instance, schedule = crowded(seed)
        event = instance.event.model_copy(update={"locale": locale})
        found = seat(instance.model_copy(update={"event": event}), schedule)
        assert found.status is Status.OPTIMAL
        assert found.status.value in seats_text(found)
        shown = seats_json(found)
        assert sum(one["met"] for one in shown["attendees"]) == shown["met"]
        for session in shown["sessions"]:
            assert session["seats"] is None or len(session["attendees"]) <= session["seats"]
        if seed % 10 == 0:
            assert seats_bytes(found)


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_whatever_a_planner_writes_down(data: st.DataObject) -> None:
    instance = data.draw(instances())
    schedule = data.draw(schedules(instance))
    found = seat(instance, schedule)
    assert found.status is Status.OPTIMAL
    assert found.judgement.faults == ()
    assert all(map(int.__le__, found.judgement.met, wishes_met(instance, schedule)))
    assert seats_text(found)
    assert seats_json(found)["met"] == found.met
    assert seats_bytes(found) == seats_bytes(found)
