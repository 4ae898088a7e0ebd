"""Rules about themes and pillars: spread over the rounds, present in every round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import comb

from scheduler.constraints.base import Constraint, Violation, name_of, title_of, when, words_of
from scheduler.constraints.placed import all_placed
from scheduler.domain import Instance, Schedule
from scheduler.domain.session import Session


class ThemeOverlap(Constraint):
    """Two sessions of one theme or pillar at once. With n sessions a pair costs
    max(1, 100 // C(n, 2)), so that large themes do not drown small ones."""

    id = "theme-overlap"
    hard = False
    default_weight = 1

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        members: dict[str, int] = {}
        for copy in instance.copies:
            for label in labels_of(instance, copy.session):
                members[label] = members.get(label, 0) + 1
        for one, other in combinations(all_placed(instance, schedule), 2):
            if one.session.id == other.session.id:
                continue
            shared = one.interval.intersection(other.interval)
            if shared is None:
                continue
            for label in labels_of(instance, one.session):
                if label in labels_of(instance, other.session):
                    a, b = title_of(instance, one.copy.id), title_of(instance, other.copy.id)
                    yield self.breach(
                        instance,
                        (label, one.copy.id, other.copy.id),
                        max(1, 100 // comb(members[label], 2)),
                        label=name_of(instance, label.removeprefix("tag:")),
                        titles=words_of(instance).titles([a, b]),
                        when=when(instance, shared.start, shared.end),
                    )


class Coverage(Constraint):
    """A round without a session of a pillar that has enough of them. Rounds that take the same
    kinds share the pillar's sessions: it has enough when there is one for each."""

    id = "coverage"
    hard = False
    default_weight = 5

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        families: dict[frozenset[str], list[str]] = {}
        for block in instance.rounds:
            families.setdefault(frozenset(block.takes), []).append(block.id)
        present = {
            (placement.round, pillar)
            for placement in schedule.placements
            for pillar in instance.copy_by_id[placement.session].session.pillars
        }
        for takes, rounds in families.items():
            for pillar in instance.pillars:
                supply = sum(
                    copy.session.kind in takes and pillar.id in copy.session.pillars
                    for copy in instance.copies
                )
                if supply < len(rounds):
                    continue
                for round_id in rounds:
                    if (round_id, pillar.id) not in present:
                        yield self.breach(
                            instance,
                            (round_id, pillar.id),
                            1,
                            round=instance.block[round_id].title,
                            pillar=pillar.title,
                        )


def labels_of(instance: Instance, session: Session) -> tuple[str, ...]:
    """Ids of the session's pillars and of its tags of kind theme. Pillar and tag ids may
    coincide, so tags carry a prefix."""
    themes = [tag for tag in session.tags if instance.tag[tag].kind == "theme"]
    return tuple(dict.fromkeys([*session.pillars, *(f"tag:{tag}" for tag in themes)]))
