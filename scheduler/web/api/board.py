"""Questions about the board as it stands on the page: judged by the checker."""

from __future__ import annotations

from fastapi import APIRouter

from scheduler.errors import InputError, Problem
from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.desk import View, known
from scheduler.web.schemas import (
    CostIn,
    CostOut,
    JudgeIn,
    JudgementOut,
    MoveOut,
    OptionsIn,
    OptionsOut,
    SuggestedOut,
    SuggestIn,
)
from scheduler.web.shown.judgement import judgement_out
from scheduler.web.shown.points import hard_points, soft_points
from scheduler.web.shown.trials import cost_out, options_out, suggestion_out
from scheduler.web.trying import Step, cells, cost, mends

router = APIRouter(prefix="/api")


@router.post("/judge")
def judge(desk: TheDesk, lang: Lang, board: JudgeIn) -> JudgementOut:
    """Held against the draft that the board started from."""
    view = desk.view_of_board(board, lang)
    parent = None if board.draft is None else desk.folder.note("draft", board.draft)
    return judgement_out(desk, view, board.placements, parent)


@router.post("/suggestions")
def suggestions(desk: TheDesk, lang: Lang, board: SuggestIn) -> list[SuggestedOut]:
    """Single steps that mend the first few points."""
    view = desk.view_of_board(board, lang)
    judged = view.judged(board.placements)
    points = [*hard_points(judged), *soft_points(view, judged)]
    return [
        SuggestedOut(
            rule=points[number].rule,
            copies=points[number].copies,
            suggestion=suggestion_out(view, board.placements, mend),
        )
        for number, mend in mends(view, board.placements, [(one.rule, one.copies) for one in points])
    ]


@router.post("/options")
def options(desk: TheDesk, lang: Lang, board: OptionsIn) -> OptionsOut:
    """Every cell for one copy: hard rules only, so that it is there before the hand has moved."""
    view = desk.view_of_board(board, lang)
    known(view.instance, [MoveOut(session=board.copy_id)])
    return options_out(view, board.copy_id, cells(view, board.placements, board.copy_id))


@router.post("/cost")
def cost_of(desk: TheDesk, lang: Lang, board: CostIn) -> CostOut:
    """One step, by every rule."""
    view = desk.view_of_board(board, lang)
    return cost_out(view, cost(view, board.placements, _step(view, board)))


def _step(view: View, board: CostIn) -> Step:
    """The step asked about. Raises ``InputError``."""
    moves = [MoveOut(session=board.copy_id, round=board.round, room=board.room)]
    if board.swap is not None:
        moves.append(MoveOut(session=board.swap))
    known(view.instance, moves)
    if (board.round is None) != (board.room is None) or board.swap == board.copy_id:
        raise InputError([Problem("", view.say.say("web-half-place"))])
    place = None if board.round is None or board.room is None else (board.round, board.room)
    return Step(board.copy_id, place, board.swap)
