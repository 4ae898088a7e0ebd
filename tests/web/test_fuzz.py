"""Requests that are nearly right, and ones that are not at all: refused in words, never a defect."""

from __future__ import annotations

import json
from copy import deepcopy
from random import Random
from typing import Any

import httpx
import pytest

from tests.web.conftest import bare

PATHS = (
    "judge",
    "options",
    "cost",
    "suggestions",
    "drafts",
    "instance",
    "repairs/apply",
    "import/import-0001/accept",
)
ODD: tuple[Any, ...] = (
    None, "", "x", "nota-ruimte", "ronde-1", "../../etc", "\x00", "\ud800", "a" * 5000, 0, -1, 10**30, 1.5,
    True, [], {}, [[]], {"a": 1}, "\u202e", "#2",
)  # fmt: skip


def places_in(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value."""
    found = [path]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in items:
        found += places_in(one, (*path, key))
    return found


def changed(value: Any, dice: Random) -> Any:
    """The value with something odd somewhere in it."""
    value = deepcopy(value)
    path = dice.choice(places_in(value)[1:])
    owner = value
    for step in path[:-1]:
        owner = owner[step]
    match dice.randrange(3):
        case 0:
            owner[path[-1]] = dice.choice(ODD)
        case 1 if isinstance(owner, dict):
            del owner[path[-1]]
        case _ if isinstance(owner, list):
            owner.append(owner[path[-1]])
        case _:
            owner[str(dice.choice(ODD))[:20]] = dice.choice(ODD)
    return value


def request(board: list[dict[str, Any]]) -> dict[str, Any]:
    """Fields for every route; each gets those it knows."""
    return {
        "judge": {"draft": 1, "placements": board, "pins": [board[0]]},
        "suggestions": {"draft": 1, "placements": board[:4]},
        "options": {"draft": 1, "placements": board, "copy": "samen-slim"},
        "cost": {
            "draft": 1,
            "placements": board,
            "copy": "iza",
            "round": "lunch",
            "room": "zaal-2",
            "swap": None,
        },
        "drafts": {"parent": 1, "placements": board, "title": "Titel", "branch": True, "pins": [board[0]]},
        "instance": {
            "version": 1,
            "title": "Titel",
            "rules": [{"id": "coverage", "on": True, "weight": 4, "parameters": {}}],
            "availability": [
                {
                    "kind": "room",
                    "id": "zaal-2",
                    "windows": [{"day": "dag-1", "start": "9.00", "end": "12.00"}],
                    "rounds": ["ronde-1"],
                }
            ],
        },
        "repairs/apply": {"job": "job-0001", "repair": 0},
        "import/import-0001/accept": {"taken": [0], "left": [], "title": "x", "branch": True},
    }


@pytest.mark.parametrize("path", PATHS)
def test_odd_requests_are_refused_in_words(path: str, client: httpx.Client) -> None:
    dice = Random(path)
    asked = request(bare(client.get("/api/state").json()["placements"]))[path]
    codes = []
    for _ in range(40):
        body = json.dumps(changed(asked, dice))
        answer = client.post(f"/api/{path}", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code < 500, (body[:300], answer.text)
        if answer.status_code >= 400:
            assert answer.json()["error"]["message"]
        codes.append(answer.status_code)
    assert any(code >= 400 for code in codes)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"placements": NaN}',
        b'{"draft": 1e999}',
        b"1" * 5000,
    ],
    ids=lambda content: content[:12].decode("latin-1"),
)
def test_what_is_no_json_is_refused_in_words(content: bytes, client: httpx.Client) -> None:
    answer = client.post("/api/judge", content=content, headers={"Content-Type": "application/json"})
    assert 400 <= answer.status_code < 500, answer.text
    assert answer.json()["error"]["message"]


def test_more_placements_than_there_can_be_are_refused(client: httpx.Client) -> None:
    board = bare(client.get("/api/state").json()["placements"])
    answer = client.post("/api/judge", json={"draft": 1, "placements": board * 1000})
    assert answer.status_code == 400
