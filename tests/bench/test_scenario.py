"""The scenario variants: feasible as published, repeatable, and every rule has something to say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from scheduler.bench.generate import Size, generate
from scheduler.bench.scenario import Scenario, scenario
from scheduler.bench.scenario.draft import moves, with_placement
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on
from scheduler.domain import Instance, Placement, Schedule
from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule

EVENTS = ["hoorn-2025", "tilburg-2025"]
INSTANCES = Path(__file__).resolve().parents[2] / "instances"


@cache
def original(event: str) -> tuple[Instance, Schedule]:
    instance = read_instance(INSTANCES / f"{event}.yaml")
    return instance, read_schedule(INSTANCES / f"{event}.published.yaml", instance)


@cache
def built(event: str) -> Scenario:
    return scenario(*original(event))


@pytest.mark.parametrize("event", EVENTS)
def test_the_committed_files_are_what_the_generator_gives(event: str) -> None:
    instance = read_instance(INSTANCES / f"{event}.scenario.yaml")
    published = read_schedule(INSTANCES / f"{event}.scenario.published.yaml", instance)
    assert Scenario(instance, published) == built(event)


@pytest.mark.parametrize("event", EVENTS)
def test_the_published_schedule_breaks_no_hard_rule(event: str) -> None:
    judged = evaluate(built(event).instance, built(event).published)
    assert [violation.sentence for violation in judged.violations if violation.hard] == []
    assert all(is_on(built(event).instance, rule) for rule in CATALOGUE.values())


@pytest.mark.parametrize("event", EVENTS)
def test_every_published_session_stands_where_it_stood(event: str) -> None:
    places = {(p.session.partition("#")[0], p.round, p.room) for p in built(event).published.placements}
    assert {(p.session, p.round, p.room) for p in original(event)[1].placements} <= places


@pytest.mark.parametrize("event", EVENTS)
def test_it_is_labelled_as_generated(event: str) -> None:
    instance = built(event).instance
    assert instance.event.id == f"{event}-scenario"
    assert instance.event.title.endswith("– scenario")
    assert instance.event.synthetic_attendees
    assert instance.event.extra["scenario_seed"] == "2025"
    assert instance.assumptions[0].where == "Scenario"
    known = {person.name for person in original(event)[0].people}
    assert {p.name for p in instance.people} - known == {"fotograaf (scenario)", "verslaglegger (scenario)"}


def neighbours(made: Scenario) -> Iterator[Schedule]:
    """One session elsewhere, in any round; one left out; one that was left out placed after all."""
    instance, published = made.instance, made.published
    for copy in instance.copies:
        if copy.id in published.of_copy:
            yield from moves(instance, published, copy.id)
            left = tuple(p for p in published.placements if p.session != copy.id)
            yield published.model_copy(update={"placements": left})
        for block in instance.rounds:
            for room in instance.rooms[::5]:
                yield with_placement(published, Placement(session=copy.id, round=block.id, room=room.id))


@pytest.mark.parametrize("rule", [rule.id for rule in CATALOGUE.values() if rule.hard])
def test_every_hard_rule_forbids_something_here(rule: str) -> None:
    assert any(
        next(CATALOGUE[rule].violations(made.instance, schedule), None)
        for made in map(built, EVENTS)
        for schedule in neighbours(made)
    )


@pytest.mark.parametrize("rule", [rule.id for rule in CATALOGUE.values() if not rule.hard])
def test_every_soft_rule_tells_schedules_apart(rule: str) -> None:
    amounts = set()
    for made in map(built, EVENTS):
        for schedule in neighbours(made):
            amounts.add(CATALOGUE[rule].amount(made.instance, schedule))
            if len(amounts) >= 3:
                return
    pytest.fail(f"{rule}: only {amounts}")


@pytest.mark.parametrize("event", EVENTS)
def test_there_is_something_left_to_schedule(event: str) -> None:
    """At least a third of the theme sessions could stand in another round as far as they alone go."""
    made = built(event)
    alone = [CATALOGUE[r] for r in ("person-available", "organiser-available", "allowed-rounds", "pinned")]
    placed = [p for p in made.published.placements if len(made.instance.rounds_for(kind_of(made, p))) > 1]
    free = [
        place.session
        for place in placed
        if any(
            not any(next(rule.violations(made.instance, moved), None) for rule in alone)
            for moved in moves(made.instance, made.published, place.session)
            if moved.of_copy[place.session].round != place.round
        )
    ]
    assert 3 * len(free) >= len(placed)


def kind_of(made: Scenario, placement: Placement) -> str:
    return made.instance.copy_by_id[placement.session].session.kind


def test_the_same_seed_gives_the_same_and_another_seed_another() -> None:
    instance, published = original("hoorn-2025")
    assert scenario(instance, published) == built("hoorn-2025")
    assert scenario(instance, published, seed=1) != built("hoorn-2025")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_it_works_on_any_event(seed: int) -> None:
    generated = generate(Size(16, 4, 6, 60, 5), seed)
    made = scenario(generated.instance, generated.hidden, seed)
    assert evaluate(made.instance, made.published).feasible


def test_a_schedule_with_breaches_is_refused() -> None:
    instance, _ = original("hoorn-2025")
    with pytest.raises(ValueError, match="breaks hard rules"):
        scenario(instance, Schedule())
