"""A race: processes of their own, judged anew; and what its page and pictures tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scheduler.bench.entries import Entry
from scheduler.bench.machine import Machine
from scheduler.bench.plots import draw
from scheduler.bench.race import Outcome, Race, _wrong, run_race
from scheduler.bench.standings import as_page

MACHINE = Machine(cores=2, cpu="a processor", memory=1000, system="a system", versions={"scheduler": "1"})
TRACE = ((0.1, 120, 0), (0.5, 100, 80), (0.9, 100, 100))
RACE = Race(
    command="scheduler bench run",
    machine=MACHINE,
    workers=2,
    outcomes=(
        Outcome("small", "scheduler", 0, 5.0, 24, "OPTIMAL", 100, 10, 100, 0.9, 90.0, TRACE),
        Outcome("small", "scheduler", 1, 5.0, 24, "FEASIBLE", 104, 10, 100, 5.0, 110.0, ((0.1, 104, 100),)),
        Outcome("small", "cp-sat", 0, 5.0, 24, "FEASIBLE", 150, 15, 50, 5.0, 90.0, ((1.0, 150, 50),)),
        Outcome("small", "cp-sat", 1, 5.0, 24, "FEASIBLE", 156, 15, 50, 5.0, 90.0, ((1.0, 156, 50),)),
        Outcome("large", "scheduler", 0, 9.0, 240, "UNKNOWN", bound=3, seconds=9.0),
        Outcome("large", "annealer", 0, 9.0, 240, "UNKNOWN", note="does not know several venues"),
    ),
)


def test_every_method_in_alternating_order_judged_by_the_checker() -> None:
    said: list[str] = []
    entry = Entry("talks:7x3x3x6x3")
    *_, race = run_race([entry], seconds=2, workers=1, seeds=[0, 1], say=said.append)
    order = [(one.seed, one.method) for one in race.outcomes]
    assert order == [(0, "scheduler"), (0, "cp-sat"), (0, "annealer"),
                     (1, "cp-sat"), (1, "annealer"), (1, "scheduler")]  # fmt: skip
    assert not race.wrong
    assert len(said) == 6
    assert any(one.objective is not None for one in race.outcomes)
    assert all(one.wishes_missed == one.objective for one in race.outcomes)
    assert all((one.first is None) == (one.objective is None) for one in race.outcomes)
    assert all(one.peak > 0 and one.cpu > 0 for one in race.outcomes)
    assert Race.from_json(json.loads(json.dumps(race.as_json()))) == race


@pytest.mark.parametrize(
    ("outcome", "judged", "why"),
    [
        (RACE.outcomes[0], {"feasible": True, "recounted": 10}, None),
        (RACE.outcomes[0], {"feasible": True, "recounted": None}, None),
        (RACE.outcomes[0], {"feasible": False, "recounted": None}, "breaks hard rules"),
        (RACE.outcomes[0], {"feasible": True, "recounted": 11}, "11 counted from the data"),
        (
            Outcome("x", "y", 0, 1.0, 1, "FEASIBLE", 101, 10, 90, trace=TRACE),
            {"feasible": True, "recounted": None},
            "it said 100, the checker says 101",
        ),
        (
            Outcome("x", "y", 0, 1.0, 1, "OPTIMAL", 100, 10, 101, trace=TRACE),
            {"feasible": True, "recounted": None},
            "below the bound",
        ),
    ],
)
def test_a_figure_that_cannot_be_is_wrong(
    outcome: Outcome, judged: dict[str, object], why: str | None
) -> None:
    found = _wrong(outcome, judged)
    assert found is None if why is None else found is not None and why in found


def test_the_page_has_medians_ratios_and_notes() -> None:
    page = as_page(RACE, [("picture.png", "A picture")])
    table = [line for line in page.splitlines() if line.startswith("|")]
    assert len({line.count("|") for line in table}) == 1
    rows = table[2:]
    assert [row.replace(" ", "").split("|")[1:9] for row in rows] == [
        ["`small@5`", "**scheduler**", "1OPTIMAL,1FEASIBLE", "102(104)", "", "10", "100", "1.9%"],
        ["", "cp-sat", "FEASIBLE", "153(156)", "1.50", "15", "50", "67.3%"],
        ["`large@9`", "**scheduler**", "UNKNOWN", "–", "", "–", "3", "–"],
        ["", "annealer", "UNKNOWN", "–", "", "–", "–", "–"],
    ]
    assert "does not know several venues" in page
    assert "![A picture](picture.png)" in page
    assert "a processor" in page


def test_the_pictures_repeat(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        for file, _ in draw(RACE, tmp_path / name):
            assert (tmp_path / name / file).read_bytes().startswith(b"\x89PNG")
    for drawn in (tmp_path / "one").iterdir():
        assert drawn.read_bytes() == (tmp_path / "two" / drawn.name).read_bytes()
