"""Both languages say the same things, and text of any length fits in a sentence."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from fluent.syntax import ast, parse

from scheduler.text import LOCALES, words


def messages(locale: str) -> dict[str, set[str]]:
    """Message or message.attribute -> the variables it uses."""
    found: dict[str, set[str]] = {}
    for entry in (files("scheduler.text") / locale).iterdir():
        if not entry.name.endswith(".ftl"):
            continue
        text = entry.read_text(encoding="utf-8")
        for one in parse(text).body:
            assert not isinstance(one, ast.Junk), f"{locale}/{entry.name}: {one.content}"
            if isinstance(one, ast.Message):
                parts = {one.id.name: one.value} | {
                    f"{one.id.name}.{attribute.id.name}": attribute.value for attribute in one.attributes
                }
                for key, value in parts.items():
                    assert key not in found, f"{locale}: {key} is there twice"
                    source = text[value.span.start : value.span.end] if value and value.span else ""
                    found[key] = set(re.findall(r"\$(\w+)", source))
    return found


def test_both_languages_have_the_same_sentences() -> None:
    dutch, english = messages("nl"), messages("en")
    assert dutch.keys() == english.keys()
    assert len(dutch) > 500


def test_no_sentence_knows_more_in_one_language_than_in_the_other() -> None:
    """A variable that only one language uses is a number that chooses a plural."""
    dutch, english = messages("nl"), messages("en")
    for key, used in dutch.items():
        only_one = used ^ english[key]
        assert only_one <= {"n", "least", "most", "minutes", "gap", "count"}, f"{key}: {only_one}"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_of_any_length_fits(locale: str) -> None:
    title = "Wonen { $n } " * 2000
    assert title in words(locale).say("placed-once.missing", session=title)


def test_what_is_missing_is_a_defect() -> None:
    with pytest.raises(KeyError, match="no sentence"):
        words("nl").say("no-such-sentence")
    with pytest.raises(KeyError, match="placed-once"):
        words("nl").say("placed-once.missing")


def test_numbers_times_and_days_follow_the_language() -> None:
    dutch, english = words("nl"), words("en")
    assert (dutch.number(1244), english.number(1244)) == ("1.244", "1,244")
    assert (dutch.span(690, 750), english.span(690, 750)) == ("11.30–12.30", "11:30–12:30")
    assert (dutch.clock(0), dutch.clock(1440), dutch.clock(1440 + 555)) == ("00.00", "24.00", "09.15")
    assert (dutch.every("abc"), english.either("abc")) == ("a, b en c", "a, b, or c")
