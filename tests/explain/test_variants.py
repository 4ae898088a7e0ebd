"""Explanations of some fifty variants without a schedule, each verified anew."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from scheduler.compiled import compile_instance
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.evaluate import evaluate
from scheduler.explain import apply, explain, facts
from scheduler.model import build
from scheduler.model.posting import Demand
from scheduler.solve.phases import without_soft_rules
from tests.explain.variants import PLANTED, Variant, fits, planted, tightened
from tests.model.small import solved

TIGHTENED = range(28)
SECONDS = 240.0


def holds(instance: Instance, demands: Iterable[Demand]) -> bool:
    """Whether these demands can hold together, by a model of its own."""
    model = build(instance, diagnostic=True)
    wanted = set(demands)
    for demand, literal in model.demands.items():
        model.cp.add_bool_and([literal if demand in wanted else ~literal])
    return solved(model) is not None


def verify(variant: Variant, *, conflicts: int = 2, repairs: int = 1) -> None:
    instance = variant.instance
    found = explain(instance, time_limit=SECONDS, conflicts=conflicts, repairs=repairs)
    assert found.status == "INFEASIBLE"
    assert found.conflicts
    for conflict in found.conflicts:
        units = [frozenset(unit) for unit in conflict.units]
        assert not holds(instance, frozenset().union(*units))
        assert conflict.irreducible
        for unit in units:
            assert holds(instance, frozenset().union(*(other for other in units if other != unit)))
        assert variant.cause & frozenset().union(*units), conflict.demands
        assert len(conflict.demands) == len(units) == len(set(conflict.demands))
    assert found.repairs
    for repair in found.repairs:
        repaired = apply(instance, repair)
        assert evaluate(repaired, repair.schedule).feasible
        assert fits(repaired)
        assert len(repair.sentences) == len(repair.changes) > 0
    assert [r.price for r in found.repairs] == sorted(r.price for r in found.repairs)


def test_there_is_one_for_every_hard_rule() -> None:
    assert set(PLANTED) == {rule.id for rule in CATALOGUE.values() if rule.hard}


@pytest.mark.parametrize("rule", PLANTED)
def test_planted(rule: str) -> None:
    verify(planted(rule), conflicts=1)


@pytest.mark.parametrize("seed", TIGHTENED)
def test_tightened_at_random(seed: int) -> None:
    verify(tightened(seed), repairs=1 + seed % 2)


def test_some_are_found_by_counting_and_some_only_by_search() -> None:
    counted = [bool(facts(compile_instance(tightened(seed).instance))) for seed in TIGHTENED]
    assert 3 <= sum(counted) <= len(counted) - 3


def test_two_causes_are_both_told() -> None:
    """Each is a conflict of its own."""
    one = planted("room-capacity")
    other = "gelijke-kansen"
    instance = one.instance.model_copy(
        update={
            "sessions": tuple(
                session.model_copy(update={"equipment": ("vleugel",)}) if session.id == other else session
                for session in one.instance.sessions
            )
        }
    )
    found = explain(instance, time_limit=SECONDS, repairs=0)
    told = {demand for conflict in found.conflicts for unit in conflict.units for demand in unit}
    assert {("room-capacity", "europa"), ("room-equipment", other)} <= told
    assert not fits(without_soft_rules(instance))
