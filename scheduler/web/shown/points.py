"""Violations and points of attention as sentences, with the cards, people and rooms they touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from scheduler.constraints.base import Violation, name_of, title_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import weight
from scheduler.domain import Instance
from scheduler.domain.wishes import placed_stops
from scheduler.evaluate import Evaluation
from scheduler.text import words
from scheduler.web.desk import View
from scheduler.web.schemas import PointOut, SubjectOut

TOGETHER = ("attendance", "fairness")
"""Rules that speak of one attendee at a time; the page says what many of them miss."""
MOST_PAIRS = 8


@dataclass(frozen=True)
class Pair:
    """Two sessions at the same time that the same people want. ``loss``: wish weight that this costs
    at most; ``people``: attendees who wish both."""

    one: str
    other: str
    people: int
    loss: int


def hard_points(judged: Evaluation) -> list[PointOut]:
    return [point(judged.instance, one) for one in judged.violations if one.hard]


def soft_points(view: View, judged: Evaluation) -> list[PointOut]:
    """The dearest first."""
    instance = view.instance
    found = [
        point(instance, one) for one in judged.violations if not one.hard and one.constraint not in TOGETHER
    ]
    on = {score.rule for score in judged.scores}
    if "attendance" in on:
        found += _missed_together(view, judged)
    if "fairness" in on:
        found += [point(instance, one) for one in judged.violations_of("fairness")]
    return sorted(found, key=lambda one: -one.cost)


def point(instance: Instance, violation: Violation) -> PointOut:
    return _point(
        instance,
        violation.constraint,
        violation.hard,
        violation.amount,
        violation.sentence,
        violation.subjects,
    )


def _point(
    instance: Instance, rule: str, hard: bool, amount: int, sentence: str, subjects: Iterable[str]
) -> PointOut:
    named = [subject_out(instance, one.removeprefix("tag:")) for one in dict.fromkeys(subjects)]
    return PointOut(
        rule=rule,
        hard=hard,
        amount=amount,
        cost=amount * weight(instance, CATALOGUE[rule]),
        sentence=sentence,
        subjects=named,
        copies=[
            copy
            for one in named
            if one.kind in ("copy", "session")
            for copy in (copy.id for copy in instance.copies_named(one.id))
        ],
    )


def subject_out(instance: Instance, subject: str) -> SubjectOut:
    return SubjectOut(kind=_kind(instance, subject), id=subject, name=name_of(instance, subject))


def _kind(instance: Instance, subject: str) -> str:
    """What an id is, in the order in which names are looked up."""
    if subject in instance.copy_by_id:
        return "copy"
    for kind in ("session", "room", "organiser", "block", "pillar", "tag", "venue", "person"):
        if subject in getattr(instance, kind):
            return "round" if kind == "block" and instance.block[subject].kind == "round" else kind
    return "attendee"


# -- wishes that cannot both come true ---------------------------------------------------------------


def _missed_together(view: View, judged: Evaluation) -> Iterator[PointOut]:
    """``17 deelnemers wilden Cultuur én Regionaal samenwerken``, and sessions left out that people want."""
    instance = view.instance
    say = words(instance.event.locale)
    for copy in instance.copies:
        wanted = instance.wished_by[copy.session.id]
        if copy.session.copies == 1 and copy.id not in judged.schedule.of_copy and wanted:
            loss = sum(one.weights.get(copy.session.id, 0) for one in instance.attendees)
            sentence = say.say("web-wanted-unplaced", n=wanted, session=title_of(instance, copy.id))
            yield _point(instance, "attendance", False, loss, sentence, (copy.id,))
    for pair in pairs(view, judged)[:MOST_PAIRS]:
        titles = say.titles([title_of(instance, pair.one), title_of(instance, pair.other)])
        sentence = say.say("web-wanted-both", n=pair.people, titles=titles)
        yield _point(instance, "attendance", False, pair.loss, sentence, (pair.one, pair.other))


def pairs(view: View, judged: Evaluation) -> list[Pair]:
    """Pairs of unrepeated sessions that clash, by what that costs at most."""
    instance = view.instance
    stops = list(placed_stops(instance, judged.schedule).values())
    single = [one for one in stops if instance.copy_by_id[one.item].session.copies == 1]
    wishes = view.kept.get(("wishes",), lambda: wish_matrix(instance))
    column = {session: number for number, session in enumerate(instance.session)}
    found = []
    for one, other in combinations(single, 2):
        if not one.clashes(other, instance):
            continue
        a, b = (wishes[column[instance.copy_by_id[stop.item].session.id]] for stop in (one, other))
        both = np.minimum(a, b)
        people = int(np.count_nonzero(both))
        if people:
            found.append(Pair(one.item, other.item, people, int(both.sum())))
    return sorted(found, key=lambda pair: (-pair.loss, pair.one, pair.other))


def wish_matrix(instance: Instance) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """Sessions x attendees: weight of the wish."""
    row = {session: number for number, session in enumerate(instance.session)}
    found = np.zeros((len(row), len(instance.attendees)), dtype=np.int64)
    for number, attendee in enumerate(instance.attendees):
        for session, value in attendee.weights.items():
            found[row[session], number] = value
    return found
