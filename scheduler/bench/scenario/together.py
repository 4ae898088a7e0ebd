"""What holds between sessions, for attendees, and what is wished rather than demanded."""

from __future__ import annotations

from itertools import combinations, permutations

from scheduler.bench.scenario.draft import Draft, changed
from scheduler.domain import Instance, Placement
from scheduler.domain.event import Block, Day
from scheduler.domain.instance import RuleSetting
from scheduler.domain.people import Attendee, Availability, Organiser, Person, Preferences, Window
from scheduler.domain.session import Relation, RelationKind, Session

RULE_OF: dict[RelationKind, str] = {
    "same-room": "same-room",
    "directly-before": "order",
    "order": "order",
    "same-round": "same-round",
    "different-round": "different-round",
}
"""The hardest to find comes first."""
MUST_ATTENDS = 2
LIMITED_ATTENDEES = 0.06
"""Share of the attendees who are not there all the time."""
WISH_FOR_OPEN_PLACE = 0.15
RESTS = (15, 10, 5)
DAY = 24 * 60


def relate(draft: Draft) -> None:
    """One relation of each kind, if possible between sessions that are in none yet. ``order`` is
    left out where there are two rounds only: ``directly-before`` says the same there."""
    taken: set[str] = set()
    for kind, rule in RULE_OF.items():
        if kind == "order" and len(draft.rounds()) < 3:
            continue
        ids = [session.id for session in draft.dice.shuffled(draft.main)]
        pairs: list[tuple[str, ...]] = list(permutations(ids, 2))
        for pair in sorted(pairs, key=lambda pair: len(taken & set(pair))):
            relations = (*draft.instance.relations, Relation(kind=kind, sessions=pair))
            instance = draft.instance.model_copy(update={"relations": relations})
            if draft.adopt_if_it_bites(instance, rule, pair):
                taken.update(pair)
                break


def must_attend(draft: Draft) -> None:
    """Two attendees have to be at two sessions they wish, which do not clash as it stands."""
    left = MUST_ATTENDS
    main = {session.id for session in draft.main}
    for attendee in draft.dice.shuffled(draft.instance.attendees):
        for pair in combinations([wish.session for wish in attendee.wishes if wish.session in main], 2):
            record = attendee.model_copy(update={"must_attend": pair})
            instance = changed(draft.instance, record)
            if draft.adopt_if_it_bites(instance, "must-attend", pair):
                left -= 1
                break
        if not left:
            return


def link_attendees(draft: Draft) -> None:
    """A speaker whose function is that of an attendee of the same city (``wethouder Dordrecht``)
    is one of the attendees. The attendee then carries the function as it was published: nobody is
    given a portfolio."""
    cities = {
        attendee.organisation.split()[-1] for attendee in draft.instance.attendees if attendee.organisation
    }
    for person in draft.instance.people:
        function = set((person.function or "").split())
        if not function & cities or not draft.instance.parts_in_sessions[person.id]:
            continue
        for attendee in draft.instance.attendees:
            if attendee.person is None and function <= set(attendee.title.replace(",", "").split()):
                update = {"person": person.id, "title": person.function}
                draft.adopt(changed(draft.instance, attendee.model_copy(update=update)))
                break


def limit_attendees(draft: Draft) -> None:
    """Some attendees come for the day that has most for them, and miss its first or last round."""
    limited = []
    for attendee in draft.instance.attendees:
        if not draft.dice.chance(LIMITED_ATTENDEES) or attendee.must_attend or attendee.person:
            continue
        day, rounds = _day_of_most(draft.instance, attendee)
        if draft.dice.chance(0.5):
            window = Window(day=day.id, start=min(block.end or DAY for block in rounds))
        else:
            window = Window(day=day.id, end=max(block.start for block in rounds))
        limited.append(attendee.model_copy(update={"availability": Availability(windows=(window,))}))
    draft.adopt(changed(draft.instance, *limited))


def _day_of_most(instance: Instance, attendee: Attendee) -> tuple[Day, list[Block]]:
    """The day whose rounds take most of the attendee's wishes, and those rounds."""
    kinds = [instance.session[session].kind for session in attendee.weights]

    def wishes(day: Day) -> int:
        taken = {kind for block in day.blocks for kind in block.takes}
        return sum(kind in taken for kind in kinds)

    day = max(instance.days, key=wishes)
    return day, [block for block in day.blocks if set(block.takes) & set(kinds)]


def wish_open_places(draft: Draft) -> None:
    """Some attendees of its pillar put an open place last on their list."""
    more = []
    for attendee in draft.instance.attendees:
        for session in draft.instance.sessions:
            fits = session.tentative and set(session.pillars) & set(attendee.pillars)
            if fits and draft.dice.chance(WISH_FOR_OPEN_PLACE):
                more.append(_with_wish(attendee, session))
                break
    draft.adopt(changed(draft.instance, *more))


def _with_wish(attendee: Attendee, session: Session) -> Attendee:
    last = {"session": session.id, "rank": len(attendee.wishes) + 1}
    wishes = [*(wish.model_dump() for wish in attendee.wishes), last]
    return Attendee.model_validate({**attendee.model_dump(), "wishes": wishes})


def prefer(draft: Draft) -> None:
    """Preferences of three sessions, two organisers and two people, each drawn at random."""
    rounds = [block.id for block in draft.rounds()]
    rooms = [room.id for room in draft.rooms()]
    main = draft.main
    organisers = {o for session in main for o in session.organisers}
    people = {part.person for session in main for part in session.people}
    holders: list[Session | Organiser | Person] = [
        *draft.dice.some(main, 3),
        *draft.dice.some([o for o in draft.instance.organisers if o.id in organisers], 2),
        *draft.dice.some([p for p in draft.instance.people if p.id in people], 2),
    ]
    for turn, holder in enumerate(holders):
        preferences = Preferences.model_validate(
            {
                ("preferred_rounds", "unwanted_rounds")[turn % 2]: draft.dice.some(rounds, 1),
                ("preferred_rooms", "unwanted_rooms")[turn // 2 % 2]: draft.dice.some(rooms, 2),
            }
        )
        draft.adopt(changed(draft.instance, holder.model_copy(update={"preferences": preferences})))


def set_rules(draft: Draft) -> None:
    """Rules that are off or without effect by default get a small weight or a parameter."""
    settings = {
        "person-load": RuleSetting(parameters={"sessions_per_day": 4}),
        "fairness": RuleSetting(weight=1),
        "moved": RuleSetting(weight=2),
    }
    for rule, setting in settings.items():
        draft.adopt(_with_rule(draft, rule, setting))
    any(
        draft.adopt(_with_rule(draft, "person-rest", RuleSetting(parameters={"minutes": minutes})))
        for minutes in RESTS
    )


def _with_rule(draft: Draft, rule: str, setting: RuleSetting) -> Instance:
    return draft.instance.model_copy(update={"rules": {**draft.instance.rules, rule: setting}})


def set_base(draft: Draft) -> None:
    """The base is an earlier version: the schedule with two sessions in each other's place and
    without what was added."""
    added = {session.id for session in draft.instance.sessions if session.tentative}
    base = {
        copy: place
        for copy, place in draft.schedule.of_copy.items()
        if copy not in added and not copy.endswith("#2")
    }
    for one, other in combinations([session.id for session in draft.fresh()], 2):
        here, there = base[one], base[other]
        if here.round != there.round:
            base[one] = Placement(session=one, round=there.round, room=there.room)
            base[other] = Placement(session=other, round=here.round, room=here.room)
            break
    draft.adopt(draft.instance.model_copy(update={"base": tuple(base.values())}))
