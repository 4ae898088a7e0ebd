"""The input sheets were edited as well: sessions that are gone or new, rooms that are lost."""

from __future__ import annotations

from pathlib import Path

from scheduler.domain import Instance, Placement
from scheduler.files.draft import Draft, accept, draft_of
from scheduler.files.workbook.opened import open_workbook
from tests.files.draft import example
from tests.files.draft.hand import Step, edit


def read(written: Path, tmp_path: Path, instance: Instance, *steps: Step) -> Draft:
    out = tmp_path / "edited.xlsx"
    edit(written, out, "Rooster", list(steps))
    return draft_of(open_workbook(out), instance)


def with_session(**session: object) -> Instance:
    plain = example.instance().model_dump(mode="json", by_alias=True)
    plain["sessions"].append(session)
    return Instance.model_validate(plain)


def where(draft: Draft) -> dict[str, tuple[str, str]]:
    return {p.session: (p.round, p.room) for p in draft.edited.placements}


BEFORE = {copy: at for copy, cell in example.CELLS.items() if (at := example.place(cell)) is not None}


def test_a_cancelled_session_is_listed_and_left_out(written: Path, tmp_path: Path) -> None:
    draft = read(written, tmp_path, example.instance(without="wonen"))
    assert draft.gone == ("wonen",)
    assert draft.instance_changed
    assert not draft.edits
    assert not draft.questions
    assert where(draft) == {copy: at for copy, at in BEFORE.items() if copy != "wonen"}
    assert draft.base == example.schedule()
    assert draft.notices == ("Vervallen sessie: *Wonen in de binnenstad*.",)


def test_a_cancelled_session_raises_no_question(written: Path, tmp_path: Path) -> None:
    """Whatever was done to its cell."""
    copied = ("copy", "C5", "E8")
    draft = read(written, tmp_path, example.instance(without="wonen"), copied, ("cut", "D5", "C7"))
    assert not draft.questions
    assert [edit.copy for edit in draft.edits] == ["veiligheid"]


def test_a_new_session_is_listed(written: Path, tmp_path: Path) -> None:
    draft = read(written, tmp_path, with_session(id="nieuw", title="Nieuwe lezing"))
    assert draft.new == ("nieuw",)
    assert not draft.edits
    assert draft.notices == ("Nieuwe sessie: *Nieuwe lezing*.",)


def test_a_new_session_is_placed_by_its_title(written: Path, tmp_path: Path) -> None:
    draft = read(
        written, tmp_path, with_session(id="nieuw", title="Nieuwe lezing"), ("type", "E8", "Nieuwe lezing")
    )
    assert not draft.questions
    [one] = draft.edits
    assert (one.copy, one.origin) == ("nieuw", None)
    assert one.target == Placement(session="nieuw", round="ronde-3", room="zaal-museum")
    assert where(draft) == {**BEFORE, "nieuw": ("ronde-3", "zaal-museum")}


def test_a_new_session_is_placed_in_planning(written: Path, tmp_path: Path) -> None:
    steps: list[Step] = [
        ("use_sheet", "Planning"),
        ("type", "A14", "Nieuwe lezing"),
        ("type", "C14", "Ronde 2"),
        ("type", "D14", "Raadzaal"),
    ]
    draft = read(written, tmp_path, with_session(id="nieuw", title="Nieuwe lezing"), *steps)
    assert not draft.questions
    assert where(draft)["nieuw"] == ("ronde-2", "raadzaal")


def test_a_new_title_in_the_input_is_known(written: Path, tmp_path: Path) -> None:
    instance = example.instance()
    sessions = tuple(
        session.model_copy(update={"title": "Samen veilig"}) if session.id == "veiligheid" else session
        for session in instance.sessions
    )
    renamed = instance.model_copy(update={"sessions": sessions})
    for steps in ([], [("type", "D5", "Samen veilig")]):
        draft = read(written, tmp_path, renamed, *steps)
        assert not draft.edits
        assert not draft.questions
        assert not draft.notices
        assert draft.instance_changed


def test_a_lost_room_leaves_its_sessions_without_a_place(written: Path, tmp_path: Path) -> None:
    draft = read(written, tmp_path, example.instance(rooms=2))
    assert {p.session for p in draft.lost} == {"wandeling#1", "werk-1"}
    assert not draft.edits
    assert not draft.questions
    assert where(draft) == {copy: at for copy, at in BEFORE.items() if at[1] != "zaal-museum"}
    assert draft.notices[0] == (
        "*Stadswandeling (1)* is niet meer geplaatst: die ronde of zaal is er niet meer "
        "(Ronde 1 (do 13 feb 2025), Zaal 2 (Museum))."
    )


def test_a_session_moved_out_of_a_lost_room(written: Path, tmp_path: Path) -> None:
    draft = read(written, tmp_path, example.instance(rooms=2), ("cut", "E6", "C7"))
    assert [edit.copy for edit in draft.edits] == ["werk-1"]
    assert where(draft)["werk-1"] == ("ronde-2", "raadzaal")
    assert [p.session for p in draft.lost] == ["wandeling#1"]


def test_a_session_moved_into_a_lost_room_is_asked(written: Path, tmp_path: Path) -> None:
    draft = read(written, tmp_path, example.instance(rooms=2), ("cut", "C5", "E8"))
    [question] = draft.questions
    assert question.copies == ("wonen",)
    assert where(draft)["wonen"] == BEFORE["wonen"]
    assert "wonen" not in where(accept(draft, [question]))


def test_a_program_that_drops_notes_and_formats(written: Path, tmp_path: Path) -> None:
    """What stands where it stood is silent; what has moved is asked."""
    wipes: list[Step] = [("plain", cell) for cell in example.CELLS.values()]
    assert not read(written, tmp_path, example.instance(), *wipes).questions
    draft = read(written, tmp_path, example.instance(), *wipes, ("cut", "C5", "E8"))
    assert not draft.edits
    [question] = draft.questions
    assert where(accept(draft, [question]))["wonen"] == ("ronde-3", "zaal-museum")
