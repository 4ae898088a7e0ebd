"""The check of personal programmes: every fault said in both languages, and none of a good one."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from scheduler.attendance.limits import Limits
from scheduler.attendance.seats import assign
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.seating import Seating
from scheduler.domain.wishes import wishes_met
from scheduler.seating import judge, missed_wishes, waiting_lists
from tests.crowd import Plain, crowded


def event(locale: str = "en", **more: Any) -> tuple[Instance, Schedule]:
    """Two rounds of an hour; *Talk* and *Walk* side by side, *Talk* again and *Panel* later."""
    data: dict[str, Any] = {
        "event": {"id": "small", "title": "Small", "locale": locale},
        "venues": [{"id": "v", "title": "Here"}],
        "days": [
            {
                "id": "day",
                "date": "2025-02-13",
                "blocks": [
                    {"id": "r1", "kind": "round", "title": "One", "start": 540, "end": 600, "takes": "theme"},
                    {"id": "r2", "kind": "round", "title": "Two", "start": 600, "end": 660, "takes": "theme"},
                ],
            }
        ],
        "rooms": [
            {"id": "small", "title": "Small", "venue": "v", "seats": 1},
            {"id": "large", "title": "Large", "venue": "v"},
        ],
        "people": [{"id": "p", "name": "Pat"}],
        "sessions": [
            {"id": "talk", "title": "Talk", "copies": 2},
            {"id": "walk", "title": "Walk", "max_people": 1},
            {"id": "panel", "title": "Panel", "people": [{"person": "p"}]},
            {"id": "tour", "title": "Tour", "optional": True},
        ],
        "attendees": [
            {"id": "a", "title": "Ann", "wishes": [{"session": one} for one in ("talk", "walk", "tour")]},
            {"id": "b", "title": "Bob", "wishes": [{"session": "talk"}, {"session": "walk", "score": 3}]},
            {"id": "c", "title": "Cas", "person": "p", "wishes": [{"session": "panel"}, {"session": "talk"}]},
            {"id": "d", "title": "Dan", "must_attend": ["walk"], "wishes": [{"session": "talk"}]},
            {"id": "e", "title": "Eve", "availability": {"rounds": ["r1"]}, "wishes": [{"session": "panel"}]},
        ],
    }  # fmt: skip
    for name, changes in more.items():
        next(one for one in data["sessions"] if one["id"] == name).update(changes)
    places = [
        ("talk#1", "r1", "small"),
        ("walk", "r1", "large"),
        ("talk#2", "r2", "small"),
        ("panel", "r2", "large"),
    ]
    schedule = Schedule(placements=tuple(Placement(session=s, round=r, room=m) for s, r, m in places))
    return Instance.model_validate(data), schedule


GOOD = {"a": ("talk#1",), "b": ("talk#2",), "d": ("walk",)}


def test_a_good_seating_has_no_faults_and_meets_what_it_meets() -> None:
    instance, schedule = event()
    judged = judge(instance, schedule, Seating(GOOD))
    assert judged.faults == ()
    # Cas is on the panel, and so meets the wish for it without a seat.
    assert judged.met == (1, 1, 1, 0, 0)
    assert [one.title for one in judged.seated["walk"]] == ["Dan"]
    assert [judged.seats(copy) for copy in ("talk#1", "walk", "panel")] == [1, 1, None]


FAULTS: list[tuple[str, dict[str, tuple[str, ...]], str, str]] = [
    ("unknown", {"zed": ()}, "There is no attendee “zed”.", "Er is geen deelnemer “zed”."),
    (
        "not-placed",
        {"a": ("tour",)},
        "Ann has a seat in *Tour*, which is not in the programme.",
        "Ann heeft een plaats in *Tour*, en die staat niet in het programma.",
    ),
    (
        "twice",
        {"a": ("panel", "panel")},
        "Ann has two seats in *Panel*.",
        "Ann heeft twee plaatsen in *Panel*.",
    ),
    (
        "no-wish",
        {"a": ("panel",)},
        "Ann has a seat in *Panel* without having wished it.",
        "Ann heeft een plaats in *Panel* zonder die te wensen.",
    ),
    (
        "away",
        {"e": ("panel",)},
        "Eve has a seat in *Panel*, and is not there at that time.",
        "Eve heeft een plaats in *Panel*, en is er dan niet.",
    ),
    (
        "busy",
        {"c": ("talk#2",), "b": ()},
        "Cas has a seat in *Talk (2)*, and is needed elsewhere at that time.",
        "Cas heeft een plaats in *Talk (2)*, en moet dan ergens anders zijn.",
    ),
    (
        "own-part",
        {"c": ("panel",)},
        "Cas has a part in *Panel* and needs no seat there.",
        "Cas heeft een rol in *Panel* en heeft daar geen plaats nodig.",
    ),
    (
        "repeat",
        {"a": ("talk#1", "talk#2"), "b": ()},
        "Ann has seats in *Talk (1)* and *Talk (2)*, which are the same session.",
        "Ann heeft een plaats in *Talk (1)* en in *Talk (2)*, en dat is dezelfde sessie.",
    ),
    (
        "too-many",
        {"a": ("talk#2",)},
        "*Talk (2)* has 2 people and 1 seat.",
        "*Talk (2)* heeft 2 deelnemers en 1 plaats.",
    ),
    (
        "must-lost",
        {"b": ("walk",), "d": ()},
        "Dan has to be at *Walk* and has no seat, while there was one.",
        "Dan moet bij *Walk* zijn en heeft geen plaats, terwijl er een was.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "change", "english", "dutch"), FAULTS, ids=[one[0] for one in FAULTS])
def test_every_fault_is_found_and_said(
    kind: str, change: dict[str, tuple[str, ...]], english: str, dutch: str
) -> None:
    for locale, sentence in (("en", english), ("nl", dutch)):
        judged = judge(*event(locale), Seating(GOOD | change))
        assert [(fault.kind, fault.sentence) for fault in judged.faults] == [(kind, sentence)]


def test_two_seats_at_once() -> None:
    instance, schedule = event(walk={"max_people": 9})
    judged = judge(instance, schedule, Seating(GOOD | {"a": ("talk#1", "walk")}))
    assert [fault.sentence for fault in judged.faults] == [
        "Ann has seats in *Talk (1)* and *Walk*, and cannot be at both."
    ]


@pytest.mark.parametrize("closed", ["full", "invited_only"])
def test_a_closed_session_is_for_those_who_must(closed: str) -> None:
    instance, schedule = event(walk={closed: True, "max_people": 9})
    assert judge(instance, schedule, Seating(GOOD)).faults == ()
    judged = judge(instance, schedule, Seating(GOOD | {"b": ("walk",)}))
    assert [fault.sentence for fault in judged.faults] == [
        "Bob has a seat in *Walk*, which is full or by invitation only."
    ]


def test_why_wishes_are_missed_and_who_waits() -> None:
    instance, schedule = event()
    judged = judge(instance, schedule, Seating(GOOD))
    why = {
        one.title: [(missed.session, missed.reason, missed.copies) for missed in missed_wishes(judged, one)]
        for one in instance.attendees
    }
    assert why == {
        # A seat at the walk would cost Ann the talk, which she wishes as much.
        "Ann": [("walk", "chosen", ()), ("tour", "unplaced", ())],
        "Bob": [("walk", "waiting", ("walk",))],
        "Cas": [("talk", "waiting", ("talk#1",))],
        "Dan": [("talk", "waiting", ("talk#2",))],
        "Eve": [("panel", "away", ())],
    }
    lines = {
        copy: [(line.attendee.title, line.must, line.gain) for line in lines]
        for copy, lines in waiting_lists(judged).items()
    }
    assert lines == {
        "talk#1": [("Cas", False, 1)],
        "walk": [("Bob", False, 3)],
        "talk#2": [("Dan", False, 1)],
        "panel": [],
    }


def test_a_must_attend_without_a_seat_waits_first() -> None:
    instance, schedule = event(walk={"max_people": 0})
    judged = judge(instance, schedule, Seating(GOOD | {"d": ()}))
    assert judged.faults == ()
    assert [(line.attendee.title, line.must) for line in waiting_lists(judged)["walk"]] == [
        ("Dan", True),
        ("Bob", False),
    ]


def test_the_check_accepts_what_plain_reading_accepts() -> None:
    """Seatings by chance, most of them wrong, and the one that is best."""
    accepted = rejected = 0
    for seed in range(300):
        instance, schedule = crowded(seed)
        plain = Plain(instance, schedule)
        dice = Random(seed)
        best = assign(instance, schedule, Limits()).seating
        for n in range(8):
            seating = {one.id: best.at(one.id) for one in instance.attendees}
            for one in instance.attendees:
                if n and dice.random() < 0.5:
                    seating[one.id] = tuple(copy for copy in plain.places if dice.random() < 0.3)
            choice = tuple(seating[one.id] for one in instance.attendees)
            fine = plain.fits(choice) and all(map(plain.may, instance.attendees, choice))
            judged = judge(instance, schedule, Seating(seating))
            faults = [fault for fault in judged.faults if fault.kind != "must-lost"]
            assert fine == (not faults), (seed, n, [fault.sentence for fault in faults])
            assert list(judged.met) == list(map(plain.met, instance.attendees, choice))
            assert not fine or all(map(int.__le__, judged.met, wishes_met(instance, schedule)))
            accepted += fine
            rejected += not fine
            # Nobody has to give way to a wish: then one more must-attend would fit.
            if not faults and len(judged.faults) and plain.size <= 300:
                assert plain.worth(choice)[0] < max(plain.worth(one)[0] for one in plain.everything())
    assert min(accepted, rejected) >= 300
