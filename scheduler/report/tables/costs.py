"""What each session costs where it stands: by rule, and in people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from scheduler.domain import Instance, Schedule
from scheduler.domain.people import Attendee
from scheduler.domain.wishes import wishes_met
from scheduler.evaluate import Evaluation
from scheduler.report.marks import unmarked
from scheduler.report.tables.timeline import locale_of

MOST_LINES = 5
"""Sentences about one session; the rest is on the sheet with the score."""


def cost_notes(evaluation: Evaluation) -> Mapping[str, str]:
    """Copy id -> what it costs, a sentence a line; only of sessions that cost something."""
    instance = evaluation.instance
    say = locale_of(instance)
    costing = {score.rule for score in evaluation.scores if score.hard or score.weight}
    lines: dict[str, list[str]] = {copy.id: [] for copy in instance.copies}
    for violation in sorted(evaluation.violations, key=lambda one: (not one.hard, -one.amount)):
        if violation.constraint in costing:
            for subject in dict.fromkeys(violation.subjects):
                if subject in lines:
                    lines[subject].append(unmarked(violation.sentence))
    if "attendance" in costing:
        missed = missed_by(instance, evaluation.schedule)
        for copy in instance.copies:
            if missed[copy.session.id]:
                wished = instance.wished_by[copy.session.id]
                lines[copy.id].insert(
                    0, say.say("answer-note-wishes", missed=missed[copy.session.id], n=wished)
                )
    heading = say.say("answer-note")
    return {copy: "\n".join([heading, *found[:MOST_LINES]]) for copy, found in lines.items() if found}


def missed_by(instance: Instance, schedule: Schedule) -> Counter[str]:
    """Session -> how many attendees who wish it go elsewhere in a best programme of their own. Of
    wishes that weigh the same, the one given last is given up."""
    most = wishes_met(instance, schedule)
    kept = [_lightest_first(attendee) for attendee in instance.attendees]
    missed: Counter[str] = Counter()
    for turn in range(max((len(wishes) for wishes in kept), default=0)):
        given_up = [wishes[turn] if turn < len(wishes) else None for wishes in kept]
        without = tuple(
            _without(attendee, session)
            for attendee, session in zip(instance.attendees, given_up, strict=True)
        )
        tried = instance.model_copy(update={"attendees": without})
        attendees = []
        for old, new, session, before, after in zip(
            instance.attendees, without, given_up, most, wishes_met(tried, schedule), strict=True
        ):
            needless = session is not None and before == after
            attendees.append(new if needless else old)
            if needless and session is not None:
                missed[session] += 1
        instance = instance.model_copy(update={"attendees": tuple(attendees)})
    return missed


def _lightest_first(attendee: Attendee) -> list[str]:
    weights = attendee.weights
    order = list(weights)
    return sorted(order, key=lambda session: (weights[session], -order.index(session)))


def _without(attendee: Attendee, session: str | None) -> Attendee:
    wishes = tuple(wish for wish in attendee.wishes if wish.session != session)
    return attendee if len(wishes) == len(attendee.wishes) else attendee.model_copy(update={"wishes": wishes})
