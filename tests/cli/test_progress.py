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


def test_a_log_is_written_line_by_line_anywhere() -> None:
    stream = io.StringIO()
    with ProgressLine(stream, words("en"), log=True) as line:
        line.show(Progress(0.04, 5, None, "feasible"))
        line.show(Progress(1.26, 5, 5, "bundles"))
    assert stream.getvalue() == "0 s · feasible · best 5\n1.3 s · bundles · best 5 · bound 5 · gap 0.0%\n"
