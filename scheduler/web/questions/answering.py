"""Answering: in the other process, with the event kept from one question to the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.constraints.base import words_of
from scheduler.domain import Instance, Schedule
from scheduler.evaluate import evaluate
from scheduler.report.text_why import best_notes, best_refusals, best_table, kept_refusals, kept_table
from scheduler.text import words
from scheduler.web.desk import Desk
from scheduler.web.folder import Folder
from scheduler.web.questions.question import Question
from scheduler.web.schemas import (
    AlternativeOut,
    AlternativesOut,
    Answer,
    MoveOut,
    TableOut,
    WhatIfOut,
    WhyOut,
)
from scheduler.web.shown.judgement import scores_out
from scheduler.web.shown.places import placements_out

if TYPE_CHECKING:
    from scheduler.explain import Alternative, Why


def answer(question: Question) -> Any:
    """As the page is told it. Raises ``InputError`` for what is not understood."""
    view = _desk(question.folder).view(question.version, question.lang, question.pins)
    if question.kind == "why":
        return _why(view.instance, question)
    return _what_if(view.instance, question)


def tell(question: Question, say: Callable[[Answer], None]) -> None:
    """Alternatives, each as soon as it is found, and then how many of those asked for there are."""
    from scheduler.explain import alternatives

    instance = _desk(question.folder).view(question.version, question.lang, question.pins).instance
    found = alternatives(
        instance,
        question.count,
        question.within,
        time_limit=question.seconds,
        on_found=lambda one: say(_alternative(instance, one)),
    )
    say(AlternativesOut(sentences=[found.headline]))


@cache
def _desk(folder: str) -> Desk:
    return Desk(Folder(Path(folder)))


def _why(instance: Instance, question: Question) -> WhyOut:
    from scheduler.explain import why

    found = why(
        instance,
        question.schedule,
        question.copy,
        round=question.round,
        room=question.room,
        swap=question.swap,
        time_limit=question.seconds,
    )
    say = words_of(instance)
    sentences: list[str] = []
    moves: list[MoveOut] = []
    if found.target is not None:
        sentences += [*found.target.because, *found.target.lines]
        if found.target.nearest is not None and found.target.nearest.feasible:
            moves = _moves(question.schedule, found.target.nearest.schedule)
    sentences += [say.say("web-refusal", where=one.where, because=one.because) for one in found.refusals]
    return WhyOut(
        headline=found.headline,
        sentences=[*sentences, *found.remarks],
        tables=_tables(found, question.lang) if found.target is None else [],
        moves=moves,
    )


def _tables(found: Why, locale: str) -> list[TableOut]:
    """The same tables and sentences as in a terminal."""
    best = best_table(found, locale), [*best_notes(found, locale), *best_refusals(found, locale)]
    kept = kept_table(found, locale), kept_refusals(found, locale)
    return [
        TableOut(
            head=list(table.head) if table else [words(locale).say(heading)],
            rows=[list(row) for row in table.rows] if table else [],
            notes=notes,
        )
        for (table, notes), heading in ((best, "answer-why-best"), (kept, "answer-why-kept"))
        if table or notes
    ]


def _moves(before: Schedule, after: Schedule | None) -> list[MoveOut]:
    """Steps from one to the other."""
    if after is None:
        return []
    was, now = (
        {one.session: (one.round, one.room) for one in schedule.placements} for schedule in (before, after)
    )
    moved = [
        MoveOut(session=copy, round=at[0], room=at[1]) for copy, at in now.items() if was.get(copy) != at
    ]
    return moved + [MoveOut(session=copy) for copy in was if copy not in now]


def _alternative(instance: Instance, one: Alternative) -> AlternativeOut:
    return AlternativeOut(
        objective=one.objective,
        sentences=[*(delta.sentence for delta in one.against_best.deltas), *one.against_best.moves],
        scores=[score for score in scores_out(evaluate(instance, one.schedule)) if not score.hard],
        placements=placements_out(instance, one.schedule.placements),
    )


def _what_if(instance: Instance, question: Question) -> WhatIfOut:
    from scheduler.explain import what_if

    found = what_if(instance, list(question.changes), schedule=question.schedule, time_limit=question.seconds)
    sentences = []
    for scenario in found.scenarios:
        sentences += [scenario.headline, *scenario.facts]
        if scenario.conflict is not None:
            sentences += scenario.conflict.demands
    return WhatIfOut(sentences=sentences, rows=[list(found.header), *(list(row) for row in found.rows)])
