"""Many rooms that are not there are one demand, about the rounds in question; relations stay apart."""

from __future__ import annotations

from scheduler.domain import Instance
from scheduler.explain import explain, why
from scheduler.explain.demands import tell
from scheduler.explain.grammar import all_changed
from tests.explain.test_why import published
from tests.explain.variants import event


def conflict(instance: Instance) -> tuple[str, ...]:
    found = explain(instance, time_limit=60, conflicts=1, repairs=0).conflicts[0]
    assert found.irreducible
    return found.demands


def test_rooms_that_are_closed_in_the_rounds_in_question() -> None:
    told = conflict(all_changed(event("tilburg-2025"), ["oranjezaal dicht in themaronde 2"]))
    closed = [one for one in told if one.endswith("zijn niet open in Themaronde 1 of Themaronde 2.")]
    assert len(closed) == 1
    assert "Glazen zaal, Zaal Werkplaats, Zaal beton" in closed[0]
    assert "Oranjezaal is alleen beschikbaar op vrijdag 26 september 2025 tot 13.45 en vanaf 15.00." in told
    assert len(told) <= 5


def test_relations_are_told_one_by_one() -> None:
    changes = ["sessies europa en zorgfraude samen", "sessies zorgfraude en veiligheid samen"]
    told = conflict(all_changed(event("tilburg-2025"), [*changes, "sessies europa en veiligheid apart"]))
    assert "*Europa* en *Zorgfraude* staan in dezelfde ronde." in told
    assert "*Zorgfraude* en *Veiligheid* staan in dezelfde ronde." in told


def test_all_sessions_that_may_not_stand_in_a_room_are_named_as_a_group() -> None:
    told = conflict(all_changed(event("hoorn-2025"), ["zaal 2 dicht"]))
    assert "Alle 13 sessies van het soort themasessie mogen niet in Zaal 2 staan." in told


def test_what_the_timeline_has_in_a_room_is_said_where_it_is_in_the_way() -> None:
    hoorn = event("hoorn-2025")
    said = tell(hoorn, ("room-conflict", "grote-zaal")).sentence(hoorn)
    assert said == "In Grote zaal is op elk moment hoogstens één onderdeel."
    late = hoorn.model_copy(
        update={
            "days": tuple(
                day.model_copy(
                    update={
                        "blocks": tuple(
                            block.model_copy(update={"end": 12 * 60}) if block.id == "opening" else block
                            for block in day.blocks
                        )
                    }
                )
                for day in hoorn.days
            )
        }
    )
    assert "daar is ook *Opening*" in tell(late, ("room-conflict", "grote-zaal")).sentence(late)


def test_why_in_an_event_without_a_schedule_says_so() -> None:
    full = all_changed(event("tilburg-2025"), ["oranjezaal dicht in themaronde 2"])
    found = why(full, published("tilburg-2025"), "europa", time_limit=60)
    assert all(place.impossible for place in found.places)
    assert found.broken
    assert "geen enkel programma" in found.headline
    assert any("geen enkel programma" in remark for remark in found.remarks)
