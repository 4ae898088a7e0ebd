"""Edits that cannot hold: clashes irreducible and give-ups smallest, by trying every schedule."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from ortools.sat.python import cp_model

from scheduler.domain import Instance, Placement, Schedule
from scheduler.evaluate import evaluate
from scheduler.files import read_instance
from scheduler.model import build
from scheduler.result import Clash, Resolution, Status
from scheduler.solve import clash, fewest_moves
from scheduler.solve.clock import Stopped
from scheduler.solve.keep import Edits
from scheduler.solve.shrink import shrink
from tests.solve.test_fewest import holds, some_edits
from tests.solve.test_solve import some_rules
from tests.tiny import every_schedule, only

INSTANCES = Path(__file__).parents[2] / "instances"


def sets_that_hold(instance: Instance, edits: Edits) -> set[frozenset[str]]:
    """Every set of edits that some schedule of all rules keeps."""
    fine = [one for one in every_schedule(instance) if evaluate(instance, one).feasible]
    kept = {frozenset(c for c in edits if holds({c: edits[c]}, one)) for one in fine}
    return {
        frozenset(some)
        for size in range(len(edits) + 1)
        for some in combinations(edits, size)
        if any(one.issuperset(some) for one in kept)
    }


def edits_of(instance: Instance, dice: Random) -> Edits:
    """Anywhere, or each of them where some schedule has it."""
    fine = [one for one in every_schedule(instance) if evaluate(instance, one).feasible]
    if not fine or dice.random() < 0.3:
        return some_edits(instance, dice, 4)
    edits: dict[str, Placement | None] = {}
    for copy in instance.copies:
        if dice.random() < 0.8:
            edits[copy.id] = dice.choice(fine).of_copy.get(copy.id)
    return edits


@pytest.mark.parametrize("first", [0, 80, 160])
def test_clashes_are_irreducible_and_what_to_give_up_is_least(first: int) -> None:
    blamed = several = 0
    for seed in range(first, first + 80):
        instance = some_rules(seed)
        edits = edits_of(instance, Random(seed))
        possible = sets_that_hold(instance, edits)
        found = fewest_moves(instance, Schedule(placements=instance.base), edits, workers=1)
        everything = frozenset(edits)
        assert (found.result.status is Status.INFEASIBLE) == (everything not in possible), seed
        if everything in possible or not possible:
            assert found.conflict is None
            assert found.give_up is None
            continue
        assert found.conflict is not None
        left = everything
        for one in found.conflict:
            check_clash(instance, edits, one, possible)
            assert left.issuperset(one.edits), "clashes have no edit in common"
            left -= frozenset(one.edits)
        assert left in possible
        check_give_up(instance, edits, found, possible)
        blamed += 1
        several += any(len(one.edits) > 1 for one in found.conflict)
    assert blamed > 6
    assert several > 1


def check_clash(instance: Instance, edits: Edits, found: Clash, possible: set[frozenset[str]]) -> None:
    assert found.irreducible
    clashing = frozenset(found.edits)
    assert clashing not in possible
    assert all(clashing - {one} in possible for one in clashing)
    assert found.sentences
    # The rules named are enough by themselves.
    rules = {rule for rule, _ in found.demands}
    named = only(instance, *rules)
    fixed = {copy: edits[copy] for copy in found.edits}
    assert not any(holds(fixed, one) and evaluate(named, one).feasible for one in every_schedule(named))
    # None of their demands could be left out.
    model = build(instance, diagnostic=True)
    asked: list[cp_model.LiteralT] = []
    for copy, place in fixed.items():
        there = None if place is None else model.variables.placed(copy, place.round, place.room)
        asked.append(~model.variables.is_placed(copy) if there is None else there)
    for left_out in found.demands:
        others = [model.demands[demand] for demand in found.demands if demand != left_out]
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        assert solver.solve(model.holding([*asked, *others]).cp) == cp_model.OPTIMAL


def check_give_up(instance: Instance, edits: Edits, found: Resolution, possible: set[frozenset[str]]) -> None:
    assert found.give_up is not None
    assert found.give_up.fewest
    kept = frozenset(edits) - frozenset(found.give_up.edits)
    assert len(kept) == max(map(len, possible))
    assert evaluate(instance, found.give_up.schedule).feasible
    assert holds({copy: edits[copy] for copy in kept}, found.give_up.schedule)


def test_shrinking_leaves_what_is_needed() -> None:
    for seed in range(200):
        dice = Random(seed)
        items = list(range(dice.randint(1, 12)))
        cores = [set(dice.sample(items, dice.randint(1, len(items)))) for _ in range(dice.randint(1, 3))]

        def clashes(some: list[int], cores: list[set[int]] = cores) -> bool:
            return any(core.issubset(some) for core in cores)

        left = shrink(items, clashes)
        assert clashes(left)
        assert not any(clashes([one for one in left if one != gone]) for gone in left)


@pytest.fixture(scope="module")
def hoorn() -> Instance:
    return read_instance(INSTANCES / "hoorn-2025.yaml")


def at(copy: str, round_id: str, room: str) -> dict[str, Placement | None]:
    return {copy: Placement(session=copy, round=round_id, room=room)}


def asked_in(locale: str, instance: Instance, edits: Edits) -> Resolution:
    event = instance.event.model_copy(update={"locale": locale})
    return fewest_moves(instance.model_copy(update={"event": event}), Schedule(), edits, workers=1)


def test_sentences_name_what_clashes_and_why(hoorn: Instance) -> None:
    """Two sessions of one theme group at once, two in one room, and one without a place."""
    edits = {
        **at("dakloze-arbeidsmigranten", "ronde-1", "zaal-3"),
        **at("samen-slim", "ronde-1", "zaal-4"),
        **at("gemeente-financien", "ronde-3", "zaal-5"),
        **at("asielketen", "ronde-3", "zaal-5"),
        "veiligheid": None,
    }
    dutch, english = asked_in("nl", hoorn, edits), asked_in("en", hoorn, edits)
    for found in (dutch, english):
        assert found.result.status is Status.INFEASIBLE
        assert found.result.schedule is None
        assert [level.status for level in found.levels] == [Status.INFEASIBLE] * 3
    assert dutch.give_up is not None
    assert len(dutch.give_up.edits) == 3
    assert sentences(dutch)[:12] == [
        "Deze 2 wijzigingen kunnen niet samen:",
        "  *Dakloze arbeidsmigranten in beeld voor de regionale woonzorgvisie* in Keuzesessies – ronde 1 "
        "· Zaal 3.",
        "  *Samen Slim: Sociale en duurzame wijken* in Keuzesessies – ronde 1 · Zaal 4.",
        "Dit staat in de weg:",
        "  Themagroep Woningmarkt heeft niet te veel sessies tegelijk.",
        "Deze 2 wijzigingen kunnen niet samen:",
        "  *Gemeente financiën* in Keuzesessies – ronde 3 · Zaal 5.",
        "  *Samenwerking in de asielketen* in Keuzesessies – ronde 3 · Zaal 5.",
        "Dit staat in de weg:",
        "  Zaal 5 wordt nooit dubbel gebruikt.",
        "Deze wijziging kan niet:",
        "  *Veiligheid* niet in het programma.",
    ]
    assert sentences(dutch)[14] == "Wel mogelijk wordt het zonder deze 3 wijzigingen:"
    assert sentences(english)[4:15:5] == [
        "  Themagroep Woningmarkt does not have too many sessions at once.",
        "  Zaal 5 is never used twice at a time.",
        "It becomes possible without these 3 edits:",
    ]
    assert sentences(english)[10:14] == [
        "This edit cannot hold:",
        "  *Veiligheid* not in the programme.",
        "This is in the way:",
        "  *Veiligheid* gets a place in the programme.",
    ]


def sentences(found: Resolution) -> list[str]:
    assert found.conflict is not None
    assert found.give_up is not None
    said = [sentence for one in found.conflict for sentence in one.sentences]
    return [*said, *found.give_up.sentences]


def test_no_edit_is_blamed_where_there_is_no_schedule_without_them() -> None:
    klein = read_instance(INSTANCES / "klein.yaml")
    crowded = klein.model_copy(update={"rooms": klein.rooms[:1]})
    edits = at(klein.sessions[0].id, klein.rounds[0].id, klein.rooms[0].id)
    for given in (edits, {}):
        found = fewest_moves(crowded, Schedule(), given, workers=1)
        assert found.result.status is Status.INFEASIBLE
        assert (found.conflict, found.give_up) == (None, None)


def test_a_place_that_is_gone_cannot_hold(hoorn: Instance) -> None:
    found = fewest_moves(hoorn, Schedule(), at("veiligheid", "ronde-1", "afgebroken"), workers=1)
    assert found.conflict is not None
    assert [(one.edits, one.demands) for one in found.conflict] == [(("veiligheid",), ())]
    assert found.give_up is not None
    assert found.give_up.edits == ("veiligheid",)


def test_an_edit_of_a_cancelled_session_is_passed_over(hoorn: Instance) -> None:
    found = fewest_moves(hoorn, Schedule(), at("vervallen", "ronde-1", "zaal-2"), workers=1)
    assert found.result.status is Status.OPTIMAL


def test_a_clash_that_was_not_worked_out_in_time_says_so(
    hoorn: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_time(self: object) -> Status:
        raise Stopped

    monkeypatch.setattr(clash._Doubt, "keep_most", no_time)
    edits = {**at("asielketen", "ronde-3", "zaal-5"), **at("gemeente-financien", "ronde-3", "zaal-5")}
    found = fewest_moves(hoorn, Schedule(), edits, workers=1)
    assert found.result.status is Status.INFEASIBLE
    assert found.give_up is None
    assert found.conflict is not None
    assert [one.irreducible for one in found.conflict] == [False]
    assert found.conflict[0].sentences == (
        "Met deze 2 wijzigingen samen is er geen programma mogelijk; welke ervan botsen is niet op tijd "
        "uitgezocht.",
    )
