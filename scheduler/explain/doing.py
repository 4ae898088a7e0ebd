"""Doing the changes: an instance with one of its records, blocks, sessions or relations otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from scheduler.domain import Instance
from scheduler.domain.event import Block
from scheduler.domain.people import Availability
from scheduler.domain.session import Pin, Relation, Session
from scheduler.explain.changes import Change


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
