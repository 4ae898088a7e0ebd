"""Questions that need the solver: why, alternatives, what if."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request

from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.desk import Desk, known
from scheduler.web.questions import Asker, Kind, Question
from scheduler.web.schemas import (
    AlternativesIn,
    AlternativesOut,
    MoveOut,
    WhatIfIn,
    WhatIfOut,
    WhyIn,
    WhyOut,
)
from scheduler.web.shown.places import pinned_of

router = APIRouter(prefix="/api")


@router.post("/why")
def why(request: Request, desk: TheDesk, lang: Lang, board: WhyIn) -> WhyOut:
    """Why here; with a round, a room or an exchange: why not there, or what it would take."""
    asked = [MoveOut(session=board.copy_id, round=board.round, room=board.room)]
    asked += [] if board.swap is None else [MoveOut(session=board.swap)]
    known(desk.view_of_board(board, lang).instance, asked)
    found: WhyOut = _answer(
        request,
        desk,
        lang,
        board,
        "why",
        copy=board.copy_id,
        round=board.round,
        room=board.room,
        swap=board.swap,
    )
    return found


@router.post("/alternatives")
def alternatives(request: Request, desk: TheDesk, lang: Lang, board: AlternativesIn) -> AlternativesOut:
    """Programmes that are nearly as good as the best, and unlike each other."""
    found: AlternativesOut = _answer(
        request, desk, lang, board, "alternatives", count=board.count, within=board.within
    )
    return found


@router.post("/what-if")
def what_if(request: Request, desk: TheDesk, lang: Lang, board: WhatIfIn) -> WhatIfOut:
    """Before and after a change in words."""
    found: WhatIfOut = _answer(request, desk, lang, board, "what-if", changes=tuple(board.changes))
    return found


def _answer(
    request: Request,
    desk: Desk,
    lang: str | None,
    board: WhyIn | AlternativesIn | WhatIfIn,
    kind: Kind,
    **asked: Any,
) -> Any:
    view = desk.view_of_board(board, lang)
    asker: Asker = request.app.state.asker
    return asker.ask(
        Question(
            kind=kind,
            folder=str(desk.folder.path),
            version=view.version,
            lang=view.instance.event.locale,
            pins=pinned_of(view.instance),
            placements=tuple((one.session, one.round, one.room) for one in board.placements),
            seconds=board.time_limit,
            **asked,
        )
    )
