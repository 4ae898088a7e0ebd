"""Comparing two drafts; workbooks that come back."""

from __future__ import annotations

from scheduler.web.schemas.base import Answer, Remark, Request
from scheduler.web.schemas.drafts import DraftOut
from scheduler.web.schemas.judgement import ChangeOut, DiffOut, PinOut, PlacementOut, ScoreOut


class CompareOut(Answer):
    """``GET /api/compare?a=&b=``: from draft a to draft b."""

    a: DraftOut
    b: DraftOut
    diff: DiffOut
    a_scores: list[ScoreOut]
    b_scores: list[ScoreOut]
    a_placements: list[PlacementOut]
    b_placements: list[PlacementOut]


class QuestionOut(Answer):
    """Evidence in the workbook that does not agree; without a ``proposal`` only the file can be changed."""

    number: int
    copies: list[str]
    evidence: list[str]
    proposal: str | None
    needs_answer: bool
    """It cannot be left: the proposal is taken, or the file is changed."""


class ImportOut(Answer):
    """``POST /api/import`` (a file ``workbook``) -> 201: what was read, nothing is done with it yet."""

    id: str
    file: str
    edits: list[ChangeOut]
    questions: list[QuestionOut]
    notices: list[str]
    instance_changed: bool
    pins: list[PinOut]


class AcceptIn(Request):
    """``POST /api/import/ID/accept`` -> 201 ``DraftOut``. Every question has to be answered: taken
    (the proposal is meant) or left (the sessions stay where they stood)."""

    taken: list[int] = []
    left: list[int] = []
    title: Remark = None
    branch: bool = False
