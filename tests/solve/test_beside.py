"""Annealing in processes beside the solver: what they find is judged, and nothing of them is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from scheduler import files
from scheduler.attendance.search import Constructor, State, read_problem
from scheduler.bench.generate import Size, generate
from scheduler.compiled import compile_instance
from scheduler.domain import Instance
from scheduler.errors import DefectError
from scheduler.evaluate import evaluate
from scheduler.result import Result, Status
from scheduler.solve import Progress, bundles, fewest_moves, local, phases, solve
from scheduler.solve.beside import child, crew
from scheduler.solve.beside.messages import READY, Found, Turn

Processes = list[subprocess.Popen[bytes]]
PATIENCE = 60.0
"""Seconds after which something that must happen has not."""


@pytest.fixture(scope="module")
def larger() -> Instance:
    """Too many bundles to make them all, and too large to be proved meanwhile."""
    return generate(Size(sessions=48, rounds=8, rooms=8, attendees=300, wishes=6), seed=3).instance


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Processes:
    """Every process that was started beside."""
    found: Processes = []
    start = crew._start

    def noted(seed: int, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
        found.append(start(seed, complaints))
        return found[-1]

    monkeypatch.setattr(crew, "_start", noted)
    return found


@pytest.fixture
def first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody anneals before them, so that what they find first is better than what stands."""
    monkeypatch.setattr(phases, "search_shortly", lambda search, beside: None)


def planted(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """This runs instead of the annealer."""

    def start(seed: int, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", code]
        pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": complaints}
        return subprocess.Popen(command, **pipes)

    monkeypatch.setattr(crew, "_start", start)


def solve_until(
    instance: Instance,
    enough: Callable[[Progress], bool],
    workers: int = 2,
    deterministic_limit: float | None = None,
) -> tuple[Result, list[Progress]]:
    """Without a limit on the time, stopped when enough was seen."""
    stop = threading.Event()
    seen: list[Progress] = []

    def told(progress: Progress) -> None:
        seen.append(progress)
        if enough(progress):
            stop.set()

    limits: dict[str, Any] = {"workers": workers, "deterministic_limit": deterministic_limit}
    return solve(instance, **limits, on_progress=told, stop=stop), seen


def from_beside(progress: Progress) -> bool:
    return progress.found_by == crew.NAME


@pytest.mark.usefixtures("first")
def test_what_is_found_beside_is_judged_and_no_process_is_left(larger: Instance, started: Processes) -> None:
    result, seen = solve_until(larger, from_beside, workers=4)
    assert result.status is Status.FEASIBLE
    assert result.interrupted
    assert result.evaluation is not None
    assert result.evaluation == evaluate(larger, result.evaluation.schedule)
    assert result.evaluation.feasible
    assert result.bound is not None
    assert result.bound <= result.evaluation.objective
    objectives = [progress.objective for progress in seen if progress.objective is not None]
    assert objectives == sorted(objectives, reverse=True)
    assert len(started) == 2
    assert all(process.returncode is not None for process in started)


def test_a_time_limit_ends_them(larger: Instance, started: Processes) -> None:
    result = solve(larger, workers=2, time_limit=3)
    assert result.status is Status.FEASIBLE
    assert not result.interrupted
    assert [process.returncode is not None for process in started] == [True]


def test_a_proof_ends_them(larger: Instance, monkeypatch: pytest.MonkeyPatch, started: Processes) -> None:
    monkeypatch.setattr(bundles, "MAX_BUNDLES", 0)
    monkeypatch.setattr(local, "LARGE", 0)
    small = generate(Size(sessions=9, rounds=3, rooms=4, attendees=30, wishes=4), seed=1).instance
    result = solve(small, workers=2)
    assert result.status is Status.OPTIMAL
    assert result.bound == solve(small, workers=1).objective
    assert len(started) == 1
    assert started[0].returncode is not None


def test_what_is_to_be_repeatable_is_done_by_one_process(larger: Instance, started: Processes) -> None:
    def annealed(progress: Progress) -> bool:
        return progress.found_by == "anneal"

    one, _ = solve_until(larger, annealed, workers=1)
    limited, _ = solve_until(larger, annealed, deterministic_limit=5)
    assert one.status is limited.status is Status.FEASIBLE
    assert started == []


def test_the_fewest_moves_are_found_as_before(larger: Instance, started: Processes) -> None:
    """Keeping to a base is for the model alone."""
    base, _ = solve_until(larger, lambda progress: progress.objective is not None, workers=1)
    assert base.schedule is not None
    found = fewest_moves(larger, base.schedule, workers=2, time_limit=5)
    assert found.result.schedule is not None
    assert found.moves == ()
    assert started == []


@pytest.mark.usefixtures("first")
def test_a_process_that_dies_is_said_and_the_search_goes_on(larger: Instance, started: Processes) -> None:
    def enough(progress: Progress) -> bool:
        if from_beside(progress) and progress.problem is None:
            started[0].kill()
        return progress.problem is not None

    result, seen = solve_until(larger, enough)
    assert [progress.problem for progress in seen if progress.problem is not None] == [str(-signal.SIGKILL)]
    assert result.evaluation is not None
    assert result.evaluation.feasible


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("import sys; sys.exit('no memory')", "1 no memory"),
        ("print('not what was agreed')", "0"),
        ("import sys; sys.stdout.buffer.write(bytes([128, 5, 78, 46, 128]))", "0"),
    ],
)
def test_a_process_that_makes_no_sense_is_said(
    larger: Instance, monkeypatch: pytest.MonkeyPatch, code: str, problem: str
) -> None:
    planted(monkeypatch, code)
    result, seen = solve_until(larger, lambda progress: progress.problem is not None)
    assert [progress.problem for progress in seen if progress.problem is not None] == [problem]
    assert result.status is Status.FEASIBLE


