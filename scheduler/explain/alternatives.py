"""``alternatives``: several schedules that really differ, each nearly as good as can be.

The first is the best one. Each next one has the fewest sessions in the same round as any before
it, and then in the same round and room; its cost stays within a share of the proved bound.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from threading import Event

from ortools.sat.python import cp_model

from scheduler.constraints.base import words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Schedule
from scheduler.errors import DefectError
from scheduler.evaluate import Evaluation, evaluate
from scheduler.explain.asking import Asking, Stopped, in_worker
from scheduler.explain.costs import Outcome, outcome
from scheduler.explain.resolving import best_within
from scheduler.explain.sharpened import sharpened
from scheduler.model import Model
from scheduler.model.variables import Literal
from scheduler.result import Result, Status

BEST_SHARE = 0.35
SHARPEN_SHARE = 0.3
"""Of the time that is left, for the best schedule and for the cuts."""
HINT_SECONDS = 3.0


@dataclass(frozen=True)
class Alternative:
    """One schedule. ``common``: sessions in the same round as in each schedule before it."""

    schedule: Schedule
    objective: int
    distance: float
    """(objective − bound) / max(1, bound): the most it can be from the best there is."""
    common: tuple[int, ...]
    proved: bool
    """No schedule within the distance has fewer in common, counted as the most with any before."""
    against_best: Outcome
    """What it costs more or less than the first, and what stands elsewhere."""


@dataclass(frozen=True)
class Alternatives:
    """Side by side. Empty where there is no schedule, or none in time."""

    status: Status
    bound: int | None
    within: float
    found: tuple[Alternative, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    headline: str
    seconds: float


def alternatives(
    instance: Instance,
    k: int = 3,
    within: float = 0.02,
    *,
    time_limit: float | None = 60.0,
    workers: int = 1,
    seed: int = 0,
    stop: Event | None = None,
    on_found: Callable[[Alternative], None] | None = None,
) -> Alternatives:
    """``k`` schedules (the best one counts) that cost at most ``1 + within`` times the proved
    bound. Fewer where no others were found in time, or where there are none. ``on_found`` is told
    each as soon as it is there, from another thread."""
    asking = Asking.within(time_limit, seed=seed, workers=workers)
    search = _Search(instance, k, within, asking, on_found or (lambda _: None))
    return in_worker(search.found, asking.clock, stop)


class _Search:
    def __init__(
        self,
        instance: Instance,
        k: int,
        within: float,
        asking: Asking,
        on_found: Callable[[Alternative], None],
    ) -> None:
        self.instance, self.k, self.within, self.asking = instance, k, within, asking
        self.on_found = on_found
        self.words = words_of(instance)

    def found(self) -> Alternatives:
        result = best_within(self.instance, self.asking, self.asking.left * BEST_SHARE)
        if result is None or result.evaluation is None or result.bound is None:
            status = Status.UNKNOWN if result is None else result.status
            return self._told(status, None, [])
        best = result.evaluation
        found = [self._alternative(best, best, result, (), result.status is Status.OPTIMAL)]
        with suppress(Stopped):
            self._others(result, best, found)
        return self._told(result.status, result.bound, found)

    def _others(self, result: Result, best: Evaluation, found: list[Alternative]) -> None:
        limit = self._limit(result.bound or 0)
        if best.objective > limit:
            return  # the best one itself is not proved to be that good
        model, _, _ = sharpened(self.instance, self.asking, self.asking.left * SHARPEN_SHARE)
        _no_more_than(model, limit)
        self._hint(model, best.schedule)
        while len(found) < self.k:
            schedules = [one.schedule for one in found]
            share = self.asking.left / (self.k - len(found))
            step = _unlike(model, schedules)
            answer = self.asking.solve(step.cp, most=share)
            if not answer.found:
                return
            schedule = step.schedule_from(answer.solver.boolean_value)
            judged = evaluate(self.instance, schedule)
            if not judged.feasible or judged.objective > limit:
                raise DefectError("an alternative is not what was asked for")
            if any(_same(self.instance, schedule, other) for other in schedules):
                return
            common = tuple(in_common(self.instance, schedule, other) for other in schedules)
            proved = answer.status is Status.OPTIMAL
            found.append(self._alternative(best, judged, result, common, proved))

    def _limit(self, bound: int) -> int:
        """The most that an alternative may cost."""
        return bound + int(self.within * max(1, bound))

    def _hint(self, model: Model, schedule: Schedule) -> None:
        """A start that is within the limit: the best schedule, with every other variable."""
        answer = self.asking.solve(model.fix(schedule).cp, most=HINT_SECONDS)
        if answer.found:
            for index, value in enumerate(answer.solver.response_proto.solution):
                model.cp.add_hint(model.cp.get_int_var_from_proto_index(index), value)

    def _alternative(
        self, best: Evaluation, judged: Evaluation, result: Result, common: tuple[int, ...], proved: bool
    ) -> Alternative:
        bound = result.bound or 0
        made = Alternative(
            schedule=judged.schedule,
            objective=judged.objective,
            distance=(judged.objective - bound) / max(1, bound),
            common=common,
            proved=proved,
            against_best=outcome(best, self.instance, judged.schedule),
        )
        self.on_found(made)
        return made

    def _told(self, status: Status, bound: int | None, found: list[Alternative]) -> Alternatives:
        words = self.words
        said = self._headline(bound or 0, found)
        header = (
            words.say("what-if-rule"),
            *(words.say("alternatives-number", number=n) for n in range(1, len(found) + 1)),
        )
        rows = self._rows(found)
        seconds = round(self.asking.seconds, 2)
        return Alternatives(status, bound, self.within, tuple(found), header, rows, said, seconds)

    def _headline(self, bound: int, found: Sequence[Alternative]) -> str:
        words, within = self.words, self.words.percent(self.within)
        if found and found[0].objective > self._limit(bound):
            score, proved = words.number(found[0].objective), words.number(bound)
            key = "alternatives-far" if bound > 0 else "alternatives-unproved"
            return words.say(key, score=score, bound=proved, within=within)
        return words.say("alternatives-headline", n=len(found), asked=self.k, within=within)

    def _rows(self, found: Sequence[Alternative]) -> tuple[tuple[str, ...], ...]:
        """Every rule that costs something in one of them, in its unit; then what they share."""
        if not found:
            return ()
        words = self.words
        scores = [
            {
                score.rule: score.amount
                for score in evaluate(self.instance, one.schedule).scores
                if not score.hard
            }
            for one in found
        ]
        rows = [
            (
                CATALOGUE[rule].title(words.locale),
                *(CATALOGUE[rule].unit(words.locale, s[rule]) for s in scores),
            )
            for rule in scores[0]
            if any(score[rule] for score in scores)
        ]
        shares = [words.say("alternatives-common", n=one.common[0]) if one.common else "–" for one in found]
        rows.append((words.say("alternatives-same-round"), *shares))
        rows.append((words.say("alternatives-distance"), *(words.percent(one.distance) for one in found)))
        return tuple(rows)


def in_common(instance: Instance, one: Schedule, other: Schedule) -> int:
    """Copies in the same round; copies of one session are interchangeable."""
    mine, theirs = _rounds(instance, one), _rounds(instance, other)
    return (mine & theirs).total()


def _rounds(instance: Instance, schedule: Schedule) -> Counter[tuple[str, str]]:
    return Counter((instance.copy_by_id[p.session].session.id, p.round) for p in schedule.placements)


def _same(instance: Instance, one: Schedule, other: Schedule) -> bool:
    def places(schedule: Schedule) -> Counter[tuple[str, str, str]]:
        return Counter(
            (instance.copy_by_id[p.session].session.id, p.round, p.room) for p in schedule.placements
        )

    return places(one) == places(other)


def _no_more_than(model: Model, limit: int) -> None:
    objective = model.objective
    if not isinstance(objective, int):
        model.cp.add(objective <= limit)


def _unlike(model: Model, schedules: Sequence[Schedule]) -> Model:
    """A copy that minimises the most sessions in common with any of these: those in the same round
    first, then those in the same room there as well."""
    step = replace(model, cp=model.cp.clone())
    cp = step.cp
    rounds = [_shared(step, schedule, rooms=False) for schedule in schedules]
    places = [_shared(step, schedule, rooms=True) for schedule in schedules]
    size = len(model.instance.copies) + 1
    most = cp.new_int_var(0, size, "most in common")
    for literals in rounds:
        cp.add(most >= cp_model.LinearExpr.sum(literals))
    everything = [literal for literals in rounds for literal in literals]
    exact = [literal for literals in places for literal in literals]
    sizes = size * len(schedules)
    cp.minimize(
        most * (sizes * sizes) + cp_model.LinearExpr.sum(everything) * sizes + cp_model.LinearExpr.sum(exact)
    )
    return step


def _shared(model: Model, schedule: Schedule, *, rooms: bool) -> list[Literal]:
    """Variables that add up to the sessions that are where they are in this schedule; of copies
    of one session as many as there are in it at most."""
    variables, instance = model.variables, model.instance
    spots: Counter[tuple[str, str, str | None]] = Counter(
        (instance.copy_by_id[p.session].session.id, p.round, p.room if rooms else None)
        for p in schedule.placements
    )
    shared: list[Literal] = []
    for (session, round_id, room), count in spots.items():
        found = [
            literal
            for copy in instance.copies_named(session)
            if (
                literal := variables.in_round(copy.id, round_id)
                if room is None
                else variables.placed(copy.id, round_id, room)
            )
            is not None
        ]
        if len(found) <= count:
            shared += found
        else:
            least = model.cp.new_int_var(0, count, "")
            model.cp.add_min_equality(least, [count, cp_model.LinearExpr.sum(found)])
            shared.append(least)
    return shared
