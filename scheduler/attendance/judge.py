"""What a choice of bundles costs when the clusters are looked at together.

The master adds up clusters, so an attendee may meet a repeated session in two of them, and nobody
asks who is worst off. With the rounds of everything known both are counted exactly, but for
travel and rooms, which can only add to it: still a lower bound on every schedule with these rounds.
"""

from __future__ import annotations

from functools import cached_property

from scheduler.attendance.integer import Choice
from scheduler.attendance.stock import Stock
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, weight
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.event import Travel
from scheduler.domain.wishes import wishes_met


class Judge:
    """Judges choices for one stock. ``constant``: what a choice costs besides its bundles and
    ``fairness``, with no wish met."""

    def __init__(self, stock: Stock, constant: int) -> None:
        self.stock, self.constant = stock, constant

    def objective(self, choice: Choice) -> int:
        """Lower bound on the objective of the schedules with these bundles, at least what the
        master says."""
        cost = self.constant + sum(
            int(shelf.cost[list(chosen)].sum())
            for shelf, chosen in zip(self.stock.shelves, choice, strict=True)
        )
        met = wishes_met(self._without_travel, self._schedule(choice))
        return cost - self.stock.prices.wish * sum(met) + self._unfair(met)

    def rounds(self, choice: Choice) -> dict[str, str]:
        """Rounds of copies. Alike clusters get their bundles in time order, alike copies their
        rounds in the order of their numbers."""
        table = self.stock.table
        used: list[int] = []
        for shelf, chosen in zip(self.stock.shelves, choice, strict=True):
            for cluster, bundle in zip(shelf.alike.clusters, chosen, strict=True):
                members = shelf.members[bundle]
                used += [cluster.slots[slot] for slot in members if slot < len(cluster.slots)]
        left = [list(item.copies) for item in table.items]
        return {left[table.slots[n].item].pop(0): table.slots[n].round for n in sorted(used)}

    @cached_property
    def _without_travel(self) -> Instance:
        return self.stock.table.instance.model_copy(update={"travel": Travel()})

    def _schedule(self, choice: Choice) -> Schedule:
        """The choice with rooms that do not matter: without travel nobody's wishes ask for them."""
        allowed = self.stock.table.compiled.allowed
        return Schedule(
            placements=tuple(
                Placement(session=copy, round=round_id, room=place.room)
                for copy, round_id in self.rounds(choice).items()
                for place in [next(place for place in allowed[copy] if place.round == round_id)]
            )
        )

    def _unfair(self, met: list[int]) -> int:
        rule, attendees = CATALOGUE["fairness"], self.stock.table.instance.attendees
        if not is_on(self.stock.table.instance, rule):
            return 0
        totals = [sum(attendee.weights.values()) for attendee in attendees]
        shares = [1000 * (t - m) // t for t, m in zip(totals, met, strict=True) if t]
        return weight(self.stock.table.instance, rule) * max(shares, default=0)
