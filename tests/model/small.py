"""A small event for the model's own tests, and how to ask the model about one schedule.

Two rounds of an hour on the first day (9.00 and 10.10), one on the second (9.00); two rooms in the
hall and one in the annex, twenty minutes away.
"""

from __future__ import annotations

from typing import Any

from ortools.sat.python import cp_model

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Placement, Schedule
from scheduler.model import Model, build


def event(*rules: str, **changes: Any) -> Instance:
    """The event with these rules on and all others off, top-level keys replaced by ``changes``.
    ``settings`` adds weights and parameters by rule."""
    settings = changes.pop("settings", {})
    data: dict[str, Any] = {
        "event": {"id": "small", "title": "Small"},
        "pillars": [{"id": "red", "title": "Red"}, {"id": "blue", "title": "Blue"}],
        "tags": [{"id": "care", "title": "Care"}, {"id": "easy", "title": "Easy", "kind": "level"}],
        "venues": [{"id": "hall", "title": "Hall"}, {"id": "annex", "title": "Annex"}],
        "travel": {"default": 20},
        "days": [day("d1", block("one", "9:00", "10:00"), block("two", "10:10", "11:10")),
                 day("d2", block("three", "9:00", "10:00"))],
        "rooms": [room("big", seats=100), room("mid", seats=30), room("far", venue="annex")],
        "organisers": [{"id": "o", "title": "O"}],
        "people": [{"id": "p", "name": "P"}],
        "sessions": [session("a"), session("b"), session("c")],
    }  # fmt: skip
    data |= changes
    data["rules"] = {
        rule.id: {"on": rule.id in rules, "weight": None if rule.hard else 1, **settings.get(rule.id, {})}
        for rule in CATALOGUE.values()
        if rule.switchable
    }
    return Instance.model_validate(data)


def day(name: str, *blocks: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "date": f"2025-02-1{name[-1]}", "venue": "hall", "blocks": list(blocks)}


def block(name: str, start: str, end: str, **changes: Any) -> dict[str, Any]:
    usual = {"id": name, "kind": "round", "title": name, "start": start, "end": end}
    takes = {"takes": "theme"} if changes.get("kind", "round") == "round" else {}
    return usual | takes | changes


def room(name: str, **changes: Any) -> dict[str, Any]:
    return {"id": name, "title": name, "venue": "hall"} | changes


def session(name: str, **changes: Any) -> dict[str, Any]:
    """Optional unless told, so that leaving one out is never what decides."""
    return {"id": name, "title": name.upper(), "optional": True} | changes


def attendee(name: str, *wishes: str, **changes: Any) -> dict[str, Any]:
    """``wishes`` as ``a`` or, with a score, ``a:3``."""
    scored = [wish.partition(":") for wish in wishes]
    return {
        "id": name,
        "title": name,
        "wishes": [{"session": s} | ({"score": int(score)} if score else {}) for s, _, score in scored],
    } | changes


def placed(*lines: str) -> Schedule:
    """``a one big`` places a in round one, room big."""
    fields = [line.split() for line in lines]
    return Schedule(placements=tuple(Placement(session=s, round=r, room=m) for s, r, m in fields))


def solved(model: Model) -> cp_model.CpSolver | None:
    """The solver after proving an optimum; None where there is no solution."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model.cp)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE), solver.status_name(status)
    return solver if status == cp_model.OPTIMAL else None


def accepts(instance: Instance, *lines: str) -> bool:
    """Whether the model of the instance takes this schedule."""
    return solved(build(instance).fix(placed(*lines))) is not None


def amount(instance: Instance, rule: str, *lines: str) -> int:
    """The rule's amount in this schedule, as the model counts it."""
    model = build(instance)
    solver = solved(model.fix(placed(*lines)))
    assert solver is not None
    return int(solver.value(model.amounts[rule]))
