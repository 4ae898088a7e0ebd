"""An answer that comes in parts, from a process of its own: whoever no longer listens ends it."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from scheduler.errors import NoAnswerError
from scheduler.text import words
from scheduler.web.questions.answering import tell
from scheduler.web.questions.asker import GRACE, end_with_parent
from scheduler.web.questions.question import Question
from scheduler.web.schemas import Answer

NICE = 5


@contextmanager
def telling(question: Question) -> Iterator[Iterator[list[Answer]]]:
    """What the process has told since the last look, again and again until it has said all. Never
    waits. Raises what answering raises, and ``NoAnswerError`` where the process was killed or does
    not come to an end."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(question, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        yield _parts(ours, question)
    finally:
        process.kill()
        process.join()
        ours.close()


def _parts(told: Connection, question: Question) -> Iterator[list[Answer]]:
    until = time.monotonic() + question.seconds + GRACE
    over = False
    while not over:
        found: list[Answer] = []
        while not over and told.poll():
            part = _received(told, question)
            over = part is None
            found += [] if part is None else [part]
        if time.monotonic() > until:
            raise _no_answer(question)
        yield found


def _received(told: Connection, question: Question) -> Answer | None:
    """The next part; None after the last."""
    try:
        part: Answer | Exception | None = told.recv()
    except EOFError:
        raise _no_answer(question) from None
    if isinstance(part, Exception):
        raise part
    return part


def _no_answer(question: Question) -> NoAnswerError:
    return NoAnswerError(words(question.lang).say("web-no-answer"))


def _tell(question: Question, told: Connection) -> None:
    """In the other process."""
    end_with_parent()
    os.nice(NICE)  # the page goes first
    try:
        tell(question, told.send)
    except Exception as error:
        told.send(error)
    told.send(None)
