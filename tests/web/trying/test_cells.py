"""What a cell says is what the checker says of the whole board after the step."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from scheduler import files
from scheduler.bench.generate import Size, generate
from scheduler.constraints.base import Violation
from scheduler.domain import Instance, Placement, Schedule
from scheduler.evaluate import evaluate
from scheduler.web.desk import View
from scheduler.web.trying import Step, cells, cost, stepped
from scheduler.web.trying.hard import of_step
from tests.tiny import every_schedule, tiny

SEEDS = range(30)
Found = list[tuple[str, tuple[str, ...], int]]


def key(violations: Iterable[Violation]) -> Found:
    return sorted((one.constraint, one.subjects, one.amount) for one in violations)


def compared(instance: Instance, placements: tuple[Placement, ...], copies: Iterable[str]) -> tuple[int, int]:
    """Hold every cell of these copies against the whole; how many had violations, and how many not."""
    view = View(1, instance)
    before = evaluate(instance, Schedule(placements=placements)).violations
    refused = free = 0
    for copy in copies:
        for cell in cells(view, placements, copy):
            if cell.state == "here":
                continue
            step = Step(copy, cell.place, cell.occupied)
            after = evaluate(instance, Schedule(placements=stepped(placements, step)))
            expected = key(of_step(after.violations, step, before))
            assert key(cell.violations) == expected, (copy, cell.place, cell.occupied)
            assert (cell.state == "no") == bool(expected)
            refused, free = refused + bool(expected), free + (not expected)
    return refused, free


def test_every_cell_of_tiny_events_agrees_with_the_whole() -> None:
    refused = free = 0
    rules = set()
    for seed in SEEDS:
        instance = tiny(seed)
        boards = list(every_schedule(instance))
        for schedule in Random(seed).sample(boards, min(3, len(boards))):
            found = compared(instance, schedule.placements, instance.copy_by_id)
            refused, free = refused + found[0], free + found[1]
            rules |= {one.constraint for one in evaluate(instance, schedule).violations if one.hard}
    assert refused > 400
    assert free > 15
    assert len(rules) >= 18  # nearly every hard rule had something to say


@pytest.mark.parametrize("name", ["hoorn-2025", "hoorn-2025.scenario", "tilburg-2025.scenario"])
def test_every_cell_of_the_reference_events_agrees_with_the_whole(name: str, root: Path) -> None:
    instance = files.read_instance(root / f"instances/{name}.yaml")
    schedule = files.read_schedule(root / f"instances/{name}.published.yaml", instance)
    compared(instance, schedule.placements, list(instance.copy_by_id)[::7])


def test_a_copy_from_the_tray_sends_who_stands_there_to_the_tray(root: Path) -> None:
    instance = files.read_instance(root / "instances/klein.yaml")
    one, other, *rest = (
        Placement(session=copy, round=block.id, room=room.id)
        for copy, block, room in zip(
            instance.copy_by_id, instance.rounds * 3, sorted(instance.rooms * 2, key=id), strict=False
        )
    )
    step = Step(one.session, (other.round, other.room), other.session)
    assert stepped((other, *rest), step) == (
        *rest,
        Placement(session=one.session, round=other.round, room=other.room),
    )


def test_a_step_costs_the_difference_between_two_judgements() -> None:
    made = generate(Size(sessions=24, rounds=4, rooms=7, attendees=60, wishes=4), seed=7)
    instance, placements = made.instance, made.hidden.placements
    view = View(1, instance)
    before = evaluate(instance, made.hidden).objective
    totals = set()
    for cell in cells(view, placements, placements[0].session):
        if cell.state == "here":
            continue
        step = Step(placements[0].session, cell.place, cell.occupied)
        found = cost(view, placements, step)
        after = evaluate(instance, Schedule(placements=stepped(placements, step)))
        assert found.total == after.objective - before == sum(change.cost for change in found.changes)
        totals.add(found.total)
    assert len(totals) > 3
