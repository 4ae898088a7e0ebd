"""Hoorn against its published programme: every expectation was taken from that text by hand."""

from __future__ import annotations

import re

from scheduler.evaluate import evaluate
from tests.instances.conftest import Reference

NOTA_RUIMTE = "De Nota Ruimte en Ruimtelijk economisch perspectief"
STROOM = "Slim met stroom door warmte te benutten!"
DAKLOZE = "Dakloze arbeidsmigranten in beeld voor de regionale woonzorgvisie"
LOGISTIEK = "Stadslogistiek en Digital Twins voor duurzame stedelijke ontwikkeling"
SAMEN_SLIM = "Samen Slim: Sociale en duurzame wijken"
WANDELING_A = "Stadswandeling door historisch Hoorn (a)"
WANDELING_B = "Stadswandeling door historisch Hoorn (b)"
STRAND = "Uitwaaien op het stadsstrand"
VERHAAL = "Het verhaal van Hoorn"
IZA = "Lunchbespreking – Actualiteit IZA"


def titles(reference: Reference, round_id: str) -> list[str]:
    return [title for title, _room in reference.programme(round_id)]


def test_timeline(hoorn: Reference) -> None:
    assert hoorn.timeline("dag") == [
        ("09.15", "09.45", "Inloop"),
        ("09.45", "10.00", "Opening"),
        ("10.00", "11.15", "Plenair – Beweging naar sterke steden, dorpen en regio's"),
        ("11.15", "11.30", "Tijd voor koffie / thee / verplaatsen"),
        ("11.30", "12.30", "Keuzesessies – ronde 1"),
        ("12.30", "13.45", "Lunch"),
        ("13.45", "14.45", "Keuzesessies – ronde 2"),
        ("14.45", "15.15", "Tijd voor koffie / thee / verplaatsen"),
        ("15.15", "16.15", "Keuzesessies – ronde 3"),
        ("16.15", "", "Afsluiting met hapje en drankje"),
    ]
    assert str(hoorn.instance.days[0].date) == "2025-02-13"


def test_rounds_hold_four_four_and_five_sessions(hoorn: Reference) -> None:
    assert titles(hoorn, "ronde-1") == [NOTA_RUIMTE, STROOM, DAKLOZE, "Veiligheid"]
    assert titles(hoorn, "ronde-2") == [
        "Arbeidsmigranten en economie",
        LOGISTIEK,
        "De hervormingsagenda Jeugd",
        SAMEN_SLIM,
    ]
    assert titles(hoorn, "ronde-3") == [
        "Gemeente financiën",
        "De maatschappelijke waarde van cultuur",
        "Ruimte voor werken concreet",
        "Regionaal samenwerken: een gezamenlijke visie",
        "Samenwerking in de asielketen",
    ]


def test_lunch_has_two_town_walks_the_beach_the_story_and_iza(hoorn: Reference) -> None:
    assert titles(hoorn, "lunch") == [WANDELING_A, WANDELING_B, STRAND, VERHAAL, IZA]
    assert len(hoorn.published.placements) == len(hoorn.instance.sessions) == 18


def test_subtitles(hoorn: Reference) -> None:
    assert {s.title: s.subtitle for s in hoorn.instance.sessions if s.subtitle} == {
        WANDELING_A: "Over 'Gouden' erfgoed of handel",
        WANDELING_B: "Over de Westerdijk en de historische panden van het Westfries Museum",
        STRAND: "Strandwandeling over de dijkversterking en stadsstrand",
        IZA: "Integraal Zorgakkoord en Aanvullend Zorg & Welzijnsakkoord (IZA/AZWA)",
        "De hervormingsagenda Jeugd": "In gesprek met de deskundigencommissie",
        "Gemeente financiën": "Actuele ontwikkelingen",
    }


def test_times_that_are_not_the_rounds_own(hoorn: Reference) -> None:
    rounds = {"11.30-12.30", "13.45-14.45", "15.15-16.15"}
    assert {title: span for title, span in hoorn.times().items() if span not in rounds} == {
        "Veiligheid": "11.30-13.00",
        "Samenwerking in de asielketen": "15.15-16.45",
        WANDELING_A: "12.50-13.45",
        WANDELING_B: "12.50-13.45",
        STRAND: "12.50-13.45",
        VERHAAL: "12.50-13.45",
        IZA: "12.45-13.30",
    }
    assert [b.title for b in hoorn.instance.block.values() if b.allows_overrun] == [
        "Lunch",
        "Afsluiting met hapje en drankje",
    ]


