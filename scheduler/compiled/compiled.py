"""``compile_instance``: what is allowed, when it would run and what it costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scheduler.compiled.amounts import AMOUNTS, base_places
from scheduler.compiled.bans import BANS
from scheduler.compiled.places import Ban, Limit, Place
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, weight
from scheduler.domain import Instance, Interval, placement_interval

Placing = tuple[str, str, str]
"""Ids of copy, round and room."""


@dataclass(frozen=True)
class Compiled:
    """The instance as model and engine use it; only rules that are on count."""

    instance: Instance
    allowed: dict[str, tuple[Place, ...]]
    """Copy id -> places that no hard rule about one placement forbids, in the order of rounds,
    then rooms."""
    forbidden: dict[Placing, tuple[str, ...]]
    """(copy, round, room) -> ids of the rules that forbid it; absent where it is allowed."""
    interval: dict[tuple[str, str], Interval]
    """(copy, round) -> when the copy runs in that round; for every round."""
    cost: dict[Placing, int]
    """Allowed (copy, round, room) -> weighted cost by the rules that are sums over placements:
    ``seats-short``, ``round-wish``, ``room-wish``, and ``moved`` of sessions that are not
    repeated, as minus its weight at the base place: see ``constant``."""
    constant: int
    """Weighted cost of ``moved`` when no unrepeated session stands where it stood in the base:
    ``constant`` + the ``cost`` of all placements is what those rules cost together."""
    mandatory: frozenset[str]
    """Copies that have to be placed: not optional, or pinned to a round or room."""
    limits: tuple[Limit, ...] = ()
    """Rows that the engine's master keeps to besides the rules; whoever sets them sees to it that
    the model does so too. ``compile_instance`` sets none."""


def compile_instance(instance: Instance) -> Compiled:
    """Work out the tables; linear in copies × rounds × rooms."""
    forbidden = _forbidden(instance, _bans(instance))
    places = [Place(block.id, room.id) for block in instance.rounds for room in instance.rooms]
    allowed = {
        copy.id: tuple(place for place in places if (copy.id, *place) not in forbidden)
        for copy in instance.copies
    }
    cost, constant = _costs(instance, allowed)
    return Compiled(
        instance=instance,
        allowed=allowed,
        forbidden=forbidden,
        interval={
            (copy.id, block.id): placement_interval(instance, copy, block.id)
            for copy in instance.copies
            for block in instance.rounds
        },
        cost=cost,
        constant=constant,
        mandatory=mandatory_copies(instance),
    )


def mandatory_copies(instance: Instance) -> frozenset[str]:
    """Ids of the copies that ``placed-once`` or ``pinned`` wants to see placed."""
    pins_count = is_on(instance, CATALOGUE["pinned"])
    return frozenset(
        copy.id
        for copy in instance.copies
        if not copy.session.optional
        or (pins_count and copy.pin and (copy.pin.round is not None or copy.pin.room is not None))
    )


def _bans(instance: Instance) -> Iterable[Ban]:
    for rule, bans in BANS.items():
        if is_on(instance, CATALOGUE[rule]):
            yield from bans(instance)


def _forbidden(instance: Instance, bans: Iterable[Ban]) -> dict[Placing, tuple[str, ...]]:
    rounds = tuple(block.id for block in instance.rounds)
    rooms = tuple(room.id for room in instance.rooms)
    found: dict[Placing, dict[str, None]] = {}
    for rule, _, copy, round_id, room_id in bans:
        for one in rounds if round_id is None else (round_id,):
            for other in rooms if room_id is None else (room_id,):
                found.setdefault((copy, one, other), {})[rule] = None
    return {placing: tuple(rules) for placing, rules in found.items()}


def _costs(instance: Instance, allowed: dict[str, tuple[Place, ...]]) -> tuple[dict[Placing, int], int]:
    priced = [
        (weight(instance, CATALOGUE[rule]), amount)
        for rule, amount in AMOUNTS.items()
        if is_on(instance, CATALOGUE[rule])
    ]
    moving = weight(instance, CATALOGUE["moved"]) if is_on(instance, CATALOGUE["moved"]) else 0
    base = {
        session: places
        for session, places in base_places(instance).items()
        if instance.session[session].copies == 1
    }
    cost = {
        (copy.id, *place): sum(price * amount(instance, copy, place) for price, amount in priced)
        - (moving if place in base.get(copy.session.id, ()) else 0)
        for copy in instance.copies
        for place in allowed[copy.id]
    }
    return cost, moving * sum(places.total() for places in base.values())
