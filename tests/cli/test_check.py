"""``scheduler check``: problems, judgements, exit codes, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_sound_file_is_counted_in_its_own_language(scheduler: Run, klein: Path) -> None:
    dutch = "Geen problemen: 5 sessies, 2 rondes, 3 zalen, 3 deelnemers.\n"
    assert scheduler("check", klein).out == dutch
    english = "No problems: 5 sessions, 2 rounds, 3 rooms, 3 attendees.\n"
    assert scheduler("check", klein, "--lang", "en").out == english


def test_every_problem_is_said_at_once_with_its_line(scheduler: Run, klein: Path, tmp_path: Path) -> None:
    text = klein.read_text(encoding="utf-8")
    broken = tmp_path / "kapot.yaml"
    broken.write_text(text.replace("tg-zorg}", "tg-zrog}").replace("14.30, end: 15.00", "14.75, end: 15.00"))
    done = scheduler("check", broken, "--json", tmp_path / "problems.json")
    assert (done.code, done.out) == (1, "")
    lines = done.err.splitlines()
    assert all(line.startswith("kapot.yaml:") for line in lines)
    assert any("14.75" in line for line in lines)
    assert any("tg-zrog" in line and "tg-zorg" in line.partition("tg-zrog")[2] for line in lines)
    assert "is not a time" in scheduler("check", broken, "--lang", "en").err
    problems = json.loads((tmp_path / "problems.json").read_text(encoding="utf-8"))["problems"]
    keys = {"where", "message", "hint", "line", "file", "sheet", "cell"}
    assert [set(problem) for problem in problems] == [keys] * len(lines)
    assert [f"kapot.yaml:{problem['line']}" for problem in problems] == [line.split(" ")[0] for line in lines]


@pytest.mark.parametrize("event", ["tilburg-2025", "hoorn-2025"])
def test_a_published_schedule_is_accepted(scheduler: Run, root: Path, event: str) -> None:
    instances = root / "instances"
    done = scheduler(
        "check", instances / f"{event}.yaml", "--schedule", instances / f"{event}.published.yaml"
    )
    assert done.code == 0
    assert "Alle 23 harde regels zijn nageleefd." in done.out
    assert "Totale score" in done.out


def test_somebody_needed_twice_at_a_time(scheduler: Run, root: Path, tmp_path: Path) -> None:
    text = (root / "instances" / "tilburg-2025.yaml").read_text(encoding="utf-8")
    changed = tmp_path / "tilburg.yaml"
    changed.write_text(with_wilthagen_in_financien(text), encoding="utf-8")
    target = tmp_path / "judged.json"
    published = root / "instances" / "tilburg-2025.published.yaml"
    done = scheduler("check", changed, "--schedule", published, "--json", target)
    sentence = (
        "Ton Wilthagen is nodig in *Toekomst arbeidsmarktregio en Participatiewet* en *Financiën* "
        "tegelijk, 11.15–12.30."
    )
    assert done.code == 5
    assert sentence in done.out
    judged = json.loads(target.read_text(encoding="utf-8"))
    assert judged["feasible"] is False
    hard = [violation for violation in judged["violations"] if violation["hard"]]
    assert [(one["constraint"], one["sentence"]) for one in hard] == [("person-conflict", sentence)]


def test_two_sessions_of_one_theme_group_at_a_time(scheduler: Run, root: Path, tmp_path: Path) -> None:
    published = (root / "instances" / "hoorn-2025.published.yaml").read_text(encoding="utf-8")
    swapped = tmp_path / "swapped.yaml"
    swapped.write_text(
        published.replace("session: samen-slim", "session: TEMP")
        .replace("session: slim-met-stroom", "session: samen-slim")
        .replace("session: TEMP", "session: slim-met-stroom"),
        encoding="utf-8",
    )
    done = scheduler(
        "check", root / "instances" / "hoorn-2025.yaml", "--schedule", swapped, "--json", tmp_path / "j.json"
    )
    assert done.code == 5
    violations = json.loads((tmp_path / "j.json").read_text(encoding="utf-8"))["violations"]
    hard = [one["sentence"] for one in violations if one["hard"]]
    assert {one["constraint"] for one in violations if one["hard"]} == {"organiser-conflict"}
    assert len(hard) == 2
    assert all(sentence in done.out and "11.30–12.30" in sentence for sentence in hard)
    assert any("Woningmarkt" in sentence for sentence in hard)
    assert any("Wonen, Welzijn, Zorg" in sentence for sentence in hard)


def test_json_is_never_written_over_the_input(scheduler: Run, klein: Path, tmp_path: Path) -> None:
    copy = tmp_path / "klein.yaml"
    copy.write_bytes(klein.read_bytes())
    done = scheduler("check", copy, "--json", copy)
    assert done.code == 1
    assert copy.read_bytes() == klein.read_bytes()


def with_wilthagen_in_financien(text: str) -> str:
    """The instance with Ton Wilthagen also in the session *Financiën*."""
    head, mark, tail = text.partition("title: Financiën\n")
    assert mark
    return f"{head}{mark}    people: {{person: ton-wilthagen, role: speaker}}\n{tail}"