def test_without_processes_the_search_goes_on(larger: Instance, monkeypatch: pytest.MonkeyPatch) -> None:
    def start(seed: int, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
        raise OSError("no more processes")

    monkeypatch.setattr(crew, "_start", start)
    result, seen = solve_until(larger, lambda progress: progress.found_by == "anneal")
    assert [progress.problem for progress in seen if progress.problem is not None] == ["no more processes"]
    assert result.status is Status.FEASIBLE


LIAR = """
import pickle, sys
from scheduler.solve.beside.messages import Found
problem = pickle.load(sys.stdin.buffer)
pickle.dump(None, sys.stdout.buffer)
sys.stdout.buffer.flush()
turn = pickle.load(sys.stdin.buffer)
pickle.dump(Found({stands}, 7), sys.stdout.buffer)
sys.stdout.buffer.flush()
sys.stdin.buffer.read()
"""


@pytest.mark.parametrize(
    ("stands", "message"),
    [("turn.stands", "the search counts 7"), ("[0] * len(turn.stands)", "breaks .*room-conflict")],
)
def test_a_process_that_lies_is_our_defect(
    larger: Instance, monkeypatch: pytest.MonkeyPatch, stands: str, message: str
) -> None:
    planted(monkeypatch, LIAR.format(stands=stands))
    with pytest.raises(DefectError, match=message):
        solve(larger, workers=2)


def test_the_turns_of_a_process(larger: Instance) -> None:
    """It asks, anneals from what it is given, and every cost is the checker's."""
    problem = read_problem(compile_instance(larger))
    state = State(problem)
    assert Constructor(state, seed=0).run(lambda: False)
    sent: list[Found | None] = []
    turns = [Turn(list(state.stands), 3.0), Turn(list(state.stands), 1.0), Turn(list(state.stands), 0.5)]

    def next_turn() -> Turn:
        assert sent[-1] is READY
        if not turns:
            raise EOFError
        return turns.pop(0)

    with pytest.raises(EOFError):
        child.work(problem, 1, next_turn, sent.append)
    assert sent.count(READY) == 4
    found = [message for message in sent if message is not None]
    costs = [one.cost for one in found]
    assert costs
    assert costs[0] < state.cost
    assert costs == sorted(costs, reverse=True)
    for one in found:
        judged = evaluate(larger, problem.tables.schedule(one.stands))
        assert judged.feasible
        assert judged.objective == one.cost


def test_turns_grow_without_a_limit_and_fill_the_time_with_one() -> None:
    endless = [child._length(Turn([], None), number) for number in range(3)]
    assert endless == [10, 20, 40]
    assert 10 < child._length(Turn([], 20.0), 0) < 20
    assert child._length(Turn([], 2.5), 1) == child._length(Turn([], 2.5), 2) == 2.5


UNGUARDED = """
import sys
from pathlib import Path
from scheduler import files
from scheduler.solve import solve
from scheduler.solve.beside import crew
start = crew._start
def noted(seed, complaints):
    process = start(seed, complaints)
    print("started", process.pid, flush=True)
    return process
crew._start = noted
instance = files.read_instance(Path(sys.argv[1]))
solve(instance, workers=2, on_progress=lambda progress: print(progress.found_by, flush=True))
"""


AT_WORK = (crew.NAME, "bundles")
"""Who finds the first schedule or bound once the processes are there: either may be the quicker."""


def alive(pid: int) -> bool:
    """Whether it runs; one that nobody waits for does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


def test_they_end_with_a_solver_that_is_killed(larger: Instance, tmp_path: Path) -> None:
    """From a script that does not guard its main part, as people write them."""
    files.write_instance(larger, tmp_path / "event.yaml")
    script = tmp_path / "mine.py"
    script.write_text(UNGUARDED, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, script, tmp_path / "event.yaml"], stdout=subprocess.PIPE, text=True, cwd=tmp_path
    ) as solver:
        assert solver.stdout is not None
        pids = []
        for line in solver.stdout:
            if line.startswith("started"):
                pids.append(int(line.split()[1]))
            if pids and line.strip() in AT_WORK:
                break
        assert len(pids) == 1
        assert alive(pids[0])
        solver.kill()
    deadline = time.monotonic() + PATIENCE
    while alive(pids[0]) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not alive(pids[0])


def test_ctrl_c_reaches_the_whole_group_and_prints_no_traceback(larger: Instance, tmp_path: Path) -> None:
    files.write_instance(larger, tmp_path / "event.yaml")
    command = [sys.executable, "-m", "scheduler", "solve", "event.yaml", "-o", "out.xlsx"]
    with subprocess.Popen(
        [*command, "--workers", "2", "--log", "--lang", "en"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        start_new_session=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    ) as solver:
        assert solver.stderr is not None
        said = []
        for line in solver.stderr:
            said.append(line)
            if any(name in line for name in AT_WORK):
                os.killpg(solver.pid, signal.SIGINT)
                break
        said += solver.stderr.readlines()
        assert solver.wait(PATIENCE) == 0
    assert (tmp_path / "out.xlsx").exists()
    assert not any("Traceback" in line or "ended before" in line for line in said)
    with pytest.raises(ProcessLookupError):
        os.killpg(solver.pid, 0)
