"""The programme as pages: what stands where and when, one page a day. No colours of cells, no
sizes: those belong to whoever shows it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scheduler.constraints.base import title_of
from scheduler.domain import Instance, Schedule
from scheduler.domain.event import Block, Day, Part
from scheduler.report.tables.colours import CROSS_PILLAR, pillar_colours, session_colour
from scheduler.report.tables.dates import dates_text
from scheduler.report.tables.timeline import (
    Item,
    Unplaced,
    day_heading,
    locale_of,
    organisers_text,
    person_text,
    place_text,
    room_text,
    span_text,
    status_remarks,
    time_remark,
    timeline,
    unplaced,
)

LONGEST = {"title": 160, "subtitle": 220, "line": 700, "note": 80}
"""Characters on the page; what is longer is shortened here and stands whole in the explanation."""
LEADING = ("chair", "moderator")
"""Roles that are named on the page."""


@dataclass(frozen=True)
class Card:
    """One session on the page."""

    copy: str
    title: str
    subtitle: str | None
    organisers: str
    pillars: str
    """Names of the pillars where there are several: the colour does not tell which."""
    remarks: tuple[str, ...]
    time: str | None
    """In what its times differ from the round's."""
    room: str
    colour: str
    changed: str | None
    """What changed since the earlier version, as a sentence."""
    note: str | None
    """What a comment on the card says: what changed, and what the session costs."""


@dataclass(frozen=True)
class Band:
    """One line of the day's timeline, with the sessions that stand in it."""

    block: str
    kind: str
    time: str
    title: str
    lines: tuple[str, ...]
    aside: str | None
    """Where it is; or a pointer to the explanation, where there is one and no place."""
    place: str | None
    """Where it is."""
    cards: tuple[Card, ...]
    compact: bool
    """Lunch options: one line each, under the lunch."""
    explained: bool
    """Whether the explanation says more."""


@dataclass(frozen=True)
class LegendEntry:
    title: str
    colour: str


@dataclass(frozen=True)
class Page:
    heading: str
    bands: tuple[Band, ...]
    legend: tuple[LegendEntry, ...]
    changed: str | None
    """What the mark of changed sessions means, where there are any."""


@dataclass(frozen=True)
class _Told:
    """What is said of sessions beside the page."""

    changed: Mapping[str, str]
    costs: Mapping[str, str]

    def note(self, copy: str) -> str | None:
        said = [texts[copy] for texts in (self.changed, self.costs) if copy in texts]
        return "\n".join(said) or None


@dataclass(frozen=True)
class Programme:
    title: str
    subtitle: str
    pages: tuple[Page, ...]
    unplaced: tuple[Unplaced, ...]


def programme(
    instance: Instance,
    schedule: Schedule,
    changed: Mapping[str, str] | None = None,
    costs: Mapping[str, str] | None = None,
) -> Programme:
    """The pages of a schedule, in the order of the days. ``changed``: copy id -> what changed;
    ``costs``: copy id -> what it costs."""
    told = _Told(changed or {}, costs or {})
    items = timeline(instance, schedule)
    dates = dates_text(instance)
    subtitle = instance.event.subtitle
    return Programme(
        title=shortened(instance.event.title, LONGEST["title"]),
        subtitle=shortened(subtitle, LONGEST["subtitle"]) if subtitle else dates,
        pages=tuple(_page(instance, day, items, told) for day in instance.days),
        unplaced=unplaced(instance, schedule),
    )


