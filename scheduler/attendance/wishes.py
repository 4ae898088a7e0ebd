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
Members = npt.NDArray[np.int16]


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


def met_in(wishes: Wishes, table: Slots, slots: list[int], members: Members, limits: Limits) -> Ints:
    """Total weight met inside these slots, per bundle. ``members``: bundle × place, numbers into
    ``slots``, padded with ``len(slots)``."""
    split = _split(wishes, table, slots)
    total = np.zeros(len(members), dtype=np.int64)
    step = max(1, CHUNK // max(1, len(split.free)))
    for first in range(0, len(members), step):
        limits.check()
        here = members[first : first + step]
        total[first : first + step] = split.programmes(here).sum(axis=1, dtype=np.int64)
    for attendee in split.tied:
        total += split.tied_programme(attendee, members)
    return total


def met_by_attendee(wishes: Wishes, table: Slots, slots: list[int], members: Members) -> Ints:
    """The same for few bundles, bundle × attendee."""
    split = _split(wishes, table, slots)
    met = np.zeros((len(members), wishes.weight.shape[1]), dtype=np.int64)
    met[:, split.free] = split.programmes(members)
    for attendee in split.tied:
        met[:, attendee] = split.tied_programme(attendee, members)
    return met


@dataclass(frozen=True)
class _Split:
    """The wishes within some slots; attendees who have to be somewhere there are apart."""

    weight: Ints
    classes: list[tuple[list[int], int]]
    free: Ints
    tied: dict[int, list[int]]
    reach: Flags

    def programmes(self, members: Members) -> Weights:
        return _best(self.weight[:, self.free], self.classes, members)

    def tied_programme(self, attendee: int, members: Members) -> Ints:
        """Which of their own slots a bundle holds decides what they can still be at."""
        own = self.tied[attendee]
        held = np.stack([(members == slot).any(axis=1) for slot in own], axis=1)
        total = np.zeros(len(members), dtype=np.int64)
        patterns, pattern_of = np.unique(held, axis=0, return_inverse=True)
        for number, pattern in enumerate(patterns):
            here = np.flatnonzero(pattern_of.reshape(-1) == number)
            left = self.weight[:, [attendee]]
            for slot, at in zip(own, pattern, strict=True):
                if at:
                    left[self.reach[slot]] = 0
            total[here] = _best(left, self.classes, members[here])[:, 0]
        return total


def _split(wishes: Wishes, table: Slots, slots: list[int]) -> _Split:
    weight = wishes.weight[slots]
    own = {a: [n for n, slot in enumerate(slots) if slot in stops] for a, stops in wishes.busy.items()}
    tied = {a: stops for a, stops in own.items() if stops and weight[:, a].any()}
    free = np.flatnonzero(weight.any(axis=0))
    reach = wishes.unreachable[np.ix_(slots, slots)].copy()
    np.fill_diagonal(reach, val=False)
    return _Split(weight, _classes(table, slots), free[~np.isin(free, list(tied))], tied, reach)


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
    return [(group, sum(end <= start for end in ends)) for group, start in zip(groups, starts, strict=True)]


def _best(weight: Ints, classes: list[tuple[list[int], int]], members: Members) -> Weights:
    """Weight of each attendee's best programme, bundle × attendee: interval scheduling over the
    classes, where ``best[k]`` is the most in the first k classes."""
    most = sum(int(weight[group].max(initial=0)) for group, _ in classes)
    compact = np.min_scalar_type(most)
    best: list[Weights] = [np.zeros((len(members), weight.shape[1]), dtype=compact)]
    for group, before in classes:
        own = np.zeros((len(weight) + 1, weight.shape[1]), dtype=compact)
        own[group] = weight[group]
        columns = [c for c in range(members.shape[1]) if np.isin(members[:, c], group).any()]
        if not columns or not own.any():
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
    return best[-1]
