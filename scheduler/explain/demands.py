"""What the hard rules ask, in sentences a planner can act on: names, times, places.

``tell`` says what one demand of the diagnostic model asks. Demands that ask the same of several
subjects become one sentence: "Zaal 2 en Zaal 3 …".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scheduler.compiled.bans import overrun, people_in, rest_of
from scheduler.constraints.base import words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import parameter
from scheduler.domain import Instance, placement_interval
from scheduler.explain.names import (
    availability_text,
    place_name,
    room_name,
    rooms_text,
    round_name,
    rounds_text,
    session_name,
)
from scheduler.model.posting import Demand

Args = tuple[tuple[str, str | int], ...]


@dataclass(frozen=True)
class Told:
    """A demand in words: ``key`` of the sentence, the name of who it is about, and the rest."""

    key: str
    who: str
    args: Args = ()

    def sentence(self, instance: Instance) -> str:
        return say_together(instance, [self])


def tell(instance: Instance, demand: Demand) -> Told:
    """What this demand asks, with names."""
    rule, subject = demand
    return _TELLERS[rule](instance, subject)


def say_together(instance: Instance, told: Iterable[Told], who: str | None = None, n: int = 0) -> str:
    """One sentence for demands that differ in whom they are about alone. ``who`` and ``n`` name
    them all at once: ``alle 13 themasessies``."""
    several = list(told)
    words = words_of(instance)
    names = list(dict.fromkeys(one.who for one in several))
    return words.say(
        several[0].key,
        who=words.every(names) if who is None else who,
        n=n or len(names),
        **dict(several[0].args),
    )


def _about(key: str, who: str, **args: str | int) -> Told:
    return Told(f"demand-{key}", who, tuple(args.items()))


# -- sessions ----------------------------------------------------------------------


def _placed(instance: Instance, copy: str) -> Told:
    return _about("placed", session_name(instance, copy))


def _round_kind(instance: Instance, copy: str) -> Told:
    kind = instance.copy_by_id[copy].session.kind
    rounds = [block.id for block in instance.rounds_for(kind)]
    return _about(
        "kind",
        session_name(instance, copy),
        kind=words_of(instance).label("kind", kind),
        rounds=rounds_text(instance, rounds),
        open=len(rounds),
    )


def _allowed_rounds(instance: Instance, copy: str) -> Told:
    session = instance.copy_by_id[copy].session
    who = session_name(instance, copy)
    if not session.allowed_rounds:
        return _about("not-rounds", who, places=rounds_text(instance, session.forbidden_rounds))
    refused, known = session.forbidden_rounds, {block.id for block in instance.rounds}
    rounds = [r for r in dict.fromkeys(session.allowed_rounds) if r in known and r not in refused]
    return _about("only-rounds", who, places=rounds_text(instance, rounds), open=len(rounds))


def _allowed_rooms(instance: Instance, copy: str) -> Told:
    session = instance.copy_by_id[copy].session
    who = session_name(instance, copy)
    if not session.allowed_rooms:
        return _about("not-rooms", who, places=rooms_text(instance, session.forbidden_rooms, either=True))
    rooms = [r for r in dict.fromkeys(session.allowed_rooms) if r not in session.forbidden_rooms]
    return _about("only-rooms", who, places=rooms_text(instance, rooms, either=True), open=len(rooms))


def _pinned(instance: Instance, copy: str) -> Told:
    pin, who = instance.copy_by_id[copy].pin, session_name(instance, copy)
    assert pin is not None
    if pin.round is not None and pin.room is not None:
        return _about("pinned", who, place=place_name(instance, pin.round, pin.room))
    if pin.round is not None:
        return _about("pinned", who, place=round_name(instance, pin.round))
    return _about("pinned", who, place=room_name(instance, pin.room or ""))


def _room_capacity(instance: Instance, copy: str) -> Told:
    needed = instance.copy_by_id[copy].session.min_seats or 0
    rooms = {room.id for room in instance.rooms if room.seats is None or room.seats >= needed}
    return _about("seats", session_name(instance, copy), seats=needed, **_fitting(instance, rooms))


def _room_equipment(instance: Instance, copy: str) -> Told:
    needed = instance.copy_by_id[copy].session.equipment
    rooms = {room.id for room in instance.rooms if set(needed) <= set(room.equipment)}
    items = words_of(instance).every(needed)
    return _about("equipment", session_name(instance, copy), items=items, **_fitting(instance, rooms))


def _fitting(instance: Instance, rooms: set[str]) -> dict[str, str | int]:
    """The rooms that will do, or where those are most, the rooms that will not."""
    fit = "none" if not rooms else "few" if 2 * len(rooms) <= len(instance.rooms) else "most"
    named = rooms if fit != "most" else set(instance.room) - rooms
    return {"fit": fit, "rooms": rooms_text(instance, named), "open": len(named)}


def _overrun(instance: Instance, copy: str) -> Told:
    shut = {ban.round for ban in overrun(instance) if ban.copy == copy}
    found = instance.copy_by_id[copy]
    rounds = [b.id for b in instance.rounds_for(found.session.kind) if b.id not in shut]
    return _about(
        "overrun",
        session_name(instance, copy),
        minutes=found.duration or 0,
        late=found.start_offset,
        rounds=rounds_text(instance, rounds),
        open=len(rounds),
    )


# -- rooms and rounds ----------------------------------------------------------------


def _room_conflict(instance: Instance, room: str) -> Told:
    turnover = instance.room[room].turnover
    blocks = [
        f"*{block.title}*"
        for block in instance.block.values()
        if block.room == room and _in_the_way(instance, block.id, turnover)
    ]
    return _about(
        "room",
        room_name(instance, room),
        turnover=turnover,
        blocks=words_of(instance).every(blocks),
        taken=len(blocks),
    )


def _in_the_way(instance: Instance, block: str, gap: int) -> bool:
    """Whether a session could stand at a time that the block takes."""
    taken = instance.block_interval[block]
    return any(
        placement_interval(instance, copy, round_.id).overlaps(taken, gap=gap)
        for round_ in instance.rounds
        if round_.id != block
        for copy in instance.copies
    )


def _room_available(instance: Instance, room: str) -> Told:
    text = availability_text(instance, instance.room[room].availability)
    return _about("room-available", room_name(instance, room), when=text)


def _round_size(instance: Instance, round_id: str) -> Told:
    block = instance.block[round_id]
    least, most = block.min_sessions, block.max_sessions
    which = "both" if least is not None and most is not None else "most" if least is None else "least"
    return _about(f"size-{which}", round_name(instance, round_id), least=least or 0, most=most or 0)


# -- people, organisers, attendees -----------------------------------------------------


def _items_of(instance: Instance, person: str, *, blocks: bool) -> str:
    found = [session_name(instance, copy.id) for copy in instance.copies if person in people_in(copy.session)]
    if blocks:
        found += [f"*{block.title}*" for block in instance.parts_in_blocks[person]]
    return words_of(instance).every(found)


def _person_conflict(instance: Instance, person: str) -> Told:
    travels = instance.travel.default > 0 or any(time.minutes for time in instance.travel.times)
    several = len({room.venue for room in instance.rooms}) > 1
    return _about(
        "person",
        instance.person[person].name,
        items=_items_of(instance, person, blocks=True),
        travel=int(travels and several),
    )


def _person_available(instance: Instance, person: str) -> Told:
    found = instance.person[person]
    return _about(
        "person-available",
        found.name,
        when=availability_text(instance, found.availability),
        items=_items_of(instance, person, blocks=False),
    )


def _person_rest(instance: Instance, person: str) -> Told:
    return _about(
        "rest",
        instance.person[person].name,
        minutes=rest_of(instance, person),
        items=_items_of(instance, person, blocks=True),
    )


def most_a_day(instance: Instance, person: str) -> int:
    """Most sessions of this person on one day."""
    own = instance.person[person].max_per_day
    return parameter(instance, CATALOGUE["person-load"], "sessions_per_day") if own is None else own


def _person_load(instance: Instance, person: str) -> Told:
    return _about(
        "load",
        instance.person[person].name,
        most=most_a_day(instance, person),
        items=_items_of(instance, person, blocks=False),
    )


def most_at_once(instance: Instance, organiser: str) -> int:
    """Most sessions of this organiser at any minute."""
    own = instance.organiser[organiser].max_parallel
    return parameter(instance, CATALOGUE["organiser-conflict"], "parallel") if own is None else own


def _organised(instance: Instance, organiser: str) -> str:
    return words_of(instance).every(
        session_name(instance, copy.id) for copy in instance.copies if organiser in copy.session.organisers
    )


def _organiser_conflict(instance: Instance, organiser: str) -> Told:
    return _about(
        "organiser",
        instance.organiser[organiser].title,
        most=most_at_once(instance, organiser),
        items=_organised(instance, organiser),
    )


def _organiser_available(instance: Instance, organiser: str) -> Told:
    found = instance.organiser[organiser]
    return _about(
        "organiser-available",
        found.title,
        when=availability_text(instance, found.availability),
        items=_organised(instance, organiser),
    )


def _must_attend(instance: Instance, attendee: str) -> Told:
    found = next(one for one in instance.attendees if one.id == attendee)
    sessions = words_of(instance).every(
        session_name(instance, copy) for copy in dict.fromkeys(found.must_attend)
    )
    return _about("must-attend", found.title, items=sessions)


# -- relations -------------------------------------------------------------------------


def _order(instance: Instance, subject: str) -> Told:
    direct = ">>" in subject
    first, then = subject.split(">>" if direct else ">")
    return _about(
        "directly" if direct else "order",
        session_name(instance, first),
        then=session_name(instance, then),
    )


def _relation(key: str) -> Callable[[Instance, str], Told]:
    def teller(instance: Instance, subject: str) -> Told:
        names = [session_name(instance, name) for name in subject.split("+")]
        return _about(key, words_of(instance).every(names))

    return teller


def _repeat(instance: Instance, session: str) -> Told:
    return _about("repeat", session_name(instance, session), copies=instance.session[session].copies)


_TELLERS: dict[str, Callable[[Instance, str], Told]] = {
    "placed-once": _placed,
    "room-conflict": _room_conflict,
    "room-available": _room_available,
    "room-capacity": _room_capacity,
    "room-equipment": _room_equipment,
    "round-kind": _round_kind,
    "allowed-rounds": _allowed_rounds,
    "allowed-rooms": _allowed_rooms,
    "pinned": _pinned,
    "person-conflict": _person_conflict,
    "person-available": _person_available,
    "person-rest": _person_rest,
    "person-load": _person_load,
    "organiser-conflict": _organiser_conflict,
    "organiser-available": _organiser_available,
    "order": _order,
    "same-round": _relation("same-round"),
    "different-round": _relation("different-round"),
    "same-room": _relation("same-room"),
    "repeat": _repeat,
    "overrun": _overrun,
    "round-size": _round_size,
    "must-attend": _must_attend,
}
