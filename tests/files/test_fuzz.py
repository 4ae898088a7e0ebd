"""Whatever is done to a file, only ``InputError`` comes out, with lines a person can read."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from scheduler.errors import InputError, Problem
from scheduler.files import instance_json, read_instance, read_schedule, write_instance

NAMES = ("klein", "hoorn-2025", "tilburg-2025")
MARKS = "{}[]:,-#&*!|>%@`\"'\\~?\t\n 0a\u2028\ufeffé\x00\x1b"
VALUES: tuple[Callable[[], Any], ...] = (
    lambda: None, str, list, dict, lambda: "x", lambda: -1, lambda: 10**30, lambda: 1.5, lambda: True,
    lambda: "24:00", lambda: "#", lambda: [None], lambda: [["a"]], lambda: {"id": "x"}, lambda: ["x", "x"],
    lambda: "round", lambda: {"id": "q", "title": "q"},
)  # fmt: skip
WORDS = ("null", "-1", "9" * 30, "24.00", "[]", "{}", "x", "#", '""', "no", "ronde-1", "*a", "&a")


def mutate(text: str, dice: random.Random) -> bytes:
    """Up to twenty changes to lines and letters, now and then to bytes."""
    lines = text.split("\n")
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        _change(lines, dice)
    data = bytearray("\n".join(lines).encode("utf-8"))
    if dice.random() < 0.1:
        for _ in range(3):
            data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data)


def _change(lines: list[str], dice: random.Random) -> None:
    at = dice.randrange(len(lines))
    other = dice.randrange(len(lines))
    line = lines[at]
    cut = dice.randrange(len(line) + 1)
    words = line.split(" ")
    words[dice.randrange(len(words))] = dice.choice(WORDS)
    change = dice.randrange(9)
    if change == 0:
        lines.insert(at, lines[other])
    elif change == 1 and len(lines) > 1:
        del lines[at]
    else:
        lines[at] = {
            2: line[:cut] + dice.choice(MARKS) + line[cut:],
            3: line[:cut],
            4: " " * dice.randrange(4) + line,
            5: " ".join(words),
            6: lines[other],
            7: line.replace(dice.choice("abdeinr-"), dice.choice("xyz0-"), 1),
            8: line.replace(":", dice.choice((" :", ": [", ": {a: ", ":\n  ")), 1),
        }.get(change, "")


def is_readable(problem: Problem, lines: int) -> bool:
    said = str(problem)
    assert said.isprintable(), said
    assert not re.search("None|validation error|problem-", said), said
    assert problem.line is None or 1 <= problem.line <= lines
    return True


def check(data: bytes, path: Path) -> int:
    """Number of problems; whatever is read without any can be written and read again."""
    path.write_bytes(data)
    try:
        instance = read_instance(path)
    except InputError as error:
        lines = len(data.decode("utf-8", "replace").splitlines()) + 1
        return sum(is_readable(problem, lines) for problem in error.problems) or pytest.fail("no problem")
    write_instance(instance, path.with_name("again.yaml"))
    assert read_instance(path.with_name("again.yaml")) == instance
    return 0


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("name", NAMES)
def test_only_input_errors(root: Path, tmp_path: Path, name: str, suffix: str) -> None:
    source = tmp_path / f"{name}{suffix}"
    write_instance(read_instance(root / "instances" / f"{name}.yaml"), source)
    if suffix == ".yaml":
        source.write_bytes((root / "instances" / f"{name}.yaml").read_bytes())
    text = source.read_text(encoding="utf-8")
    dice = random.Random(f"{name}{suffix}")
    counts = [check(mutate(text, dice), tmp_path / f"mutant{suffix}") for _ in range(60)]
    assert 0 in counts, "some changes do no harm"
    assert suffix == ".json" or max(counts) > 1, "some changes give more than one problem"


def places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every value of a JSON tree, as its owner and its key or index."""
    for key in tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ():
        yield tree, key
        yield from places(tree[key])


def upset(tree: Any, dice: random.Random) -> None:
    """Take away, double, rename or replace one value anywhere."""
    everywhere = list(places(tree))
    owner, key = dice.choice(everywhere)
    change = dice.randrange(5)
    if change == 0:
        del owner[key]
    elif change == 1 and isinstance(owner, list):
        owner.append(deepcopy(owner[key]))
    elif change == 2 and isinstance(owner, dict):
        owner[f"{key}x"] = owner.pop(key)
    elif change == 3:
        other, place = dice.choice(everywhere)
        owner[key] = deepcopy(other[place])
    else:
        owner[key] = dice.choice(VALUES)()


@pytest.mark.parametrize("name", NAMES)
def test_values_of_any_kind_anywhere(root: Path, tmp_path: Path, name: str) -> None:
    """Well-formed files with the wrong things in them: every check is reached, none trips."""
    whole = json.loads(instance_json(read_instance(root / "instances" / f"{name}.yaml")))
    whole["attendees"] = whole["attendees"][:3] if "attendees" in whole else []
    dice = random.Random(name)
    counts = []
    for _ in range(80):
        tree = deepcopy(whole)
        for _ in range(dice.choice((1, 2, 10))):
            upset(tree, dice)
        counts.append(check(json.dumps(tree, indent=1).encode("utf-8"), tmp_path / "mutant.json"))
    assert 0 in counts
    assert max(counts) > 5


def test_schedules_too(root: Path, tmp_path: Path) -> None:
    instance = read_instance(root / "instances" / "hoorn-2025.yaml")
    text = (root / "instances" / "hoorn-2025.published.yaml").read_text(encoding="utf-8")
    dice = random.Random("schedules")
    path = tmp_path / "mutant.yaml"
    seen = set()
    for _ in range(150):
        path.write_bytes(mutate(text, dice))
        try:
            read_schedule(path, instance)
            seen.add(0)
        except InputError as error:
            seen.add(min(2, sum(is_readable(problem, len(text)) for problem in error.problems)))
    assert seen == {0, 1, 2}
