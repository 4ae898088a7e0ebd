"""The reference measurements: what the table says, and one real run on small instances."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scheduler.bench import reference
from scheduler.bench.generate import Size, generate
from scheduler.bench.machine import Machine, run, this_machine
from scheduler.bench.probe import probe_evaluate
from scheduler.bench.reference import Options, Report, Row, run_reference
from scheduler.errors import DefectError, InputError
from scheduler.evaluate import evaluate
from scheduler.files import write_instance, write_schedule

MACHINE = Machine(2, "a processor", 4096, "a system", {"scheduler": "1"})


def test_a_row_sums_up_what_was_measured() -> None:
    row = Row("hoorn", "optimal proved", "s", (3.0, 1.0, 2.0), 2.0, baseline=(8.0,), baseline_limit=20.0)
    assert (row.minimum, row.median, row.met, row.ratio) == (1.0, 2.0, True, "4.0x")


def test_what_did_not_happen_is_not_a_number() -> None:
    never = Row("hoorn", "optimal proved", "s", (None, None, 2.0), 10.0, limit=60.0)
    assert (never.minimum, never.median, never.met) == (2.0, None, False)
    compared = Row("hoorn", "optimal proved", "s", (2.0,), 10.0, baseline=(None,), baseline_limit=20.0)
    assert compared.ratio == "> 10.0x"
    assert never.ratio == ""


def test_the_table() -> None:
    rows = (
        Row("hoorn", "first schedule", "s", (0.5, 0.25, 0.75), 2.0, baseline=(1.0,), baseline_limit=20.0),
        Row("hoorn", "optimal proved", "s", (None,), 10.0, limit=60.0, baseline=(None,), baseline_limit=20.0),
        Row("hoorn", "peak memory", "MB", (412.4,), 400.0),
        Row("hoorn", "read", "s", (0.1,)),
    )
    report = Report("scheduler bench reference", MACHINE, Options(), rows, ("hoorn: FEASIBLE",))
    assert report.as_text().splitlines() == [
        "scheduler bench reference",
        "2 cores, a processor, 4,096 MB",
        "a system",
        "scheduler 1",
        "",
        "subject  figure             min  median     target           plain model  ratio",
        "-------------------------------------------------------------------------------",
        "hoorn    first schedule  0.25 s  0.50 s     <= 2 s      met       1.00 s   2.0x",
        "hoorn    optimal proved  > 60 s  > 60 s    <= 10 s  NOT MET       > 20 s",
        "hoorn    peak memory     412 MB  412 MB  <= 400 MB  NOT MET",
        "hoorn    read            0.10 s  0.10 s",
        "",
        "hoorn: FEASIBLE",
    ]
    data = json.loads(json.dumps(report.as_json()))
    assert data["rows"][0]["median"] == 0.5
    assert data["rows"][1]["met"] is False
    assert data["machine"]["cores"] == 2


def test_this_machine_is_described() -> None:
    machine = this_machine()
    assert machine.cores >= 1
    assert machine.cpu
    assert {"scheduler", "Python", "ortools"} <= set(machine.versions)


MEASURED = """
from scheduler.bench.machine import run
small, large = run(["-c", "print('hello')"]), run(["-c", "x = bytearray(700 * 2**20); raise SystemExit(3)"])
assert (small.code, small.said, small.complaints) == (0, "hello\\n", ""), small
assert large.code == 3, large
assert large.peak > small.peak + 500, (small.peak, large.peak)
"""


def test_a_child_is_measured_by_itself() -> None:
    """Asked by a small process: one that has run tests for long may be larger than what it measures."""
    asked = run(["-c", MEASURED])
    assert (asked.code, asked.complaints) == (0, "")
    assert run(["-c", "import time; time.sleep(0.3)"]).seconds >= 0.3


def test_judging_is_measured_on_files(tmp_path: Path) -> None:
    generated = generate(Size(12, 3, 4, 30, 4), 1)
    write_instance(generated.instance, tmp_path / "i.json")
    write_schedule(generated.hidden, tmp_path / "s.json")
    probe = probe_evaluate(str(tmp_path / "i.json"), str(tmp_path / "s.json"))
    assert probe.feasible
    assert probe.objective == evaluate(generated.instance, generated.hidden).objective
    assert min(probe.read, probe.evaluate) > 0


def test_a_file_that_cannot_be_read_is_said_before_anything_is_measured(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        run_reference([str(tmp_path / "absent.yaml")])


def test_a_command_that_fails_gives_no_figure(tmp_path: Path) -> None:
    arguments = {"file": str(tmp_path / "absent.json"), "schedule_file": ""}
    with pytest.raises(DefectError, match="probe evaluate … ended with 1: Traceback"):
        reference._probe("evaluate", arguments)


def test_a_whole_run(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reference, "EVALUATE_SIZE", Size(12, 3, 4, 30, 4))
    said: list[str] = []
    options = Options(repetitions=1, seconds=20, baseline_seconds=20, workers=1)
    report = run_reference([str(root / "instances" / "klein.yaml")], options, "the command", said.append)
    figures = {(row.subject, row.what): row for row in report.rows}
    assert list(figures) == [
        ("klein", "read"),
        ("klein", "model built"),
        ("klein", "first schedule"),
        ("klein", "optimal proved"),
        ("klein", "whole command"),
        ("klein", "peak memory"),
        ("command line", "scheduler --help"),
        ("12x3x4x30x4", "read"),
        ("12x3x4x30x4", "judge a schedule"),
    ]
    assert all(row.median is not None and row.median > 0 for row in report.rows)
    assert figures["klein", "optimal proved"].baseline
    assert len(report.notes) == 2
    assert all("OPTIMAL" in note for note in report.notes)
    assert len(said) == 4
    assert str(root) not in report.as_text()
