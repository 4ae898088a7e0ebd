"""What a person does in the sheet Planning, and where it meets what they did in Rooster.

   A session            B day   C round          D room             E pin  F remark  G code
4  wonen   5 veiligheid   6 wandeling#1   7 wijk   8 kort-a   9 kort-b   10 werk-1
11 werk-2  12 wandeling#2   13 lezing (not placed)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from scheduler.files.draft import Draft, accept, draft_of, pinned_instance, write_draft_sheets
from scheduler.files.workbook.opened import open_workbook
from tests.files.draft import example
from tests.files.draft.conftest import write
from tests.files.draft.hand import Step, edit
from tests.files.draft.office_run import in_office
from tests.files.draft.test_single_edits import Case, check

FIRST, SECOND, THIRD = "Ronde 1 (do 13 feb 2025)", "Ronde 2", "Ronde 1 (vr 14 feb 2025)"
RAAD, STADHUIS, MUSEUM = "Raadzaal", "Zaal 2 (Stadhuis)", "Zaal 2 (Museum)"
Pins = dict[str, tuple[str | None, str | None]]


@dataclass(frozen=True)
class Row(Case):
    """As in Rooster, with pins: copy -> round and room. ``pinned``: pins of the instance."""

    pins: Pins = field(default_factory=dict)
    unpinned: tuple[str, ...] = ()
    pinned: dict[str, dict[str, Any]] = field(default_factory=dict)
    taken: Pins | None = None
    """Pins after every proposal was taken."""


BOTH = {"round": "ronde-1", "room": "raadzaal"}
KEPT: Pins = {"wonen": ("ronde-1", "raadzaal")}

CASES: dict[str, Row] = {
    "nothing": Row([]),
    "room chosen": Row([("type", "D4", MUSEUM)], {"wonen": "E5"}),
    "round chosen, the day left": Row([("type", "C4", THIRD)], {"wonen": "C8"}),
    "round and day chosen": Row([("type", "C4", THIRD), ("day", "B4", "2025-02-14")], {"wonen": "C8"}),
    "round and room of what was not placed": Row(
        [("type", "C13", SECOND), ("type", "D13", MUSEUM)], {"lezing": "E6"}
    ),
    "spaces and capitals": Row([("type", "C4", "  ronde  2 ")], {"wonen": "C6"}),
    "ids typed": Row([("type", "C4", "ronde-3"), ("type", "D4", "zaal-museum")], {"wonen": "E8"}),
    "round and room cleared": Row([("clear", "C4"), ("clear", "D4")], {"wonen": None}),
    "not placed, chosen as the round": Row([("type", "C4", "Niet geplaatst")], {"wonen": None}),
    "not placed, chosen as the round, no room": Row(
        [("type", "C4", "Niet geplaatst"), ("clear", "D4")], {"wonen": None}
    ),
    "day changed alone": Row([("day", "B4", "2025-02-14")], asked={"wonen"}, proposed={"wonen": "C8"}),
    "day changed where no such round is": Row([("day", "B7", "2025-02-14")], asked={"wijk"}),
    "day and round on different days": Row(
        [("type", "C7", FIRST), ("day", "B7", "2025-02-15")], asked={"wijk"}, proposed={"wijk": "C5"}
    ),
    "day cleared": Row([("clear", "B4")]),
    "misspelt room": Row([("type", "D5", "Raadzal")], asked={"veiligheid"}, proposed={"veiligheid": "C5"}),
    "room that two have": Row([("type", "D4", "Zaal 2")], asked={"wonen"}),
    "unknown room": Row([("type", "D4", "Zwembad")], asked={"wonen"}),
    "unknown round": Row([("type", "C4", "Avond")], asked={"wonen"}),
    "room cleared": Row(
        [("clear", "D4")], asked={"wonen"}, proposed={"wonen": None}, taken={"wonen": ("ronde-1", None)}
    ),
    "round cleared": Row(
        [("clear", "C4")], asked={"wonen"}, proposed={"wonen": None}, taken={"wonen": (None, "raadzaal")}
    ),
    # -- rows ------------------------------------------------------------------------------------------
    "rows sorted": Row([("sort", "A4:G13", 0, False)]),
    "rows sorted and a room chosen": Row(
        [("sort", "A4:G13", 6, True), ("type", "D4", MUSEUM)], {"kort-a": "E6"}
    ),
    "titles sorted without the rest": Row(
        [("sort", "A4:A13", 0, True)],
        asked=set(example.CELLS),
        proposed={},
    ),
    "row deleted": Row([("delete_row", 4)], asked={"wonen"}, proposed={}),
    "row inserted": Row([("insert_row", 6)]),
    "column inserted": Row([("insert_column", 3)]),
    "title misspelt": Row([("type", "A4", "Wonen in de binenstad")], notices=1),
    "title retyped": Row([("type", "A4", "Bouwen aan morgen")], asked={"wonen"}, proposed={}),
    "title of another typed": Row([("type", "A4", "Veiligheid")], asked={"wonen"}, proposed={}),
    "code cleared": Row([("clear", "G4"), ("type", "D4", MUSEUM)], {"wonen": "E5"}),
    "code and title gone": Row([("wipe", "G4"), ("wipe", "A4")], asked={"wonen"}, proposed={}),
    "unknown session added": Row([("type", "A15", "Nieuwe lezing"), ("type", "C15", SECOND)], loose=1),
    "row said twice alike": Row([("type", "A15", "Veiligheid"), ("type", "G15", "veiligheid"),
        ("type", "C15", FIRST), ("type", "D15", STADHUIS)]),
    "row said twice otherwise": Row([("type", "A15", "Veiligheid"), ("type", "G15", "veiligheid"),
        ("type", "C15", SECOND), ("type", "D15", STADHUIS)], asked={"veiligheid"}),
    # -- pins ------------------------------------------------------------------------------------------
    "pinned": Row([("type", "E4", "ronde en zaal")], pins=KEPT, notices=1),
    "pinned in English": Row([("type", "E4", "Round")], pins={"wonen": ("ronde-1", None)}, notices=1),
    "pinned with yes": Row([("type", "E4", "ja")], pins=KEPT, notices=1),
    "pinned with no": Row([("type", "E4", "nee")]),
    "pinned with anything": Row([("type", "E4", "misschien")], asked={"wonen"}, proposed={}, taken=KEPT),
    "pinned where it was moved to": Row(
        [("type", "D4", MUSEUM), ("type", "E4", "zaal")],
        {"wonen": "E5"}, pins={"wonen": (None, "zaal-museum")}, notices=1,
    ),
    "pinned to its round, the room left open": Row(
        [("clear", "D4"), ("type", "E4", "ronde")],
        {"wonen": None}, pins={"wonen": ("ronde-1", None)}, notices=1,
    ),
    "pinned without a place": Row([("type", "E13", "ronde en zaal")], asked={"lezing"}, proposed={}),
    "a pin of the instance": Row([], pinned={"wonen": BOTH}, pins=KEPT),
    "a pin of the instance taken off": Row(
        [("clear", "E4")], pinned={"wonen": BOTH}, unpinned=("wonen",), notices=1
    ),
    "a pin of the instance made less": Row(
        [("type", "E4", "ronde")], pinned={"wonen": BOTH}, pins={"wonen": ("ronde-1", None)}, notices=1
    ),
    "a pinned session moved here": Row(
        [("type", "C4", THIRD)], {"wonen": "C8"},
        pinned={"wonen": BOTH}, pins={"wonen": ("ronde-3", "raadzaal")}, notices=1,
    ),
    "a pin that the schedule does not keep": Row(
        [], pinned={"wonen": {"round": "ronde-3"}}, pins={"wonen": ("ronde-3", None)}
    ),
    # -- together with Rooster -------------------------------------------------------------------------
    "moved in Rooster alone": Row([("use_sheet", "Rooster"), ("cut", "C5", "E8")], {"wonen": "E8"}),
    "moved in both alike": Row(
        [("type", "C4", THIRD), ("type", "D4", MUSEUM), ("use_sheet", "Rooster"), ("cut", "C5", "E8")],
        {"wonen": "E8"},
    ),
    "moved in both differently": Row(
        [("type", "C4", THIRD), ("use_sheet", "Rooster"), ("cut", "C5", "E8")], asked={"wonen"}
    ),
    "moved here, its cell pasted over there": Row(
        [("type", "C11", SECOND), ("use_sheet", "Rooster"), ("cut", "C5", "C8")],
        {"wonen": "C8"}, {"werk-2"}, proposed={"werk-2": "C6"},
    ),
    "others moved there": Row(
        [("type", "D4", MUSEUM), ("use_sheet", "Rooster"), ("cut", "D8", "E8")],
        {"wonen": "E5", "wandeling#2": "E8"},
    ),
    "pinned here, moved there": Row(
        [("type", "E4", "ronde en zaal"), ("use_sheet", "Rooster"), ("cut", "C5", "E8")],
        asked={"wonen"}, proposed={"wonen": "E8"}, taken={"wonen": ("ronde-3", "zaal-museum")},
    ),
    "a pinned session moved there": Row(
        [("use_sheet", "Rooster"), ("cut", "C5", "E8")], pinned={"wonen": BOTH},
        asked={"wonen"}, proposed={"wonen": "E8"}, pins=KEPT, taken={"wonen": ("ronde-3", "zaal-museum")},
    ),
    "a session pinned to its room moved to another round": Row(
        [("use_sheet", "Rooster"), ("cut", "E5", "E8")], {"wandeling#1": "E8"},
        pinned={"wandeling": {"copy": "1", "room": "zaal-museum"}},
        pins={"wandeling#1": (None, "zaal-museum")},
    ),
    "a pinned session cleared there": Row(
        [("use_sheet", "Rooster"), ("wipe", "C5")], pinned={"wonen": BOTH},
        asked={"wonen"}, proposed={"wonen": None}, pins=KEPT, taken={},
    ),
    "Rooster removed": Row([("type", "D4", MUSEUM), ("remove_sheet", "Rooster")], {"wonen": "E5"}, notices=1),
    "sheet copied and both edited differently": Row(
        [("copy_sheet", "Planning (2)"), ("type", "D4", MUSEUM), ("use_sheet", "Planning (2)"),
         ("type", "D4", STADHUIS)], asked={"wonen"},
    ),
}  # fmt: skip


def check_row(case: Row, draft: Draft) -> None:
    check(case, draft)
    assert _pins(draft) == case.pins
    assert draft.unpinned == case.unpinned
    taken = accept(draft, [question for question in draft.questions if question.proposal is not None])
    if case.taken is not None:
        assert _pins(taken) == case.taken
    again = pinned_instance(taken)
    found = {copy.id: copy.pin for copy in again.copies if copy.pin}
    assert {copy: (pin.round, pin.room) for copy, pin in found.items()} == _pins(taken)


def _pins(draft: Draft) -> Pins:
    return {pin.copy: (pin.round, pin.room) for pin in draft.pins}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The example with the pins of each case."""
    folder = tmp_path_factory.mktemp("planning")
    return {
        name: write(folder / f"{number}.xlsx", example.instance(pins=case.pinned), example.schedule())
        for number, (name, case) in enumerate(CASES.items())
    }


