"""Instances of any size for benchmarks and tests; a schedule exists by construction.

A hidden schedule is drawn first and everything else is drawn around it: organisers and speakers
that are never double-booked in it, availability that contains it, rooms that are large enough.
Attendees have one or two interests, sessions differ in popularity, and wishes are ranked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from scheduler.bench.dice import Dice
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.event import Block, Day, Event, Part, Pillar, Tag, Venue
from scheduler.domain.people import Attendee, Availability, Organiser, Person, Room, Wish
from scheduler.domain.session import Relation, Session

FIRST_DAY = date(2026, 3, 2)
ROUNDS_A_DAY = 6
START, ROUND_MINUTES, BREAK_MINUTES, LUNCH_MINUTES = 9 * 60, 60, 15, 60
PILLARS = 4
EQUIPMENT = ("projector", "microphone", "livestream")
FOCUS = 8
"""How many times more a session on somebody's first subject draws than one on any other; one on the
second subject half of that."""


@dataclass(frozen=True)
class Size:
    """What to generate. Counts; ``sessions`` must fit: at most ``rounds * rooms``."""

    sessions: int
    rounds: int
    rooms: int
    attendees: int
    wishes: int
    """Per attendee; fewer where there are fewer sessions."""

    def __post_init__(self) -> None:
        if min(self.sessions, self.rounds, self.rooms) < 1 or min(self.attendees, self.wishes) < 0:
            raise ValueError("at least one session, round and room, and nothing below zero")
        if self.sessions > self.rounds * self.rooms:
            raise ValueError(f"{self.sessions} sessions do not fit in {self.rounds} x {self.rooms} places")

    def __str__(self) -> str:
        return f"{self.sessions}x{self.rounds}x{self.rooms}x{self.attendees}x{self.wishes}"

    @property
    def clusters(self) -> int:
        """Number of subjects that interests gather around."""
        return max(2, min(12, self.sessions // 8))


@dataclass(frozen=True)
class Generated:
    """An instance and a schedule of it without hard violations."""

    instance: Instance
    hidden: Schedule


def name_of(size: Size, seed: int, focus: int = FOCUS) -> str:
    """Id of the event that is generated from these."""
    return f"generated-{size}-{seed}" + ("" if focus == FOCUS else f"-focus{focus}")


def generate(size: Size, seed: int, focus: int = FOCUS) -> Generated:
    """The instance of this size and seed; the same in every run. ``focus``: how closely wishes gather
    around subjects, as in ``FOCUS``; the higher, the more a good schedule saves."""
    dice = Dice(seed, f"generate:{size}")
    days = _days(size.rounds)
    rooms = _rooms(size, dice)
    plan = _plan(size, dice)
    organisers = _organisers(plan, size, dice)
    speakers = _speakers(plan, dice)
    sessions = tuple(_session(n, plan, organisers, speakers, rooms, dice) for n in range(size.sessions))
    name = name_of(size, seed, focus)
    instance = Instance(
        event=Event(
            id=name, title=f"Generated event {size}, seed {seed}", locale="en", synthetic_attendees=True
        ),
        pillars=tuple(Pillar(id=f"pillar-{n}", title=f"Pillar {n}") for n in range(1, PILLARS + 1)),
        tags=tuple(Tag(id=f"subject-{n + 1}", title=f"Subject {n + 1}") for n in range(size.clusters)),
        venues=(Venue(id="venue", title="Venue"),),
        days=days,
        rooms=rooms,
        organisers=tuple(
            Organiser(id=f"board-{n + 1}", title=f"Board {n + 1}") for n in range(max(organisers) + 1)
        ),
        people=_people(plan, speakers, size, dice),
        sessions=sessions,
        relations=_relations(plan, size, dice),
        attendees=_attendees(plan, size, focus, dice),
    )
    placements = tuple(
        Placement(session=_session_id(n), round=_round_id(plan.round[n]), room=_room_id(plan.room[n]))
        for n in range(size.sessions)
    )
    return Generated(instance, Schedule(instance=name, title="Hidden schedule", placements=placements))


# -- frame -----------------------------------------------------------------------


def _days(rounds: int) -> tuple[Day, ...]:
    """Rounds of an hour, at most six a day, with breaks and a lunch between them."""
    days = []
    for number, first in enumerate(range(0, rounds, ROUNDS_A_DAY)):
        blocks: list[Block] = []
        clock = START
        today = range(first, min(first + ROUNDS_A_DAY, rounds))
        for position, n in enumerate(today):
            if position:
                lunch = position == ROUNDS_A_DAY // 2
                pause = LUNCH_MINUTES if lunch else BREAK_MINUTES
                blocks.append(
                    Block(
                        id=f"break-{n}",
                        kind="break",
                        title="Lunch" if lunch else "Break",
                        start=clock,
                        end=clock + pause,
                    )
                )
                clock += pause
            blocks.append(
                Block(
                    id=_round_id(n),
                    kind="round",
                    title=f"Round {n + 1}",
                    start=clock,
                    end=clock + ROUND_MINUTES,
                    takes=("theme",),
                )
            )
            clock += ROUND_MINUTES
        days.append(
            Day(
                id=f"day-{number + 1}",
                date=FIRST_DAY + timedelta(days=number),
                venue="venue",
                blocks=tuple(blocks),
            )
        )
    return tuple(days)


def _rooms(size: Size, dice: Dice) -> tuple[Room, ...]:
    """From large to small around the average number of people a session draws; the larger half
    has all equipment, the others some."""
    average = max(8.0, size.attendees * size.rounds / size.sessions)
    rooms = []
    for n in range(size.rooms):
        seats = round(average * (2.5 - 2.0 * n / size.rooms) * dice.between(0.9, 1.1))
        equipment = EQUIPMENT if n < (size.rooms + 1) // 2 else dice.some(EQUIPMENT, dice.below(3))
        rooms.append(
            Room(
                id=_room_id(n), title=f"Room {n + 1}", venue="venue", seats=seats, equipment=tuple(equipment)
            )
        )
    return tuple(rooms)


# -- hidden schedule ---------------------------------------------------------------


@dataclass(frozen=True)
class _Plan:
    """Per session: hidden round and room (numbers), subject and popularity."""

    round: list[int]
    room: list[int]
    subject: list[int]
    popularity: list[float]
    in_round: list[list[int]]


def _plan(size: Size, dice: Dice) -> _Plan:
    """Rounds filled evenly; in each round the popular sessions get the large rooms."""
    popularity = [0.0] * size.sessions
    for position, n in enumerate(dice.shuffled(range(size.sessions))):
        popularity[n] = 1 / (1 + 12 * position / size.sessions)
    rounds, rooms = [0] * size.sessions, [0] * size.sessions
    in_round: list[list[int]] = [[] for _ in range(size.rounds)]
    for position, n in enumerate(dice.shuffled(range(size.sessions))):
        rounds[n] = position % size.rounds
        in_round[rounds[n]].append(n)
    for members in in_round:
        used = dice.some(range(size.rooms), len(members))
        for room, n in zip(used, sorted(members, key=lambda n: -popularity[n]), strict=True):
            rooms[n] = room
    subject = [dice.below(size.clusters) for _ in range(size.sessions)]
    return _Plan(rounds, rooms, subject, popularity, in_round)


def _organisers(plan: _Plan, size: Size, dice: Dice) -> list[int]:
    """Organiser of each session; no two sessions of one organiser in a hidden round."""
    largest = max(len(members) for members in plan.in_round)
    number = max(largest, size.sessions // 6, 1)
    chosen = [0] * size.sessions
    for members in plan.in_round:
        for n, organiser in zip(members, dice.shuffled(range(number)), strict=False):
            chosen[n] = organiser
    return chosen


def _speakers(plan: _Plan, dice: Dice) -> list[list[int]]:
    """One or two speakers a session; some speak twice, never twice in one hidden round."""
    rounds_of: list[set[int]] = []
    chosen: list[list[int]] = []
    for n, where in enumerate(plan.round):
        speakers: list[int] = []
        for _ in range(2 if dice.chance(0.3) else 1):
            known = dice.below(len(rounds_of)) if rounds_of and dice.chance(0.25) else None
            if known is None or where in rounds_of[known]:
                known = len(rounds_of)
                rounds_of.append(set())
            rounds_of[known].add(where)
            speakers.append(known)
        chosen.append(speakers)
        assert len(set(speakers)) == len(speakers), n
    return chosen


# -- people, sessions, attendees -----------------------------------------------------


def _people(plan: _Plan, speakers: list[list[int]], size: Size, dice: Dice) -> tuple[Person, ...]:
    """A third of the speakers can only be there in some rounds: the hidden ones and others."""
    needed: list[set[int]] = [set() for _ in range(1 + max(max(s) for s in speakers))]
    for n, of_session in enumerate(speakers):
        for speaker in of_session:
            needed[speaker].add(plan.round[n])
    people = []
    for number, hidden in enumerate(needed):
        availability = Availability()
        if dice.chance(1 / 3):
            rounds = [n for n in range(size.rounds) if n in hidden or dice.chance(0.5)]
            availability = Availability(rounds=tuple(_round_id(n) for n in rounds))
        people.append(
            Person(id=f"speaker-{number + 1}", name=f"Speaker {number + 1}", availability=availability)
        )
    return tuple(people)


def _session(
    n: int,
    plan: _Plan,
    organisers: list[int],
    speakers: list[list[int]],
    rooms: tuple[Room, ...],
    dice: Dice,
) -> Session:
    room = rooms[plan.room[n]]
    seats = room.seats or 0
    subject = plan.subject[n]
    return Session(
        id=_session_id(n),
        title=f"Session {n + 1} on subject {subject + 1}",
        pillars=(f"pillar-{subject % PILLARS + 1}",),
        tags=(f"subject-{subject + 1}",),
        organisers=(f"board-{organisers[n] + 1}",),
        people=tuple(Part(person=f"speaker-{speaker + 1}") for speaker in speakers[n]),
        min_seats=dice.below(seats + 1) if dice.chance(0.2) else None,
        equipment=tuple(dice.some(room.equipment, 1)) if dice.chance(0.2) else (),
    )


def _relations(plan: _Plan, size: Size, dice: Dice) -> tuple[Relation, ...]:
    """One pair in twenty sessions that must keep the order it has in the hidden schedule."""
    relations = []
    for _ in range(size.sessions // 20):
        one, other = dice.below(size.sessions), dice.below(size.sessions)
        if plan.round[one] != plan.round[other]:
            pair = sorted((one, other), key=lambda n: plan.round[n])
            relations.append(Relation(kind="order", sessions=tuple(_session_id(n) for n in pair)))
    return tuple(relations)


def _attendees(plan: _Plan, size: Size, focus: int, dice: Dice) -> tuple[Attendee, ...]:
    wishes = min(size.wishes, size.sessions)
    running: dict[tuple[int, int], list[float]] = {}
    attendees = []
    for number in range(1, size.attendees + 1):
        interests = (dice.below(size.clusters), dice.below(size.clusters))
        if interests not in running:
            running[interests] = list(accumulate(_pull(plan, interests, focus)))
        chosen = _different(running[interests], wishes, dice)
        attendees.append(
            Attendee(
                id=f"a{number:05d}",
                title=f"Attendee {number}",
                wishes=tuple(
                    Wish(session=_session_id(n), rank=rank) for rank, n in enumerate(chosen, start=1)
                ),
            )
        )
    return tuple(attendees)


def _pull(plan: _Plan, interests: tuple[int, int], focus: int) -> Sequence[float]:
    """How much each session draws somebody with these interests."""
    first, second = interests
    return [
        popularity * (focus if subject == first else focus / 2 if subject == second else 1)
        for subject, popularity in zip(plan.subject, plan.popularity, strict=True)
    ]


def _different(running: list[float], number: int, dice: Dice) -> list[int]:
    """``number`` different sessions; when chance keeps repeating itself, the first ones left."""
    chosen: dict[int, None] = {}
    for _ in range(20 * number):
        if len(chosen) == number:
            break
        chosen.setdefault(dice.weighted(running))
    for n in range(len(running)):
        if len(chosen) == number:
            break
        chosen.setdefault(n)
    return list(chosen)


def _session_id(n: int) -> str:
    return f"s{n + 1:04d}"


def _round_id(n: int) -> str:
    return f"round-{n + 1}"


def _room_id(n: int) -> str:
    return f"room-{n + 1}"
