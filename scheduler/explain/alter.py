"""Altering an instance as a planner says it: rooms close, people are away, sessions are cancelled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from scheduler.domain import Instance, Interval
from scheduler.domain.instance import RuleSetting
from scheduler.domain.people import Availability, Window
from scheduler.domain.session import Pin, Relation, Session
from scheduler.explain.doing import record_changed, session_changed

_HARDLY_EVER = 1
"""Minutes of a window for whoever is never there: an availability without any window is always."""


def away_in(instance: Instance, field: str, record: str, rounds: Iterable[str]) -> Instance:
    """A room, person or organiser is not there during these rounds, from their start to their end."""
    found = next(one for one in getattr(instance, field) if one.id == record)
    gone = list(rounds)
    left = found.availability
    for round_id in gone:
        left = _without(instance, left, instance.block_interval[round_id])
    left = left.model_copy(update={"rounds": tuple(one for one in left.rounds if one not in gone)})
    return record_changed(instance, field, record, availability=_somewhere(instance, left))


def there_in(instance: Instance, field: str, record: str, rounds: Iterable[str]) -> Instance:
    """There in these rounds as well."""
    found = next(one for one in getattr(instance, field) if one.id == record)
    if found.availability.always:
        return instance
    named = tuple(dict.fromkeys([*found.availability.rounds, *rounds]))
    left = found.availability.model_copy(update={"rounds": named})
    return record_changed(instance, field, record, availability=left)


def only_in(instance: Instance, field: str, record: str, rounds: Iterable[str]) -> Instance:
    return record_changed(instance, field, record, availability=Availability(rounds=tuple(rounds)))


def never_used(instance: Instance, room: str) -> Instance:
    """No session stands in this room; what the timeline has there stays."""
    sessions = tuple(
        one.model_copy(update={"forbidden_rooms": tuple(dict.fromkeys([*one.forbidden_rooms, room]))})
        for one in instance.sessions
    )
    return instance.model_copy(update={"sessions": sessions})


def _without(instance: Instance, availability: Availability, gone: Interval) -> Availability:
    """The windows without an interval; always is every day from 0.00 to 24.00."""
    windows = availability.windows
    if availability.always:
        windows = tuple(Window(day=day.id) for day in instance.days)
    left = []
    for window in windows:
        start = instance.day_start[window.day]
        begin, end = gone.start - start, gone.end - start
        if end <= window.start or begin >= window.end:
            left.append(window)
            continue
        if window.start < begin:
            left.append(window.model_copy(update={"end": begin}))
        if end < window.end:
            left.append(window.model_copy(update={"start": end}))
    return availability.model_copy(update={"windows": tuple(left)})


def _somewhere(instance: Instance, availability: Availability) -> Availability:
    if not availability.always:
        return availability
    day = instance.days[0].id
    return Availability(windows=(Window(day=day, start=0, end=_HARDLY_EVER),))


def cancelled(instance: Instance, session: str) -> Instance:
    """Without this session, and without what others said about it. An order goes on over the gap."""
    gone = {session, *(copy.id for copy in instance.copies_named(session))}
    relations = tuple(
        kept for relation in instance.relations if (kept := _without_sessions(relation, gone)) is not None
    )
    attendees = tuple(
        one.model_copy(
            update={
                "wishes": tuple(wish for wish in one.wishes if wish.session not in gone),
                "must_attend": tuple(copy for copy in one.must_attend if copy not in gone),
            }
        )
        for one in instance.attendees
    )
    return instance.model_copy(
        update={
            "sessions": tuple(one for one in instance.sessions if one.id != session),
            "relations": relations,
            "attendees": attendees,
            "base": tuple(one for one in instance.base if one.session not in gone),
        }
    )


def _without_sessions(relation: Relation, gone: set[str]) -> Relation | None:
    left = tuple(name for name in relation.sessions if name not in gone)
    if len(left) == len(relation.sessions):
        return relation
    if len(left) < 2 or relation.kind == "directly-before":
        return None
    return relation.model_copy(update={"sessions": left})


def pinned(instance: Instance, copy_id: str, round_id: str | None, room: str | None) -> Instance:
    copy = instance.copy_by_id[copy_id]
    old = copy.pin or Pin(copy_number=copy.number)
    pin = old.model_copy(update={"round": round_id, "room": room})
    others = tuple(one for one in copy.session.pin if one.copy_number != copy.number)
    return updated(instance, copy.session.id, pin=(*others, pin))


def updated(instance: Instance, session: str, **update: Any) -> Instance:
    """A session with other values."""
    return session_changed(instance, session, lambda one: one.model_copy(update=update))


def may_not(session: Session, allowed: str, forbidden: str, place: str) -> dict[str, Any]:
    """The session's lists when it may not stand in a place any more."""
    return {forbidden: tuple(dict.fromkeys([*getattr(session, forbidden), place]))}


def may(session: Session, allowed: str, forbidden: str, place: str) -> dict[str, Any]:
    """The session's lists when it may stand in a place as well."""
    names = getattr(session, allowed)
    return {
        allowed: tuple(dict.fromkeys([*names, place])) if names else (),
        forbidden: tuple(one for one in getattr(session, forbidden) if one != place),
    }


def related(instance: Instance, kind: str, sessions: Iterable[str]) -> Instance:
    relation = Relation.model_validate({"kind": kind, "sessions": list(sessions)})
    return instance.model_copy(update={"relations": (*instance.relations, relation)})


def ruled(instance: Instance, rule: str, **update: Any) -> Instance:
    """A rule with another weight or switch."""
    setting = instance.rules.get(rule, RuleSetting()).model_copy(update=update)
    return instance.model_copy(update={"rules": {**instance.rules, rule: setting}})
