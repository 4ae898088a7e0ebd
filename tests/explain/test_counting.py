"""Shortages that counting proves, in both languages; and silence where nothing is short."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import pytest

from scheduler.compiled import compile_instance
from scheduler.domain import Instance, Interval
from scheduler.evaluate import evaluate
from scheduler.explain import facts
from scheduler.explain.counting import Slot, most_disjoint, shortage
from scheduler.files import read_instance
from scheduler.solve.phases import without_soft_rules
from tests.tiny import every_schedule, tiny

INSTANCES = Path(__file__).parents[2] / "instances"


def said(instance: Instance, locale: str = "nl") -> list[str]:
    event = instance.event.model_copy(update={"locale": locale})
    return facts(compile_instance(instance.model_copy(update={"event": event})))


@pytest.fixture(scope="module")
def hoorn() -> Instance:
    return read_instance(INSTANCES / "hoorn-2025.yaml")


def change(instance: Instance, field: str, record: str, **update: Any) -> Instance:
    records = tuple(
        one.model_copy(update=update) if one.id == record else one for one in getattr(instance, field)
    )
    return instance.model_copy(update={field: records})


def test_the_published_events_lack_nothing(hoorn: Instance) -> None:
    assert said(hoorn) == []
    assert said(read_instance(INSTANCES / "tilburg-2025.yaml")) == []


def test_a_room_lost(hoorn: Instance) -> None:
    without = hoorn.model_copy(update={"rooms": tuple(room for room in hoorn.rooms if room.id != "zaal-5")})
    assert said(without) == ["Er zijn 13 sessies van het soort ‘themasessie’, en daarvoor zijn 12 plaatsen."]
    assert said(without, "en") == [
        "There are 13 sessions of the kind “theme session”, and 12 places for them."
    ]


def test_a_session_that_fits_nowhere(hoorn: Instance) -> None:
    huge = change(hoorn, "sessions", "nota-ruimte", min_seats=500)
    assert said(huge) == [
        "*De Nota Ruimte en Ruimtelijk economisch perspectief* past in geen enkele ronde en zaal. "
        "*De Nota Ruimte en Ruimtelijk economisch perspectief* vraagt minstens 500 stoelen; "
        "zoveel heeft geen enkele zaal."
    ]
    assert "fits in no round and room at all" in said(huge, "en")[0]


def test_two_sessions_that_want_one_place(hoorn: Instance) -> None:
    both = hoorn
    for session in ("nota-ruimte", "slim-met-stroom"):
        both = change(both, "sessions", session, allowed_rooms=("zaal-2",), allowed_rounds=("ronde-1",))
    assert said(both) == [
        "*De Nota Ruimte en Ruimtelijk economisch perspectief* en *Slim met stroom door warmte te "
        "benutten!* (2 sessies) kunnen alleen in Keuzesessies – ronde 1; daar is voor hen 1 plaats."
    ]
    assert said(both, "en") == [
        "*De Nota Ruimte en Ruimtelijk economisch perspectief* and *Slim met stroom door warmte te "
        "benutten!* (2 sessions) can stand only in Keuzesessies – ronde 1; there is 1 place for them."
    ]


def test_a_person_and_an_organiser_with_too_much(hoorn: Instance) -> None:
    names = ["nota-ruimte", "gemeente-financien", "waarde-van-cultuur", "slim-met-stroom"]
    busy = hoorn
    for name in names[:3]:
        parts = (*busy.session[name].people, busy.session["slim-met-stroom"].people[0])
        busy = change(busy, "sessions", name, people=parts)
    assert said(busy) == [
        "Kees Vendrik is nodig in 4 sessies (*De Nota Ruimte en Ruimtelijk economisch perspectief*, "
        "*Slim met stroom door warmte te benutten!*, *Gemeente financiën* en *De maatschappelijke waarde "
        "van cultuur*), maar kan er hoogstens 3 doen zonder op twee plaatsen tegelijk te zijn."
    ]
    crowded = hoorn
    for name in names:
        crowded = change(crowded, "sessions", name, organisers=("tg-veiligheid",))
    [sentence] = said(crowded)
    assert sentence.startswith("Themagroep Veiligheid organiseert 5 sessies (")
    assert sentence.endswith("kan er hoogstens 3 kwijt in de rondes die daarvoor openstaan.")


def test_a_round_that_cannot_be_filled(hoorn: Instance) -> None:
    days = tuple(
        day.model_copy(
            update={
                "blocks": tuple(
                    block.model_copy(update={"min_sessions": 6}) if block.id == "lunch" else block
                    for block in day.blocks
                )
            }
        )
        for day in hoorn.days
    )
    assert said(hoorn.model_copy(update={"days": days})) == [
        "Lunch vraagt minstens 6 sessies; daar zijn er maar 5 die kunnen staan."
    ]


def test_every_fact_is_a_proof() -> None:
    """On tiny instances: where counting says something, no schedule exists. Soft rules are off: they
    are most of the work and forbid nothing."""
    spoke = 0
    for seed in range(120):
        instance = tiny(seed)
        if said(instance):
            spoke += 1
            hard = without_soft_rules(instance)
            assert not any(evaluate(hard, s).feasible for s in every_schedule(instance)), seed
    assert spoke >= 100


def test_a_shortage_is_found_exactly_when_there_is_one() -> None:
    """Against Hall's condition by brute force."""
    dice = Random(1)
    found = 0
    for _ in range(300):
        slots = ["a", "b", "c"]
        choices = {f"s{n}": [s for s in slots if dice.random() < 0.5] for n in range(dice.randint(1, 5))}
        capacity: dict[Slot, int] = {slot: dice.randint(0, 2) for slot in slots}
        short = any(
            sum(capacity[slot] for slot in {slot for name in group for slot in choices[name]}) < n
            for n in range(1, len(choices) + 1)
            for group in combinations(choices, n)
        )
        answer = shortage({k: [*v] for k, v in choices.items()}, capacity, {}, {})
        assert (answer is not None) == short
        if answer is not None:
            found += 1
            copies, open_to, places = answer
            assert {slot for copy in copies for slot in choices[copy]} == set(open_to)
            assert places == sum(capacity[slot] for slot in open_to) < len(copies)
    assert found >= 30


def test_most_disjoint() -> None:
    intervals = [Interval(0, 10), Interval(5, 15), Interval(10, 20), Interval(20, 21)]
    assert most_disjoint(intervals) == 3
    assert most_disjoint([]) == 0
