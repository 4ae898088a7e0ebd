"""Wishes met inside one cluster, exact for every bundle at once, or never too few.

The slots of a bundle are intervals, so an attendee's best programme is a weighted interval
scheduling problem: classes of slots that overlap the same others, by end; in each class the
heaviest wish counts. A plain round is the case of one class. Travel between venues inside a
cluster, and a session wished once but met twice, are left out: wishes met are then overcounted,
and the bound stays a bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from scheduler.attendance.limits import Limits
from scheduler.attendance.slots import Flags, Ints, Slots
from scheduler.domain import Interval
from scheduler.domain.people import Attendee
from scheduler.domain.wishes import block_stops

CHUNK = 1 << 21
"""Bundles × attendees worked on at a time; small enough to stay in the cache's reach."""

Weights = npt.NDArray[Any]


@dataclass(frozen=True)
class Wishes:
    """What attendees wish, slot by slot, and which slots keep them from others."""

    weight: Ints
    """Slot × attendee: weight of the wish; 0 where not wished or where they cannot be."""
    busy: dict[int, tuple[int, ...]]
    """Attendee -> slots of the copies they have a part in or must attend."""
    unreachable: Flags
    """Slot × slot, as in ``Slots``."""


def read_wishes(table: Slots) -> Wishes:
    instance = table.instance
    weight = np.zeros((len(table.slots), len(instance.attendees)), dtype=np.int64)
    of_session: dict[str, list[int]] = {}
    for number, slot in enumerate(table.slots):
        of_session.setdefault(table.items[slot.item].session.id, []).append(number)
    busy: dict[int, tuple[int, ...]] = {}
    for column, attendee in enumerate(instance.attendees):
        for session, value in attendee.weights.items():
            weight[of_session.get(session, []), column] = value
        absent = _absent(table, attendee)
        if absent:
            weight[absent, column] = 0
        own = _own_slots(table, attendee)
        if own:
            busy[column] = own
    return Wishes(weight, busy, table.unreachable)


def _absent(table: Slots, attendee: Attendee) -> list[int]:
    """Slots the attendee cannot be at, whatever else is placed."""
    instance = table.instance
    blocks = block_stops(instance, attendee.person) if attendee.person is not None else []
    if attendee.availability.always and not blocks:
        return []

    @cache  # most slots of a round share one interval
    def available(interval: Interval, round_id: str) -> bool:
        return instance.is_available(attendee.availability, interval, round_id)

    def away(number: int) -> bool:
        slot = table.slots[number]
        if not available(slot.interval, slot.round):
            return True
        return any(
            all(
                slot.interval.overlaps(block.interval, instance.travel_minutes(venue, block.venue))
                for venue in slot.venues
            )
            for block in blocks
        )

    return [number for number in range(len(table.slots)) if away(number)]


def _own_slots(table: Slots, attendee: Attendee) -> tuple[int, ...]:
    items = [item for copy in attendee.must_attend for item in table.items_named(copy)]
    if attendee.person is not None:
        for session in table.instance.parts_in_sessions[attendee.person]:
            items += table.items_named(session.id)
    return tuple(sorted(table.slots_of(list(dict.fromkeys(items)))))


def met_in(
    wishes: Wishes, table: Slots, slots: list[int], members: npt.NDArray[np.int16], limits: Limits
) -> Ints:
    """Total weight met inside these slots, per bundle. ``members``: bundle × place, numbers into
    ``slots``, padded with ``len(slots)``."""
    weight = wishes.weight[slots]
    classes = _classes(table, slots)
    own = {a: [n for n, slot in enumerate(slots) if slot in stops] for a, stops in wishes.busy.items()}
    tied = [a for a, stops in own.items() if stops and weight[:, a].any()]
    free = np.flatnonzero(weight.any(axis=0))
    free = free[~np.isin(free, tied)]
    total = _total(weight[:, free], classes, members, limits)
    reach = wishes.unreachable[np.ix_(slots, slots)].copy()
    np.fill_diagonal(reach, val=False)
    for attendee in tied:
        total += _tied(weight[:, [attendee]], own[attendee], reach, classes, members, limits)
    return total


def _tied(
    weight: Ints, own: list[int], reach: Flags, classes: list[tuple[list[int], int]],
    members: npt.NDArray[np.int16], limits: Limits,
) -> Ints:
    """One attendee who has to be somewhere in some bundles: which of their own slots a bundle
    holds decides what they can still be at."""
    held = np.stack([(members == slot).any(axis=1) for slot in own], axis=1)
    total = np.zeros(len(members), dtype=np.int64)
    patterns, pattern_of = np.unique(held, axis=0, return_inverse=True)
    for number, pattern in enumerate(patterns):
        here = np.flatnonzero(pattern_of.reshape(-1) == number)
        left = weight.copy()
        for slot, at in zip(own, pattern, strict=True):
            if at:
                left[reach[slot]] = 0
        total[here] = _total(left, classes, members[here], limits)
    return total


def _classes(table: Slots, slots: list[int]) -> list[tuple[list[int], int]]:
    """(slots, classes before it that end in time) per class, by end. Slots that overlap each
    other and the same others are one class."""
    overlap = table.overlap[np.ix_(slots, slots)]
    twins: dict[bytes, list[int]] = {}
    for number in range(len(slots)):
        twins.setdefault(overlap[number].tobytes(), []).append(number)
    groups = sorted(twins.values(), key=lambda group: int(table.end[slots[group[0]]]))
    ends = [int(table.end[slots[group[0]]]) for group in groups]
    starts = [int(table.start[slots[group[0]]]) for group in groups]
    return [
        (group, sum(end <= start for end in ends)) for group, start in zip(groups, starts, strict=True)
    ]


def _total(
    weight: Ints, classes: list[tuple[list[int], int]], members: npt.NDArray[np.int16], limits: Limits
) -> Ints:
    """Sum over attendees of their best programme, per bundle."""
    n, attendees = len(members), weight.shape[1]
    total = np.zeros(n, dtype=np.int64)
    if not weight.any():
        return total
    most = sum(int(weight[group].max(initial=0)) for group, _ in classes)
    compact = np.min_scalar_type(most)
    tables = []
    for group, before in classes:
        own = np.zeros((len(weight) + 1, attendees), dtype=compact)
        own[group] = weight[group]
        columns = [c for c in range(members.shape[1]) if np.isin(members[:, c], group).any()]
        if columns and own.any():
            tables.append((own, before, columns))
        else:
            tables.append((own, before, []))
    step = max(1, CHUNK // attendees)
    for first in range(0, n, step):
        limits.check()
        total[first : first + step] = _best(tables, members[first : first + step], compact, attendees)
    return total


def _best(
    tables: list[tuple[Weights, int, list[int]]], members: npt.NDArray[np.int16],
    compact: np.dtype[Any], attendees: int,
) -> Ints:
    """Interval scheduling over the classes; ``best[k]`` = most weight in the first k classes."""
    best: list[Weights] = [np.zeros((len(members), attendees), dtype=compact)]
    for own, before, columns in tables:
        if not columns:
            best.append(best[-1])
            continue
        peak = own[members[:, columns[0]]]
        for column in columns[1:]:
            np.maximum(peak, own[members[:, column]], out=peak)
        if before:
            peak += best[before]
        if len(best) > 1:
            np.maximum(peak, best[-1], out=peak)
        best.append(peak)
    total: Ints = best[-1].sum(axis=1, dtype=np.int64)
    return total
