"""Measuring explanations: complete answers, within their targets with room for a busy machine."""

from __future__ import annotations

from scheduler.bench.explain import TARGETS, as_text, measure, without_rooms
from scheduler.compiled import compile_instance
from scheduler.explain import facts
from tests.explain.test_why import published
from tests.explain.variants import event, fits


def test_measure() -> None:
    found = measure(event("hoorn-2025"), published("hoorn-2025"))
    assert [one.what for one in found] == [what for what in TARGETS if what != "large conflict"]
    assert all(one.complete for one in found[:2]), found
    assert all(one.cpu < 2 * one.target for one in found), found
    assert len(as_text(found).splitlines()) == len(found)


def test_what_is_measured_has_no_schedule() -> None:
    broken = without_rooms(event("tilburg-2025"), published("tilburg-2025"))
    assert not fits(broken)
    assert facts(compile_instance(broken))
