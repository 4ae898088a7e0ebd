"""Workbooks out and in."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Response, UploadFile

from scheduler.report import workbook_bytes
from scheduler.result import Result, Status
from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.api.drafts import shown
from scheduler.web.folder import Note
from scheduler.web.imports import import_named, import_out, keep_upload, take_import
from scheduler.web.schemas import AcceptIn, DraftOut, ImportOut

router = APIRouter(prefix="/api")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/drafts/{number}/workbook.xlsx")
def workbook(desk: TheDesk, lang: Lang, number: int) -> Response:
    """The draft as a workbook to go on with; edited, it can be imported again."""
    note = desk.folder.note("draft", number)
    view = desk.view_of_draft(note, lang)
    schedule = desk.draft(number).schedule
    result = Result(
        instance=view.instance,
        status=_status(note),
        schedule=schedule,
        evaluation=view.judged(schedule.placements),
        bound=note.bound,
        seconds=0.0,
    )
    name = f"{view.instance.event.id}-{number:04d}.xlsx"
    return Response(
        workbook_bytes(result),
        media_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{_plain(name)}"'},
    )


@router.post("/import", status_code=201)
def bring(desk: TheDesk, lang: Lang, workbook: Annotated[UploadFile, File()]) -> ImportOut:
    """Read an edited workbook, and show what was changed in it."""
    kept = keep_upload(desk.folder, workbook.filename or "", workbook.file.read())
    return import_out(desk, kept, lang)


@router.post("/import/{name}/accept", status_code=201)
def take(desk: TheDesk, lang: Lang, name: str, answers: AcceptIn) -> DraftOut:
    """The workbook that was shown as a new draft."""
    note = take_import(
        desk,
        import_named(desk.folder, name),
        lang,
        answers.taken,
        answers.left,
        answers.title,
        branch=answers.branch,
    )
    return shown(desk, note, lang)


def _status(note: Note) -> Status:
    """Of the solver where it still means something; a re-solve's is about its moves."""
    return Status.OPTIMAL if note.status == Status.OPTIMAL and note.bound is not None else Status.FEASIBLE


def _plain(name: str) -> str:
    return "".join(char if char.isascii() and (char.isalnum() or char in "-_.") else "-" for char in name)
