"""Rules about attendees' wishes: as many met as possible, and nobody left far behind."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.constraints.base import Constraint, Violation
from scheduler.domain import Instance, Schedule
from scheduler.domain.wishes import wishes_met


class Attendance(Constraint):
    """Total wish weight minus wishes met."""

    id = "attendance"
    hard = False
    default_weight = 10

    def amount(self, instance: Instance, schedule: Schedule) -> int:
        total = sum(sum(attendee.weights.values()) for attendee in instance.attendees)
        return total - sum(wishes_met(instance, schedule))

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        met = wishes_met(instance, schedule)
        for attendee, own in zip(instance.attendees, met, strict=True):
            total = sum(attendee.weights.values())
            if own < total:
                yield self.breach(
                    instance,
                    (attendee.id,),
                    total - own,
                    attendee=attendee.title,
                    met=own,
                    total=total,
                    missed=total - own,
                )


class Fairness(Constraint):
    """The largest missed share of any attendee, in whole per mille."""

    id = "fairness"
    hard = False

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        worst, worst_off = 0, None
        for attendee, met in zip(instance.attendees, wishes_met(instance, schedule), strict=True):
            total = sum(attendee.weights.values())
            share = 1000 * (total - met) // total if total else 0
            if share > worst:
                worst, worst_off = share, attendee
        if worst_off is not None:
            yield self.breach(instance, (worst_off.id,), worst, attendee=worst_off.title, share=worst / 10)
