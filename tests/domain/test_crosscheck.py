"""Cross-checks on the domain alone. What each finding says to people is tested with the files."""

from __future__ import annotations

import random
import subprocess
import sys
from typing import Any

from hypothesis import given, settings

from scheduler.domain import Instance
from scheduler.domain.crosscheck import Finding, Ghosts, findings
from scheduler.files import read_instance
from tests.files.mistakes import EVENT
from tests.strategies import instances


@settings(max_examples=40)
@given(instances())
def test_nothing_legitimate_is_refused(instance: Instance) -> None:
    assert findings(instance) == []


def test_pure(tmp_path: Any) -> None:
    """The checks do not touch files, and know nothing of what reads them."""
    code = (
        "import sys, scheduler.domain.crosscheck; print([m for m in sys.modules if 'scheduler.files' in m])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def broken(tmp_path: Any, **changes: Any) -> Instance:
    path = tmp_path / "dag.yaml"
    path.write_text(EVENT, encoding="utf-8")
    return read_instance(path).model_copy(update=changes)


def found(instance: Instance, ghosts: Ghosts | None = None) -> set[tuple[str, str]]:
    return {(finding.code, " ".join(map(str, finding.path))) for finding in findings(instance, ghosts)}


def test_what_ghosts_hide(tmp_path: Any) -> None:
    """A dropped room is no unknown room; a lost round may have taken any kind."""
    instance = broken(tmp_path, rooms=broken(tmp_path).rooms[1:])
    assert found(instance) == {
        ("unknown-id", "days 0 blocks 0 room"),
        ("unknown-id", "sessions 4 forbidden_rooms 0"),
    }
    assert found(instance, Ghosts(ids={"rooms": frozenset({"raadzaal"})})) == set()

    fewer = tuple(day.model_copy(update={"blocks": day.blocks[:3]}) for day in instance.days[:1])
    instance = broken(tmp_path, days=fewer)
    lost = frozenset({"ronde-2", "excursies"})
    assert ("kind-nowhere", "sessions 3 kind") in found(instance)
    assert found(instance, Ghosts(ids={"blocks": lost})) == set()


def test_repaired_places_are_left_alone(tmp_path: Any) -> None:
    instance = broken(tmp_path, sessions=())
    assert found(instance) >= {("no-sessions", "sessions")}
    assert ("no-sessions", "sessions") not in found(instance, Ghosts(repaired=frozenset({("sessions",)})))


def test_a_finding_names_what_it_contradicts(tmp_path: Any) -> None:
    rooms = broken(tmp_path).rooms
    instance = broken(tmp_path, rooms=(*rooms, rooms[0]))
    assert findings(instance) == [
        Finding(("rooms", 3, "id"), "duplicate-id", {"value": "raadzaal"}, ("rooms", 0, "id"))
    ]


def test_nothing_trips_over_an_instance_that_makes_no_sense(tmp_path: Any) -> None:
    """Any value anywhere: the checks report, they do not raise."""
    instance = broken(tmp_path)
    text = instance.model_dump_json(by_alias=True)
    dice = random.Random(7)
    words = ["huur", "ronde-1", "raadzaal", "ans", "dag-1", "fiets", "zorg", "excursion", "stadhuis"]
    for _ in range(150):
        changed = text
        for _ in range(dice.choice((1, 3, 8))):
            old, new = dice.sample(words, 2)
            changed = changed.replace(f'"{old}"', f'"{new}"', dice.choice((1, 2, -1)))
        for old in ("09:30", "12:00", "10:30"):
            changed = changed.replace(old, f"{dice.randrange(25):02d}:00", 1)
        findings(Instance.model_validate_json(changed))
