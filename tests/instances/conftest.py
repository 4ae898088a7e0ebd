"""The instances that come with the project, read once, and small views of them to count with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from scheduler.domain import Instance, Schedule, placement_interval
from scheduler.domain.event import Part
from scheduler.domain.types import clock_text
from scheduler.files import read_instance, read_schedule

INSTANCES = Path(__file__).resolve().parents[2] / "instances"


@dataclass(frozen=True)
class Reference:
    """An event with its published schedule, seen as the programme shows it: titles and times."""

    instance: Instance
    published: Schedule

    def timeline(self, day: str) -> list[tuple[str, str, str]]:
        """``(start, end, title)`` of a day's blocks; an open end is empty."""
        (blocks,) = (each.blocks for each in self.instance.days if each.id == day)
        return [
            (clock_text(b.start, "."), "" if b.end is None else clock_text(b.end, "."), b.title)
            for b in blocks
        ]

    def programme(self, round_id: str) -> list[tuple[str, str]]:
        """``(title, room)`` of a round as published, in its order."""
        return [
            (self.instance.session[p.session].title, self.instance.room[p.room].title)
            for p in self.published.placements
            if p.round == round_id
        ]

    def times(self) -> dict[str, str]:
        """Title -> ``11.30-13.00`` as published."""
        found = {}
        for p in self.published.placements:
            interval = placement_interval(self.instance, self.instance.copy_by_id[p.session], p.round)
            span = f"{clock_text(interval.start, '.')}-{clock_text(interval.end, '.')}"
            found[self.instance.session[p.session].title] = span
        return found

    def organisers(self) -> dict[str, list[str]]:
        """Title -> organisers, for sessions that have any."""
        return {
            s.title: [self.instance.organiser[o].title for o in s.organisers]
            for s in self.instance.sessions
            if s.organisers
        }

    def pillars(self) -> dict[str, list[str]]:
        return {s.title: [self.instance.pillar[p].title for p in s.pillars] for s in self.instance.sessions}

    def parts_in_blocks(self) -> dict[str, list[str]]:
        """Block title -> names, for blocks that list anyone."""
        return {b.title: self._names(b.people) for b in self.instance.block.values() if b.people}

    def parts_in_sessions(self) -> dict[str, list[str]]:
        return {s.title: self._names(s.people) for s in self.instance.sessions if s.people}

    def _names(self, people: Iterable[Part]) -> list[str]:
        return [self.instance.person[part.person].name for part in people]


@cache
def reference(name: str) -> Reference:
    instance = read_instance(INSTANCES / f"{name}.yaml")
    return Reference(instance, read_schedule(INSTANCES / f"{name}.published.yaml", instance))


@pytest.fixture(scope="session")
def hoorn() -> Reference:
    return reference("hoorn-2025")


@pytest.fixture(scope="session")
def tilburg() -> Reference:
    return reference("tilburg-2025")


@pytest.fixture(scope="session")
def klein() -> Instance:
    return read_instance(INSTANCES / "klein.yaml")


@pytest.fixture(scope="session")
def folder() -> Path:
    return INSTANCES
