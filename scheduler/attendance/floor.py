"""What no schedule can undercut, counted attendee by attendee: cheap, and weak.

Of an attendee's wishes at most as many can be met as there are slots of them, pairwise apart in
time. It stands in where there are too many bundles, and it is all that is said about ``fairness``.
"""

from __future__ import annotations

from functools import cache

from scheduler.attendance.slots import Slots
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, weight


def least_missed(table: Slots) -> list[int]:
    """Per attendee the wish weight that every schedule misses."""
    ends: dict[str, frozenset[tuple[int, int]]] = {}
    for item, slots in zip(table.items, table.of_item, strict=True):
        own = {(table.slots[s].interval.end, table.slots[s].interval.start) for s in slots}
        ends[item.session.id] = ends.get(item.session.id, frozenset()) | own

    @cache
    def most_apart(times: frozenset[tuple[int, int]]) -> int:
        """The most intervals that do not overlap: earliest end first."""
        count, free = 0, -1
        for end, start in sorted(times):
            if start >= free:
                count, free = count + 1, end
        return count

    missed = []
    for attendee in table.instance.attendees:
        wished = {s: value for s, value in attendee.weights.items() if ends[s]}
        times = frozenset(time for session in wished for time in ends[session])
        best = sorted(wished.values(), reverse=True)[: most_apart(times)]
        missed.append(sum(attendee.weights.values()) - sum(best))
    return missed


def least_unfair(table: Slots, missed: list[int]) -> int:
    """Weighted ``fairness`` of the attendee who is surely worst off."""
    rule = CATALOGUE["fairness"]
    if not is_on(table.instance, rule):
        return 0
    totals = [sum(attendee.weights.values()) for attendee in table.instance.attendees]
    shares = [1000 * m // total for m, total in zip(missed, totals, strict=True) if total]
    return weight(table.instance, rule) * max(shares, default=0)


def cheap_bound(table: Slots, missed: list[int]) -> int:
    """Lower bound on the whole objective without any bundle."""
    bound = table.constant + least_unfair(table, missed)
    rule = CATALOGUE["attendance"]
    if is_on(table.instance, rule):
        bound += weight(table.instance, rule) * sum(missed)
    for item, slots in zip(table.items, table.of_item, strict=True):
        least = min((min(table.slots[slot].costs) for slot in slots), default=0)
        bound += len(item.copies) * (least if item.mandatory else min(0, least))
    return bound
