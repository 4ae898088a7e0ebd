"""Rule about the base schedule: sessions placed otherwise than in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.constraints.base import Constraint, Violation, name_of
from scheduler.domain import Instance, Placement, Schedule


class Moved(Constraint):
    """Places of the base that a session no longer has. Copies of one session are
    interchangeable; new and cancelled sessions do not count."""

    id = "moved"
    hard = False

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        before = _places(instance.base)
        after = _places(schedule.placements)
        for session in instance.sessions:
            gone = before.get(session.id, Counter()) - after.get(session.id, Counter())
            for (round_id, room_id), n in sorted(gone.items()):
                yield self.breach(
                    instance,
                    (session.id, round_id, room_id),
                    n,
                    session=session.title,
                    round=name_of(instance, round_id),
                    room=name_of(instance, room_id),
                )


def _places(placements: tuple[Placement, ...]) -> dict[str, Counter[tuple[str, str]]]:
    found: dict[str, Counter[tuple[str, str]]] = {}
    for placement in placements:
        session = placement.session.partition("#")[0]
        found.setdefault(session, Counter())[placement.round, placement.room] += 1
    return found
