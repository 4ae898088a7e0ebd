"""A conference as its data folder tells it, how much a programme of it misses, and the same as an instance.

The count here is made from the data by the definition alone: it shares nothing with the rules, the
model or the engine, and every answer is held against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from scheduler.domain import Instance, Schedule
from scheduler.domain.event import Block, Day, Event, Part, Venue
from scheduler.domain.instance import RuleSetting
from scheduler.domain.people import Attendee, Availability, Person, Room, Wish
from scheduler.domain.session import Session
from scheduler.errors import DefectError

SLOT_MINUTES, SLOTS_A_DAY = 10, 100
FIRST_DAY = date(2026, 3, 2)
SOFT = ("attendance", "seats-short", "theme-overlap", "coverage", "round-wish", "room-wish")


@dataclass(frozen=True)
class Slot:
    """Talks of one slot run at the same time, in at most ``width`` rooms."""

    block: str
    number: int
    """Within its block, from 1."""
    width: int


@dataclass(frozen=True)
class Conference:
    """``presenter`` of each talk (None: unknown), talks wished by each participant, blocks in which
    a presenter is away. Ids are those of the data."""

    name: str
    presenter: Mapping[str, str | None]
    wishes: Mapping[str, frozenset[str]]
    slots: tuple[Slot, ...]
    away: Mapping[str, frozenset[str]]

    @property
    def strangers(self) -> list[str]:
        """Who is away somewhere but presents nothing."""
        return sorted(self.away.keys() - set(self.presenter.values()))

    # -- judged by the definition ---------------------------------------------------

    def missed(self, slot_of: Mapping[str, Slot]) -> int:
        """Who wants k + 1 talks of one slot misses k; summed over everybody."""
        return sum(len(wished) - len({slot_of[talk] for talk in wished}) for wished in self.wishes.values())

    def breaches(self, slot_of: Mapping[str, Slot]) -> Iterator[str]:
        """What is wrong with a programme, as sentences; nothing where it holds."""
        if slot_of.keys() != self.presenter.keys():
            yield "not every talk has a slot"
        talks: dict[Slot, list[str]] = {}
        for talk, slot in slot_of.items():
            talks.setdefault(slot, []).append(talk)
        for slot, together in talks.items():
            if slot not in self.slots or len(together) > slot.width:
                yield f"{len(together)} talks stand in {slot}"
            presenters = [who for talk in together if (who := self.presenter[talk]) is not None]
            if len(presenters) > len(set(presenters)):
                yield f"a presenter has two talks in {slot}"
            if any(slot.block in self.away.get(who, frozenset()) for who in presenters):
                yield f"a presenter is away in {slot}"

    def recount(self, schedule: Schedule) -> int:
        """Missed attendance of a schedule of ``instance``. Raises DefectError where it does not hold."""
        rooms = [(placement.round, placement.room) for placement in schedule.placements]
        slot_of = {
            self._talk_of[placement.session]: self._slot_of[placement.round]
            for placement in schedule.placements
        }
        wrong = list(self.breaches(slot_of))
        if len(rooms) > len(set(rooms)):
            wrong.append("two talks stand in one room")
        if wrong:
            raise DefectError(f"the programme does not hold: {'; '.join(wrong)}")
        return self.missed(slot_of)

    @cached_property
    def _talk_of(self) -> dict[str, str]:
        return {_session_id(number): talk for number, talk in enumerate(self.presenter)}

    @cached_property
    def _slot_of(self) -> dict[str, Slot]:
        return {_round_id(number): slot for number, slot in enumerate(self.slots)}

    # -- as an instance -------------------------------------------------------------

    @cached_property
    def instance(self) -> Instance:
        """A slot is a round and a talk a session; its objective is missed attendance. Ids are
        numbers, as those of the data may hold anything."""
        number = {talk: n for n, talk in enumerate(self.presenter)}
        people = dict.fromkeys(who for who in self.presenter.values() if who is not None)
        person = {who: f"p{n}" for n, who in enumerate(people)}
        return Instance(
            event=Event(id="conference", title=self.name, locale="en"),
            venues=(Venue(id="venue", title="Venue"),),
            days=tuple(self._days()),
            rooms=tuple(self._rooms()),
            people=tuple(
                Person(id=key, name=f"Presenter {who}", availability=self._availability(who))
                for who, key in person.items()
            ),
            sessions=tuple(
                Session(
                    id=_session_id(number[talk]),
                    title=f"Talk {talk}",
                    people=() if who is None else (Part(person=person[who]),),
                )
                for talk, who in self.presenter.items()
            ),
            rules={rule: RuleSetting(weight=int(rule == "attendance")) for rule in SOFT},
            attendees=tuple(
                Attendee(
                    id=f"a{n}",
                    title=f"Participant {who}",
                    wishes=tuple(Wish(session=_session_id(i)) for i in sorted(number[t] for t in talks)),
                )
                for n, (who, talks) in enumerate(self.wishes.items())
            ),
        )

    def _days(self) -> Iterator[Day]:
        for first in range(0, len(self.slots), SLOTS_A_DAY):
            today = self.slots[first : first + SLOTS_A_DAY]
            yield Day(
                id=f"day-{first // SLOTS_A_DAY}",
                date=FIRST_DAY + timedelta(days=first // SLOTS_A_DAY),
                venue="venue",
                blocks=tuple(
                    Block(
                        id=_round_id(first + n),
                        kind="round",
                        title=f"{slot.block}, slot {slot.number}",
                        start=n * SLOT_MINUTES,
                        end=(n + 1) * SLOT_MINUTES,
                        takes=("theme",),
                        max_sessions=slot.width,
                    )
                    for n, slot in enumerate(today)
                ),
            )

    def _rooms(self) -> Iterator[Room]:
        """As many as the widest slot has; the last ones only where a slot is that wide."""
        widths = [slot.width for slot in self.slots]
        for n in range(max(widths)):
            rounds = tuple(_round_id(i) for i, width in enumerate(widths) if width > n)
            everywhere = len(rounds) == len(widths)
            availability = Availability() if everywhere else Availability(rounds=rounds)
            yield Room(id=f"room-{n + 1}", title=f"Room {n + 1}", venue="venue", availability=availability)

    def _availability(self, presenter: str) -> Availability:
        """All rounds but those of these blocks. Somebody who is never there gets a minute in which
        there is no slot, as no rounds at all would mean always."""
        away = self.away.get(presenter, frozenset())
        if not away:
            return Availability()
        there = tuple(_round_id(n) for n, slot in enumerate(self.slots) if slot.block not in away)
        if there:
            return Availability(rounds=there)
        return Availability.model_validate({"windows": [{"day": "day-0", "start": 1439, "end": 1440}]})


def _session_id(number: int) -> str:
    return f"t{number}"


def _round_id(number: int) -> str:
    return f"r{number}"
