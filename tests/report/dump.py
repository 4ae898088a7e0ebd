"""Sheets as text that a person can review: ``python -m tests.report.dump`` writes the golden files
anew after a wanted change; read the difference before committing it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

GOLDEN = Path(__file__).parent / "golden"


def opened(data: bytes) -> Workbook:
    return load_workbook(BytesIO(data), rich_text=True)


def sheet_of(book: Workbook, name: str) -> Worksheet:
    """A sheet by its defined name, as other programs find it."""
    (title, cell), *_ = book.defined_names[name].destinations
    assert cell == "$A$1"
    return book[title]


def cell_texts(sheet: Worksheet) -> list[list[str]]:
    """Rows with text, each with its texts from left to right; ``/`` for a new line in a cell, and
    no-break spaces as plain ones."""
    rows = []
    for row in sheet.iter_rows():
        values = [str(cell.value) for cell in row if cell.value is not None]
        texts = [value.replace("\n", " / ").replace("\N{NO-BREAK SPACE}", " ") for value in values]
        if texts:
            rows.append(texts)
    return rows


def grid_text(data: bytes) -> str:
    """The programme sheets as text, a cell after ``|``."""
    book = opened(data)
    pages = [name for name in sorted(book.defined_names) if name.startswith("sheet_programme_")]
    blocks = []
    for name in pages:
        sheet = sheet_of(book, name)
        rows = [" | ".join(texts) for texts in cell_texts(sheet)]
        blocks.append("\n".join([f"== {sheet.title}", *rows]))
    return "\n\n".join(blocks) + "\n"


if __name__ == "__main__":
    from scheduler.report import pages_bytes
    from tests.report.conftest import EVENTS, published

    for event in EVENTS:
        GOLDEN.joinpath(f"{event}.txt").write_text(grid_text(pages_bytes(published(event))), "utf-8")
    english = grid_text(pages_bytes(published("hoorn-2025", "en")))
    GOLDEN.joinpath("hoorn-2025.en.txt").write_text(english, "utf-8")
