"""Every single thing that a person does to a sheet: exactly that edit, or a question about it.

One table, run by openpyxl and, where LibreOffice and its Python module are there, by LibreOffice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from scheduler.files.draft import Draft, Edit, draft_of
from scheduler.files.workbook.opened import open_workbook
from tests.files.draft import example
from tests.files.draft.hand import Step, edit
from tests.files.draft.office_run import in_office


@dataclass(frozen=True)
class Case:
    """``edits``: copy -> the cell whose place it has got, None for no longer placed. ``asked``: copies
    that a question is about. ``loose``: questions about cells that are nobody's."""

    steps: list[Step]
    edits: dict[str, str | None] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    loose: int = 0
    proposed: dict[str, str | None] | None = None
    """What taking every proposal changes, where that is worth saying; open questions have none."""
    notices: int = 0


T = example.TITLES

CASES: dict[str, Case] = {
    # -- nothing, and what only looks like something ---------------------------------------------------
    "nothing": Case([]),
    "sheet renamed": Case([("rename_sheet", "Mijn rooster")]),
    "row inserted above a round": Case([("insert_row", 6)]),
    "row inserted at the top": Case([("insert_row", 1)]),
    "row inserted within the tray": Case([("insert_row", 10)]),
    "column inserted between rooms": Case([("insert_column", 4)]),
    "column inserted before the rounds": Case([("insert_column", 1)]),
    "column inserted before the spare one": Case([("insert_column", 6)]),
    "whole rows sorted by round": Case([("sort", "A5:F8", 1, False)]),
    "format painted over a session": Case([("paint", "C5", "D5")]),
    "format painted over an empty cell": Case([("paint", "C5", "E8")]),
    "empty cell cleared": Case([("clear", "E8")]),
    "slip of the pen in a title": Case([("type", "C5", "Wonen in de binenstad")], notices=1),
    "subtitle dropped": Case([("type", "C5", "Wonen in de binnenstad")]),
    "title in capitals": Case([("type", "D5", "VEILIGHEID")]),
    "time beside a round changed": Case([("type", "A5", "Iets later")], notices=1),
    "remark beside the grid": Case([("type", "H6", "Beamer regelen")]),
    "remark above the grid": Case([("type", "E1", "Versie van Jan")]),
    # -- moves -----------------------------------------------------------------------------------------
    "cut to an empty cell": Case([("cut", "C5", "E8")], {"wonen": "E8"}),
    "cut and pasted back": Case([("cut", "C5", "E8"), ("cut", "E8", "C5")]),
    "cut to another room": Case([("cut", "D8", "E8")], {"wandeling#2": "E8"}),
    "cut to the second row of a round": Case([("cut", "C5", "C7")], {"wonen": "C7"}),
    "cut within one place": Case([("cut", "C6", "C7")]),
    "cut over another session": Case([("cut", "C5", "C8")], {"wonen": "C8", "werk-2": None}),
    "cut to the tray": Case([("cut", "C5", "D10")], {"wonen": None}),
    "cut from the tray": Case([("cut", "C10", "E8")], {"lezing": "E8"}),
    "swap by the spare column": Case(
        [("cut", "C5", "F5"), ("cut", "E6", "C5"), ("cut", "F5", "E6")], {"wonen": "E6", "werk-1": "C5"}
    ),
    "swap of two copies of one session": Case(
        [("cut", "E5", "F5"), ("cut", "D8", "E5"), ("cut", "F5", "D8")],
        {"wandeling#1": "D8", "wandeling#2": "E5"},
    ),
    "three in a circle": Case(
        [("cut", "C5", "F5"), ("cut", "C6", "C5"), ("cut", "C8", "C6"), ("cut", "F5", "C8")],
        {"wonen": "C8", "wijk": "C5", "werk-2": "C6"},
    ),
    "one column sorted on its own": Case(
        [("sort", "D5:D8", 0, True)],
        {"kort-a": "D5", "wandeling#2": "D7", "veiligheid": "D8"},
    ),
    "copied, and the first one wiped": Case([("copy", "C5", "E8"), ("wipe", "C5")], {"wonen": "E8"}),
    "copied, and the first one cleared": Case([("copy", "C5", "E8"), ("clear", "C5")], {"wonen": "E8"}),
    "moved and misspelt": Case(
        [("cut", "C5", "E8"), ("type", "E8", "Wonen in de binenstad")], {"wonen": "E8"}, notices=1
    ),
    "moved, then its format painted over": Case(
        [("cut", "C5", "E8"), ("paint", "D5", "E8")], asked={"wonen"}, proposed={"wonen": "E8"}
    ),
    # -- no longer placed ------------------------------------------------------------------------------
    "cleared": Case([("clear", "C5")], {"wonen": None}),
    "wiped": Case([("wipe", "D6")], {"kort-a": None}),
    "cleared in the tray": Case([("clear", "C10")]),
    "row of a round deleted": Case([("delete_row", 8)], {"werk-2": None, "wandeling#2": None}),
    "column of a room deleted": Case([("delete_column", 5)], {"wandeling#1": None, "werk-1": None}),
    "copied over, and not put back": Case([("copy", "C5", "C8")], {"werk-2": None}, {"wonen"}, proposed={}),
    # -- typed -----------------------------------------------------------------------------------------
    "title typed elsewhere, the first one cleared": Case(
        [("clear", "C5"), ("type", "E8", T["wonen"])], asked={"wonen"}, proposed={"wonen": "E8"}
    ),
    "title typed elsewhere, the first one left": Case(
        [("type", "E8", T["wonen"])], asked={"wonen"}, proposed={}
    ),
    "text pasted elsewhere, the first one wiped": Case(
        [("paste_text", "C5", "E8"), ("wipe", "C5")], asked={"wonen"}, proposed={"wonen": "E8"}
    ),
    "two swapped by typing": Case(
        [("type", "C5", T["werk-1"]), ("type", "E6", T["wonen"])],
        asked={"wonen", "werk-1"},
        proposed={"wonen": "E6", "werk-1": "C5"},
    ),
    "two alike swapped by typing": Case(
        [("type", "E6", T["werk-2"]), ("type", "C8", T["werk-1"])],
        asked={"werk-1", "werk-2"},
        proposed={"werk-1": "C8", "werk-2": "E6"},
    ),
    "title of another typed over": Case(
        [("type", "C5", T["werk-1"])], asked={"wonen", "werk-1"}, proposed={}
    ),
    "title retyped quite otherwise": Case(
        [("type", "C5", "Bouwen aan morgen")], asked={"wonen"}, proposed={}
    ),
    "only its number retyped": Case([("type", "E6", "Werkplaats 3")], asked={"werk-1"}, proposed={}),
    "title retyped, nearer to another": Case(
        [("type", "D5", "Veiligheid in de wijken")], asked={"veiligheid", "wijk"}, proposed={}
    ),
    "title of a repeated session typed": Case(
        [("type", "E8", "Stadswandeling")], asked={"wandeling#1", "wandeling#2"}, proposed={}
    ),
    "time typed over a title": Case([("type", "C5", "15:00")], asked={"wonen"}, proposed={}),
    "formula over a title": Case([("type", "C5", "=1+1")], asked={"wonen"}, proposed={}),
    "new text in an empty cell": Case([("type", "E8", "Nieuwe lezing")], loose=1, proposed={}),
    "misspelt title in an empty cell": Case(
        [("type", "E8", "Wonen in de binenstad")], asked={"wonen"}, proposed={}
    ),
    "new title much like another": Case([("type", "E8", "Werkplaats 3")], loose=1, proposed={}),
    "new text in the tray": Case([("type", "E10", "Nieuwe lezing")], loose=1, proposed={}),
    "new text in a cleared cell": Case(
        [("wipe", "C5"), ("type", "C5", "Nieuwe lezing")], {"wonen": None}, loose=1
    ),
    "copied and retyped": Case(
        [("copy", "C5", "E8"), ("type", "E8", "Heel iets anders")], asked={"wonen"}, proposed={}
    ),
    "copied twice, the first one cleared": Case(
        [("copy", "C5", "E8"), ("copy", "C5", "C7"), ("clear", "C5")], asked={"wonen"}
    ),
    "copied": Case([("copy", "C5", "E8")], asked={"wonen"}, proposed={}),
    # -- places that are none --------------------------------------------------------------------------
    "left in the spare column": Case([("cut", "C5", "F5")], asked={"wonen"}, proposed={"wonen": None}),
    "left beside the grid": Case([("cut", "C5", "H5")], asked={"wonen"}, proposed={"wonen": None}),
    "left above the grid": Case([("cut", "C5", "D2")], asked={"wonen"}, proposed={"wonen": None}),
    "title typed beside the grid": Case(
        [("wipe", "C5"), ("type", "H5", T["wonen"])], asked={"wonen"}, proposed={"wonen": None}
    ),
    "cut over a round": Case(
        [("cut", "C8", "B6")], asked={"werk-2", "wijk", "kort-a", "werk-1"},
    ),
    "cut into an inserted row": Case(
        [("insert_row", 6), ("cut", "C5", "D6")], asked={"wonen"}, proposed={"wonen": "D5"}
    ),
    "cut into an inserted column": Case(
        [("insert_column", 4), ("cut", "C5", "D5")], asked={"wonen"}, proposed={"wonen": None}
    ),
    "inserted row with its round copied": Case(
        [("insert_row", 6), ("copy", "B5", "B6"), ("cut", "C5", "D6")], {"wonen": "D5"}
    ),
    "room typed over the spare column": Case(
        [("type", "F4", "Raadzaal"), ("cut", "D5", "F6")], {"veiligheid": "C6"}
    ),
    "room renamed a little": Case([("type", "C4", "Raadszaal")]),
    "room renamed quite": Case([("type", "C4", "Aula")], asked={"wonen", "wijk", "werk-2"}, proposed={}),
    "room cleared": Case([("wipe", "C4")], asked={"wonen", "wijk", "werk-2"}, proposed={}),
    "rooms swapped by typing": Case(
        [("type", "C4", "Zaal 2 (Museum)"), ("type", "E4", "Raadzaal")],
        asked={"wonen", "wijk", "werk-2", "wandeling#1", "werk-1"},
        proposed={"wonen": "E5", "wijk": "E6", "werk-2": "E8", "wandeling#1": "C5", "werk-1": "C6"},
    ),
    "round retyped as another": Case(
        [("type", "B5", "Ronde 2")],
        asked={"wonen", "veiligheid", "wandeling#1"},
        proposed={"wonen": "C6", "veiligheid": "D6", "wandeling#1": "E6"},
    ),
    # -- merges and copies of sheets -------------------------------------------------------------------
    "merged over two rounds": Case([("merge", "C5:C6")], asked={"wonen", "wijk"}, proposed={}),
    "merged over two rooms": Case([("merge", "C5:D5")], asked={"wonen", "veiligheid"}, proposed={}),
    "merged over two rows of a round": Case([("merge", "D6:D7")], asked={"kort-b"}, proposed={}),
    "rounds merged, one row each": Case([("merge", "B6:B7")]),
    "sheet copied": Case([("copy_sheet", "Rooster (2)")]),
    "sheet copied, then the first one edited": Case(
        [("copy_sheet", "Rooster (2)"), ("cut", "C5", "E8")], asked={"wonen"}, proposed={"wonen": "E8"}
    ),
    "sheet copied, then the copy edited": Case(
        [("copy_sheet", "Rooster (2)"), ("use_sheet", "Rooster (2)"), ("cut", "C5", "E8")], asked={"wonen"}
    ),
    "sheet copied, and both edited alike": Case(
        [
            ("cut", "C5", "E8"),
            ("copy_sheet", "Rooster (2)"),
        ],
        {"wonen": "E8"},
    ),
}  # fmt: skip


