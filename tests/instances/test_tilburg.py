"""Tilburg against its published programme: every expectation was taken from that text by hand."""

from __future__ import annotations

from scheduler.domain.event import Part
from scheduler.evaluate import evaluate
from tests.instances.conftest import Reference

ARBEIDSMARKT = "Toekomst arbeidsmarktregio en Participatiewet"
DATAGEDREVEN = "Datagedreven gebiedsontwikkeling versnellen"
GELIJKE_KANSEN = "Samen sterk voor gelijke kansen voor ieder kind"
HANDELING = "Handelingsperspectief gezonde en sociale leefomgeving"
LEZING = "Lunchlezing Levendige democratie en het Tilburgerberaad"
WANDELING = "Lunchwandeling door de binnenstad"
OEKRAINE = "Werkbezoek aan Tilburgse opvanglocatie Oekraïne en in gesprek over toekomstvisie"
VERSTEDELIJKING = "Duurzame verstedelijking met oog voor kwaliteit"
ONDERWIJS = "Inclusief onderwijs in leefbare wijken en buurten"
GEBIEDSGERICHT = "Gebiedsgericht werken en burgerparticipatie"
PIUSHAVEN = "Gebiedstransformatie Piushaven"


def test_day_one_has_eleven_lines(tilburg: Reference) -> None:
    diner = "Diner: weven aan het stedelijk tapijt en voortborduren op het stedelijk weefsel"
    assert tilburg.timeline("dag-1") == [
        ("12.00", "13.00", "Inloop met lunch"),
        ("13.00", "13.20", "Opening"),
        ("13.20", "14.30", "Openingsdebat: Stad van iedereen"),
        ("14.30", "14.45", "Zaalwissel"),
        ("14.45", "16.00", "Pijlerbijeenkomsten"),
        ("16.00", "16.15", "Verzamelen voor stadssafari's"),
        ("16.15", "18.15", "Maak kennis met Tilburg"),
        ("18.15", "19.00", "Verplaatsing naar dinerlocatie"),
        ("19.00", "21.30", diner),
        ("21.30", "22.00", "Terug naar centrum Tilburg"),
        ("22.00", "", "Informeel netwerkmoment in centrum Tilburg"),
    ]


def test_day_two_has_eight_lines_and_an_open_end(tilburg: Reference) -> None:
    assert tilburg.timeline("dag-2") == [
        ("09.15", "09.45", "Inloop met koffie en thee"),
        ("09.45", "10.00", "Plenair welkom"),
        ("10.00", "11.00", "Keynote speaker – Ton Wilthagen – Arbeidsmarkt en brede welvaart"),
        ("11.00", "11.15", "Zaalwissel"),
        ("11.15", "12.30", "Themaronde 1"),
        ("12.30", "13.45", "Netwerklunch"),
        ("13.45", "15.00", "Themaronde 2"),
        ("15.00", "", "Nazit en borrel"),
    ]
    assert [str(day.date) for day in tilburg.instance.days] == ["2025-09-25", "2025-09-26"]


def test_rooms_of_the_plenary_parts(tilburg: Reference) -> None:
    blocks = tilburg.instance.block.values()
    assert {b.title: tilburg.instance.room[b.room].title for b in blocks if b.room} == {
        "Opening": "Glazen zaal",
        "Openingsdebat: Stad van iedereen": "Glazen zaal",
        "Diner: weven aan het stedelijk tapijt en voortborduren op het stedelijk weefsel": "Textiel-Lab",
        "Plenair welkom": "Raadszaal",
        "Keynote speaker – Ton Wilthagen – Arbeidsmarkt en brede welvaart": "Raadszaal",
    }


def test_pillar_round_in_three_rooms(tilburg: Reference) -> None:
    assert tilburg.programme("pijlerronde") == [
        ("Bijeenkomst Fysieke Pijler", "Zaal Werkplaats"),
        ("Bijeenkomst Sociale Pijler", "Zaal beton"),
        ("Bijeenkomst pijler Economie en Werk", "Zaal Restauratie"),
    ]


