"""Questions that need the solver: why, alternatives, what if."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from scheduler.text import words
from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.api.streams import Events, plain, stream
from scheduler.web.desk import Desk, known
from scheduler.web.questions import Asker, Kind, Question, telling
from scheduler.web.refusals import told
from scheduler.web.schemas import (
    AlternativeOut,
    AlternativesIn,
    Answer,
    ErrorOut,
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
    question = _question(
        desk,
        lang,
        board,
        "why",
        copy=board.copy_id,
        round=board.round,
        room=board.room,
        swap=board.swap,
    )
    found: WhyOut = _asker(request).ask(question)
    return found


@router.post("/alternatives")
def alternatives(request: Request, desk: TheDesk, lang: Lang, board: AlternativesIn) -> StreamingResponse:
    """Programmes that are nearly as good as the best, and unlike each other: told as they are found."""
    question = _question(desk, lang, board, "alternatives", count=board.count, within=board.within)
    return stream(request, _in_parts(question))


@router.post("/what-if")
def what_if(request: Request, desk: TheDesk, lang: Lang, board: WhatIfIn) -> WhatIfOut:
    """Before and after a change in words."""
    question = _question(desk, lang, board, "what-if", changes=tuple(board.changes))
    found: WhatIfOut = _asker(request).ask(question)
    return found


def _in_parts(question: Question) -> Events:
    try:
        with telling(question) as parts:
            for found in parts:
                yield [(_name(part), plain(part)) for part in found]
    except Exception as error:
        yield [("error", plain(ErrorOut(error=told(error, words(question.lang)))))]


def _name(part: Answer) -> str:
    return "alternative" if isinstance(part, AlternativeOut) else "end"


def _asker(request: Request) -> Asker:
    asker: Asker = request.app.state.asker
    return asker


def _question(
    desk: Desk, lang: str | None, board: WhyIn | AlternativesIn | WhatIfIn, kind: Kind, **asked: Any
) -> Question:
    view = desk.view_of_board(board, lang)
    return Question(
        kind=kind,
        folder=str(desk.folder.path),
        version=view.version,
        lang=view.instance.event.locale,
        pins=pinned_of(view.instance),
        placements=tuple((one.session, one.round, one.room) for one in board.placements),
        seconds=board.time_limit,
        **asked,
    )
