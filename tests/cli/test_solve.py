"""``scheduler solve``: every way it can end, on real processes where signals matter."""

from __future__ import annotations

import json
import re
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.bench.generate import Size, generate
from scheduler.cli.stopping import stop_on_signals
from scheduler.domain import Schedule
from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule, write_instance, write_schedule
from tests.cli.conftest import Run

ONE_WORKER = ("--workers", "1", "--seed", "0")


def test_the_best_schedule_with_its_proof(scheduler: Run, klein: Path, tmp_path: Path) -> None:
    book, target = tmp_path / "klein.xlsx", tmp_path / "klein.json"
    done = scheduler("solve", klein, "-o", book, "--json", target, *ONE_WORKER)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Kleine netwerkmiddag\nStatus: OPTIMAL\n")
    assert done.out.endswith(f"Geschreven: {book}\n")
    assert load_workbook(book).sheetnames[0] == "Programma"
    found = json.loads(target.read_text(encoding="utf-8"))
    keys = "status objective bound gap seconds interrupted penalties fairness placements violations"
    assert " ".join(found) == keys
    assert (found["status"], found["gap"], found["interrupted"]) == ("OPTIMAL", 0, False)
    assert found["objective"] == found["bound"] == sum(one["cost"] for one in found["penalties"].values())
    instance = read_instance(klein)
    judged = evaluate(instance, read_schedule(target, instance))
    assert (judged.feasible, judged.objective) == (True, found["objective"])


def test_the_same_seed_and_one_worker_give_the_same_bytes(
    scheduler: Run, klein: Path, tmp_path: Path
) -> None:
    books = [tmp_path / "a" / "klein.xlsx", tmp_path / "b" / "klein.xlsx"]
    for book in books:
        book.parent.mkdir()
        assert scheduler("solve", klein, "-o", book, *ONE_WORKER).code == 0
    assert books[0].read_bytes() == books[1].read_bytes()


def test_another_language(scheduler: Run, klein: Path, tmp_path: Path) -> None:
    done = scheduler("solve", klein, "-o", tmp_path / "klein.xlsx", "--lang", "en", *ONE_WORKER)
    assert done.code == 0
    assert "Proved optimal" in done.out
    assert load_workbook(tmp_path / "klein.xlsx").sheetnames[0] == "Programme"


def test_moves_from_a_base_are_listed(scheduler: Run, klein: Path, tmp_path: Path) -> None:
    base, first, second = tmp_path / "base.json", tmp_path / "1.json", tmp_path / "2.json"
    assert scheduler("solve", klein, "-o", tmp_path / "1.xlsx", "--json", first, *ONE_WORKER).code == 0
    instance = read_instance(klein)
    schedule = read_schedule(first, instance)
    write_schedule(Schedule(placements=schedule.placements[1:]), base)
    code = scheduler(
        "solve", klein, "-o", tmp_path / "2.xlsx", "--json", second, "--base", base, *ONE_WORKER
    ).code
    assert code == 0
    missing = schedule.placements[0]
    moves = json.loads(second.read_text(encoding="utf-8"))["moves"]
    there = {"round": missing.round, "room": missing.room}
    assert moves == [{"session": missing.session, "kind": "new", "from": None, "to": there}]


def test_proved_impossible_exits_three_with_what_counting_says(
    scheduler: Run, klein: Path, tmp_path: Path
) -> None:
    full = tmp_path / "vol.yaml"
    full.write_text(
        klein.read_text(encoding="utf-8").replace("takes: theme", "takes: theme, max_sessions: 2")
    )
    done = scheduler("solve", full, "-o", tmp_path / "vol.xlsx", "--json", tmp_path / "vol.json")
    assert (done.code, done.out) == (3, "")
    assert "Bewezen onmogelijk" in done.err
    assert re.search(r"\b5 sessies\b.*\b4 plaatsen\b", done.err)
    assert "eisen kunnen niet samen:\n  • " in done.err
    book = tmp_path / "vol.xlsx"
    assert load_workbook(book).sheetnames[0] == "Waarom geen programma"
    assert read_instance(book).model_copy(update={"rules": {}}) == read_instance(full).model_copy(
        update={"rules": {}}
    )
    found = json.loads((tmp_path / "vol.json").read_text(encoding="utf-8"))
    assert (found["status"], found["objective"], found["placements"]) == ("INFEASIBLE", None, [])


def test_no_answer_in_time_exits_four(scheduler: Run, root: Path, tmp_path: Path) -> None:
    source = root / "instances" / "hoorn-2025.yaml"
    done = scheduler("solve", source, "-o", tmp_path / "x.xlsx", "--time-limit", "0.0001")
    assert (done.code, done.out) == (4, "")
    assert "Binnen de tijd is geen programma gevonden" in done.err
    assert not (tmp_path / "x.xlsx").exists()


