"""When people, organisers and rooms can be used, and what sessions ask of rooms and rounds."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.bench.scenario.draft import Draft, changed
from scheduler.domain.interval import Interval
from scheduler.domain.people import Availability, Organiser, Person, Room, Window
from scheduler.domain.session import Copy, Pin

QUARTER, DAY = 15, 24 * 60
SLACKS = (0, 15, 60, 120)
"""Minutes that a window leaves before and after what stands in it."""
TURNOVERS = (20, 15, 10, 5)
DEMANDS = 4
"""Sessions that ask for a minimum of seats."""


def limit_people(draft: Draft) -> None:
    """In turn: always there, a window, some rounds. The window also holds their plenary parts."""
    people = [p for p in draft.instance.people if draft.instance.parts_in_sessions[p.id]]
    for turn, person in enumerate(draft.dice.shuffled(people)):
        copies = draft.placed(draft.instance.parts_in_sessions[person.id])
        blocks = [draft.instance.block_interval[b.id] for b in draft.instance.parts_in_blocks[person.id]]
        availability = _availability(draft, turn, copies, blocks)
        if person.availability.always and availability is not None:
            _limit(draft, person.model_copy(update={"availability": availability}))


def limit_organisers(draft: Draft) -> None:
    """As the people; besides, one organiser can do two sessions at once."""
    organisers = draft.dice.shuffled(draft.instance.organisers)
    for turn, organiser in enumerate(organisers):
        own = [s for s in draft.instance.sessions if organiser.id in s.organisers]
        availability = _availability(draft, turn, draft.placed(own), [])
        if own and organiser.availability.always and availability is not None:
            _limit(draft, organiser.model_copy(update={"availability": availability}))
    busiest = max(
        draft.instance.organisers,
        key=lambda organiser: sum(organiser.id in s.organisers for s in draft.instance.sessions),
    )
    for organiser in organisers:
        if organiser.id != busiest.id:
            draft.adopt(changed(draft.instance, organiser.model_copy(update={"max_parallel": 2})))
            return


def _limit(draft: Draft, record: Person | Organiser) -> None:
    instance = changed(draft.instance, record)
    if draft.leaves_room(instance):
        draft.adopt(instance)


def limit_rooms(draft: Draft) -> None:
    """Half of the rooms need time between sessions, a third is not open all day."""
    for turn, room in enumerate(draft.dice.shuffled(draft.rooms())):
        uses = [p.session for p in draft.schedule.placements if p.room == room.id]
        if turn % 2 == 0:
            any(
                draft.adopt(changed(draft.instance, room.model_copy(update={"turnover": minutes})))
                for minutes in TURNOVERS
            )
        if turn % 3 == 1 and uses:
            blocks = [
                draft.instance.block_interval[b.id]
                for b in draft.instance.block.values()
                if b.room == room.id
            ]
            windows = _windows(draft, [*map(draft.interval, uses), *blocks], 30)
            current = draft.instance.room[room.id]
            draft.adopt(
                changed(
                    draft.instance, current.model_copy(update={"availability": Availability(windows=windows)})
                )
            )


def _availability(draft: Draft, turn: int, copies: list[Copy], others: list[Interval]) -> Availability | None:
    """One that contains these copies; None in the turn that sets none."""
    style = turn % 3
    if style == 0 or not copies:
        return None
    if style == 1:
        needed = [*(draft.interval(copy.id) for copy in copies), *others]
        return Availability(windows=_windows(draft, needed, draft.dice.pick(SLACKS)))
    rounds = {draft.place(copy.id).round for copy in copies}
    others_of_kind = [b.id for b in draft.instance.rounds_for(copies[0].session.kind) if b.id not in rounds]
    rounds.update(draft.dice.some(others_of_kind, 1) if len(others_of_kind) > 1 else ())
    return Availability(rounds=tuple(b.id for b in draft.instance.rounds if b.id in rounds))


def _windows(draft: Draft, needed: Iterable[Interval], slack: int) -> tuple[Window, ...]:
    """One window a day around what is needed that day, to the quarter of an hour."""
    listed = list(needed)
    windows = []
    for day, zero in draft.instance.day_start.items():
        today = [i for i in listed if zero <= i.start < zero + DAY]
        if today:
            start = min(i.start for i in today) - zero - slack
            end = max(i.end for i in today) - zero + slack
            windows.append(
                Window(
                    day=day,
                    start=max(0, start // QUARTER * QUARTER),
                    end=min(DAY, -(-end // QUARTER) * QUARTER),
                )
            )
    return tuple(windows)


# -- demands of sessions ---------------------------------------------------------------


def equip(draft: Draft) -> None:
    """Four kinds of equipment, each asked for by two sessions; not every room has everything."""
    rooms = draft.rooms()
    has = {room.id: set(room.equipment) for room in rooms}
    asked: dict[str, list[str]] = {}
    for item in (draft.say(f"equipment-{n}") for n in (1, 2, 3, 4)):
        needed = set()
        for session in draft.dice.some(draft.main, 2):
            asked.setdefault(session.id, []).append(item)
            needed.add(draft.place(session.id).room)
        spare = [room.id for room in rooms if room.id not in needed]
        lacking = set(draft.dice.some(spare, max(1, len(spare) // 2)))
        for room in rooms:
            if room.id not in lacking:
                has[room.id].add(item)
    sessions = [draft.instance.session[s] for s in asked]
    draft.adopt(
        changed(
            draft.instance,
            *(room.model_copy(update={"equipment": tuple(sorted(has[room.id]))}) for room in rooms),
            *(s.model_copy(update={"equipment": (*s.equipment, *sorted(asked[s.id]))}) for s in sessions),
        )
    )


def require_seats(draft: Draft) -> None:
    """Some sessions want nearly the size of their room, so that smaller ones will not do."""
    left = DEMANDS
    for session in draft.dice.shuffled(draft.main):
        seats = draft.instance.room[draft.place(session.id).room].seats
        if left and seats and session.min_seats is None:
            instance = changed(draft.instance, session.model_copy(update={"min_seats": seats * 9 // 50 * 5}))
            if draft.adopt_if_it_bites(instance, "room-capacity", [session.id]):
                left -= 1


def expect_people(draft: Draft) -> None:
    """For five sessions a number other than the wishes; two of them too large for their room."""
    for turn, session in enumerate(draft.dice.some(draft.main, 5)):
        wished = draft.instance.wished_by[session.id]
        seats = draft.instance.room[draft.place(session.id).room].seats or wished
        people = seats + 15 if turn < 2 else 5 * round(wished * draft.dice.between(0.6, 1.4) / 5)
        draft.adopt(changed(draft.instance, session.model_copy(update={"expected": people})))


def restrict_rounds(draft: Draft) -> None:
    """One session may not stand in one of the rounds, another only in some. Left out where there
    are two rounds only: that would fix the sessions."""
    rounds = [block.id for block in draft.rounds()]
    if len(rounds) < 3:
        return
    for field in ("allowed_rounds", "forbidden_rounds"):
        session = draft.fresh()[0]
        out = draft.dice.pick([r for r in rounds if r != draft.place(session.id).round])
        listed = tuple(r for r in rounds if (r == out) == (field == "forbidden_rounds"))
        if draft.adopt(changed(draft.instance, session.model_copy(update={field: listed}))):
            draft.limited.add(session.id)


def restrict_rooms(draft: Draft) -> None:
    """One session may not stand in two of the rooms, another only in three."""
    rooms: list[Room] = draft.rooms()
    for field, number in (("allowed_rooms", 2), ("forbidden_rooms", 2)):
        session = next(s for s in draft.fresh() if not s.allowed_rooms and not s.forbidden_rooms)
        here = draft.place(session.id).room
        listed = set(draft.dice.some([room.id for room in rooms if room.id != here], number))
        if field == "allowed_rooms":
            listed.add(here)
        value = tuple(room.id for room in rooms if room.id in listed)
        if draft.adopt(changed(draft.instance, session.model_copy(update={field: value}))):
            draft.limited.add(session.id)


def pin(draft: Draft) -> None:
    """One session is pinned to its round and room, another to its room."""
    for whole in (True, False):
        session = draft.fresh()[0]
        place = draft.place(session.id)
        pinned = Pin(round=place.round if whole else None, room=place.room)
        if draft.adopt(changed(draft.instance, session.model_copy(update={"pin": (pinned,)}))):
            draft.limited.add(session.id)
