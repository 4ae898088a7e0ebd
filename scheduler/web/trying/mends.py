"""One step that mends a violation or a point of attention: tried by the checker, never promised by us."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scheduler.domain import Placement, Schedule
from scheduler.evaluate import Evaluation, evaluate
from scheduler.web.desk import View
from scheduler.web.trying.cells import cells
from scheduler.web.trying.steps import Step, stepped

SECONDS = 1.5
"""For all points together; the rest goes without."""
MOST_POINTS = 8


@dataclass(frozen=True)
class Mend:
    """``step`` breaks no hard rule and makes the rule's amount smaller; ``saves``: points of the total,
    above 0 unless the rule is hard."""

    step: Step
    saves: int


def mends(
    view: View, placements: Sequence[Placement], points: Iterable[tuple[str, Sequence[str]]]
) -> Iterator[tuple[int, Mend]]:
    """For points as (rule, its copies), the most important first: the number of the point and the
    best single step of one of its copies. No step is offered twice."""
    until = time.monotonic() + SECONDS
    before = view.judged(placements)
    offered: set[frozenset[tuple[str, str, str]]] = set()
    tried: dict[Step, Evaluation] = {}
    for number, (rule, copies) in zip(range(MOST_POINTS), points, strict=False):
        best: Mend | None = None
        for step in _steps(view, placements, copies):
            if time.monotonic() > until:
                return
            if step not in tried:
                schedule = Schedule(placements=stepped(placements, step))
                tried[step] = evaluate(view.instance, schedule)
            saves = _saved(before, tried[step], rule)
            if saves is not None and (best is None or saves > best.saves):
                best = Mend(step, saves)
        if best is None:
            continue
        board = frozenset((p.session, p.round, p.room) for p in stepped(placements, best.step))
        if board not in offered:
            offered.add(board)
            yield number, best


def _steps(view: View, placements: Sequence[Placement], copies: Sequence[str]) -> Iterator[Step]:
    for copy in copies:
        for cell in cells(view, placements, copy):
            if cell.state in ("can", "swap"):
                yield Step(copy, cell.place, cell.occupied)


def _saved(before: Evaluation, after: Evaluation, rule: str) -> int | None:
    """Points saved; None where the step does not mend this rule, or costs more than it saves."""
    was, now = ({score.rule: score for score in judged.scores} for judged in (before, after))
    if now[rule].amount >= was[rule].amount:
        return None
    if sum(s.amount for s in now.values() if s.hard) > sum(s.amount for s in was.values() if s.hard):
        return None
    saves = before.objective - after.objective
    return saves if saves > 0 or now[rule].hard else None
