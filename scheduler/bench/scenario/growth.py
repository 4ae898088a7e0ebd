"""What the scenario adds to the programme: room to move, a repeat, open places, helpers."""

from __future__ import annotations

from itertools import combinations, product

from scheduler.bench.scenario.draft import Draft, changed, with_blocks, with_placement
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.event import Part
from scheduler.domain.people import Availability, Person
from scheduler.domain.session import Session

RESTS = (60, 45, 30, 15, 10, 5)
"""Minutes between two jobs that the photographer may want, the most demanding first."""
EXPECTED_AT_OPEN_PLACE = 30


def open_rooms(draft: Draft) -> None:
    """Rooms of the building that were open for one item only can take sessions all day."""
    for room in draft.rooms():
        if not room.availability.always:
            draft.adopt(changed(draft.instance, room.model_copy(update={"availability": Availability()})))


def loosen_rounds(draft: Draft) -> None:
    """Each round takes one session fewer or more than it has."""
    blocks = {}
    for block in draft.rounds():
        n = sum(placement.round == block.id for placement in draft.schedule.placements)
        limits = {"min_sessions": max(1, n - 1), "max_sessions": n + 1}
        blocks[block.id] = block.model_copy(update=limits)
    draft.adopt(with_blocks(draft.instance, blocks))


def repeat_popular(draft: Draft) -> None:
    """The most wished session that can be held twice is."""
    for session in sorted(draft.main, key=lambda session: -draft.instance.wished_by[session.id]):
        twice = session.model_copy(update={"copies": 2})
        instance = changed(draft.instance, twice)
        first, second = (copy.id for copy in instance.copies_named(session.id))
        placements = tuple(
            placement.model_copy(update={"session": first}) if placement.session == session.id else placement
            for placement in draft.schedule.placements
        )
        if _place_somewhere(draft, instance, Schedule(placements=placements), second, session.kind):
            draft.limited.add(session.id)
            return


def add_open_places(draft: Draft) -> None:
    """Two placeholders that may be left out; the note-taker has time for one of them a day."""
    note_taker = Person(id="scenario-note-taker", name=draft.say("note-taker"), max_per_day=1)
    part = Part(person=note_taker.id, role=draft.say("note-taker-role"))
    pillars = [pillar.id for pillar in draft.dice.shuffled(draft.instance.pillars)]
    open_places = [
        Session(
            id=f"scenario-open-{n}",
            title=draft.say("placeholder", n=n),
            kind=draft.main_kind,
            pillars=tuple(pillars[n - 1 : n]),
            people=(part,),
            expected=EXPECTED_AT_OPEN_PLACE,
            optional=True,
            tentative=True,
            text_status=draft.say("placeholder-status"),
        )
        for n in (1, 2)
    ]
    instance = draft.instance.model_copy(
        update={
            "people": (*draft.instance.people, note_taker),
            "sessions": (*draft.instance.sessions, *open_places),
        }
    )
    draft.limited.update(session.id for session in open_places)
    if not _place_somewhere(draft, instance, draft.schedule, open_places[0].id, draft.main_kind):
        draft.adopt(instance)


def add_photographer(draft: Draft) -> None:
    """Has a part in two sessions of one day and wants as much rest between them as the schedule
    allows; if possible so much that some other schedules do not."""
    role = draft.say("photographer-role")
    pairs = draft.dice.shuffled(combinations(draft.main, 2))
    for must_bite, rest, pair in product((True, False), RESTS, pairs):
        if not _same_day(draft, *pair):
            continue
        person = Person(id="scenario-photographer", name=draft.say("photographer"), rest=rest, max_per_day=3)
        parts = (
            session.model_copy(update={"people": (*session.people, Part(person=person.id, role=role))})
            for session in pair
        )
        people = (*draft.instance.people, person)
        instance = changed(draft.instance.model_copy(update={"people": people}), *parts)
        ids = [session.id for session in pair]
        if draft.adopt_if_it_bites(instance, "person-rest", ids) if must_bite else draft.adopt(instance):
            return


def _same_day(draft: Draft, one: Session, other: Session) -> bool:
    day = draft.instance.day_of
    here, there = draft.place(one.id).round, draft.place(other.id).round
    return here != there and day[here].id == day[there].id


def _place_somewhere(draft: Draft, instance: Instance, schedule: Schedule, copy: str, kind: str) -> bool:
    """Adopt the instance with the copy at a random place where that breaks nothing."""
    places = product(instance.rounds_for(kind), instance.rooms)
    return any(
        draft.adopt(instance, with_placement(schedule, Placement(session=copy, round=block.id, room=room.id)))
        for block, room in draft.dice.shuffled(places)
    )
