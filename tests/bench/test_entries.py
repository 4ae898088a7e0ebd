"""What a list names."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.bench.entries import Entry, parse_entries
from scheduler.errors import InputError
from tests.bench.conferences import BLOCKS, TALKS, WISHES, write


def test_lists_limits_and_names() -> None:
    assert parse_entries(("instances/klein.yaml@2.5", "9x3x4x5x2")) == [
        Entry("instances/klein.yaml", 2.5),
        Entry("9x3x4x5x2"),
    ]
    assert [entry.name for entry in parse_entries(("a/b/c.yaml", "9x3x4x5x2@3"))] == ["c", "9x3x4x5x2"]
    assert len(parse_entries(("short", "long"))) > 4
    assert all(entry.seconds for entry in parse_entries(("short", "long")))


def test_files_sizes_and_conference_data(tmp_path: Path) -> None:
    write(tmp_path, talks=TALKS, preferences=WISHES, sessions=BLOCKS)
    for what, sessions, is_conference in (
        ("instances/klein.yaml", 5, False),
        ("9x3x4x5x2", 9, False),
        ("talks:9x3x4x5x2", 9, True),
        (str(tmp_path), 4, True),
    ):
        instance, conference = Entry(what).read()
        assert len(instance.sessions) == sessions
        assert (conference is not None) == is_conference


@pytest.mark.parametrize("what", ["9x2x4x5x2", "talks:9x2x4x5x2", "nowhere.yaml", "9x2"])
def test_what_cannot_be_read(what: str) -> None:
    with pytest.raises(InputError):
        Entry(what).read()
