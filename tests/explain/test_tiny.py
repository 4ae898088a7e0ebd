"""Against brute force on tiny instances: conflicts are irreducible, repairs as cheap as can be."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from random import Random

import pytest

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on
from scheduler.domain import Instance, Schedule
from scheduler.domain.instance import RuleSetting
from scheduler.explain import explain
from scheduler.explain.asking import Asking
from scheduler.explain.changes import Change, price
from scheduler.explain.doing import apply_changes
from scheduler.explain.relaxed import Relaxed
from scheduler.explain.repairs import find_repairs
from scheduler.model import build
from scheduler.model.posting import Demand
from tests.model.small import solved
from tests.tiny import every_schedule, tiny

HARD = [rule for rule in CATALOGUE.values() if rule.hard]


def has_schedule(instance: Instance) -> bool:
    """By trying them all, judged by the checker."""
    rules = [rule for rule in HARD if is_on(instance, rule)]
    return any(
        not any(rule.amount(instance, schedule) for rule in rules) for schedule in every_schedule(instance)
    )


@cache
def without_a_schedule(most: int) -> tuple[Instance, ...]:
    found: list[Instance] = []
    seed = 0
    while len(found) < most:
        if not has_schedule(instance := tiny(seed)):
            found.append(instance)
        seed += 1
    return tuple(found)


def meets(instance: Instance, demands: set[Demand], schedule: Schedule) -> bool:
    """Whether one schedule meets these demands, by the diagnostic model with everything fixed."""
    model = build(instance, diagnostic=True).fix(schedule)
    for demand in demands:
        model.cp.add_bool_and([model.demands[demand]])
    return solved(model) is not None


def can_hold(instance: Instance, demands: set[Demand]) -> bool:
    return any(meets(instance, demands, schedule) for schedule in every_schedule(instance))


@pytest.mark.parametrize("number", range(12))
def test_conflicts_are_irreducible_by_brute_force(number: int) -> None:
    instance = without_a_schedule(12)[number]
    found = explain(instance, time_limit=20, repairs=0)
    assert found.status == "INFEASIBLE"
    assert found.conflicts
    for conflict in found.conflicts:
        assert conflict.irreducible
        units = [set(unit) for unit in conflict.units]
        assert not can_hold(instance, set().union(*units))
        for unit in units:
            assert can_hold(instance, set().union(*(other for other in units if other != unit)))


@pytest.mark.parametrize("number", range(12))
def test_smallest_is_smallest_by_brute_force(number: int) -> None:
    instance = without_a_schedule(12)[number]
    found = explain(instance, time_limit=20, repairs=0)
    smallest = [conflict for conflict in found.conflicts if conflict.smallest]
    model = build(instance, diagnostic=True)
    for conflict in smallest:
        if any(len(unit) > 1 for unit in conflict.units) or len(conflict.units) > 3:
            continue
        for size in range(1, len(conflict.units)):
            for some in combinations(model.demands, size):
                assert can_hold(instance, set(some))


@pytest.mark.parametrize("number", range(30))
def test_repairs_work_and_none_is_cheaper(number: int) -> None:
    instance = without_a_schedule(30)[number]
    repairs, _ = find_repairs(instance, Asking.within(20), 3)
    assert repairs or number
    for repair in repairs:
        assert repair.cheapest
        assert has_schedule(apply_changes(instance, repair.changes))
    if repairs:
        for tried, changes in enumerate(cheaper_sets(instance, repairs[0].price, number)):
            changed = apply_changes(instance, changes)
            assert solved(build(changed)) is None, changes
            assert tried >= 15 or not has_schedule(changed), changes


def cheaper_sets(instance: Instance, than: int, seed: int) -> list[tuple[Change, ...]]:
    """Sets of changes that cost less and that no further change fits in; of one limit at most one
    change. All of them, or where they are many a few hundred by lot."""
    changes = list(Relaxed(instance).made)
    prices = {change: price(instance, change) for change in changes}
    dice = Random(seed)
    found: set[frozenset[Change]] = set()
    for _ in range(600):
        some: list[Change] = []
        left = than - 1
        for change in dice.sample(changes, len(changes)):
            same = any(
                (c.kind, c.subject, c.other) == (change.kind, change.subject, change.other) for c in some
            )
            if prices[change] <= left and not same:
                some.append(change)
                left -= prices[change]
        found.add(frozenset(some))
    return sorted((tuple(sorted(some)) for some in found), key=repr)[:200]


def test_the_net_for_cheaper_repairs_holds() -> None:
    """At the price of the repair itself the sets are found that do work."""
    caught = 0
    for number, instance in enumerate(without_a_schedule(30)):
        repairs, _ = find_repairs(instance, Asking.within(20), 1)
        if repairs and any(
            solved(build(apply_changes(instance, changes))) is not None
            for changes in cheaper_sets(instance, repairs[0].price + 1, number)
        ):
            caught += 1
    assert caught >= 15


def test_every_seed_that_has_a_schedule_is_told_so() -> None:
    seen = set()
    for instance in [*map(tiny, range(10)), *(easier(tiny(seed)) for seed in range(15))]:
        found = explain(instance, time_limit=20, conflicts=1, repairs=0)
        assert (found.status == "FEASIBLE") is has_schedule(instance)
        seen.add(found.status)
    assert len(seen) == 2


def easier(instance: Instance) -> Instance:
    """Without demands on rounds and with every session optional, so that some have a schedule."""
    rules = dict.fromkeys(("round-size", "pinned"), RuleSetting(on=False))
    sessions = tuple(one.model_copy(update={"optional": True}) for one in instance.sessions[1:])
    return instance.model_copy(
        update={"rules": instance.rules | rules, "sessions": (*instance.sessions[:1], *sessions)}
    )
