"""Every mistake a planner can make in a workbook gets its sentence, at its cell, in both languages; and
all are said at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scheduler.domain import Instance
from scheduler.errors import InputError, Problem
from scheduler.files import instance_json
from scheduler.files.report import Report
from scheduler.files.workbook import annotated, read_workbook
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.tables import TABLES, header
from scheduler.text import LOCALES, words
from tests.files.workbook.editing import FIRST, HEAD, Book, complaints
from tests.files.workbook.mistakes import MISTAKES

HERE = Path(__file__).parent
TEXTS = HERE.parents[2] / "scheduler" / "text"

# Of a workbook as a whole: in test_hostile. Of rows taken from a draft: in test_frame_taken_away.
ELSEWHERE = re.compile("workbook-|no-sheets|and-more|example-id|venue-gone|hours-gone")

# Cell by cell, and none a consequence of another.
TWENTY = (
    "pillar", "tag far from any", "room", "two rooms of one name", "person", "owner",
    "copy that is not there",
    "line that says nothing", "pin that says nothing", "travel", "half a chair", "too long", "below zero",
    "time", "flag", "colour", "wish", "own head twice", "rule that is always on", "rank and score",
)  # fmt: skip


def expected(locale: str) -> dict[str, list[str]]:
    """Mistake -> what is said of it, from the reviewed text."""
    text = (HERE / f"mistakes.{locale}.txt").read_text(encoding="utf-8")
    parts = (part.partition("\n") for part in text.split("## ")[1:])
    return {name: said.strip("\n").split("\n") for name, _, said in parts}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_mistake_is_reviewed(locale: str) -> None:
    assert list(expected(locale)) == list(MISTAKES)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", MISTAKES)
def test_what_is_said(book_in: Callable[[str], Book], name: str, locale: str) -> None:
    book = book_in(locale)
    MISTAKES[name](book)
    assert complaints(book.save()) == expected(locale)[name]


def test_every_sentence_has_its_mistake(book_in: Callable[[str], Book], monkeypatch: Any) -> None:
    said: set[str] = set()
    add = Report.add

    def listening(self: Report, code: str, *args: Any, **kwargs: Any) -> None:
        said.add(code)
        add(self, code, *args, **kwargs)

    monkeypatch.setattr(Report, "add", listening)
    for edit in MISTAKES.values():
        book = book_in("nl")
        edit(book)
        complaints(book.save())
    assert {code for code in sentences("nl") if code not in said and not ELSEWHERE.match(code)} == set()


def sentences(locale: str) -> dict[str, str]:
    """Code -> what stands in the workbook's message file about it."""
    text = (TEXTS / locale / "workbook.ftl").read_text(encoding="utf-8")
    parts = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)
    found = (re.match(r"(?:problem|cell)-([a-z-]+) =", part) for part in parts)
    return {match[1]: match.string for match in found if match}


def test_both_languages_say_the_same_with_the_same() -> None:
    dutch, english = (
        re.split(r"^(?=[a-z])", (TEXTS / locale / "workbook.ftl").read_text("utf-8"), flags=re.MULTILINE)[1:]
        for locale in ("nl", "en")
    )
    assert [part.split(" ")[0] for part in dutch] == [part.split(" ")[0] for part in english]
    for one, other in zip(dutch, english, strict=True):
        assert set(re.findall(r"\$\w+|^ +\.\w+|\{ [a-z-]+ \}", one, re.MULTILINE)) == set(
            re.findall(r"\$\w+|^ +\.\w+|\{ [a-z-]+ \}", other, re.MULTILINE)
        ), one


def test_every_column_has_its_head_and_no_two_are_alike() -> None:
    for key, table in TABLES.items():
        assert words("nl").has(f"sheet-{key}.intro"), key
        for locale in LOCALES:
            heads = [table.label(column.field, locale) for column in table.columns]
            assert len(set(heads)) == len(heads), key
        fields = table.fields()
        for column in table.columns:
            for locale in LOCALES:
                assert fields[header(table.label(column.field, locale))] == column.field


# -- all at once ---------------------------------------------------------------------------------


def edited(book: Book) -> InputError:
    for name in TWENTY:
        MISTAKES[name](book)
    with pytest.raises(InputError) as caught:
        read_workbook(book.save())
    return caught.value


@pytest.mark.parametrize("locale", LOCALES)
def test_twenty_mistakes_give_twenty_lines(book_in: Callable[[str], Book], locale: str) -> None:
    said = [str(problem) for problem in edited(book_in(locale)).problems]
    alone = [line for name in TWENTY for line in expected(locale)[name]]
    assert len(said) == 20
    strip = re.compile(r"![A-Z]+[0-9]+")  # two of them add a line to one sheet
    assert sorted(strip.sub("", line) for line in said) == sorted(strip.sub("", line) for line in alone)


def test_they_come_in_the_order_of_the_sheets(book: Book) -> None:
    problems = edited(book).problems
    titles = [sheet.title for sheet in book.book.worksheets]
    places = [(titles.index(problem.sheet or ""), _position(book, problem.cell)) for problem in problems]
    assert places == sorted(places)
    assert all(problem.line is None and problem.file == "dag.xlsx" for problem in problems)


def problems_of(book: Book) -> list[Problem]:
    with pytest.raises(InputError) as caught:
        read_workbook(book.path)
    return caught.value.problems


