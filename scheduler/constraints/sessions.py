"""Rules about sessions and their relations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise, product

from scheduler.constraints.base import Constraint, Violation, title_of, words_of
from scheduler.constraints.placed import Placed, resolve
from scheduler.domain import Instance, Schedule
from scheduler.domain.event import Block
from scheduler.domain.session import Relation


class PlacedOnce(Constraint):
    """Every copy is placed exactly once; of an optional session at most once."""

    id = "placed-once"
    hard = True
    switchable = False

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        times = Counter(placement.session for placement in schedule.placements)
        for copy in instance.copies:
            n = times[copy.id]
            title = title_of(instance, copy.id)
            if n == 0 and not copy.session.optional:
                yield self.breach(instance, (copy.id,), 1, "missing", session=title)
            elif n > 1:
                yield self.breach(instance, (copy.id,), n - 1, "twice", session=title, n=n)


class Repeat(Constraint):
    """The copies of a repeated session stand in different rounds."""

    id = "repeat"
    hard = True

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        for session in instance.sessions:
            if session.copies > 1:
                placed = _placed_of(instance, schedule, session.id)
                for one, other in combinations(placed, 2):
                    if one.round.id == other.round.id:
                        yield self.breach(
                            instance,
                            (one.copy.id, other.copy.id),
                            1,
                            session=session.title,
                            round=one.round.title,
                        )


class RelationRule(Constraint):
    """A rule that reads the instance's relations of its own kinds."""

    hard = True
    kinds: tuple[str, ...]

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        for relation in instance.relations:
            if relation.kind in self.kinds:
                yield from self.judge(instance, schedule, relation)

    def judge(self, instance: Instance, schedule: Schedule, relation: Relation) -> Iterator[Violation]:
        """By default: every pair of placed copies named, where ``breaks`` says so."""
        placed = [one for name in relation.sessions for one in _placed_of(instance, schedule, name)]
        for one, other in combinations(placed, 2):
            if self.breaks(one, other):
                yield self._pair(instance, one, other, "violation")

    def breaks(self, one: Placed, other: Placed) -> bool:
        raise NotImplementedError

    def _pair(self, instance: Instance, one: Placed, other: Placed, say: str) -> Violation:
        a, b = title_of(instance, one.copy.id), title_of(instance, other.copy.id)
        words = words_of(instance)
        return self.breach(
            instance,
            (one.copy.id, other.copy.id),
            1,
            say,
            a=a,
            b=b,
            titles=words.titles([a, b]),
            round_a=one.round.title,
            round_b=other.round.title,
            room_a=one.room.title,
            room_b=other.room.title,
            end_a=words.clock(one.interval.end),
            start_b=words.clock(other.interval.start),
        )


class Order(RelationRule):
    """A ends before B starts; *directly before*: in the next round of that day for B's kind."""

    id = "order"
    kinds = ("order", "directly-before")

    def judge(self, instance: Instance, schedule: Schedule, relation: Relation) -> Iterator[Violation]:
        for first, then in pairwise(relation.sessions):
            pairs = product(_placed_of(instance, schedule, first), _placed_of(instance, schedule, then))
            for one, other in pairs:
                if one.interval.end > other.interval.start:
                    yield self._pair(instance, one, other, "violation")
                elif relation.kind == "directly-before":
                    expected = next_round(instance, one.round, other.session.kind)
                    if expected is None or expected.id != other.round.id:
                        yield self._pair(instance, one, other, "not-directly")


class SameRound(RelationRule):
    id = "same-round"
    kinds = ("same-round",)

    def breaks(self, one: Placed, other: Placed) -> bool:
        return one.round.id != other.round.id


class DifferentRound(RelationRule):
    id = "different-round"
    kinds = ("different-round",)

    def breaks(self, one: Placed, other: Placed) -> bool:
        return one.round.id == other.round.id


class SameRoom(RelationRule):
    id = "same-room"
    kinds = ("same-room",)

    def breaks(self, one: Placed, other: Placed) -> bool:
        return one.room.id != other.room.id


class RoundSize(Constraint):
    """The fewest and most sessions of a round."""

    id = "round-size"
    hard = True

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        sizes = Counter(placement.round for placement in schedule.placements)
        for block in instance.rounds:
            n, least, most = sizes[block.id], block.min_sessions, block.max_sessions
            if least is not None and n < least:
                yield self.breach(
                    instance, (block.id,), least - n, "few", round=block.title, n=n, least=least
                )
            if most is not None and n > most:
                yield self.breach(instance, (block.id,), n - most, "many", round=block.title, n=n, most=most)


def next_round(instance: Instance, after: Block, kind: str) -> Block | None:
    """The first round of the same day that starts later and takes this kind."""
    start = instance.block_interval[after.id].start
    day = instance.day_of[after.id]
    for block in instance.rounds_for(kind):
        if instance.day_of[block.id].id == day.id and instance.block_interval[block.id].start > start:
            return block
    return None


def _placed_of(instance: Instance, schedule: Schedule, name: str) -> list[Placed]:
    copies = {copy.id for copy in instance.copies_named(name)}
    return [resolve(instance, p) for p in schedule.placements if p.session in copies]
