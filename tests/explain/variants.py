"""Variants of the two reference events that have no schedule: planted by hand for every hard rule,
and made by tightening at random, one turn at a time, until nothing fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from scheduler.domain import Instance
from scheduler.domain.event import Part
from scheduler.domain.people import Availability
from scheduler.domain.session import Pin, Relation, Session
from scheduler.explain.doing import block_changed, record_changed, session_changed
from scheduler.files import read_instance
from scheduler.model import build
from scheduler.model.posting import Demand
from scheduler.solve.phases import without_soft_rules
from tests.model.small import solved

INSTANCES = Path(__file__).parents[2] / "instances"
EVENTS = ("hoorn-2025", "tilburg-2025", "hoorn-2025.scenario", "tilburg-2025.scenario")


@dataclass(frozen=True)
class Variant:
    """``cause``: demands of which at least one must be in every conflict."""

    instance: Instance
    cause: frozenset[Demand]


@cache
def event(name: str) -> Instance:
    return read_instance(INSTANCES / f"{name}.yaml")


def fits(instance: Instance) -> bool:
    return solved(build(without_soft_rules(instance))) is not None


# -- planted ---------------------------------------------------------------------------------


def change(instance: Instance, session: str, **update: Any) -> Instance:
    return session_changed(instance, session, lambda one: one.model_copy(update=update))


def planted(rule: str) -> Variant:
    """A variant whose cause is a demand of this rule."""
    make = PLANTED[rule]
    instance, subject = make()
    return Variant(instance, frozenset([(rule, subject)]))


def _only(*rounds: str) -> Availability:
    return Availability(rounds=rounds)


def _in_round_1(*sessions: str, **also: Any) -> Instance:
    instance = event("hoorn-2025")
    for session in sessions:
        instance = change(instance, session, allowed_rounds=("ronde-1",), **also)
    return instance


def _person_in(*sessions: str, instance: Instance | None = None) -> Instance:
    """Kees Vendrik has a part in all of these."""
    instance = instance or event("hoorn-2025")
    for session in sessions:
        people = (*instance.session[session].people, Part(person="kees-vendrik"))
        instance = change(instance, session, people=people)
    return instance


def _related(kind: Any, *sessions: str, instance: Instance | None = None) -> Instance:
    instance = instance or event("hoorn-2025")
    relations = (*instance.relations, Relation(kind=kind, sessions=sessions))
    return instance.model_copy(update={"relations": relations})


A, B, C, D = "nota-ruimte", "gemeente-financien", "waarde-van-cultuur", "hervormingsagenda-jeugd"
E = "slim-met-stroom"


def _room_conflict() -> tuple[Instance, str]:
    return _in_round_1(A, B, allowed_rooms=("zaal-2",)), "zaal-2"


def _room_available() -> tuple[Instance, str]:
    instance = change(event("hoorn-2025"), A, allowed_rooms=("zaal-2",))
    return record_changed(instance, "rooms", "zaal-2", availability=_only("lunch")), "zaal-2"


def _equipment() -> tuple[Instance, str]:
    return change(event("hoorn-2025"), A, equipment=("vleugel",)), A


def _kind() -> tuple[Instance, str]:
    return change(event("hoorn-2025"), A, kind="workshop"), A


def _allowed_rounds() -> tuple[Instance, str]:
    return change(event("tilburg-2025"), "europa", allowed_rounds=("lunch",)), "europa"


def _pinned() -> tuple[Instance, str]:
    instance = change(event("hoorn-2025"), A, pin=(Pin(round="ronde-1", room="zaal-2"),))
    return change(instance, A, allowed_rooms=("zaal-3",), pin=instance.session[A].pin), A


def _person_conflict() -> tuple[Instance, str]:
    return _person_in(A, B, instance=_in_round_1(A, B, people=())), "kees-vendrik"


def _person_available() -> tuple[Instance, str]:
    instance = _person_in(A)
    return record_changed(instance, "people", "kees-vendrik", availability=_only("lunch")), "kees-vendrik"


def _person_rest() -> tuple[Instance, str]:
    return record_changed(_person_in(A), "people", "kees-vendrik", rest=60), "kees-vendrik"


def _person_load() -> tuple[Instance, str]:
    return record_changed(_person_in(A, B), "people", "kees-vendrik", max_per_day=2), "kees-vendrik"


def _organiser_conflict() -> tuple[Instance, str]:
    instance = event("hoorn-2025")
    for session in (A, B, C, D):
        instance = change(instance, session, organisers=("tg-asiel",))
    return instance, "tg-asiel"


def _organiser_available() -> tuple[Instance, str]:
    instance = change(event("hoorn-2025"), A, organisers=("tg-asiel",), forbidden_rounds=("ronde-2",))
    return record_changed(instance, "organisers", "tg-asiel", availability=_only("ronde-2")), "tg-asiel"


def _order() -> tuple[Instance, str]:
    return _related("order", A, B, C, D), f"{A}>{B}"


def _same_round() -> tuple[Instance, str]:
    instance = change(_in_round_1(A), B, allowed_rounds=("ronde-2",))
    return _related("same-round", A, B, instance=instance), f"{A}+{B}"


def _different_round() -> tuple[Instance, str]:
    return _related("different-round", A, B, C, D), f"{A}+{B}+{C}+{D}"


def _same_room() -> tuple[Instance, str]:
    instance = _related("same-room", A, B, C, D)
    return instance, f"{A}+{B}+{C}+{D}"


def _repeat() -> tuple[Instance, str]:
    """Two others may be left out: four runs are not too many sessions for the rooms."""
    instance = event("hoorn-2025")
    for session in (B, C):
        instance = change(instance, session, optional=True)
    return change(instance, A, copies=4), A


def _overrun() -> tuple[Instance, str]:
    return change(event("hoorn-2025"), A, duration=600), A


def _round_size() -> tuple[Instance, str]:
    return block_changed(event("hoorn-2025"), "ronde-2", min_sessions=9), "ronde-2"


def _must_attend() -> tuple[Instance, str]:
    instance = _in_round_1(A, B)
    first = instance.attendees[0].model_copy(update={"must_attend": (A, B)})
    return instance.model_copy(update={"attendees": (first, *instance.attendees[1:])}), first.id


PLANTED: dict[str, Callable[[], tuple[Instance, str]]] = {
    "placed-once": lambda: (change(event("hoorn-2025"), A, min_seats=999), A),
    "room-conflict": _room_conflict,
    "room-available": _room_available,
    "room-capacity": lambda: (change(event("tilburg-2025"), "europa", min_seats=5000), "europa"),
    "room-equipment": _equipment,
    "round-kind": _kind,
    "allowed-rounds": _allowed_rounds,
    "allowed-rooms": lambda: (change(event("hoorn-2025"), A, allowed_rooms=("start-westerdijk",)), A),
    "pinned": _pinned,
    "person-conflict": _person_conflict,
    "person-available": _person_available,
    "person-rest": _person_rest,
    "person-load": _person_load,
    "organiser-conflict": _organiser_conflict,
    "organiser-available": _organiser_available,
    "order": _order,
    "same-round": _same_round,
    "different-round": _different_round,
    "same-room": _same_room,
    "repeat": _repeat,
    "overrun": _overrun,
    "round-size": _round_size,
    "must-attend": _must_attend,
}


# -- tightened at random ----------------------------------------------------------------------

Turn = tuple[Instance, frozenset[Demand]]
"""An instance tightened once, and the demands that this may have made stricter."""


@cache
def tightened(seed: int) -> Variant:
    """Tightened at random until nothing fits; the cause is the last turn."""
    dice = Random(seed)
    instance = event(EVENTS[seed % len(EVENTS)])
    while True:
        instance, cause = dice.choice(TURNS)(instance, dice)
        if not fits(instance):
            return Variant(instance, cause)


def _session(instance: Instance, dice: Random) -> Session:
    return dice.choice([one for one in instance.sessions if not one.optional])


def _rounds_of(instance: Instance, session: Session) -> list[str]:
    return [block.id for block in instance.rounds_for(session.kind)]


def _copies(instance: Instance, session: Session) -> list[str]:
    return [copy.id for copy in instance.copies_named(session.id)]


def _asks(instance: Instance, rule: str, session: Session) -> frozenset[Demand]:
    return frozenset((rule, copy) for copy in _copies(instance, session))


def _without(instance: Instance, availability: Availability, round_id: str) -> Availability:
    """Available in the rounds in which it was, but for one; at least in one."""
    rounds = [
        block.id
        for block in instance.rounds
        if instance.is_available(availability, instance.block_interval[block.id], block.id)
    ]
    rest = tuple(one for one in rounds if one != round_id)
    return Availability(rounds=rest) if rest else availability


def _close_room(instance: Instance, dice: Random) -> Turn:
    room = dice.choice(instance.rooms)
    availability = _without(instance, room.availability, dice.choice(instance.rounds).id)
    changed = record_changed(instance, "rooms", room.id, availability=availability)
    return changed, frozenset([("room-available", room.id)])


def _person_away(instance: Instance, dice: Random) -> Turn:
    person = instance.person[dice.choice([p for p, own in instance.parts_in_sessions.items() if own])]
    availability = _without(instance, person.availability, dice.choice(instance.rounds).id)
    changed = record_changed(instance, "people", person.id, availability=availability)
    return changed, frozenset([("person-available", person.id)])


def _organiser_away(instance: Instance, dice: Random) -> Turn:
    organiser = dice.choice(instance.organisers)
    availability = _without(instance, organiser.availability, dice.choice(instance.rounds).id)
    changed = record_changed(instance, "organisers", organiser.id, availability=availability)
    return changed, frozenset([("organiser-available", organiser.id)])


def _more_seats(instance: Instance, dice: Random) -> Turn:
    session = _session(instance, dice)
    seats = sorted(room.seats for room in instance.rooms if room.seats is not None)
    needed = max(session.min_seats or 0, dice.choice(seats))
    return change(instance, session.id, min_seats=needed), _asks(instance, "room-capacity", session)


def _more_equipment(instance: Instance, dice: Random) -> Turn:
    session = _session(instance, dice)
    items = sorted({item for room in instance.rooms for item in room.equipment}) or ["beamer"]
    equipment = tuple(dict.fromkeys([*session.equipment, dice.choice(items)]))
    return change(instance, session.id, equipment=equipment), _asks(instance, "room-equipment", session)


def _forbid_round(instance: Instance, dice: Random) -> Turn:
    session = _session(instance, dice)
    rounds = (*session.forbidden_rounds, dice.choice(_rounds_of(instance, session)))
    return change(instance, session.id, forbidden_rounds=rounds), _asks(instance, "allowed-rounds", session)


def _forbid_room(instance: Instance, dice: Random) -> Turn:
    session = _session(instance, dice)
    rooms = (*session.forbidden_rooms, *(room.id for room in dice.sample(instance.rooms, 2)))
    return change(instance, session.id, forbidden_rooms=rooms), _asks(instance, "allowed-rooms", session)


def _pin(instance: Instance, dice: Random) -> Turn:
    session = dice.choice([one for one in instance.sessions if one.copies == 1 and not one.pin])
    pin = Pin(round=dice.choice(_rounds_of(instance, session)), room=dice.choice(instance.rooms).id)
    return change(instance, session.id, pin=(pin,)), frozenset([("pinned", session.id)])


def _extra_part(instance: Instance, dice: Random) -> Turn:
    session = _session(instance, dice)
    person = dice.choice(instance.people).id
    people = (*session.people, Part(person=person))
    rules = ("person-conflict", "person-available", "person-rest", "person-load")
    return change(instance, session.id, people=people), frozenset((rule, person) for rule in rules)


def _relate(instance: Instance, dice: Random) -> Turn:
    kind: Any = dice.choice(["order", "directly-before", "same-round", "different-round", "same-room"])
    one, other = dice.sample([session.id for session in instance.sessions if not session.optional], 2)
    sign = {"order": ">", "directly-before": ">>"}.get(kind, "+")
    rule = "order" if kind == "directly-before" else kind
    return _related(kind, one, other, instance=instance), frozenset([(rule, f"{one}{sign}{other}")])


def _fewer_in_round(instance: Instance, dice: Random) -> Turn:
    block = dice.choice(instance.rounds)
    most = min(block.max_sessions or 99, dice.randint(2, 6))
    least = None if block.min_sessions is None else min(block.min_sessions, most)
    changed = block_changed(instance, block.id, max_sessions=most, min_sessions=least)
    return changed, frozenset([("round-size", block.id)])


def _more_in_round(instance: Instance, dice: Random) -> Turn:
    block = dice.choice(instance.rounds)
    least = max(block.min_sessions or 0, dice.randint(1, 6))
    changed = block_changed(instance, block.id, min_sessions=min(least, block.max_sessions or 99))
    return changed, frozenset([("round-size", block.id)])


def _must_see(instance: Instance, dice: Random) -> Turn:
    at = dice.randrange(len(instance.attendees))
    attendee = instance.attendees[at]
    copies = tuple(copy.id for copy in dice.sample(instance.copies, 3))
    changed = attendee.model_copy(
        update={"must_attend": tuple(dict.fromkeys([*attendee.must_attend, *copies]))}
    )
    attendees = (*instance.attendees[:at], changed, *instance.attendees[at + 1 :])
    return instance.model_copy(update={"attendees": attendees}), frozenset([("must-attend", attendee.id)])


TURNS: tuple[Callable[[Instance, Random], Turn], ...] = (
    _close_room,
    _person_away,
    _organiser_away,
    _more_seats,
    _more_equipment,
    _forbid_round,
    _forbid_room,
    _pin,
    _extra_part,
    _relate,
    _fewer_in_round,
    _more_in_round,
    _must_see,
)