def test_organisers_only_where_stated(hoorn: Reference) -> None:
    woningmarkt, wwz = "Themagroep Woningmarkt", "Themagroep Wonen, Welzijn, Zorg"
    assert hoorn.organisers() == {
        STROOM: ["Themagroep Duurzaamheid"],
        DAKLOZE: [woningmarkt, wwz],
        "Veiligheid": ["Themagroep Veiligheid"],
        LOGISTIEK: [
            "Themagroep Slimme duurzame verstedelijking en mobiliteitsvernieuwing",
            "Themagroep Vitale binnensteden en werklocaties",
        ],
        SAMEN_SLIM: ["Sociale pijler", "Fysieke pijler", woningmarkt, wwz],
        "Samenwerking in de asielketen": ["Themagroep Vergunninghouders en Asiel"],
    }
    themes = [s for s in hoorn.instance.sessions if s.kind == "theme"]
    assert len(themes) == 13
    assert len([s for s in themes if not s.organisers]) == 7
    assert len(hoorn.instance.organisers) == 9


def test_people_and_their_parts(hoorn: Reference) -> None:
    assert hoorn.parts_in_blocks() == {
        "Opening": ["Jan Nieuwenburg", "Paul Depla"],
        "Plenair – Beweging naar sterke steden, dorpen en regio's": [
            "Marjolein Jansen",
            "Frank van Oort",
            "Ivan Nio",
            "Kees Vendrik",
        ],
    }
    assert hoorn.parts_in_sessions() == {
        STROOM: ["Kees Vendrik", "Gerard Schouw"],
        VERHAAL: ["Ad Geerdink"],
        LOGISTIEK: ["Maarten Burggraaf"],
        SAMEN_SLIM: ["Ivan Nio"],
        "Ruimte voor werken concreet": ["Jorn Koelemaij", "Jordi Hubers", "Irene Uitermark"],
        "Samenwerking in de asielketen": [
            "Jaco Dagevos",
            "Joeri Kapteijns",
            "Ingrid Hoogstrate",
        ],
    }
    assert len(hoorn.instance.people) == 15
    assert hoorn.instance.person["jorn-koelemaij"].also_spelled == ("Jorn Koelemaj",)


def test_pillars(hoorn: Reference) -> None:
    assert hoorn.pillars() == {
        NOTA_RUIMTE: ["Fysiek"],
        STROOM: ["Fysiek"],
        DAKLOZE: ["Fysiek", "Sociaal"],
        "Veiligheid": ["Sociaal"],
        WANDELING_A: [],
        WANDELING_B: [],
        STRAND: [],
        VERHAAL: [],
        IZA: ["Sociaal"],
        "Arbeidsmigranten en economie": ["Economie en werk"],
        LOGISTIEK: ["Fysiek", "Economie en werk"],
        "De hervormingsagenda Jeugd": ["Sociaal"],
        SAMEN_SLIM: ["Fysiek", "Sociaal"],
        "Gemeente financiën": ["Bestuur"],
        "De maatschappelijke waarde van cultuur": ["Sociaal"],
        "Ruimte voor werken concreet": ["Economie en werk"],
        "Regionaal samenwerken: een gezamenlijke visie": ["Bestuur"],
        "Samenwerking in de asielketen": ["Sociaal"],
    }


def test_what_is_full_and_what_is_still_to_come(hoorn: Reference) -> None:
    assert [s.title for s in hoorn.instance.sessions if s.full] == [WANDELING_A]
    assert {s.title: s.text_status for s in hoorn.instance.sessions if s.text_status} == {
        "Veiligheid": "Tekst volgt"
    }
    note = hoorn.instance.session["veiligheid"].note
    assert note is not None
    assert "agenda separaat" in note


def test_five_assumed_rooms_in_one_building(hoorn: Reference) -> None:
    rooms = {r.title: r.seats for r in hoorn.instance.rooms if not r.off_site}
    assert rooms == {"Grote zaal": 260, "Zaal 2": 80, "Zaal 3": 60, "Zaal 4": 60, "Zaal 5": 40}
    assert {r.venue for r in hoorn.instance.rooms if not r.off_site} == {"gebouw"}
    assert len([r for r in hoorn.instance.rooms if r.off_site]) == 4


def test_swapping_samen_slim_and_slim_met_stroom_makes_two_groups_meet_themselves(
    hoorn: Reference,
) -> None:
    at = hoorn.published.of_copy
    place = {"samen-slim": at["slim-met-stroom"], "slim-met-stroom": at["samen-slim"]}
    swapped = hoorn.published.model_copy(
        update={
            "placements": tuple(
                p.model_copy(update={"round": place[p.session].round, "room": place[p.session].room})
                if p.session in place
                else p
                for p in hoorn.published.placements
            )
        }
    )
    violations = [v for v in evaluate(hoorn.instance, swapped).violations if v.hard]
    assert [v.constraint for v in violations] == ["organiser-conflict", "organiser-conflict"]
    found = [re.sub(r"\s+", " ", v.sentence) for v in violations]
    for sentence, group in zip(found, ["Woningmarkt", "Wonen, Welzijn, Zorg"], strict=True):
        assert f"Themagroep {group}" in sentence
        assert f"*{DAKLOZE}*" in sentence
        assert f"*{SAMEN_SLIM}*" in sentence
        assert "11.30–12.30" in sentence
