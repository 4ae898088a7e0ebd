"""A few processes that answer questions, started with the first one."""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as TooLateError
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from scheduler.errors import NoAnswerError
from scheduler.text import words
from scheduler.web.questions.answering import answer
from scheduler.web.questions.question import Question

PROCESSES = 2
GRACE = 20.0
"""Seconds beyond those of the question: for starting, reading the event, and those before it."""


class Asker:
    """Asks one question at a time of whichever process is free."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._lock = threading.Lock()

    def ask(self, question: Question) -> Any:
        """The answer, as plain data. Raises what answering raises, and ``NoAnswerError`` where a
        process was killed or does not come back."""
        for attempt in range(2):
            try:
                return self._submitted(question).result(question.seconds + GRACE)
            except BrokenProcessPool:
                self.close()
                if attempt:
                    break
            except TooLateError:
                self.close()
                break
        raise NoAnswerError(words(question.lang).say("web-no-answer"))

    def close(self) -> None:
        """End the processes; the next question starts new ones."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            processes = list((pool._processes or {}).values())  # noqa: SLF001  there is no other way to end them
            for process in processes:
                process.kill()
            pool.shutdown(cancel_futures=True)

    def _submitted(self, question: Question) -> Future[Any]:
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(
                    PROCESSES, multiprocessing.get_context("spawn"), initializer=end_with_parent
                )
            return self._pool.submit(answer, question)


def end_with_parent() -> None:
    """A process whose server was killed ends too."""
    parent = multiprocessing.parent_process()
    if parent is not None:

        def wait() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=wait, daemon=True).start()
