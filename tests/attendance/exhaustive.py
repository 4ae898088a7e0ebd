"""Holds the engine's answer against every schedule of a tiny instance."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from scheduler.attendance import Cut, EngineResult, run
from scheduler.compiled import Compiled, compile_instance
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, weight
from scheduler.domain import Instance, Schedule
from scheduler.evaluate import evaluate
from tests.tiny import SOFT_WEIGHTS, every_schedule, only, tiny

HARD = [rule.id for rule in CATALOGUE.values() if rule.hard and rule.switchable]
SOFT = list(SOFT_WEIGHTS)


@dataclass
class Tally:
    """What was compared, and what was wrong."""

    wrong: list[str] = field(default_factory=list)
    feasible: int = 0
    infeasible: int = 0
    tight: int = 0
    cuts: int = 0
    tight_cuts: int = 0


def sample(seed: int, soft: list[str] | None = None) -> Instance:
    """A tiny instance with some of the hard rules, and these soft rules (None = by chance)."""
    dice = Random(seed)
    rules = dice.sample(HARD, dice.choice([0, 2, 5, 10, 16, len(HARD)]))
    if dice.random() < 0.7:
        rules.append("placed-once")
    if soft is None:
        soft = dice.choice([SOFT, [rule for rule in SOFT if rule != "fairness"], [dice.choice(SOFT)]])
    return only(tiny(seed), *rules, *soft)


def compare(instance: Instance, tally: Tally, max_bundles: int = 500_000) -> None:
    """Run the engine and try every schedule; anything it said that is not so goes to the tally.
    With few ``max_bundles`` they are generated."""
    compiled = compile_instance(instance)
    result = run(instance, compiled, max_bundles=max_bundles)
    schedules = [(s, evaluate(instance, s)) for s in every_schedule(instance)]
    feasible = [(schedule, found.objective) for schedule, found in schedules if found.feasible]
    name = instance.event.id
    if not feasible:
        tally.infeasible += 1
        return
    tally.feasible += 1
    best = min(objective for _, objective in feasible)
    if result.infeasible:
        tally.wrong.append(f"{name}: infeasible, but there is a schedule")
        return
    if result.bound is None or result.bound > best:
        tally.wrong.append(f"{name}: bound {result.bound} above the optimum {best}")
    tally.tight += result.bound == best
    _compare_cuts(compiled, result, [schedule for schedule, _ in feasible], tally)


def _compare_cuts(compiled: Compiled, result: EngineResult, schedules: list[Schedule], tally: Tally) -> None:
    for schedule in schedules:
        placed = Counter((placement.session, placement.round) for placement in schedule.placements)
        for cut in result.cuts:
            left = cut.scale * cluster_cost(compiled, schedule, cut)
            right = cut.constant + sum(n * placed[key] for key, n in cut.coefficients.items())
            tally.cuts += 1
            tally.tight_cuts += left == right
            if left < right:
                tally.wrong.append(f"{compiled.instance.event.id}: cut {cut.rounds} {left} < {right}")


def cluster_cost(compiled: Compiled, schedule: Schedule, cut: Cut) -> int:
    """What a cut is about, worked out by the checker's rules on the placements in its rounds."""
    instance = compiled.instance
    here = tuple(p for p in schedule.placements if p.round in cut.rounds)
    alone = Schedule(placements=here)

    def amount(rule: str) -> int:
        return CATALOGUE[rule].amount(instance, alone)

    def price(rule: str) -> int:
        return weight(instance, CATALOGUE[rule]) if is_on(instance, CATALOGUE[rule]) else 0

    wished = sum(sum(attendee.weights.values()) for attendee in instance.attendees)
    uncovered = sum(
        violation.amount
        for violation in CATALOGUE["coverage"].violations(instance, alone)
        if violation.subjects[0] in cut.rounds
    )
    return (
        price("attendance") * (amount("attendance") - wished)
        + sum(compiled.cost[p.session, p.round, p.room] for p in here)
        + price("theme-overlap") * amount("theme-overlap")
        + price("coverage") * uncovered
    )
