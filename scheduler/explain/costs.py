"""What one schedule costs more or less than another: by rule in its own unit, and who gains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from scheduler.constraints.base import words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.diff import change_sentence, compare
from scheduler.domain import Instance, Schedule
from scheduler.domain.wishes import wishes_met
from scheduler.evaluate import Evaluation, evaluate
from scheduler.result import Status


@dataclass(frozen=True)
class RuleDelta:
    """One soft rule whose amount differs. ``cost``: weighted, more than before (negative: less)."""

    rule: str
    title: str
    before: int
    after: int
    cost: int
    sentence: str


@dataclass(frozen=True)
class Balance:
    """Attendees who see more or less of their wishes met."""

    gain: int
    lose: int
    sentence: str


@dataclass(frozen=True)
class Outcome:
    """A schedule against the one that is there. ``status`` says how good it is proved to be for
    what was asked; None where it was not searched for."""

    feasible: bool
    clashes: tuple[str, ...]
    """Hard rules it breaks, as sentences."""
    cost: int
    """Weighted, more than now; negative: better than now. Where weights differ, by the new ones."""
    amounts: Mapping[str, int]
    """Of every soft rule that is on, in its own unit."""
    deltas: tuple[RuleDelta, ...]
    people: Balance
    moves: tuple[str, ...]
    """Everything that stands elsewhere than now, as sentences."""
    objective: int
    bound: int | None
    status: Status | None
    schedule: Schedule

    @property
    def proved(self) -> bool:
        return self.status is Status.OPTIMAL


def outcome(
    before: Evaluation,
    instance: Instance,
    schedule: Schedule,
    *,
    moved_from: Evaluation | None = None,
    bound: int | None = None,
    status: Status | None = None,
) -> Outcome:
    """Judge ``schedule`` by the checker on ``instance``, against ``before``. Moves are counted from
    the schedule of ``moved_from``, or else of ``before``."""
    after = evaluate(instance, schedule)
    origin = moved_from or before
    found = deltas(before, after)
    difference = compare(origin.instance, origin.schedule, instance, schedule)
    locale = instance.event.locale
    return Outcome(
        feasible=after.feasible,
        clashes=tuple(violation.sentence for violation in after.violations if violation.hard),
        cost=sum(delta.cost for delta in found),
        amounts=amounts_of(after),
        deltas=found,
        people=balance(before, after),
        moves=tuple(change_sentence(change, locale) for change in difference.changes),
        objective=after.objective,
        bound=bound,
        status=status,
        schedule=schedule,
    )


def deltas(before: Evaluation, after: Evaluation) -> tuple[RuleDelta, ...]:
    """Soft rules with another amount, the costliest first; at the weights of ``after``. A rule that is
    off in one of them has no amount there, and is left out."""
    words = words_of(after.instance)
    old = {score.rule: score for score in before.scores if not score.hard}
    new = {score.rule: score for score in after.scores if not score.hard}
    found = []
    for rule in old.keys() & new.keys():
        was, now = old[rule].amount, new[rule].amount
        if was == now:
            continue
        weight = new[rule].weight
        title = CATALOGUE[rule].title(words.locale)
        text = words.say(
            "delta", title=title, after=CATALOGUE[rule].unit(words.locale, now), before=words.number(was)
        )
        found.append(RuleDelta(rule, title, was, now, weight * (now - was), text))
    return tuple(sorted(found, key=lambda delta: (-delta.cost, delta.rule)))


def amounts_of(judged: Evaluation) -> dict[str, int]:
    """Soft rule -> amount."""
    return {score.rule: score.amount for score in judged.scores if not score.hard}


def amounts_text(judged: Evaluation) -> str:
    """Every soft rule that costs something, the costliest first, in its own unit."""
    words = words_of(judged.instance)
    costly = sorted((s for s in judged.scores if not s.hard and s.cost), key=lambda score: -score.cost)
    rules = [CATALOGUE[score.rule] for score in costly]
    units = Counter(rule.unit(words.locale, 0) for rule in rules)
    amounts = []
    for rule, score in zip(rules, costly, strict=True):
        text = rule.unit(words.locale, score.amount)
        twice = units[rule.unit(words.locale, 0)] > 1
        amounts.append(f"{text} ({rule.title(words.locale).lower()})" if twice else text)
    return words.every(amounts) or words.say("answer-costs-nothing")


def balance(before: Evaluation, after: Evaluation) -> Balance:
    """Who gains and who loses. Attendees of both instances count."""
    old = _met(before)
    new = _met(after)
    gain = sum(new[one] > old[one] for one in old.keys() & new.keys())
    lose = sum(new[one] < old[one] for one in old.keys() & new.keys())
    said = words_of(after.instance).say("balance", gain=gain, lose=lose)
    return Balance(gain, lose, said)


def _met(judged: Evaluation) -> dict[str, int]:
    met = wishes_met(judged.instance, judged.schedule)
    return {one.id: own for one, own in zip(judged.instance.attendees, met, strict=True)}
