"""Conflicts: demands that cannot all hold, of which each one is needed.

Found by deletion in several orders, because the order chooses the story; grouped into demands that
people would name, shrunk once more over those groups, and then confirmed by solving anew: together
they cannot hold, and without any one of them they can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from random import Random

from scheduler.explain.asking import Asking, Stopped
from scheduler.explain.closed import closed_together
from scheduler.explain.diagnosis import Diagnosis
from scheduler.explain.groups import Unit, in_order, sentence_of, together, widened
from scheduler.explain.shrink import shrink, union
from scheduler.explain.smallest import smallest
from scheduler.model.posting import Demand

MOST_ORDERS = 6
MOST_SHOWN = 30
"""Demands of a conflict that time did not allow to shrink further; more is no explanation."""
SMALLEST_SECONDS = 2.0
"""Seconds for proving that a conflict is the smallest."""
OF_EVERYBODY = ("placed-once", "round-kind", "room-conflict", "room-available")
"""Rules about sessions, rounds and rooms at large; the others are about somebody in particular."""
BULK = 40
SLICES = 10
"""So many demands of one rule are first tried in so many slices."""
ONE_QUESTION = 2.0
"""Seconds for one question while shrinking; a demand whose question is not answered stays."""


@dataclass(frozen=True)
class Conflict:
    """Demands that cannot all hold. That they conflict was confirmed by solving them alone."""

    demands: tuple[str, ...]
    """One sentence each."""
    rules: tuple[str, ...]
    """The rule that asks each, by id; for programs."""
    units: tuple[tuple[Demand, ...], ...]
    """The demands of the model behind each sentence: (rule, subject)."""
    irreducible: bool
    """Without any one of them the others can hold: each was solved. False = time ran out."""
    smallest: bool = False
    """It was proved that no conflict has fewer demands, counted as they are shown here."""


def find_conflicts(
    diagnosis: Diagnosis,
    most: int = 3,
    confirming: Asking | None = None,
    on_conflict: Callable[[Conflict], None] | None = None,
) -> tuple[list[Conflict], bool]:
    """Up to ``most`` different conflicts, the shortest first, and whether the search was ended by
    itself, not by the clock. Call it on demands that are known not to hold all together.
    ``confirming``: a clock that runs longer, so that what was found is confirmed as well.
    ``on_conflict``: told of each as it is confirmed; a smaller one may still take its place."""
    diagnosis.confirming = confirming or diagnosis.asking
    found: list[Conflict] = []
    complete = False
    try:
        for units in _shrunk_in_several_orders(diagnosis, found):
            conflict = _confirmed(diagnosis, units)
            if conflict is not None and _is_new(conflict, found):
                found.append(conflict)
                if on_conflict is not None:
                    on_conflict(conflict)
            if len(found) == most:
                break
        complete = True
        _look_for_the_smallest(diagnosis, found)
    except Stopped:
        if not found and diagnosis.least is not None:
            units = together(diagnosis.instance, diagnosis.least)
            units = in_order(closed_together(diagnosis.instance, units))
            if len(units) <= MOST_SHOWN:
                found.append(conflict_of(diagnosis, units, irreducible=False))
    found.sort(key=lambda conflict: (not conflict.irreducible, len(conflict.units), _letters(conflict)))
    return found[:most], complete


def _shrunk_in_several_orders(diagnosis: Diagnosis, found: Sequence[Conflict]) -> Iterator[list[Unit]]:
    """Sets of units that conflict. First the story of places and sessions, then that of particular
    people and wishes; then without one of the demands of what was found; then by lot."""
    everything = list(diagnosis.demands)
    plain = sorted(everything, key=lambda demand: demand[0] in OF_EVERYBODY)
    holds, part = diagnosis.first_conflict()
    if holds is not False:
        return
    yield _shrunk(diagnosis, [demand for demand in plain if demand in set(part)])
    if len(part) < len(everything) and diagnosis.can_hold(everything, ONE_QUESTION) is None:
        everything = part  # more than this is too much to ask
        plain = [demand for demand in plain if demand in set(part)]
    yield _shrunk(diagnosis, list(reversed(plain)))
    for conflict in list(found[:1]):
        for unit in conflict.units:
            others = [demand for demand in plain if demand not in unit]
            if diagnosis.can_hold(others, ONE_QUESTION) is False:
                yield _shrunk(diagnosis, others)
    for seed in range(MOST_ORDERS - 2):
        order = list(everything)
        Random(seed).shuffle(order)
        yield _shrunk(diagnosis, order)


def _shrunk(diagnosis: Diagnosis, demands: list[Demand]) -> list[Unit]:
    """Shrunk over whole rules, then over single demands, then over groups that have a name; what
    comes first in ``demands`` is left out first."""

    def conflicts(units: Sequence[Unit]) -> bool:
        return diagnosis.can_hold(union(units), ONE_QUESTION) is False

    whole = dict.fromkeys(rule for rule, _ in demands)
    rules = shrink([frozenset(d for d in demands if d[0] == rule) for rule in whole], conflicts)
    left = union(rules)
    single = shrink(list(_bulk_or_single(left, demands, conflicts)), conflicts)
    instance = diagnosis.instance
    grouped = together(instance, union(single))
    wide = closed_together(instance, widened(instance, grouped, diagnosis.demands))
    if set(wide) == set(grouped) and len(union(single)) == len(single):
        return grouped
    # What is widened most is left out last: it is the heart of the story.
    return in_order(shrink(sorted(wide, key=len), conflicts))


def _bulk_or_single(
    left: frozenset[Demand], demands: list[Demand], conflicts: Callable[[Sequence[Unit]], bool]
) -> Iterator[Unit]:
    """Demands one by one; but the many demands of one rule as one, where no slice of them can be
    left out: that many are needed, not this one or that one."""
    for rule in dict.fromkeys(demand[0] for demand in demands if demand in left):
        own = [demand for demand in demands if demand in left and demand[0] == rule]
        others = left - frozenset(own)
        if len(own) >= BULK and not any(
            conflicts([others, frozenset(own[:at] + own[at + len(own) // SLICES :])])
            for at in range(0, len(own), len(own) // SLICES)
        ):
            yield frozenset(own)
        else:
            yield from (frozenset([demand]) for demand in own)


def _confirmed(diagnosis: Diagnosis, units: list[Unit]) -> Conflict | None:
    """Solved anew: alone, and without each."""
    confirmed = partial(diagnosis.can_hold, asking=diagnosis.confirming)
    if confirmed(union(units)) is not False:
        return None
    needed = True
    try:
        for left_out in units:
            others = union(unit for unit in units if unit != left_out)
            needed = needed and confirmed(others) is True
    except Stopped:
        needed = False
    return conflict_of(diagnosis, units, irreducible=needed)


def conflict_of(diagnosis: Diagnosis, units: list[Unit], *, irreducible: bool) -> Conflict:
    return Conflict(
        demands=tuple(sentence_of(diagnosis.instance, unit) for unit in units),
        rules=tuple(next(iter(unit))[0] for unit in units),
        units=tuple(tuple(sorted(unit)) for unit in units),
        irreducible=irreducible,
    )


def _look_for_the_smallest(diagnosis: Diagnosis, found: list[Conflict]) -> None:
    """Prove the shortest to be the smallest, or find the smallest; in place."""
    sure = [conflict for conflict in found if conflict.irreducible]
    if not sure:
        return
    shortest = min(sure, key=lambda conflict: (len(conflict.units), _letters(conflict)))
    units = [frozenset(unit) for unit in shortest.units]
    apart = union(units)
    rest = [frozenset([demand]) for demand in diagnosis.demands if demand not in apart]
    best = smallest(diagnosis, units + rest, len(units), SMALLEST_SECONDS)
    if best is None:
        return
    if len(best) < len(units):
        better = _confirmed(diagnosis, in_order(best))
        if better is not None:
            found.append(replace(better, smallest=better.irreducible))
        return
    found[found.index(shortest)] = replace(shortest, smallest=True)


def _is_new(conflict: Conflict, found: Sequence[Conflict]) -> bool:
    mine = {frozenset(unit) for unit in conflict.units}
    return all(mine != {frozenset(unit) for unit in other.units} for other in found)


def _letters(conflict: Conflict) -> int:
    return sum(map(len, conflict.demands))