def check(case: Case, draft: Draft) -> None:
    def places(edits: Iterable[Edit]) -> dict[str, tuple[str, str] | None]:
        return {edit.copy: (edit.target.round, edit.target.room) if edit.target else None for edit in edits}

    asked = [question for question in draft.questions if question.copies]
    assert places(draft.edits) == {copy: example.place(cell) for copy, cell in case.edits.items()}
    assert {copy for question in asked for copy in question.copies} == case.asked
    assert len(draft.questions) - len(asked) == case.loose
    assert len(draft.notices) == case.notices, draft.notices
    proposals = [question for question in draft.questions if question.proposal is not None]
    if case.proposed is not None:
        assert proposals == list(draft.questions)
        taken = places(edit for question in proposals for edit in question.edits)
        assert taken == {copy: example.place(cell) for copy, cell in case.proposed.items()}


@pytest.mark.parametrize("name", CASES)
def test_by_hand(name: str, written: Path, tmp_path: Path) -> None:
    case = CASES[name]
    out = tmp_path / "edited.xlsx"
    edit(written, out, "Rooster", case.steps)
    check(case, draft_of(open_workbook(out), example.instance()))


def test_in_libreoffice(written: Path, tmp_path: Path) -> None:
    """All of them in one LibreOffice; starting it takes longer than an edit."""
    outs = {name: tmp_path / f"{number}.xlsx" for number, name in enumerate(CASES)}
    in_office([(written, outs[name], "Rooster", case.steps) for name, case in CASES.items()])
    wrong = []
    for name, case in CASES.items():
        try:
            check(case, draft_of(open_workbook(outs[name]), example.instance()))
        except AssertionError as error:
            wrong.append(f"{name}: {error}")
    assert not wrong, "\n\n".join(wrong)
