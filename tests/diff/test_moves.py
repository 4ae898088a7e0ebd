"""What changed: moves between rounds and rooms, new and gone sessions, interchangeable copies."""

from __future__ import annotations

from scheduler.diff import moves
from scheduler.domain import Instance, Placement, Schedule


def place(session: str, round_id: str, room: str) -> Placement:
    return Placement(session=session, round=round_id, room=room)


INSTANCE = Instance.model_validate(
    {
        "event": {"id": "x", "title": "X"},
        "sessions": [
            {"id": "a", "title": "A"},
            {"id": "b", "title": "B", "optional": True},
            {"id": "c", "title": "C", "copies": 2},
            {"id": "d", "title": "D"},
        ],
    }
)


def changes(base: list[Placement], now: list[Placement]) -> list[tuple[str, str]]:
    found = moves(INSTANCE, tuple(base), Schedule(placements=tuple(now)))
    return [(move.session, move.kind) for move in found]


def test_another_round_and_another_room_are_told_apart() -> None:
    base = [place("a", "r1", "m1"), place("d", "r1", "m2")]
    assert changes(base, [place("a", "r2", "m1"), place("d", "r1", "m3")]) == [
        ("a", "round"),
        ("d", "room"),
    ]


def test_new_unplaced_and_cancelled() -> None:
    base = [place("b", "r1", "m1"), place("gone", "r1", "m2")]
    assert changes(base, [place("a", "r1", "m1")]) == [
        ("a", "new"),
        ("b", "unplaced"),
        ("gone", "cancelled"),
    ]


def test_copies_that_swap_places_have_not_moved() -> None:
    base = [place("c#1", "r1", "m1"), place("c#2", "r2", "m1")]
    assert changes(base, [place("c#2", "r1", "m1"), place("c#1", "r2", "m1")]) == []


def test_one_copy_that_moves_counts_once() -> None:
    base = [place("c#1", "r1", "m1"), place("c#2", "r2", "m1")]
    assert changes(base, [place("c#1", "r2", "m1"), place("c#2", "r3", "m1")]) == [("c#2", "round")]


def test_copies_that_the_session_no_longer_has_were_cancelled() -> None:
    base = [place("c#1", "r1", "m1"), place("c#2", "r2", "m1"), place("c#3", "r3", "m1")]
    assert changes(base, [place("c#1", "r1", "m1"), place("c#2", "r3", "m1")]) == [("c#2", "cancelled")]
    assert changes(base, [place("c#1", "r1", "m1")]) == [("c#2", "cancelled"), ("c#3", "unplaced")]
    twice = [place("a", "r1", "m1"), place("a", "r2", "m1")]
    assert changes(twice, [place("a", "r3", "m1")]) == [("a", "round"), ("a", "cancelled")]


def test_every_copy_finds_the_place_most_like_its_own() -> None:
    base = [place("c#1", "r1", "m1"), place("c#2", "r2", "m2")]
    assert changes(base, [place("c#1", "r2", "m3"), place("c#2", "r3", "m1")]) == [
        ("c#1", "room"),
        ("c#2", "round"),
    ]
