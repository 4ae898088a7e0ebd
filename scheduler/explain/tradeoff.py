"""``tradeoff``: what a little more of one rule costs in another: the Pareto front of two rules.

Epsilon constraints (Haimes, Lasdon and Wismer, 1971): the least of the first rule, with that the
least of the second; then the same with the second rule lower than it was, until that cannot be.
Exact where every step is proved.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Event

from scheduler.constraints.base import words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Schedule
from scheduler.domain.instance import RuleSetting
from scheduler.errors import DefectError, InputError, Problem
from scheduler.evaluate import evaluate
from scheduler.explain.asking import Asking, Stopped, in_worker
from scheduler.explain.grammar import rule_meant
from scheduler.explain.sharpened import sharpened
from scheduler.model import ENCODERS, Model
from scheduler.model.amount import Amount
from scheduler.model.encoders import Soft
from scheduler.result import Status

SHARPEN_SHARE = 0.3
"""Of the time, for bound and cuts of the first rule."""


@dataclass(frozen=True)
class Point:
    """One way to divide the pain; the amounts are the checker's."""

    amounts: tuple[int, int]
    texts: tuple[str, str]
    """The amounts in the rules' own units."""
    proved: bool
    """No schedule has less of one without more of the other."""
    schedule: Schedule


@dataclass(frozen=True)
class Front:
    """Points from the least of the first rule to the least of the second."""

    rules: tuple[str, str]
    titles: tuple[str, str]
    points: tuple[Point, ...]
    complete: bool
    """Every point of the front is there, and every one was proved."""
    headline: str
    seconds: float


def tradeoff(
    instance: Instance,
    first: str,
    second: str,
    *,
    base: Schedule | None = None,
    time_limit: float | None = 60.0,
    workers: int = 1,
    seed: int = 0,
    stop: Event | None = None,
) -> Front:
    """The Pareto front of two soft rules (ids or titles), all other soft rules left aside and all
    hard rules kept. ``base``: for ``moved``, instead of the instance's own. Raises InputError where
    one is not a soft rule, or ``moved`` has nothing to start from."""
    if base is not None:
        instance = instance.model_copy(update={"base": base.placements})
    rules = (rule_meant(instance, first), rule_meant(instance, second))
    _refuse(instance, rules)
    asking = Asking.within(time_limit, seed=seed, workers=workers)
    search = _Front(instance, rules, asking)
    return in_worker(search.found, asking.clock, stop)


def _refuse(instance: Instance, rules: tuple[str, str]) -> None:
    words = words_of(instance)
    problems = [
        Problem(rule, words.say("tradeoff-hard", rule=CATALOGUE[rule].title(words.locale)))
        for rule in rules
        if CATALOGUE[rule].hard
    ]
    if rules[0] == rules[1]:
        problems.append(Problem(rules[0], words.say("tradeoff-same")))
    if "moved" in rules and not instance.base:
        problems.append(Problem("moved", words.say("tradeoff-no-base")))
    if problems:
        raise InputError(problems)


class _Front:
    def __init__(self, instance: Instance, rules: tuple[str, str], asking: Asking) -> None:
        self.instance, self.rules, self.asking = instance, rules, asking
        self.words = words_of(instance)
        # Cuts are about attendees: the rule that has them goes first inside.
        self.turned = rules[1] in ("attendance", "fairness") and rules[0] not in ("attendance", "fairness")
        self.inner = (rules[1], rules[0]) if self.turned else rules

    def found(self) -> Front:
        points: list[Point] = []
        complete = False
        try:
            for point in self._points():
                points.append(point)
            complete = all(point.proved for point in points)
        except Stopped:
            pass
        if self.turned:
            points.reverse()
        titles = [CATALOGUE[rule].title(self.words.locale) for rule in self.rules]
        said = self.words.say(
            "tradeoff-headline", first=titles[0], second=titles[1], n=len(points), complete=int(complete)
        )
        seconds = round(self.asking.seconds, 2)
        return Front(self.rules, (titles[0], titles[1]), tuple(points), complete, said, seconds)

    def _points(self) -> Iterator[Point]:
        """From the least of the inner first rule on; raises Stopped with the clock."""
        alone = _only(self.instance, self.inner[0])
        model, _, infeasible = sharpened(alone, self.asking, self.asking.left * SHARPEN_SHARE)
        if infeasible:
            return
        amounts = (model.terms[self.inner[0]], self._amount(model))
        most: int | None = None
        while most is None or most >= 0:
            first = self._least(model, amounts[0], amounts[1], most)
            if first is None:
                return
            value, _, proved_first = first
            second = self._least(model, amounts[1], amounts[0], value)
            if second is None:
                return
            other, schedule, proved_second = second
            point = self._point(schedule, proved_first and proved_second)
            yield point
            most = other - 1

    def _amount(self, model: Model) -> Amount:
        encoder = ENCODERS[self.inner[1]]
        assert isinstance(encoder, Soft)
        return encoder.amount(model.variables)

    def _least(
        self, model: Model, amount: Amount, bounded: Amount, most: int | None
    ) -> tuple[int, Schedule, bool] | None:
        """The least of ``amount`` with at most ``most`` of ``bounded``: value, a schedule, proved.
        None where it was proved that there is none; raises Stopped where time ran out."""
        step = replace(model, cp=model.cp.clone())
        if most is not None:
            step.at_most(most, bounded)
        fixed = step.minimise(amount)
        answer = self.asking.solve(step.cp)
        if answer.status is Status.INFEASIBLE:
            return None
        if not answer.found:
            raise Stopped
        value = fixed if fixed is not None else round(answer.solver.objective_value)
        schedule = step.schedule_from(answer.solver.boolean_value)
        return value, schedule, answer.status is Status.OPTIMAL

    def _point(self, schedule: Schedule, proved: bool) -> Point:
        """Judged by the checker, hard rules and all."""
        judged = evaluate(self.instance, schedule)
        if not judged.feasible:
            raise DefectError("a point of the front breaks a hard rule")
        first, second = (CATALOGUE[rule] for rule in self.rules)
        values = (first.amount(self.instance, schedule), second.amount(self.instance, schedule))
        locale = self.words.locale
        texts = (first.unit(locale, values[0]), second.unit(locale, values[1]))
        return Point(values, texts, proved, schedule)


def _only(instance: Instance, rule: str) -> Instance:
    """With this soft rule alone, at weight 1."""
    rules = dict(instance.rules)
    for one in CATALOGUE.values():
        if not one.hard:
            setting = rules.get(one.id, RuleSetting())
            rules[one.id] = setting.model_copy(update={"on": one.id == rule, "weight": 1})
    return instance.model_copy(update={"rules": rules})
