"""Seats for programs: who sits where and why not, with ids."""

from __future__ import annotations

from typing import Any

from scheduler.domain import Instance
from scheduler.domain.people import Attendee
from scheduler.domain.seating import own_copies
from scheduler.domain.wishes import wishes_met
from scheduler.report.as_json import fairness_json, placement_json, share_json
from scheduler.report.tables.seats_facts import fairness_of
from scheduler.result import Seated
from scheduler.seating import Missed, Waiting, missed_wishes, waiting_lists


def seats_json(seated: Seated) -> dict[str, Any]:
    """``met`` and ``bound``: wish weight within the seats and the most that is possible; ``fair_below``:
    fairness is proved for smaller shares (None = for all). ``feasible``: the schedule breaks no hard
    rule."""
    judged = seated.judgement
    instance = judged.instance
    waiting = waiting_lists(judged)
    return {
        "status": seated.status.value,
        "met": seated.met,
        "bound": seated.bound,
        "total": sum(sum(attendee.weights.values()) for attendee in instance.attendees),
        "met_with_seats_for_all": sum(wishes_met(instance, judged.schedule)),
        "fairest": seated.fairest,
        "fair_below": None if seated.fair_below is None else share_json(seated.fair_below),
        "fairness": fairness_json(fairness_of(seated)),
        "seconds": round(seated.seconds, 3),
        "interrupted": seated.interrupted,
        "feasible": seated.evaluation.feasible,
        "sessions": [_session(seated, copy, waiting[copy]) for copy in judged.stops],
        "attendees": [
            _attendee(seated, attendee, met)
            for attendee, met in zip(instance.attendees, judged.met, strict=True)
        ],
    }


def _session(seated: Seated, copy: str, waiting: tuple[Waiting, ...]) -> dict[str, Any]:
    judged = seated.judgement
    session = judged.instance.copy_by_id[copy].session
    return {
        **placement_json(judged.instance, judged.schedule.of_copy[copy]),
        "seats": judged.seats(copy),
        "asked": judged.instance.wished_by[session.id],
        "full": session.full,
        "invited_only": session.invited_only,
        "attendees": [attendee.id for attendee in judged.seated[copy]],
        "waiting": [
            {"attendee": line.attendee.id, "must_attend": line.must, "gain": line.gain} for line in waiting
        ],
    }


def _attendee(seated: Seated, attendee: Attendee, met: int) -> dict[str, Any]:
    judged = seated.judgement
    total = sum(attendee.weights.values())
    return {
        "id": attendee.id,
        "title": attendee.title,
        "organisation": attendee.organisation,
        "met": met,
        "total": total,
        "share": round(met / total, 6) if total else None,
        "programme": _programme(seated, attendee),
        "must_attend_without_seat": list(judged.missing_musts(attendee)),
        "missed": [_missed(missed) for missed in missed_wishes(judged, attendee)],
    }


def _programme(seated: Seated, attendee: Attendee) -> list[dict[str, Any]]:
    """Own parts and seats, in order of time."""
    judged = seated.judgement
    instance: Instance = judged.instance
    own = own_copies(instance, attendee)
    copies = [copy for copy in {**dict.fromkeys(own), **dict.fromkeys(judged.seating.at(attendee.id))}]
    placed = sorted(
        (copy for copy in copies if copy in judged.stops),
        key=lambda copy: (judged.stops[copy].interval, copy),
    )
    return [
        {**placement_json(instance, judged.schedule.of_copy[copy]), "kind": _kind(attendee, copy, own)}
        for copy in placed
    ]


def _kind(attendee: Attendee, copy: str, own: frozenset[str]) -> str:
    if copy in own:
        return "part"
    return "must" if copy in attendee.must_attend else "wish"


def _missed(missed: Missed) -> dict[str, Any]:
    return {
        "session": missed.session,
        "weight": missed.weight,
        "reason": missed.reason,
        "waiting_for": list(missed.copies),
        "at": [stop.item for stop in missed.stops],
    }
