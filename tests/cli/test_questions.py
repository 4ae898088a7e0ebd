"""Questions on the command line: ``explain``, ``why``, ``what-if``, ``tradeoff``, alternatives."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule, write_instance
from tests.cli.conftest import Run
from tests.explain.variants import planted

ONE = ("--workers", "1", "--seed", "0")


@pytest.fixture
def full(klein: Path, tmp_path: Path) -> Path:
    """Five sessions and four places."""
    path = tmp_path / "vol.yaml"
    text = klein.read_text(encoding="utf-8").replace("takes: theme", "takes: theme, max_sessions: 2")
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def best(scheduler: Run, klein: Path, tmp_path: Path) -> Path:
    """The best schedule of the teaching event, in a workbook."""
    book = tmp_path / "klein.xlsx"
    assert scheduler("solve", klein, "-o", book, *ONE).code == 0
    return book


class TestExplain:
    def test_why_there_is_no_schedule_and_what_would_help(
        self, scheduler: Run, full: Path, tmp_path: Path
    ) -> None:
        target = tmp_path / "why.json"
        done = scheduler("explain", full, "--json", target, "--lang", "en")
        assert (done.code, done.err) == (0, "")
        assert "  • There are 5 sessions of the kind “theme session”, and 4 places for them.\n" in done.out
        assert "← 1 short" in done.out
        assert "  1. Allow 3 sessions in Ronde " in done.out
        found = json.loads(target.read_text(encoding="utf-8"))
        assert (found["status"], found["interrupted"]) == ("INFEASIBLE", False)
        for sentence in [*found["conflicts"][0]["demands"], found["repairs"][0]["score"]]:
            assert sentence in " ".join(done.out.split()).replace("• ", "")

    @pytest.mark.parametrize("ending", ["yaml", "xlsx"])
    def test_a_way_out_is_applied_and_then_there_is_a_schedule(
        self, scheduler: Run, full: Path, tmp_path: Path, ending: str
    ) -> None:
        new = tmp_path / f"nieuw.{ending}"
        before = full.read_bytes()
        done = scheduler("explain", full, "--apply", 2, "-o", new)
        assert (done.code, full.read_bytes()) == (0, before)
        assert done.out.startswith("Overgenomen:\n  Laat Themagroep ")
        assert scheduler("solve", new, "-o", tmp_path / "x.xlsx", *ONE).code == 0

    def test_where_there_is_a_schedule_it_says_what_cannot_be_missed(
        self, scheduler: Run, klein: Path, tmp_path: Path
    ) -> None:
        done = scheduler("explain", klein)
        assert done.code == 0
        assert done.out.startswith("Er is een programma dat aan alle eisen voldoet.")
        assert "  • Raadzaal kan niet gemist worden in Ronde 1 of Ronde 2.\n" in done.out
        done = scheduler("explain", klein, "--apply", 1, "-o", tmp_path / "x.yaml")
        assert (done.code, done.out) == (1, "")
        assert "Er valt niets op te lossen" in done.err

    def test_what_does_not_go_together_is_usage(self, scheduler: Run, full: Path, tmp_path: Path) -> None:
        assert scheduler("explain", full, "--apply", 1).code == 2
        assert scheduler("explain", full, "-o", tmp_path / "x.yaml").code == 2
        done = scheduler("explain", full, "--apply", 1, "-o", full)
        assert done.code == 1
        assert "nooit overschreven" in done.err

    def test_no_answer_in_time_exits_four(self, scheduler: Run, root: Path) -> None:
        done = scheduler("explain", root / "instances" / "hoorn-2025.yaml", "--time-limit", "0.001")
        assert (done.code, done.out) == (4, "")
        assert "Binnen de tijd is niet gebleken" in done.err

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_stopped_it_shows_what_it_has(
        self,
        start: Callable[..., subprocess.Popen[str]],
        tmp_path: Path,
        number: signal.Signals,
    ) -> None:
        source, target = tmp_path / "druk.json", tmp_path / "why.json"
        write_instance(planted("organiser-conflict").instance, source)
        with start("explain", source, "--json", target, "--log", "--time-limit", 300) as process:
            assert process.stderr is not None
            try:
                assert "botsing" in process.stderr.readline()
                process.send_signal(number)
                out, _ = process.communicate(timeout=60)
            finally:
                process.kill()
        assert process.returncode == 0
        assert "eisen kunnen niet samen" in out
        found = json.loads(target.read_text(encoding="utf-8"))
        assert (found["status"], found["interrupted"]) == ("INFEASIBLE", True)
        assert found["conflicts"]


class TestWhy:
    def test_every_place_of_a_session(self, scheduler: Run, klein: Path, best: Path, tmp_path: Path) -> None:
        target = tmp_path / "why.json"
        done = scheduler("why", klein, best, "betaalbare HUUR", "--json", target)
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith("*Betaalbare huur* staat in Ronde 2 · Zaal 2.")
        assert "Waar de sessie niet kan staan\n  • Zaal 3: *Betaalbare huur* vraagt minstens 25" in done.out
        places = json.loads(target.read_text(encoding="utf-8"))["places"]
        assert all(place["name"] in done.out for place in places)

    def test_a_place_that_cannot_be(self, scheduler: Run, klein: Path, best: Path) -> None:
        done = scheduler("why", klein, best, "bouwen", "--round", 2, "--lang", "en")
        assert done.code == 0
        assert done.out.startswith("*Bouwen in de binnenstad* in Ronde 2: impossible, because:\n  • ")
        assert "Spreker wonen is available only until 15:00" in done.out

    def test_a_place_that_can_be(self, scheduler: Run, klein: Path, best: Path) -> None:
        done = scheduler("why", klein, best, "huur", "--room", "raadzaal", "--lang", "en")
        assert done.code == 0
        assert done.out.splitlines()[0] == "*Betaalbare huur* in Raadzaal: possible. Then:"
        assert "*Betaalbare huur* exchanges rooms with *Deelfietsen*" in done.out

    def test_a_workbook_brings_its_own_schedule(self, scheduler: Run, klein: Path, best: Path) -> None:
        alone, both = scheduler("why", best, "mantelzorg"), scheduler("why", klein, best, "mantelzorg")
        assert (alone.code, alone.out) == (0, both.out)
        done = scheduler("why", klein, "mantelzorg")
        assert done.code == 1
        assert "Er is geen programma gegeven" in done.err

    @pytest.mark.parametrize(
        ("arguments", "code", "message"),
        [
            (["mantelzorgg"], 1, "Geen sessie heet ‘mantelzorgg’. Bedoelde u 'Mantelzorg'?"),
            (["e"], 1, "kan meer dan één sessie zijn: Bouwen in de binnenstad"),
            (["mantelzorg", "--room", "Zaal 9"], 1, "Geen zaal heet ‘Zaal 9’"),
            (["mantelzorg", "--round", "Ronde"], 1, "kan meer dan één ronde zijn: Ronde 1 of Ronde 2"),
            (["mantelzorg", "--swap", "x", "--room", "y"], 2, "--swap does not go with"),
            (["in", "de", "binnenstad"], 2, "between quotes"),
            ([], 1, "Er is geen programma gegeven"),
        ],
    )
    def test_names_that_are_not_there(
        self, scheduler: Run, klein: Path, best: Path, arguments: list[str], code: int, message: str
    ) -> None:
        done = scheduler("why", klein, best, *arguments)
        assert (done.code, done.out) == (code, "")
        assert message in done.err


class TestWhatIf:
    def test_before_and_after(self, scheduler: Run, klein: Path, best: Path) -> None:
        change = ("--change", "room Zaal 2 has 40 seats", "--change", "weight attendance 20")
        done = scheduler("what-if", klein, "--base", best, *change, "--lang", "en")
        assert (done.code, done.err) == (0, "")
        assert "That can be done. Nothing has to move. Nothing" in done.out
        assert "Changed places" in done.out
        assert scheduler("what-if", best, *change, "--lang", "en").out == done.out

    def test_scenarios_side_by_side(self, scheduler: Run, klein: Path, best: Path, tmp_path: Path) -> None:
        file, target = tmp_path / "wat-als.yaml", tmp_path / "x.json"
        file.write_text("weg: sessie huur vervalt\nvol: [ronde 1 hoogstens 1, ronde 2 hoogstens 2]\n")
        done = scheduler("what-if", best, "--scenarios", file, "--json", target)
        assert done.code == 0
        assert "Er zijn 5 sessies van het soort ‘themasessie’, en daarvoor zijn 3 plaatsen." in done.out
        head = next(line for line in done.out.splitlines() if line.startswith("Regel"))
        assert head.split() == ["Regel", "Nu", "weg", "vol"]
        found = json.loads(target.read_text(encoding="utf-8"))
        assert [one["status"] for one in found["scenarios"]] == ["OPTIMAL", "INFEASIBLE"]

    def test_what_is_not_understood_is_told_all_at_once(self, scheduler: Run, klein: Path) -> None:
        done = scheduler("what-if", klein, "--change", "zaal 9 dicht", "--change", "doe iets", "--change", "")
        assert (done.code, done.out) == (1, "")
        assert "Geen zaal heet ‘9’" in done.err
        assert done.err.count("Bijvoorbeeld:") == 2
        assert scheduler("what-if", klein).code == 2


def test_two_rules_weighed(scheduler: Run, klein: Path, best: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.json"
    done = scheduler("tradeoff", klein, "attendance", "zelfde thema", "--json", target)
    assert (done.code, done.err) == (0, "")
    points = json.loads(target.read_text(encoding="utf-8"))["points"]
    assert points
    assert all(text in done.out for point in points for text in point["texts"])
    assert scheduler("tradeoff", best, "moved", "attendance").code == 0
    for rules, message in (
        (("attendance", "pinned"), "is een harde regel"),
        (("moved", "attendance"), "Er is geen vorige versie"),
        (("attendance", "attendence"), "Bedoelde u 'Wensen van deelnemers'?"),
    ):
        done = scheduler("tradeoff", klein, *rules)
        assert (done.code, done.out) == (1, "")
        assert message in done.err


class TestAlternatives:
    def test_each_in_a_workbook_and_all_side_by_side(
        self, scheduler: Run, klein: Path, tmp_path: Path
    ) -> None:
        book, target = tmp_path / "a.xlsx", tmp_path / "a.json"
        done = scheduler(
            "solve", klein, "-o", book, "--json", target, "--alternatives", 2, "--within", "50%", *ONE
        )
        assert (done.code, done.err) == (0, "")
        found = json.loads(target.read_text(encoding="utf-8"))
        instance = read_instance(klein)
        assert found["status"] == "OPTIMAL"
        assert len(found["alternatives"]["found"]) == 2
        for number, one in enumerate(found["alternatives"]["found"], start=1):
            file = book if number == 1 else tmp_path / f"a-{number}.xlsx"
            assert "Alternatieven" in load_workbook(file).sheetnames
            schedule = tmp_path / f"{number}.json"
            schedule.write_text(json.dumps({"placements": one["schedule"]}))
            judged = evaluate(instance, read_schedule(schedule, instance))
            assert judged.feasible
            assert judged.objective == one["objective"] <= 1.5 * found["bound"]
            assert f"Programma {number}" in done.out

    @pytest.mark.parametrize(
        "wrong",
        [("--within", "veel"), ("--within", "-1"), ("--alternatives", "1"), ("--base", "x.json")],
    )
    def test_what_cannot_be_asked_is_usage(
        self, scheduler: Run, klein: Path, tmp_path: Path, wrong: tuple[str, str]
    ) -> None:
        assert scheduler("solve", klein, "-o", tmp_path / "a.xlsx", "--alternatives", "2", *wrong).code == 2

    def test_no_schedule_no_alternatives(self, scheduler: Run, full: Path, tmp_path: Path) -> None:
        done = scheduler("solve", full, "-o", tmp_path / "a.xlsx", "--alternatives", 2)
        assert done.code == 3
        assert "4 plaatsen" in done.err
