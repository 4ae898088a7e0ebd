"""Whatever goes wrong, in one shape: a code for programs, a sentence for people, no traceback.

It is JSON, but for the addresses that people see in the bar of their browser: those get a page.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from html import escape
from urllib.parse import parse_qs

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from scheduler.errors import InfeasibleError, InputError, NoAnswerError, OutputError, Problem
from scheduler.text import LOCALES, Words, words
from scheduler.web.folder import MissingError, StaleError
from scheduler.web.schemas import ErrorBody, ErrorOut, ProblemOut

LOG = logging.getLogger("scheduler.web")
PAGES = ("/", "/print")
_CODES = {401: "forbidden", 403: "forbidden", 404: "not-found", 413: "too-large"}
_KEYS = {"not-found": "web-no-page", "too-large": "web-too-large"}
Told = tuple[int, ErrorBody]


def handle_errors(app: FastAPI) -> None:
    """Every way in which a request can fail."""
    for kind, tell in _TELL.items():
        app.add_exception_handler(kind, _handler(tell))


def _handler(tell: Callable[[Exception, Words], Told]) -> Callable[[Request, Exception], Response]:
    def handle(request: Request, error: Exception) -> Response:
        status, body = tell(error, words(_language(request.scope)))
        return answer(request.scope, status, body)

    return handle


def told(error: Exception, say: Words) -> ErrorBody:
    """What goes wrong when the answer has begun already."""
    tell = next(_TELL[kind] for kind in type(error).__mro__ if kind in _TELL)
    return tell(error, say)[1]


def answer(scope: Scope, status: int, body: ErrorBody) -> Response:
    """JSON for programs, a page for people."""
    if scope["path"] not in PAGES:
        text = json.dumps(ErrorOut(error=body).model_dump())  # what was asked may hold half a character
        return Response(text, status, media_type="application/json")
    more = "".join(f"<li>{escape(f'{one.where} {one.message} {one.hint or str()}')}" for one in body.problems)
    return HTMLResponse(
        f'<!doctype html><html lang="{_language(scope)}"><meta charset="utf-8"><title>scheduler</title>'
        f'<link rel="stylesheet" href="/static/page.css"><p>{escape(body.message)}</p><ul>{more}</ul>',
        status_code=status,
    )


def refusal(scope: Scope, status: int, key: str) -> Response:
    """Before there is an application to ask."""
    code = _CODES.get(status, "usage")
    return answer(scope, status, ErrorBody(code=code, message=words(_language(scope)).say(key)))


def _language(scope: Scope) -> str:
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[0]
    return asked if asked in LOCALES else "nl"


# -- what is said of each -------------------------------------------------------------------------


def _input(error: Exception, say: Words) -> Told:
    problems = error.problems if isinstance(error, InputError) else []
    return 400, _body("input", say.say("web-input", n=len(problems)), problems)


def _stale(error: Exception, say: Words) -> Told:
    newest = error.newest if isinstance(error, StaleError) else 0
    return 409, ErrorBody(code="stale", message=say.say("web-stale", newest=newest), newest=newest)


def _missing(error: Exception, say: Words) -> Told:
    return 404, ErrorBody(code="not-found", message=say.say("web-missing", what=str(error)))


def _malformed(error: Exception, say: Words) -> Told:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    problems = [Problem(" › ".join(str(part) for part in one["loc"]), str(one["msg"])) for one in found]
    return 422, _body("usage", say.say("web-malformed"), problems)


def _http(error: Exception, say: Words) -> Told:
    status = error.status_code if isinstance(error, HTTPException) else 400
    code = _CODES.get(status, "usage")
    return status, ErrorBody(code=code, message=say.say(_KEYS.get(code, "web-malformed")))


def _as_said(status: int, code: str) -> Callable[[Exception, Words], Told]:
    return lambda error, say: (status, ErrorBody(code=code, message=str(error)))


def _defect(error: Exception, say: Words) -> Told:
    LOG.error("%s: %s", type(error).__name__, error)
    return 500, ErrorBody(code="defect", message=say.say("web-defect"))


_TELL: dict[type[Exception], Callable[[Exception, Words], Told]] = {
    InputError: _input,
    StaleError: _stale,
    MissingError: _missing,
    RequestValidationError: _malformed,
    HTTPException: _http,
    OutputError: _as_said(500, "output"),
    NoAnswerError: _as_said(504, "no-answer"),
    InfeasibleError: _as_said(422, "infeasible"),
    Exception: _defect,
}


def _body(code: str, message: str, problems: Sequence[Problem]) -> ErrorBody:
    return ErrorBody(
        code=code,
        message=message,
        problems=[
            ProblemOut(where=one.where, message=one.message, hint=one.hint, sheet=one.sheet, cell=one.cell)
            for one in problems
        ],
    )
