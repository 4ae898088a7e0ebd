"""The printed programme as cells: reviewed text, colours, links, rows high enough."""

from __future__ import annotations

import re
from typing import Any

import pytest
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.constraints.base import title_of
from scheduler.report import pages_bytes
from scheduler.report.workbook import page_layouts
from scheduler.result import Result
from tests.report.conftest import EVENTS, KLEIN, klein, published, result_of
from tests.report.dump import GOLDEN, cell_texts, grid_text, opened, sheet_of


@pytest.mark.parametrize("event", EVENTS)
def test_the_published_programmes_read_as_reviewed(event: str) -> None:
    expected = GOLDEN.joinpath(f"{event}.txt").read_text("utf-8")
    assert grid_text(pages_bytes(published(event))) == expected


def test_the_english_programme_reads_as_reviewed() -> None:
    expected = GOLDEN.joinpath("hoorn-2025.en.txt").read_text("utf-8")
    assert grid_text(pages_bytes(published("hoorn-2025", "en"))) == expected


@pytest.mark.parametrize("event", EVENTS)
def test_every_session_stands_once_with_its_room_below_or_beside(event: str) -> None:
    result = published(event)
    assert result.schedule is not None
    book = opened(pages_bytes(result))
    pages = [book[title] for title in book.sheetnames if title.startswith("Programma")]
    for placement in result.schedule.placements:
        title = title_of(result.instance, placement.session)
        (cell,) = [
            cell for page in pages for cell in _texts(page) if re.split(r"\n|  ", str(cell.value))[0] == title
        ]
        near = [cell.parent.cell(cell.row + 1, cell.column).value]
        near += [one.value for one in cell.parent[cell.row] if one.column > cell.column]
        assert result.instance.room[placement.room].title in near


def test_a_card_is_one_cell_and_its_room_the_cell_under_it() -> None:
    sheet = _sheet(published("hoorn-2025"))
    (card,) = [cell for cell in _texts(sheet) if str(cell.value).startswith("Veiligheid")]
    room = sheet.cell(card.row + 1, card.column)
    assert str(card.value).split("\n") == [
        "Veiligheid",
        "met uitloop tot 13.00",
        "TG Veiligheid",
        "Deelnemers krijgen de agenda separaat toegestuurd.",
    ]
    assert (room.value, room.font.i) == ("Zaal 4", True)
    assert room.fill.start_color.rgb == card.fill.start_color.rgb


def test_colour_means_pillar(small: Result) -> None:
    sheet = _sheet(small)
    colours = {str(cell.value).split("\n")[0]: cell.fill.start_color.rgb for cell in _texts(sheet)}
    assert colours["Bouwen in de binnenstad"] == "00D9E8F6"
    assert colours["Wijkteams"] == "00FCE1DA"
    assert colours["Betaalbare huur"] == "00FFF2CC"
    legend = {name: colours[name] for name in ("Fysiek", "Sociaal", "Pijleroverstijgend")}
    assert legend == {"Fysiek": "00D9E8F6", "Sociaal": "00FCE1DA", "Pijleroverstijgend": "00FFF2CC"}


def test_the_legend_names_only_what_is_there() -> None:
    alone = result_of(klein(), [KLEIN[0]])
    assert cell_texts(_sheet(alone))[-1] == ["Fysiek"]


def test_an_overrun_is_said_and_a_round_without_sessions_too() -> None:
    texts = [text for row in cell_texts(_sheet(result_of(klein(), [KLEIN[2]]))) for text in row]
    assert "Wijkteams / met uitloop tot 14.45 / TG Zorg" in texts
    assert "Ronde 2 / (nog) geen sessies" in texts


def test_what_has_no_place_is_listed_on_the_last_page() -> None:
    (row,) = [row for row in cell_texts(_sheet(result_of(klein(), KLEIN[:3]))) if "Niet geplaatst" in row[0]]
    assert row == ["Niet geplaatst: Mantelzorg; Deelfietsen"]


def test_a_programme_that_breaks_rules_says_so_on_every_page(small: Result) -> None:
    clash = [*KLEIN[:3], ("mantelzorg", "ronde-2", "zaal-2"), KLEIN[4]]
    texts = [text for row in cell_texts(_sheet(result_of(klein(), clash))) for text in row]
    assert "Let op: dit programma overtreedt een harde regel; zie het blad Score." in texts
    assert not [text for row in cell_texts(_sheet(small)) for text in row if "Let op" in text]


