"""The instance: everything known before solving, and the look-ups everyone shares.

Units: times are minutes from 0.00 on the event's first day, people are counts, weights are
whole numbers. Look-ups raise ``KeyError`` for ids that do not exist; an instance that came
through ``scheduler.files`` has been cross-checked and has none.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator

from scheduler.domain.event import Block, Day, Event, Pillar, Tag, Travel, Venue
from scheduler.domain.interval import MINUTES_PER_DAY, Interval, merged
from scheduler.domain.people import Attendee, Availability, Organiser, Person, Room
from scheduler.domain.schedule import Placement
from scheduler.domain.session import Copy, Relation, Session, copies_of
from scheduler.domain.types import Count, Flag, Key, Record, Text, Weight, many


class RuleSetting(Record):
    """The planner's choice for one rule; what is absent keeps the rule's own default."""

    on: Flag | None = None
    weight: Weight | None = None
    parameters: dict[Key, Count] = {}


def _that_say_something(settings: dict[str, RuleSetting]) -> dict[str, RuleSetting]:
    """Empty = absent, for settings too."""
    return {rule: chosen for rule, chosen in settings.items() if chosen != RuleSetting()}


class Assumption(Record):
    """Something the source does not say; shown to the reader as an assumption."""

    where: Text
    why: Text


class Instance(Record):
    """Everything known before solving: read by everyone, changed by nobody."""

    event: Event
    pillars: Annotated[tuple[Pillar, ...], many] = ()
    tags: Annotated[tuple[Tag, ...], many] = ()
    venues: Annotated[tuple[Venue, ...], many] = ()
    travel: Travel = Travel()
    days: Annotated[tuple[Day, ...], many] = ()
    rooms: Annotated[tuple[Room, ...], many] = ()
    organisers: Annotated[tuple[Organiser, ...], many] = ()
    people: Annotated[tuple[Person, ...], many] = ()
    sessions: Annotated[tuple[Session, ...], many] = ()
    relations: Annotated[tuple[Relation, ...], many] = ()
    rules: Annotated[dict[Key, RuleSetting], AfterValidator(_that_say_something)] = {}
    assumptions: Annotated[tuple[Assumption, ...], many] = ()
    base: Annotated[tuple[Placement, ...], many] = ()
    """The base schedule: what a new schedule must stay close to."""
    attendees: Annotated[tuple[Attendee, ...], many] = ()

    # -- by id ---------------------------------------------------------------

    @cached_property
    def room(self) -> dict[str, Room]:
        return {room.id: room for room in self.rooms}

    @cached_property
    def organiser(self) -> dict[str, Organiser]:
        return {organiser.id: organiser for organiser in self.organisers}

    @cached_property
    def person(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def session(self) -> dict[str, Session]:
        return {session.id: session for session in self.sessions}

    @cached_property
    def block(self) -> dict[str, Block]:
        return {block.id: block for day in self.days for block in day.blocks}

    @cached_property
    def day_of(self) -> dict[str, Day]:
        """Day by block id."""
        return {block.id: day for day in self.days for block in day.blocks}

    @cached_property
    def pillar(self) -> dict[str, Pillar]:
        return {pillar.id: pillar for pillar in self.pillars}

    @cached_property
    def tag(self) -> dict[str, Tag]:
        return {tag.id: tag for tag in self.tags}

    @cached_property
    def venue(self) -> dict[str, Venue]:
        return {venue.id: venue for venue in self.venues}

    # -- copies and rounds -----------------------------------------------------

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """Everything that gets placed, in the order of the sessions."""
        return tuple(copy for session in self.sessions for copy in copies_of(session))

    @cached_property
    def copy_by_id(self) -> dict[str, Copy]:
        return {copy.id: copy for copy in self.copies}

    def copies_named(self, reference: str) -> tuple[Copy, ...]:
        """All copies of a session, or the one copy named ``id#2``."""
        if reference in self.copy_by_id:
            return (self.copy_by_id[reference],)
        return copies_of(self.session[reference])

    @cached_property
    def rounds(self) -> tuple[Block, ...]:
        """Blocks of kind round, in time order."""
        rounds = [block for day in self.days for block in day.blocks if block.kind == "round"]
        return tuple(sorted(rounds, key=lambda block: self.block_interval[block.id].start))

    def rounds_for(self, kind: str) -> tuple[Block, ...]:
        """Rounds that take sessions of this kind, in time order."""
        return tuple(block for block in self.rounds if kind in block.takes)

    @cached_property
    def wished_by(self) -> dict[str, int]:
        """Session id -> number of attendees who wish it."""
        counts = dict.fromkeys(self.session, 0)
        for attendee in self.attendees:
            for session in attendee.weights:
                counts[session] += 1
        return counts

    # -- time and place ----------------------------------------------------------

    @cached_property
    def day_start(self) -> dict[str, int]:
        """Day id -> its 0.00 in minutes since the first day's 0.00."""
        if not self.days:
            return {}
        first = min(day.date for day in self.days)
        return {day.id: (day.date - first).days * MINUTES_PER_DAY for day in self.days}

    @cached_property
    def block_interval(self) -> dict[str, Interval]:
        """Block id -> interval; a block without an end runs to 24.00."""
        return {
            block.id: Interval(
                self.day_start[day.id] + block.start,
                self.day_start[day.id] + (MINUTES_PER_DAY if block.end is None else block.end),
            )
            for day in self.days
            for block in day.blocks
        }

    def windows(self, availability: Availability) -> list[Interval]:
        """The availability's windows as disjoint intervals in event minutes."""
        return merged(
            [
                Interval(self.day_start[w.day] + w.start, self.day_start[w.day] + w.end)
                for w in availability.windows
            ]
        )

    def is_available(self, availability: Availability, interval: Interval, round_id: str) -> bool:
        """Whether the interval of a placement in this round lies within the availability."""
        if availability.always or round_id in availability.rounds:
            return True
        return any(window.contains(interval) for window in self.windows(availability))

    @cached_property
    def _travel_times(self) -> dict[frozenset[str], int]:
        return {frozenset(time.venues): time.minutes for time in self.travel.times}

    def travel_minutes(self, venue: str | None, other: str | None) -> int:
        """Minutes to get from one venue to another; 0 within a venue or where one is not known."""
        if venue is None or other is None or venue == other:
            return 0
        return self._travel_times.get(frozenset((venue, other)), self.travel.default)

    def block_venue(self, block_id: str) -> str | None:
        block = self.block[block_id]
        if block.room is not None:
            return self.room[block.room].venue
        return block.venue or self.day_of[block_id].venue

    # -- parts -------------------------------------------------------------------

    @cached_property
    def parts_in_sessions(self) -> dict[str, tuple[Session, ...]]:
        """Person id -> sessions in which they have a part."""
        found: dict[str, list[Session]] = {person.id: [] for person in self.people}
        for session in self.sessions:
            for person in dict.fromkeys(part.person for part in session.people):
                found[person].append(session)
        return {person: tuple(sessions) for person, sessions in found.items()}

    @cached_property
    def parts_in_blocks(self) -> dict[str, tuple[Block, ...]]:
        """Person id -> plenary and other blocks that list them."""
        found: dict[str, list[Block]] = {person.id: [] for person in self.people}
        for block in self.block.values():
            for person in dict.fromkeys(part.person for part in block.people):
                found[person].append(block)
        return {person: tuple(blocks) for person, blocks in found.items()}

    @cached_property
    def intervals(self) -> dict[tuple[str, str], Interval]:
        """(copy, round) -> when it runs there, as far as ``placement_interval`` was asked."""
        return {}


def placement_interval(instance: Instance, copy: Copy, round_id: str) -> Interval:
    """When this copy runs if it stands in this round: the round's start plus its own times."""
    known = instance.intervals.get((copy.id, round_id))
    if known is None:
        known = instance.intervals[copy.id, round_id] = _interval(instance, copy, round_id)
    return known


def _interval(instance: Instance, copy: Copy, round_id: str) -> Interval:
    frame = instance.block_interval[round_id]
    start = frame.start + copy.start_offset
    if copy.duration is not None:
        return Interval(start, start + copy.duration)
    # An offset at or past the round's end leaves no time: keep one minute, `overrun` refuses it.
    return Interval(start, max(frame.end, start + 1))
