"""The scenario variant of an event: the event as published, with limits, demands and wishes.

The reference events say little about availability, numbers and equipment. Their scenarios add all
of that from a seed, so that every rule is exercised on real shapes; the published schedule, with a
place for what is new, still breaks no hard rule. Everything added is synthetic and labelled so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scheduler.bench.dice import Dice
from scheduler.bench.scenario.draft import Draft, holds
from scheduler.bench.scenario.growth import (
    add_open_places,
    add_photographer,
    loosen_rounds,
    open_rooms,
    repeat_popular,
)
from scheduler.bench.scenario.limits import (
    equip,
    expect_people,
    limit_organisers,
    limit_people,
    limit_rooms,
    pin,
    require_seats,
    restrict_rooms,
    restrict_rounds,
)
from scheduler.bench.scenario.together import (
    limit_attendees,
    link_attendees,
    must_attend,
    prefer,
    relate,
    set_base,
    set_rules,
    wish_open_places,
)
from scheduler.domain import Instance, Schedule
from scheduler.domain.instance import Assumption

SEED = 2025

STEPS: tuple[Callable[[Draft], None], ...] = (
    # what is added
    open_rooms, loosen_rounds, repeat_popular, add_open_places, add_photographer,
    # when and where
    limit_people, limit_organisers, limit_rooms, equip, require_seats, expect_people,
    restrict_rounds, restrict_rooms, pin,
    # together
    relate, must_attend, link_attendees, limit_attendees, wish_open_places, prefer, set_rules, set_base,
)  # fmt: skip


@dataclass(frozen=True)
class Scenario:
    """The variant, and the published schedule with places for what the variant adds."""

    instance: Instance
    published: Schedule


def scenario(instance: Instance, published: Schedule, seed: int = SEED) -> Scenario:
    """The scenario of an event; the same for the same input and seed.

    Raises ``ValueError`` when ``published`` breaks a hard rule of ``instance``.
    """
    if not holds(instance, published):
        raise ValueError("the schedule to start from breaks hard rules")
    draft = Draft(instance, published, Dice(seed, f"scenario:{instance.event.id}"))
    for step in STEPS:
        step(draft)
    return _labelled(draft, seed)


def _labelled(draft: Draft, seed: int) -> Scenario:
    """Say everywhere that this is a scenario; placements in the order of rounds and sessions."""
    old = draft.instance.event
    event = old.model_copy(
        update={
            "id": f"{old.id}-scenario",
            "title": draft.say("title", title=old.title),
            "synthetic_attendees": True,
            "extra": {**old.extra, "scenario_seed": str(seed)},
        }
    )
    assumption = Assumption(where=draft.say("assumption-where"), why=draft.say("assumption-why"))
    instance = draft.instance.model_copy(
        update={
            "event": event,
            "assumptions": (assumption, *draft.instance.assumptions),
        }
    )
    rounds = [block.id for block in instance.rounds]
    copies = list(instance.copy_by_id)
    placements = sorted(
        draft.schedule.placements, key=lambda p: (rounds.index(p.round), copies.index(p.session))
    )
    schedule = Schedule(instance=event.id, title=draft.say("published"), placements=tuple(placements))
    return Scenario(instance, schedule)
