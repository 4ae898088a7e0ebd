"""Rules about people: person-conflict, person-rest, person-load, must-attend."""

from __future__ import annotations

from itertools import combinations

from scheduler.compiled.bans import people_in, rest_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import parameter
from scheduler.model.posting import Post
from scheduler.model.stops import Stops
from scheduler.model.variables import Literal, Variables


def person_conflict(variables: Variables, post: Post) -> None:
    """Of the placements that clash (overlap, or too little time to travel) at most one.
    Against blocks that list the person: bans."""
    stops = variables.once(Stops)
    for person, copies in _copies_of_people(variables).items():
        for literals in stops.exclusions(copies):
            post.at_most(1, literals, person)


def must_attend(variables: Variables, post: Post) -> None:
    """Of the placements of an attendee's must-attend copies that clash at most one."""
    stops = variables.once(Stops)
    posted: set[frozenset[str]] = set()
    for attendee in variables.instance.attendees:
        copies = frozenset(attendee.must_attend)
        if len(copies) < 2 or (post.demands is None and copies in posted):
            continue
        posted.add(copies)
        for literals in stops.exclusions(attendee.must_attend):
            post.at_most(1, literals, attendee.id)


def person_rest(variables: Variables, post: Post) -> None:
    """Not two placements on one day with a gap shorter than the rest. Against blocks: bans."""
    for person, copies in _copies_of_people(variables).items():
        rest = rest_of(variables.instance, person)
        if rest == 0:
            continue
        for one, other in combinations(copies, 2):
            for round_id, literal in variables.rounds_of(one):
                close = _too_close(variables, one, round_id, other, rest)
                if close:
                    post.at_most(1, [literal, *close], person)


def person_load(variables: Variables, post: Post) -> None:
    """On each day at most so many placements."""
    general = parameter(variables.instance, CATALOGUE["person-load"], "sessions_per_day")
    for person, copies in _copies_of_people(variables).items():
        most = variables.instance.person[person].max_per_day
        if most is None:
            if general == 0:
                continue
            most = general
        by_day: dict[str, list[Literal]] = {}
        for copy in copies:
            for round_id, literal in variables.rounds_of(copy):
                by_day.setdefault(variables.instance.day_of[round_id].id, []).append(literal)
        for literals in by_day.values():
            post.at_most(most, literals, person)


def _too_close(variables: Variables, one: str, round_id: str, other: str, rest: int) -> list[Literal]:
    """Rounds of the other copy that leave less than the rest."""
    day_of = variables.instance.day_of
    interval = variables.interval(one, round_id)
    return [
        literal
        for there, literal in variables.rounds_of(other)
        if day_of[there].id == day_of[round_id].id
        and 0 <= interval.gap_to(variables.interval(other, there)) < rest
    ]


def _copies_of_people(variables: Variables) -> dict[str, list[str]]:
    """Person -> copies in which they have a part, in the order of the people."""
    found: dict[str, list[str]] = {person.id: [] for person in variables.instance.people}
    for copy in variables.instance.copies:
        for person in people_in(copy.session):
            found[person].append(copy.id)
    return found
