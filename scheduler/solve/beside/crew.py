"""The solver's end: starts the processes, judges what they find, and sees to it that they end."""

from __future__ import annotations

import math
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from tempfile import TemporaryFile
from threading import Thread
from typing import IO, TYPE_CHECKING

from scheduler.errors import DefectError
from scheduler.solve.beside.messages import READY, Found, Turn

if TYPE_CHECKING:
    from scheduler.solve.phases import Search

MOST = 4
"""Processes at most: one more seed of the same search adds ever less."""
MARGIN, MARGIN_SHARE = 1.0, 0.05
"""Seconds, or share of what is left, by which a turn ends before the limit: its best is still to be
judged."""
LEAST = 0.2
"""Seconds of a turn that is worth it."""
NAME = "anneal beside"
"""In the log."""


class GoneError(Exception):
    """The process has ended."""


@dataclass
class Crew:
    """The processes of one search."""

    members: list[Member] = field(default_factory=list)

    @property
    def at_work(self) -> bool:
        return any(not member.gone for member in self.members)


@contextmanager
def crew_for(search: Search, size: int) -> Iterator[Crew]:
    """So many processes, but at most ``MOST``, that anneal for this search on cores that it then
    leaves to them. Nothing of them remains afterwards."""
    crew, settings = Crew(), search.settings
    # Here, while nobody looks into the instance: what it then works out would change it under pickling.
    problem = pickle.dumps(search.problem, pickle.HIGHEST_PROTOCOL) if size else b""
    with ExitStack() as stack:
        for seed in range(settings.seed + 1, settings.seed + 1 + min(size, MOST)):
            complaints = stack.enter_context(TemporaryFile())
            try:
                member = Member(search, _start(seed, complaints), complaints, problem)
            except OSError as error:
                search.board.tell_problem(NAME, str(error))
                break
            stack.callback(member.end)
            stack.enter_context(search.clock.interrupting(member.kill))
            crew.members.append(member)
        search.settings = replace(settings, workers=max(1, settings.workers - len(crew.members)))
        yield crew
    search.settings = settings


def can_start() -> bool:
    """Whether this program can start Python: not where that is built into another."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def _start(seed: int, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
    """It finds every module where this process did, and nothing else."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "scheduler.solve.beside.child", str(seed)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )


class Member:
    """One process, and the thread that talks to it. ``gone``: it has ended. ``dismissed``: it was to."""

    def __init__(
        self, search: Search, process: subprocess.Popen[bytes], complaints: IO[bytes], problem: bytes
    ) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.search, self.process, self.complaints = search, process, complaints
        self.questions, self.answers = process.stdin, process.stdout
        self.tables = search.problem.tables
        self.gone = self.dismissed = False
        self.thread = Thread(target=self._serve, args=(problem,), name=NAME, daemon=True)
        self.thread.start()

    def kill(self) -> None:
        """From any thread, as often as wanted. What it has not sent yet is lost."""
        self.dismissed = True
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        """Not from the thread that talks to it."""
        self.kill()
        self.thread.join()

    # -- in the thread -----------------------------------------------------------------

    def _serve(self, problem: bytes) -> None:
        try:
            self._send(problem)
            while not self.dismissed:
                message = self._receive()
                if message is READY:
                    self._give_turn()
                else:
                    self._judge(message)
        except GoneError:
            self._explain()
        except BaseException as failure:
            self.search.clock.fail(failure)
        finally:
            self.gone = True
            for pipe in (self.questions, self.answers):
                with suppress(OSError):
                    pipe.close()

    def _send(self, message: bytes) -> None:
        with suppress(OSError):  # reading says that it is gone
            self.questions.write(message)
            self.questions.flush()

    def _receive(self) -> Found | None:
        try:
            message: Found | None = pickle.load(self.answers)
        except Exception:  # whatever bytes it left
            raise GoneError from None
        return message

    def _give_turn(self) -> None:
        best, left = self.search.board.best, self.search.clock.seconds_left
        assert best is not None
        seconds = left - min(MARGIN, MARGIN_SHARE * left) if math.isfinite(left) else None
        if seconds is None or seconds >= LEAST:
            self._send(pickle.dumps(Turn(self.tables.stands(best.schedule), seconds)))

    def _judge(self, found: Found) -> None:
        """Hand it to the checker, and hold the search's count to that."""
        board = self.search.board
        judged = board.offer(self.tables.schedule(found.stands), NAME)
        if judged.objective != found.cost:
            raise DefectError(f"the search counts {found.cost}, the checker {judged.objective}")
        if board.closed:
            self.search.clock.interrupt()

    def _explain(self) -> None:
        """Say in the log that it has ended, unless it was told to, by Ctrl-C if
        that came before it could ignore it."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(1.0)
        if self.dismissed or self.process.poll() == -signal.SIGINT:
            return
        self.complaints.seek(0)
        lines = self.complaints.read().decode(errors="replace").split("\n")
        last = next((line.strip() for line in reversed(lines) if line.strip()), "")
        self.search.board.tell_problem(NAME, f"{self.process.poll()} {last}".strip())
