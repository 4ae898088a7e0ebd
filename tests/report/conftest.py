"""The published programmes and the teaching event as results, their workbooks and their pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scheduler.domain import Instance, Placement, Schedule
from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule
from scheduler.report import pages_bytes
from scheduler.report.render import pdf_bytes
from scheduler.result import Result, Status
from tests.report.pdf import Pdf, tool

INSTANCES = Path(__file__).resolve().parents[2] / "instances"
EVENTS = ("hoorn-2025", "tilburg-2025")

KLEIN = (
    ("woningbouw", "ronde-1", "raadzaal"),
    ("huur", "ronde-2", "zaal-2"),
    ("wijkteams", "ronde-1", "zaal-3"),
    ("mantelzorg", "ronde-2", "zaal-3"),
    ("deelfietsen", "ronde-2", "raadzaal"),
)
"""A schedule of the teaching event that breaks no hard rule."""


def in_locale(instance: Instance, locale: str) -> Instance:
    return instance.model_copy(update={"event": instance.event.model_copy(update={"locale": locale})})


def result_of(instance: Instance, placements: Any, bound: int | None = None, **more: Any) -> Result:
    """A feasible result with these ``(session, round, room)``."""
    schedule = Schedule(placements=tuple(Placement(session=s, round=r, room=m) for s, r, m in placements))
    status = more.pop("status", Status.FEASIBLE)
    return Result(instance, status, schedule, evaluate(instance, schedule), bound, 1.5, **more)


@cache
def published(name: str, locale: str = "nl") -> Result:
    """A reference event with its published schedule."""
    instance = in_locale(read_instance(INSTANCES / f"{name}.yaml"), locale)
    schedule = read_schedule(INSTANCES / f"{name}.published.yaml", instance)
    return Result(instance, Status.FEASIBLE, schedule, evaluate(instance, schedule), None, 1.5)


@cache
def moved(name: str, locale: str = "nl") -> Result:
    """A reference event with an earlier version: two sessions changed rooms, two rounds, one is new
    and one is gone."""
    result = published(name, locale)
    assert result.schedule is not None
    placements = list(result.schedule.placements)
    rounds = list(dict.fromkeys(placement.round for placement in placements))
    one, two, three, *_ = [placement for placement in placements if placement.round == rounds[0]]
    four, new, *_ = [placement for placement in placements if placement.round == rounds[1]]
    before = {one.session: two, two.session: one, three.session: four, four.session: three}
    base = [
        before.get(old.session, old).model_copy(update={"session": old.session})
        for old in placements
        if old is not new
    ]
    base.append(Placement(session="oude-sessie", round=rounds[0], room=four.room))
    instance = result.instance.model_copy(update={"base": tuple(base)})
    return replace(result, instance=instance, evaluation=evaluate(instance, result.schedule))


@cache
def klein(locale: str = "nl") -> Instance:
    return in_locale(read_instance(INSTANCES / "klein.yaml"), locale)


@pytest.fixture
def small() -> Result:
    """The teaching event, all five sessions placed."""
    return result_of(klein(), KLEIN)


Render = Callable[[Result], Pdf]


@pytest.fixture(scope="session")
def render(tmp_path_factory: pytest.TempPathFactory) -> Render:
    """Renders a result's workbook with LibreOffice; each result once."""
    tool("soffice", "libreoffice-calc fonts-liberation")
    made: dict[int, tuple[Result, Pdf]] = {}

    def rendered(result: Result) -> Pdf:
        if id(result) not in made:
            path = tmp_path_factory.mktemp("pages") / "pages.pdf"
            path.write_bytes(pdf_bytes(pages_bytes(result)))
            made[id(result)] = (result, Pdf(path))
        return made[id(result)][1]

    return rendered