def test_a_session_placed_twice_is_shown_twice() -> None:
    texts = cell_texts(_sheet(result_of(klein(), [*KLEIN, ("huur", "ronde-1", "zaal-2")])))
    assert sum("Betaalbare huur / TG Wonen / Fysiek + Sociaal" in row for row in texts) == 2


def test_the_room_leads_to_the_explanation_and_its_time_back() -> None:
    result = published("tilburg-2025")
    book = opened(pages_bytes(result))
    told = sheet_of(book, "sheet_explanation")
    seen = 0
    for day in (1, 2):
        sheet = sheet_of(book, f"sheet_programme_{day}")
        for cell in _texts(sheet):
            if cell.hyperlink is None:
                continue
            there = _target(told, cell.hyperlink.location)
            title = str(told.cell(there.row, 3).value).split("\n")[0]
            above = str(sheet.cell(cell.row - 1, cell.column).value or "").split("\n")[0]
            beside = str(sheet.cell(cell.row, 2).value or "").split("\n")[0]
            assert title == above or beside.startswith(title)
            back = there.hyperlink
            assert back is not None
            assert _target(sheet, back.location).coordinate == cell.coordinate
            seen += 1
    assert seen >= 23, "every session, and the blocks with a summary"


@pytest.mark.parametrize("locale", ["nl", "en"])
@pytest.mark.parametrize("event", EVENTS)
def test_merged_cells_do_not_overlap_and_hide_nothing(event: str, locale: str) -> None:
    book = opened(pages_bytes(published(event, locale)))
    for sheet in book.worksheets:
        covered: set[tuple[int, int]] = set()
        for merge in sheet.merged_cells.ranges:
            for row, column in merge.cells:
                assert (row, column) not in covered
                covered.add((row, column))
                if (row, column) != (merge.min_row, merge.min_col):
                    assert isinstance(sheet.cell(row, column), MergedCell)
                    assert sheet.cell(row, column).value is None


def test_many_sessions_wrap_over_rows_of_cards() -> None:
    sheet = _sheet(fourteen())
    rows = [row for row in cell_texts(sheet) if row[0].startswith("Ruimte ")]
    assert [len(row) for row in rows] == [4, 4, 4, 2]
    assert _layout(fourteen()).paper.name == "A4"


def test_a_day_too_full_for_a4_is_on_a3() -> None:
    assert _layout(published("hoorn-2025")).paper.name == "A4"
    crowded = _layout(fourteen(rounds=4))
    assert crowded.paper.name == "A3"
    assert _sheet(fourteen(rounds=4)).page_setup.paperSize == 8


SUBTITLE = "Een ondertitel die doorloopt over de regel"


def fourteen(rounds: int = 1) -> Result:
    """An event with fourteen sessions at once, in every round; words too long for five columns."""
    titles = ["Samenwerkingsverbanden in de arbeidsmarktregio", "Kort", "Wonen en gezondheid in de wijk"]
    blocks: list[dict[str, Any]] = [
        {"id": f"r{n}", "kind": "round", "title": f"Ronde {n}", "start": f"{9 + n}:00", "end": f"{10 + n}:00",
         "takes": "theme"}
        for n in range(rounds)
    ]  # fmt: skip
    data: dict[str, Any] = {
        "event": {"id": "veel", "title": "Veel tegelijk"},
        "venues": [{"id": "huis", "title": "Huis"}],
        "days": [{"id": "dag", "date": "2025-02-13", "venue": "huis", "blocks": blocks}],
        "rooms": [{"id": f"m{n}", "title": f"Ruimte {n + 1}", "venue": "huis"} for n in range(14)],
        "sessions": [
            {
                "id": f"s{r}.{n}",
                "title": titles[n % 3],
                "subtitle": "Een ondertitel die doorloopt over de regel",
            }
            for r in range(rounds)
            for n in range(14)
        ],
    }
    instance = type(klein()).model_validate(data)
    return result_of(instance, [(f"s{r}.{n}", f"r{r}", f"m{n}") for r in range(rounds) for n in range(14)])


def _layout(result: Result) -> Any:
    assert result.evaluation is not None
    return page_layouts(result.evaluation)[0]


def _sheet(result: Result) -> Worksheet:
    return sheet_of(opened(pages_bytes(result)), "sheet_programme_1")


def _texts(sheet: Worksheet) -> list[Any]:
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


def _target(sheet: Worksheet, location: str) -> Any:
    title, _, cell = location.rpartition("!")
    assert title == f"'{sheet.title}'"
    return sheet[cell]
