"""The explanation and the views of rooms, people and organisers, as whole values."""

from __future__ import annotations

from scheduler.domain.event import Part
from scheduler.report import pages_bytes
from scheduler.report.tables.agendas import organiser_view, people_view
from scheduler.report.tables.dates import dates_text
from scheduler.report.tables.explanation import explanation
from scheduler.report.tables.rooms import room_tables
from scheduler.result import Result
from tests.report.conftest import EVENTS, KLEIN, klein, published, result_of
from tests.report.dump import cell_texts, opened, sheet_of


def rows(result: Result, name: str) -> list[list[str]]:
    return cell_texts(sheet_of(opened(pages_bytes(result)), f"sheet_{name}"))


def test_the_explanation_of_the_teaching_event(small: Result) -> None:
    assert rows(small, "explanation") == [
        ["Toelichting bij Kleine netwerkmiddag"],
        ["Van", "Tot", "Onderdeel", "Zaal", "Door en met"],
        ["donderdag 13 november 2025 – Stadhuis"],
        ["13:30:00", "14:30:00", "Ronde 1"],
        ["13:30:00", "14:30:00", "Bouwen in de binnenstad / Fysiek", "Raadzaal",
         "Themagroep Wonen / Spreker wonen (spreker)"],
        ["13:30:00", "14:45:00", "Wijkteams / Sociaal · met uitloop tot 14.45", "Zaal 3",
         "Themagroep Zorg, Welzijn"],
        ["15:00:00", "16:00:00", "Ronde 2"],
        ["15:00:00", "16:00:00", "Deelfietsen / Fysiek · zie aanname 1", "Raadzaal"],
        ["15:00:00", "16:00:00", "Betaalbare huur / Fysiek + Sociaal", "Zaal 2", "Themagroep Wonen"],
        ["15:00:00", "16:00:00", "Mantelzorg / Sociaal", "Zaal 3", "Themagroep Zorg, Welzijn"],
        ["Aannames"],
        ["Dit staat niet in de bron en is daarom aangenomen."],
        ["1. Deelfietsen › verwacht: Geschat naar de vorige keer."],
    ]  # fmt: skip


def test_sessions_without_a_place_are_explained_last() -> None:
    told = rows(result_of(klein(), KLEIN[:3]), "explanation")
    assert told[told.index(["Niet geplaatst"]) + 1 :][:2] == [
        ["Mantelzorg / Sociaal", "Themagroep Zorg, Welzijn"],
        ["Deelfietsen / Fysiek · zie aanname 1"],
    ]


def test_every_summary_and_every_assumption_is_there() -> None:
    for event in EVENTS:
        result = published(event)
        assert result.schedule is not None
        text = "\n".join(" | ".join(row) for row in rows(result, "explanation"))
        instance = result.instance
        for session in instance.sessions:
            assert session.summary
            assert session.summary in text
            assert not session.text_status or session.text_status in text
        for block in instance.block.values():
            assert not block.summary or block.summary in text
        for assumption in instance.assumptions:
            assert f"{assumption.where}: {assumption.why}" in text


def test_an_assumption_is_marked_where_it_counts() -> None:
    result = published("hoorn-2025")
    assert result.schedule is not None
    told = explanation(result.instance, result.schedule)
    marked = {
        entry.title: entry.remarks[-1]
        for section in told.sections
        for entry in section.entries
        if entry.remarks and entry.remarks[-1].startswith("zie aanname")
    }
    assert marked["Samen Slim: Sociale en duurzame wijken"] == "zie aannames 8 en 10"
    assert marked["Slim met stroom door warmte te benutten!"] == "zie aanname 9"
    assert marked["Lunchbespreking – Actualiteit IZA"] == "zie aanname 14"
    assert "Veiligheid" not in marked


