"""Questions to the solver: why here, why not there, alternatives, what if."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from scheduler.web.questions import Asker
from tests.web.conftest import bare, events_in, with_files
from tests.web.test_solving import until


@pytest.fixture
def klein(serve: Callable[[Path], httpx.Client], tmp_path: Path, root: Path) -> httpx.Client:
    folder = with_files(tmp_path / "klein", root / "instances", "klein.yaml")
    (folder / "programma.yaml").write_text(PROGRAMME, encoding="utf-8")
    return serve(folder)


PROGRAMME = """
placements:
  - {session: woningbouw, round: ronde-1, room: raadzaal}
  - {session: wijkteams, round: ronde-1, room: zaal-3}
  - {session: deelfietsen, round: ronde-2, room: raadzaal}
  - {session: huur, round: ronde-2, room: zaal-2}
  - {session: mantelzorg, round: ronde-2, room: zaal-3}
"""


def asked(client: httpx.Client, **more: Any) -> dict[str, Any]:
    return {"draft": 1, "placements": bare(client.get("/api/state").json()["placements"])} | more


def test_every_question_is_answered_in_sentences(klein: httpx.Client) -> None:
    here = klein.post("/api/why", json=asked(klein, copy="deelfietsen", time_limit=5)).json()
    assert "Deelfietsen" in here["headline"]
    best, kept = here["tables"]
    assert len({len(best["head"]), *map(len, best["rows"])}) == 1
    assert best["rows"][0][0] == "Het programma nu"
    assert kept["rows"] or kept["notes"]
    assert best["notes"]
    swap = asked(klein, copy="deelfietsen", swap="huur", time_limit=5)
    there = klein.post("/api/why", params={"lang": "en"}, json=swap).json()
    assert "Deelfietsen" in there["headline"]
    assert there["sentences"]
    assert {"session", "round", "room"} == set(there["moves"][0])
    nonsense = klein.post("/api/what-if", json=asked(klein, changes=["wat dan ook"], time_limit=5))
    assert nonsense.status_code == 400
    assert nonsense.json()["error"]["problems"]


def test_a_process_that_is_killed_is_started_anew(klein: httpx.Client) -> None:
    question = asked(klein, copy="deelfietsen", time_limit=3)
    assert klein.post("/api/why", json=question).status_code == 200
    asker = next(one for one in ASKERS if one._pool is not None)
    assert asker._pool is not None
    for process in list(asker._pool._processes.values()):
        process.kill()
    assert klein.post("/api/why", json=question).status_code == 200


def test_alternatives_are_told_one_by_one(klein: httpx.Client) -> None:
    question = asked(klein, count=2, within=0.5, time_limit=30)
    with klein.stream("POST", "/api/alternatives", params={"lang": "en"}, json=question) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        (first, best), (second, other), (last, end) = events_in(answer.iter_lines())
    assert (first, second, last) == ("alternative", "alternative", "end")
    assert best["objective"] == 126
    assert best["objective"] <= other["objective"] <= 126 * 1.5
    assert best["placements"] != other["placements"]
    assert len(other["placements"]) == 5
    assert best["sentences"] == []
    assert other["sentences"]
    said = "Found 2 of the 2 programmes asked for, each at most 50.0% from the proved bound."
    assert end == {"sentences": [said]}


def test_who_no_longer_listens_ends_the_search(client: httpx.Client) -> None:
    question = asked(client, count=5, within=0.5, time_limit=120)
    with client.stream("POST", "/api/alternatives", json=question) as answer:
        assert next(events_in(answer.iter_lines()))[0] == "alternative"
        assert len(multiprocessing.active_children()) == 1
    until(lambda: not multiprocessing.active_children(), 10)


def test_a_search_for_alternatives_that_is_killed_says_so(client: httpx.Client) -> None:
    question = asked(client, count=5, within=0.5, time_limit=120)
    with client.stream("POST", "/api/alternatives", json=question) as answer:
        events = events_in(answer.iter_lines())
        assert next(events)[0] == "alternative"
        multiprocessing.active_children()[0].kill()
        *_, (name, said) = events
    assert (name, said["error"]["code"]) == ("error", "no-answer")
    assert "kwam niet op tijd" in said["error"]["message"]


def test_alternatives_of_what_is_not_there_are_refused(klein: httpx.Client) -> None:
    question = asked(klein) | {"placements": [{"session": "x", "round": "ronde-1", "room": "zaal-3"}]}
    answer = klein.post("/api/alternatives", json=question)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "input")
    assert klein.post("/api/alternatives", json=asked(klein, time_limit=121)).status_code == 422


ASKERS: list[Asker] = []


@pytest.fixture(autouse=True)
def _noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every asker that a test's server makes."""
    ASKERS.clear()
    before = Asker.__init__

    def noted(self: Asker) -> None:
        before(self)
        ASKERS.append(self)

    monkeypatch.setattr(Asker, "__init__", noted)
