"""Which change lifts what a hard rule forbids: the bridge from rules to changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scheduler.compiled import Ban
from scheduler.compiled.bans import BANS
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on
from scheduler.domain import Instance
from scheduler.explain.changes import Change

Needs = tuple[tuple[Change, ...], ...]
"""All of these are needed; of each tuple any one will do."""
NEVER: Needs = ((),)
"""No change will do."""
SHORTEST = 15
"""Minutes; no session is shortened below this."""


def lifted_by(instance: Instance, ban: Ban) -> Needs:
    """What lifts this ban."""
    lifter = _LIFTERS.get(ban.rule)
    return NEVER if lifter is None else lifter(instance, ban)


def bans_of(instance: Instance) -> Iterator[Ban]:
    """The bans of every rule that is on."""
    for rule, bans in BANS.items():
        if is_on(instance, CATALOGUE[rule]):
            yield from bans(instance)


def shorter_lengths(instance: Instance) -> Iterator[tuple[str, int]]:
    """(session, minutes): ends with the round in a round that it would run past."""
    for copy in instance.copies:
        if copy.session.copies > 1 or copy.duration is None:
            continue
        lengths = set()
        for block in instance.rounds_for(copy.session.kind):
            frame = instance.block_interval[block.id]
            length = frame.end - frame.start - copy.start_offset
            if SHORTEST <= length < copy.duration:
                lengths.add(length)
        for length in sorted(lengths, reverse=True):
            yield copy.session.id, length


def _session(instance: Instance, ban: Ban) -> str:
    return instance.copy_by_id[ban.copy].session.id


def _allow_round(instance: Instance, ban: Ban) -> Needs:
    return ((Change("allow-round", _session(instance, ban), ban.round or ""),),)


def _allow_room(instance: Instance, ban: Ban) -> Needs:
    return ((Change("allow-room", _session(instance, ban), ban.room or ""),),)


def _unpin(instance: Instance, ban: Ban) -> Needs:
    return ((Change("drop-pin", ban.copy), Change("leave-out", _session(instance, ban))),)


def _open_room(instance: Instance, ban: Ban) -> Needs:
    return ((Change("open-room", ban.subject, ban.round or ""),),)


def _fewer_seats(instance: Instance, ban: Ban) -> Needs:
    seats = instance.room[ban.room or ""].seats or 0
    return ((Change("fewer-seats", _session(instance, ban), value=seats),),)


def _add_equipment(instance: Instance, ban: Ban) -> Needs:
    room = instance.room[ban.room or ""]
    missing = [i for i in instance.copy_by_id[ban.copy].session.equipment if i not in room.equipment]
    return tuple((Change("add-equipment", room.id, item),) for item in dict.fromkeys(missing))


def _round_takes(instance: Instance, ban: Ban) -> Needs:
    kind = instance.copy_by_id[ban.copy].session.kind
    return ((Change("round-takes", ban.round or "", kind),),)


def _there(kind: str) -> Callable[[Instance, Ban], Needs]:
    def lifter(instance: Instance, ban: Ban) -> Needs:
        return ((Change(kind, ban.subject, ban.round or ""),),)

    return lifter


def _rest(instance: Instance, ban: Ban) -> Needs:
    """As little rest as there is to the blocks of that day."""
    from scheduler.domain import placement_interval

    round_id = ban.round or ""
    interval = placement_interval(instance, instance.copy_by_id[ban.copy], round_id)
    day = instance.day_of[round_id].id
    gaps = [
        gap
        for block in instance.parts_in_blocks[ban.subject]
        if instance.day_of[block.id].id == day
        and (gap := interval.gap_to(instance.block_interval[block.id])) >= 0
    ]
    return ((Change("rest", ban.subject, value=min(gaps)),),)


_LIFTERS: dict[str, Callable[[Instance, Ban], Needs]] = {
    "allowed-rounds": _allow_round,
    "allowed-rooms": _allow_room,
    "pinned": _unpin,
    "room-available": _open_room,
    "room-capacity": _fewer_seats,
    "room-equipment": _add_equipment,
    "round-kind": _round_takes,
    "organiser-available": _there("organiser-there"),
    "person-available": _there("person-there"),
    "person-rest": _rest,
}
