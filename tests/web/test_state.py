"""What the page is given at first, and the judgement of what it shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx

from scheduler import files
from scheduler.evaluate import evaluate
from tests.web.conftest import bare, with_files


def test_the_page_is_there(client: httpx.Client) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert "Bestuurlijke netwerkdagen in Hoorn" in page.text
    assert client.get("/print").status_code == 200


def test_the_state_tells_everything_about_the_first_draft(client: httpx.Client, hoorn: Path) -> None:
    state = client.get("/api/state").json()
    instance = files.read_instance(hoorn / "hoorn-2025.yaml")
    assert [one["id"] for one in state["sessions"]] == [copy.id for copy in instance.copies]
    assert [block["id"] for day in state["days"] for block in day["blocks"]] == list(instance.block)
    assert state["draft"]["kind"] == "published"
    assert state["newest"] == 1
    assert len(state["placements"]) == 18
    late = {one["session"]: one["late_text"] for one in state["placements"] if one["late_text"]}
    assert late == {"veiligheid": "tot 13.00", "asielketen": "tot 16.45"}


def test_the_judgement_is_the_checkers(client: httpx.Client, hoorn: Path) -> None:
    instance = files.read_instance(hoorn / "hoorn-2025.yaml")
    schedule = files.read_schedule(hoorn / "hoorn-2025.published.yaml", instance)
    expected = evaluate(instance, schedule)
    judged = client.get("/api/state").json()["judgement"]
    assert judged["objective"] == expected.objective
    assert {one["rule"]: one["amount"] for one in judged["scores"]} == {
        score.rule: score.amount for score in expected.scores
    }
    assert judged["violations"] == []


def test_a_board_is_judged_with_sentences_and_links(client: httpx.Client) -> None:
    state = client.get("/api/state").json()
    placements = [one for one in bare(state["placements"]) if one["session"] != "nota-ruimte"]
    judged = client.post("/api/judge", json={"draft": 1, "placements": placements}).json()
    first = judged["violations"][0]
    assert (first["rule"], first["copies"]) == ("placed-once", ["nota-ruimte"])
    assert "niet geplaatst" in first["sentence"]
    assert judged["unplaced"] == ["nota-ruimte"]
    assert [one["kind"] for one in judged["changes"]["changes"]] == ["unplaced"]


def test_the_state_speaks_the_language_that_is_asked_for(client: httpx.Client) -> None:
    nl, en = (client.get("/api/state", params={"lang": lang}).json() for lang in ("nl", "en"))
    assert (nl["event"]["dates_text"], en["event"]["dates_text"]) == ("13 februari 2025", "13 February 2025")
    assert nl["judgement"]["hard_text"] != en["judgement"]["hard_text"]
    assert nl["judgement"]["objective"] == en["judgement"]["objective"]


def test_the_columns_of_a_day_are_the_rooms_it_can_use(
    serve: Callable[[Path], httpx.Client], tmp_path: Path, root: Path
) -> None:
    names = ("tilburg-2025.yaml", "tilburg-2025.published.yaml")
    client = serve(with_files(tmp_path / "tilburg", root / "instances", *names))
    state = client.get("/api/state").json()
    assert state["event"]["dates_text"] == "25 en 26 september 2025"
    used = {
        day["id"]: {
            place["room"]
            for place in state["placements"]
            if place["round"] in {block["id"] for block in day["blocks"]}
        }
        for day in state["days"]
    }
    for day in state["days"]:
        assert used[day["id"]] <= set(day["rooms"])
        assert len(day["rooms"]) < len(state["rooms"])
    order = [room["id"] for room in state["rooms"]]
    assert all(day["rooms"] == sorted(day["rooms"], key=order.index) for day in state["days"])
