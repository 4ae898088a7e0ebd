"""Files that are no workbooks, broken ones, and ones meant to hurt: one clear line, soon."""

from __future__ import annotations

import datetime
import io
import os
import struct
import subprocess
import sys
import textwrap
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from scheduler.domain import Instance
from scheduler.errors import InputError
from scheduler.files import read_instance
from scheduler.files.workbook import annotated, open_workbook, workbook_bytes
from scheduler.files.workbook.opened import Cell
from tests.files.workbook.editing import Book, complaints

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET = "xl/worksheets/sheet3.xml"  # the third one written: days


def repacked(data: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The archive with some of its parts changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", 8) as archive:
        for name in source.namelist():
            part = source.read(name)
            archive.writestr(name, changes[name](part) if name in changes else part)
    return target.getvalue()


@pytest.fixture(scope="module")
def good() -> bytes:
    return workbook_bytes(
        Instance.model_validate({"event": {"id": "e", "title": "Dag"}, "venues": [{"id": "a", "title": "A"}]})
    )


def said(folder: Path, data: bytes, name: str = "dag.xlsx") -> str:
    path = folder / name
    path.write_bytes(data)
    start = time.process_time()
    lines = complaints(path)
    assert time.process_time() - start < 60
    assert len(lines) == 1, lines
    return lines[0]


def test_no_file(tmp_path: Path) -> None:
    assert complaints(tmp_path / "weg.xlsx") == [
        "weg.xlsx: Dit bestand bestaat niet. Controleer de map en de naam."
    ]
    (tmp_path / "map.xlsx").mkdir()
    assert complaints(tmp_path / "map.xlsx") == ["map.xlsx: Dit is een map, geen bestand."]


def test_in_the_language_that_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "dag.xlsx").write_bytes(b"PK\x03\x04 and nothing else")
    with pytest.raises(InputError, match="damaged and cannot be read"):
        read_instance(tmp_path / "dag.xlsx", "en")


@pytest.mark.parametrize(
    ("data", "name", "line"),
    [
        (b"", "dag.xlsx", "Het bestand is leeg."),
        (b"a;b\n1;2\n", "dag.xlsx", "Dit is een tekstbestand, geen werkmap."),
        (b"event: {id: x}\n", "dag.ods", "Dit is een tekstbestand, geen werkmap."),
        (b"\x89PNG\r\n\x1a\n\x00", "dag.xlsx", "Dit is geen werkmap van Excel."),
        (OLE + bytes(600), "dag.xls", "Dit is een werkmap van een oude Excel (.xls)."),
        (OLE + bytes(600), "dag.xlsx", "Dit is een werkmap van een oude Excel (.xls)."),
        (
            OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "dag.xlsx",
            "Deze werkmap is met een wachtwoord beveiligd.",
        ),
        (b"PK\x03\x04" + bytes(100), "dag.xlsx", "Deze werkmap is beschadigd en kan niet worden gelezen."),
    ],
)
def test_other_files(tmp_path: Path, data: bytes, name: str, line: str) -> None:
    assert said(tmp_path, data, name).startswith(f"{name}: {line}")


def archive(parts: Mapping[str, bytes | str], stored: bool = False) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return target.getvalue()


def test_other_archives(tmp_path: Path) -> None:
    ods = archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}, True)
    assert "LibreOffice (.ods)" in said(tmp_path, ods)
    assert "geen werkmap van Excel" in said(tmp_path, archive({"word/document.xml": "<a/>"}))
    rels = (
        '<Relationships><Relationship Id="r" Target="{}" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
        "</Relationships>"
    )
    for target, content in (
        ("word/document.xml", "<document/>"), ("xl/workbook.bin", "x"), ("xl/weg.xml", "<workbook/>"),
        ("../../../etc/passwd", "<workbook/>"),
    ):  # fmt: skip
        made = archive(
            {"_rels/.rels": rels.format(target), "xl/workbook.bin": "x", "word/document.xml": content}
        )
        assert "geen werkmap van Excel" in said(tmp_path, made)


def test_no_sheets_of_ours(tmp_path: Path) -> None:
    Book.new(tmp_path / "leeg.xlsx")
    assert complaints(tmp_path / "leeg.xlsx") == [
        "leeg.xlsx: In deze werkmap staat geen enkel blad dat wij kennen."
        " Begin met een nieuwe werkmap: scheduler init."
    ]