@pytest.mark.parametrize("name", CASES)
def test_by_hand(name: str, files: dict[str, Path], tmp_path: Path) -> None:
    out, case = tmp_path / "edited.xlsx", CASES[name]
    edit(files[name], out, "Planning", case.steps)
    check_row(case, draft_of(open_workbook(out), example.instance(pins=case.pinned)))


def test_in_libreoffice(files: dict[str, Path], tmp_path: Path) -> None:
    outs = {name: tmp_path / f"{number}.xlsx" for number, name in enumerate(CASES)}
    in_office([(files[name], outs[name], "Planning", case.steps) for name, case in CASES.items()])
    wrong = []
    for name, case in CASES.items():
        try:
            check_row(case, draft_of(open_workbook(outs[name]), example.instance(pins=case.pinned)))
        except AssertionError as error:
            wrong.append(f"{name}: {error}")
    assert not wrong, "\n\n".join(wrong)


def test_remarks_go_from_one_draft_into_the_next(tmp_path: Path) -> None:
    path = write(tmp_path / "draft.xlsx", example.instance(), example.schedule())
    steps: list[Step] = [("type", "F4", "Spreker belt nog"), ("type", "F13", "2 beamers")]
    edit(path, path, "Planning", [*steps, ("sort", "A4:G13", 0, False)])
    draft = draft_of(open_workbook(path), example.instance())
    assert draft.remarks == (("wonen", "Spreker belt nog"), ("lezing", "2 beamers"))
    assert not draft.edits
    assert not draft.questions
    book = Workbook()
    write_draft_sheets(book, draft.instance, draft.edited, draft.remarks)
    book.save(path)
    again = draft_of(open_workbook(path), example.instance())
    assert again.remarks == draft.remarks
    assert not again.questions
