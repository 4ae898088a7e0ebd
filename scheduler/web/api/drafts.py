"""Drafts: the list, saving, publishing."""

from __future__ import annotations

from fastapi import APIRouter

from scheduler.domain import Schedule
from scheduler.text import words
from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.desk import Desk
from scheduler.web.folder import Note, now, pin_notes, still_lost
from scheduler.web.schemas import DraftOut, DraftsOut, SaveIn
from scheduler.web.shown.drafts import draft_out, drafts_out
from scheduler.web.shown.places import pinned_of

router = APIRouter(prefix="/api/drafts")


@router.get("")
def drafts(desk: TheDesk, lang: Lang) -> DraftsOut:
    return drafts_out(desk.folder, words(lang or desk.instance(desk.newest_version()).event.locale))


@router.post("", status_code=201)
def save(desk: TheDesk, lang: Lang, board: SaveIn) -> DraftOut:
    """A new draft, unless its parent is no longer the newest and no branch is asked for."""
    view = desk.view_of_board(board, lang)
    judged = view.judged(board.placements)
    origin = None if board.draft is None else desk.folder.note("draft", board.draft)
    note = Note(
        number=0,
        parent=board.parent,
        kind="saved",
        at=now(),
        title=board.title,
        version=view.version,
        objective=judged.objective,
        pins=pin_notes(pinned_of(view.instance)),
        lost=still_lost(origin, board.placements) or None,
    )
    schedule = Schedule(
        instance=view.instance.event.id, title=board.title, placements=tuple(board.placements)
    )
    return shown(desk, desk.folder.add_draft(schedule, note, branch=board.branch), lang)


@router.post("/{number}/publish")
def publish(desk: TheDesk, lang: Lang, number: int) -> DraftOut:
    desk.folder.publish(number)
    return shown(desk, desk.folder.note("draft", number), lang)


def shown(desk: Desk, note: Note, lang: str | None) -> DraftOut:
    locale = lang or desk.instance(note.version).event.locale
    return draft_out(note, desk.folder.published(), words(locale))