def test_rooms_across_and_lines_down(small: Result) -> None:
    assert small.schedule is not None
    (table,) = room_tables(small.instance, small.schedule)
    assert [room.title for room in table.rooms] == ["Raadzaal", "Zaal 2", "Zaal 3"]
    found = {
        line.title: [[(cell.title, cell.expected, cell.short) for cell in cells] for cells in line.cells]
        for line in table.lines
    }
    assert found == {
        "Welkom": [[("Welkom", None, 0)], [], []],
        "Ronde 1": [[("Bouwen in de binnenstad", None, 0)], [], [("Wijkteams", 1, 0)]],
        "Ronde 2": [[("Deelfietsen", 40, 0)], [("Betaalbare huur", 2, 0)], [("Mantelzorg", 1, 0)]],
    }


def test_people_beyond_the_seats_are_counted_in_the_room() -> None:
    crowded = result_of(klein(), [*KLEIN[:4], ("deelfietsen", "ronde-2", "zaal-3")])
    texts = [text for row in rows(crowded, "rooms") for text in row]
    assert "Mantelzorg / 1 verwacht / Deelfietsen / 40 verwacht / 20 te veel voor de zaal" in texts


def test_a_person_has_blocks_and_sessions_in_order_of_time() -> None:
    result = published("tilburg-2025")
    assert result.schedule is not None
    own = [
        (one.title, one.role, one.place)
        for one in people_view(result.instance, result.schedule)
        if one.who == "Ton Wilthagen"
    ]
    assert own == [
        ("Keynote speaker – Ton Wilthagen – Arbeidsmarkt en brede welvaart", "spreker", "Raadszaal"),
        ("Toekomst arbeidsmarktregio en Participatiewet", "spreker", "Podium"),
    ]


def test_who_has_a_part_in_an_unplaced_session_is_still_there() -> None:
    result = result_of(klein(), KLEIN[1:])
    assert rows(result, "people")[2] == [
        "Spreker wonen", "Bouwen in de binnenstad", "spreker", "niet geplaatst",
    ]  # fmt: skip


def test_several_roles_are_said_once() -> None:
    first = klein().sessions[0]
    parts = tuple(Part(person="spreker-wonen", role=role) for role in ("speaker", "chair", "speaker"))
    instance = klein().model_copy(
        update={"sessions": (first.model_copy(update={"people": parts}), *klein().sessions[1:])}
    )
    result = result_of(instance, KLEIN)
    assert result.schedule is not None
    assert [one.role for one in people_view(instance, result.schedule)] == ["spreker, voorzitter"]


def test_an_organiser_sees_its_sessions_and_its_partners() -> None:
    result = published("hoorn-2025")
    assert result.schedule is not None
    own = [
        (one.title, one.role, one.place, one.expected is not None)
        for one in organiser_view(result.instance, result.schedule)
        if one.who == "Themagroep Woningmarkt"
    ]
    assert own == [
        ("Dakloze arbeidsmigranten in beeld voor de regionale woonzorgvisie", "TG Wonen, Welzijn, Zorg",
         "Zaal 3", True),
        ("Samen Slim: Sociale en duurzame wijken",
         "Sociale pijler, Fysieke pijler, TG Wonen, Welzijn, Zorg", "Zaal 4", True),
    ]  # fmt: skip


def test_an_event_with_nobody_in_it_still_has_its_sheets() -> None:
    bare = klein().model_copy(
        update={
            "people": (), "organisers": (), "attendees": (), "pillars": (), "assumptions": (),
            "sessions": tuple(
                session.model_copy(update={"people": (), "organisers": (), "pillars": (), "pin": ()})
                for session in klein().sessions
            ),
        }
    )  # fmt: skip
    result = result_of(bare, [])
    assert rows(result, "people")[-1] == ["Er zijn geen mensen met een rol bekend."]
    assert rows(result, "organisers")[-1] == ["Er zijn geen organisaties bekend."]


def test_dates_say_month_and_year_once() -> None:
    assert dates_text(published("tilburg-2025").instance) == "25 en 26 september 2025"
    assert dates_text(published("tilburg-2025", "en").instance) == "25 and 26 September 2025"
    assert dates_text(klein()) == "13 november 2025"
