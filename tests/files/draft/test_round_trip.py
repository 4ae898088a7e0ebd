"""A schedule written and read back without an edit is the same schedule: no edit, no question."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain import Instance, Schedule
from scheduler.files import read_instance, read_schedule
from scheduler.files.draft import Draft, draft_of
from scheduler.files.workbook.opened import open_workbook
from tests.files.draft.conftest import write
from tests.files.draft.office_run import Job, in_office
from tests.strategies import instances, schedules

REFERENCE = [
    (name, locale)
    for name in ("hoorn-2025", "tilburg-2025", "hoorn-2025.scenario")
    for locale in ("nl", "en")
]


def read_back(instance: Instance, schedule: Schedule) -> Draft:
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "draft.xlsx", instance, schedule)
        return draft_of(open_workbook(path), instance)


def assert_untouched(draft: Draft, schedule: Schedule) -> None:
    assert draft.base == draft.edited == schedule
    assert not draft.edits
    assert draft.questions == ()
    assert draft.notices == ()
    assert not draft.instance_changed
    assert not any((draft.gone, draft.new, draft.lost, draft.unpinned, draft.remarks))


@settings(max_examples=40)
@given(st.data())
def test_any_schedule_comes_back(data: st.DataObject) -> None:
    instance = data.draw(instances())
    schedule = data.draw(schedules(instance))
    draft = read_back(instance, schedule)
    assert_untouched(draft, schedule)
    own = {
        copy.id: (copy.pin.round, copy.pin.room)
        for copy in instance.copies
        if copy.pin and (copy.pin.round or copy.pin.room)
    }
    assert {pin.copy: (pin.round, pin.room) for pin in draft.pins} == own


def event(root: Path, name: str, locale: str) -> tuple[Instance, Schedule]:
    instance = read_instance(root / f"instances/{name}.yaml")
    schedule = read_schedule(root / f"instances/{name}.published.yaml", instance)
    told = instance.event.model_copy(update={"locale": locale})
    return instance.model_copy(update={"event": told}), schedule


@pytest.mark.parametrize(("name", "locale"), REFERENCE)
def test_published_programmes_come_back(root: Path, name: str, locale: str) -> None:
    instance, schedule = event(root, name, locale)
    assert_untouched(read_back(instance, schedule), schedule)


def test_they_come_back_from_libreoffice(root: Path, tmp_path: Path) -> None:
    jobs: list[Job] = []
    expected = []
    for number, (name, locale) in enumerate(REFERENCE):
        instance, schedule = event(root, name, locale)
        path = write(tmp_path / f"{number}.xlsx", instance, schedule)
        out = tmp_path / f"saved-{number}.xlsx"
        jobs.append((path, out, "Rooster" if locale == "nl" else "Roster", []))
        expected.append((out, instance, schedule))
    in_office(jobs)
    for out, instance, schedule in expected:
        assert_untouched(draft_of(open_workbook(out), instance), schedule)


def test_a_schedule_is_read_in_any_language(root: Path, tmp_path: Path) -> None:
    """Written in Dutch, read where messages are English."""
    dutch, schedule = event(root, "hoorn-2025", "nl")
    english, _ = event(root, "hoorn-2025", "en")
    path = write(tmp_path / "draft.xlsx", dutch, schedule)
    assert_untouched(draft_of(open_workbook(path), english), schedule)
