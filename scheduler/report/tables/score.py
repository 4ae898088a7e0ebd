"""The judgement of a schedule for people: every rule in its own unit, and how good the whole is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scheduler.constraints.base import Violation
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.domain.fairness import Fairness, fairness
from scheduler.domain.wishes import wishes_met
from scheduler.evaluate import Evaluation, RuleScore
from scheduler.report.tables.explanation import synthetic_text
from scheduler.report.tables.fairness import FairGroups, fair_groups, fairness_facts, percent
from scheduler.report.tables.timeline import locale_of
from scheduler.result import Result, Status
from scheduler.text import Words

MOST_PLACES = 15
"""Violations that are written out for one rule; the rest is counted."""


@dataclass(frozen=True)
class RuleLine:
    """One rule. Sentences carry ``*marks*`` around titles."""

    rule: str
    title: str
    statement: str
    hard: bool
    weight: int
    amount: int
    amount_text: str
    cost: int
    where: tuple[str, ...]
    more: int
    """Violations that are not written out."""


@dataclass(frozen=True)
class Score:
    facts: tuple[tuple[str, str], ...]
    """Label and value, the verdict first."""
    soft: tuple[RuleLine, ...]
    broken: tuple[RuleLine, ...]
    """Hard rules with violations."""
    hard_text: str
    kept: tuple[str, ...]
    """Titles of the hard rules without violations."""
    off: tuple[str, ...]
    fair: tuple[FairGroups, ...]
    """How evenly wishes are met, per pillar and organisation."""


def score(evaluation: Evaluation, result: Result | None = None) -> Score:
    """Everything about one evaluation; status and bound where it came out of a search."""
    instance = evaluation.instance
    locale = instance.event.locale
    hard = [one for one in evaluation.scores if one.hard]
    on = {one.rule for one in evaluation.scores}
    fair = fairness(instance, wishes_met(instance, evaluation.schedule))
    return Score(
        facts=_facts(evaluation, result, fair),
        soft=tuple(_line(evaluation, one) for one in evaluation.scores if not one.hard),
        broken=tuple(_line(evaluation, one) for one in hard if one.amount),
        hard_text=hard_text(evaluation),
        kept=tuple(CATALOGUE[one.rule].title(locale) for one in hard if not one.amount),
        off=tuple(rule.title(locale) for rule in CATALOGUE.values() if rule.id not in on),
        fair=fair_groups(locale_of(instance), fair),
    )


def verdict(evaluation: Evaluation, result: Result | None) -> str:
    """How good this is, in words a planner understands."""
    say = locale_of(evaluation.instance)
    if not evaluation.feasible:
        return say.say("report-not-valid")
    if result is not None and result.status is Status.OPTIMAL:
        return say.say("report-optimal-near" if result.near_base else "report-optimal")
    gap = None if result is None else result.gap
    if gap is None or gap >= 1:  # that nothing costs less than 0 says nothing
        return say.say("report-feasible-no-bound")
    if gap <= 0:
        return say.say("report-feasible-closed")
    if gap < 0.001:
        return say.say("report-feasible-gap-small", share=percent(say, 0.001))
    return say.say("report-feasible-gap", share=percent(say, gap))


def hard_text(evaluation: Evaluation) -> str:
    """``Alle 23 harde regels zijn nageleefd.``"""
    say = locale_of(evaluation.instance)
    hard = [one for one in evaluation.scores if one.hard]
    broken = sum(1 for one in hard if one.amount)
    if not broken:
        return say.say("report-hard-all-kept", n=len(hard))
    return say.say("report-hard-some-broken", n=broken, kept=len(hard) - broken)


def wishes_text(instance: Instance, evaluation: Evaluation) -> str | None:
    """The share of the wishes that is met; None where nobody wishes anything."""
    total = sum(sum(attendee.weights.values()) for attendee in instance.attendees)
    if not total:
        return None
    say = locale_of(instance)
    met = sum(wishes_met(instance, evaluation.schedule))
    return say.say(
        "report-wishes-text",
        share=percent(say, met / total),
        met=say.number(met),
        total=say.number(total),
        n=len(instance.attendees),
    )


def _facts(evaluation: Evaluation, result: Result | None, fair: Fairness) -> tuple[tuple[str, str], ...]:
    instance = evaluation.instance
    say = locale_of(instance)
    points = evaluation.objective
    facts = [
        ("report-verdict", verdict(evaluation, result)),
        ("report-objective", say.say("report-objective-text", n=points, number=say.number(points))),
    ]
    if result is not None:
        facts += _proof(say, result)
    placed = sum(1 for copy in instance.copies if copy.id in evaluation.schedule.of_copy)
    facts.append(("report-placed", say.say("report-placed-text", placed=placed, total=len(instance.copies))))
    wishes = wishes_text(instance, evaluation)
    if wishes:
        facts.append(("report-wishes", wishes))
    facts += fairness_facts(say, fair)
    synthetic = synthetic_text(instance)
    if synthetic:
        facts.append(("report-attendees", synthetic))
    facts.append(("report-hard-rules", hard_text(evaluation)))
    return tuple((say.say(label), value) for label, value in facts)


def _proof(say: Words, result: Result) -> list[tuple[str, str]]:
    if result.bound is None:
        bound = say.say("report-bound-none")
    else:
        key = "report-bound-text-near" if result.near_base else "report-bound-text"
        bound = say.say(key, number=say.number(result.bound))
    facts = [("report-bound", bound)]
    if result.gap is not None:
        facts.append(("report-gap", percent(say, result.gap)))
    if result.interrupted:
        facts.append(("report-note", say.say("report-interrupted")))
    return facts


def _line(evaluation: Evaluation, one: RuleScore) -> RuleLine:
    rule = CATALOGUE[one.rule]
    locale = evaluation.instance.event.locale
    found = _worst_first(evaluation.violations_of(one.rule)) if one.amount else []
    return RuleLine(
        rule=one.rule,
        title=rule.title(locale),
        statement=rule.statement(locale),
        hard=one.hard,
        weight=one.weight,
        amount=one.amount,
        amount_text=rule.unit(locale, one.amount),
        cost=one.cost,
        where=tuple(violation.sentence for violation in found[:MOST_PLACES]),
        more=max(0, len(found) - MOST_PLACES),
    )


def _worst_first(violations: Sequence[Violation]) -> list[Violation]:
    return sorted(violations, key=lambda violation: -violation.amount)
