"""What may be relaxed to make a schedule exist: the changes, their prices, and doing them.

Time, travel, one person in two places and two things in one room are never relaxed: there is no
change for ``room-conflict``, ``person-conflict`` and ``overrun``, but a session may be shortened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from scheduler.constraints.base import words_of
from scheduler.domain import Instance
from scheduler.domain.event import Block
from scheduler.domain.people import Availability, Organiser, Person, Room
from scheduler.domain.session import Pin, Relation, Session
from scheduler.explain.names import room_name, round_name, session_name

R = TypeVar("R", Room, Organiser, Person)


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


# -- doing it ----------------------------------------------------------------------------


def apply_changes(instance: Instance, changes: Iterable[Change]) -> Instance:
    """The instance with these changes made; everything else as it was."""
    for change in changes:
        instance = _DO[change.kind](instance, change)
    return instance


def session_changed(instance: Instance, session: str, change: Callable[[Session], Session]) -> Instance:
    sessions = tuple(change(one) if one.id == session else one for one in instance.sessions)
    return instance.model_copy(update={"sessions": sessions})


def block_changed(instance: Instance, block: str, **update: object) -> Instance:
    def changed(one: Block) -> Block:
        return one.model_copy(update=update) if one.id == block else one

    days = tuple(
        day.model_copy(update={"blocks": tuple(changed(one) for one in day.blocks)}) for day in instance.days
    )
    return instance.model_copy(update={"days": days})


def record_changed(instance: Instance, field: str, record: str, **update: object) -> Instance:
    """A room, organiser or person changed."""
    records = tuple(
        one.model_copy(update=update) if one.id == record else one for one in getattr(instance, field)
    )
    return instance.model_copy(update={field: records})


def also_there(availability: Availability, round_id: str) -> Availability:
    """The same availability and this round."""
    if availability.always or round_id in availability.rounds:
        return availability
    return availability.model_copy(update={"rounds": (*availability.rounds, round_id)})


def _allow(field: str, forbidden: str) -> Callable[[Instance, Change], Instance]:
    def do(instance: Instance, change: Change) -> Instance:
        def allow(session: Session) -> Session:
            names = getattr(session, field)
            if names and change.other not in names:
                names = (*names, change.other)
            refused = tuple(name for name in getattr(session, forbidden) if name != change.other)
            return session.model_copy(update={field: names, forbidden: refused})

        return session_changed(instance, instance.copies_named(change.subject)[0].session.id, allow)

    return do


def _drop_pin(instance: Instance, change: Change) -> Instance:
    copy = instance.copy_by_id[change.subject]
    return session_changed(instance, copy.session.id, lambda session: without_pin(session, copy.number))


def without_pin(session: Session, number: int | None) -> Session:
    """The session without the place its pin gives this copy (None = every copy); a pin may also
    say when the session starts and how long it takes, and that stays."""
    pins = []
    for pin in session.pin:
        if number is None or pin.copy_number == number:
            pin = pin.model_copy(update={"round": None, "room": None})
        if (pin.round, pin.room, pin.start_offset, pin.duration) != (None, None, None, None):
            pins.append(pin)
    return session.model_copy(update={"pin": tuple(pins)})


def _there(field: str) -> Callable[[Instance, Change], Instance]:
    def do(instance: Instance, change: Change) -> Instance:
        found = next(one for one in getattr(instance, field) if one.id == change.subject)
        availability = also_there(found.availability, change.other)
        return record_changed(instance, field, change.subject, availability=availability)

    return do


def _add_equipment(instance: Instance, change: Change) -> Instance:
    equipment = (*instance.room[change.subject].equipment, change.other)
    return record_changed(instance, "rooms", change.subject, equipment=equipment)


def _fewer_seats(instance: Instance, change: Change) -> Instance:
    return session_changed(
        instance, change.subject, lambda session: session.model_copy(update={"min_seats": change.value})
    )


def _shorten(instance: Instance, change: Change) -> Instance:
    return session_changed(instance, change.subject, lambda session: shortened(session, change.value))


def shortened(session: Session, minutes: int) -> Session:
    """The session with this length, whatever its pin says."""

    def shorter(pin: Pin) -> Pin:
        return pin if pin.duration is None else pin.model_copy(update={"duration": minutes})

    return session.model_copy(update={"duration": minutes, "pin": tuple(shorter(pin) for pin in session.pin)})


def _round_most(instance: Instance, change: Change) -> Instance:
    return block_changed(instance, change.subject, max_sessions=change.value)


def _round_least(instance: Instance, change: Change) -> Instance:
    return block_changed(instance, change.subject, min_sessions=change.value)


def _round_takes(instance: Instance, change: Change) -> Instance:
    takes = (*instance.block[change.subject].takes, change.other)
    return block_changed(instance, change.subject, takes=takes)


def _rest(instance: Instance, change: Change) -> Instance:
    return record_changed(instance, "people", change.subject, rest=change.value)


def _load(instance: Instance, change: Change) -> Instance:
    return record_changed(instance, "people", change.subject, max_per_day=change.value)


def _parallel(instance: Instance, change: Change) -> Instance:
    return record_changed(instance, "organisers", change.subject, max_parallel=change.value)


def relation_subject(relation: Relation) -> str:
    return f"{relation.kind}:{'+'.join(relation.sessions)}"


def _drop_relation(instance: Instance, change: Change) -> Instance:
    kept = tuple(one for one in instance.relations if relation_subject(one) != change.subject)
    return instance.model_copy(update={"relations": kept})


def _skip_must(instance: Instance, change: Change) -> Instance:
    attendees = tuple(
        one.model_copy(
            update={"must_attend": tuple(copy for copy in one.must_attend if copy != change.other)}
        )
        if one.id == change.subject
        else one
        for one in instance.attendees
    )
    return instance.model_copy(update={"attendees": attendees})


def _leave_out(instance: Instance, change: Change) -> Instance:
    return session_changed(
        instance,
        change.subject,
        lambda session: without_pin(session, None).model_copy(update={"optional": True}),
    )


_DO: dict[str, Callable[[Instance, Change], Instance]] = {
    "allow-round": _allow("allowed_rounds", "forbidden_rounds"),
    "allow-room": _allow("allowed_rooms", "forbidden_rooms"),
    "drop-pin": _drop_pin,
    "open-room": _there("rooms"),
    "round-most": _round_most,
    "round-least": _round_least,
    "add-equipment": _add_equipment,
    "fewer-seats": _fewer_seats,
    "shorten": _shorten,
    "rest": _rest,
    "load": _load,
    "parallel": _parallel,
    "organiser-there": _there("organisers"),
    "person-there": _there("people"),
    "drop-relation": _drop_relation,
    "skip-must": _skip_must,
    "round-takes": _round_takes,
    "leave-out": _leave_out,
}
