"""Questions as people read them, and what answering them does."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

import scheduler.files.draft
from scheduler.domain import Placement
from scheduler.files.draft import Draft, accept, decline, draft_of, pinned_instance
from scheduler.files.workbook.opened import open_workbook
from scheduler.text import LOCALES, words
from tests.files.draft import example
from tests.files.draft.conftest import write
from tests.files.draft.hand import Step, edit

SWAP: list[Step] = [("type", "C5", "Werkplaats 1"), ("type", "E6", "Wonen in de binnenstad")]


def read(tmp_path: Path, locale: str, sheet: str, *steps: Step) -> Draft:
    instance = example.instance(locale)
    path = write(tmp_path / "draft.xlsx", instance, example.schedule())
    edit(path, path, sheet, list(steps))
    return draft_of(open_workbook(path), instance)


def test_an_edit_in_words(tmp_path: Path) -> None:
    steps: list[Step] = [("cut", "C5", "E8"), ("wipe", "D6"), ("cut", "C10", "C5")]
    assert [edit.sentence for edit in read(tmp_path, "nl", "Rooster", *steps).edits] == [
        "*Wonen in de binnenstad*: van Ronde 1 (do 13 feb 2025), Raadzaal naar Ronde 1 (vr 14 feb 2025), "
        "Zaal 2 (Museum)",
        "*Kort over geld*: niet meer geplaatst, stond in Ronde 2, Zaal 2 (Stadhuis)",
        "*Lunchlezing*: geplaatst in Ronde 1 (do 13 feb 2025), Raadzaal",
    ]
    assert [edit.sentence for edit in read(tmp_path, "en", "Roster", *steps).edits][1:] == [
        "*Kort over geld*: no longer placed, was in Ronde 2, Zaal 2 (Stadhuis)",
        "*Lunchlezing*: placed in Ronde 1 (Thu 13 Feb 2025), Raadzaal",
    ]


def test_a_swap_by_typing_is_one_question(tmp_path: Path) -> None:
    [question] = read(tmp_path, "nl", "Rooster", *SWAP).questions
    assert question.evidence == (
        "In Rooster E6 staat ‘Wonen in de binnenstad’, maar de kenmerken van de cel horen bij "
        "*Werkplaats 1*; gelezen als *Wonen in de binnenstad*.",
        "In Rooster C5 staat ‘Werkplaats 1’, maar de kenmerken van de cel horen bij "
        "*Wonen in de binnenstad*; gelezen als *Werkplaats 1*.",
    )
    assert question.proposal == (
        "Voorstel: *Wonen in de binnenstad*: van Ronde 1 (do 13 feb 2025), Raadzaal naar Ronde 2, Zaal 2 "
        "(Museum)\n*Werkplaats 1*: van Ronde 2, Zaal 2 (Museum) naar Ronde 1 (do 13 feb 2025), Raadzaal"
    )
    [question] = read(tmp_path, "en", "Roster", *SWAP).questions
    assert question.evidence[0] == (
        "Roster E6 says ‘Wonen in de binnenstad’, but the marks of the cell belong to *Werkplaats 1*; "
        "read as *Wonen in de binnenstad*."
    )


def test_disagreeing_sheets_are_told_with_both_readings(tmp_path: Path) -> None:
    steps: list[Step] = [("cut", "C5", "E8"), ("use_sheet", "Planning"), ("type", "D4", "Zaal 2 (Museum)")]
    [question] = read(tmp_path, "nl", "Rooster", *steps).questions
    assert question.proposal is None
    assert question.sentence == (
        "Over *Wonen in de binnenstad* zeggen de bladen iets verschillends. Rooster: Ronde 1 (vr 14 feb "
        "2025), Zaal 2 (Museum). Planning: Ronde 1 (do 13 feb 2025), Zaal 2 (Museum). Maak ze gelijk."
    )


def test_a_hidden_session_and_an_unknown_one_in_words(tmp_path: Path) -> None:
    draft = read(tmp_path, "nl", "Rooster", ("type", "E8", "15:00"), ("merge", "D6:D7"))
    assert [question.sentence for question in draft.questions] == [
        "Rooster D7 ligt verborgen onder samengevoegde cellen (Rooster D6).\n"
        "Voorstel: *Kort over zorg*: ongewijzigd (Ronde 2, Zaal 2 (Stadhuis))",
        "In Rooster E8 staat ‘15:00’; dat is geen bekende sessie.\n"
        "Voorstel: Deze cel wordt niet meegenomen. Een nieuwe sessie zet u eerst op het blad Sessies.",
    ]


def test_until_it_is_answered_everything_stays(tmp_path: Path) -> None:
    draft = read(tmp_path, "nl", "Rooster", *SWAP)
    assert draft.edited == draft.base
    [question] = draft.questions
    declined = decline(draft, [question])
    assert (declined.edited, declined.questions) == (draft.base, ())


def test_a_proposal_taken(tmp_path: Path) -> None:
    draft = read(tmp_path, "nl", "Rooster", *SWAP, ("cut", "D8", "E8"))
    taken = accept(draft, draft.questions)
    assert taken.questions == ()
    assert {edit.copy for edit in taken.edits} == {"wonen", "werk-1", "wandeling#2"}
    placed = {p.session: p for p in taken.edited.placements}
    assert placed["wonen"] == Placement(session="wonen", round="ronde-2", room="zaal-museum")
    assert placed["werk-1"] == Placement(session="werk-1", round="ronde-1", room="raadzaal")
    assert len(placed) == len(taken.edited.placements) == len(draft.base.placements)


def test_a_question_without_a_proposal_cannot_be_taken(tmp_path: Path) -> None:
    draft = read(tmp_path, "nl", "Planning", ("type", "D4", "Zwembad"))
    with pytest.raises(ValueError, match="without a proposal"):
        accept(draft, draft.questions)


def test_pins_of_planning_become_pins_of_the_instance(tmp_path: Path) -> None:
    draft = read(tmp_path, "nl", "Planning", ("type", "E4", "ronde"), ("type", "E12", "ronde en zaal"))
    instance = pinned_instance(draft)
    pins = {copy.id: (copy.pin.round, copy.pin.room) for copy in instance.copies if copy.pin}
    assert pins == {"wonen": ("ronde-1", None), "wandeling#2": ("ronde-3", "zaal-stadhuis")}
    untouched = read(tmp_path, "nl", "Planning")
    assert pinned_instance(untouched) == untouched.instance


def _keys() -> set[str]:
    """Every sentence that the code may ask for."""
    folder = Path(scheduler.files.draft.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    return set(re.findall(r'"(draft-[a-z-]+[a-z])"', code))


def test_every_sentence_is_there_in_both_languages() -> None:
    for locale in LOCALES:
        assert [key for key in sorted(_keys()) if not words(locale).has(key)] == []


def test_every_doubt_has_a_sentence_and_every_sentence_a_doubt() -> None:
    """Keys stand in the code as they are, but for those of heads (``row-unsure``) and of texts that
    stand for no round or room, or for several (``unknown-room``)."""
    folder = Path(scheduler.files.draft.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    made = {f"{kind}-unsure" for kind in ("row", "column")}
    made |= {f"{how}-{kind}" for how in ("unknown", "several") for kind in ("round", "room")}
    for locale in LOCALES:
        text = (files("scheduler.text") / locale / "draft.ftl").read_text(encoding="utf-8")
        keys = set(re.findall(r"^draft-doubt-([a-z-]+) =", text, re.MULTILINE))
        assert len(keys) > 35
        assert made <= keys
        assert [key for key in sorted(keys - made) if f'"{key}"' not in code] == []
        said = set(
            re.findall(r'Doubt\(\s*"([a-z-]+)"|_doubt\((?:outcome, )?"([a-z-]+)"|return "([a-z-]+)"', code)
        )
        assert {key for found in said for key in found if key} - keys == {"both"}
