"""``compare``: any two schedules, each with the instance it was made for."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.constraints.base import title_of
from scheduler.diff.difference import Change, ChangeKind, Difference, Spot
from scheduler.diff.moves import Pair, pairs
from scheduler.diff.notices import notices
from scheduler.domain import Instance, Placement, Schedule, placement_interval


def compare(
    before: Instance, old: Schedule, after: Instance, new: Schedule, locale: str | None = None
) -> Difference:
    """What changed from ``old`` (of ``before``) to ``new`` (of ``after``; the same instance where
    only the schedule changed). ``locale``: for the sentences; that of ``after`` where None."""
    changes = tuple(_changes(before, after, list(pairs(after, old.placements, new))))
    return Difference(locale or after.event.locale, changes, notices(before, after, changes))


def _changes(before: Instance, after: Instance, found: list[Pair]) -> Iterator[Change]:
    partners = _partners(found)
    for pair in found:
        was = None if pair.origin is None else _spot(before, pair.origin)
        now = None if pair.target is None else _spot(after, pair.target)
        kind: ChangeKind | None = pair.kind
        other: str | None = None
        if pair.session in partners:
            kind, other = "swapped", _title(after, before, partners[pair.session])
        elif kind is None and was is not None and now is not None and was.times != now.times:
            kind = "time"
        if kind is not None:
            yield Change(pair.session, _title(after, before, pair.session), kind, was, now, other)


def _partners(found: list[Pair]) -> dict[str, str]:
    """Copy -> the copy it exchanged places with, each with one other at most."""
    going: dict[tuple[tuple[str, str], tuple[str, str]], list[str]] = {}
    partners: dict[str, str] = {}
    for pair in found:
        if pair.kind not in ("round", "room") or pair.origin is None or pair.target is None:
            continue
        origin, target = _place(pair.origin), _place(pair.target)
        if back := going.get((target, origin)):
            other = back.pop()
            partners |= {pair.session: other, other: pair.session}
        else:
            going.setdefault((origin, target), []).append(pair.session)
    return partners


def _title(after: Instance, before: Instance, copy: str) -> str:
    for instance in (after, before):
        if copy in instance.copy_by_id:
            return title_of(instance, copy)
    session = copy.partition("#")[0]
    known = after.session.get(session) or before.session.get(session)
    return session if known is None else known.title


def _spot(instance: Instance, placement: Placement) -> Spot:
    room = instance.room.get(placement.room)
    block = instance.block.get(placement.round)
    copy = instance.copy_by_id.get(placement.session)
    day = None if block is None else instance.day_of[block.id]
    start = end = None
    if block is not None and copy is not None and day is not None:
        interval = placement_interval(instance, copy, block.id)
        midnight = instance.day_start[day.id]
        start, end = interval.start - midnight, interval.end - midnight
    return Spot(
        round=placement.round,
        room=placement.room,
        round_title=placement.round if block is None else block.title,
        room_title=placement.room if room is None else room.title,
        day=None if day is None else day.date,
        dated=len(instance.days) > 1,
        start=start,
        end=end,
    )


def _place(placement: Placement) -> tuple[str, str]:
    return placement.round, placement.room
