"""A plain event as the annealer sees it: places, pairs, and bits that a round covers.

In a round an attendee meets the heaviest of the wishes that stand there. With distinct weights
v1 > v2 > … that is Σ (v_k − v_(k+1)) · [a wish of at least v_k stands there]: one bit for each step.
So a round is worth the weighted population count of the union of its sessions' bits; pillars that
every round should have are bits too. Python's own big integers do that in microseconds. This shares
nothing with the project's search but the compiled places.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import comb

from scheduler.compiled import compile_instance
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, parameter, weight
from scheduler.constraints.themes import labels_of
from scheduler.domain import Instance, Placement, Schedule

HARD = 1 << 40
"""A hard breach: costs are below half of it, so that a sum says both how many there are and the cost."""


class TooRich(Exception):
    """The event has something that this baseline does not know."""


@dataclass(frozen=True)
class Puzzle:
    """Sessions, rounds and places (round × room) by number."""

    instance: Instance
    rooms: int
    allowed: list[list[int]]
    """Session -> places."""
    unary: list[dict[int, int]]
    """Session -> place -> cost."""
    pair: list[list[int]]
    """Session × session: cost of standing in one round."""
    bits: list[list[int]]
    """Kind of bit -> session -> its bits."""
    given: list[list[int]]
    """Kind of bit -> round -> bits covered for nothing, as they do not count there."""
    value: list[int]
    """Kind of bit -> what one gains."""
    order: list[list[tuple[int, bool]]]
    """Session -> (other session, whether this one comes before it)."""
    constant: int
    """Cost of covering nothing."""

    def schedule(self, place_of: list[int]) -> Schedule:
        instance = self.instance
        return Schedule(
            instance=instance.event.id,
            placements=tuple(
                Placement(
                    session=copy.id,
                    round=instance.rounds[place // self.rooms].id,
                    room=instance.rooms[place % self.rooms].id,
                )
                for copy, place in zip(instance.copies, place_of, strict=True)
            ),
        )


def read_puzzle(instance: Instance) -> Puzzle:
    """Raises TooRich for events that are not plain."""
    missing = next(_beyond(instance), None)
    if missing is not None:
        raise TooRich(missing)
    compiled = compile_instance(instance)
    rooms = {room.id: n for n, room in enumerate(instance.rooms)}
    rounds = {block.id: n for n, block in enumerate(instance.rounds)}
    number = {copy.id: n for n, copy in enumerate(instance.copies)}
    allowed, unary = [], []
    for copy in instance.copies:
        places = {
            place: rounds[place.round] * len(rooms) + rooms[place.room] for place in compiled.allowed[copy.id]
        }
        allowed.append(list(places.values()))
        unary.append({where: compiled.cost[copy.id, *place] for place, where in places.items()})
    order: list[list[tuple[int, bool]]] = [[] for _ in instance.copies]
    if is_on(instance, CATALOGUE["order"]):
        for relation in instance.relations:
            if relation.kind == "order":
                for first, then in pairwise(number[name] for name in relation.sessions):
                    order[first].append((then, True))
                    order[then].append((first, False))
    wished, wishes = _wish_bits(instance, number)
    present, given, missing_pillars = _pillar_bits(instance)
    return Puzzle(
        instance=instance,
        rooms=len(rooms),
        allowed=allowed,
        unary=unary,
        pair=_pairs(instance),
        bits=[*wished.values(), present],
        given=[*([0] * len(rounds) for _ in wished), given],
        value=[*wished, _weight(instance, "coverage")],
        order=order,
        constant=compiled.constant + wishes + missing_pillars,
    )


def _beyond(instance: Instance) -> Iterator[str]:
    """What this baseline does not know, where the event has it."""
    frames = sorted(instance.block_interval[block.id] for block in instance.rounds)
    if any(one.overlaps(other) for one, other in pairwise(frames)):
        yield "rounds that overlap"
    if len({room.venue for room in instance.rooms}) > 1:
        yield "several venues"
    for copy in instance.copies:
        if copy.session.copies > 1 or copy.session.optional or copy.start_offset or copy.duration is not None:
            yield "sessions that are repeated, optional or have times of their own"
    if any(_parallel(instance, organiser.id) != 1 for organiser in instance.organisers):
        yield "organisers with several sessions at once"
    if any(one.person or one.must_attend or not one.availability.always for one in instance.attendees):
        yield "attendees who are not free"
    if any(relation.kind not in ("order", "different-round") for relation in instance.relations):
        yield "relations other than order and different rounds"
    if is_on(instance, CATALOGUE["fairness"]) and weight(instance, CATALOGUE["fairness"]):
        yield "fairness"


def _parallel(instance: Instance, organiser: str) -> int:
    own = instance.organiser[organiser].max_parallel
    return parameter(instance, CATALOGUE["organiser-conflict"], "parallel") if own is None else own


def _weight(instance: Instance, rule: str) -> int:
    return weight(instance, CATALOGUE[rule]) if is_on(instance, CATALOGUE[rule]) else 0


def _wish_bits(instance: Instance, number: dict[str, int]) -> tuple[dict[int, list[int]], int]:
    """What one bit gains -> session -> its bits; and the cost of meeting no wish at all."""
    price = _weight(instance, "attendance")
    found: dict[int, list[int]] = {}
    used: dict[int, int] = {}
    total = 0
    for attendee in instance.attendees if price else ():
        weights = attendee.weights
        total += price * sum(weights.values())
        for heft, lower in pairwise([*sorted({w for w in weights.values() if w}, reverse=True), 0]):
            gain = price * (heft - lower)
            masks = found.setdefault(gain, [0] * len(instance.copies))
            bit = 1 << used.setdefault(gain, 0)
            used[gain] += 1
            for session, own in weights.items():
                if own >= heft:
                    masks[number[session]] |= bit
    return found, total


def _pillar_bits(instance: Instance) -> tuple[list[int], list[int], int]:
    """Session -> its pillars' bits; round -> pillars that do not count there; cost of none."""
    pillars = [pillar.id for pillar in instance.pillars]
    of_session = [
        sum(1 << n for n, pillar in enumerate(pillars) if pillar in copy.session.pillars)
        for copy in instance.copies
    ]
    given, lacking = [], 0
    for block in instance.rounds:
        alike = sum(frozenset(other.takes) == frozenset(block.takes) for other in instance.rounds)
        mask = 0
        for n, pillar in enumerate(pillars):
            supply = sum(
                copy.session.kind in block.takes and pillar in copy.session.pillars
                for copy in instance.copies
            )
            if supply < alike:
                mask |= 1 << n
            else:
                lacking += 1
        given.append(mask)
    return of_session, given, lacking * _weight(instance, "coverage")


def _pairs(instance: Instance) -> list[list[int]]:
    copies = instance.copies
    pair = [[0] * len(copies) for _ in copies]
    labels = [labels_of(instance, copy.session) for copy in copies]
    members = [label for own in labels for label in own]
    price = _weight(instance, "theme-overlap")
    cost = {
        label: price * max(1, 100 // comb(n, 2)) for label in set(members) if (n := members.count(label)) > 1
    }
    apart = {
        frozenset(two)
        for relation in instance.relations
        if relation.kind == "different-round" and is_on(instance, CATALOGUE["different-round"])
        for two in combinations(relation.sessions, 2)
    }
    people = [{part.person for part in copy.session.people} for copy in copies]
    boards = [set(copy.session.organisers) for copy in copies]
    busy, single = (is_on(instance, CATALOGUE[rule]) for rule in ("person-conflict", "organiser-conflict"))
    for i, j in combinations(range(len(copies)), 2):
        hard = (
            (busy and people[i] & people[j])
            or (single and boards[i] & boards[j])
            or frozenset((copies[i].session.id, copies[j].session.id)) in apart
        )
        pair[i][j] = pair[j][i] = (HARD if hard else 0) + sum(
            cost[label] for label in labels[i] if label in labels[j]
        )
    return pair
