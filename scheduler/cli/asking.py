"""Questions about a person's edits: shown, and asked where somebody is there to answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from scheduler.cli.voice import say
from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from scheduler.files.draft import Draft, Question


def show_edits(draft: Draft) -> None:
    """What was read, before anything is done with it."""
    if draft.edits:
        click.echo(say("cli-edits", n=len(draft.edits)))
        for edit in draft.edits:
            click.echo(f"  {edit.sentence}")
    for notice in draft.notices:
        click.echo(f"  {notice}")


def settle(draft: Draft, file: str, *, yes: bool) -> Draft:
    """The draft without questions: proposals are taken with ``--yes`` or when somebody says so.

    Raises ``InputError`` with every question that stays open: one that only an edit of the file can
    answer, one that was declined, and all of them where nobody is there to be asked."""
    from scheduler.files.draft import accept

    taken: list[Question] = []
    left: list[Question] = []
    for question in draft.questions:
        wanted = question.proposal is not None and (yes or _asked(question))
        (taken if wanted else left).append(question)
    if left:
        raise InputError([Problem("", question.sentence, file=file) for question in left])
    if taken:
        click.echo(say("cli-proposals-taken", n=len(taken)))
        for question in taken:
            click.echo("  " + (question.proposal or "").replace("\n", "\n  "))
    return accept(draft, taken)


def _asked(question: Question) -> bool:
    """Ask on the terminal; without one nothing is taken."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    click.echo(question.sentence, err=True)
    return click.confirm(say("cli-take-proposal"), default=False, err=True)
