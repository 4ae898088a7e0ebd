"""``what_if``: the same event with something changed, solved before and after; and several such
scenarios side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from scheduler.compiled import compile_instance
from scheduler.constraints.base import words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Schedule
from scheduler.errors import InfeasibleError, InputError, NoAnswerError, Problem
from scheduler.evaluate import Evaluation, evaluate
from scheduler.explain.asking import Asking, Stopped, in_worker
from scheduler.explain.conflicts import Conflict, find_conflicts
from scheduler.explain.costs import Outcome, amounts_of, outcome
from scheduler.explain.counting import facts
from scheduler.explain.diagnosis import Diagnosis
from scheduler.explain.grammar import all_changed
from scheduler.explain.resolving import best_within, nearest_within
from scheduler.files.source import read_tree
from scheduler.result import Status

SHARES = {"before": 0.25, "nearest": 0.4}
"""Of the time that is left, for a part of one scenario."""


@dataclass(frozen=True)
class Scenario:
    """One set of changes and what comes of it. Costs are against the programme before."""

    name: str
    changes: tuple[str, ...]
    """As they were written."""
    status: Status
    """INFEASIBLE: proved that no schedule is left; then ``facts`` and ``conflict`` say why."""
    headline: str
    nearest: Outcome | None
    """With the fewest moves."""
    best: Outcome | None
    """As good as was found when everything may move."""
    facts: tuple[str, ...] = ()
    conflict: Conflict | None = None


@dataclass(frozen=True)
class WhatIf:
    """Scenarios side by side."""

    before: Evaluation
    """What all scenarios are held against."""
    scenarios: tuple[Scenario, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """A row for each rule that matters anywhere, and for moves and people; in the rules' units."""
    seconds: float


def what_if(
    instance: Instance,
    scenarios: Mapping[str, Sequence[str]] | Sequence[str],
    *,
    schedule: Schedule | None = None,
    time_limit: float | None = 30.0,
    workers: int = 1,
    seed: int = 0,
    stop: Event | None = None,
) -> WhatIf:
    """What each scenario would do: a list of changes (see ``grammar``), or several lists by name.

    Held against ``schedule``, or else against the best schedule that is found first. Raises
    InputError for a change that is not understood, InfeasibleError where it is proved that there is no
    schedule to start from, NoAnswerError where none was found."""
    named = scenarios if isinstance(scenarios, Mapping) else {"": scenarios}
    altered = {name: all_changed(instance, tuple(changes)) for name, changes in named.items()}
    asking = Asking.within(time_limit, seed=seed, workers=workers)
    return in_worker(lambda: _compared(instance, named, altered, schedule, asking), asking.clock, stop)


def read_scenarios(path: str | Path, instance: Instance) -> dict[str, tuple[str, ...]]:
    """Scenarios from a YAML or JSON file: name -> a change, or a list of changes."""
    tree, _ = read_tree(Path(path), instance.event.locale)
    found: dict[str, tuple[str, ...]] = {}
    wrong = []
    for name, changes in tree.items():
        lines = [changes] if isinstance(changes, str) else changes
        if isinstance(lines, list) and lines and all(isinstance(line, str) for line in lines):
            found[str(name)] = tuple(lines)
        else:
            said = words_of(instance).say("grammar-scenario")
            wrong.append(Problem(str(name), said, file=Path(path).name))
    if wrong:
        raise InputError(wrong)
    return found


def _compared(
    instance: Instance,
    named: Mapping[str, Sequence[str]],
    altered: Mapping[str, Instance],
    schedule: Schedule | None,
    asking: Asking,
) -> WhatIf:
    if schedule is None:
        if facts(compile_instance(instance)):
            raise InfeasibleError(words_of(instance).say("what-if-infeasible"))
        result = best_within(instance, asking, asking.left * SHARES["before"])
        if result is not None and result.status is Status.INFEASIBLE:
            raise InfeasibleError(words_of(instance).say("what-if-infeasible"))
        if result is None or result.schedule is None:
            raise NoAnswerError(words_of(instance).say("what-if-no-start"))
        schedule = result.schedule
    before = evaluate(instance, schedule)
    found = []
    for left, (name, changes) in zip(range(len(named), 0, -1), named.items(), strict=True):
        part = asking.part(asking.left / left)
        found.append(_scenario(before, name, tuple(changes), altered[name], part))
    words = words_of(instance)
    header = (
        words.say("what-if-rule"),
        words.say("what-if-before"),
        *(one.name or words.say("what-if-after") for one in found),
    )
    rows = _rows(before, found)
    return WhatIf(before, tuple(found), header, rows, round(asking.seconds, 2))


def _scenario(
    before: Evaluation, name: str, changes: tuple[str, ...], altered: Instance, asking: Asking
) -> Scenario:
    words = words_of(altered)
    nearest = best = None
    status = Status.UNKNOWN
    close = nearest_within(altered, before.schedule, asking, asking.left * SHARES["nearest"])
    if close is not None:
        status = close.result.status
        if close.result.schedule is not None:
            nearest = outcome(before, altered, close.result.schedule, status=close.result.status)
    if status is Status.INFEASIBLE:
        return _no_schedule(name, changes, altered, asking)
    result = best_within(altered, asking, asking.left)
    if result is not None:
        status = result.status
        if result.schedule is not None:
            best = outcome(before, altered, result.schedule, bound=result.bound, status=result.status)
    if best is None and nearest is None:
        said = words.say("what-if-unknown")
    else:
        shown = nearest or best
        assert shown is not None
        said = words.say("what-if-possible", moves=len(shown.moves), people=shown.people.sentence)
        status = Status.FEASIBLE if best is None else status
    return Scenario(name, changes, status, said, nearest, best)


def _no_schedule(name: str, changes: tuple[str, ...], altered: Instance, asking: Asking) -> Scenario:
    compiled = compile_instance(altered)
    conflicts: list[Conflict] = []
    with suppress(Stopped):
        conflicts, _ = find_conflicts(Diagnosis(compiled, asking), 1)
    return Scenario(
        name,
        changes,
        Status.INFEASIBLE,
        words_of(altered).say("explain-infeasible"),
        None,
        None,
        tuple(facts(compiled)),
        conflicts[0] if conflicts else None,
    )


# -- side by side ---------------------------------------------------------------------


def _rows(before: Evaluation, scenarios: Sequence[Scenario]) -> tuple[tuple[str, ...], ...]:
    """One row a rule that costs something anywhere; of each scenario the schedule with the fewest
    moves, as that is what a planner would do."""
    words = words_of(before.instance)
    shown = [one.nearest or one.best for one in scenarios]
    amounts = [amounts_of(before), *({} if one is None else one.amounts for one in shown)]
    rules = [rule for rule in CATALOGUE if any(found.get(rule) for found in amounts)]
    rows = [
        (
            CATALOGUE[rule].title(words.locale),
            *(CATALOGUE[rule].unit(words.locale, found[rule]) if rule in found else "–" for found in amounts),
        )
        for rule in rules
    ]
    nothing = words.say("what-if-nothing")
    moves, better, worse = (words.say(f"what-if-{key}") for key in ("moves", "better-off", "worse-off"))
    none = words.say("what-if-impossible")
    rows += [
        (moves, nothing, *(none if one is None else words.number(len(one.moves)) for one in shown)),
        (better, nothing, *(nothing if one is None else words.number(one.people.gain) for one in shown)),
        (worse, nothing, *(nothing if one is None else words.number(one.people.lose) for one in shown)),
    ]
    return tuple(rows)
