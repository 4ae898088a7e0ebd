"""Names as people know them, told apart where two things have the same one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from scheduler.constraints.base import title_of, words_of
from scheduler.domain import Instance
from scheduler.domain.interval import MINUTES_PER_DAY
from scheduler.domain.people import Availability


def session_name(instance: Instance, copy_or_session: str) -> str:
    """``*Title*``, with the number of a repeated session's copy."""
    if copy_or_session in instance.copy_by_id:
        return f"*{title_of(instance, copy_or_session)}*"
    return f"*{instance.session[copy_or_session].title}*"


def room_name(instance: Instance, room: str) -> str:
    """The room's title; with its venue where another room has the same title."""
    found = instance.room[room]
    twins = sum(other.title == found.title for other in instance.rooms)
    return found.title if twins == 1 else f"{found.title} ({instance.venue[found.venue].title})"


def round_name(instance: Instance, round_id: str) -> str:
    """The round's title; with its time, and day where needed, if another has the same title."""
    block, words = instance.block[round_id], words_of(instance)
    twins = [other.id for other in instance.rounds if other.title == block.title]
    if len(twins) == 1:
        return block.title
    interval = instance.block_interval[round_id]
    clock = words.span(interval.start, interval.end)
    days = Counter(instance.day_of[twin].id for twin in twins)
    if len(days) == 1:
        return f"{block.title} ({clock})"
    return f"{block.title} ({words.day(instance.day_of[round_id].date)}, {clock})"


def place_name(instance: Instance, round_id: str, room: str) -> str:
    return f"{round_name(instance, round_id)} · {room_name(instance, room)}"


def rounds_text(instance: Instance, rounds: Iterable[str], *, either: bool = True) -> str:
    """Rounds in time order: ``ronde 1, ronde 2 of ronde 3``."""
    chosen = set(rounds)
    names = [round_name(instance, block.id) for block in instance.rounds if block.id in chosen]
    words = words_of(instance)
    return words.either(names) if either else words.every(names)


def rooms_text(instance: Instance, rooms: Iterable[str], *, either: bool = False) -> str:
    chosen = set(rooms)
    names = [room_name(instance, room.id) for room in instance.rooms if room.id in chosen]
    words = words_of(instance)
    return words.either(names) if either else words.every(names)


def availability_text(instance: Instance, availability: Availability) -> str:
    """``van 11.00–16.45`` or ``in Lunch``, with the day where the event has several."""
    words = words_of(instance)
    by_day: dict[str, list[str]] = {}
    for window in availability.windows:
        clocks = {"start": words.clock(window.start), "end": words.clock(window.end)}
        whole = window.start == 0 and window.end == MINUTES_PER_DAY
        key = "all" if whole else "until" if window.start == 0 else "from"
        key = "span" if key == "from" and window.end < MINUTES_PER_DAY else key
        by_day.setdefault(window.day, []).append(words.say(f"available-{key}", **clocks))
    parts = []
    for day in instance.days:
        if day.id in by_day:
            hours = words.every(by_day[day.id])
            if len(instance.days) == 1:
                parts.append(hours)
            elif hours == words.say("available-all"):
                parts.append(words.say("available-day", day=words.day(day.date)))
            else:
                parts.append(words.say("available-day-hours", day=words.day(day.date), hours=hours))
    if availability.rounds:
        rounds = rounds_text(instance, availability.rounds, either=False)
        parts.append(words.say("available-rounds", rounds=rounds))
    return words.every(parts)
