"""Drafts and versions."""

from __future__ import annotations

from scheduler.web.folder.note import Kind
from scheduler.web.schemas.base import Answer, Remark
from scheduler.web.schemas.board import Board


class DraftOut(Answer):
    number: int
    parent: int | None
    title: str
    """The planner's remark, or how it came about: ``Opgelost``, ``Ingevoerd: x.xlsx``."""
    kind: Kind
    saved: str
    """ISO 8601 with offset."""
    saved_text: str
    version: int
    """Of the instance."""
    published: bool
    objective: int | None
    bound: int | None
    status: str | None
    """Of the solver, where it came from there: OPTIMAL, FEASIBLE."""


class VersionOut(Answer):
    """A version of the instance; 1 is the file that the planner brought."""

    number: int
    parent: int | None
    title: str
    saved: str
    saved_text: str


class DraftsOut(Answer):
    drafts: list[DraftOut]
    versions: list[VersionOut]
    newest: int | None


class SaveIn(Board):
    """``POST /api/drafts`` -> 201 ``DraftOut``, or 409 ``stale`` where ``parent`` is not the newest draft
    any more. With ``branch`` it is kept all the same, beside the newest."""

    parent: int | None
    title: Remark = None
    branch: bool = False
