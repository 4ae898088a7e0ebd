"""Errors, and what all answers and requests have in common."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from scheduler.domain.types import OptionalText


class Answer(BaseModel):
    """Base of what the server says."""

    model_config = ConfigDict(frozen=True)


class Request(BaseModel):
    """Base of what the page says; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


MOST_LETTERS = 300


def _short(text: str | None) -> str | None:
    if text is not None and len(text) > MOST_LETTERS:
        raise ValueError(f"more than {MOST_LETTERS} letters")
    return text


Remark = Annotated[OptionalText, AfterValidator(_short)]
"""What a planner calls a draft or version."""


class ProblemOut(Answer):
    """One thing wrong with an input, as the reader says it."""

    where: str
    message: str
    hint: str | None = None
    sheet: str | None = None
    cell: str | None = None


class ErrorBody(Answer):
    """``code`` is for programs: ``input``, ``not-found``, ``stale``, ``forbidden``, ``too-large``,
    ``usage``, ``output``, ``no-answer``, ``infeasible``, ``defect``; ``message`` is for people."""

    code: str
    message: str
    problems: list[ProblemOut] = []
    newest: int | None = None
    """With ``stale``: the newest draft."""


class ErrorOut(Answer):
    """Every answer with a status of 400 or more has this shape."""

    error: ErrorBody
