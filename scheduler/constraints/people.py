"""Rules about people: one place at a time, rest, load, and must-attend sessions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from scheduler.constraints.base import Constraint, Violation, name_of, title_of, when, words_of
from scheduler.constraints.placed import Placed, all_placed
from scheduler.constraints.placement import people_of
from scheduler.constraints.settings import parameter
from scheduler.domain import Instance, Interval, Schedule


@dataclass(frozen=True, slots=True)
class Item:
    """Something a person has to be at: a placed copy, or a block that lists them."""

    id: str
    title: str
    day: str
    interval: Interval
    venue: str | None
    is_block: bool


def items_of_people(instance: Instance, schedule: Schedule) -> dict[str, list[Item]]:
    """Person id -> their items, in time order."""
    items: dict[str, list[Item]] = {person.id: [] for person in instance.people}
    for placed in all_placed(instance, schedule):
        for person in people_of(placed.session):
            items[person].append(_item(instance, placed))
    for person, blocks in instance.parts_in_blocks.items():
        for block in blocks:
            items[person].append(
                Item(
                    block.id,
                    block.title,
                    instance.day_of[block.id].id,
                    instance.block_interval[block.id],
                    instance.block_venue(block.id),
                    True,
                )
            )
    for own in items.values():
        own.sort(key=lambda item: (item.interval, item.id))
    return items


def _item(instance: Instance, placed: Placed) -> Item:
    return Item(
        placed.copy.id,
        title_of(instance, placed.copy.id),
        instance.day_of[placed.round.id].id,
        placed.interval,
        placed.venue,
        False,
    )


class PairRule(Constraint):
    """Judges every two items of one person, of which at least one is a placed copy."""

    hard = True

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        for person, items in items_of_people(instance, schedule).items():
            for one, other in combinations(items, 2):
                if not (one.is_block and other.is_block):
                    yield from self.judge(instance, person, one, other)

    def judge(self, instance: Instance, person: str, one: Item, other: Item) -> Iterator[Violation]:
        raise NotImplementedError


class PersonConflict(PairRule):
    """A person cannot be at two places at once, nor travel in less than the travel time."""

    id = "person-conflict"

    def judge(self, instance: Instance, person: str, one: Item, other: Item) -> Iterator[Violation]:
        yield from clash(self, instance, person, instance.person[person].name, one, other)


class PersonRest(PairRule):
    """Minutes between two items of a person on one day."""

    id = "person-rest"
    parameters = {"minutes": 0}

    def judge(self, instance: Instance, person: str, one: Item, other: Item) -> Iterator[Violation]:
        own = instance.person[person].rest
        rest = parameter(instance, self, "minutes") if own is None else own
        gap = one.interval.gap_to(other.interval)
        if one.day == other.day and 0 <= gap < rest:
            yield self.breach(
                instance,
                (person, one.id, other.id),
                rest - gap,
                person=instance.person[person].name,
                a=one.title,
                b=other.title,
                gap=gap,
                rest=rest,
            )


class PersonLoad(Constraint):
    """The most sessions of a person on one day."""

    id = "person-load"
    hard = True
    parameters = {"sessions_per_day": 0}
    """0 = no limit."""

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        general = parameter(instance, self, "sessions_per_day")
        for person, items in items_of_people(instance, schedule).items():
            most = instance.person[person].max_per_day
            if most is None:
                if general == 0:
                    continue
                most = general
            for day in instance.days:
                own = [item for item in items if item.day == day.id and not item.is_block]
                if len(own) > most:
                    words = words_of(instance)
                    yield self.breach(
                        instance,
                        (person, *(item.id for item in own)),
                        len(own) - most,
                        person=instance.person[person].name,
                        n=len(own),
                        most=most,
                        day=words.day(day.date),
                        titles=words.titles([item.title for item in own]),
                    )


class MustAttend(Constraint):
    """An attendee's must-attend sessions do not overlap."""

    id = "must-attend"
    hard = True

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        placed = {one.copy.id: one for one in all_placed(instance, schedule)}
        for attendee in instance.attendees:
            own = [placed[copy] for copy in dict.fromkeys(attendee.must_attend) if copy in placed]
            for one, other in combinations(own, 2):
                yield from clash(
                    self,
                    instance,
                    attendee.id,
                    attendee.title,
                    _item(instance, one),
                    _item(instance, other),
                )


def clash(
    rule: Constraint, instance: Instance, subject: str, name: str, one: Item, other: Item
) -> Iterator[Violation]:
    """The breach of somebody needed at both items, if they cannot be."""
    travel = instance.travel_minutes(one.venue, other.venue)
    if not one.interval.overlaps(other.interval, gap=travel):
        return
    if other.interval.start < one.interval.start:
        one, other = other, one
    shared = one.interval.intersection(other.interval)
    subjects = (subject, one.id, other.id)
    if shared:
        yield rule.breach(
            instance,
            subjects,
            shared.end - shared.start,
            person=name,
            a=one.title,
            b=other.title,
            when=when(instance, shared.start, shared.end),
        )
    else:
        gap = one.interval.gap_to(other.interval)
        yield rule.breach(
            instance,
            subjects,
            travel - gap,
            "travel",
            person=name,
            a=one.title,
            b=other.title,
            from_=name_of(instance, one.venue or ""),
            to=name_of(instance, other.venue or ""),
            gap=gap,
            travel=travel,
        )
