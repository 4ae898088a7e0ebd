"""What may be relaxed to make a schedule exist: the changes, their prices and their words.

Time, travel, one person in two places and two things in one room are never relaxed: there is no
change for ``room-conflict``, ``person-conflict`` and ``overrun``, but a session may be shortened.
"""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.constraints.base import words_of
from scheduler.domain import Instance
from scheduler.explain.names import room_name, round_name, session_name


@dataclass(frozen=True, order=True)
class Change:
    """One change to an instance. ``subject``, ``other``: ids; ``value``: the new limit, or minutes."""

    kind: str
    subject: str
    other: str = ""
    value: int = 0


@dataclass(frozen=True)
class Price:
    """What a change costs a planner, against other changes. ``step``: for each unit further."""

    rule: str
    base: int
    step: int = 0


PRICES: dict[str, Price] = {
    "allow-round": Price("allowed-rounds", 20),
    "allow-room": Price("allowed-rooms", 20),
    "drop-pin": Price("pinned", 20),
    "open-room": Price("room-available", 30),
    "round-most": Price("round-size", 20, 10),
    "round-least": Price("round-size", 20, 10),
    "add-equipment": Price("room-equipment", 30),
    "fewer-seats": Price("room-capacity", 30, 1),
    "shorten": Price("overrun", 40, 1),
    "rest": Price("person-rest", 40, 1),
    "load": Price("person-load", 40, 20),
    "parallel": Price("organiser-conflict", 40, 20),
    "organiser-there": Price("organiser-available", 40),
    "drop-relation": Price("order", 50),
    "person-there": Price("person-available", 50),
    "skip-must": Price("must-attend", 60),
    "round-takes": Price("round-kind", 80),
    "leave-out": Price("placed-once", 150),
}
"""Kind of change -> price. Asking a person costs more than opening a room; leaving a session out
costs most. A rule that is not here is never relaxed."""

ELSEWHERE = 30
"""Added for a room of another venue than the round's day."""
OFF_SITE = 130
"""Added for the bus or meeting point of an excursion: rather leave a session out."""


def price(instance: Instance, change: Change) -> int:
    """What the change costs; stronger changes of one limit cost more."""
    found = PRICES[change.kind]
    cost = found.base + found.step * _units(instance, change)
    if change.kind == "open-room":
        room, day = instance.room[change.subject], instance.day_of[change.other]
        if room.off_site:
            cost += OFF_SITE
        elif day.venue is not None and room.venue != day.venue:
            cost += ELSEWHERE
    return cost


def _units(instance: Instance, change: Change) -> int:
    """How far beyond the smallest step the change goes."""
    now = limit_now(instance, change)
    return 0 if now is None else max(0, abs(now - change.value) - 1)


def limit_now(instance: Instance, change: Change) -> int | None:
    """The limit that the change replaces; None where it is about no limit."""
    from scheduler.compiled.bans import rest_of
    from scheduler.explain.demands import most_a_day, most_at_once

    kind, subject = change.kind, change.subject
    if kind == "round-most":
        return instance.block[subject].max_sessions
    if kind == "round-least":
        return instance.block[subject].min_sessions
    if kind == "fewer-seats":
        return instance.session[subject].min_seats
    if kind == "shorten":
        return instance.copies_named(subject)[0].duration
    if kind == "rest":
        return rest_of(instance, subject)
    if kind == "load":
        return most_a_day(instance, subject)
    if kind == "parallel":
        return most_at_once(instance, subject)
    return None


# -- words -------------------------------------------------------------------------------


def sentence(instance: Instance, change: Change) -> str:
    """The change as an advice: ``Zet Zaal 4 ook open in ronde 3.``"""
    words = words_of(instance)
    kind, subject = change.kind, change.subject
    args: dict[str, str | int] = {"value": change.value, "now": limit_now(instance, change) or 0}
    if kind in ("allow-round", "allow-room", "shorten", "fewer-seats", "leave-out", "drop-pin"):
        args["who"] = session_name(instance, subject)
    elif kind in ("open-room", "add-equipment"):
        args["who"] = room_name(instance, subject)
    elif kind.startswith("round-"):
        args["who"] = round_name(instance, subject)
    elif kind in ("organiser-there", "parallel"):
        args["who"] = instance.organiser[subject].title
    elif kind in ("person-there", "rest", "load"):
        args["who"] = instance.person[subject].name
    elif kind == "skip-must":
        args["who"] = next(one.title for one in instance.attendees if one.id == subject)
        args["what"] = session_name(instance, change.other)
    elif kind == "drop-relation":
        relation, _, names = subject.partition(":")
        args["who"] = words.every(session_name(instance, name) for name in names.split("+"))
        return words.say(f"change-drop-{relation}", **args)
    if kind in ("allow-round", "open-room", "organiser-there", "person-there"):
        args["what"] = round_name(instance, change.other)
    elif kind == "allow-room":
        args["what"] = room_name(instance, change.other)
    elif kind == "round-takes":
        args["what"] = words.label("kind", change.other)
    elif kind == "add-equipment":
        args["what"] = change.other
    elif kind == "shorten":
        args["end"] = _new_end(instance, change)
    return words.say(f"change-{kind}", **args)


def _new_end(instance: Instance, change: Change) -> str:
    """When the shortened session ends, in the round in which that is the round's end."""
    words, copy = words_of(instance), instance.copies_named(change.subject)[0]
    for block in instance.rounds_for(copy.session.kind):
        frame = instance.block_interval[block.id]
        if frame.start + copy.start_offset + change.value == frame.end:
            return words.clock(frame.end)
    return ""
