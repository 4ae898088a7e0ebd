"""Changing the constraints: a new version, never in place, with the reader's own checks."""

from __future__ import annotations

from pathlib import Path

import httpx

from tests.web.conftest import bare


def test_a_weight_makes_a_new_version(client: httpx.Client, hoorn: Path) -> None:
    before = (hoorn / "instance-0001.yaml").read_bytes()
    made = client.post(
        "/api/instance", json={"version": 1, "rules": [{"id": "coverage", "weight": 50}], "title": "Pijlers"}
    )
    assert made.status_code == 201, made.text
    assert (made.json()["number"], made.json()["parent"], made.json()["title"]) == (2, 1, "Pijlers")
    assert (hoorn / "instance-0001.yaml").read_bytes() == before
    state = client.get("/api/state").json()
    board = {"version": 2, "draft": 1, "placements": bare(state["placements"])}
    judged = client.post("/api/judge", json=board).json()
    weights = {one["rule"]: one["weight"] for one in judged["scores"]}
    assert weights["coverage"] == 50
    saved = client.post("/api/drafts", json=board | {"parent": 1}).json()
    assert saved["version"] == 2
    rules = {one["id"]: one["weight"] for one in client.get("/api/state").json()["rules"]}
    assert rules["coverage"] == 50


def test_who_is_away_is_asked_elsewhere(client: httpx.Client) -> None:
    known = client.get("/api/availability").json()
    someone = next(one for one in known if one["name"] == "Kees Vendrik")
    assert (someone["windows"], someone["rounds"]) == ([], [])
    client.post(
        "/api/instance",
        json={"version": 1, "availability": [{"kind": "person", "id": someone["id"], "rounds": ["ronde-3"]}]},
    )
    state = client.get("/api/state").json()
    board = {"version": 2, "placements": bare(state["placements"])}
    judged = client.post("/api/judge", json=board).json()
    assert [one["rule"] for one in judged["violations"]] == ["person-available"]
    assert "Kees Vendrik is niet beschikbaar" in judged["violations"][0]["sentence"]


def test_every_problem_is_said_at_once_in_the_readers_words(client: httpx.Client, hoorn: Path) -> None:
    refused = client.post(
        "/api/instance",
        json={
            "version": 1,
            "rules": [{"id": "coverige", "weight": 5}, {"id": "attendance", "weight": -1}],
            "availability": [
                {"kind": "room", "id": "zaal-2", "windows": [{"day": "dag", "start": "9.75", "end": "12.00"}]}
            ],
        },
    )
    assert refused.status_code == 400
    messages = " ".join(
        f"{one['message']} {one['hint'] or ''}" for one in refused.json()["error"]["problems"]
    )
    assert "coverige" in messages
    assert "Bedoelde u 'coverage'?" in messages
    assert "'9.75' is geen tijd" in messages
    assert len(refused.json()["error"]["problems"]) == 3
    assert not (hoorn / "instance-0002.yaml").exists()
