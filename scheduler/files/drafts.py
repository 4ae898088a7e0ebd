"""Schedules in any kind of file: workbooks that people edited, YAML and JSON."""

from __future__ import annotations

import os

from scheduler.domain import Instance, Schedule
from scheduler.errors import InputError, Problem
from scheduler.files.draft import Draft, draft_of
from scheduler.files.draft.known import gone_from
from scheduler.files.schedules import read_schedule
from scheduler.files.workbook.opened import is_workbook, open_workbook
from scheduler.files.workbook.read import read_opened


def read_draft(path: str | os.PathLike[str], locale: str | None = None) -> Draft:
    """A workbook that ``solve`` wrote and a person may have edited: its instance, and what was
    changed in *Rooster* and *Planning*. Messages in ``locale`` or else the workbook's language.

    Raises ``InputError``."""
    opened = open_workbook(path, locale or "nl")
    gone = gone_from(opened)
    instance = read_opened(opened, locale, gone)
    if locale is not None:
        event = instance.event.model_copy(update={"locale": locale})
        instance = instance.model_copy(update={"event": event})
    return draft_of(opened, instance, gone)


def is_draft(path: str | os.PathLike[str]) -> bool:
    """Whether this is a workbook with a schedule in it. Raises ``InputError`` for a broken one."""
    if not is_workbook(path):
        return False
    opened = open_workbook(path)
    return opened.sheet("snapshot") is not None


def read_any_schedule(path: str | os.PathLike[str], instance: Instance) -> Schedule:
    """The schedule in YAML, JSON or a draft workbook; of a draft as it was edited, where nothing
    about that is in question. Raises ``InputError``."""
    if not is_workbook(path):
        return read_schedule(path, instance)
    draft = read_draft(path, instance.event.locale)
    refuse_questions(draft, path)
    return draft.edited


def refuse_questions(draft: Draft, path: str | os.PathLike[str]) -> None:
    """Raise ``InputError`` with everything about the edits that has to be asked."""
    if draft.questions:
        raise InputError(
            [Problem("", question.sentence, file=os.fspath(path)) for question in draft.questions]
        )
