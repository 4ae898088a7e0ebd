"""Nothing is lost between YAML, JSON and the domain, and one instance is one sequence of bytes."""

from __future__ import annotations

import json
import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler.domain import Instance
from scheduler.files import instance_json, read_instance, read_schedule, write_instance, write_schedule
from scheduler.files.canonical import plain_instance
from scheduler.files.yaml_out import WIDTH, yaml_text
from tests.strategies import instances, schedules

few = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@few
@given(instances())
def test_any_valid_instance(instance: Instance) -> None:
    with TemporaryDirectory() as folder:
        for name in ("a.yaml", "b.json", "c.yml"):
            path = Path(folder) / name
            write_instance(instance, path)
            found = read_instance(path)
            assert found == instance
            assert instance_json(found) == instance_json(instance)
            instance = found


@few
@given(instances())
def test_other_readers_of_yaml_see_the_same(instance: Instance) -> None:
    """What YAML 1.1 would take for a number, a date or a truth value is quoted where it is text."""
    tree = yaml.safe_load(yaml_text(plain_instance(instance)))
    assert Instance.model_validate(tree) == instance
    assert all(isinstance(text, str) for text in texts(tree))


def texts(tree: Any) -> list[Any]:
    """Every value of the fields that are always text."""
    found: list[Any] = []
    if isinstance(tree, dict):
        for key, value in tree.items():
            always = key in ("id", "title", "summary", "note", "role", "session", "room", "why", "equipment")
            found += (value if isinstance(value, list) else [value]) if always else texts(value)
    elif isinstance(tree, list):
        for item in tree:
            found += texts(item)
    return found


@few
@given(st.data())
def test_any_schedule(data: st.DataObject) -> None:
    instance = data.draw(instances())
    schedule = data.draw(schedules(instance))
    with TemporaryDirectory() as folder:
        for name in ("a.yaml", "b.json"):
            write_schedule(schedule, Path(folder) / name)
            assert read_schedule(Path(folder) / name, instance) == schedule


@few
@given(instances(), st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_matter(instance: Instance, dice: random.Random) -> None:
    def shuffled(tree: Any) -> Any:
        if isinstance(tree, dict):
            items = [(key, shuffled(value)) for key, value in tree.items()]
            dice.shuffle(items)
            return dict(items)
        return [shuffled(item) for item in tree] if isinstance(tree, list) else tree

    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.json"
        path.write_text(json.dumps(shuffled(plain_instance(instance))), encoding="utf-8")
        assert instance_json(read_instance(path)) == instance_json(instance)


def test_canonical_json(event: Instance) -> None:
    text = instance_json(event)
    assert text.endswith("}\n")
    assert "Netwerkdag" in text
    assert "locale" not in text, "what is at its default is left out"
    data = json.loads(text)
    fields = list(Instance.model_fields)
    assert list(data) == sorted(data, key=fields.index)
    assert list(data["rules"]) == ["coverage", "person-rest"]
    assert data["days"][0]["blocks"][0]["start"] == "09:00"
    assert data["sessions"][3]["pin"] == [{"room": "kelder"}]
    assert data["days"][0]["blocks"][2]["allows_overrun"] is True


def test_free_keys_are_sorted(event: Instance) -> None:
    rooms = (event.rooms[0].model_copy(update={"extra": {"z": "1", "a": "2"}}), *event.rooms[1:])
    turned = (event.rooms[0].model_copy(update={"extra": {"a": "2", "z": "1"}}), *event.rooms[1:])
    one, other = (event.model_copy(update={"rooms": r}) for r in (rooms, turned))
    assert one == other
    assert instance_json(one) == instance_json(other)


@pytest.mark.parametrize("name", ["klein", "hoorn-2025", "tilburg-2025"])
def test_the_instances_that_come_with_the_project(root: Path, tmp_path: Path, name: str) -> None:
    instance = read_instance(root / "instances" / f"{name}.yaml")
    for suffix in (".yaml", ".json"):
        write_instance(instance, tmp_path / f"a{suffix}")
        assert read_instance(tmp_path / f"a{suffix}") == instance
    lines = (tmp_path / "a.yaml").read_text(encoding="utf-8").splitlines()
    assert not any(line.endswith(" ") or "\t" in line for line in lines)
    assert all(len(line) <= WIDTH for line in lines if "|" not in line and '"' not in line)


def test_yaml_as_people_write_it(event: Instance) -> None:
    expected = (Path(__file__).parent / "written.yaml").read_text(encoding="utf-8")
    changed = event.model_copy(
        update={
            "event": event.event.model_copy(
                update={
                    "subtitle": "no",
                    "extra": {"Opmerking": "eerste regel\n\n  tweede: regel", "prijs": "12.30", "leeg?": "="},
                }
            )
        }
    )
    assert yaml_text(plain_instance(changed)) == expected
