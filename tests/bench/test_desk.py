"""The measurements of the planner's desk: every change is one, and the whole runs on small events."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from scheduler.bench import desk
from scheduler.bench.desk import CHANGES, Changed, run_desk
from scheduler.bench.generate import Size
from scheduler.bench.reference import Options
from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule

SMALL = Size(sessions=8, rounds=3, rooms=4, attendees=6, wishes=3)


@pytest.mark.parametrize("event", ["hoorn-2025", "tilburg-2025"])
@pytest.mark.parametrize("what", CHANGES)
def test_every_change_is_one(root: Path, event: str, what: str) -> None:
    """Each makes the published programme wrong or incomplete, or takes a session off it."""
    instance = read_instance(root / "instances" / f"{event}.yaml")
    base = read_schedule(root / "instances" / f"{event}.published.yaml", instance)
    changed = CHANGES[what](Changed(instance, base))
    assert changed.instance != instance
    assert changed.base != base or not evaluate(changed.instance, changed.base).feasible


def test_all_of_it_on_small_events(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    monkeypatch.setattr(desk, "LARGE", SMALL)
    monkeypatch.setattr(desk, "MANY", SMALL)
    monkeypatch.setattr(desk, "CHANGES", {"a session is added": CHANGES["a session is added"]})
    report = run_desk([str(root / "instances" / "klein.yaml")], Options(repetitions=1, workers=1))
    assert [row.what for row in report.rows] == [
        "write a workbook", "  peak memory", "read a workbook", "  peak memory",
        "resolve: a session is added", "resolve: all of these",
    ]  # fmt: skip
    assert all(row.target and row.median for row in report.rows)
    assert "klein, a session is added: rounds 0 (bound 0), rooms 0 (bound 0), objective " in report.as_text()
    assert "ratio" not in report.as_text()
    assert dataclasses.asdict(report)["options"]["workers"] == 1
