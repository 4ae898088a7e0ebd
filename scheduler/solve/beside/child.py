"""A process that anneals beside the solver: ``python -m scheduler.solve.beside.child SEED``.

It lives as long as its standard input is open: when the solver ends, however it does, so does this.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import time
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from threadpoolctl import threadpool_limits

from scheduler.attendance.search import Annealer, Problem, State
from scheduler.errors import DefectError
from scheduler.solve.beside.messages import READY, Found, Turn

MAIN_SHARE = 0.85
"""Of the time left, for the first turn; the rest is for what others have found meanwhile."""
FIRST_SECONDS = 10.0
"""Of the first turn where there is no limit."""
AGAIN = 0.3
"""First temperature of the later turns, as a share of the full one."""
OFFER_SECONDS = 1.0
"""Time between two schedules that are sent."""

Send = Callable[[Found | None], None]


def main(seed: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the solver, which ends this
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    problem: Problem = pickle.load(sys.stdin.buffer)
    turns: SimpleQueue[Turn] = SimpleQueue()
    Thread(target=_listen, args=(turns,), daemon=True).start()
    with threadpool_limits(1, user_api="blas"):  # type: ignore[no-untyped-call]
        work(problem, seed, turns.get, lambda message: _send(answers, message))


def _listen(turns: SimpleQueue[Turn]) -> None:
    try:
        while True:
            turns.put(pickle.load(sys.stdin.buffer))
    finally:
        os._exit(0)  # nobody is there any more


def _send(answers: BinaryIO, message: Found | None) -> None:
    try:
        pickle.dump(message, answers)
        answers.flush()
    except BrokenPipeError:
        os._exit(0)


def work(problem: Problem, seed: int, next_turn: Callable[[], Turn], send: Send) -> None:
    """Turn after turn, without end. Without a limit each is twice as long as the one before."""
    state = State(problem)
    send(READY)
    turn = next_turn()
    if not state.load(turn.stands):
        raise DefectError("the search refuses a schedule that the checker accepts")
    annealer = Annealer(state, seed)
    number = 0
    while True:
        _Turn(annealer, _length(turn, number), send).run(AGAIN if number else 1.0)
        number += 1
        send(READY)
        turn = next_turn()
        annealer.restart(turn.stands)


def _length(turn: Turn, number: int) -> float:
    """Seconds of this turn."""
    if turn.seconds is None:
        return float(FIRST_SECONDS * 2**number)
    return turn.seconds if number else MAIN_SHARE * turn.seconds


class _Turn:
    """One run of the annealer; what it finds is sent now and then, and at the end."""

    def __init__(self, annealer: Annealer, seconds: float, send: Send) -> None:
        self.annealer, self.seconds, self.send = annealer, seconds, send
        self.started = self.sent_at = time.monotonic()
        self.sent = annealer.best.cost

    def run(self, heat: float) -> None:
        self.annealer.run(self.progress, lambda: None, heat)
        self.offer()

    def progress(self) -> float:
        now = time.monotonic()
        if now - self.sent_at >= OFFER_SECONDS:
            self.offer()
            self.sent_at = now
        return (now - self.started) / max(self.seconds, 1e-9)

    def offer(self) -> None:
        best = self.annealer.best
        if best.cost < self.sent:
            self.send(Found(best.stands, best.cost))
            self.sent = best.cost


if __name__ == "__main__":
    main(int(sys.argv[1]))
