"""Every mistake a person can make gets its sentence, in both languages, and only that sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from scheduler.errors import InputError
from scheduler.files import read_instance
from scheduler.files.report import Report
from scheduler.text import LOCALES, words
from tests.files.mistakes import EVENT, MISTAKES, Edits

HERE = Path(__file__).parent

# Codes that other tests produce: JSON, schedules, what the file system says.
ELSEWHERE = re.compile(
    "json-|plain-copy|time-differs|not-a-schedule|no-file|folder|not-a-file|no-permission|unreadable|suffix"
    "|too-large|binary|encoding|other"
)


def problems(folder: Path, edits: Edits, locale: str) -> str:
    text = EVENT
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = folder / "dag.yaml"
    path.write_text(text.replace("locale: nl", f"locale: {locale}"), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_instance(path)
    return "\n".join(str(problem) for problem in caught.value.problems)


def expected(locale: str) -> dict[str, str]:
    """Mistake -> what is said of it, from the reviewed text."""
    text = (HERE / f"mistakes.{locale}.txt").read_text(encoding="utf-8")
    found = {}
    for part in text.split("## ")[1:]:
        name, _, said = part.partition("\n")
        found[name] = said.strip("\n")
    return found


def test_the_event_without_mistakes_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "dag.yaml"
    path.write_text(EVENT, encoding="utf-8")
    assert read_instance(path).event.title == "Netwerkdag"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_mistake_is_reviewed(locale: str) -> None:
    assert list(expected(locale)) == list(MISTAKES)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", MISTAKES)
def test_what_is_said(tmp_path: Path, name: str, locale: str) -> None:
    assert problems(tmp_path, MISTAKES[name], locale) == expected(locale)[name]


def test_every_sentence_has_its_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: set[str] = set()
    add = Report.add

    def listening(self: Report, code: str, *args: Any, **kwargs: Any) -> None:
        said.add(code)
        add(self, code, *args, **kwargs)

    monkeypatch.setattr(Report, "add", listening)
    for edits in MISTAKES.values():
        problems(tmp_path, edits, "nl")
    missing = {code for code in codes("nl") if code not in said and not ELSEWHERE.match(code)}
    assert missing == {"did-you-mean"}


def codes(locale: str) -> Mapping[str, str]:
    """Code -> the sentence with its hint, as written."""
    path = Path(__file__).parents[2] / "scheduler" / "text" / locale / "problems.ftl"
    parts = re.split(r"^(?=problem-)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {part.partition(" ")[0].removeprefix("problem-"): part for part in parts}


def test_both_languages_say_the_same_with_the_same() -> None:
    dutch, english = codes("nl"), codes("en")
    assert list(dutch) == list(english)
    for code in dutch:
        arguments = [set(re.findall(r"\$\w+", text[code])) for text in (dutch, english)]
        assert arguments[0] == arguments[1], code
        assert words("nl").has(f"problem-{code}.hint") == words("en").has(f"problem-{code}.hint"), code


def test_many_mistakes_at_once(tmp_path: Path) -> None:
    """Twenty mistakes of different kinds give the twenty problems they give one by one."""
    names = [
        "pillar", "tag", "travel", "round", "room", "organiser by its title", "person", "days out of order",
        "end before start", "blocks overlap", "most below fewest", "empty window", "no round left",
        "two pins of one copy", "pin says nothing", "rule", "must-attend without its copy", "colour",
        "unknown key", "choice",
    ]  # fmt: skip
    together = problems(tmp_path, [edit for name in names for edit in MISTAKES[name]], "nl")
    alone = "\n".join(expected("nl")[name] for name in names)
    strip = re.compile(r"dag\.yaml:\d+ · |regel \d+")
    assert sorted(strip.sub("", together).splitlines()) == sorted(strip.sub("", alone).splitlines())
    assert len(together.splitlines()) == len(names)
