"""A repeated session is met once: Lagrangian charges on wishes for it.

In the master an attendee may meet a repeated session in every cluster that has a copy. Let meeting
it cost the attendee a charge, and add the charge back once: whoever meets it at most once loses
nothing by that, so for any charges the master still bounds every schedule. Charges follow the
subgradient: up where the LP meets a session more than once, down where less (Held & Karp's method,
as in Fisher, *The Lagrangian relaxation method for solving integer programming problems*).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from scheduler.attendance.limits import Limits
from scheduler.attendance.linear import Relaxation, solve_relaxation
from scheduler.attendance.master import Master
from scheduler.attendance.solver import Floats
from scheduler.attendance.stock import Stock, master_of
from scheduler.attendance.wishes import Wishes, met_by_attendee

UNITS = 12
"""Charges are counted in twelfths of a wish's weight."""
FIRST_STEP = 1.5
"""In wish weights; halved whenever the bound does not rise."""
LAST_STEP = 1 / UNITS
STEPS = 20
WORK = 2_000_000
"""Bundles priced over all steps."""


@dataclass(frozen=True)
class Stage:
    """A master and its LP."""

    master: Master
    relaxation: Relaxation

    @property
    def bound(self) -> float:
        """On the objective, not rounded: to compare with."""
        master = self.master
        return (self.relaxation.bound / master.scale + master.constant) / master.units


def charge_repeats(stock: Stock, stage: Stage, incumbent: int | None, limits: Limits) -> Stage:
    """The stage with the best charges found, or the same where nothing is repeated. Stops once
    nothing can be better than the incumbent."""
    own = stock.prices.wishes
    repeated = _repeated(stock) if stock.prices.wish else {}
    charges = {session: np.zeros(own.weight.shape[1]) for session in repeated}
    first, best, step, wishes = stage, stage, FIRST_STEP, own
    for _ in range(min(STEPS, WORK // stage.master.size) if repeated else 0):
        if step < LAST_STEP or (incumbent is not None and best.bound > incumbent - 1):
            break
        limits.check()
        for session, slots in repeated.items():
            surplus = _times_met(stock, wishes, stage.relaxation, slots) - 1
            highest = UNITS * own.weight[slots].max(axis=0)
            charges[session] = np.clip(charges[session] + step * UNITS * surplus, 0, highest)
        wishes, paid = _charged(own, repeated, charges)
        constant = UNITS * first.master.constant - stock.prices.wish * paid
        master = master_of(stock, limits, constant, wishes, UNITS)
        stage = Stage(master, solve_relaxation(master, limits, stage.relaxation.chosen))
        if stage.bound > best.bound:
            best = stage
        else:
            step /= 2
    return best


def _repeated(stock: Stock) -> dict[str, list[int]]:
    """Session -> its slots, where copies can stand in different clusters."""
    table = stock.table
    slots: dict[str, list[int]] = {}
    where: dict[str, set[tuple[str, ...]]] = {}
    for shelf in stock.shelves:
        for cluster in shelf.alike.clusters:
            for slot in cluster.slots:
                session = table.items[table.slots[slot].item].session
                if session.copies > 1:
                    slots.setdefault(session.id, []).append(slot)
                    where.setdefault(session.id, set()).add(cluster.rounds)
    return {session: found for session, found in slots.items() if len(where[session]) > 1}


def _charged(own: Wishes, repeated: dict[str, list[int]], charges: dict[str, Floats]) -> tuple[Wishes, int]:
    """Wishes in units with the charges taken off, and the charges' sum."""
    weight = UNITS * own.weight
    paid = 0
    for session, slots in repeated.items():
        whole = np.rint(charges[session]).astype(np.int64)
        weight[slots] = np.maximum(weight[slots] - whole, 0)
        paid += int(whole.sum())
    return replace(own, weight=weight), paid


def _times_met(stock: Stock, wishes: Wishes, relaxation: Relaxation, slots: list[int]) -> Floats:
    """Per attendee how often the LP's solution meets what stands in these slots."""
    weight = wishes.weight.copy()
    weight[slots] = 0
    without = replace(wishes, weight=weight)
    times = np.zeros(weight.shape[1])
    for shelf, (bundles, values) in zip(stock.shelves, relaxation.support, strict=True):
        if set(slots) & {slot for cluster in shelf.alike.clusters for slot in cluster.slots}:
            here = shelf.members[bundles]
            met = met_by_attendee(wishes, stock.table, shelf.slots, here)
            other = met_by_attendee(without, stock.table, shelf.slots, here)
            times += values @ (met > other)
    return times
