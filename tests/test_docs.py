"""The README is true: examples print what it says, names in it exist, its recipe works."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.runtime import FluentResource

from scheduler.cli.app import app
from scheduler.compiled import bans as compiled_bans
from scheduler.compiled import compile_instance
from scheduler.constraints import placement
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Placement, Schedule
from scheduler.evaluate import evaluate
from scheduler.files import read_instance
from scheduler.model.encoders import ENCODERS, Hard
from scheduler.result import Status
from scheduler.solve import solve
from scheduler.text import words
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


# -- the recipe -------------------------------------------------------------------------------

RULE = "tentative-late"


def blocks(language: str) -> list[str]:
    """The recipe's code blocks, taken out of their list."""
    recipe = TEXT.partition("## Adding a rule")[2].partition("\n## ")[0]
    found = re.findall(rf"^ *```{language}\n(.*?)^ *```$", recipe, flags=re.MULTILINE | re.DOTALL)
    return [textwrap.dedent(block) for block in found]


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The rule of the recipe, added in memory to every place that the recipe names."""
    check, bans = ({**vars(module)} for module in (placement, compiled_bans))
    specified, encoded = blocks("python")
    exec(specified, check)
    exec(encoded, bans)
    monkeypatch.setitem(CATALOGUE, RULE, check["TentativeLate"]())
    monkeypatch.setitem(compiled_bans.BANS, RULE, bans["tentative_late"])
    monkeypatch.setitem(ENCODERS, RULE, Hard(compiled_bans.BANS[RULE]))
    words.cache_clear()
    for sentences in blocks("fluent"):
        words("en")._bundle.add_resource(FluentResource(sentences))
    yield
    words.cache_clear()


def uncertain(session: str) -> Instance:
    """The small event with one session that is not certain yet."""
    small = read_instance(docs.ROOT / "instances" / "klein.yaml")
    sessions = tuple(one.model_copy(update={"tentative": one.id == session}) for one in small.sessions)
    event = small.event.model_copy(update={"locale": "en"})
    return small.model_copy(update={"sessions": sessions, "event": event})


@pytest.mark.usefixtures("recipe")
def test_the_recipe_makes_a_rule_that_check_and_model_agree_on() -> None:
    instance = uncertain("wijkteams")
    forbidden = compile_instance(instance).forbidden
    rejected = 0
    for copy in instance.copies:
        for block in instance.rounds:
            for room in instance.rooms:
                alone = Placement(session=copy.id, round=block.id, room=room.id)
                judged = evaluate(instance, Schedule(placements=(alone,)))
                breaches = [one.sentence for one in judged.violations_of(RULE)]
                assert bool(breaches) == (RULE in forbidden.get((copy.id, block.id, room.id), ()))
                rejected += bool(breaches)
                if breaches:
                    assert breaches == [
                        "*Wijkteams* is not certain yet and stands in Ronde 1, the first round of its day."
                    ]
    assert rejected == len(instance.rooms)


@pytest.mark.usefixtures("recipe")
@pytest.mark.parametrize(
    ("session", "status"),
    [
        ("mantelzorg", Status.OPTIMAL),  # stands in the second round anyway
        ("wijkteams", Status.INFEASIBLE),  # would run on into the drinks there
    ],
)
def test_the_recipe_decides_what_can_be_solved(session: str, status: Status) -> None:
    assert solve(uncertain(session), workers=1).status is status


def test_without_the_recipe_all_can_be_solved() -> None:
    assert solve(uncertain("wijkteams"), workers=1).status is Status.OPTIMAL
