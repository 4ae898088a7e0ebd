"""What changed since the earlier version, who must be told, and how few moves a re-solve took."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scheduler.diff import Change, Difference, Notice, compare, notice_sentences, summary
from scheduler.diff.sentences import change_sentence, place_lines
from scheduler.domain import Schedule
from scheduler.report.marks import unmarked
from scheduler.result import Level, Resolution, Result, Status
from scheduler.text import Words, words


@dataclass(frozen=True)
class LevelLine:
    """One level of a re-solve in words."""

    title: str
    value: int | None
    bound: int | None
    verdict: str


@dataclass(frozen=True)
class ChangeLine:
    title: str
    what: str
    was: tuple[str, ...]
    """Round and room."""
    now: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """Somebody who must be told, and what. Sentences carry ``*marks*``."""

    name: str
    sentences: tuple[str, ...]
    rooms_only: tuple[str, ...]


@dataclass(frozen=True)
class Changes:
    summary: str
    levels: tuple[LevelLine, ...]
    elsewhere: tuple[ChangeLine, ...]
    rooms_only: tuple[ChangeLine, ...]
    told: tuple[tuple[str, tuple[Told, ...]], ...]
    """Under a heading each: people, organisers, rooms."""


def difference_of(result: Result) -> Difference | None:
    """From the instance's own base; None where it has none or there is no schedule."""
    instance = result.instance
    if not instance.base or result.schedule is None:
        return None
    return compare(instance, Schedule(placements=instance.base), instance, result.schedule)


def changes(difference: Difference, resolution: Resolution | None = None) -> Changes:
    say = words(difference.locale)
    return Changes(
        summary=summary(difference),
        levels=levels(resolution, say) if resolution else (),
        elsewhere=tuple(_line(change, say) for change in difference.elsewhere),
        rooms_only=tuple(_line(change, say) for change in difference.rooms_only),
        told=tuple(_told(difference, say)),
    )


def levels(resolution: Resolution, say: Words) -> tuple[LevelLine, ...]:
    return tuple(
        LevelLine(say.say(f"report-level-{level.name}"), level.value, level.bound, _verdict(level, say))
        for level in resolution.levels
    )


def changed_notes(difference: Difference | None) -> Mapping[str, str]:
    """Copy id -> what changed, for those that stand in the new schedule."""
    if difference is None:
        return {}
    return {
        change.session: unmarked(change_sentence(change, difference.locale))
        for change in difference.changes
        if change.target is not None
    }


def _verdict(level: Level, say: Words) -> str:
    if level.status is Status.OPTIMAL and level.name != "rounds":
        return say.say("report-level-optimal-near")  # proved for what moves no more at the levels above
    if level.status is not Status.FEASIBLE:
        return say.say(f"report-level-{level.status.value.lower()}")
    if not level.bound:
        return say.say("report-level-feasible-no-bound")
    return say.say("report-level-feasible", bound=say.number(level.bound))


def _line(change: Change, say: Words) -> ChangeLine:
    what = say.say(f"report-changed-{change.kind}")
    if change.other is not None:
        what = say.say("report-changed-swapped-with", what=what, other=change.other)
    was, now = (place_lines(spot, say.locale) if spot else () for spot in (change.origin, change.target))
    return ChangeLine(change.title, what, was, now)


def _told(difference: Difference, say: Words) -> Iterator[tuple[str, tuple[Told, ...]]]:
    for kind in ("person", "organiser", "room"):
        told = tuple(_one(notice, say.locale) for notice in difference.notices if notice.kind == kind)
        if told:
            yield say.say(f"report-told-{kind}"), told


def _one(notice: Notice, locale: str) -> Told:
    sentences = notice_sentences(notice, locale)
    return Told(notice.name, tuple(sentences[: len(notice.changes)]), tuple(sentences[len(notice.changes) :]))
