"""What changed: the sheet, the marks in the grid, the text for the terminal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from scheduler.diff import compare
from scheduler.domain import Placement, Schedule
from scheduler.report import (
    difference_json,
    difference_text,
    pages_bytes,
    resolution_json,
    resolution_text,
    summary_text,
)
from scheduler.result import Clash, GiveUp, Level, LevelName, Resolution, Result, Status
from tests.report.conftest import KLEIN, klein, result_of
from tests.report.dump import cell_texts, opened, sheet_of

BEFORE = (
    ("woningbouw", "ronde-1", "zaal-2"),
    ("huur", "ronde-2", "zaal-3"),
    ("wijkteams", "ronde-1", "zaal-3"),
    ("mantelzorg", "ronde-2", "zaal-2"),
    ("oud", "ronde-1", "raadzaal"),
)
"""An earlier version of ``KLEIN``: one room and two swapped rooms, one session new and one gone."""


@pytest.fixture
def changed() -> Result:
    return result_of(klein().model_copy(update={"base": _placements()}), KLEIN)


def _placements() -> tuple[Placement, ...]:
    return tuple(Placement(session=s, round=r, room=m) for s, r, m in BEFORE)


def _resolution(result: Result, *levels: tuple[int | None, int | None, Status]) -> Resolution:
    found = [Level(name, *level) for name, level in zip(get_args(LevelName), levels, strict=True)]
    return Resolution(result, tuple(found), ())


def test_the_sheet_says_what_changed_and_whom_to_tell(changed: Result) -> None:
    rows = cell_texts(sheet_of(opened(pages_bytes(changed)), "scheduler_changes"))
    assert rows == [
        ["Wijzigingen – Kleine netwerkmiddag"],
        ["Veranderd: 1 nieuw, 1 vervallen, 1 naar een andere zaal en 2 van plaats geruild."],
        ["Per sessie"],
        ["Sessie", "Wijziging", "Was", "Wordt"],
        ["Deelfietsen", "nieuw", "Ronde 2 (15.00–16.00) / Raadzaal"],
        ["oud", "vervallen", "Ronde 1 / Raadzaal"],
        ["Alleen een andere zaal"],
        ["Sessie", "Wijziging", "Was", "Wordt"],
        ["Bouwen in de binnenstad", "andere zaal", "Ronde 1 (13.30–14.30) / Zaal 2",
         "Ronde 1 (13.30–14.30) / Raadzaal"],
        ["Betaalbare huur", "geruild met Mantelzorg", "Ronde 2 (15.00–16.00) / Zaal 3",
         "Ronde 2 (15.00–16.00) / Zaal 2"],
        ["Mantelzorg", "geruild met Betaalbare huur", "Ronde 2 (15.00–16.00) / Zaal 2",
         "Ronde 2 (15.00–16.00) / Zaal 3"],
        ["Wie moet dit weten: mensen met een rol"],
        ["Spreker wonen", "Alleen een andere zaal"],
        ["Bouwen in de binnenstad krijgt een andere zaal: Raadzaal in plaats van Zaal 2; "
         "Ronde 1 (13.30–14.30)."],
        ["Wie moet dit weten: themagroepen en andere organisaties"],
        ["Themagroep Wonen", "Alleen een andere zaal"],
        ["Bouwen in de binnenstad krijgt een andere zaal: Raadzaal in plaats van Zaal 2; "
         "Ronde 1 (13.30–14.30)."],
        ["Betaalbare huur ruilt van zaal met Mantelzorg: Zaal 2 in plaats van Zaal 3; "
         "Ronde 2 (15.00–16.00)."],
        ["Themagroep Zorg, Welzijn", "Alleen een andere zaal"],
        ["Mantelzorg ruilt van zaal met Betaalbare huur: Zaal 3 in plaats van Zaal 2; "
         "Ronde 2 (15.00–16.00)."],
        ["Wie moet dit weten: beheer van de zalen"],
        ["Raadzaal", "Bouwen in de binnenstad komt erbij: Ronde 1 (13.30–14.30)."],
        ["Deelfietsen komt erbij: Ronde 2 (15.00–16.00)."],
        ["oud gaat weg: Ronde 1."],
        ["Zaal 2", "Bouwen in de binnenstad gaat weg: Ronde 1 (13.30–14.30)."],
        ["Betaalbare huur komt erbij: Ronde 2 (15.00–16.00)."],
        ["Mantelzorg gaat weg: Ronde 2 (15.00–16.00)."],
        ["Zaal 3", "Betaalbare huur gaat weg: Ronde 2 (15.00–16.00)."],
        ["Mantelzorg komt erbij: Ronde 2 (15.00–16.00)."],
    ]  # fmt: skip


def test_without_an_earlier_version_there_is_no_such_sheet(small: Result) -> None:
    book = opened(pages_bytes(small))
    assert "scheduler_changes" not in book.defined_names
    assert "●" not in " ".join(text for sheet in book for row in cell_texts(sheet) for text in row)


def test_a_difference_that_is_given_goes_before_the_base(changed: Result) -> None:
    assert changed.schedule is not None
    same = compare(changed.instance, changed.schedule, changed.instance, changed.schedule)
    rows = cell_texts(sheet_of(opened(pages_bytes(changed, difference=same)), "scheduler_changes"))
    assert rows == [["Wijzigingen – Kleine netwerkmiddag"], ["Er is niets veranderd."]]


def test_what_moved_is_marked_in_the_grid_with_its_old_place_in_a_comment(changed: Result) -> None:
    sheet = sheet_of(opened(pages_bytes(changed)), "sheet_programme_1")
    cards: list[Any] = [cell for row in sheet.iter_rows() for cell in row if "●" in str(cell.value or "")]
    *moved, legend = cards
    assert {str(cell.value).partition("\N{NO-BREAK SPACE}")[0]: cell.comment.text for cell in moved} == {
        "Bouwen in de binnenstad": "Bouwen in de binnenstad krijgt een andere zaal: Raadzaal in plaats van "
        "Zaal 2; Ronde 1 (13.30–14.30).",
        "Deelfietsen": "Deelfietsen is nieuw in het programma: Ronde 2 (15.00–16.00), Raadzaal.",
        "Betaalbare huur": "Betaalbare huur ruilt van zaal met Mantelzorg: Zaal 2 in plaats van Zaal 3; "
        "Ronde 2 (15.00–16.00).",
        "Mantelzorg": "Mantelzorg ruilt van zaal met Betaalbare huur: Zaal 3 in plaats van Zaal 2; "
        "Ronde 2 (15.00–16.00).",
    }
    assert legend.value == "● gewijzigd sinds de vorige versie"
    assert [cell for row in sheet.iter_rows() for cell in row if cell.comment] == moved


def test_the_levels_of_a_re_solve_are_in_the_sheet(changed: Result) -> None:
    made = _resolution(changed, (2, 2, Status.OPTIMAL), (3, 1, Status.FEASIBLE), (126, 0, Status.FEASIBLE))
    rows = cell_texts(sheet_of(opened(pages_bytes(changed, resolution=made)), "scheduler_changes"))
    at = rows.index(["Zo min mogelijk verplaatst"])
    assert rows[at + 1 : at + 5] == [
        ["Stap", "Uitkomst", "Bewezen minimum", "Oordeel"],
        ["Sessies naar een andere ronde, of niet meer geplaatst", "2", "2", "Bewezen: minder kan niet."],
        ["Sessies die alleen van zaal veranderen", "3", "1",
         "Of het met minder kan, is niet bewezen; minder dan 1 kan zeker niet."],
        ["Score (minder is beter)", "126", "0", "Of het met minder kan, is niet bewezen."],
    ]  # fmt: skip


def test_a_re_solve_in_the_terminal(changed: Result) -> None:
    english = result_of(klein("en").model_copy(update={"base": _placements()}), KLEIN, status=Status.OPTIMAL)
    made = _resolution(english, (2, 2, Status.OPTIMAL), (1, 1, Status.OPTIMAL), (126, 126, Status.OPTIMAL))
    near = "Proved: less is impossible with so few moves."
    assert resolution_text(made).splitlines()[:14] == [
        "Kleine netwerkmiddag",
        "Status: OPTIMAL",
        "",
        "As few moves as possible",
        "  Sessions to another round, or no longer placed    2  Proved: fewer is impossible.",
        f"  Sessions that change room only                    1  {near}",
        f"  Score (less is better)                          126  {near}",
        "",
        "Changed: 1 new, 1 cancelled, 1 to another room, and 2 exchanged places.",
        "  *Deelfietsen* is new in the programme: Ronde 2 (15:00–16:00), Raadzaal.",
        "  *oud* is cancelled; it was in Ronde 1, Raadzaal.",
        "",
        "Another room only",
        "  *Bouwen in de binnenstad* has another room: Raadzaal instead of Zaal 2; Ronde 1 (13:30–14:30).",
    ]
    interrupted = replace(made, result=replace(changed, interrupted=True))
    assert "De berekening is onderbroken" in resolution_text(interrupted)


def test_edits_that_cannot_hold_in_the_terminal() -> None:
    none = Result(klein(), Status.INFEASIBLE, None, None, None, 1.0, facts=("Te weinig zalen.",))
    clash = Clash(("huur",), (), True, ("Deze wijziging kan niet:", "  *Betaalbare huur* in Ronde 1."))
    give_up = GiveUp(("huur",), True, Schedule(), ("Wel mogelijk wordt het zonder deze wijziging:",))
    levels = [Level(name, None, None, Status.INFEASIBLE) for name in get_args(LevelName)]
    made = Resolution(none, tuple(levels), (), (clash,), give_up)
    assert resolution_text(made).splitlines()[2:] == [
        "",
        "Deze wijziging kan niet:",
        "  *Betaalbare huur* in Ronde 1.",
        "",
        "Wel mogelijk wordt het zonder deze wijziging:",
    ]
    found = resolution_json(made)
    assert list(found)[-3:] == ["levels", "conflict", "give_up"]
    assert found["levels"][0] == {"name": "rounds", "value": None, "bound": None, "status": "INFEASIBLE"}
    assert (found["conflict"], found["give_up"]) == ([["huur"]], ["huur"])
    assert resolution_text(replace(made, conflict=None, give_up=None)).splitlines()[3:] == [
        "Bewezen onmogelijk: er bestaat geen programma dat aan alle harde regels voldoet.",
        "  Te weinig zalen.",
    ]


def test_a_difference_in_the_terminal_tells_everybody_apart(changed: Result) -> None:
    assert changed.schedule is not None
    old = Schedule(placements=_placements())
    found = compare(changed.instance, old, changed.instance, changed.schedule)
    lines = difference_text(found).splitlines()
    at = lines.index("  Spreker wonen")
    assert lines[at - 1 : at + 3] == [
        "Wie moet dit weten: mensen met een rol",
        "  Spreker wonen",
        "    Alleen een andere zaal",
        "      *Bouwen in de binnenstad* krijgt een andere zaal: Raadzaal in plaats van Zaal 2; "
        "Ronde 1 (13.30–14.30).",
    ]
    at = lines.index("  Raadzaal")
    assert lines[at + 1] == "    *Bouwen in de binnenstad* komt erbij: Ronde 1 (13.30–14.30)."
    nothing = compare(changed.instance, changed.schedule, changed.instance, changed.schedule)
    assert difference_text(nothing) == "Er is niets veranderd."


def test_the_summary_lists_changes(changed: Result) -> None:
    lines = summary_text(changed).splitlines()
    at = lines.index("Veranderd: 1 nieuw, 1 vervallen, 1 naar een andere zaal en 2 van plaats geruild.")
    assert "  *oud* vervalt; stond in Ronde 1, Raadzaal." in lines[at + 1 : at + 6]


def test_a_difference_as_json(changed: Result) -> None:
    assert changed.schedule is not None
    old = Schedule(placements=_placements())
    found = difference_json(compare(changed.instance, old, changed.instance, changed.schedule))
    assert list(found) == ["counts", "changes", "notices"]
    assert found["counts"] == {"new": 1, "cancelled": 1, "room": 1, "swapped": 2}
    assert found["changes"][0] == {
        "session": "woningbouw",
        "title": "Bouwen in de binnenstad",
        "kind": "room",
        "room_only": True,
        "from": {"round": "ronde-1", "room": "zaal-2", "day": "2025-11-13", "start": "13:30", "end": "14:30"},
        "to": {"round": "ronde-1", "room": "raadzaal", "day": "2025-11-13", "start": "13:30", "end": "14:30"},
        "with": None,
    }
    assert found["changes"][-1]["from"]["start"] is None
    assert found["changes"][-1]["to"] is None
    assert {"kind": "organiser", "id": "tg-wonen", "name": "Themagroep Wonen", "changes": [],
            "rooms_only": ["woningbouw", "huur"]} in found["notices"]  # fmt: skip
