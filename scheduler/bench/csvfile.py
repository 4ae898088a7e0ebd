"""CSV files as people and spreadsheets write them: any usual separator, BOM, line ends, more columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scheduler.errors import Problem

SEPARATORS = ",;\t|"
MOST_BYTES = 200_000_000


@dataclass(frozen=True)
class Row:
    """One line: its number in the file (1-based), where it starts, and the trimmed text of each column
    asked for."""

    line: int
    values: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]


def read_csv(path: Path, columns: tuple[str, ...], problems: list[Problem]) -> list[Row]:
    """The rows that are not empty. What is wrong with the file is added to ``problems``; a cell that
    is not there counts as empty."""
    lines = _lines(path, problems)
    if not lines:
        return []
    number, names = lines[0]
    missing = [column for column in columns if column not in names]
    problems += [Problem(column, "this column is missing", file=path.name, line=number) for column in missing]
    if missing:
        return []
    place = {column: names.index(column) for column in columns}
    rows = []
    for number, cells in lines[1:]:
        problems += [
            Problem(column, "this line ends before this column", file=path.name, line=number)
            for column in columns
            if place[column] >= len(cells)
        ]
        rows.append(Row(number, {column: "".join(cells[at : at + 1]) for column, at in place.items()}))
    return rows


def _lines(path: Path, problems: list[Problem]) -> list[tuple[int, list[str]]]:
    """(line number, cells) of every line that holds something; the first one holds the names."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(f"larger than {MOST_BYTES:,} bytes")
        text = _decoded(path.read_bytes())
        lines = list(_parsed(text))
    except OSError as error:
        problems.append(Problem("", error.strerror or str(error), file=path.name))
        return []
    except (ValueError, csv.Error) as error:
        problems.append(Problem("", f"cannot be read as CSV: {error}", file=path.name))
        return []
    if not lines:
        problems.append(Problem("", "this file is empty", file=path.name))
        return []
    number, names = lines[0]
    return [(number, [name.lower() for name in names]), *lines[1:]]


def _decoded(data: bytes) -> str:
    """UTF-8; what is not is Excel's "Unicode text" or an older Windows file."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _parsed(text: str) -> Iterator[tuple[int, list[str]]]:
    head = next((line for line in text.splitlines() if line.strip()), "")
    lines = io.StringIO(text, newline="").readlines()
    reader = csv.reader(lines, delimiter=max(SEPARATORS, key=head.count), skipinitialspace=True)
    start = 0
    for cells in reader:
        # It would swallow every line after it, in silence where nobody asks for its column.
        if reader.line_num == len(lines) > start + 1 and "".join(lines[start:]).count('"') % 2:
            raise ValueError(f"a quotation mark that opens on line {start + 1} is not closed")
        trimmed = [cell.strip() for cell in cells]
        if any(trimmed):
            yield start + 1, trimmed
        start = reader.line_num
