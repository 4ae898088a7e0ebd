"""Options of every command that searches: limits, seed, threads, language, log."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from scheduler.cli.voice import lang_option

F = TypeVar("F", bound=Callable[..., Any])
POSITIVE = click.FloatRange(min=0, min_open=True)


def search_options(command: F) -> F:
    """Add the options, in the order of the help page."""
    options = (
        click.option(
            "--time-limit",
            type=POSITIVE,
            metavar="S",
            help="Most seconds to search.  [default: until proved]",
        ),
        click.option(
            "--deterministic-limit",
            type=POSITIVE,
            metavar="D",
            help="Most work, in the solver's own unit: repeatable where seconds are not.",
        ),
        click.option(
            "--workers", type=click.IntRange(min=1), metavar="N", help="Threads.  [default: all cores]"
        ),
        click.option(
            "--seed",
            type=click.IntRange(0, 2**31 - 1),
            default=0,
            show_default=True,
            metavar="N",
            help="Same seed and one worker: same answer.",
        ),
        click.option(
            "--json", "json_file", metavar="F", help="Also write status, schedule and score as JSON."
        ),
        click.option(
            "--share", metavar="F", help="Also write a copy to share: the programme and nothing else."
        ),
        lang_option,
        click.option("--log", is_flag=True, help="Say on stderr which part found or proved what, and when."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def output_option(command: F) -> F:
    """``-o OUT``, a workbook or pages."""
    return click.option(
        "-o",
        "--output",
        required=True,
        callback=workbook_or_pages,
        metavar="OUT",
        help="The workbook (.xlsx) or pages (.pdf).",
    )(command)


def workbook_or_pages(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """The name, if what is to be written can be told from it."""
    if value is not None and not value.lower().endswith((".xlsx", ".pdf")):
        raise click.BadParameter(f"{value!r} should end in .xlsx or .pdf")
    return value
