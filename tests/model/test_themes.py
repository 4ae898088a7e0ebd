"""Encoders about themes and pillars."""

from __future__ import annotations

from typing import Any

import pytest

from tests.model.small import amount, block, day, event, session


def overlap(sessions: list[dict[str, Any]], *lines: str, **changes: Any) -> int:
    return amount(event("theme-overlap", sessions=sessions, **changes), "theme-overlap", *lines)


def test_a_pair_of_a_small_theme_costs_more() -> None:
    two = [session("a", tags="care"), session("b", tags="care"), session("c", pillars="red")]
    assert overlap(two, "a one big", "b one mid", "c one far") == 100
    assert overlap(two, "a one big", "b two mid", "c one far") == 0
    three = [session(name, tags="care") for name in "abc"]
    assert overlap(three, "a one big", "b one mid") == 33
    assert overlap(three, "a one big", "b one mid", "c one far") == 99
    many = [session(f"s{n}", pillars="red") for n in range(20)]
    assert overlap(many, *(f"s{n} one big" for n in range(5))) == 10


def test_only_themes_and_pillars_count_and_each_of_them() -> None:
    assert overlap([session("a", tags="easy"), session("b", tags="easy")], "a one big", "b one mid") == 0
    both = [session("a", tags="care", pillars="red"), session("b", tags="care", pillars=["red", "blue"])]
    assert overlap(both, "a one big", "b one mid") == 200


def test_copies_of_one_session_are_no_pair() -> None:
    sessions = [session("a", copies=2, tags="care"), session("b", tags="care")]
    assert overlap(sessions, "a#1 one big", "a#2 one mid") == 0
    assert overlap(sessions, "a#1 one big", "a#2 one mid", "b one far") == 66


@pytest.mark.parametrize(("duration", "cost"), [(70, 0), (71, 100)])
def test_minutes_count_not_rounds(duration: int, cost: int) -> None:
    late = [session("a", tags="care", duration=duration), session("b", tags="care")]
    assert overlap(late, "a one big", "b two mid") == cost
    short = [session("a", tags="care", duration=20), session("b", tags="care", start_offset=20)]
    assert overlap(short, "a one big", "b one mid") == 0


def test_a_round_without_a_pillar_that_has_sessions_enough() -> None:
    sessions = [session(name, pillars="red") for name in "abc"] + [session("d", pillars="blue")]
    instance = event("coverage", sessions=sessions)
    assert amount(instance, "coverage", "a one big", "b two big", "c three big") == 0
    assert amount(instance, "coverage", "a one big", "b one mid", "d three big") == 2
    assert amount(event("coverage", sessions=sessions[1:]), "coverage") == 0


def test_rounds_that_take_other_kinds_are_another_family() -> None:
    days = [day("d1", block("one", "9:00", "10:00"), block("two", "10:00", "11:00", takes="lunch"))]
    instance = event("coverage", days=days, sessions=[session("a", pillars="red")])
    assert amount(instance, "coverage") == 1
    assert amount(instance, "coverage", "a one big") == 0
