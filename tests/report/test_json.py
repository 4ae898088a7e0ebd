"""The solve JSON: a contract."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from scheduler.domain import Placement
from scheduler.files import read_schedule
from scheduler.report import evaluation_json, result_json
from scheduler.result import Result, Status
from tests.report.conftest import EVENTS, KLEIN, klein, published, result_of


def test_every_key_in_its_place(small: Result) -> None:
    found = result_json(replace(small, bound=120))
    assert list(found) == [
        "status", "objective", "bound", "gap", "seconds", "interrupted", "penalties", "fairness",
        "placements", "violations",
    ]  # fmt: skip
    assert {key: found[key] for key in list(found)[:6]} == {
        "status": "FEASIBLE",
        "objective": 126,
        "bound": 120,
        "gap": 6 / 126,
        "seconds": 1.5,
        "interrupted": False,
    }
    assert found["penalties"]["attendance"] == {"amount": 6, "weight": 10, "cost": 60}
    assert sum(rule["cost"] for rule in found["penalties"].values()) == 126
    # 5 of 9, 9 of 9 and 3 of 5 points.
    shares = {"attendees": 3, "minimum": 0.555556, "percentile_10": 0.555556, "median": 0.6}
    assert found["fairness"] == {**shares, "organisations": [], "pillars": []}
    assert found["placements"][2] == {
        "session": "wijkteams",
        "round": "ronde-1",
        "room": "zaal-3",
        "start": "13:30",
        "end": "14:45",
    }
    assert found["violations"][0] == {
        "constraint": "attendance",
        "hard": False,
        "subjects": ["wonen"],
        "amount": 4,
        "sentence": "wethouder wonen mist 4 van 9 wenspunten.",
    }
    assert json.loads(json.dumps(found)) == found


def test_moves_where_there_is_a_base() -> None:
    before = [*KLEIN[:4], ("oud", "ronde-1", "zaal-2")]
    after = [*KLEIN[:3], ("mantelzorg", "ronde-2", "zaal-2"), KLEIN[4]]
    base = tuple(Placement(session=s, round=r, room=m) for s, r, m in before)
    instance = klein().model_copy(update={"base": base})
    there = {"round": "ronde-2", "room": "raadzaal"}
    gone = {"round": "ronde-1", "room": "zaal-2"}
    assert result_json(result_of(instance, after))["moves"] == [
        {
            "session": "mantelzorg",
            "kind": "room",
            "from": {"round": "ronde-2", "room": "zaal-3"},
            "to": {"round": "ronde-2", "room": "zaal-2"},
        },
        {"session": "deelfietsen", "kind": "new", "from": None, "to": there},
        {"session": "oud", "kind": "cancelled", "from": gone, "to": None},
    ]


def test_without_a_schedule_the_keys_are_the_same() -> None:
    found = result_json(Result(klein(), Status.UNKNOWN, None, None, None, 2.0004))
    assert found == {
        "status": "UNKNOWN", "objective": None, "bound": None, "gap": None, "seconds": 2.0,
        "interrupted": False, "penalties": {}, "fairness": None, "placements": [], "violations": [],
    }  # fmt: skip


def test_a_judgement_without_a_search() -> None:
    evaluation = result_of(klein(), KLEIN[1:]).evaluation
    assert evaluation is not None
    found = evaluation_json(evaluation)
    assert list(found) == ["feasible", "objective", "penalties", "fairness", "placements", "violations"]
    assert (found["feasible"], found["objective"]) == (False, evaluation.objective)
    assert found["violations"][0]["hard"] is True


def test_what_solve_writes_is_read_back_as_the_same_schedule(tmp_path: Path) -> None:
    for event in EVENTS:
        result = published(event)
        assert result.schedule is not None
        path = tmp_path / f"{event}.json"
        proved = replace(result, status=Status.OPTIMAL, bound=result.objective)
        path.write_text(json.dumps(result_json(proved)), "utf-8")
        assert read_schedule(path, result.instance).placements == result.schedule.placements
