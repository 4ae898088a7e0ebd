"""Every rule once accepted and once broken: amount, subjects and the exact sentence, nl and en."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance

from .case import POD, R1, Case, apply
from .conftest import placed
from .hard_cases import HARD
from .soft_cases import SOFT

CASES = HARD + SOFT


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
@pytest.mark.parametrize("locale", ["nl", "en"])
def test_broken_with_its_sentence(small: Callable[..., Instance], case: Case, locale: str) -> None:
    instance = small(lambda raw: apply(raw, case.change), locale)
    found = list(CATALOGUE[case.rule].violations(instance, placed(**case.broken)))
    assert [violation.sentence for violation in found] == getattr(case, locale)
    assert sum(violation.amount for violation in found) == case.amount
    assert CATALOGUE[case.rule].amount(instance, placed(**case.broken)) == case.amount


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_accepted(small: Callable[..., Instance], case: Case) -> None:
    instance = small(lambda raw: apply(raw, case.change))
    assert list(CATALOGUE[case.rule].violations(instance, placed(**case.fine))) == []


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(CATALOGUE)


def test_a_copy_placed_twice_is_said() -> None:
    rule = CATALOGUE["placed-once"]
    instance = Instance.model_validate(
        {"event": {"id": "x", "title": "X"}, "sessions": [{"id": "a", "title": "Europa"}]}
    )
    twice = placed(a=(R1, POD)).placements * 2
    found = list(rule.violations(instance, placed().model_copy(update={"placements": twice})))
    assert [violation.sentence for violation in found] == ["*Europa* is 2 keer geplaatst."]
