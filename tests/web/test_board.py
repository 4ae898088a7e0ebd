"""Options and costs over the wire."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.web.conftest import bare


@pytest.fixture
def board(client: httpx.Client) -> list[dict[str, Any]]:
    """The placements of the first draft."""
    return bare(client.get("/api/state").json()["placements"])


def test_every_cell_says_whether_it_can_take_the_session(
    client: httpx.Client, board: list[dict[str, Any]]
) -> None:
    asked = {"draft": 1, "placements": board, "copy": "samen-slim"}
    found = client.post("/api/options", json=asked).json()
    assert found["copy"] == "samen-slim"
    cells = {(one["round"], one["room"]): one for one in found["cells"]}
    assert len(cells) == len(found["cells"]) == 4 * 9
    taken = next(one for one in board if one["session"] == "dakloze-arbeidsmigranten")
    beside = cells[taken["round"], "zaal-2"]
    assert beside["state"] == "no"
    assert any("Themagroep Woningmarkt organiseert" in one for one in beside["reasons"])
    assert beside["short"] == "Themagroep Woningmarkt heeft dan al een sessie"
    states = {one["state"] for one in cells.values()}
    assert states == {"here", "can", "swap", "no"}


def test_a_hovered_cell_costs_what_the_judgement_then_says(
    client: httpx.Client, board: list[dict[str, Any]]
) -> None:
    swap = ("nota-ruimte", "dakloze-arbeidsmigranten")
    one, other = (next(p for p in board if p["session"] == session) for session in swap)
    step = {"copy": one["session"], "round": other["round"], "room": other["room"], "swap": other["session"]}
    found = client.post("/api/cost", json={"draft": 1, "placements": board} | step).json()
    before = client.post("/api/judge", json={"draft": 1, "placements": board}).json()
    swapped = [
        one | {"round": other["round"], "room": other["room"]},
        other | {"round": one["round"], "room": one["room"]},
        *(p for p in board if p not in (one, other)),
    ]
    after = client.post("/api/judge", json={"draft": 1, "placements": swapped}).json()
    assert found["total"] == after["objective"] - before["objective"] != 0
    assert found["lines"][0]["rule"] == "seats-short"
    assert found["short_text"].endswith("stoelen te weinig")


def test_what_does_not_exist_is_said_all_at_once(client: httpx.Client, board: list[dict[str, Any]]) -> None:
    wrong = [*board[1:], board[0] | {"room": "kelder", "round": "ronde-9"}]
    refused = client.post("/api/judge", json={"draft": 1, "placements": wrong})
    assert refused.status_code == 400
    error = refused.json()["error"]
    assert error["code"] == "input"
    assert [one["message"] for one in error["problems"]] == [
        "“ronde-9” bestaat niet in deze versie van het evenement.",
        "“kelder” bestaat niet in deze versie van het evenement.",
    ]


def test_a_pin_is_kept_to(client: httpx.Client, board: list[dict[str, Any]]) -> None:
    place = next(one for one in board if one["session"] == "nota-ruimte")
    asked = {"draft": 1, "placements": board, "copy": "nota-ruimte", "pins": [place]}
    found = client.post("/api/options", json=asked).json()
    assert {one["state"] for one in found["cells"]} == {"here", "no"}
    assert "vastgezet op" in found["cells"][1]["reasons"][0]


def test_what_would_mend_a_point_does(client: httpx.Client, board: list[dict[str, Any]]) -> None:
    asked = {"draft": 1, "placements": board}
    found = client.post("/api/suggestions", json=asked).json()
    before = client.post("/api/judge", json=asked).json()
    points = [(one["rule"], one["copies"]) for one in before["attention"]]
    assert found
    for one in found:
        assert (one["rule"], one["copies"]) in points
        places = {place["session"]: place for place in board}
        for move in one["suggestion"]["moves"]:
            places[move["session"]] = move
        after = client.post("/api/judge", json={"draft": 1, "placements": list(places.values())}).json()
        assert after["feasible"]
        assert before["objective"] - after["objective"] == one["suggestion"]["saves"] > 0
        amounts = [
            next(score["amount"] for score in judged["scores"] if score["rule"] == one["rule"])
            for judged in (before, after)
        ]
        assert amounts[1] < amounts[0]


def test_an_unplaced_session_is_offered_a_place(client: httpx.Client, board: list[dict[str, Any]]) -> None:
    left = [one for one in board if one["session"] != "nota-ruimte"]
    first = client.post("/api/suggestions", json={"draft": 1, "placements": left}).json()[0]
    assert (first["rule"], first["copies"]) == ("placed-once", ["nota-ruimte"])
    assert first["suggestion"]["sentence"].startswith("Zet *De Nota Ruimte")
