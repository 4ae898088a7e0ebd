"""The solve JSON: a contract with whoever reads it (see the command line's documentation)."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from scheduler.diff import Difference, Spot, moves
from scheduler.domain import Instance, Placement, placement_interval
from scheduler.domain.fairness import Fairness, Group, Spread, fairness
from scheduler.domain.types import clock_text
from scheduler.domain.wishes import wishes_met
from scheduler.evaluate import Evaluation
from scheduler.result import Resolution, Result


def result_json(result: Result) -> dict[str, Any]:
    """Everything about a result in plain types, keys in their fixed order. Clock times are
    ``09:15`` on the day of the round; ``penalties`` holds the soft rules that are on."""
    instance, evaluation = result.instance, result.evaluation
    found: dict[str, Any] = {
        "status": result.status.value,
        "objective": result.objective,
        "bound": result.bound,
        "gap": result.gap,
        "seconds": round(result.seconds, 3),
        "interrupted": result.interrupted,
        **_judgement(evaluation),
    }
    if instance.base and evaluation is not None:
        found["moves"] = _moves(evaluation)
    return found


def resolution_json(resolution: Resolution) -> dict[str, Any]:
    """``result_json`` of a re-solve, its levels, and where the edits cannot hold which of them clash
    and which to give up (None where they can)."""
    conflict, give_up = resolution.conflict, resolution.give_up
    return {
        **result_json(resolution.result),
        "levels": [
            {"name": one.name, "value": one.value, "bound": one.bound, "status": one.status.value}
            for one in resolution.levels
        ],
        "conflict": None if conflict is None else [list(clash.edits) for clash in conflict],
        "give_up": None if give_up is None else list(give_up.edits),
    }


def evaluation_json(evaluation: Evaluation) -> dict[str, Any]:
    """The judgement of any schedule: what ``result_json`` says of one, without status and bound."""
    found = {
        "feasible": evaluation.feasible,
        "objective": evaluation.objective,
        **_judgement(evaluation),
    }
    if evaluation.instance.base:
        found["moves"] = _moves(evaluation)
    return found


def difference_json(difference: Difference) -> dict[str, Any]:
    """What changed, and whom to tell: notices name the sessions that are in ``changes``."""
    return {
        "counts": dict(difference.counts),
        "changes": [
            {
                "session": change.session,
                "title": change.title,
                "kind": change.kind,
                "room_only": change.room_only,
                "from": _spot(change.origin),
                "to": _spot(change.target),
                "with": change.other,
            }
            for change in difference.changes
        ],
        "notices": [
            {
                "kind": notice.kind,
                "id": notice.id,
                "name": notice.name,
                "changes": [change.session for change in notice.changes],
                "rooms_only": [change.session for change in notice.rooms_only],
            }
            for notice in difference.notices
        ],
    }


def fairness_json(found: Fairness) -> dict[str, Any] | None:
    """Shares of wishes met, from 0 to 1; None where nobody wishes anything."""
    if found.everybody is None:
        return None
    return {
        **_spread(found.everybody),
        "organisations": [{"name": one.name, **_group(one)} for one in found.organisations],
        "pillars": [{"id": one.id, "name": one.name, **_group(one)} for one in found.pillars],
    }


def _group(group: Group) -> dict[str, Any]:
    return {"share": share_json(group.share), **_spread(group.spread)}


def _spread(spread: Spread) -> dict[str, Any]:
    return {
        "attendees": spread.attendees,
        "minimum": share_json(spread.least),
        "percentile_10": share_json(spread.tenth),
        "median": share_json(spread.median),
    }


def share_json(share: Fraction) -> float:
    return round(float(share), 6)


def _judgement(evaluation: Evaluation | None) -> dict[str, Any]:
    if evaluation is None:
        return {"penalties": {}, "fairness": None, "placements": [], "violations": []}
    instance = evaluation.instance
    return {
        "penalties": {
            one.rule: {"amount": one.amount, "weight": one.weight, "cost": one.cost}
            for one in evaluation.scores
            if not one.hard
        },
        "fairness": fairness_json(fairness(instance, wishes_met(instance, evaluation.schedule))),
        "placements": [placement_json(instance, one) for one in evaluation.schedule.placements],
        "violations": [
            {
                "constraint": violation.constraint,
                "hard": violation.hard,
                "subjects": list(violation.subjects),
                "amount": violation.amount,
                "sentence": violation.sentence,
            }
            for violation in evaluation.violations
        ],
    }


def _moves(evaluation: Evaluation) -> list[dict[str, Any]]:
    instance = evaluation.instance
    return [
        {"session": move.session, "kind": move.kind, "from": _place(move.origin), "to": _place(move.target)}
        for move in moves(instance, instance.base, evaluation.schedule)
    ]


def placement_json(instance: Instance, placement: Placement) -> dict[str, str]:
    copy = instance.copy_by_id[placement.session]
    interval = placement_interval(instance, copy, placement.round)
    midnight = instance.day_start[instance.day_of[placement.round].id]
    return {
        "session": placement.session,
        "round": placement.round,
        "room": placement.room,
        "start": clock_text(interval.start - midnight),
        "end": clock_text(interval.end - midnight),
    }


def _place(placement: Placement | None) -> dict[str, str] | None:
    return None if placement is None else {"round": placement.round, "room": placement.room}


def _spot(spot: Spot | None) -> dict[str, str | None] | None:
    if spot is None:
        return None
    return {
        "round": spot.round,
        "room": spot.room,
        "day": None if spot.day is None else spot.day.isoformat(),
        "start": None if spot.start is None else clock_text(spot.start),
        "end": None if spot.end is None else clock_text(spot.end),
    }
