"""What copies, rounds and rooms are called in the sheets of a draft: names that nobody else has."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from scheduler.constraints.base import title_of, words_of
from scheduler.domain import Instance
from scheduler.files.draft.wording import told_apart

MOST = 8_000
"""Characters of a title in a cell; longer ones are cut, their tags are whole."""


def copy_labels(instance: Instance) -> dict[str, str]:
    """Copy id -> its title, numbered where there are several."""
    return told_apart({copy.id: _cut(title_of(instance, copy.id)) for copy in instance.copies})


def round_labels(instance: Instance) -> dict[str, str]:
    """Round id -> its title, with the day where two rounds share one."""
    days = {block.id: short_day(instance.day_of[block.id].date, instance) for block in instance.rounds}
    starts = {block.id: words_of(instance).clock(block.start) for block in instance.rounds}
    return told_apart({block.id: _cut(block.title) for block in instance.rounds}, days, starts)


def room_labels(instance: Instance) -> dict[str, str]:
    """Room id -> its title, with the venue where two rooms share one."""
    venues = {room.id: instance.venue[room.venue].title for room in instance.rooms}
    return told_apart({room.id: _cut(room.title) for room in instance.rooms}, venues)


def short_day(day: date, instance: Instance) -> str:
    """``do 13 feb 2025``."""
    return str(format_date(day, "EEE d MMM y", locale=instance.event.locale))


def when_label(instance: Instance, round_id: str) -> str:
    """``do 13 feb 2025`` and, on the next line, ``11.30–12.30``."""
    say, block = words_of(instance), instance.block[round_id]
    clock = say.clock(block.start) if block.end is None else say.span(block.start, block.end)
    return f"{short_day(instance.day_of[round_id].date, instance)}\n{clock}"


def _cut(text: str) -> str:
    return text if len(text) <= MOST else text[: MOST - 1] + "…"