def test_damaged(tmp_path: Path, good: bytes) -> None:
    for data in (good[:-100], good[: len(good) // 2]):
        assert "beschadigd" in said(tmp_path, data)
    spoilt = bytearray(good)
    with zipfile.ZipFile(io.BytesIO(good)) as source:
        info = source.getinfo(SHEET)
    at = info.header_offset + 30 + len(SHEET) + 40
    spoilt[at : at + 20] = bytes(20)
    assert "beschadigd" in said(tmp_path, bytes(spoilt))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"</sheetData>", b""),
        (b'r="A4"', b'r="A0"'),
        (b'r="A4"', b'r="ZZZZ4"'),
        (b'r="A4"', b'r="A99999999"'),
        (b'r="4"', b'r="vier"'),
        (b"<v>", b"<v>x"),
        (b't="n"', b't="s"'),
        (b'<c r="A4" s="', b'<c r="A4" s="99'),
        (b"<sheetData>", b'<sheetData><c r="A1" t="d"><v>gisteren</v></c>'),
        (b"<sheetData>", b"<sheetData>" + b"<a>" * 500),
        (b"<sheetData>", b"<sheetData a='" + b"x" * 200_000 + b"'>"),
        (b"<sheetData>", b"<sheetData>&naam;"),
        (b"<worksheet", b"\xff\xfe<worksheet"),
        (b"<worksheet", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet'),
    ],
)
def test_damaged_within(tmp_path: Path, good: bytes, old: bytes, new: bytes) -> None:
    def spoil(part: bytes) -> bytes:
        assert old in part or old in (b"<v>", b't="n"')
        return part.replace(old, new, 1)

    with_day = workbook_bytes(
        Instance.model_validate(
            {"event": {"id": "e", "title": "Dag"}, "days": [{"id": "d", "date": "2025-09-25"}]}
        )
    )
    with zipfile.ZipFile(io.BytesIO(with_day)) as source:
        name = next(name for name in source.namelist() if b"45925" in source.read(name))
    assert "beschadigd" in said(tmp_path, repacked(with_day, {name: spoil}))


def test_a_billion_laughs(tmp_path: Path, good: bytes) -> None:
    laughs = b'<!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(9)
    )
    bomb = laughs + b"]><sst><si><t>&j;</t></si></sst>"
    for name in ("xl/workbook.xml", "xl/styles.xml", "_rels/.rels"):
        assert "beschadigd" in said(tmp_path, repacked(good, {name: lambda _: bomb}))


def test_encrypted_parts(tmp_path: Path, good: bytes) -> None:
    data = bytearray(good)
    with zipfile.ZipFile(io.BytesIO(good)) as source:
        infos = source.infolist()
        start = source.start_dir
    at = start
    for info in infos:
        data[info.header_offset + 6] |= 1
        data[at + 8] |= 1
        at += 46 + len(info.filename) + len(info.extra)
    assert "wachtwoord" in said(tmp_path, bytes(data))


def test_infinite_and_odd_numbers(tmp_path: Path) -> None:
    instance = Instance.model_validate(
        {
            "event": {"id": "e", "title": "Dag"},
            "venues": [{"id": "a", "title": "A"}],
            "rooms": [{"id": "r", "title": "R", "venue": "a", "seats": 54321}],
        }
    )
    odd = {b"1e400": "1e400", b"NaN": "NaN", b"-0.0": None, b"9" * 400: "9999999999"}
    for number, shown in odd.items():
        data = workbook_bytes(instance)
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            name = next(name for name in source.namelist() if b"<v>54321</v>" in source.read(name))
        path = tmp_path / "dag.xlsx"
        path.write_bytes(
            repacked(data, {name: lambda part, n=number: part.replace(b"54321", n)})  # type: ignore[misc]
        )
        about = [line for line in complaints(path) if "Stoelen" in line]
        assert [(shown or "") in line for line in about] == [True] * (shown is not None)


def test_dates_from_1904(tmp_path: Path) -> None:
    """As old Macs counted."""
    book = Book.new(tmp_path / "mac.xlsx")
    book.book.epoch = datetime.datetime(1904, 1, 1)
    path = book.save()
    with zipfile.ZipFile(path) as source:
        assert b"date1904" in source.read("xl/workbook.xml")
    assert open_workbook(path).since_1904


def test_covered_and_error_cells(tmp_path: Path) -> None:
    part = (
        b"<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
        b'<row r="3"><c r="B3" t="e"><v>#REF!</v></c><c t="str"><f>A1</f><v></v></c>'
        b'<c><f>A1</f></c><c t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh>'
        b"<r><t>_x0041_</t></r></is></c>"
        b'<c t="b"><v>1</v></c></row></sheetData>'
        b'<mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>'
    )
    Book.new(tmp_path / "x.xlsx")
    data = repacked((tmp_path / "x.xlsx").read_bytes(), {"xl/worksheets/sheet1.xml": lambda _: part})
    (tmp_path / "x.xlsx").write_bytes(data)
    sheet = open_workbook(tmp_path / "x.xlsx").sheets[0]
    assert sheet.covered == {(1, 2): (1, 1)}
    assert sheet.anchor(2, 2) == (1, 1)
    assert sheet.anchor(3, 2) == (3, 2)
    assert sheet.rows[3] == {
        2: Cell("#REF!", error=True),
        3: Cell("", formula=True),
        4: Cell(None, formula=True),
        5: Cell("aA"),
        6: Cell(True),
    }


# -- in a process with bounds: what would otherwise fill the machine ----------------------------------

