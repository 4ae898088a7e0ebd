"""Rooms that are not there: many availabilities as one demand, for the rounds that matter.

"Twelve rooms are available only at …" is twelve sentences; that none of them is open in the two rounds
in question is one.
"""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.compiled.bans import BANS
from scheduler.domain import Instance
from scheduler.explain.demands import Told
from scheduler.explain.names import rooms_text, rounds_text
from scheduler.model.posting import Demand

RULE = "room-available"
Unit = frozenset[Demand]


def closed_together(instance: Instance, units: Iterable[Unit]) -> list[Unit]:
    """The same units, with rooms that are closed in the same rounds as one; of the rounds only those
    that take the sessions these units place, or that they ask sessions for."""
    found = list(units)
    demands = [demand for unit in found for demand in unit]
    kinds = {instance.copy_by_id[copy].session.kind for rule, copy in demands if rule == "placed-once"}
    matter = {block.id for block in instance.rounds if kinds & set(block.takes)}
    matter |= {subject for rule, subject in demands if rule == "round-size"}
    matter = matter or {block.id for block in instance.rounds}
    merged: dict[frozenset[str], Unit] = {}
    others = []
    for unit in found:
        closed = _closed_in(instance, unit) & matter if _is_about_rooms(unit) else frozenset()
        if closed:
            merged[closed] = merged.get(closed, frozenset()) | unit
        else:
            others.append(unit)
    return [*others, *merged.values()]


def tell_closed(instance: Instance, unit: Unit) -> Told:
    """The rounds in which all rooms of the unit are closed."""
    rooms = [subject for _, subject in unit]
    rounds = rounds_text(instance, _closed_in(instance, unit))
    return Told("demand-rooms-closed", rooms_text(instance, rooms), (("rounds", rounds),))


def _is_about_rooms(unit: Unit) -> bool:
    return all(rule == RULE for rule, _ in unit)


def _closed_in(instance: Instance, unit: Unit) -> frozenset[str]:
    """Rounds in which none of these rooms takes any session that belongs there."""
    rooms = {subject for _, subject in unit}
    banned = {(ban.room, ban.round, ban.copy) for ban in BANS[RULE](instance) if ban.room in rooms}
    return frozenset(
        block.id
        for block in instance.rounds
        if all(
            (room, block.id, copy.id) in banned
            for room in rooms
            for copy in instance.copies
            if copy.session.kind in block.takes
        )
    )
