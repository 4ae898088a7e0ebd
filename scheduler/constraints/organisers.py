"""Rule about organisers: not more sessions at once than they can run."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.constraints.base import Constraint, Violation, title_of, when, words_of
from scheduler.constraints.placed import Placed, all_placed
from scheduler.constraints.settings import parameter
from scheduler.domain import Instance, Schedule


class OrganiserConflict(Constraint):
    """At any minute at most N sessions of an organiser; a joint session counts for each."""

    id = "organiser-conflict"
    hard = True
    parameters = {"parallel": 1}

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        own: dict[str, list[Placed]] = {organiser.id: [] for organiser in instance.organisers}
        for placed in all_placed(instance, schedule):
            for organiser_id in dict.fromkeys(placed.session.organisers):
                own[organiser_id].append(placed)
        for organiser in instance.organisers:
            most = organiser.max_parallel
            if most is None:
                most = parameter(instance, self, "parallel")
            for together in busiest(own[organiser.id]):
                if len(together) > most:
                    titles = [title_of(instance, placed.copy.id) for placed in together]
                    yield self.breach(
                        instance,
                        (organiser.id, *(placed.copy.id for placed in together)),
                        len(together) - most,
                        organiser=organiser.title,
                        titles=words_of(instance).titles(titles),
                        when=when(
                            instance,
                            max(placed.interval.start for placed in together),
                            min(placed.interval.end for placed in together),
                        ),
                        n=len(together),
                        most=most,
                    )


def busiest(placed: list[Placed]) -> list[list[Placed]]:
    """The largest groups that run at one and the same minute; none is part of another."""
    groups: list[list[Placed]] = []
    for start in sorted({one.interval.start for one in placed}):
        together = [one for one in placed if one.interval.start <= start < one.interval.end]
        groups.append(together)
    return [
        group
        for number, group in enumerate(groups)
        if not any(set(map(id, group)) < set(map(id, other)) for other in groups[number + 1 :])
    ]