def test_eight_excursions_two_by_bike_one_by_bus(tilburg: Reference) -> None:
    assert [title for title, _ in tilburg.programme("excursieronde")] == [
        VERSTEDELIJKING,
        ONDERWIJS,
        "Economie van de toekomst",
        "Tilburg Stad van makers",
        OEKRAINE,
        "Vorstelijk Landschap",
        GEBIEDSGERICHT,
        PIUSHAVEN,
    ]
    excursions = [s for s in tilburg.instance.sessions if s.kind == "excursion"]
    assert {s.title: s.note for s in excursions if s.note} == {
        ONDERWIJS: "Per bus.",
        "Vorstelijk Landschap": "Met de fiets.",
        PIUSHAVEN: "Met de fiets.",
    }
    assert all(tilburg.instance.room[room].off_site for s in excursions for room in s.allowed_rooms)


def test_theme_rounds_with_their_rooms(tilburg: Reference) -> None:
    assert tilburg.programme("themaronde-1") == [
        ("Interbestuurlijke samenwerking", "Oranjezaal"),
        (ARBEIDSMARKT, "Podium"),
        ("Financiën", "Tribune"),
        (DATAGEDREVEN, "Paleiszaal"),
        (GELIJKE_KANSEN, "Werkplaats"),
    ]
    assert tilburg.programme("themaronde-2") == [
        ("Europa", "Tribune"),
        ("Zorgfraude", "Podium"),
        ("Veiligheid", "Werkplaats"),
        ("Vitale binnensteden", "Paleiszaal"),
        (HANDELING, "Oranjezaal"),
    ]


def test_lunch_has_two_options(tilburg: Reference) -> None:
    assert tilburg.programme("lunch") == [
        (LEZING, "Commissiekamer"),
        (WANDELING, "Vertrekpunt binnenstad"),
    ]
    assert len(tilburg.published.placements) == len(tilburg.instance.sessions) == 23


def test_the_two_werkplaatsen_are_two_rooms(tilburg: Reference) -> None:
    rooms = tilburg.instance.rooms
    assert {(r.title, r.venue) for r in rooms if "Werkplaats" in r.title} == {
        ("Zaal Werkplaats", "lochal"),
        ("Werkplaats", "stadhuis"),
    }


def test_subtitles_of_the_theme_sessions(tilburg: Reference) -> None:
    themes = [s for s in tilburg.instance.sessions if s.kind == "theme"]
    assert {s.title: s.subtitle for s in themes if s.subtitle} == {
        "Interbestuurlijke samenwerking": "Strategieën voor de samenwerking Rijk – regio",
        ARBEIDSMARKT: "Verdiepend gesprek met Ton Wilthagen",
        "Financiën": "Meicirculaire, miljoenennota en septembercirculaire 2025",
        DATAGEDREVEN: "Van willen naar doen",
        "Europa": "Europese begroting (MFK) en Netwerkkaart",
        "Zorgfraude": "Je ziet het pas als je kijkt! Proeftuinen Hart van Brabant en Twente",
        "Veiligheid": "Preventie met gezag",
    }


def test_organisers_only_where_stated(tilburg: Reference) -> None:
    assert tilburg.organisers() == {
        "Bijeenkomst Fysieke Pijler": ["Fysieke pijler"],
        "Bijeenkomst Sociale Pijler": ["Sociale pijler"],
        "Bijeenkomst pijler Economie en Werk": ["Pijler Economie en werk"],
        OEKRAINE: ["Themagroep Vergunninghouders en Asiel"],
        "Interbestuurlijke samenwerking": ["Themagroep Interbestuurlijke Samenwerking"],
        ARBEIDSMARKT: ["Themagroep Sterke Keten"],
        "Financiën": ["Themagroep Financiën"],
        DATAGEDREVEN: [
            "Themagroep Slimme duurzame verstedelijking en mobiliteitsvernieuwing",
            "Themagroep Leefbaarheid en stedelijke transformatie",
        ],
        GELIJKE_KANSEN: ["Themagroep Zorg, Jeugd en Onderwijs"],
        LEZING: ["Themagroep Duurzaamheid"],
        "Europa": ["Themagroep Europa"],
        "Veiligheid": ["Themagroep Veiligheid", "Sociale pijler"],
        "Vitale binnensteden": ["Themagroep Vitale binnensteden en werklocaties"],
        HANDELING: ["Themagroep Wonen, Welzijn, Zorg", "Themagroep Woningmarkt"],
    }
    assert len(tilburg.instance.organisers) == 16


