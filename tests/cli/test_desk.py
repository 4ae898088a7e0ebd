"""The planner's desk end to end: init, convert, solve, edit, check, resolve, diff, share."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from scheduler.files import instance_json, read_draft, read_instance, write_instance
from tests.files.draft.taken import delete, edited

ONE = ("--workers", "1")


def swap_in_roster(draft: Path, target: Path, one: str, other: str) -> None:
    """Exchange two sessions as cut and paste do: text, note and number format go along."""
    book = load_workbook(draft, rich_text=True)
    sheet = book[str(book.defined_names["scheduler_roster"].attr_text).split("'")[1]]
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            for title in (one, other):
                if cell.comment is not None and f"[{title}]" in cell.comment.text:
                    cells[title] = cell
    a, b = cells[one], cells[other]
    a.value, b.value = b.value, a.value
    a.number_format, b.number_format = b.number_format, a.number_format
    first, second = a.comment, b.comment
    a.comment = b.comment = None
    a.comment, b.comment = second, first
    book.save(target)


def test_a_planners_path(scheduler: Any, tmp_path: Path) -> None:
    event = Path(__file__).parents[2] / "instances" / "hoorn-2025.yaml"
    moved = ("gemeente-financien", "waarde-van-cultuur")
    draft, edited, new = tmp_path / "draft.xlsx", tmp_path / "edited.xlsx", tmp_path / "new.xlsx"
    share, found = tmp_path / "share.xlsx", tmp_path / "new.json"
    assert scheduler("solve", event, "-o", draft, "--share", share, *ONE).code == 0
    assert read_draft(draft).edits == ()
    swap_in_roster(draft, edited, *moved)
    judged = scheduler("check", edited)
    assert "2 wijzigingen gelezen" in judged.out
    done = scheduler("resolve", edited, "-o", new, "--json", found, *ONE)
    assert done.code == 0, done.err
    placed = {
        p["session"]: (p["round"], p["room"]) for p in json.loads(found.read_text("utf-8"))["placements"]
    }
    wanted = {p.session: (p.round, p.room) for p in read_draft(edited).edited.placements}
    assert [placed[one] for one in moved] == [wanted[one] for one in moved]
    told = scheduler("diff", draft, new)
    assert told.code == 0
    assert "Gemeente financiën" in told.out
    assert "De maatschappelijke waarde van cultuur" in told.out
    titles = load_workbook(share).sheetnames
    assert not [title for title in titles if "invoer" in title.lower() or title in ("Rooster", "Planning")]


def test_a_workbook_is_the_instance(scheduler: Any, klein: Path, tmp_path: Path) -> None:
    book, back = tmp_path / "klein.xlsx", tmp_path / "back.yaml"
    assert scheduler("convert", klein, book).code == 0
    assert scheduler("convert", book, back).code == 0
    assert instance_json(read_instance(back)) == instance_json(read_instance(klein))


def test_a_new_workbook_says_what_to_fill_in(scheduler: Any, tmp_path: Path) -> None:
    for lang in ("nl", "en"):
        book = tmp_path / f"{lang}.xlsx"
        assert scheduler("init", book, "--lang", lang).code == 0
        assert load_workbook(book).sheetnames
    filled = tmp_path / "hoorn.xlsx"
    assert scheduler("init", filled, "--example", "hoorn", "--lang", "nl").code == 0
    assert scheduler("check", filled).code == 0


def test_problems_are_marked_in_a_copy(scheduler: Any, klein: Path, tmp_path: Path) -> None:
    book, wrong, marked = tmp_path / "klein.xlsx", tmp_path / "wrong.xlsx", tmp_path / "marked.xlsx"
    scheduler("convert", klein, book)
    opened = load_workbook(book)
    sheet = opened[str(opened.defined_names["scheduler_timeline"].attr_text).split("'")[1]]
    cell = next(c for row in sheet.iter_rows() for c in row if isinstance(c.value, timedelta))
    cell.value = "25.75"
    opened.save(wrong)
    before = wrong.read_bytes()
    done = scheduler("check", wrong, "--annotate", marked)
    assert done.code == 1
    assert f"{cell.coordinate}" in done.err
    assert "25.75" in done.err
    assert wrong.read_bytes() == before
    assert load_workbook(marked).sheetnames


def test_a_schedule_file_needs_its_event(scheduler: Any, klein: Path, tmp_path: Path) -> None:
    """The one that is said, or that of the workbook it is compared with."""
    found, book = tmp_path / "x.json", tmp_path / "x.xlsx"
    scheduler("solve", klein, "-o", book, "--json", found, *ONE)
    assert scheduler("diff", found, found).code == 2
    for files in ((found, found, "--instance", klein), (found, book), (book, found)):
        done = scheduler("diff", *files)
        assert (done.code, done.out.strip()) == (0, "Er is niets veranderd.")


def test_a_session_is_cancelled_in_a_draft(scheduler: Any, tmp_path: Path) -> None:
    """One row less in *Sessies* is all that a planner does."""
    event = Path(__file__).parents[2] / "instances" / "hoorn-2025.yaml"
    title = "Slim met stroom door warmte te benutten!"
    draft, edited, new = tmp_path / "draft.xlsx", tmp_path / "edited.xlsx", tmp_path / "new.xlsx"
    assert scheduler("solve", event, "-o", draft, *ONE).code == 0
    book = load_workbook(draft)
    sheet = book["Sessies"]
    sheet.delete_rows(next(row[0].row for row in sheet.iter_rows() if row[0].value == title))
    book.save(edited)
    wishes = sum(
        wish.session == "slim-met-stroom" for one in read_instance(event).attendees for wish in one.wishes
    )
    said = f"*{title}* is vervallen; {wishes} wensen en 2 rollen zijn daarmee ook vervallen."
    for done in (
        scheduler("check", edited),
        scheduler("diff", draft, edited),
        scheduler("resolve", edited, "-o", new, *ONE),
    ):
        assert done.out.count(said) == 1
        assert not done.err
    assert scheduler("check", new).code == 0
    rows = list(load_workbook(new)["Wijzigingen"].iter_rows(values_only=True))
    assert (title, "vervallen") in [row[:2] for row in rows]
    assert any(row[0] == "Kees Vendrik" and str(row[1]).startswith(f"{title} vervalt") for row in rows)
    done = scheduler("solve", edited, "-o", tmp_path / "again.xlsx", *ONE)
    assert done.code == 0
    assert said in done.err


def test_a_session_that_loses_its_room_keeps_its_round(scheduler: Any, klein: Path, tmp_path: Path) -> None:
    """Its round counts as kept, and another room as a move: it is not free to go anywhere."""
    event = read_instance(klein)
    rooms = (*event.rooms, event.room["zaal-2"].model_copy(update={"id": "zaal-4", "title": "Zaal 4"}))
    wide = tmp_path / "wide.yaml"
    write_instance(event.model_copy(update={"rooms": rooms}), wide)
    draft, lost, new, found = (
        tmp_path / name for name in ("draft.xlsx", "lost.xlsx", "new.xlsx", "new.json")
    )
    assert scheduler("solve", wide, "-o", draft, *ONE).code == 0
    base = read_draft(draft).base
    [huur] = [one for one in base.placements if one.session == "huur"]
    edited(draft, lost, delete("rooms", event.room.get(huur.room, rooms[-1]).title))
    done = scheduler("resolve", lost, "-o", new, "--json", found, *ONE)
    assert done.code == 0, done.err
    moves = [one for one in json.loads(found.read_text("utf-8"))["moves"] if one["session"] == "huur"]
    assert [(one["kind"], one["to"]["round"]) for one in moves] == [("room", huur.round)]
