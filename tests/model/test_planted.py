"""Planted mistakes: the model is built from an instance it misreads, the checker from the true one.

The exhaustive comparison has to notice every one of them. "Solve once and check the answer" is
run beside it, to show what it would have missed; ``pytest -s`` prints the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pytest
from ortools.sat.python import cp_model

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.domain.event import Travel
from scheduler.domain.instance import RuleSetting
from scheduler.domain.people import Availability
from scheduler.domain.types import Record
from scheduler.evaluate import evaluate
from scheduler.model import Model, build
from tests.model.test_agreement import decides, judged_by_model
from tests.tiny import every_schedule, only, tiny

INSTANCES = 25
"""Instances on which the rule decides something, per mistake."""


@dataclass(frozen=True)
class Mistake:
    name: str
    rule: str
    misread: Callable[[Instance], Instance]


def each(field: str, **update: Any) -> Callable[[Instance], Instance]:
    """Every record of a collection is read with these values instead of its own."""

    def misread(instance: Instance) -> Instance:
        records = getattr(instance, field)
        return instance.model_copy(update={field: tuple(_copied(record, update) for record in records)})

    return misread


def _copied(record: Record, update: dict[str, Any]) -> Record:
    return record.model_copy(
        update={name: value(record) if callable(value) else value for name, value in update.items()}
    )


def blocks(**update: Any) -> Callable[[Instance], Instance]:
    def misread(instance: Instance) -> Instance:
        days = tuple(
            day.model_copy(update={"blocks": tuple(_copied(block, update) for block in day.blocks)})
            for day in instance.days
        )
        return instance.model_copy(update={"days": days})

    return misread


def without(rule: str) -> Callable[[Instance], Instance]:
    def misread(instance: Instance) -> Instance:
        return instance.model_copy(update={"rules": {**instance.rules, rule: RuleSetting(on=False)}})

    return misread


def top(**update: Any) -> Callable[[Instance], Instance]:
    return lambda instance: instance.model_copy(update=update)


def _by_rounds_only(record: Any) -> Any:
    return record.availability.model_copy(update={"windows": ()})


def _by_windows_only(record: Any) -> Any:
    return record.availability.model_copy(update={"rounds": ()})


def _ranks_as_they_stand(attendee: Any) -> Any:
    return tuple(
        wish.model_copy(update={"rank": None, "score": wish.rank or wish.weight}) for wish in attendee.wishes
    )


MISTAKES = [
    Mistake("turnover forgotten", "room-conflict", each("rooms", turnover=0)),
    Mistake(
        "one minute of turnover too many",
        "room-conflict",
        each("rooms", turnover=lambda room: room.turnover + 1),
    ),
    Mistake("rooms of plenary blocks forgotten", "room-conflict", blocks(room=None)),
    Mistake(
        "times within the round forgotten", "room-conflict", each("sessions", start_offset=0, duration=None)
    ),
    Mistake("travel forgotten", "person-conflict", top(travel=Travel())),
    Mistake("parts in plenary blocks forgotten", "person-conflict", blocks(people=())),
    Mistake("own rest of a person forgotten", "person-rest", each("people", rest=None)),
    Mistake("own load of a person forgotten", "person-load", each("people", max_per_day=None)),
    Mistake(
        "an organiser's own limit forgotten", "organiser-conflict", each("organisers", max_parallel=None)
    ),
    Mistake(
        "only the first organiser of a joint session",
        "organiser-conflict",
        each("sessions", organisers=lambda session: session.organisers[:1]),
    ),
    Mistake(
        "availability by rounds forgotten", "person-available", each("people", availability=_by_windows_only)
    ),
    Mistake(
        "availability by windows forgotten",
        "organiser-available",
        each("organisers", availability=_by_rounds_only),
    ),
    Mistake(
        "directly before read as before",
        "order",
        each("relations", kind=lambda relation: relation.kind.replace("directly-before", "order")),
    ),
    Mistake(
        "an order read backwards",
        "order",
        each("relations", sessions=lambda relation: relation.sessions[::-1]),
    ),
    Mistake("overrun allowed everywhere", "overrun", blocks(allows_overrun=True)),
    Mistake("overrun allowed nowhere", "overrun", blocks(allows_overrun=False)),
    Mistake("fewest sessions of a round forgotten", "round-size", blocks(min_sessions=None)),
    Mistake("unknown seats read as none", "room-capacity", each("rooms", seats=lambda room: room.seats or 0)),
    Mistake(
        "a pin's room forgotten",
        "pinned",
        each("sessions", pin=lambda s: tuple(_copied(pin, {"room": None}) for pin in s.pin)),
    ),
    Mistake("ranks taken for weights", "attendance", each("attendees", wishes=_ranks_as_they_stand)),
    Mistake("an attendee's own sessions forgotten", "attendance", each("attendees", person=None)),
    Mistake("must-attend sessions forgotten in wishes", "attendance", each("attendees", must_attend=())),
    Mistake("unavailable attendees counted", "attendance", each("attendees", availability=Availability())),
    Mistake(
        "expected people of copies not split",
        "seats-short",
        each("sessions", expected=lambda s: s.expected and s.expected * s.copies),
    ),
    Mistake("levels counted as themes", "theme-overlap", each("tags", kind="theme")),
    Mistake(
        "pillars of a session cut to the first",
        "coverage",
        each("sessions", pillars=lambda session: session.pillars[:1]),
    ),
    Mistake(
        "wishes of speakers forgotten",
        "round-wish",
        each("people", preferences=lambda person: type(person.preferences)()),
    ),
    Mistake("the base forgotten", "moved", top(base=())),
    *(
        Mistake(f"the rule {rule.id} forgotten", rule.id, without(rule.id))
        for rule in CATALOGUE.values()
        if rule.switchable
    ),
]


def instances_for(mistake: Mistake) -> Iterator[Instance]:
    """Instances on which the rule decides, with only that rule on."""
    found = (only(tiny(seed), mistake.rule) for seed in range(90_000, 93_000))
    hard = CATALOGUE[mistake.rule].hard
    return islice((instance for instance in found if decides(instance, hard)), INSTANCES)


def truth(instance: Instance) -> Iterator[tuple[Any, int | None]]:
    for schedule in every_schedule(instance):
        evaluation = evaluate(instance, schedule)
        yield schedule, evaluation.objective if evaluation.feasible else None


def exhaustive_notices(instance: Instance, model: Model) -> bool:
    return any(judged_by_model(model, schedule) != expected for schedule, expected in truth(instance))


def solving_once_notices(instance: Instance, model: Model) -> bool:
    """The usual test: is the one answer feasible, and is its objective the checker's?"""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model.cp)
    if status == cp_model.INFEASIBLE:
        return any(expected is not None for _, expected in truth(instance))
    answer = evaluate(instance, model.schedule_from(solver.boolean_value))
    return not answer.feasible or answer.objective != round(solver.objective_value)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_planted_mistake_is_noticed(mistake: Mistake) -> None:
    once = exhaustive = False
    for instance in instances_for(mistake):
        model = build(mistake.misread(instance))
        once = once or solving_once_notices(instance, model)
        exhaustive = exhaustive or exhaustive_notices(instance, model)
        if once and exhaustive:
            break
    answers = ("yes" if noticed else "no" for noticed in (once, exhaustive))
    print("|", " | ".join([mistake.name, mistake.rule, *answers]), "|")
    assert exhaustive, f"nobody noticed: {mistake.name}"
