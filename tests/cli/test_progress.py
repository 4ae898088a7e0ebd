"""The line of progress: its words, and that it is silent where nobody watches."""

from __future__ import annotations

import io
import re
import time

import pytest

from scheduler.cli.progress import ERASE_LINE, ProgressLine
from scheduler.solve import Progress
from scheduler.text import words


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("language", "at", "text"),
    [
        ("nl", None, "nog geen programma · 2 s"),
        ("nl", Progress(1.0, None, 7, "cp-sat"), "nog geen programma · ondergrens 7 · 2 s"),
        ("nl", Progress(1.0, 1200, 1140, "cp-sat"), "beste 1.200 · ondergrens 1.140 · verschil 5,0% · 2 s"),
        ("en", Progress(1.0, 1200, 1140, "cp-sat"), "best 1,200 · bound 1,140 · gap 5.0% · 2 s"),
        ("en", Progress(1.0, 1200, None, "feasible"), "best 1,200 · 2 s"),
    ],
)
def test_it_says_incumbent_bound_gap_and_time(language: str, at: Progress | None, text: str) -> None:
    line = ProgressLine(Terminal(), words(language))
    line.latest = at
    assert re.sub(r"\s", " ", line.text(2.9)) == text


def test_one_line_is_rewritten_and_leaves_nothing_behind() -> None:
    stream = Terminal()
    with ProgressLine(stream, words("en")) as line:
        line.show(Progress(0.0, 5, 3, "cp-sat"))
        deadline = time.monotonic() + 5
        while "best 5" not in stream.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
        line.note("Stopping.")
    written = stream.getvalue()
    assert f"{ERASE_LINE}best 5 · bound 3 · gap 40.0%" in written
    assert f"{ERASE_LINE}Stopping.\n" in written
    assert written.endswith(ERASE_LINE)
    assert written.count("\n") == 1


def test_it_is_silent_when_nobody_watches() -> None:
    stream = io.StringIO()
    with ProgressLine(stream, words("en")) as line:
        line.show(Progress(0.0, 5, 3, "cp-sat"))
        line.note("Stopping.")
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "0 s · feasible: found · best 9 · bound 0 · gap 100.0%",
                "1.3 s · bundles: proved · best 9 · bound 5 · gap 44.4%",
                "1.3 s · anneal · best 9 · bound 5 · gap 44.4%",
                "2 s · cp-sat: found and proved · best 8 · bound 8 · gap 0.0%",
            ],
        ),
        (
            "nl",
            [
                "0 s · feasible: gevonden · beste 9 · ondergrens 0 · verschil 100,0%",
                "1,3 s · bundles: bewezen · beste 9 · ondergrens 5 · verschil 44,4%",
                "1,3 s · anneal · beste 9 · ondergrens 5 · verschil 44,4%",
                "2 s · cp-sat: gevonden en bewezen · beste 8 · ondergrens 8 · verschil 0,0%",
            ],
        ),
    ],
)
def test_a_log_says_anywhere_which_part_found_or_proved_what(language: str, lines: list[str]) -> None:
    stream = io.StringIO()
    with ProgressLine(stream, words(language), log=True) as line:
        line.show(Progress(0.04, 9, 0, "feasible"))
        line.show(Progress(1.26, 9, 5, "bundles"))
        line.show(Progress(1.31, 9, 5, "anneal"))  # two at once: the line before has said it
        line.show(Progress(2.0, 8, 8, "cp-sat"))
    assert stream.getvalue().splitlines() == lines


def test_a_level_starts_anew_in_the_log() -> None:
    stream = io.StringIO()
    with ProgressLine(stream, words("en"), log=True) as line:
        line.show(Progress(0.0, 3, 3, "rounds", "rounds"))
        line.show(Progress(1.0, 3, 0, "rooms", "rooms"))
    assert stream.getvalue().splitlines()[1] == "1 s · rooms: found · best 3 · bound 0 · gap 100.0%"
