"""Why a session stands where it does, held against solving and against the checker."""

from __future__ import annotations

import sys
from functools import cache

import pytest

from scheduler.domain import Instance, Schedule
from scheduler.domain.instance import RuleSetting
from scheduler.errors import InputError
from scheduler.evaluate import evaluate
from scheduler.explain.asking import Asking
from scheduler.explain.pinning import asked_for
from scheduler.explain.why import why
from scheduler.files import read_schedule
from scheduler.result import Result
from scheduler.solve import solve
from tests.explain.variants import INSTANCES, event, fits
from tests.tiny import every_schedule, tiny


def published(name: str) -> Schedule:
    return read_schedule(INSTANCES / f"{name}.published.yaml", event(name))


@pytest.fixture(scope="module")
def hoorn() -> Instance:
    return event("hoorn-2025.scenario")


@pytest.fixture(scope="module")
def programme() -> Schedule:
    return published("hoorn-2025.scenario")


def test_every_place_is_answered_once(hoorn: Instance, programme: Schedule) -> None:
    found = why(hoorn, programme, "veiligheid", time_limit=15)
    refused = [place for refusal in found.refusals for place in refusal.places]
    answered = [(place.round, place.room) for place in found.places]
    every = {(block.id, room.id) for block in hoorn.rounds for room in hoorn.rooms}
    assert sorted(refused + answered) == sorted(every)
    assert found.place == ("ronde-1", "zaal-4")
    assert [place.here for place in found.places] == [True] + [False] * (len(found.places) - 1)
    for place in found.places:
        assert place.impossible is not fits(asked_for(hoorn, {"veiligheid": (place.round, place.room)}))
        if place.best is not None:
            judged = evaluate(hoorn, place.best.schedule)
            assert judged.feasible
            assert judged.objective == place.best.objective
            standing = place.best.schedule.of_copy["veiligheid"]
            assert (standing.round, standing.room) == (place.round, place.room)
    here = found.places[0].best
    assert here is not None
    assert all(p.best.cost == p.best.objective - here.objective for p in found.places[1:] if p.best)


