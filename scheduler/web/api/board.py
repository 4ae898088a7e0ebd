"""Questions about the board as it stands on the page: judged by the checker."""

from __future__ import annotations

from fastapi import APIRouter

from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.schemas import JudgeIn, JudgementOut
from scheduler.web.shown.judgement import judgement_out

router = APIRouter(prefix="/api")


@router.post("/judge")
def judge(desk: TheDesk, lang: Lang, board: JudgeIn) -> JudgementOut:
    """Held against the draft that the board started from."""
    view = desk.view_of_board(board, lang)
    parent = None if board.draft is None else desk.folder.note("draft", board.draft)
    return judgement_out(desk, view, board.placements, parent)
