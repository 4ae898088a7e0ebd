"""The language of what-if, every form in both languages, and scenarios against solving."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scheduler.domain import Instance
from scheduler.errors import InputError
from scheduler.evaluate import evaluate
from scheduler.explain import grammar
from scheduler.explain.grammar import all_changed, changed
from scheduler.explain.what_if import read_scenarios, what_if
from scheduler.solve import solve
from tests.explain.test_why import published
from tests.explain.variants import event, fits


@pytest.fixture(scope="module")
def hoorn() -> Instance:
    return event("hoorn-2025")


def free(instance: Instance, field: str, record: str) -> list[str]:
    """Rounds in which a room, person or organiser is there."""
    found = next(one for one in getattr(instance, field) if one.id == record)
    return [
        block.id
        for block in instance.rounds
        if instance.is_available(found.availability, instance.block_interval[block.id], block.id)
    ]


def session(name: str, field: str) -> Any:
    return lambda instance: getattr(instance.session[name], field)


FORMS: list[tuple[str, str, Any, Any]] = [
    ("zaal Zaal 2 dicht in ronde 1", "room zaal-2 closed in ronde-1",
     lambda i: free(i, "rooms", "zaal-2"), ["lunch", "ronde-2", "ronde-3"]),
    ("zaal 'Zaal 2' dicht in ronde 1 en ronde 3", "room Zaal 2 closed in ronde 1 and ronde 3",
     lambda i: free(i, "rooms", "zaal-2"), ["lunch", "ronde-2"]),
    ("zaal Zaal 2 dicht", "room Zaal 2 is closed",
     lambda i: {"zaal-2" in s.forbidden_rooms for s in i.sessions}, {True}),
    ("zaal Vertrekpunt Westerdijk ook open in ronde 2", "room Vertrekpunt Westerdijk open in ronde 2",
     lambda i: free(i, "rooms", "start-westerdijk"), ["lunch", "ronde-2"]),
    ("zaal Zaal 2 heeft 30 stoelen", "room zaal 2 has 30 seats", lambda i: i.room["zaal-2"].seats, 30),
    ("ronde ronde-1 hoogstens 3 sessies", "round ronde-1 at most 3 sessions",
     lambda i: i.block["ronde-1"].max_sessions, 3),
    ("ronde Keuzesessies – ronde 1 minstens 2", "round ronde-1 at least 2 sessions",
     lambda i: i.block["ronde-1"].min_sessions, 2),
    ("spreker Kees Vendrik niet beschikbaar in ronde 2", "speaker kees vendrik not available in ronde 2",
     lambda i: free(i, "people", "kees-vendrik"), ["ronde-1", "lunch", "ronde-3"]),
    ("spreker Kees Vendrik alleen beschikbaar in ronde 2", "speaker kees-vendrik only available in ronde 2",
     lambda i: free(i, "people", "kees-vendrik"), ["ronde-2"]),
    ("themagroep Themagroep Veiligheid niet beschikbaar in ronde 1",
     "organiser tg-veiligheid not available in ronde-1",
     lambda i: free(i, "organisers", "tg-veiligheid"), ["lunch", "ronde-2", "ronde-3"]),
    ("themagroep tg-veiligheid hoogstens 2 tegelijk", "organiser tg-veiligheid at most 2 at once",
     lambda i: i.organiser["tg-veiligheid"].max_parallel, 2),
    ("sessie Veiligheid vervalt", "session Veiligheid cancelled",
     lambda i: "veiligheid" in i.session, False),
    ("sessie Veiligheid vast in ronde 3 zaal Zaal 2", "session veiligheid pinned in ronde 3 room zaal 2",
     lambda i: [(p.round, p.room) for p in i.session["veiligheid"].pin], [("ronde-3", "zaal-2")]),
    ("sessie Veiligheid vast in ronde 3", "session veiligheid pinned to ronde 3",
     lambda i: [(p.round, p.room) for p in i.session["veiligheid"].pin], [("ronde-3", None)]),
    ("sessie Veiligheid niet in ronde 1", "session Veiligheid not in ronde 1",
     session("veiligheid", "forbidden_rounds"), ("ronde-1",)),
    ("sessie Veiligheid in ronde 1", "session Veiligheid only in ronde 1",
     session("veiligheid", "allowed_rounds"), ("ronde-1",)),
    ("sessie Veiligheid niet in zaal Zaal 2", "session Veiligheid not in room Zaal 2",
     session("veiligheid", "forbidden_rooms"), ("zaal-2",)),
    ("sessie Veiligheid in zaal Zaal 2", "session Veiligheid in room Zaal 2",
     session("veiligheid", "allowed_rooms"), ("zaal-2",)),
    ("sessie iza ook in zaal Zaal 2", "session iza also in room Zaal 2",
     lambda i: "zaal-2" in i.session["iza"].forbidden_rooms, False),
    ("sessie Veiligheid duurt 60 minuten", "session Veiligheid takes 60 minutes",
     session("veiligheid", "duration"), 60),
    ("sessie Veiligheid verwacht 70 mensen", "session Veiligheid expects 70 people",
     session("veiligheid", "expected"), 70),
    ("sessie Veiligheid minstens 70 stoelen", "session Veiligheid at least 70 seats",
     session("veiligheid", "min_seats"), 70),
    ("sessie Veiligheid voor sessie asielketen", "session Veiligheid before session asielketen",
     lambda i: (i.relations[-1].kind, i.relations[-1].sessions), ("order", ("veiligheid", "asielketen"))),
    ("sessies Veiligheid en asielketen samen", "sessions Veiligheid and asielketen together",
     lambda i: i.relations[-1].kind, "same-round"),
    ("sessies Veiligheid en asielketen apart", "sessions Veiligheid and asielketen apart",
     lambda i: i.relations[-1].kind, "different-round"),
    ("gewicht attendance 20", "weight Wensen van deelnemers 20", lambda i: i.rules["attendance"].weight, 20),
    ("regel round-size uit", "rule round-size off", lambda i: i.rules["round-size"].on, False),
]  # fmt: skip


@pytest.mark.parametrize(("dutch", "english", "read", "expected"), FORMS)
def test_every_form(hoorn: Instance, dutch: str, english: str, read: Any, expected: Any) -> None:
    for text in (dutch, english, f"  {dutch.upper()}  "):
        assert read(changed(hoorn, text)) == expected, text


def test_the_forms_that_undo(hoorn: Instance) -> None:
    assert changed(changed(hoorn, "sessie Veiligheid vast in ronde 3"), "sessie Veiligheid los") == hoorn
    away = changed(hoorn, "spreker Kees Vendrik alleen beschikbaar in ronde 2")
    there = changed(away, "spreker Kees Vendrik ook beschikbaar in ronde 1")
    assert free(there, "people", "kees-vendrik") == ["ronde-1", "ronde-2"]
    gone = changed(away, "spreker Kees Vendrik niet beschikbaar in ronde 2")
    assert free(gone, "people", "kees-vendrik") == []


def test_every_documented_form_is_tested() -> None:
    lines = [line for line in (grammar.__doc__ or "").splitlines() if line.startswith("    ")]
    assert len(lines) >= 20
    assert len(FORMS) >= len(lines)


def test_everything_that_is_wrong_is_told_at_once(hoorn: Instance) -> None:
    with pytest.raises(InputError) as caught:
        all_changed(hoorn, ["zaal Zaal 9 dicht", "maak het beter", "regel placed-once uit"])
    problems = caught.value.problems
    assert [problem.message for problem in problems] == [
        "Geen zaal heet ‘Zaal 9’.",
        "Deze verandering is niet begrepen.",
        "De regel ‘Elke sessie krijgt een plaats’ kan niet uit.",
    ]
    assert problems[1].hint is not None
    assert problems[1].hint.startswith("Bijvoorbeeld")


def test_cancelling_leaves_nothing_behind() -> None:
    instance = event("hoorn-2025.scenario")
    for name in instance.session:
        without = changed(instance, f"sessie {name} vervalt")
        assert f'"{name}"' not in without.model_dump_json()


def test_scenarios_side_by_side(tmp_path: Path, hoorn: Instance) -> None:
    file = tmp_path / "scenarios.yaml"
    file.write_text(
        "kleiner: zaal Grote zaal heeft 50 stoelen\n"
        "ziek:\n  - spreker Kees Vendrik niet beschikbaar in ronde 1\n  - sessie iza vervalt\n"
        "kan niet: sessie Veiligheid minstens 999 stoelen\n",
        encoding="utf-8",
    )
    scenarios = read_scenarios(file, hoorn)
    assert list(scenarios) == ["kleiner", "ziek", "kan niet"]
    schedule = published("hoorn-2025")
    found = what_if(hoorn, scenarios, schedule=schedule, time_limit=120)
    assert found.header == ("Regel", "Nu", "kleiner", "ziek", "kan niet")
    assert all(len(row) == len(found.header) for row in found.rows)
    smaller, ill, never = found.scenarios
    assert never.status == "INFEASIBLE"
    assert never.conflict is not None
    assert not fits(all_changed(hoorn, scenarios["kan niet"]))
    for one, name in ((smaller, "kleiner"), (ill, "ziek")):
        altered = all_changed(hoorn, scenarios[name])
        assert one.nearest is not None
        assert one.best is not None
        assert evaluate(altered, one.nearest.schedule).feasible
        assert one.best.proved
        assert one.best.objective == solve(altered, time_limit=60, workers=1).objective
        assert len(one.nearest.moves) <= len(one.best.moves)
    assert smaller.nearest is not None
    assert smaller.nearest.moves == ()
    assert dict(zip(found.header, found.rows[-3], strict=True))["kan niet"] == "geen programma"


def test_a_weight_alone_costs_nothing(hoorn: Instance) -> None:
    found = what_if(hoorn, ["gewicht attendance 20"], schedule=published("hoorn-2025"), time_limit=20)
    nearest = found.scenarios[0].nearest
    assert nearest is not None
    assert nearest.cost == 0
    assert nearest.deltas == ()
