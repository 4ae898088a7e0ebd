"""The ORBEL format: small hand-written files whose least missed attendance is known."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from scheduler.bench.attendance import measure
from scheduler.bench.orbel import read_orbel
from scheduler.errors import InputError


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


TALKS = "talk_id,presenter_id,keywords\n1,1,X\n2,2,X\n3,3,X\n4,P001,X\n"
WISHES = "participant_id,talk_id\n7,1\n7,2\n8,1\n8,3\n9,2\n9,3\n9,3\n10,2\n10,4\n11,2\n11,4\n"
BLOCKS = "session_id,n_rooms,n_talks_per_room\nMO,2,1\nTU,2,1\n"


def least_missed(folder: Path) -> int:
    """By trying every order of the talks over the places."""
    instance = read_orbel(folder)
    wishes = [set(attendee.weights) for attendee in instance.attendees]
    places = [block.id for block in instance.rounds for _ in range(block.max_sessions or 0)]
    best = 10**9
    for order in permutations(places, len(instance.sessions)):
        slot = {session.id: where for session, where in zip(instance.sessions, order, strict=True)}
        if slot["1"] == slot["4"]:
            continue
        missed = sum(len(own) - len({slot[talk] for talk in own}) for own in wishes)
        best = min(best, missed)
    return best


def test_the_fewest_missed_is_found_and_proved(tmp_path: Path) -> None:
    folder = write(tmp_path, talks=TALKS, preferences=WISHES, sessions=BLOCKS)
    found = measure(str(folder), time_limit=None, workers=1, seed=0)
    assert (found["missed"], found["bound"], found["status"]) == (1, 1, "OPTIMAL")
    assert least_missed(folder) == 1
    assert 0 <= found["seconds_first"] <= found["seconds_best"] <= found["seconds"]


def test_slots_of_unequal_width_and_more_places_than_talks(tmp_path: Path) -> None:
    blocks = "session_id,n_rooms,n_talks_per_room\nMO,1,1\nTU,3,1\nWE,2,1\n"
    folder = write(tmp_path, talks=TALKS, preferences=WISHES, sessions=blocks)
    found = measure(str(folder), time_limit=None, workers=1, seed=0)
    assert found["missed"] == found["bound"] == least_missed(folder)


def test_a_presenter_is_one_person_and_stays_away_when_away(tmp_path: Path) -> None:
    away = "presenter_id,unavailable_timeslot\nP001,TU\n"
    folder = write(tmp_path, talks=TALKS, preferences=WISHES, sessions=BLOCKS, availability=away)
    instance = read_orbel(folder)
    assert [part.person for session in instance.sessions for part in session.people] == [
        "p-1", "p-2", "p-3", "p-1",
    ]  # fmt: skip
    assert instance.person["p-1"].availability.rounds == ("MO-1",)
    # Talks 1 and 4 would both have to be on Monday, in one slot: impossible.
    assert measure(str(folder), time_limit=None, workers=1, seed=0)["status"] == "INFEASIBLE"


def test_every_mistake_is_said_at_once(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        talks=TALKS + "4,5,X\n",
        preferences=WISHES + "12,99\n",
        sessions="session_id,n_rooms,n_talks_per_room\nMO,2,0\nMO,x,1\n",
        availability="presenter_id,unavailable_timeslot\n1,SU\n",
    )
    with pytest.raises(InputError) as error:
        read_orbel(folder)
    assert [(p.file, p.line, p.message) for p in error.value.problems] == [
        ("talks.csv", None, "'4' is listed twice"),
        ("sessions.csv", None, "'MO' is listed twice"),
        ("preferences.csv", None, "there is no talk '99'"),
        ("sessions.csv", 2, "'0' is no whole number above 0"),
        ("sessions.csv", 3, "'x' is no whole number above 0"),
        ("availability.csv", None, "there is no block 'SU'"),
    ]


def test_a_missing_file_or_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"talks\.csv"):
        read_orbel(write(tmp_path, preferences=WISHES, sessions=BLOCKS))
    with pytest.raises(InputError, match=r"n_rooms.*missing"):
        read_orbel(write(tmp_path, talks=TALKS, preferences=WISHES, sessions="session_id\nMO\n"))
