"""What if, trade-offs and alternatives as text for a terminal: always side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.constraints.base import title_of
from scheduler.domain import Instance, Schedule
from scheduler.report.columns import aligned
from scheduler.report.tables.programme import shortened
from scheduler.report.text_explain import bullets, conflict_lines, wrapped
from scheduler.report.text_why import best_lines
from scheduler.text import Words, words

if TYPE_CHECKING:
    from scheduler.explain import Alternatives, Front, WhatIf
    from scheduler.explain.what_if import Scenario

LONGEST_TITLE = 40
"""Characters."""


def what_if_text(told: WhatIf, locale: str) -> str:
    """What ``what-if`` says: each scenario in words, then all of them rule by rule."""
    say = words(locale)
    parts = [_scenario(one, say) for one in told.scenarios]
    if any(one.nearest or one.best for one in told.scenarios):
        parts.append(aligned(told.header, told.rows, right=range(1, len(told.header))))
    return "\n\n".join("\n".join(lines) for lines in parts)


def tradeoff_text(told: Front, locale: str) -> str:
    """What ``tradeoff`` says: every programme of the front, from the least of the one rule to the
    least of the other."""
    say = words(locale)
    lines = wrapped([told.headline])
    if told.points:
        head = [*told.titles, say.say("answer-front-proved")]
        rows = [(*one.texts, say.say("answer-yes" if one.proved else "answer-no")) for one in told.points]
        lines += ["", *aligned(head, rows)]
    return "\n".join(lines)


def alternatives_text(told: Alternatives, instance: Instance) -> str:
    """What ``solve --alternatives`` says: the programmes rule by rule, then every session that does
    not stand in the same round in all of them."""
    table = aligned(told.header, told.rows, right=range(1, len(told.header)))
    lines = [*wrapped([told.headline]), "", *table]
    rows = placing_rows(instance, [one.schedule for one in told.found], rooms=False)
    if rows:
        say = words(instance.event.locale)
        short = [[shortened(title, LONGEST_TITLE), *places] for title, *places in rows]
        lines += ["", *aligned([say.say("answer-elsewhere"), *told.header[1:]], short)]
    return "\n".join(lines)


def placing_rows(instance: Instance, schedules: Sequence[Schedule], *, rooms: bool) -> list[list[str]]:
    """Session, and where it stands in each schedule: sessions that stand in the same round (with
    ``rooms``: and room) in all of them are left out."""
    from scheduler.explain.names import place_name, round_name  # with the solver behind it: imported late

    say = words(instance.event.locale)
    rows = []
    for copy in instance.copies:
        names = []
        for schedule in schedules:
            place = schedule.of_copy.get(copy.id)
            if place is None:
                names.append(say.say("answer-not-placed"))
            elif rooms:
                names.append(place_name(instance, place.round, place.room))
            else:
                names.append(round_name(instance, place.round))
        if len(set(names)) > 1:
            rows.append([title_of(instance, copy.id), *names])
    return rows


def _scenario(told: Scenario, say: Words) -> list[str]:
    lines = [told.name] if told.name else []
    lines += wrapped([f"{'; '.join(told.changes)}: {told.headline}"])
    lines += bullets(told.facts)
    if told.conflict is not None:
        lines += conflict_lines(told.conflict, say)
    if told.nearest is not None:
        lines += bullets(told.nearest.moves)
    if told.best is not None:
        lines += ["", *best_lines(told.best, say)]
    return lines
