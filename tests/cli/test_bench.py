"""``scheduler bench``: the files it makes are those the packages make."""

from __future__ import annotations

from pathlib import Path

from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule
from tests.cli.conftest import Run


def test_generated_instances_repeat_and_can_be_solved(scheduler: Run, tmp_path: Path) -> None:
    one, other, hidden = tmp_path / "one.yaml", tmp_path / "other.yaml", tmp_path / "hidden.yaml"
    assert scheduler("bench", "generate", "8x2x5x20x3", one, "--schedule", hidden, "--seed", 1).code == 0
    assert scheduler("bench", "generate", "8x2x5x20x3", other, "--seed", 1).code == 0
    assert one.read_bytes() == other.read_bytes()
    assert scheduler("bench", "generate", "8x2x5x20x3", other, "--seed", 2).code == 0
    assert one.read_bytes() != other.read_bytes()
    instance = read_instance(one)
    assert evaluate(instance, read_schedule(hidden, instance)).feasible


def test_synthetic_attendees_are_those_in_the_repository(scheduler: Run, root: Path, tmp_path: Path) -> None:
    source = root / "instances" / "hoorn-2025.yaml"
    assert scheduler("bench", "synthetic", source, tmp_path / "hoorn.yaml").code == 0
    assert (tmp_path / "hoorn.yaml").read_bytes() == source.read_bytes()
    assert scheduler("bench", "synthetic", source, source).code == 1


def test_a_scenario_is_made_around_a_schedule_that_holds(scheduler: Run, root: Path, tmp_path: Path) -> None:
    source = root / "instances" / "hoorn-2025.yaml"
    published = root / "instances" / "hoorn-2025.published.yaml"
    target, schedule = tmp_path / "scenario.yaml", tmp_path / "schedule.yaml"
    assert scheduler("bench", "scenario", source, published, target, "--schedule", schedule).code == 0
    assert scheduler("check", target, "--schedule", schedule).code == 0
    schedule.write_text("placements: []\n")
    done = scheduler("bench", "scenario", source, schedule, target)
    assert done.code == 2
    assert "breaks hard rules" in done.err