def test_people_and_their_parts(tilburg: Reference) -> None:
    assert tilburg.parts_in_blocks() == {
        "Opening": ["Paul Depla", "Onno Hoes"],
        "Openingsdebat: Stad van iedereen": [
            "Liesbeth Spies",
            "Joyce Sylvester",
            "Esmah Lahlah",
            "Onno Hoes",
            "Manouska Molema",
            "Van der Pol",
            "Halima Ozen",
        ],
        "Diner: weven aan het stedelijk tapijt en voortborduren op het stedelijk weefsel": ["Jochem Otten"],
        "Plenair welkom": ["Onno Hoes", "Paul Depla"],
        "Keynote speaker – Ton Wilthagen – Arbeidsmarkt en brede welvaart": ["Ton Wilthagen"],
    }
    assert tilburg.parts_in_sessions() == {
        "Bijeenkomst Fysieke Pijler": ["Francesco Veenstra"],
        "Bijeenkomst Sociale Pijler": ["Arno van der Hoeven"],
        "Bijeenkomst pijler Economie en Werk": ["Jorn Koelemaij", "Irene Uitermark"],
        VERSTEDELIJKING: ["Francesco Veenstra"],
        OEKRAINE: ["Anouk Pronk"],
        "Interbestuurlijke samenwerking": ["Martijn Groenleer"],
        ARBEIDSMARKT: ["Ton Wilthagen"],
        GELIJKE_KANSEN: ["Vera Naber"],
        WANDELING: ["Bart van Dalen", "Jan Mastenbroek"],
        "Europa": ["Ellen van Selm"],
        "Vitale binnensteden": ["Marijke van Hees", "Jos Sentel", "Maarten Burggraaf"],
    }
    assert len(tilburg.instance.people) == 23
    assert tilburg.instance.person["manouska-molema"].also_spelled == ("Manouska Molena",)


def test_pillars(tilburg: Reference) -> None:
    assert tilburg.pillars() == {
        "Bijeenkomst Fysieke Pijler": ["Fysiek"],
        "Bijeenkomst Sociale Pijler": ["Sociaal"],
        "Bijeenkomst pijler Economie en Werk": ["Economie en werk"],
        VERSTEDELIJKING: ["Fysiek"],
        ONDERWIJS: ["Sociaal"],
        "Economie van de toekomst": ["Economie en werk"],
        "Tilburg Stad van makers": ["Sociaal"],
        OEKRAINE: ["Sociaal"],
        "Vorstelijk Landschap": ["Fysiek"],
        GEBIEDSGERICHT: ["Fysiek", "Sociaal"],
        PIUSHAVEN: ["Fysiek"],
        "Interbestuurlijke samenwerking": ["Bestuur"],
        ARBEIDSMARKT: ["Economie en werk"],
        "Financiën": ["Bestuur"],
        DATAGEDREVEN: ["Fysiek"],
        GELIJKE_KANSEN: ["Sociaal"],
        LEZING: ["Fysiek"],
        WANDELING: ["Fysiek"],
        "Europa": ["Bestuur"],
        "Zorgfraude": ["Sociaal"],
        "Veiligheid": ["Sociaal"],
        "Vitale binnensteden": ["Economie en werk"],
        HANDELING: ["Sociaal", "Fysiek"],
    }


def test_text_still_to_come(tilburg: Reference) -> None:
    assert {s.title: s.text_status for s in tilburg.instance.sessions if s.text_status} == {
        "Zorgfraude": "Uitgebreide toelichting volgt nog"
    }


def test_ton_wilthagen_cannot_be_in_two_sessions(tilburg: Reference) -> None:
    instance = tilburg.instance
    part = Part(person="ton-wilthagen")
    sessions = tuple(
        s.model_copy(update={"people": (*s.people, part)}) if s.id == "financien" else s
        for s in instance.sessions
    )
    changed = type(instance).model_validate({**instance.model_dump(), "sessions": sessions})
    hard = [v for v in evaluate(changed, tilburg.published).violations if v.hard]
    assert [v.sentence for v in hard] == [
        "Ton Wilthagen is nodig in *Toekomst arbeidsmarktregio en Participatiewet* en *Financiën* "
        "tegelijk, 11.15–12.30."
    ]
