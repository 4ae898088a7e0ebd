"""Personal programmes: the days of one attendee, and what became of their wishes. Event minutes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scheduler.constraints.base import title_of
from scheduler.domain import Instance
from scheduler.domain.event import Block, Day
from scheduler.domain.people import Attendee
from scheduler.domain.seating import own_copies
from scheduler.domain.wishes import block_stops
from scheduler.report.tables.agendas import roles_text
from scheduler.report.tables.seats import by_name, wish_text
from scheduler.report.tables.timeline import Item, locale_of, place_text, room_text, timeline
from scheduler.result import Seated
from scheduler.seating import Missed, Waiting, missed_wishes, waiting_lists

LEAST_FREE = 15
"""Minutes of a round that are worth a line."""


@dataclass(frozen=True)
class Moment:
    """One line of somebody's day."""

    kind: str
    """``block``, ``part``, ``must``, ``wish``, ``no-seat`` (has to be there, and has no seat) or
    ``free`` (a round without anything)."""
    subject: str
    """Id of the copy or block."""
    start: int
    end: int | None
    title: str
    place: str
    remark: str
    """A role, the wish that it meets, that nothing is planned."""


@dataclass(frozen=True)
class Personal:
    """Everything for one attendee."""

    attendee: Attendee
    met: int
    total: int
    days: tuple[tuple[Day, tuple[Moment, ...]], ...]
    missed: tuple[str, ...]
    """A sentence for every wish that is not met, the heaviest first. Titles between ``*marks*``."""


def personal_programmes(seated: Seated) -> tuple[Personal, ...]:
    """Everybody, by organisation and name."""
    maker = _Maker(seated)
    return tuple(maker.personal(attendee) for attendee in by_name(seated.judgement.instance.attendees))


class _Maker:
    def __init__(self, seated: Seated) -> None:
        self.judged = seated.judgement
        self.instance: Instance = self.judged.instance
        self.say = locale_of(self.instance)
        self.waiting = waiting_lists(self.judged)
        items = timeline(self.instance, self.judged.schedule)
        self.items: dict[str, Item] = {}
        for found in items.values():
            for item in found:
                self.items.setdefault(item.copy.id, item)
        self.used = {item.block.id for item in self.items.values()}
        self.met = {
            attendee.id: met for attendee, met in zip(self.instance.attendees, self.judged.met, strict=True)
        }

    def personal(self, attendee: Attendee) -> Personal:
        moments = sorted(self._moments(attendee), key=lambda one: (one.start, one.kind == "block"))
        moments += self._free(attendee, moments)
        moments.sort(key=lambda one: one.start)
        days = ((day, self._on(day, moments)) for day in self.instance.days)
        return Personal(
            attendee,
            self.met[attendee.id],
            sum(attendee.weights.values()),
            tuple((day, own) for day, own in days if own),
            tuple(self._why(attendee, missed) for missed in missed_wishes(self.judged, attendee)),
        )

    def _on(self, day: Day, moments: list[Moment]) -> tuple[Moment, ...]:
        start = self.instance.day_start[day.id]
        return tuple(one for one in moments if start <= one.start < start + 24 * 60)

    def _moments(self, attendee: Attendee) -> Iterator[Moment]:
        parts = self._parts(attendee)
        for block in self.instance.block.values():
            if block.kind != "round" and (block.id in parts or self._there(attendee, block)):
                yield self._block(block, parts.get(block.id, ""))
        own = own_copies(self.instance, attendee)
        seats = self.judged.seating.at(attendee.id)
        for copy in dict.fromkeys([*own, *seats, *self.judged.missing_musts(attendee)]):
            if copy not in self.items:
                continue
            session = self.items[copy].session
            if copy in own:
                assert attendee.person is not None
                yield self._session("part", copy, roles_text(self.instance, session.people, attendee.person))
            elif copy not in seats:
                yield self._session("no-seat", copy, self.say.say("seats-must-without"))
            elif copy in attendee.must_attend:
                yield self._session("must", copy, self.say.say("seats-must"))
            else:
                yield self._session("wish", copy, wish_text(self.instance, attendee, session.id))

    def _parts(self, attendee: Attendee) -> Mapping[str, str]:
        """Block -> the attendee's role in it."""
        if attendee.person is None:
            return {}
        return {
            stop.item: roles_text(self.instance, self.instance.block[stop.item].people, attendee.person)
            for stop in block_stops(self.instance, attendee.person)
        }

    def _there(self, attendee: Attendee, block: Block) -> bool:
        """Whether the attendee is at the event then, so that it is of use to say what there is."""
        interval = self.instance.block_interval[block.id]
        if attendee.availability.always:
            return True
        windows = self.instance.windows(attendee.availability)
        return not windows or any(window.overlaps(interval) for window in windows)

    def _block(self, block: Block, role: str) -> Moment:
        frame = self.instance.block_interval[block.id]
        end = None if block.end is None else frame.end
        place = place_text(self.instance, block) or ""
        return Moment("block", block.id, frame.start, end, block.title, place, role)

    def _session(self, kind: str, copy: str, remark: str) -> Moment:
        item = self.items[copy]
        open_end = item.block.end is None and item.copy.duration is None
        end = None if open_end else item.interval.end
        place = room_text(self.instance, item.room, item.day)
        return Moment(kind, copy, item.interval.start, end, title_of(self.instance, copy), place, remark)

    def _free(self, attendee: Attendee, moments: list[Moment]) -> list[Moment]:
        """Rounds with sessions in which this attendee has nothing: all of them, or what is left when
        a session before it has run on."""
        busy = [one for one in moments if one.kind != "block"]
        found = []
        for block in self.instance.rounds:
            frame = self.instance.block_interval[block.id]
            there = self.instance.is_available(attendee.availability, frame, block.id)
            if block.id not in self.used or not there:
                continue
            over = [one for one in busy if one.start < frame.end and frame.start < (one.end or frame.end)]
            start = max([frame.start, *(one.end or frame.end for one in over)])
            # Who begins something else during the round has chosen that instead.
            if any(one.start >= frame.start for one in over) or start + LEAST_FREE > frame.end:
                continue
            end = None if block.end is None else frame.end
            say = self.say.say("seats-free")
            found.append(Moment("free", block.id, start, end, block.title, "", say))
        return found

    # -- wishes that are not met ----------------------------------------------------------------

    def _why(self, attendee: Attendee, missed: Missed) -> str:
        title = self.instance.session[missed.session].title
        if missed.reason == "waiting":
            places = [self._place(attendee, copy) for copy in missed.copies]
            return self.say.say("seats-missed-waiting", session=title, places=self.say.every(places))
        others = [
            self.instance.block[stop.item].title if stop.is_block else title_of(self.instance, stop.item)
            for stop in missed.stops
        ]
        if others:
            said = self.say.titles(others)
            return self.say.say(f"seats-missed-{missed.reason}", session=title, others=said)
        reason = "unseated" if missed.reason == "chosen" else missed.reason
        return self.say.say(f"seats-missed-{reason}", session=title)

    def _place(self, attendee: Attendee, copy: str) -> str:
        """``3e van 12``, with the time where a session is repeated."""
        line: tuple[Waiting, ...] = self.waiting[copy]
        number = next(n for n, one in enumerate(line, start=1) if one.attendee.id == attendee.id)
        item = self.items[copy]
        if item.session.copies == 1:
            return self.say.say("seats-place", n=number, of=len(line))
        clock = self.say.clock(item.interval.start)
        return self.say.say("seats-place-at", n=number, of=len(line), time=clock)
