"""Random files of one to four edits: exactly those edits or a question, never a silent error."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from scheduler.domain import Instance, Schedule
from scheduler.files import read_instance, read_schedule
from scheduler.files.canonical import plain_instance
from scheduler.files.draft import Draft, accept, draft_of
from scheduler.files.workbook.opened import open_workbook
from tests.files.draft import example
from tests.files.draft.conftest import write
from tests.files.draft.dice import Board, random_board
from tests.files.draft.hand import edit
from tests.files.draft.office_run import in_office

BY_HAND, IN_OFFICE, WILD = 60, 24, 12
TITLES = (
    "Één loket voor iedereen", "één loket", "'s-Hertogenbosch bouwt", "(a) Stadswandeling", "#3 Wonen",
    "=1+1", "@home in de wijk", "+31 bellen", "-10% energie", "Zorg & welzijn <b>", "Zorg “samen”",
    "zórg samen", "IJburg", "ij en zee", "10 voor taal", "9 straatjes", "2025-02-13", "12:30", "½ jaar later",
    "…en nu?", "[S07] notitie", "A", "straße", "STRASSE", "Zaal 2 #2", "co-creatie", "cocreatie",
    "1,5", "1E5", "waar",
)  # fmt: skip
"""What is hard to tell from a number, a formula, a mark of ours, or from one another."""
Event = tuple[Instance, Schedule]


def events(root: Path) -> dict[str, Event]:
    found = {"example": (example.instance(), example.schedule())}
    for name in ("hoorn-2025", "tilburg-2025"):
        instance = read_instance(root / f"instances/{name}.yaml")
        found[name] = instance, read_schedule(root / f"instances/{name}.published.yaml", instance)
    return found


def wild(event: Event, seed: int) -> Event:
    """The same with other titles."""
    data = plain_instance(event[0])
    for session, title in zip(data["sessions"], Random(seed).sample(TITLES, len(TITLES)), strict=False):
        session["title"] = title
    return Instance.model_validate(data), event[1]


@dataclass(frozen=True)
class Verdict:
    """``silent_errors``: copies read otherwise than they were meant, without a question."""

    silent_errors: dict[str, str]
    questions: int
    exact: bool
    """Nothing was asked."""
    right: bool
    """With every proposal taken, all that is beyond doubt is as it was meant."""


def judge(board: Board, draft: Draft) -> Verdict:
    truth = board.truth()
    asked = {copy for question in draft.questions for copy in question.copies}
    read = _places(draft)
    errors = {copy: "asked for" for copy in truth.unclear - asked}
    for copy, place in truth.places.items():
        if copy not in asked and read.get(copy) != place:
            errors[copy] = f"meant {place}, read {read.get(copy)}"
    taken = _places(accept(draft, [q for q in draft.questions if q.proposal is not None]))
    right = all(taken.get(copy) == place for copy, place in truth.places.items())
    return Verdict(errors, len(draft.questions), not draft.questions, right)


def _places(draft: Draft) -> dict[str, tuple[str, str]]:
    return {p.session: (p.round, p.room) for p in draft.edited.placements}


def boards(found: dict[str, Event], seeds: range) -> list[tuple[str, int, Board]]:
    names = list(found)
    return [
        (names[seed % len(names)], seed, random_board(*found[names[seed % len(names)]], seed))
        for seed in seeds
    ]


def measure(
    found: dict[str, Event], folder: Path, seeds: range, *, office: bool
) -> list[tuple[str, int, Board, Verdict]]:
    """Edit one file a seed, read each back."""
    written = {name: write(folder / f"{name}.xlsx", *event) for name, event in found.items()}
    played = boards(found, seeds)
    outs = [folder / f"edited-{seed}.xlsx" for _, seed, _ in played]
    if office:
        jobs = [
            (written[name], out, "Rooster", board.steps)
            for (name, _, board), out in zip(played, outs, strict=True)
        ]
        in_office(jobs)
    else:
        for (name, _, board), out in zip(played, outs, strict=True):
            edit(written[name], out, "Rooster", board.steps)
    return [
        (name, seed, board, judge(board, draft_of(open_workbook(out), found[name][0])))
        for (name, seed, board), out in zip(played, outs, strict=True)
    ]


def _hold(measured: list[tuple[str, int, Board, Verdict]]) -> None:
    wrong = [
        f"{name} seed {seed}: {verdict.silent_errors} after {board.steps}"
        for name, seed, board, verdict in measured
        if verdict.silent_errors
    ]
    assert not wrong, "\n".join(wrong)
    # A reader that asks about everything would pass the above.
    asked = [
        f"{name} seed {seed}: {board.steps}"
        for name, seed, board, verdict in measured
        if board.is_plain and not verdict.exact
    ]
    assert not asked, "\n".join(asked)
    assert sum(board.is_plain for _, _, board, _ in measured) > len(measured) / 8
    assert sum(verdict.right for _, _, _, verdict in measured) > len(measured) * 0.8


def test_by_hand(root: Path, tmp_path: Path) -> None:
    _hold(measure(events(root), tmp_path, range(BY_HAND), office=False))


def test_in_libreoffice(root: Path, tmp_path: Path) -> None:
    _hold(measure(events(root), tmp_path, range(1000, 1000 + IN_OFFICE), office=True))


@pytest.mark.parametrize("office", [False, True], ids=["by hand", "in LibreOffice"])
def test_with_wild_titles(root: Path, tmp_path: Path, office: bool) -> None:
    found = {name: wild(event, seed) for seed, (name, event) in enumerate(events(root).items())}
    measured = measure(found, tmp_path, range(2000, 2000 + WILD), office=office)
    wrong = [(name, seed, one.silent_errors) for name, seed, _, one in measured if one.silent_errors]
    assert not wrong
    assert sum(verdict.right for _, _, _, verdict in measured) > len(measured) * 0.7


@pytest.mark.parametrize("seed", [3, 11])
def test_the_same_seed_gives_the_same_edits(seed: int) -> None:
    one, other = (random_board(example.instance(), example.schedule(), seed) for _ in range(2))
    assert one.steps == other.steps
    assert one.truth() == other.truth()
