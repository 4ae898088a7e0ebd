"""A workbook to start with: empty with examples, or filled with a real event."""

from __future__ import annotations

from importlib.resources import as_file, files

from openpyxl.workbook.defined_name import DefinedName

from scheduler.domain import Instance
from scheduler.files.checked import checked
from scheduler.files.source import read_tree
from scheduler.files.workbook.examples import MARK, example_rows, without_ids
from scheduler.files.workbook.flat import flatten
from scheduler.files.workbook.guidance import write_guidance
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.write import empty_book, saved, workbook_bytes, write_flat

REAL = ("hoorn",)
"""Events that a workbook can be filled with."""


def init_workbook(locale: str, example: str | None = None) -> bytes:
    """A workbook to fill in, or the same filled with the event ``example`` of ``REAL``. Raises
    ``KeyError`` for another name."""
    if example is not None:
        return workbook_bytes(_spoken(real_event(example), locale))
    book = empty_book()
    write_guidance(book, locale, examples=True)
    flat = without_ids(example_rows(locale))
    flat |= {"event": [{}], "rules": flatten({})["rules"]}
    write_flat(book, flat, locale, example=True)
    title = SHEETS["event"].title(locale)  # guidance is what people delete
    book.defined_names[MARK] = DefinedName(MARK, attr_text=f"'{title}'!$A$1")
    return saved(book, title)


def real_event(name: str) -> Instance:
    if name not in REAL:
        raise KeyError(name)
    with as_file(files("scheduler.files.workbook") / f"{name}.yaml") as path:
        tree, report = read_tree(path)
        instance = checked(tree, report)
        report.raise_if_any()
        return instance


def _spoken(instance: Instance, locale: str) -> Instance:
    return instance.model_copy(update={"event": instance.event.model_copy(update={"locale": locale})})