def _position(book: Book, cell: str | None) -> tuple[int, int]:
    found = book.book.worksheets[0][cell or "A1"]
    return found.row, found.column


# -- the annotated copy -----------------------------------------------------------------------------


@pytest.fixture
def marked(book: Book, tmp_path: Path) -> Book:
    """The copy in which the twenty are marked."""
    problems = edited(book).problems
    path = tmp_path / "marked.xlsx"
    path.write_bytes(annotated(book.path, problems))
    return Book(path)


def test_the_copy_says_the_same(book: Book, marked: Book) -> None:
    assert [line.partition(" · ")[2] for line in complaints(marked.path)] == [
        line.partition(" · ")[2] for line in complaints(book.path)
    ]


def test_the_copy_marks_every_cell(book: Book, marked: Book) -> None:
    problems = problems_of(book)
    for problem in problems:
        cell = marked.book[problem.sheet or ""][problem.cell or "A1"]
        assert cell.fill.start_color.rgb == "00FDD9D3"
        assert problem.message in cell.comment.text
    listed = marked.book[SHEETS["problems"].title("nl")]
    assert [row[0].value for row in listed.iter_rows(min_row=4)] == [one.where for one in problems]
    assert listed["A4"].hyperlink.location == f"'{problems[0].sheet}'!{problems[0].cell}"


def test_the_copy_is_the_same_every_time(book: Book) -> None:
    problems = list(edited(book).problems)
    assert annotated(book.path, problems) == annotated(book.path, problems)


def test_the_copy_keeps_values_and_formats(book: Book, marked: Book) -> None:
    for sheet in book.book.worksheets:
        if sheet.title == SHEETS["choices"].title("nl"):
            continue
        copied = marked.book[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    other = copied[cell.coordinate]
                    assert (other.value, other.number_format) == (cell.value, cell.number_format)
        assert copied.sheet_state == sheet.sheet_state


def test_the_heads_of_the_copy_show_as_ours(book: Book, marked: Book) -> None:
    for key in ("attendees", "sessions", "rooms"):
        ours, copied = book.sheet(key), marked.sheet(key)
        for row in (1, 2, HEAD):
            assert copied.row_dimensions[row].height == ours.row_dimensions[row].height
        for cell in ours[HEAD]:
            turned = copied[cell.coordinate].alignment.textRotation
            assert turned == cell.alignment.textRotation


def test_the_copy_has_drop_downs_where_columns_stand_as_written(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "marked.xlsx"
    for moved in (False, True):
        if moved:
            book.sheet("rooms").move_range("A1:B20", cols=30)
        book.put("rooms", "Raadzaal", "seats", "veel")
        with pytest.raises(InputError) as caught:
            read_workbook(book.save())
        path.write_bytes(annotated(book.path, caught.value.problems))
        copy = Book(path)
        assert bool(copy.sheet("roles").data_validations.dataValidation) is not moved
        assert (SHEETS["choices"].title("nl") in copy.book.sheetnames) is not moved


def test_the_copy_repaired_reads(marked: Book, event: Instance) -> None:
    put = marked.put
    put("sessions", "Betaalbare huur", "pillars", "Fysiek")
    put("sessions", "Betaalbare huur", "tags", "Wonen")
    put("timeline", FIRST, "room", "Raadzaal")
    put("pins", FIRST, "room", "Zaal 1 (Stadhuis)")
    put("roles", FIRST, "person", "Bo Bos")
    put("roles", FIRST, "session", "Zorg dichtbij")
    put("attendees", "raadslid", "must_attend", "Fietstocht #2\nZorg dichtbij")
    marked.sheet("availability").delete_rows(FIRST + 2)
    marked.sheet("pins").delete_rows(FIRST + 2)
    put("travel", FIRST, "venue_2", "Museum")
    put("rooms", "Raadzaal", "seats", 80)
    put("sessions", "Water", "summary", None)
    put("rules", "coverage", "weight", 8)
    put("timeline", FIRST, "start", "9u00")
    put("timeline", FIRST + 2, "allows_overrun", "x")
    put("pillars", "Fysiek", "colour", "D9E8F6")
    put("attendees", "raadslid", "Water", None)
    marked.sheet("rooms").delete_cols(marked.sheet("rooms").max_column - 1, 2)
    put("rules", "placed-once", "on", None)
    marked.sheet("wishes").delete_rows(FIRST + 2)
    assert complaints(marked.save()) == []
    assert instance_json(read_workbook(marked.path)) == instance_json(event)


def test_a_problem_on_a_head(book: Book, tmp_path: Path) -> None:
    MISTAKES["misspelt head"](book)
    with pytest.raises(InputError) as caught:
        read_workbook(book.save())
    path = tmp_path / "marked.xlsx"
    path.write_bytes(annotated(book.path, caught.value.problems))
    cell = Book(path).sheet("rooms").cell(HEAD, 3)
    assert (cell.value, cell.fill.start_color.rgb) == ("Stoellen", "00FDD9D3")


def test_what_was_hidden_is_seen_in_the_copy(book: Book, tmp_path: Path) -> None:
    MISTAKES["hidden beneath a merge"](book)
    with pytest.raises(InputError) as caught:
        read_workbook(book.save())
    path = tmp_path / "marked.xlsx"
    path.write_bytes(annotated(book.path, caught.value.problems))
    assert Book(path).sheet("rooms")["A6"].value == "Kelder"