def test_a_search_that_is_cut_off_says_nothing_worse_than_what_is_there(
    hoorn: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    best = solve(hoorn, workers=1, time_limit=30).schedule
    assert best is not None

    def shortly(there: Instance, asking: Asking, seconds: float) -> Result:
        return solve(there, workers=1, deterministic_limit=0.01, engine=False)

    here = why(hoorn, best, "veiligheid", time_limit=30).places[0].best
    assert here is not None
    assert (here.proved, here.moves) == (True, ())
    monkeypatch.setattr(sys.modules[why.__module__], "best_within", shortly)
    found = why(hoorn, best, "veiligheid", time_limit=30)
    kept = [place for place in found.places if place.kept.feasible]
    assert found.places[0].here
    assert kept
    for place in kept:
        assert place.best is not None
        assert place.best.objective <= place.kept.objective
        assert not place.best.proved


def test_the_rest_kept_is_judged_by_the_checker(hoorn: Instance, programme: Schedule) -> None:
    found = why(hoorn, programme, "veiligheid", time_limit=3)
    now = evaluate(hoorn, programme).objective
    for place in found.places:
        judged = evaluate(hoorn, place.kept.schedule)
        assert place.kept.feasible is judged.feasible
        assert place.kept.cost == judged.objective - now
        assert bool(place.kept.clashes) is not judged.feasible


@pytest.mark.parametrize(
    ("locale", "headline", "because"),
    [
        ("nl", "*Gemeente financiën* in Keuzesessies – ronde 1: kan niet, want:",
         ["*Dakloze arbeidsmigranten in beeld voor de regionale woonzorgvisie* krijgt een plaats in het "
          "programma.",
          "*Dakloze arbeidsmigranten in beeld voor de regionale woonzorgvisie* is afgelopen voordat "
          "*Gemeente financiën* begint."]),
        ("en", "*Gemeente financiën* in Keuzesessies – ronde 1: impossible, because:",
         ["*Dakloze arbeidsmigranten in beeld voor de regionale woonzorgvisie* gets a place in the "
          "programme.",
          "*Dakloze arbeidsmigranten in beeld voor de regionale woonzorgvisie* ends before "
          "*Gemeente financiën* starts."]),
    ],
)  # fmt: skip
def test_cannot_because(
    hoorn: Instance, programme: Schedule, locale: str, headline: str, because: list[str]
) -> None:
    spoken = hoorn.model_copy(update={"event": hoorn.event.model_copy(update={"locale": locale})})
    found = why(spoken, programme, "Gemeente financiën", round="ronde 1").target
    assert found is not None
    assert found.possible is False
    assert found.headline == headline
    assert list(found.because) == because
    assert found.conflict is not None
    assert found.conflict.irreducible


def test_can_and_then(programme: Schedule) -> None:
    hoorn = event("hoorn-2025")
    schedule = published("hoorn-2025")
    found = why(hoorn, schedule, "nota-ruimte", round="ronde-3", room="zaal-2", time_limit=15).target
    assert found is not None
    assert found.possible
    for outcome in (found.nearest, found.best):
        assert outcome is not None
        standing = outcome.schedule.of_copy["nota-ruimte"]
        assert (standing.round, standing.room) == ("ronde-3", "zaal-2")
        assert evaluate(hoorn, outcome.schedule).feasible
    assert found.nearest is not None
    assert found.best is not None
    assert len(found.nearest.moves) <= len(found.best.moves)
    assert found.best.objective <= found.nearest.objective
    assert any(line in found.lines for line in found.nearest.moves)


def test_changing_places(programme: Schedule) -> None:
    hoorn, schedule = event("hoorn-2025"), published("hoorn-2025")
    mine, theirs = schedule.of_copy["nota-ruimte"], schedule.of_copy["gemeente-financien"]
    found = why(hoorn, schedule, "nota-ruimte", swap="gemeente-financien", time_limit=15).target
    assert found is not None
    assert found.possible
    assert found.nearest is not None
    standing = found.nearest.schedule.of_copy
    assert standing["nota-ruimte"].round == theirs.round
    assert standing["nota-ruimte"].room == theirs.room
    assert standing["gemeente-financien"].round == mine.round
    assert found.kept is not None
    assert found.kept.feasible
    assert len(found.nearest.moves) == 2


def test_a_pin_of_the_planner_is_a_reason(hoorn: Instance, programme: Schedule) -> None:
    found = why(hoorn, programme, "nota-ruimte", round="ronde-2").target
    assert found is not None
    assert found.possible is False
    assert found.because[0].endswith("is vastgezet op Keuzesessies – ronde 1 · Grote zaal.")


def test_names_that_are_not_there(hoorn: Instance, programme: Schedule) -> None:
    with pytest.raises(InputError, match=r"Geen sessie heet ‘Veilgheid’\. .*Veiligheid"):
        why(hoorn, programme, "Veilgheid")
    with pytest.raises(InputError, match="kan meer dan één ronde zijn"):
        why(hoorn, programme, "Veiligheid", round="ronde")


@cache
def loosened(most: int) -> list[tuple[Instance, list[Schedule]]]:
    """Tiny events in which nothing has to be placed, each with every schedule it allows."""
    found: list[tuple[Instance, list[Schedule]]] = []
    seed = 60
    while len(found) < most:
        instance = tiny(seed)
        sessions = tuple(session.model_copy(update={"optional": True}) for session in instance.sessions)
        rules = {**instance.rules, "round-size": RuleSetting(on=False)}
        instance = instance.model_copy(update={"sessions": sessions, "rules": rules})
        feasible = [one for one in every_schedule(instance) if evaluate(instance, one).feasible]
        if len(feasible) > 1:
            found.append((instance, feasible))
        seed += 1
    return found


@pytest.mark.parametrize("number", range(10))
def test_impossible_by_brute_force(number: int) -> None:
    """On tiny events: open places are impossible just where no schedule has the session there."""
    instance, feasible = loosened(10)[number]
    copy = instance.copies[0].id
    found = why(instance, feasible[0], copy, time_limit=20)
    stands = {(one.of_copy[copy].round, one.of_copy[copy].room) for one in feasible if copy in one.of_copy}
    assert {(place.round, place.room) for place in found.places if not place.impossible} == stands
    for place in found.places:
        if place.best is not None:
            least = min(
                evaluate(instance, one).objective
                for one in feasible
                if copy in one.of_copy
                and (one.of_copy[copy].round, one.of_copy[copy].room) == (place.round, place.room)
            )
            assert place.best.objective == least
