"""Whatever goes wrong, as one JSON shape: a code for programs, a sentence for people, no traceback."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from scheduler.errors import InfeasibleError, InputError, NoAnswerError, OutputError, Problem
from scheduler.text import words
from scheduler.web.folder import MissingError, StaleError
from scheduler.web.language import asked_language
from scheduler.web.schemas import ErrorBody, ErrorOut, ProblemOut

LOG = logging.getLogger("scheduler.web")
_CODES = {404: "not-found", 405: "usage", 403: "forbidden", 401: "forbidden", 413: "too-large", 415: "usage"}


class RefusalError(Exception):
    """A request that is refused for a reason of the page's own."""

    def __init__(self, status: int, code: str, key: str, **args: str | int) -> None:
        super().__init__(code)
        self.status, self.code, self.key, self.args_of_key = status, code, key, args


def handle_errors(app: FastAPI) -> None:
    """Every way in which a request can fail."""

    @app.exception_handler(RefusalError)
    def refused(request: Request, error: RefusalError) -> JSONResponse:
        say = words(asked_language(request))
        return answer(error.status, error.code, say.say(error.key, **error.args_of_key))

    @app.exception_handler(InputError)
    def bad_input(request: Request, error: InputError) -> JSONResponse:
        say = words(asked_language(request))
        return answer(400, "input", say.say("web-input", n=len(error.problems)), error.problems)

    @app.exception_handler(StaleError)
    def stale(request: Request, error: StaleError) -> JSONResponse:
        message = words(asked_language(request)).say("web-stale", newest=error.newest)
        return answer(409, "stale", message, newest=error.newest)

    @app.exception_handler(MissingError)
    def missing(request: Request, error: MissingError) -> JSONResponse:
        return answer(404, "not-found", words(asked_language(request)).say("web-missing", what=str(error)))

    @app.exception_handler(OutputError)
    def not_written(request: Request, error: OutputError) -> JSONResponse:
        return answer(500, "output", str(error))

    @app.exception_handler(NoAnswerError)
    def no_answer(request: Request, error: NoAnswerError) -> JSONResponse:
        return answer(504, "no-answer", str(error))

    @app.exception_handler(InfeasibleError)
    def infeasible(request: Request, error: InfeasibleError) -> JSONResponse:
        return answer(422, "infeasible", str(error))

    @app.exception_handler(RequestValidationError)
    def malformed(request: Request, error: RequestValidationError) -> JSONResponse:
        say = words(asked_language(request))
        problems = [
            Problem(" › ".join(str(part) for part in one["loc"]), str(one["msg"])) for one in error.errors()
        ]
        return answer(422, "usage", say.say("web-malformed"), problems)

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> JSONResponse:
        code = _CODES.get(error.status_code, "usage")
        key = {"not-found": "web-no-page", "too-large": "web-too-large"}.get(code, "web-malformed")
        return answer(error.status_code, code, words(asked_language(request)).say(key))

    @app.exception_handler(Exception)
    def defect(request: Request, error: Exception) -> JSONResponse:
        LOG.error("%s: %s", type(error).__name__, error)
        return answer(500, "defect", words(asked_language(request)).say("web-defect"))


def answer(
    status: int,
    code: str,
    message: str,
    problems: Sequence[Problem] = (),
    newest: int | None = None,
) -> JSONResponse:
    body = ErrorOut(
        error=ErrorBody(
            code=code,
            message=message,
            problems=[
                ProblemOut(
                    where=one.where, message=one.message, hint=one.hint, sheet=one.sheet, cell=one.cell
                )
                for one in problems
            ],
            newest=newest,
        )
    )
    return JSONResponse(body.model_dump(), status_code=status)
