"""The container of variables: questions with one answer share a literal."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.compiled import compile_instance
from scheduler.model.variables import Variables
from tests.model.small import event, room, session

SESSIONS = [
    session("a", allowed_rooms="mid"),
    session("b", optional=False),
    session("c", allowed_rooms=["big", "mid"], allowed_rounds="two"),
]


def opened() -> Variables:
    rooms = [room("big"), room("mid"), room("far", venue="annex")]
    compiled = compile_instance(event("allowed-rooms", "allowed-rounds", sessions=SESSIONS, rooms=rooms))
    return Variables(cp_model.CpModel(), compiled, compiled.allowed, compiled.mandatory)


def same(one: cp_model.IntVar | None, other: cp_model.IntVar | None) -> bool:
    assert one is not None
    assert other is not None
    return one.index == other.index


def test_a_place_that_is_not_allowed_has_no_literal() -> None:
    variables = opened()
    assert variables.placed("a", "one", "big") is None
    assert variables.in_round("c", "one") is None
    assert variables.in_round_at("a", "one", frozenset({"annex"})) is None
    assert [name for name, _ in variables.rounds_of("c")] == ["two"]
    assert list(variables.rooms_of("c", "two")) == ["big", "mid"]


def test_an_only_room_is_the_round() -> None:
    variables = opened()
    assert same(variables.placed("a", "one", "mid"), variables.in_round("a", "one"))
    assert not same(variables.placed("b", "one", "mid"), variables.in_round("b", "one"))
    assert same(variables.in_round("c", "two"), variables.is_placed("c"))


def test_the_venue_is_the_round_where_there_is_no_other() -> None:
    variables = opened()
    assert same(variables.in_round_at("c", "two", frozenset({"hall"})), variables.in_round("c", "two"))
    assert same(variables.in_round_at("b", "two", frozenset({"annex"})), variables.placed("b", "two", "far"))
    hall = variables.in_round_at("b", "two", frozenset({"hall"}))
    assert not same(hall, variables.in_round("b", "two"))
    assert same(hall, variables.in_round_at("b", "two", frozenset({"hall"})))


def test_any_of_the_same_literals_is_the_same_literal() -> None:
    variables = opened()
    one, two = variables.is_placed("a"), variables.in_round("b", "one")
    assert two is not None
    assert same(variables.any_of([one, two]), variables.any_of([two, one, two]))
    assert same(variables.any_of([one]), one)
