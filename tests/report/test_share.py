"""The copy for everybody: the programme, and nothing that is not theirs."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from scheduler.errors import OutputError
from scheduler.report import share_bytes, write_share
from scheduler.result import Result, Status
from tests.report.conftest import EVENTS, KLEIN, klein, moved, result_of
from tests.report.dump import cell_texts, opened, sheet_of


def everything(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("locale", ["nl", "en"])
def test_nothing_of_attendees_score_input_or_changes(event: str, locale: str) -> None:
    result = moved(event, locale)
    data = share_bytes(result)
    book = opened(data)
    assert {sheet.sheet_state for sheet in book.worksheets} == {"visible"}
    assert sorted(name for name in book.defined_names if "programme" not in name) == [
        "sheet_doors", "sheet_explanation", "sheet_organisers", "sheet_overview", "sheet_people",
        "sheet_rooms",
    ]  # fmt: skip
    said = everything(data)
    assert not [one.title for one in result.instance.attendees if one.title in said]
    assert not [one for one in ("Score", "verwacht", "expected", "synthet", "aanname", "●") if one in said]
    assert "oude-sessie" not in said
    with ZipFile(BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "comment" in name or "drawing" in name.lower()]


def test_ids_and_people_s_machines_are_nowhere() -> None:
    result = moved("hoorn-2025")
    said = re.sub(r'"[^"]*"|sheet_\w+', "", everything(share_bytes(result)))
    ids = [session.id for session in result.instance.sessions if "-" in session.id]
    assert len(ids) > 5
    assert not [one for one in ids if one in said]
    core = everything(share_bytes(result))
    assert "<dc:creator>scheduler</dc:creator>" in core
    assert "lastModifiedBy" not in core
    assert "/home" not in core


def test_what_has_no_place_is_left_out_and_a_broken_rule_is_said() -> None:
    result = result_of(klein(), KLEIN[:4])
    book = opened(share_bytes(result))
    said = [text for sheet in book for row in cell_texts(sheet) for text in row]
    assert not [text for text in said if "Deelfietsen" in text or "geplaatst" in text]
    page = cell_texts(sheet_of(book, "sheet_programme_1"))
    assert ["Let op: dit programma overtreedt een harde regel."] in page


def test_the_same_programme_gives_the_same_bytes_whatever_the_search(small: Result) -> None:
    other = replace(small, bound=3, seconds=99.0, status=Status.OPTIMAL)
    assert share_bytes(small) == share_bytes(other)


def test_it_is_written_as_a_file(small: Result, tmp_path: Path) -> None:
    write_share(small, tmp_path / "deel.xlsx")
    assert (tmp_path / "deel.xlsx").read_bytes() == share_bytes(small)
    with pytest.raises(OutputError, match=r"deel\.txt"):
        write_share(small, tmp_path / "deel.txt")
    none = Result(klein(), Status.UNKNOWN, None, None, None, 1.0)
    with pytest.raises(OutputError, match="UNKNOWN"):
        write_share(none, tmp_path / "niets.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["deel.xlsx"]
