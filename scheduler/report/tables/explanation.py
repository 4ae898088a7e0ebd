"""The explanation: every part of the programme in its order, with all that is known about it,
and the assumptions behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scheduler.constraints.base import title_of
from scheduler.domain import Instance, Schedule
from scheduler.domain.event import Block, Part
from scheduler.domain.session import Copy, Session
from scheduler.report.tables.timeline import (
    Item,
    day_heading,
    locale_of,
    place_text,
    room_text,
    status_remarks,
    time_remark,
    timeline,
    unplaced,
)


@dataclass(frozen=True)
class Entry:
    """One block or session. ``start`` and ``end`` are event minutes, None where not placed."""

    subject: str
    """Copy id or block id: what links lead to."""
    heading: bool
    """A block, not a session."""
    opens: bool
    """Sessions that stand in it follow."""
    start: int | None
    end: int | None
    title: str
    subtitle: str | None
    summary: str | None
    remarks: tuple[str, ...]
    room: str | None
    organisers: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class NumberedAssumption:
    number: int
    where: str
    why: str


@dataclass(frozen=True)
class Explanation:
    sections: tuple[Section, ...]
    """One a day."""
    unplaced: tuple[Entry, ...]
    assumptions: tuple[NumberedAssumption, ...]
    synthetic: str | None
    """Said where the attendees were generated."""


def explanation(instance: Instance, schedule: Schedule) -> Explanation:
    items = timeline(instance, schedule)
    sections = []
    for day in instance.days:
        entries: list[Entry] = []
        for block in day.blocks:
            inside = [_session_entry(instance, item) for item in items[block.id]]
            if inside or block.kind == "round" or block.summary or block.people:
                entries.append(_block_entry(instance, block, opens=bool(inside)))
            entries += inside
        sections.append(Section(day_heading(instance, day), tuple(entries)))
    return Explanation(
        tuple(sections),
        tuple(_unplaced_entry(instance, one.copy) for one in unplaced(instance, schedule)),
        tuple(
            NumberedAssumption(number, assumption.where, assumption.why)
            for number, assumption in enumerate(instance.assumptions, start=1)
        ),
        synthetic_text(instance),
    )


def synthetic_text(instance: Instance) -> str | None:
    """The label of generated attendees, None where the attendees are real."""
    if not instance.event.synthetic_attendees or not instance.attendees:
        return None
    return locale_of(instance).say("report-synthetic", n=len(instance.attendees))


def people_lines(instance: Instance, parts: Iterable[Part]) -> tuple[str, ...]:
    """``Ton Wilthagen, hoogleraar arbeidsmarkt (spreker)``, one line a person."""
    say = locale_of(instance)
    lines = []
    for part in parts:
        person = instance.person[part.person]
        known = ", ".join(text for text in (person.name, person.function) if text)
        lines.append(f"{known} ({say.label('role', part.role)})")
    return tuple(lines)


def _block_entry(instance: Instance, block: Block, *, opens: bool) -> Entry:
    frame = instance.block_interval[block.id]
    return Entry(
        subject=block.id,
        heading=True,
        opens=opens,
        start=frame.start,
        end=None if block.end is None else frame.end,
        title=block.title,
        subtitle=block.subtitle,
        summary=block.summary,
        remarks=(*_present(block.note), *_assumed(instance, block.id, block.title, block.people)),
        room=place_text(instance, block),
        organisers=(),
        people=people_lines(instance, block.people),
    )


def _session_entry(instance: Instance, item: Item) -> Entry:
    return Entry(
        subject=item.copy.id,
        heading=False,
        opens=False,
        start=item.interval.start,
        end=None if item.block.end is None and item.copy.duration is None else item.interval.end,
        title=title_of(instance, item.copy.id),
        subtitle=item.session.subtitle,
        summary=item.session.summary,
        remarks=_remarks(instance, item.session, time_remark(instance, item)),
        room=room_text(instance, item.room, item.day),
        organisers=tuple(instance.organiser[one].title for one in item.session.organisers),
        people=people_lines(instance, item.session.people),
    )


def _unplaced_entry(instance: Instance, copy: Copy) -> Entry:
    say = locale_of(instance)
    optional = say.say("report-optional") if copy.session.optional else None
    return Entry(
        subject=copy.id,
        heading=False,
        opens=False,
        start=None,
        end=None,
        title=title_of(instance, copy.id),
        subtitle=copy.session.subtitle,
        summary=copy.session.summary,
        remarks=_remarks(instance, copy.session, optional),
        room=None,
        organisers=tuple(instance.organiser[one].title for one in copy.session.organisers),
        people=people_lines(instance, copy.session.people),
    )


def _remarks(instance: Instance, session: Session, first: str | None) -> tuple[str, ...]:
    say = locale_of(instance)
    most = say.say("report-most-people", n=session.max_people) if session.max_people else None
    pillars = " + ".join(pillar.title for pillar in instance.pillars if pillar.id in session.pillars)
    return (
        *_present(pillars or None, first),
        *status_remarks(instance, session),
        *_present(most, session.note, session.text_status),
        *_assumed(instance, session.id, session.title, session.people),
    )


def _present(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _assumed(instance: Instance, subject: str, title: str, parts: Iterable[Part]) -> tuple[str, ...]:
    """``zie aanname 8 en 12``: the assumptions that are about this subject or a person in it."""
    names = {instance.person[part.person].name.casefold() for part in parts}
    numbers = [
        str(number)
        for number, assumption in enumerate(instance.assumptions, start=1)
        if _is_about(assumption.where, subject, title, names)
    ]
    say = locale_of(instance)
    return (say.say("report-see-assumption", numbers=say.every(numbers), n=len(numbers)),) if numbers else ()


def _is_about(where: str, subject: str, title: str, names: set[str]) -> bool:
    """``where`` is written for people: ``Samen Slim › Ivan Nio``. It names a subject by its id, by
    its title or a good part of it, or by the name of somebody in it."""
    steps = [step.strip().casefold() for step in where.split("›")]
    if subject.casefold() in steps or steps[0] in names:
        return True
    whole = title.casefold()
    return len(steps) > 1 and ((len(steps[0]) >= 6 and _says(whole, steps[0])) or _says(steps[0], whole))


def _says(text: str, words: str) -> bool:
    """Whole words: *Openingsdebat* does not say *Opening*."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
