"""Solving in a process of its own: nothing is lost, whoever is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from scheduler import files
from scheduler.evaluate import evaluate
from scheduler.web.folder import Folder
from scheduler.web.jobs.job import Job, all_jobs
from tests.web.conftest import bare, events_in, with_files

PATIENCE = 60.0


def until(ready: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """What ``ready`` returns once it is something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = ready()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("not in time")


def stream(client: httpx.Client, path: str, last: str) -> list[tuple[str, Any]]:
    """Events up to and including the first one called ``last``."""
    found: list[tuple[str, Any]] = []
    with client.stream("GET", path) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        for name, data in events_in(answer.iter_lines()):
            found.append((name, data))
            if name == last:
                return found
    return found


def solver_of(job: Job) -> int:
    """The process that has the job in hand."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                command = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if str(job.folder.path).encode() in command and job.name.encode() in command:
                return int(entry.name)
    raise AssertionError("no process")


def asked(client: httpx.Client, **more: Any) -> dict[str, Any]:
    state = client.get("/api/state").json()
    return {"draft": state["newest"], "placements": bare(state["placements"])} | more


def test_a_search_is_followed_step_by_step_and_ends_as_a_draft(client: httpx.Client, hoorn: Path) -> None:
    started = client.post("/api/solve", json=asked(client, mode="scratch", time_limit=20))
    assert started.status_code == 202
    job = started.json()["id"]
    assert [one["id"] for one in client.get("/api/state").json()["jobs"]] == [job]
    *steps, (name, end) = stream(client, f"/api/jobs/{job}/events", "end")
    assert name == "end"
    assert end["state"] == "done"
    objectives = [step["objective"] for _, step in steps if step["objective"] is not None]
    assert objectives == sorted(objectives, reverse=True)
    assert steps[-1][1]["text"].startswith("beste ")
    state = client.get("/api/state").json()
    assert (state["newest"], state["draft"]["kind"], state["draft"]["parent"]) == (2, "solved", 1)
    assert state["judgement"]["objective"] == objectives[-1] < 10421
    assert state["judgement"]["feasible"]
    instance = files.read_instance(hoorn / "instance-0001.yaml")
    assert evaluate(instance, files.read_schedule(hoorn / "draft-0002.yaml", instance)).feasible


def test_a_resolve_keeps_what_was_moved_and_says_what_moved_with_it(client: httpx.Client) -> None:
    board = asked(client, mode="fewest", time_limit=20)
    one = next(place for place in board["placements"] if place["session"] == "nota-ruimte")
    one |= {"round": "ronde-2", "room": "grote-zaal"}
    job = client.post("/api/solve", json=board).json()["id"]
    end = stream(client, f"/api/jobs/{job}/events", "end")[-1][1]
    assert end["state"] == "done", end
    assert end["moves"]
    state = client.get("/api/state").json()
    places = {place["session"]: place for place in state["placements"]}
    assert (places["nota-ruimte"]["round"], places["nota-ruimte"]["room"]) == ("ronde-2", "grote-zaal")
    assert state["draft"]["kind"] == "resolved"
    assert state["judgement"]["feasible"]


def test_stop_keeps_the_best(client: httpx.Client, hoorn: Path) -> None:
    job = client.post("/api/solve", json=asked(client, mode="scratch", time_limit=None)).json()["id"]
    until((hoorn / "work" / job / "incumbent.yaml").exists)
    client.post(f"/api/jobs/{job}/stop")
    end = stream(client, f"/api/jobs/{job}/events", "end")[-1][1]
    assert end["state"] == "done"
    assert client.get("/api/state").json()["newest"] == end["draft"] == 2


def test_a_killed_solver_loses_nothing(client: httpx.Client, tmp_path: Path, hoorn: Path) -> None:
    name = client.post("/api/solve", json=asked(client, mode="scratch", time_limit=None)).json()["id"]
    job = Job(Folder(hoorn), name)
    until(job.incumbent.exists)
    if job.end() is None:
        os.kill(solver_of(job), signal.SIGKILL)
    end = stream(client, f"/api/jobs/{name}/events", "end")[-1][1]
    assert end["state"] == "done"
    assert client.get("/api/state").json()["newest"] == end["draft"] == 2
    assert client.get("/api/state").json()["judgement"]["feasible"]


def test_a_solver_killed_before_it_found_anything_is_said_to_be_lost(
    client: httpx.Client, hoorn: Path
) -> None:
    name = client.post("/api/solve", json=asked(client, mode="scratch", time_limit=None)).json()["id"]
    job = Job(Folder(hoorn), name)
    os.kill(solver_of(job), signal.SIGKILL)
    end = stream(client, f"/api/jobs/{name}/events", "end")[-1][1]
    assert end["state"] == "lost"
    assert "afgebroken" in end["message"]
    assert client.get("/api/state").json()["newest"] == 1


@pytest.fixture
def command(root: Path) -> Iterator[Callable[[Path], tuple[subprocess.Popen[str], httpx.Client]]]:
    """``scheduler serve`` in a process of its own."""
    started = []

    def start(folder: Path) -> tuple[subprocess.Popen[str], httpx.Client]:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "scheduler",
                "serve",
                str(folder),
                "--port",
                "0",
                "--no-open",
                "--lang",
                "en",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=root,
        )
        assert process.stdout is not None
        address = process.stdout.readline().split(" is at ")[1].split(" ")[0].partition("?")[0]
        client = httpx.Client(base_url=address, timeout=120, trust_env=False)
        until(lambda: _answers(client))
        started.append((process, client))
        return process, client

    yield start
    for process, client in started:
        client.close()
        process.terminate()
        process.wait(60)
        assert process.stdout is not None
        process.stdout.close()


def _answers(client: httpx.Client) -> bool:
    try:
        return client.get("/api/drafts").status_code == 200
    except httpx.TransportError:
        return False


def test_a_restart_in_the_middle_of_a_search_loses_nothing(
    command: Callable[[Path], tuple[subprocess.Popen[str], httpx.Client]], hoorn: Path
) -> None:
    process, client = command(hoorn)
    name = client.post("/api/solve", json=asked(client, mode="scratch", time_limit=8)).json()["id"]
    until((hoorn / "work" / name / "incumbent.yaml").exists)
    process.kill()
    process.wait()
    _, again = command(hoorn)
    end = stream(again, f"/api/jobs/{name}/events", "end")[-1][1]
    assert end["state"] == "done"
    assert again.get("/api/state").json()["newest"] == end["draft"]


def test_a_folder_without_a_schedule_gets_a_first_draft_and_leaves_no_solver_behind(
    command: Callable[[Path], tuple[subprocess.Popen[str], httpx.Client]], tmp_path: Path, root: Path
) -> None:
    folder = with_files(tmp_path / "klein", root / "instances", "klein.yaml")
    process, client = command(folder)
    until(lambda: client.get("/api/drafts").json()["newest"])
    state = client.get("/api/state").json()
    assert state["draft"]["kind"] == "solved"
    assert state["judgement"]["bound"] == state["judgement"]["objective"] == 126
    first = client.get("/api/jobs/job-0001").json()  # in the language that was asked for with the page
    assert first["message"].startswith("Proved optimal")
    until(lambda: client.get("/api/state").json()["judgement"]["wishes"]["most"])
    why = client.post("/api/why", json=asked(client, copy="deelfietsen"))
    assert why.status_code == 200
    process.terminate()
    assert process.wait(60) == 0
    assert process.stdout is not None
    assert process.stdout.read() == ""
    assert not any(job.alive() for job in all_jobs(Folder(folder)))


def test_what_cannot_be_solved_is_explained_and_repaired_by_a_click(
    serve: Callable[[Path], httpx.Client], tmp_path: Path, root: Path
) -> None:
    folder = with_files(tmp_path / "full", root / "instances", "klein.yaml")
    text = (folder / "klein.yaml").read_text(encoding="utf-8")
    (folder / "klein.yaml").write_text(
        text.replace("takes: theme", "takes: theme, max_sessions: 2"), encoding="utf-8"
    )
    client = serve(folder)
    name = client.post("/api/solve", json={"placements": [], "mode": "scratch", "time_limit": 20}).json()[
        "id"
    ]
    end = stream(client, f"/api/jobs/{name}/events", "end")[-1][1]
    assert end["state"] == "infeasible"
    assert end["facts"]
    assert end["conflicts"]
    assert end["repairs"]
    applied = client.post("/api/repairs/apply", json={"job": name, "repair": 0})
    assert applied.status_code == 201, applied.text
    assert (applied.json()["kind"], applied.json()["version"]) == ("repaired", 2)
    state = client.get("/api/state").json()
    assert state["judgement"]["feasible"]
    assert [one["number"] for one in state["versions"]] == [2, 1]
    assert files.read_instance(folder / "instance-0001.yaml") != files.read_instance(
        folder / "instance-0002.yaml"
    )


def test_moves_that_cannot_all_stay_are_named_with_the_one_to_give_up(client: httpx.Client) -> None:
    board = asked(client, mode="fewest", time_limit=20)
    places = {place["session"]: place for place in board["placements"]}
    places["samen-slim"] |= {"round": "ronde-1", "room": "zaal-5"}  # of the same theme group as …
    places["dakloze-arbeidsmigranten"] |= {"room": "zaal-2"}  # … this one, at that time
    places["slim-met-stroom"] |= {"room": "zaal-3"}
    job = client.post("/api/solve", json=board).json()["id"]
    end = stream(client, f"/api/jobs/{job}/events", "end")[-1][1]
    assert end["state"] == "infeasible"
    assert "Samen Slim" in " ".join(end["conflicts"][0])
    assert end["repairs"][0]["price"] == 1
    applied = client.post("/api/repairs/apply", json={"job": job, "repair": 0}).json()
    assert (applied["kind"], applied["version"], applied["parent"]) == ("repaired", 1, 1)
    assert client.get("/api/state").json()["judgement"]["feasible"]
