"""Widths and lines: the numbers that row heights rest on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.report.measure import Run, height, line_count, line_height, text_width, widest_word


def lines(text: str, width: float, *, bold: bool = False) -> int:
    return line_count((Run(text, 10, bold),), width)


def test_widths_are_those_of_arial() -> None:
    # In 1/1000 em: W 944, o 556, bold o 611; three percent early.
    assert text_width("Wo", 10) == pytest.approx(15.0 * 1.03)
    assert text_width("o", 10, bold=True) == pytest.approx(6.11 * 1.03)


def test_an_unknown_character_counts_as_a_full_em() -> None:
    assert text_width("漢", 10) == pytest.approx(10 * 1.03)


def test_text_breaks_at_spaces_and_after_hyphens() -> None:
    word = text_width("arbeid", 10) + 0.1
    assert lines("arbeid", word) == 1
    assert lines("arbeid arbeid", word) == 2
    assert lines("arbeid-arbeid", text_width("arbeid-", 10) + 0.1) == 2
    assert lines("arbeid   ", word) == 1, "spaces at the end of a line take no room"


def test_a_word_wider_than_its_column_is_broken_anywhere() -> None:
    assert lines("o" * 30, text_width("o" * 10, 10) + 0.1) == 3


def test_a_new_line_is_a_line_even_when_empty() -> None:
    assert lines("a\n\nb", 100) == 3


def test_runs_of_one_paragraph_share_their_lines() -> None:
    runs = (Run("Titel", 10, bold=True), Run("  met meer", 10))
    assert line_count(runs, 500) == 1
    assert line_count(runs, text_width("Titel", 10, bold=True) + 1) >= 2


def test_height_is_that_of_all_lines() -> None:
    paragraphs = [(Run("Titel", 11, bold=True),), (Run("een twee", 9),)]
    assert height(paragraphs, 500) == line_height(11) + line_height(9)
    narrow = text_width("twee", 9) + 0.5
    assert height(paragraphs[1:], narrow) == 2 * line_height(9)


@pytest.mark.parametrize(("size", "least"), [(8, 10.5), (9, 11.25), (10, 12.0), (11, 12.75), (12, 13.5)])
def test_a_line_is_as_high_as_arial_in_whole_pixels(size: int, least: float) -> None:
    assert line_height(size) >= least
    assert line_height(size) % 0.75 == 0


def test_widest_word_splits_like_lines_do() -> None:
    assert widest_word("een lange-afstand", 9) == text_width("afstand", 9)
    assert widest_word("", 9) == 0


@given(
    st.text("abcdëW -\n", min_size=1, max_size=80),
    st.floats(20, 300),
    st.floats(1, 200),
)
def test_a_wider_column_never_needs_more_lines(text: str, width: float, more: float) -> None:
    if widest_word(text.replace("\n", " "), 10) <= width:
        assert lines(text, width + more) <= lines(text, width)