def shortened(text: str, most: int) -> str:
    """At most ``most`` characters, on one line, cut at a word with ``…``."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _page(instance: Instance, day: Day, items: Mapping[str, Sequence[Item]], told: _Told) -> Page:
    here = [item for block in day.blocks for item in items[block.id]]
    marked = any(item.copy.id in told.changed for item in here)
    return Page(
        shortened(day_heading(instance, day), LONGEST["title"]),
        tuple(_band(instance, block, items[block.id], told) for block in day.blocks),
        _legend(instance, here),
        locale_of(instance).say("report-changed-mark") if marked else None,
    )


def _band(instance: Instance, block: Block, items: Sequence[Item], told: _Told) -> Band:
    say, place = locale_of(instance), place_text(instance, block)
    return Band(
        block=block.id,
        kind=block.kind,
        time=span_text(say, block.start, block.end),
        title=shortened(block.title, LONGEST["title"]),
        lines=_band_lines(instance, block, empty=not items),
        aside=place or (say.say("report-see-explanation") if block.summary else None),
        place=place,
        cards=tuple(_card(instance, item, told) for item in items),
        compact=_is_lunch(block),
        explained=bool(block.summary),
    )


def _band_lines(instance: Instance, block: Block, *, empty: bool) -> tuple[str, ...]:
    """Subtitle, the people, the note. Without a subtitle the summary's first sentence does, if it
    is short and says who is there."""
    names = [instance.person[part.person].name for part in block.people]
    lines = [block.subtitle] if block.subtitle else []
    if block.summary and not block.subtitle:
        first = re.split(r"(?<=[.!?])\s", block.summary)[0]
        if len(first) <= LONGEST["subtitle"] and all(name in first for name in names):
            lines.append(first)
    people = [part for part in block.people if not _is_said(instance, part, block.title, lines)]
    if people:
        lines.append(people_line(instance, people))
    if block.note:
        lines.append(block.note)
    if empty and block.kind == "round" and not _is_lunch(block):
        lines.append(locale_of(instance).say("report-no-sessions"))
    return tuple(shortened(line, LONGEST["line"]) for line in lines)


def _is_said(instance: Instance, part: Part, title: str, lines: Sequence[str]) -> bool:
    """Whether the page already tells who this is: by a sentence, or by the title if no more is known."""
    person = instance.person[part.person]
    return any(person.name in line for line in lines) or (person.name in title and not person.function)


def _is_lunch(block: Block) -> bool:
    return set(block.takes) == {"lunch"}


def people_line(instance: Instance, people: Sequence[Part]) -> str:
    """``Met A (functie), B (functie) · voorzitter: C``: who leads is named as such."""
    say = locale_of(instance)
    guests = [part for part in people if part.role not in LEADING]
    said = [say.say("report-with", people=", ".join(person_text(instance, part) for part in guests))]
    for role in LEADING:
        own = [person_text(instance, part) for part in people if part.role == role]
        if own:
            said.append(f"{say.label('role', role)}: {', '.join(own)}")
    return " · ".join(said if guests else said[1:])


def _card(instance: Instance, item: Item, told: _Told) -> Card:
    session = item.session
    pillars = [pillar for pillar in instance.pillar if pillar in session.pillars]
    remarks = status_remarks(instance, session)
    if session.note and len(session.note) <= LONGEST["note"]:
        remarks = (*remarks, shortened(session.note, LONGEST["note"]))
    return Card(
        copy=item.copy.id,
        title=shortened(title_of(instance, item.copy.id), LONGEST["title"]),
        subtitle=shortened(session.subtitle, LONGEST["subtitle"]) if session.subtitle else None,
        organisers=shortened(organisers_text(instance, session), LONGEST["line"]),
        pillars=" + ".join(instance.pillar[one].title for one in pillars) if len(pillars) > 1 else "",
        remarks=remarks,
        time=time_remark(instance, item),
        room=shortened(room_text(instance, item.room, item.day), LONGEST["note"]),
        colour=session_colour(pillar_colours(instance), pillars),
        changed=told.changed.get(item.copy.id),
        note=told.note(item.copy.id),
    )


def _legend(instance: Instance, items: Sequence[Item]) -> tuple[LegendEntry, ...]:
    """The pillars that colour this page, and the colour of several together."""
    single = {item.session.pillars[0] for item in items if len(set(item.session.pillars)) == 1}
    colours = pillar_colours(instance)
    entries = [
        LegendEntry(pillar.title, colours[pillar.id]) for pillar in instance.pillars if pillar.id in single
    ]
    if any(len(set(item.session.pillars)) > 1 for item in items):
        entries.append(LegendEntry(locale_of(instance).say("report-cross-pillar"), CROSS_PILLAR))
    return tuple(entries)