class TestWritten:
    """Whether files can be written is asked before the search; nothing is ever lost."""

    def test_input_problems_come_first(self, scheduler: Run, tmp_path: Path) -> None:
        broken = tmp_path / "kapot.yaml"
        broken.write_text("event: {id: x, title: X}\nsessions: [{id: a, title: A, copies: 0}]\n")
        done = scheduler("solve", broken, "-o", tmp_path / "nergens" / "x.xlsx")
        assert done.code == 1
        assert all(line.startswith("kapot.yaml") for line in done.err.splitlines())

    def test_targets_are_refused_before_the_search(self, scheduler: Run, root: Path, tmp_path: Path) -> None:
        source = root / "instances" / "hoorn-2025.yaml"
        book = tmp_path / "vast.xlsx"
        book.write_bytes(b"mine")
        book.chmod(0o444)
        done = scheduler("solve", source, "-o", book, "--log")
        assert (done.code, done.err.count("\n")) == (1, 1)  # no line of progress: nothing was searched
        assert "alleen-lezen" in done.err
        assert book.read_bytes() == b"mine"
        closed = tmp_path / "dicht"
        closed.mkdir(mode=0o555)
        done = scheduler("solve", source, "-o", closed / "x.xlsx", "--log")
        assert (done.code, done.err.count("\n")) == (1, 1)
        assert f"in de map {closed} mag u niet schrijven" in done.err
        done = scheduler("solve", source, "-o", tmp_path / f"{'x' * 300}.xlsx", "--log")
        assert (done.code, done.err.count("\n")) == (1, 1)
        assert "kan niet worden geschreven" in done.err

    def test_no_two_results_in_one_file_and_none_over_an_input(
        self, scheduler: Run, klein: Path, tmp_path: Path
    ) -> None:
        book, base = tmp_path / "x.xlsx", tmp_path / "base.yaml"
        base.write_text("placements: []\n")
        done = scheduler("solve", klein, "-o", book, "--json", book)
        assert done.code == 1
        assert done.err == f"{book} staat hier twee keer als uitvoer. Geef elk bestand een eigen naam.\n"
        assert scheduler("solve", klein, "-o", book, "--base", base, "--json", base).code == 1
        assert base.read_text() == "placements: []\n"

    def test_a_pdf_without_libreoffice_is_refused_before_the_search(
        self, scheduler: Run, klein: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        done = scheduler("solve", klein, "-o", tmp_path / "x.pdf", "--log")
        assert (done.code, done.err.count("\n")) == (1, 1)
        assert "LibreOffice" in done.err

    def test_a_schedule_is_kept_when_its_workbook_cannot_be_made(
        self, scheduler: Run, klein: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        office = tmp_path / "soffice"
        office.write_text("#!/bin/sh\nexit 1\n")
        office.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
        done = scheduler("solve", klein, "-o", tmp_path / "x.pdf", *ONE_WORKER)
        assert done.code == 1
        kept = re.search(r"bewaard in (\S+\.json)", done.err)
        assert kept
        instance = read_instance(klein)
        assert evaluate(instance, read_schedule(kept[1], instance)).feasible


class TestSignals:
    """The first asks to stop and keeps the incumbent, the second aborts."""

    # CP-SAT takes Ctrl-C away from Python when it may, so both early and late.
    @pytest.mark.parametrize(("number", "phase"), [(signal.SIGTERM, "construct"), (signal.SIGINT, "anneal")])
    def test_the_incumbent_is_kept(
        self, start: Callable[..., subprocess.Popen[str]], tmp_path: Path, number: signal.Signals, phase: str
    ) -> None:
        large, book, target = tmp_path / "large.json", tmp_path / "large.xlsx", tmp_path / "out.json"
        write_instance(generate(Size(60, 8, 10, 1000, 5), 1).instance, large)
        with start("solve", large, "-o", book, "--json", target, "--log", "--time-limit", 300) as process:
            assert process.stderr is not None
            try:
                assert any(phase in line for line in process.stderr)
                process.send_signal(number)
                out, _ = process.communicate(timeout=60)
            finally:
                process.kill()
        assert process.returncode == 0
        assert "Status: FEASIBLE" in out
        found = json.loads(target.read_text(encoding="utf-8"))
        assert (found["status"], found["interrupted"]) == ("FEASIBLE", True)
        assert found["seconds"] < 60
        assert len(found["placements"]) == 60
        assert load_workbook(book, read_only=True).sheetnames

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_the_first_sets_the_event_and_the_second_interrupt_aborts(self, number: signal.Signals) -> None:
        before = [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)]
        said: list[str] = []
        with stop_on_signals(lambda: said.append("stopping")) as stop:
            assert not stop.is_set()
            signal.raise_signal(number)
            assert stop.is_set()
            signal.raise_signal(signal.SIGTERM)
            with pytest.raises(KeyboardInterrupt):
                signal.raise_signal(signal.SIGINT)
        assert said == ["stopping"]
        assert [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)] == before
