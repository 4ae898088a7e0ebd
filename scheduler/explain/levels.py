"""Limits step by step: the instance with every limit of one rule a step further."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from scheduler.compiled.bans import people_in, rest_of
from scheduler.domain import Instance, placement_interval
from scheduler.explain.changes import Change
from scheduler.explain.demands import most_a_day, most_at_once

MOST_STEPS = 3
"""Further than this a limit is not moved: then it is not the limit that is wrong."""


@dataclass(frozen=True)
class Level:
    """One rule, on an instance with its limits at one step."""

    rule: str
    instance: Instance
    further: Mapping[str, Change]
    """Subject -> the change that goes to the next step; absent where there is none."""


def levels_of(instance: Instance) -> Iterator[Level]:
    """Every rule with limits, at every step from how it is now."""
    yield from _parallel(instance)
    yield from _load(instance)
    yield from _rest(instance)
    yield from _most(instance)
    yield from _least(instance)


def _parallel(instance: Instance) -> Iterator[Level]:
    now = {organiser.id: most_at_once(instance, organiser.id) for organiser in instance.organisers}
    for step in range(MOST_STEPS + 1):
        organisers = tuple(
            one.model_copy(update={"max_parallel": now[one.id] + step}) for one in instance.organisers
        )
        yield Level(
            "organiser-conflict",
            instance.model_copy(update={"organisers": organisers}),
            _next("parallel", now, step),
        )


def _load(instance: Instance) -> Iterator[Level]:
    now = {
        one.id: most_a_day(instance, one.id)
        for one in instance.people
        if one.max_per_day is not None or most_a_day(instance, one.id)
    }
    for step in range(MOST_STEPS + 1 if now else 0):
        people = tuple(
            one.model_copy(update={"max_per_day": now[one.id] + step}) if one.id in now else one
            for one in instance.people
        )
        yield Level("person-load", instance.model_copy(update={"people": people}), _next("load", now, step))


def _next(kind: str, now: Mapping[str, int], step: int) -> dict[str, Change]:
    if step == MOST_STEPS:
        return {}
    return {subject: Change(kind, subject, value=most + step + 1) for subject, most in now.items()}


def _rest(instance: Instance) -> Iterator[Level]:
    """From one length of rest to the next that makes a difference. At a step that a person does
    not have, nothing is asked of them."""
    lengths = {person.id: _rests(instance, person.id) for person in instance.people}
    for step in range(max((len(found) for found in lengths.values()), default=0)):
        here = {person: found for person, found in lengths.items() if step < len(found)}
        people = tuple(
            one.model_copy(update={"rest": here[one.id][step] if one.id in here else 0})
            for one in instance.people
        )
        further = {
            person: Change("rest", person, value=found[step + 1])
            for person, found in here.items()
            if step + 1 < len(found)
        }
        yield Level("person-rest", instance.model_copy(update={"people": people}), further)


def _rests(instance: Instance, person: str) -> list[int]:
    """The rest now, then every smaller gap that two items of this person can have, and no less."""
    rest = rest_of(instance, person)
    if rest == 0:
        return []
    copies = [copy for copy in instance.copies if person in people_in(copy.session)]
    stands = [
        (copy.id, instance.day_of[block.id].id, placement_interval(instance, copy, block.id))
        for copy in copies
        for block in instance.rounds
    ]
    stands += [
        (block.id, instance.day_of[block.id].id, instance.block_interval[block.id])
        for block in instance.parts_in_blocks[person]
    ]
    gaps = {
        gap
        for (one, day, mine), (other, there, theirs) in combinations(stands, 2)
        if day == there and one != other and 0 <= (gap := mine.gap_to(theirs)) < rest
    }
    return [rest, *sorted(gaps, reverse=True)]


def _most(instance: Instance) -> Iterator[Level]:
    now = {b.id: b.max_sessions for b in instance.rounds if b.max_sessions is not None}
    for step in range(MOST_STEPS + 1 if now else 0):
        limits = {block: (None, most + step) for block, most in now.items()}
        yield Level("round-size", _sized(instance, limits), _next("round-most", now, step))


def _least(instance: Instance) -> Iterator[Level]:
    now = {b.id: b.min_sessions for b in instance.rounds if b.min_sessions}
    for step in range(max(now.values(), default=0)):
        limits = {block: (least - step, None) for block, least in now.items() if least > step}
        further = {block: Change("round-least", block, value=now[block] - step - 1) for block in limits}
        yield Level("round-size", _sized(instance, limits), further)


def _sized(instance: Instance, limits: Mapping[str, tuple[int | None, int | None]]) -> Instance:
    days = tuple(
        day.model_copy(
            update={
                "blocks": tuple(
                    block.model_copy(
                        update=dict(
                            zip(
                                ("min_sessions", "max_sessions"),
                                limits.get(block.id, (None, None)),
                                strict=True,
                            )
                        )
                    )
                    for block in day.blocks
                )
            }
        )
        for day in instance.days
    )
    return instance.model_copy(update={"days": days})
