"""Writing files, and what is said when that cannot be done."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from scheduler.errors import OutputError
from scheduler.report import workbook_bytes, write_workbook
from scheduler.report.__main__ import main
from scheduler.report.render import pdf_bytes, png_files
from scheduler.result import Result, Status
from tests.report.conftest import KLEIN, klein, result_of
from tests.report.pdf import Pdf, tool


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")


def test_a_workbook_is_written_whole(small: Result, tmp_path: Path) -> None:
    target = tmp_path / "uit.xlsx"
    target.write_text("oud")
    write_workbook(small, target, command="scheduler solve klein.yaml")
    assert target.read_bytes() == workbook_bytes(small, command="scheduler solve klein.yaml")
    assert [path.name for path in tmp_path.iterdir()] == ["uit.xlsx"]


def test_a_pdf_is_the_printed_workbook(small: Result, tmp_path: Path) -> None:
    tool("soffice", "libreoffice-calc fonts-liberation")
    target = tmp_path / "uit.PDF"
    write_workbook(small, target)
    assert "Kleine netwerkmiddag" in Pdf(target).pages[0].text


def test_a_protected_file_stays_as_it_was(small: Result, tmp_path: Path) -> None:
    target = tmp_path / "uit.xlsx"
    target.write_text("oud")
    target.chmod(stat.S_IRUSR)
    with pytest.raises(OutputError, match=r"uit\.xlsx"):
        write_workbook(small, target)
    assert target.read_text() == "oud"
    assert [path.name for path in tmp_path.iterdir()] == ["uit.xlsx"]


@pytest.mark.parametrize(
    ("locale", "said"), [("nl", "eindigt op .xlsx of .pdf"), ("en", "ends in .xlsx or .pdf")]
)
def test_another_suffix_is_refused_in_the_readers_language(tmp_path: Path, locale: str, said: str) -> None:
    with pytest.raises(OutputError, match=said):
        write_workbook(result_of(klein(locale), KLEIN), tmp_path / "uit.docx")


def test_without_a_schedule_there_is_nothing_to_write(tmp_path: Path) -> None:
    none = Result(klein(), Status.UNKNOWN, None, None, None, 1.0)
    with pytest.raises(OutputError, match="UNKNOWN"):
        write_workbook(none, tmp_path / "uit.xlsx")
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("nothing_installed")
def test_without_libreoffice_it_says_what_to_install(small: Result, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="apt-get install libreoffice-calc"):
        write_workbook(small, tmp_path / "uit.pdf")
    assert not list(tmp_path.iterdir())
    with pytest.raises(OutputError, match="needs LibreOffice"):
        pdf_bytes(workbook_bytes(small), locale="en")
    with pytest.raises(OutputError, match="apt-get install poppler-utils"):
        png_files(b"", tmp_path, "x")


def test_a_tool_that_fails_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    office = tmp_path / "soffice"
    office.write_text("#!/bin/sh\necho 'geen geheugen' >&2\nexit 3\n")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(OutputError, match="geen geheugen"):
        pdf_bytes(b"")


def test_a_tool_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    office = tmp_path / "soffice"
    office.write_text("#!/bin/sh\nexec sleep 60\n")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr("scheduler.report.render.TIMEOUT", 0.2)
    with pytest.raises(OutputError, match="LibreOffice"):
        pdf_bytes(b"")


def test_the_developers_command(small: Result, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tool("soffice", "libreoffice-calc fonts-liberation")
    source = tmp_path / "klein.xlsx"
    write_workbook(small, source)
    assert main([str(source), str(tmp_path / "pages")]) == 0
    made = sorted(path.name for path in (tmp_path / "pages").iterdir())
    assert {"klein-1.png", "klein-2.png"} < set(made)
    assert made[-1] == "klein.pdf"
    assert main([]) == 2
    assert main([str(tmp_path / "niets.xlsx"), str(tmp_path)]) == 1
    assert "niets.xlsx" in capsys.readouterr().err
