"""The README is true: examples print what it says, names in it exist, its recipe works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scheduler.cli.app import app
from tests import docs

TEXT = docs.README.read_text(encoding="utf-8")
CONSOLES = docs.consoles(TEXT)


@pytest.mark.parametrize("number", range(len(CONSOLES)))
def test_every_example_prints_what_the_page_says(number: int, tmp_path: Path) -> None:
    docs.prepare(tmp_path)
    for example in CONSOLES[number]:
        assert docs.run(example.command, tmp_path) == example.output, f"$ {example.command}  (make docs)"


def test_there_are_examples() -> None:
    commands = " ".join(example.command for block in CONSOLES for example in block)
    assert len(CONSOLES) >= 6
    assert all(f"scheduler {name}" in commands for name in ("check", "solve"))


@pytest.mark.parametrize("name", ["rules"])
def test_generated_parts_are_up_to_date(name: str, tmp_path: Path) -> None:
    command, stands = docs.generated(TEXT)[name]
    assert docs.run(command, tmp_path) == stands, "make docs"


def test_every_link_and_picture_exists(root: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert targets
    assert [target for target in targets if "://" not in target and not (root / target).exists()] == []


def test_every_anchor_exists() -> None:
    headings = {
        re.sub(r"[^a-z0-9 -]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in TEXT.splitlines()
        if line.startswith("#")
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) <= headings


def test_every_file_that_is_named_exists(root: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", TEXT, flags=re.MULTILINE | re.DOTALL)
    named = re.findall(r"`((?:scheduler|tests|instances|reports)/[\w./-]*)`", prose)
    assert named
    assert [name for name in named if not (root / name).exists()] == []


def test_every_package_is_on_the_map(root: Path) -> None:
    rows = set(re.findall(r"^\| `scheduler/([\w.]+)` \|", TEXT, flags=re.MULTILINE))
    there = {
        path.name
        for path in (root / "scheduler").iterdir()
        if path.is_dir() or path.suffix == ".py"
        if not path.name.startswith("__")
    }
    assert rows == there


def test_every_command_that_is_named_exists() -> None:
    named = set(re.findall(r"\bscheduler ([a-z-]+)\b(?=[^\n]*`)", TEXT))
    assert named - {"has"} <= set(app.commands), named


def test_every_make_target_that_is_named_exists(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    named = {word for words in re.findall(r"`make ([a-z ]+)`", TEXT) for word in words.split()}
    named |= set(re.findall(r"^make ([a-z]+)", TEXT, flags=re.MULTILINE))
    assert {"demo", "test", "docs", "check"} <= named
    assert named <= set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))
