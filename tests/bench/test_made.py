"""Made conference data: it repeats, it can be written and read, and a programme exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.bench.generate import Size
from scheduler.bench.made import made_conference, write_orbel
from scheduler.bench.orbel import read_orbel
from scheduler.solve import solve


@pytest.mark.parametrize("seed", range(6))
def test_a_programme_exists(seed: int) -> None:
    conference = made_conference(Size(17, 5, 5, 0, 0), seed)
    assert sorted(slot.width for slot in conference.slots) == [3, 3, 3, 4, 4], "as few places as needed"
    result = solve(conference.instance, workers=1)
    assert result.schedule is not None
    assert conference.recount(result.schedule) == 0


def test_presenters_have_two_talks_or_are_away() -> None:
    conference = made_conference(Size(118, 26, 5, 120, 12), 1)
    presenters = list(conference.presenter.values())
    assert len(set(presenters)) < len(presenters)
    assert conference.away
    assert {len(wishes) for wishes in conference.wishes.values()} == {12}
    assert {slot.width for slot in conference.slots} == {4, 5}
    assert conference == made_conference(Size(118, 26, 5, 120, 12), 1)
    assert conference != made_conference(Size(118, 26, 5, 120, 12), 2)


def test_written_and_read_it_is_the_same(tmp_path: Path) -> None:
    conference = made_conference(Size(30, 8, 5, 25, 6), 3)
    write_orbel(conference, tmp_path, "en")
    found = read_orbel(tmp_path)
    assert (found.presenter, found.wishes, found.slots, found.away) == (
        conference.presenter,
        conference.wishes,
        conference.slots,
        conference.away,
    )
