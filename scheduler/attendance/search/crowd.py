"""Who can be judged round by round, and who needs a look at the whole schedule.

In a *plain* round all copies overlap and clash with nothing in other rounds: of the wishes that
stand there an attendee meets the heaviest. Attendees whose wishes can only stand in plain rounds,
once each, and who are needed nowhere are plain too: their wishes met are a sum over rounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scheduler.attendance.search.tables import Bools, Tables
from scheduler.domain.people import Attendee


@dataclass
class Party:
    """Attendees who are alike and plain. ``weights``: by copy. ``absent``: rounds they miss."""

    weights: dict[int, int]
    absent: frozenset[int]
    size: int = 1


@dataclass(frozen=True)
class Crowd:
    parties: list[Party]
    others: list[int]
    """Numbers of the attendees who are not plain and have wishes."""


def read_crowd(tables: Tables) -> Crowd:
    plain = _plain_rounds(tables)
    everybody = tables.is_on("fairness")
    if not everybody and not tables.is_on("attendance"):
        return Crowd([], [])
    can, number = tables.can_stand(), tables.number()
    parties: dict[tuple[tuple[tuple[int, int], ...], frozenset[int]], Party] = {}
    others = []
    for n, attendee in enumerate(tables.instance.attendees):
        weights = {session: weight for session, weight in attendee.weights.items() if weight}
        if not weights:
            continue
        absent = None if everybody else _absent(tables, attendee, list(weights), plain, can)
        if absent is None:
            others.append(n)
            continue
        own = {number[session]: weight for session, weight in sorted(weights.items())}
        key = (tuple(own.items()), absent)
        if key in parties:
            parties[key].size += 1
        else:
            parties[key] = Party(own, absent)
    return Crowd(list(parties.values()), others)


def _absent(
    tables: Tables, attendee: Attendee, wishes: list[str], plain: Bools, can: Bools
) -> frozenset[int] | None:
    """Rounds that this attendee misses; None where that does not describe them."""
    instance = tables.instance
    if attendee.person is not None or attendee.must_attend:
        return None
    if any(instance.session[session].copies > 1 for session in wishes):
        return None
    number = tables.number() if not attendee.availability.always else {}
    own = [number[session] for session in wishes] if number else []
    absent = set()
    rounds = range(tables.rounds)
    if not plain.all():
        copies = tables.number()
        if any(can[copies[session], r] and not plain[r] for session in wishes for r in rounds):
            return None
    if attendee.availability.always:
        return frozenset()
    for r, block in enumerate(instance.rounds):
        free = {
            instance.is_available(
                attendee.availability, tables.compiled.interval[instance.copies[c].id, block.id], block.id
            )
            for c in own
            if can[c, r]
        }
        if len(free) > 1:
            return None
        if False in free:
            absent.add(r)
    return frozenset(absent)


def _plain_rounds(tables: Tables) -> Bools:
    can = tables.can_stand()
    far = int(tables.travel.max(initial=0))
    spans = list(_spans(tables, can))
    plain = np.ones(tables.rounds, bool)
    for r, (last_start, first_end, first, last) in enumerate(spans):
        plain[r] = last_start < first_end and not any(
            first < other_last + far and other_first < last + far
            for other, (_, _, other_first, other_last) in enumerate(spans)
            if other != r
        )
    return plain


def _spans(tables: Tables, can: Bools) -> Iterator[tuple[int, int, int, int]]:
    """By round: last start, first end, first start and last end of what can stand there."""
    for r in range(tables.rounds):
        here = can[:, r]
        if not here.any():
            yield (-1, 0, 0, 0)
            continue
        start, end = tables.start[here, r], tables.end[here, r]
        yield (int(start.max()), int(end.min()), int(start.min()), int(end.max()))
