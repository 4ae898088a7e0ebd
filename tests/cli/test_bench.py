"""``scheduler bench``: the files it makes are those the packages make."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule
from tests.bench.conferences import BLOCKS, TALKS, WISHES, write
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


NUMBERS = ("--sessions", 8, "--rounds", 2, "--rooms", 5, "--attendees", 20, "--wishes", 3)


def test_sizes_in_numbers_or_at_once(scheduler: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = tmp_path / "one.yaml", tmp_path / "other.yaml"
    assert scheduler("bench", "generate", "8x2x5x20x3", one, "--seed", 1).code == 0
    assert scheduler("bench", "generate", *NUMBERS, "--seed", 1, "-o", other).code == 0
    assert one.read_bytes() == other.read_bytes()
    monkeypatch.chdir(tmp_path)
    assert scheduler("bench", "generate", "--sessions", 9, "--rounds", 2, "--attendees", 20).code == 0
    assert len(read_instance("generated-9x2x6x20x5-2025.yaml").rooms) == 6


def test_made_conference_data_can_be_measured(scheduler: Run, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    assert scheduler("bench", "generate", "talks:9x3x3x10x3", folder, "--seed", 4).code == 0
    assert {file.name for file in folder.iterdir()} == {
        "talks.csv", "preferences.csv", "sessions.csv", "availability.csv",
    }  # fmt: skip
    assert scheduler("bench", "attendance", "--data", folder).code == 0


@pytest.mark.parametrize(
    "wrong",
    [
        ["--sessions", 8],
        ["8x2x5x20x3", "--rounds", 2],
        ["8x2x5x20x3", "one.yaml", "two.yaml"],
        ["8x2x5x20x3", "one.yaml", "-o", "two.yaml"],
        ["--sessions", 9, "--rounds", 2, "--rooms", 4],
        ["8x2x5x20x3", "--focus", 1],
        ["talks:8x2x5x20x3", "--focus", 9],
    ],
)
def test_sizes_that_say_too_little_or_too_much(
    scheduler: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: list[str | int]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert scheduler("bench", "generate", *wrong).code == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ("5x5", "'5x5' is no size such as 24x4x7x400x6."),
        ("8xtwo", "'8xtwo' is no size such as 24x4x7x400x6."),
        ("9x2x4x10x2", "No such size as 9x2x4x10x2: 9 sessions do not fit in 2 x 4 places."),
    ],
)
def test_what_is_no_size_is_said(scheduler: Run, tmp_path: Path, size: str, said: str) -> None:
    for kind in ("", "talks:"):
        done = scheduler("bench", "generate", f"{kind}{size}", tmp_path / "out")
        assert (done.code, said in done.err) == (2, True)


def test_missed_attendance_as_figures_json_and_exit_codes(scheduler: Run, tmp_path: Path) -> None:
    write(tmp_path, talks=TALKS, preferences=WISHES, sessions=BLOCKS)
    figures = tmp_path / "figures.json"
    done = scheduler("bench", "attendance", "--data", tmp_path, "--format", "orbel", "--json", figures)
    found = json.loads(figures.read_text())
    assert (done.code, found["missed"], found["bound"], found["status"]) == (0, 1, 1, "OPTIMAL")
    assert 0 <= found["seconds_first"] <= found["seconds_best"] <= found["seconds"]
    assert done.out.splitlines()[0].split() == ["missed", "1"]
    write(tmp_path, availability="presenter_id,unavailable_timeslot\nP009,TU\n")
    done = scheduler("bench", "attendance", "--data", tmp_path, "--log")
    assert done.err.splitlines()[0] == "availability.csv: without a talk in talks.csv, so passed over: 9"
    assert done.code == 0
    assert "OPTIMAL" in done.out
    # Talks 1 and 4 would both have to be on Monday, in one slot.
    write(tmp_path, availability="presenter_id,unavailable_timeslot\nP001,TU\n")
    assert scheduler("bench", "attendance", "--data", tmp_path, "--json", figures).code == 3
    found = json.loads(figures.read_text())
    assert (found["missed"], found["status"], found["seconds_first"]) == (None, "INFEASIBLE", None)
    done = scheduler("bench", "attendance", "--data", tmp_path, "--json", tmp_path / "talks.csv")
    assert (done.code, (tmp_path / "talks.csv").read_text()) == (1, TALKS)
    done = scheduler("bench", "attendance", "--data", tmp_path / "none")
    assert (done.code, done.err.count("\n")) == (1, 1)


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


def test_a_race_writes_its_page_and_is_drawn_anew(scheduler: Run, tmp_path: Path) -> None:
    folder = tmp_path / "benchmarks"
    done = scheduler("bench", "run", "6x2x4x6x2@0.3", "--seeds", 1, "--workers", 1, "-o", folder)
    assert done.code == 0, done.err
    written = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert written.keys() == {"README.md", "results.json", "over-time.png", "against-size.png"}
    page = written["README.md"].decode()
    assert page.count("FEASIBLE") + page.count("OPTIMAL") >= 2
    assert str(tmp_path) not in page + written["results.json"].decode()
    for name in written.keys() - {"results.json"}:
        (folder / name).unlink()
    assert scheduler("bench", "redraw", "-o", folder).code == 0
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == written


def test_a_race_refuses_what_it_cannot_read_before_it_starts(scheduler: Run, tmp_path: Path) -> None:
    done = scheduler("bench", "run", "6x2x4x6x2", tmp_path / "nowhere.yaml", "-o", tmp_path / "out")
    assert (done.code, done.out) == (1, "")
    assert scheduler("bench", "redraw", "-o", tmp_path).code == 1
