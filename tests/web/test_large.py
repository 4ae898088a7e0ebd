"""An event of 200 sessions and 3,000 attendees, and the command that measures it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
from click.testing import CliRunner

from scheduler import files
from scheduler.bench.generate import Size, generate
from scheduler.cli.app import app
from scheduler.evaluate import evaluate
from tests.web.conftest import bare


def test_an_event_of_two_hundred_sessions(serve: Callable[[Path], httpx.Client], tmp_path: Path) -> None:
    made = generate(Size(sessions=200, rounds=20, rooms=12, attendees=3000, wishes=6), seed=2025)
    folder = tmp_path / "large"
    folder.mkdir()
    files.write_instance(made.instance, folder / "event.yaml")
    files.write_schedule(made.hidden, folder / "programme.yaml")
    client = serve(folder)
    assert client.get("/").status_code == 200
    state = client.get("/api/state").json()
    assert len(state["sessions"]) == 200
    assert sum(block["kind"] == "round" for day in state["days"] for block in day["blocks"]) == 20
    judged = state["judgement"]
    assert judged["objective"] == evaluate(made.instance, made.hidden).objective
    assert len(judged["attention"]) <= 40
    asked = {"draft": 1, "placements": bare(state["placements"]), "copy": "s0001"}
    cells = client.post("/api/options", json=asked).json()["cells"]
    assert len(cells) == 240
    free = next(one for one in cells if one["state"] == "can")
    cost = client.post("/api/cost", json=asked | {"round": free["round"], "room": free["room"]}).json()
    assert cost["reasons"] == []
    assert cost["total"] == sum(line["cost"] for line in cost["lines"])


def test_the_page_is_measured(root: Path) -> None:
    done = CliRunner().invoke(app, ["bench", "web", str(root / "instances/klein.yaml"), "24x4x7x40x3"])
    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    assert len(lines) == 12
    for what in ("first page", "judge a move", "all cells", "hovered cell"):
        assert sum(what in line for line in lines) == 2
