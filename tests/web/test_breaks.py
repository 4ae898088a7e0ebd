"""Long words of titles are broken where a reader still knows them at a glance."""

from __future__ import annotations

import pytest

from scheduler.web.shown.breaks import SOFT_HYPHEN, broken_word


@pytest.mark.parametrize(
    "parts",
    [
        "Keuze-sessies",
        "woonzorg-visie",
        "arbeids-migranten",
        "Gemeente-financi\u00ebn",
        "gebieds-ontwik-keling",
        "samen-werking",
        "Duur-zaam-heid",
    ],
)
def test_parts_are_long_and_even(parts: str) -> None:
    broken = broken_word(parts.replace("-", ""), "nl")
    assert broken.replace(SOFT_HYPHEN, "-") == parts


@pytest.mark.parametrize("word", ["bcdfghjklmnp", "versnellen"])
def test_what_would_leave_short_parts_stays_whole(word: str) -> None:
    assert broken_word(word, "nl") == word


def test_a_word_without_end_is_broken_in_no_time() -> None:
    word = "lalelilolu" * 200
    broken = broken_word(word, "nl")
    assert broken.replace(SOFT_HYPHEN, "") == word
    assert min(len(part) for part in broken.split(SOFT_HYPHEN)) >= 5
