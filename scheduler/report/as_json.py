"""The solve JSON: a contract with whoever reads it (see the command line's documentation)."""

from __future__ import annotations

from typing import Any

from scheduler.diff import moves
from scheduler.domain import Instance, Placement, placement_interval
from scheduler.domain.types import clock_text
from scheduler.evaluate import Evaluation
from scheduler.result import Result


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


def _judgement(evaluation: Evaluation | None) -> dict[str, Any]:
    if evaluation is None:
        return {"penalties": {}, "placements": [], "violations": []}
    instance = evaluation.instance
    return {
        "penalties": {
            one.rule: {"amount": one.amount, "weight": one.weight, "cost": one.cost}
            for one in evaluation.scores
            if not one.hard
        },
        "placements": [_placement(instance, one) for one in evaluation.schedule.placements],
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


def _placement(instance: Instance, placement: Placement) -> dict[str, str]:
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
