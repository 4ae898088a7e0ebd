"""Differences and re-solves as text for a terminal. Sentences keep their ``*marks*``."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.diff import Difference, change_sentence, summary
from scheduler.report.tables.changes import changes, difference_of, levels
from scheduler.report.tables.timeline import locale_of
from scheduler.result import Resolution, Status
from scheduler.text import Words, words


def difference_text(difference: Difference) -> str:
    """What ``diff`` says: how much changed, every session, changes of room apart, whom to tell."""
    say = words(difference.locale)
    lines = [summary(difference)]
    lines += _sentences(difference, say)
    for heading, told in changes(difference).told:
        lines += ["", heading]
        for one in told:
            lines += [f"  {one.name}", *_indented(one.sentences, 4)]
            if one.rooms_only:
                lines += [f"    {say.say('report-changes-rooms')}", *_indented(one.rooms_only, 6)]
    return "\n".join(lines)


def resolution_text(resolution: Resolution, difference: Difference | None = None) -> str:
    """What ``resolve`` says: what was proved level by level, then the difference; where there is no
    schedule, which edits clash and which to give up. ``difference``: since the earlier version; from
    the base of the re-solve where it is None."""
    result = resolution.result
    say = locale_of(result.instance)
    lines = [result.instance.event.title, f"{say.say('report-text-status')}: {result.status.value}", ""]
    found = difference or difference_of(result)
    if result.schedule is None:
        return "\n".join([*lines, *_none(resolution, say)])
    lines += [say.say("report-levels"), *_levels(resolution, say), ""]
    if result.interrupted:
        lines += [say.say("report-interrupted"), ""]
    lines.append(difference_text(found) if found else say.say("report-no-changes"))
    return "\n".join(lines)


def _levels(resolution: Resolution, say: Words) -> list[str]:
    rows = [
        (line.title, "–" if line.value is None else say.number(line.value), line.verdict)
        for line in levels(resolution, say)
    ]
    wide, long = (max(len(row[column]) for row in rows) for column in (0, 1))
    return [f"  {title:<{wide}}  {value:>{long}}  {verdict}" for title, value, verdict in rows]


def _none(resolution: Resolution, say: Words) -> list[str]:
    """Why there is no schedule."""
    result = resolution.result
    lines = [sentence for clash in resolution.conflict or () for sentence in clash.sentences]
    if resolution.give_up is not None:
        lines += ["", *resolution.give_up.sentences]
    if not lines:
        none = "report-infeasible" if result.status is Status.INFEASIBLE else "report-unknown"
        lines = [say.say(none), *_indented(result.facts, 2)]
    return lines


def _sentences(difference: Difference, say: Words) -> list[str]:
    lines = _indented((change_sentence(one, say.locale) for one in difference.elsewhere), 2)
    if difference.rooms_only:
        lines += ["", say.say("report-changes-rooms")]
        lines += _indented((change_sentence(one, say.locale) for one in difference.rooms_only), 2)
    return lines


def _indented(sentences: Iterable[str], by: int) -> list[str]:
    return [f"{' ' * by}{sentence}" for sentence in sentences]
