"""One line on a terminal that says where the search stands, rewritten in place."""

from __future__ import annotations

import shutil
import time
from threading import Event, Lock, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from scheduler.solve import Progress
    from scheduler.text import Words

TICK_SECONDS = 0.5
ERASE_LINE = "\r\x1b[K"


class ProgressLine:
    """Incumbent, bound, gap and time on ``stream`` while in use; silent when it is no terminal.
    With ``log`` each improvement becomes a line that stays, on a terminal or not."""

    def __init__(self, stream: TextIO, words: Words, *, log: bool = False) -> None:
        self.stream = stream
        self.words = words
        self.log = log
        self.latest: Progress | None = None
        self._started = time.monotonic()
        self._lock = Lock()
        self._over = Event()
        self._ticker = Thread(target=self._tick, name="progress", daemon=True)

    def __enter__(self) -> Self:
        if self.stream.isatty() and not self.log:
            self._ticker.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._ticker.is_alive():
            self._ticker.join()
            self._write("")

    def show(self, progress: Progress) -> None:
        """Called by the search, from its own thread, when something improves."""
        before, self.latest = self.latest, progress
        if self.log:
            line = self.words.say(
                "cli-log" if progress.problem is None else "cli-log-lost",
                seconds=self.words.number(round(progress.seconds, 1)),
                phase=progress.found_by,
                news=_news(before, progress),
                state=self.state(),
                why=progress.problem or "",
            )
            self.stream.write(line + "\n")

    def note(self, sentence: str) -> None:
        """A line that stays, above the one that moves. Takes no lock: signal handlers call it."""
        if self.stream.isatty():
            self.stream.write(f"{ERASE_LINE}{sentence}\n")
            self.stream.flush()

    def state(self) -> str:
        """Incumbent, bound and gap, as far as there are any."""
        say, at = self.words, self.latest
        parts = []
        if at is None or at.objective is None:
            parts.append(say.say("cli-progress-none"))
        else:
            parts.append(say.say("cli-progress-best", n=say.number(at.objective)))
        if at is not None and at.bound is not None:
            parts.append(say.say("cli-progress-bound", n=say.number(at.bound)))
        if at is not None and at.gap is not None:
            parts.append(say.say("cli-progress-gap", share=say.percent(at.gap)))
        return " · ".join(parts)

    def text(self, seconds: float) -> str:
        """The line for this moment."""
        return f"{self.state()} · {self.words.say('cli-progress-seconds', n=self.words.number(int(seconds)))}"

    def _tick(self) -> None:
        while not self._over.is_set():
            width = shutil.get_terminal_size().columns - 1
            self._write(self.text(time.monotonic() - self._started)[:width])
            self._over.wait(TICK_SECONDS)

    def _write(self, line: str) -> None:
        with self._lock:
            self.stream.write(ERASE_LINE + line)
            self.stream.flush()


def _news(before: Progress | None, now: Progress) -> str:
    """What is better than it was: the selector of ``cli-log``."""
    if before is None or before.level != now.level:
        found, proved = now.objective is not None, bool(now.bound)
    else:
        found, proved = now.objective != before.objective, now.bound != before.bound
    if found:
        return "both" if proved else "found"
    return "proved" if proved else "none"


class AnswerLine(ProgressLine):
    """The same while a question is answered: what was found so far."""

    def __init__(self, stream: TextIO, words: Words, *, log: bool = False) -> None:
        super().__init__(stream, words, log=log)
        self.found = {"conflicts": 0, "repairs": 0}

    def note_conflict(self, conflict: object) -> None:
        """Called by the search, from its own thread."""
        self._count("conflicts")

    def note_repair(self, repair: object) -> None:
        """Called by the search, from its own thread."""
        self._count("repairs")

    def _count(self, what: str) -> None:
        self.found[what] += 1
        if self.log:
            self.stream.write(self.text(time.monotonic() - self._started) + "\n")
            self.stream.flush()

    def state(self) -> str:
        parts = [self.words.say(f"cli-found-{what}", n=n) for what, n in self.found.items() if n]
        return " · ".join(parts) or self.words.say("cli-found-nothing")
