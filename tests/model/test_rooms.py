"""Encoders about rooms and round sizes."""

from __future__ import annotations

from tests.model.small import accepts, block, day, event, room, session


def test_a_room_holds_one_session_at_a_time() -> None:
    instance = event("room-conflict")
    assert accepts(instance, "a one big", "b one mid", "c two big")
    assert not accepts(instance, "a one big", "b one big")


def test_a_late_session_keeps_its_room() -> None:
    instance = event("room-conflict", sessions=[session("a", duration=71), session("b")])
    assert not accepts(instance, "a one big", "b two big")
    assert accepts(instance, "a one big", "b two mid")
    assert accepts(instance, "a two big", "b one big")


def test_short_sessions_can_share_a_room_in_one_round() -> None:
    sessions = [session("a", duration=20), session("b", start_offset=25, duration=20)]
    assert accepts(event("room-conflict", sessions=sessions), "a one big", "b one big")


def test_turnover_lies_between_two_sessions() -> None:
    for turnover, enough in ((10, True), (11, False)):
        rooms = [room("big", turnover=turnover)]
        assert accepts(event("room-conflict", rooms=rooms), "a one big", "b two big") is enough


def test_a_round_holds_its_fewest_and_most() -> None:
    days = [day("d1", block("one", "9:00", "10:00", min_sessions=1, max_sessions=2)),
            day("d2", block("three", "9:00", "10:00", max_sessions=0))]  # fmt: skip
    instance = event("round-size", days=days)
    assert accepts(instance, "a one big")
    assert accepts(instance, "a one big", "b one mid")
    assert not accepts(instance)
    assert not accepts(instance, "a one big", "b one mid", "c one far")
    assert not accepts(instance, "a one big", "b three mid")
