"""The workbook to start with: it says what is missing, shows how, and offers what there is."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.files import instance_json, read_instance
from scheduler.files.workbook import init_workbook, read_workbook
from scheduler.files.workbook.examples import MARK
from scheduler.files.workbook.kinds import Choice, Choices, Day, Flag, Many, Number, One
from scheduler.files.workbook.names import INPUT, SHEETS
from scheduler.files.workbook.tables import TABLES
from scheduler.text import LOCALES, words
from tests.files.workbook.editing import FIRST, HEAD, Book, complaints


@pytest.fixture(params=LOCALES)
def started(request: pytest.FixtureRequest, tmp_path: Path) -> Book:
    path = tmp_path / "nieuw.xlsx"
    path.write_bytes(init_workbook(request.param))
    return Book(path, request.param)


def test_the_same_bytes_every_time() -> None:
    for locale in LOCALES:
        assert init_workbook(locale) == init_workbook(locale)


def test_its_examples_do_not_count(started: Book) -> None:
    said = complaints(started.path)
    missing = [line.partition(": ")[2] for line in said]
    assert missing == {
        "nl": [
            "'Titel' is niet ingevuld.", "Er zijn nog geen dagen.", "Er zijn nog geen zalen.",
            "Er zijn nog geen sessies.",
        ],
        "en": [
            "'Title' is not filled in.", "There are no days yet.", "There are no rooms yet.",
            "There are no sessions yet.",
        ],
    }[started.locale]  # fmt: skip


def test_every_sheet_but_two_has_an_example(started: Book) -> None:
    for key, table in TABLES.items():
        if key in ("event", "rules", "base", "wishes"):
            continue
        cell = started.sheet(key).cell(FIRST, 1)
        texts = [one.value for one in started.sheet(key)[FIRST] if one.value is not None]
        assert texts, key
        assert cell.font.italic, key
        assert len(texts) >= 2 or len(table.columns) < 3, key


def test_an_example_counts_once_it_is_changed(started: Book) -> None:
    sheet = started.sheet("rooms")
    sheet.cell(FIRST, started.column("rooms", "seats")).value = 121
    said = complaints(started.save())
    venue = sheet.cell(FIRST, started.column("rooms", "venue")).value
    assert any(f"'{venue}'" in line and "B4" in line for line in said)


def test_a_name_that_only_an_example_has(started: Book) -> None:
    """Whoever reads that there is no such label sees it there, in grey: say why it does not count."""
    label = started.sheet("tags").cell(FIRST, 1).value
    started.sheet("sessions").cell(FIRST, 1).value = "Wonen boven winkels"
    said = [line for line in complaints(started.save()) if f"'{label}'" in line]
    row, sheet = FIRST, SHEETS["tags"].title(started.locale)
    assert said[0].endswith({
        "nl": f"Er is geen label '{label}'. Regel {row} van het blad {sheet} is nog een voorbeeld en telt "
        "niet mee. Verander er iets aan, of maak deze cel leeg.",
        "en": f"There is no tag '{label}'. Row {row} of the sheet {sheet} is still an example and does not "
        "count. Change something in it, or clear this cell.",
    }[started.locale])  # fmt: skip


def test_what_is_typed_as_the_example_has_it_counts(started: Book) -> None:
    """Each example does not count once."""
    sheet = started.sheet("tags")
    for at in (1, 2):
        sheet.cell(FIRST + 3, at).value = sheet.cell(FIRST, at).value
    started.sheet("sessions").cell(FIRST, 1).value = "Wonen boven winkels"
    assert not any(f"'{sheet.cell(FIRST, 1).value}'" in line for line in complaints(started.save()))


def test_the_examples_are_an_event(started: Book) -> None:
    """Were they not marked as examples, they would read without a problem."""
    started.put("event", 0, "title", "Netwerkdag")
    del started.book.defined_names[MARK]
    assert complaints(started.save()) == []
    instance = read_workbook(started.path)
    assert len(instance.sessions) == 2
    assert instance.sessions[0].people[0].person == instance.people[0].id
    assert [wish.rank for wish in instance.attendees[0].wishes] == [1, 2]


def test_drop_downs_for_every_reference_and_choice(started: Book) -> None:
    for key, table in TABLES.items():
        if key == "base":
            continue
        rules = started.sheet(key).data_validations.dataValidation
        for at, column in enumerate(table.columns, start=1):
            if not isinstance(column.kind, One | Many | Choice | Choices | Flag | Number | Day):
                continue
            row, place = (started.event_row(column.field), 2) if key == "event" else (FIRST + 1, at)
            cell = started.sheet(key).cell(row, place).coordinate
            found = [rule for rule in rules if cell in rule.cells]
            assert len(found) == 1, (key, column.field)
            assert found[0].type == ("list" if not isinstance(column.kind, Number | Day) else found[0].type)
            assert found[0].errorStyle == "warning" or not found[0].showErrorMessage


def test_drop_downs_point_at_names(started: Book) -> None:
    """Each list is a range, on a sheet that exists."""
    titles = set(started.book.sheetnames)
    for sheet in started.book.worksheets:
        rule: DataValidation
        for rule in sheet.data_validations.dataValidation:
            if rule.type == "list":
                named = re.findall(r"'([^']+)'!", rule.formula1 or "")
                assert named, rule.formula1
                assert titles.issuperset(named)


def test_notes_on_heads(started: Book) -> None:
    for key, table in TABLES.items():
        if key in ("event", "base"):
            continue
        for at, column in enumerate(table.columns, start=1):
            note = table.note(column.field, started.locale)
            comment = started.sheet(key).cell(HEAD, at).comment
            assert (comment.text if comment else None) == note
            assert note is not None


@pytest.mark.parametrize("locale", LOCALES)
def test_heads_fit_their_columns(locale: str) -> None:
    """No word is broken off, and two lines are enough: bold letters are some 12% wider than a digit."""
    for table in (TABLES[key] for key in TABLES.keys() - {"event", "base"}):
        for column in table.columns:
            head = table.label(column.field, locale)
            assert max(map(len, head.split())) * 1.12 + 1 <= column.width, (table.key, head)
            assert len(head) * 1.12 <= 2 * column.width, (table.key, head)


def test_rows_are_as_high_as_their_texts(started: Book) -> None:
    """A wrapped text of two lines does not run into the next row."""
    sheet = started.sheet("rules")
    at = next(n for n, column in enumerate(TABLES["rules"].columns, 1) if column.field == "statement")
    heights = {
        len(str(sheet.cell(row, at).value)): sheet.row_dimensions[row].height for row in range(FIRST, 30)
    }
    assert all(height > 25 for length, height in heights.items() if length > 70)
    assert all(height is None for length, height in heights.items() if length < 60)


def test_rules_from_the_catalogue(started: Book) -> None:
    sheet = started.sheet("rules")
    ids = [cell.value for cell in sheet["J"][FIRST - 1 :]]
    assert list(dict.fromkeys(ids)) == list(CATALOGUE)
    for row, name in enumerate(ids, start=FIRST):
        rule = CATALOGUE[name]
        cells = {
            column.field: sheet.cell(row, at).value for at, column in enumerate(TABLES["rules"].columns, 1)
        }
        assert (cells["title"], cells["statement"]) == (
            rule.title(started.locale),
            rule.statement(started.locale),
        )
        assert cells["on"] is cells["weight"] is cells["value"] is None
        assert cells["default_weight"] == (None if rule.hard else rule.default_weight)
        assert (cells["parameter"] is None) == (not rule.parameters)


def test_every_parameter_has_a_label() -> None:
    for rule in CATALOGUE.values():
        for name in rule.parameters:
            assert all(words(locale).has(f"parameter-{name}") for locale in LOCALES)


def test_sheets_in_order_by_stable_names(started: Book) -> None:
    visible = [sheet.title for sheet in started.book.worksheets if sheet.sheet_state == "visible"]
    assert visible == [name.title(started.locale) for name in INPUT if name.key != "base"]
    for name in INPUT:
        assert started.book.defined_names[name.defined].attr_text == f"'{name.title(started.locale)}'!$A$1"


def test_titles_of_sheets_are_all_different() -> None:
    for locale in LOCALES:
        titles = [name.title(locale).casefold() for name in SHEETS.values()]
        assert len(set(titles)) == len(titles)
        assert all(len(title) <= 31 for title in titles)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_real_event(tmp_path: Path, locale: str, root: Path) -> None:
    path = tmp_path / "hoorn.xlsx"
    path.write_bytes(init_workbook(locale, "hoorn"))
    expected = read_instance(root / "instances" / "hoorn-2025.yaml")
    spoken = expected.model_copy(update={"event": expected.event.model_copy(update={"locale": locale})})
    assert instance_json(read_workbook(path)) == instance_json(spoken)


def test_texts_that_look_like_formulas_are_texts(tmp_path: Path) -> None:
    path = tmp_path / "dag.xlsx"
    path.write_bytes(init_workbook("nl", "hoorn"))
    for sheet in openpyxl.load_workbook(path).worksheets:
        formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        assert not formulas or sheet.title == SHEETS["choices"].title("nl")
