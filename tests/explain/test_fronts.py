"""Trade-offs and alternatives: against all schedules of tiny events, and on the reference events."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Any

import pytest

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Schedule
from scheduler.domain.instance import RuleSetting
from scheduler.errors import InputError
from scheduler.evaluate import evaluate
from scheduler.explain.alternatives import Alternative, alternatives, in_common
from scheduler.explain.resolving import best_within
from scheduler.explain.tradeoff import tradeoff
from scheduler.result import Result, Status
from tests.explain.test_why import published
from tests.explain.variants import event
from tests.tiny import every_schedule, tiny

PAIRS = [
    ("attendance", "moved"),
    ("seats-short", "attendance"),
    ("room-wish", "round-wish"),
    ("theme-overlap", "coverage"),
    ("fairness", "moved"),
]


SEEDS = (222, 242, 258, 265, 285, 312, 319, 323)
"""Tiny events that, with little asked of them, have fronts of several points."""


@cache
def loose() -> tuple[tuple[Instance, tuple[Schedule, ...]], ...]:
    """Tiny events without demands that forbid nearly everything, with their feasible schedules."""
    found = []
    for seed in SEEDS:
        instance = tiny(seed)
        off = dict.fromkeys(("round-size", "pinned", "round-kind", "person-rest"), RuleSetting(on=False))
        first, *others = instance.sessions
        optional = (one.model_copy(update={"optional": True}) for one in others)
        instance = instance.model_copy(update={"rules": instance.rules | off, "sessions": (first, *optional)})
        feasible = tuple(one for one in every_schedule(instance) if evaluate(instance, one).feasible)
        found.append((instance, feasible))
    return tuple(found)


def front(instance: Instance, feasible: tuple[Schedule, ...], pair: tuple[str, str]) -> list[tuple[int, int]]:
    one, other = (CATALOGUE[rule] for rule in pair)
    values = {(one.amount(instance, s), other.amount(instance, s)) for s in feasible}
    return sorted(
        value
        for value in values
        if not any(v != value and v[0] <= value[0] and v[1] <= value[1] for v in values)
    )


@pytest.mark.parametrize("pair", PAIRS)
def test_the_front_is_the_front_of_all_schedules(pair: tuple[str, str]) -> None:
    for instance, feasible in loose():
        found = tradeoff(instance, *pair, time_limit=20)
        assert found.complete
        assert [point.amounts for point in found.points] == front(instance, feasible, pair)


def test_there_are_fronts_of_several_points() -> None:
    assert sum(len(front(*one, pair)) > 1 for one in loose() for pair in PAIRS) >= 8


@pytest.mark.parametrize("name", ["hoorn-2025", "tilburg-2025"])
def test_exact_at_the_size_of_the_events(name: str) -> None:
    instance, base = event(name), published(name)
    found = tradeoff(instance, "attendance", "moved", base=base, time_limit=120)
    assert found.complete
    amounts = [point.amounts for point in found.points]
    assert amounts == sorted(amounts)
    assert [b for _, b in amounts] == sorted({b for _, b in amounts}, reverse=True)
    assert amounts[-1][1] == 0
    assert amounts[-1][0] == CATALOGUE["attendance"].amount(instance, base)
    assert all(evaluate(instance, point.schedule).feasible for point in found.points)


def test_what_cannot_be_traded() -> None:
    instance = event("hoorn-2025")
    for first, second, said in (
        ("attendance", "room-conflict", "harde regel"),
        ("attendance", "attendance", "twee verschillende"),
        ("attendance", "moved", "geen vorige versie"),
        ("attendance", "blijheid", "Geen regel heet"),
    ):
        with pytest.raises(InputError, match=said):
            tradeoff(instance, first, second)


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_alternatives_differ_as_much_as_can_be(number: int) -> None:
    instance, feasible = loose()[number]
    told: list[Alternative] = []
    found = alternatives(instance, 3, 0.3, time_limit=20, on_found=told.append)
    assert tuple(told) == found.found
    least = min(evaluate(instance, one).objective for one in feasible)
    assert found.bound == least
    assert found.found[0].objective == least
    limit = least + int(0.3 * max(1, least))
    near = [one for one in feasible if evaluate(instance, one).objective <= limit]
    for n, one in enumerate(found.found[1:], start=1):
        before = [other.schedule for other in found.found[:n]]
        assert one.objective <= limit
        assert one.common == tuple(in_common(instance, one.schedule, other) for other in before)
        assert one.proved
        fewest = min(max(in_common(instance, s, other) for other in before) for s in near)
        assert max(one.common) == fewest


@pytest.mark.parametrize("name", ["hoorn-2025", "tilburg-2025", "hoorn-2025.scenario"])
def test_alternatives_of_the_events(name: str) -> None:
    instance = event(name)
    found = alternatives(instance, 3, 0.02, time_limit=40)
    assert len(found.found) == 3
    assert found.bound is not None
    for one in found.found:
        judged = evaluate(instance, one.schedule)
        assert judged.feasible
        assert judged.objective == one.objective <= found.bound * 1.02
    assert len({frozenset((p.session, p.round) for p in one.schedule.placements) for one in found.found}) > 1
    assert all(len(row) == 4 for row in found.rows)


@pytest.mark.parametrize(
    ("bound", "said"),
    [(7000, "en bewezen is alleen dat minder dan 7.000 niet kan"), (0, "is binnen de tijd niet bewezen")],
)
def test_far_from_the_bound_is_said(monkeypatch: pytest.MonkeyPatch, bound: int, said: str) -> None:
    def hardly_proved(*asked: Any) -> Result | None:
        found = best_within(*asked)
        return found and replace(found, bound=bound, status=Status.FEASIBLE)

    module = import_module("scheduler.explain.alternatives")  # the name is that of the function too
    monkeypatch.setattr(module, "best_within", hardly_proved)
    found = alternatives(event("hoorn-2025"), 3, 0.02, time_limit=40)
    assert [one.objective for one in found.found] == [7250]
    assert found.headline.startswith("Het beste programma dat is gevonden kost 7.250 punten")
    assert said in found.headline


def test_nothing_to_choose_from() -> None:
    instance = event("hoorn-2025")
    rooms = tuple(room for room in instance.rooms if room.id != "zaal-5")
    found = alternatives(instance.model_copy(update={"rooms": rooms}), 3, 0.02, time_limit=10)
    assert found.found == ()
    assert found.status == "INFEASIBLE"
