"""The cheapest sets of changes that make a schedule exist, each solved to prove that it works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from scheduler.constraints.base import words_of
from scheduler.domain import Instance, Schedule
from scheduler.errors import DefectError
from scheduler.evaluate import evaluate
from scheduler.explain.asking import Asking, Stopped
from scheduler.explain.changes import Change, price, sentence
from scheduler.explain.costs import amounts_text
from scheduler.explain.doing import apply_changes
from scheduler.explain.relaxed import Relaxed
from scheduler.explain.resolving import best_within
from scheduler.result import Status

SEARCH_SHARE = 0.6
"""Of the time, for finding sets of changes; the rest is for solving with them."""

GRACE = 1.0
"""Seconds kept aside: a solve may take that long to stop."""


@dataclass(frozen=True)
class Repair:
    """Changes after which a schedule exists: one was found, and passed the checker."""

    changes: tuple[Change, ...]
    sentences: tuple[str, ...]
    price: int
    cheapest: bool
    """It was proved that no set of changes is cheaper, the repairs before it left aside."""
    status: Status
    """OPTIMAL: the score is the best there is with these changes. FEASIBLE: it may get better."""
    objective: int
    bound: int | None
    score: str
    """What that programme costs, every rule in its own unit, and whether it can be better."""
    schedule: Schedule = field(repr=False)


def find_repairs(
    instance: Instance,
    asking: Asking,
    most: int = 3,
    on_repair: Callable[[Repair], None] | None = None,
) -> tuple[list[Repair], bool]:
    """Up to ``most`` repairs, the cheapest first, and whether the search was ended by itself."""
    found: list[tuple[tuple[Change, ...], Schedule, bool]] = []
    complete = False
    searching = asking.part(asking.left * SEARCH_SHARE)
    try:
        relaxed = Relaxed(instance)
        while len(found) < most:
            answer = searching.solve(relaxed.cp)
            if not answer.found:
                complete = answer.status is Status.INFEASIBLE
                break
            changes = relaxed.changes_of(answer.solver)
            proved = answer.status is Status.OPTIMAL
            found.append((changes, relaxed.schedule_of(answer.solver), proved))
            if not changes:
                break
            relaxed.forbid(changes)
        else:
            complete = True
    except Stopped:
        pass
    repairs = []
    for left, (changes, schedule, proved) in zip(range(len(found), 0, -1), found, strict=True):
        repair = _worked_out(instance, changes, schedule, proved, asking, (asking.left - GRACE) / left)
        repairs.append(repair)
        if on_repair is not None:
            on_repair(repair)
    return sorted(repairs, key=lambda one: (one.price, len(one.changes))), complete


def apply(instance: Instance, repair: Repair) -> Instance:
    """The instance with the repair's changes made."""
    return apply_changes(instance, repair.changes)


def _worked_out(
    instance: Instance,
    changes: tuple[Change, ...],
    schedule: Schedule,
    proved: bool,
    asking: Asking,
    seconds: float,
) -> Repair:
    """Check the schedule that came with the changes, and look for the best one."""
    changed = apply_changes(instance, changes)
    judged = evaluate(changed, schedule)
    if not judged.feasible:
        broken = sorted({v.constraint for v in judged.violations if v.hard})
        raise DefectError(f"a repair does not work: its schedule breaks {', '.join(broken)}")
    result = best_within(changed, asking, seconds)
    if result is not None and result.status is Status.INFEASIBLE:
        raise DefectError("solving calls a repaired instance infeasible that has a schedule")
    better = result if result is not None and result.evaluation is not None else None
    if better is not None and (better.objective or 0) <= judged.objective and better.schedule is not None:
        status, objective, bound, schedule = (
            better.status,
            better.objective or 0,
            better.bound,
            better.schedule,
        )
    else:
        status, objective, bound = Status.FEASIBLE, judged.objective, None
    return Repair(
        changes=changes,
        sentences=tuple(sentence(instance, change) for change in changes),
        price=sum(price(instance, change) for change in changes),
        cheapest=proved,
        status=status,
        objective=objective,
        bound=bound,
        score=words_of(instance).say(
            "answer-repair-score",
            amounts=amounts_text(evaluate(changed, schedule)),
            proved=int(status is Status.OPTIMAL),
        ),
        schedule=schedule,
    )
