"""Places that a session cannot have whatever else is done, and by which demand."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.compiled import Compiled
from scheduler.constraints.base import words_of
from scheduler.domain import Instance
from scheduler.explain.demands import Told, say_together, tell
from scheduler.explain.lifting import bans_of
from scheduler.explain.names import room_name, rooms_text, round_name, rounds_text

Spot = tuple[str, str]
"""(round, room)."""


@dataclass(frozen=True)
class Refusal:
    """Places that one demand closes by itself (or the same demand of several rooms or people)."""

    rule: str
    places: tuple[Spot, ...]
    where: str
    because: str


def refusals(compiled: Compiled, copy: str) -> tuple[Refusal, ...]:
    """Every place that is closed to this copy, with a reason; as few reasons as will do, found
    greedily. Other demands may close a place as well."""
    instance = compiled.instance
    groups: dict[tuple[object, ...], dict[Told, set[Spot]]] = {}
    for ban in bans_of(instance):
        if ban.copy == copy:
            told = tell(instance, (ban.rule, ban.subject))
            group = groups.setdefault((ban.rule, told.key, told.args), {})
            group.setdefault(told, set()).update(_spots(instance, ban.round, ban.room))
    closed = {(ban, spot) for ban, group in groups.items() for spots in group.values() for spot in spots}
    left = {spot for _, spot in closed}
    found = []
    while left:
        best = max(groups, key=lambda key: sum(len(spots & left) for spots in groups[key].values()))
        reasons = {told: spots & left for told, spots in groups.pop(best).items() if spots & left}
        spots = set().union(*reasons.values())
        left -= spots
        because = say_together(instance, reasons, n=len(reasons))
        found.append(Refusal(str(best[0]), tuple(sorted(spots)), _where(instance, spots), because))
    return tuple(found)


def _spots(instance: Instance, round_id: str | None, room: str | None) -> set[Spot]:
    rounds = [block.id for block in instance.rounds] if round_id is None else [round_id]
    rooms = [one.id for one in instance.rooms] if room is None else [room]
    return {(one, other) for one in rounds for other in rooms}


def _where(instance: Instance, spots: set[Spot]) -> str:
    """The places in words: whole rounds, then rooms in all other rounds, then the rest by round."""
    words = words_of(instance)
    rounds = [block.id for block in instance.rounds]
    rooms = [room.id for room in instance.rooms]
    whole = [one for one in rounds if all((one, room) in spots for room in rooms)]
    others = [one for one in rounds if one not in whole]
    everywhere = [room for room in rooms if others and all((one, room) in spots for one in others)]
    parts = [round_name(instance, one) for one in whole]
    if len(others) == 1:
        everywhere = []
    parts += [room_name(instance, room) for room in everywhere]
    by_rooms: dict[tuple[str, ...], list[str]] = {}
    for one in others:
        rest = tuple(room for room in rooms if (one, room) in spots and room not in everywhere)
        if rest:
            by_rooms.setdefault(rest, []).append(one)
    for rest, here in by_rooms.items():
        named = rounds_text(instance, here, either=False)
        parts.append(words.say("where-rooms-in", rooms=rooms_text(instance, rest), rounds=named))
    return words.every(parts)
