"""Schedules in files: ours, the solve JSON, the published ones, and what can be wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scheduler.domain import Instance, Placement, Schedule
from scheduler.errors import InputError
from scheduler.files import read_instance, read_schedule
from tests.files.mistakes import EVENT

GOOD = """\
instance: dag
placements:
  - {session: huur, round: ronde-1, room: raadzaal}
  - {session: fiets#2, round: excursies, room: kelder, start: 9.30, end: 10:30}
"""


def read(tmp_path: Path, instance: Instance, text: str, name: str = "plan.yaml") -> Schedule:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_schedule(path, instance)


def said(tmp_path: Path, instance: Instance, text: str, name: str = "plan.yaml") -> list[str]:
    with pytest.raises(InputError) as caught:
        read(tmp_path, instance, text, name)
    return [str(problem) for problem in caught.value.problems]


def test_good(tmp_path: Path, event: Instance) -> None:
    assert read(tmp_path, event, GOOD) == Schedule(
        instance="dag",
        placements=(
            Placement(session="huur", round="ronde-1", room="raadzaal"),
            Placement(session="fiets#2", round="excursies", room="kelder"),
        ),
    )


def test_empty_partial_and_doubled_are_for_the_rules_to_judge(tmp_path: Path, event: Instance) -> None:
    assert read(tmp_path, event, "placements: []").placements == ()
    line = "{session: huur, round: ronde-1, room: raadzaal}"
    assert len(read(tmp_path, event, f"placements: [{line}, {line}]").placements) == 2
    assert len(read(tmp_path, event, f"placements: {line}").placements) == 1


def test_solve_json(tmp_path: Path, event: Instance) -> None:
    solved = {
        "status": "OPTIMAL", "objective": 3, "bound": 3, "gap": 0.0, "seconds": 0.1, "interrupted": False,
        "penalties": {"attendance": {"amount": 3, "weight": 1, "cost": 3}}, "violations": [], "moves": [],
        "versions": {"scheduler": "1"},
        "placements": [
            {"session": "huur", "round": "ronde-1", "room": "zaal-1", "start": "09:30", "end": "10:30",
             "title": "Betaalbare huur"},
        ],
    }  # fmt: skip
    schedule = read(tmp_path, event, json.dumps(solved), "solved.json")
    assert schedule.placements == (Placement(session="huur", round="ronde-1", room="zaal-1"),)


def test_plain_id_of_a_repeated_session_is_its_first_copy(tmp_path: Path, event: Instance) -> None:
    text = "placements: [{session: fiets, round: excursies, room: kelder}]"
    assert read(tmp_path, event, text).placements[0].session == "fiets#1"
    both = (
        "placements:\n"
        "- {session: fiets%s, round: excursies, room: kelder}\n"
        "- {session: fiets, round: excursies, room: zaal-1}"
    )
    assert [p.session for p in read(tmp_path, event, both % "#2").placements] == ["fiets#2", "fiets#1"]
    for first in ("#1", ""):
        assert said(tmp_path, event, both % first) == [
            "plan.yaml:3 · placements › 2 › session: 'fiets' wordt herhaald; welke herhaling is dit?"
            " Schrijf bijvoorbeeld 'fiets#2'."
        ]


_FOLLOWS = "Begin en einde volgen uit de ronde; laat ze hier weg of verander het evenement."


@pytest.mark.parametrize(
    ("old", "new", "where", "message"),
    [
        ("huur", "huurr", "1 › session", "Er is geen sessie 'huurr'. Bedoelde u 'huur'?"),
        ("huur", "Betaalbare huur", "1 › session", "Er is geen sessie 'Betaalbare huur'. Bedoelde u 'huur'?"),
        ("huur", "huur#1", "1 › session",
         "'huur#1' bestaat niet: 'huur' wordt niet herhaald. Bedoelde u 'huur'?"),
        ("fiets#2", "fiets#3", "2 › session",
         "'fiets#3' bestaat niet: 'fiets' heeft 2 herhalingen. Kies uit 'fiets#1' tot en met 'fiets#2'."),
        ("ronde-1", "ronde", "1 › round", "Er is geen ronde 'ronde'. Bedoelde u 'ronde-1'?"),
        ("ronde-1", "pauze", "1 › round", "'pauze' (*Pauze*) is geen ronde."),
        ("raadzaal", "zolder", "1 › room", "Er is geen zaal 'zolder'."),
        (", room: raadzaal", "", "1 › room", "'room' ontbreekt."),
        ("room: raadzaal", "zaal: raadzaal, room: kelder", "1 › zaal",
         "'zaal' is hier niet bekend. Wel bekend: session, round, room, start, end."),
        ("9.30", "9.45", "2 › start", f"Hier staat 09.45, maar in deze ronde is dat 09.30. {_FOLLOWS}"),
        ("10:30", "12.00", "2 › end", f"Hier staat 12.00, maar in deze ronde is dat 10.30. {_FOLLOWS}"),
        ("10:30", "straks", "2 › end",
         "'straks' is geen tijd. Schrijf een tijd van 0.00 tot 24.00, zoals 9.15 of 13:30."),
    ],
)  # fmt: skip
def test_problems(tmp_path: Path, event: Instance, old: str, new: str, where: str, message: str) -> None:
    line = 2 + int(where[0])
    expected = [f"plan.yaml:{line} · placements › {where}: {message}"]
    assert said(tmp_path, event, GOOD.replace(old, new, 1)) == expected


def test_no_placements(tmp_path: Path, event: Instance) -> None:
    assert said(tmp_path, event, "title: leeg\n") == ["plan.yaml:1 · placements: 'placements' ontbreekt."]


def test_all_problems_at_once(tmp_path: Path, event: Instance) -> None:
    text = GOOD.replace("huur, round: ronde-1", "huurr, round: rond-1").replace(
        "room: kelder, start", "strat"
    )
    assert [line.split(" · ")[1].split(":")[0] for line in said(tmp_path, event, text)] == [
        "placements › 1 › session",
        "placements › 1 › round",
        "placements › 2 › strat",
        "placements › 2 › room",
    ]


def test_in_the_language_of_the_instance(tmp_path: Path) -> None:
    (tmp_path / "en.yaml").write_text(EVENT.replace("locale: nl", "locale: en"), encoding="utf-8")
    english = read_instance(tmp_path / "en.yaml")
    assert said(tmp_path, english, GOOD.replace("ronde-1", "pauze")) == [
        "plan.yaml:3 · placements › 1 › round: 'pauze' (*Pauze*) is not a round."
    ]


def test_an_event_is_no_schedule(tmp_path: Path, event: Instance) -> None:
    assert said(tmp_path, event, EVENT) == [
        "plan.yaml:1: Dit is een evenement, geen programma."
        " Een programma heeft een lijst 'placements' met sessie, ronde en zaal."
    ]


def test_a_session_that_ends_after_midnight_is_compared_by_the_clock(tmp_path: Path, event: Instance) -> None:
    """The rules judge it; its times are no contradiction."""
    sessions = [s if s.id != "huur" else s.model_copy(update={"duration": 1000}) for s in event.sessions]
    late = event.model_copy(update={"sessions": tuple(sessions)})
    text = "placements: {session: huur, round: ronde-1, room: kelder, end: '%s'}"
    assert read(tmp_path, late, text % "02:10").placements
    assert said(tmp_path, late, text % "02:11")


@pytest.mark.parametrize("name", ["hoorn-2025", "tilburg-2025"])
def test_published(root: Path, name: str) -> None:
    instance = read_instance(root / "instances" / f"{name}.yaml")
    published = read_schedule(root / "instances" / f"{name}.published.yaml", instance)
    assert {p.session for p in published.placements} <= set(instance.copy_by_id)
    assert published.instance == name
