"""What is said of seats as a whole: how many wishes, how fair, what was proved, what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.constraints.base import title_of
from scheduler.domain.fairness import Fairness, fairness
from scheduler.domain.wishes import wishes_met
from scheduler.report.tables.explanation import synthetic_text
from scheduler.report.tables.fairness import fairness_facts, percent
from scheduler.report.tables.score import hard_text
from scheduler.report.tables.seats import SessionSeats
from scheduler.report.tables.timeline import locale_of, unplaced
from scheduler.result import Seated, Status


def fairness_of(seated: Seated) -> Fairness:
    return fairness(seated.judgement.instance, seated.judgement.met)


def seats_facts(seated: Seated, sessions: Sequence[SessionSeats]) -> tuple[tuple[str, str], ...]:
    """Label and value, the verdict first."""
    instance = seated.judgement.instance
    say = locale_of(instance)
    facts = [("report-verdict", verdict(seated))]
    total = sum(sum(attendee.weights.values()) for attendee in instance.attendees)
    if total:
        n = len(instance.attendees)
        shown = {"met": say.number(seated.met), "total": say.number(total), "n": n}
        share = percent(say, seated.met / total)
        facts.append(("report-wishes", say.say("report-wishes-text", share=share, **shown)))
        without = sum(wishes_met(instance, seated.judgement.schedule))
        enough = say.say("seats-enough-text", share=percent(say, without / total), met=say.number(without))
        facts.append(("seats-enough", enough))
        facts.append(("seats-fairness", _fairness_text(seated)))
        facts += fairness_facts(say, fairness_of(seated))
    facts += _musts(seated)
    if instance.attendees:
        seats = sum(session.taken for session in sessions)
        waits = sum(len(session.waiting) for session in sessions)
        over = sum(1 for session in sessions if session.waiting)
        facts.append(("seats-given", say.say("seats-given-text", n=seats)))
        facts.append(("seats-waiting", say.say("seats-waiting-text", n=over, waits=waits)))
    synthetic = synthetic_text(instance)
    if synthetic:
        facts.append(("report-attendees", synthetic))
    facts.append(("report-hard-rules", hard_text(seated.evaluation)))
    return tuple((say.say(label), value) for label, value in facts)


def verdict(seated: Seated) -> str:
    """How good the division is."""
    instance = seated.judgement.instance
    say = locale_of(instance)
    if not instance.attendees:
        return say.say("seats-nobody")
    if not any(attendee.weights or attendee.must_attend for attendee in instance.attendees):
        return say.say("seats-no-wishes")
    if seated.status is Status.OPTIMAL:
        return say.say("seats-optimal")
    return say.say("seats-feasible", bound=say.number(seated.bound))


def warnings(seated: Seated) -> tuple[str, ...]:
    """What whoever hands out programmes has to know first."""
    judged = seated.judgement
    instance = judged.instance
    say = locale_of(instance)
    found = []
    broken = sum(1 for one in seated.evaluation.scores if one.hard and one.amount)
    if broken:
        found.append(say.say("seats-broken", n=broken))
    if seated.interrupted:
        found.append(say.say("seats-interrupted"))
    left_out = [one.title for one in unplaced(instance, judged.schedule) if _counts(seated, one.copy.id)]
    if left_out:
        found.append(say.say("seats-unplaced", titles=say.titles(left_out)))
    for attendee in instance.attendees:
        for copy in judged.missing_musts(attendee):
            found.append(say.say("seats-must-missing", who=attendee.title, session=title_of(instance, copy)))
    return tuple(found)


def _counts(seated: Seated, copy: str) -> bool:
    """Whether somebody wants to be at this copy, and no other run of it stands in the programme."""
    instance = seated.judgement.instance
    session = instance.copy_by_id[copy].session
    elsewhere = any(other.id in seated.judgement.stops for other in instance.copies_named(session.id))
    needed = any(copy in attendee.must_attend for attendee in instance.attendees)
    return needed or (not elsewhere and instance.wished_by[session.id] > 0)


def _musts(seated: Seated) -> Iterator[tuple[str, str]]:
    """How many must-attends have a seat; nothing where there are none."""
    judged = seated.judgement
    wanted = sum(
        len({copy for copy in attendee.must_attend if copy in judged.stops})
        for attendee in judged.instance.attendees
    )
    if wanted:
        missing = sum(len(judged.missing_musts(attendee)) for attendee in judged.instance.attendees)
        say = locale_of(judged.instance)
        yield "seats-musts", say.say("seats-musts-text", n=wanted, seated=wanted - missing)


def _fairness_text(seated: Seated) -> str:
    """What was proved about fairness, on top of the most wishes."""
    say = locale_of(seated.judgement.instance)
    if seated.status is not Status.OPTIMAL:
        return say.say("seats-fair-tried")
    if seated.fair_below is None:
        return say.say("seats-fair-proved")
    return say.say("seats-fair-below", share=percent(say, float(seated.fair_below)))
