"""Notes on files, and files that only one writer may make."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from scheduler import files
from scheduler.domain import Placement, Schedule
from scheduler.errors import OutputError
from scheduler.files.atomic import write_new
from scheduler.files.canonical import plain_instance, plain_schedule
from scheduler.files.saved import read_saved
from scheduler.files.yaml_out import yaml_text

NOTE = {"number": 4, "title": "Zaal: geruild # 2", "pins": [{"session": "huur", "round": "ronde-1"}]}


def test_a_note_is_read_and_readers_pass_it_over(tmp_path: Path, root: Path) -> None:
    instance = files.read_instance(root / "instances/klein.yaml")
    schedule = Schedule(placements=(Placement(session="huur", round="ronde-1", room="zaal-2"),))
    for name, data in (("i.yaml", plain_instance(instance)), ("s.yaml", plain_schedule(schedule))):
        (tmp_path / name).write_text(yaml_text({"saved": NOTE} | data), encoding="utf-8")
        assert read_saved(tmp_path / name) == NOTE | {"number": "4"}
    assert files.read_instance(tmp_path / "i.yaml") == instance
    assert files.read_schedule(tmp_path / "s.yaml", instance) == schedule


def test_a_file_without_a_note_has_none(root: Path) -> None:
    assert read_saved(root / "instances/klein.yaml") is None


def test_of_many_writers_one_makes_the_file(tmp_path: Path) -> None:
    target = tmp_path / "draft.yaml"
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: write_new(target, b"%d" % number * 1000), range(40)))
    assert made.count(True) == 1
    assert target.read_bytes() == b"%d" % made.index(True) * 1000
    assert list(tmp_path.iterdir()) == [target]


def test_what_cannot_be_made_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_new(tmp_path / "nowhere" / "draft.yaml", b"")