LIMITED = """
    import resource, sys, time
    resource.setrlimit(resource.RLIMIT_AS, (1_200 * 2**20,) * 2)
    from scheduler.errors import InputError
    from scheduler.files import read_instance
    start = time.process_time()
    try:
        read_instance(sys.argv[1])
    except InputError as error:
        assert len(error.problems) < 2_100
        print(error.problems[0])
    assert time.process_time() - start < 90
"""


MEGABYTE = 2**20


def rows(line: bytes, times: int, after: bytes = b"") -> Iterator[bytes]:
    """A sheet of so many equal lines, in pieces."""
    yield b"<worksheet><sheetData>"
    for _ in range(times // 1000):
        yield line * 1000
    yield b"</sheetData>" + after + b"</worksheet>"


def merges() -> Iterator[bytes]:
    merge = b'<mergeCell ref="A1:XFD1048576"/>' * 90_000
    return rows(b"<row><c><v>1</v></c></row>", 60_000, b"<mergeCells>" + merge + b"</mergeCells>")


BOMBS: dict[str, Callable[[], Iterable[bytes]]] = {
    "zeros": lambda: (bytes(MEGABYTE) for _ in range(150)),
    "rows": lambda: rows(b"<row/>", 6_000_000),
    "cells": lambda: rows(b"<c><v>1</v></c>", 2_000_000),
    "one long text": lambda: [b'<worksheet><c t="inlineStr"><is><t>', *[b"x" * MEGABYTE] * 100],
    "one text in many cells": lambda: rows(b'<c t="s"><v>0</v></c>', 100_000),
    "merges": merges,
    "depth": lambda: [b"<a>" * MEGABYTE] * 20,
    "attributes": lambda: [b"<a ", *(f'a{n}="" '.encode() * 1 for n in range(2_000_000)), b"/>"],
}


def bomb(good: bytes, content: Iterable[bytes]) -> bytes:
    """The workbook with other content in one of its sheets, written piece by piece."""
    target = io.BytesIO()
    shared = b"<sst><si><t>" + b"x" * 99_000 + b"</t></si></sst>"
    with zipfile.ZipFile(io.BytesIO(good)) as source, zipfile.ZipFile(target, "w", 8) as made:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/_rels/workbook.xml.rels":
                data = data.replace(b"</Relationships>", STRINGS)
            if name not in (SHEET, "xl/sharedStrings.xml"):
                made.writestr(name, data)
        made.writestr("xl/sharedStrings.xml", shared)
        with made.open(SHEET, "w", force_zip64=True) as part:
            for piece in content:
                part.write(piece)
    return target.getvalue()


STRINGS = (
    b'<Relationship Id="strings" Target="sharedStrings.xml" Type="http://schemas.openxmlformats.org/'
    b'officeDocument/2006/relationships/sharedStrings"/></Relationships>'
)


def lying(good: bytes) -> bytes:
    """A part that says it is small, and is not."""
    data = bytearray(repacked(good, {SHEET: lambda _: bytes(64 * MEGABYTE)}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as source:
        at = source.start_dir
        for info in source.infolist():
            if info.filename == SHEET:
                data[at + 24 : at + 28] = struct.pack("<I", 1000)
                data[info.header_offset + 22 : info.header_offset + 26] = struct.pack("<I", 1000)
            at += 46 + len(info.filename) + len(info.extra)
    return bytes(data)


def many_parts(good: bytes) -> bytes:
    target = io.BytesIO(good)
    with zipfile.ZipFile(target, "a") as made:
        for number in range(20_000):
            made.writestr(f"{number}", b"")
    return target.getvalue()


def ends_within_bounds(path: Path, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LIMITED), str(path)],
        capture_output=True,
        text=True,
        cwd=root,
        timeout=400,
        check=False,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.startswith("bom.xlsx")


@pytest.mark.parametrize("name", BOMBS)
def test_bombs(tmp_path: Path, good: bytes, name: str, root: Path) -> None:
    path = tmp_path / "bom.xlsx"
    path.write_bytes(bomb(good, BOMBS[name]()))
    ends_within_bounds(path, root)


@pytest.mark.parametrize("made", [lying, many_parts])
def test_archives_that_mislead(
    tmp_path: Path, good: bytes, made: Callable[[bytes], bytes], root: Path
) -> None:
    path = tmp_path / "bom.xlsx"
    path.write_bytes(made(good))
    ends_within_bounds(path, root)


def test_thousands_of_mistakes_end(book: Book, tmp_path: Path) -> None:
    sheet = book.sheet("wishes")
    for row in range(4, 4_004):
        sheet.cell(row, 1, f"niemand {row}")
        sheet.cell(row, 2, "Water")
    path = book.save()
    lines = complaints(path)
    assert len(lines) == 2_001
    assert lines[-1] == "dag.xlsx: En er is nog meer: hier staan de eerste 2.000 problemen."
    with pytest.raises(InputError) as caught:
        read_instance(path)
    assert len(annotated(path, caught.value.problems)) > 10_000
