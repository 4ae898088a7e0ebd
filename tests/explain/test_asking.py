"""Answers stop when they are told to, and keep within their time."""

from __future__ import annotations

import time
from threading import Event, Timer

import pytest

from scheduler.explain import explain, what_if
from scheduler.explain.asking import Asking, Stopped
from scheduler.explain.relaxed import Relaxed
from tests.explain.test_why import published
from tests.explain.variants import event, tightened


def test_told_to_stop() -> None:
    stop = Event()
    Timer(0.5, stop.set).start()
    started = time.monotonic()
    found = explain(tightened(2).instance, time_limit=60, stop=stop)
    assert time.monotonic() - started < 10
    assert found.seconds < 10
    assert all(repair.schedule for repair in found.repairs)


@pytest.mark.parametrize("seconds", [0.0, 0.3, 1.0])
def test_within_its_time(seconds: float) -> None:
    started = time.monotonic()
    found = explain(tightened(2).instance, time_limit=seconds)
    assert time.monotonic() - started < seconds + 4
    for conflict in found.conflicts:
        if not conflict.irreducible:
            assert found.remarks


def test_no_question_after_the_clock() -> None:
    asking = Asking.within(0.0)
    with pytest.raises(Stopped):
        asking.solve(Relaxed(event("hoorn-2025")).cp)


def test_a_part_is_halted_with_the_whole() -> None:
    asking = Asking.within(30)
    part = asking.part(20)
    asking.clock.halt()
    assert part.clock.over


def test_what_if_in_no_time_says_so() -> None:
    instance = event("hoorn-2025")
    found = what_if(instance, ["sessie iza vervalt"], schedule=published("hoorn-2025"), time_limit=0.01)
    assert found.scenarios[0].status == "UNKNOWN"
    assert found.scenarios[0].headline.startswith("Binnen de tijd")
