"""Whom to tell: people with a part in a session, its organisers, and the staff of the rooms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scheduler.diff.difference import Change, Notice, NoticeKind
from scheduler.domain import Instance
from scheduler.domain.session import Session


def notices(before: Instance, after: Instance, changes: Sequence[Change]) -> tuple[Notice, ...]:
    """Everybody with a change. Who had a part before or has one now is told, those who dropped out
    of the session included."""
    people: dict[str, list[Change]] = {}
    organisers: dict[str, list[Change]] = {}
    rooms: dict[str, list[Change]] = {}
    for change in changes:
        sessions = list(_sessions(before, after, change))
        _tell(people, (part.person for session in sessions for part in session.people), change)
        _tell(organisers, (organiser for session in sessions for organiser in session.organisers), change)
        _tell(rooms, (spot.room for spot in (change.origin, change.target) if spot is not None), change)
    return (
        *_apart("person", people, _names(before, after, "people", "name")),
        *_apart("organiser", organisers, _names(before, after, "organisers", "title")),
        *_together(rooms, _names(before, after, "rooms", "title")),
    )


def _sessions(before: Instance, after: Instance, change: Change) -> Iterator[Session]:
    name = change.session.partition("#")[0]
    for instance in (after, before):
        if name in instance.session:
            yield instance.session[name]


def _tell(told: dict[str, list[Change]], whom: Iterable[str], change: Change) -> None:
    for one in dict.fromkeys(whom):
        told.setdefault(one, []).append(change)


def _names(before: Instance, after: Instance, records: str, field: str) -> dict[str, str]:
    """Id -> name, in the order of the new instance, then what only the old one had."""
    found: dict[str, str] = {}
    for instance in (after, before):
        for record in getattr(instance, records):
            found.setdefault(record.id, getattr(record, field))
    return found


def _apart(kind: NoticeKind, told: dict[str, list[Change]], names: dict[str, str]) -> Iterator[Notice]:
    for one, name in names.items():
        if one in told:
            elsewhere = tuple(change for change in told[one] if not change.room_only)
            rooms_only = tuple(change for change in told[one] if change.room_only)
            yield Notice(kind, one, name, elsewhere, rooms_only)


def _together(told: dict[str, list[Change]], names: dict[str, str]) -> Iterator[Notice]:
    for room in [*names, *(room for room in told if room not in names)]:
        if room in told:
            yield Notice("room", room, names.get(room, room), tuple(told[room]))
