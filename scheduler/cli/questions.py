"""What every question shares: its options, the event and schedule it is about, progress and stopping."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

import click

from scheduler.cli.limits import POSITIVE
from scheduler.cli.progress import AnswerLine
from scheduler.cli.stopping import stop_on_signals
from scheduler.cli.targets import write_json
from scheduler.cli.voice import current_locale, lang_option, read_instance, say
from scheduler.text import words

if TYPE_CHECKING:
    from scheduler.domain import Instance, Schedule

F = TypeVar("F", bound=Callable[..., Any])


def question_options(seconds: float) -> Callable[[F], F]:
    """Limits, seed, threads, JSON and language. ``seconds``: the time one answer gets by default."""

    def add(command: F) -> F:
        options = (
            click.option(
                "--time-limit",
                type=POSITIVE,
                default=seconds,
                show_default=True,
                metavar="S",
                help="Most seconds.",
            ),
            click.option(
                "--workers",
                type=click.IntRange(min=1),
                default=1,
                show_default=True,
                metavar="N",
                help="Threads.",
            ),
            click.option(
                "--seed",
                type=click.IntRange(0, 2**31 - 1),
                default=0,
                show_default=True,
                metavar="N",
                help="Same seed, one worker and time enough: same answer.",
            ),
            click.option("--json", "json_file", metavar="F", help="Also write the answer as JSON."),
            lang_option,
            click.option("--log", is_flag=True, help="Say on stderr what is found, line by line."),
        )
        for option in reversed(options):
            command = option(command)
        return command

    return add


@contextmanager
def answering(log: bool = False) -> Iterator[tuple[AnswerLine, Event]]:
    """Show progress on a terminal, and stop on signals. Yields what to tell of progress, and the
    event that asks to stop."""
    line = AnswerLine(sys.stderr, words(current_locale()), log=log)
    with stop_on_signals(lambda: line.note(say("cli-stopping-answer"))) as stop, line:
        yield line, stop


def read_question(source: str, lang: str | None) -> tuple[Instance, Schedule | None]:
    """What the question is about: an event; of a workbook with a programme in it that programme as
    somebody edited it, with the pins set there. Raises ``InputError``."""
    from scheduler import files
    from scheduler.files.draft import pinned_instance

    instance = read_instance(source, lang)
    if not files.is_draft(source):
        return instance, None
    draft = files.read_draft(source, lang)
    files.refuse_questions(draft, source)
    return pinned_instance(draft), draft.edited


def write_answer_json(path: str | None, answer: object, stop: Event) -> None:
    """The answer as plain data, and whether it was cut short. Raises ``OutputError``."""
    from scheduler.explain import as_json

    write_json(path, {**as_json(answer), "interrupted": stop.is_set()})
