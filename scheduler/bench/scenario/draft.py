"""An instance in the making, together with a schedule of it that must stay without breaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from scheduler.bench.dice import Dice
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on
from scheduler.domain import Instance, Interval, Placement, Schedule, placement_interval
from scheduler.domain.event import Block
from scheduler.domain.people import Attendee, Organiser, Person, Room
from scheduler.domain.session import Copy, Session
from scheduler.text import words

Holder = Session | Organiser | Person | Room | Attendee
_SECTION: dict[type[Holder], str] = {
    Session: "sessions",
    Organiser: "organisers",
    Person: "people",
    Room: "rooms",
    Attendee: "attendees",
}

TYING = ("person-available", "organiser-available", "allowed-rounds")
"""Rules by which a session's own demands can tie it to one round."""


@dataclass
class Draft:
    """What the steps work on. A change is adopted only if the schedule still breaks no hard rule,
    so everything is derived from the schedule by the checker itself."""

    instance: Instance
    schedule: Schedule
    dice: Dice
    limited: set[str] = field(default_factory=set)
    """Sessions that got a demand of their own; the next demand goes to another one."""

    def adopt(self, instance: Instance, schedule: Schedule | None = None) -> bool:
        schedule = schedule or self.schedule
        if not holds(instance, schedule):
            return False
        self.instance, self.schedule = instance, schedule
        return True

    def say(self, key: str, **args: Any) -> str:
        return words(self.instance.event.locale).say(f"scenario-{key}", **args)

    # -- the sessions there is a choice about ------------------------------------------

    @property
    def main_kind(self) -> str:
        """The kind of session with most rounds; the first one in the programme where that is even."""
        kinds = dict.fromkeys(session.kind for session in self.instance.sessions)
        return max(kinds, key=lambda kind: len(self.instance.rounds_for(kind)))

    @property
    def main(self) -> list[Session]:
        """Placed, single, certain, unpinned sessions of the main kind: those that a schedule can move."""
        return [
            session
            for session in self.instance.sessions
            if session.kind == self.main_kind
            and session.id in self.schedule.of_copy
            and not session.pin
            and not session.optional
        ]

    def fresh(self) -> list[Session]:
        """Movable sessions without a demand of their own, in random order."""
        return self.dice.shuffled(session for session in self.main if session.id not in self.limited)

    def rounds(self) -> tuple[Block, ...]:
        return self.instance.rounds_for(self.main_kind)

    def rooms(self) -> list[Room]:
        """The rooms of the venues in which sessions of the main kind stand."""
        used = {self.instance.room[self.place(session.id).room].venue for session in self.main}
        return [room for room in self.instance.rooms if room.venue in used and not room.off_site]

    def place(self, copy: str) -> Placement:
        return self.schedule.of_copy[copy]

    def interval(self, copy: str) -> Interval:
        return placement_interval(self.instance, self.instance.copy_by_id[copy], self.place(copy).round)

    def placed(self, sessions: Iterable[Session]) -> list[Copy]:
        """Placed copies of these sessions."""
        return [
            copy
            for session in sessions
            for copy in self.instance.copies_named(session.id)
            if copy.id in self.schedule.of_copy
        ]

    def leaves_room(self, instance: Instance) -> bool:
        """Whether at most a third of the movable sessions is tied to its round by its own demands,
        so that there is something left to schedule."""
        stuck = sum(not _can_move(instance, self.schedule, session.id) for session in self.main)
        return 3 * stuck <= len(self.main)

    def adopt_if_it_bites(self, instance: Instance, rule: str, sessions: Iterable[str]) -> bool:
        """Adopt it if, besides, the rule forbids at least one move of one of these sessions."""
        if not holds(instance, self.schedule):
            return False
        bites = any(
            next(CATALOGUE[rule].violations(instance, moved), None)
            for session in sessions
            for moved in moves(instance, self.schedule, session)
        )
        return bites and self.adopt(instance)


def holds(instance: Instance, schedule: Schedule) -> bool:
    """Whether no hard rule is broken."""
    return not any(
        rule.hard and is_on(instance, rule) and next(rule.violations(instance, schedule), None)
        for rule in CATALOGUE.values()
    )


def _can_move(instance: Instance, schedule: Schedule, copy: str) -> bool:
    here = schedule.of_copy[copy]
    elsewhere = (
        Schedule(placements=(here.model_copy(update={"round": block.id}),))
        for block in instance.rounds_for(instance.copy_by_id[copy].session.kind)
        if block.id != here.round
    )
    return any(
        not any(next(CATALOGUE[rule].violations(instance, alone), None) for rule in TYING)
        for alone in elsewhere
    )


def moves(instance: Instance, schedule: Schedule, copy: str) -> Iterator[Schedule]:
    """The schedules in which this copy alone stands elsewhere, in a round that takes its kind."""
    here = schedule.of_copy[copy]
    for block in instance.rounds_for(instance.copy_by_id[copy].session.kind):
        for room in instance.rooms:
            if (block.id, room.id) != (here.round, here.room):
                yield with_placement(schedule, Placement(session=copy, round=block.id, room=room.id))


def with_placement(schedule: Schedule, placement: Placement) -> Schedule:
    """The schedule with this copy standing here, wherever it stood."""
    others = [other for other in schedule.placements if other.session != placement.session]
    return schedule.model_copy(update={"placements": (*others, placement)})


def changed(instance: Instance, *records: Holder) -> Instance:
    """The instance with these records in the place of those with the same ids."""
    update: dict[str, tuple[Holder, ...]] = {}
    for kind, section in _SECTION.items():
        new = {record.id: record for record in records if type(record) is kind}
        if new:
            update[section] = tuple(new.get(old.id, old) for old in getattr(instance, section))
    return instance.model_copy(update=update)


def with_blocks(instance: Instance, blocks: dict[str, Block]) -> Instance:
    """The instance with these blocks in the place of those with the same ids."""
    days = tuple(
        day.model_copy(update={"blocks": tuple(blocks.get(block.id, block) for block in day.blocks)})
        for day in instance.days
    )
    return instance.model_copy(update={"days": days})
