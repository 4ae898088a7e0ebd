"""The teaching instance fits on a screen and has exactly one best schedule, found by brute force."""

from __future__ import annotations

from itertools import permutations, product
from pathlib import Path

from scheduler.domain import Instance, Placement, Schedule
from scheduler.evaluate import Evaluation, evaluate


def feasible(klein: Instance) -> list[Evaluation]:
    """Every schedule of five sessions in six places that breaks no hard rule."""
    places = list(product([r.id for r in klein.rounds], [m.id for m in klein.rooms]))
    schedules = (
        Schedule(
            placements=tuple(
                Placement(session=copy.id, round=round_id, room=room)
                for copy, (round_id, room) in zip(klein.copies, chosen, strict=True)
            )
        )
        for chosen in permutations(places, len(klein.copies))
    )
    return [e for e in (evaluate(klein, schedule) for schedule in schedules) if e.feasible]


def test_it_fits_on_a_screen(folder: Path) -> None:
    lines = (folder / "klein.yaml").read_text(encoding="utf-8").splitlines()
    assert len(lines) < 60
    assert max(len(line) for line in lines) <= 110


def test_its_shape(klein: Instance) -> None:
    assert len(klein.sessions) == 5
    assert len(klein.rounds) == 2
    assert len(klein.rooms) == 3
    assert len(klein.organisers) == 2


def test_one_schedule_is_best(klein: Instance) -> None:
    found = sorted(feasible(klein), key=lambda e: e.objective)
    assert [e.objective for e in found] == [126, 129, 146, 149]
    assert {p.session: (p.round, p.room) for p in found[0].schedule.placements} == {
        "woningbouw": ("ronde-1", "raadzaal"),
        "wijkteams": ("ronde-1", "zaal-3"),
        "deelfietsen": ("ronde-2", "raadzaal"),
        "huur": ("ronde-2", "zaal-2"),
        "mantelzorg": ("ronde-2", "zaal-3"),
    }
    assert [(v.constraint, v.amount) for v in found[0].violations] == [
        ("attendance", 4),
        ("attendance", 2),
        ("theme-overlap", 33),
        ("theme-overlap", 33),
    ]
