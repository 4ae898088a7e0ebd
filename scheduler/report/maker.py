"""The workbook put together: which sheets, in which order, and how they are found again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from scheduler.domain import Instance, Schedule
from scheduler.files.collector import collector_paused
from scheduler.files.draft import write_draft_sheets
from scheduler.files.pack import packed
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.write import write_input_sheets
from scheduler.report import cells, style
from scheduler.report.door_page import lay_out_door
from scheduler.report.layout import Layout
from scheduler.report.overview_page import lay_out_overview
from scheduler.report.sheets.alternatives import write_alternatives
from scheduler.report.sheets.changes import write_changes
from scheduler.report.sheets.doors import write_doors
from scheduler.report.sheets.explanation import link_back, write_explanation
from scheduler.report.sheets.lists import write_organisers, write_people
from scheduler.report.sheets.programme import write_page
from scheduler.report.sheets.rooms import write_rooms
from scheduler.report.sheets.score import write_score
from scheduler.report.tables.agendas import organiser_view, people_view
from scheduler.report.tables.changes import Changes
from scheduler.report.tables.dates import first_day
from scheduler.report.tables.doors import doors
from scheduler.report.tables.explanation import explanation, synthetic_text
from scheduler.report.tables.programme import Programme
from scheduler.report.tables.rooms import room_tables
from scheduler.report.tables.score import Score
from scheduler.report.tables.timeline import locale_of
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from scheduler.explain import Alternatives

TABS = {
    "programme": style.NAVY,
    "overview": style.NAVY,
    "changes": "B45309",
    "explanation": "6B7280",
    "rooms": "2F6F9F",
    "people": "2F6F9F",
    "organisers": "2F6F9F",
    "doors": "2F6F9F",
    "score": "B45309",
    "alternatives": "B45309",
    "reasons": "B42318",
}


@dataclass(frozen=True)
class Contents:
    """What goes into a workbook; ``instance`` and ``schedule`` are what the views show."""

    instance: Instance
    schedule: Schedule
    programme: Programme
    pages: Sequence[Layout]
    changes: Changes | None = None
    alternatives: Alternatives | None = None
    score: Score | None = None
    made_with: Sequence[tuple[str, str]] = ()
    desk: bool = False
    """Also the sheets that a planner edits."""
    placed_only: bool = False
    """Without the sessions that have no place."""


def workbook_of(contents: Contents) -> bytes:
    """The xlsx file. The same contents give the same bytes."""
    with collector_paused():
        return _Maker(contents).bytes()


class _Maker:
    """Makes one workbook; the views refer to each other, so all exist before any is filled."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.instance = contents.instance
        self.say = locale_of(self.instance)
        self.event = self.instance.event.title
        self.book = Workbook()
        for sheet in self.book.worksheets:
            self.book.remove(sheet)
        set_font(self.book)

    def bytes(self) -> bytes:
        contents = self.contents
        pages = [self._page_sheet(number) for number in range(1, len(contents.pages) + 1)]
        if contents.desk:
            write_draft_sheets(self.book, self.instance, contents.schedule)
        if contents.changes is not None:
            write_changes(self._sheet("changes"), contents.changes, self.say, self.event)
        if contents.alternatives is not None:
            write_alternatives(
                self._sheet("alternatives"), contents.alternatives, self.instance, self.say, self.event
            )
        write_page(self._sheet("overview"), lay_out_overview(contents.programme), self.say, self.event, {})
        self._views(pages)
        if contents.score is not None:
            write_score(self._sheet("score"), contents.score, self.say, self.event, contents.made_with)
        if contents.desk:
            write_input_sheets(self.book, self.instance)
        self._hidden_last()
        self.book.properties.title = cells.clean(self.event)
        self.book.properties.creator = "scheduler"
        stream = BytesIO()
        self.book.save(stream)
        return packed(stream.getvalue(), first_day(self.instance))

    def _views(self, pages: Sequence[Worksheet]) -> None:
        instance, schedule, say, event = self.instance, self.contents.schedule, self.say, self.event
        synthetic = synthetic_text(instance)
        told = self._sheet("explanation")
        explained = explanation(instance, schedule)
        people, own = people_view(instance, schedule), organiser_view(instance, schedule)
        if self.contents.placed_only:
            explained = replace(explained, unplaced=())
            people, own = (tuple(one for one in view if one.start is not None) for view in (people, own))
        rows = write_explanation(told, explained, say, event)
        targets = {subject: (told.title, cell) for subject, cell in rows.items()}
        origins: dict[str, tuple[str, str]] = {}
        for sheet, layout in zip(pages, self.contents.pages, strict=True):
            found = write_page(sheet, layout, say, event, targets)
            origins |= {subject: (sheet.title, cell) for subject, cell in found.items()}
        link_back(told, rows, origins, say)
        write_rooms(self._sheet("rooms"), room_tables(instance, schedule), say, event, synthetic)
        write_people(self._sheet("people"), people, say, event)
        write_organisers(self._sheet("organisers"), own, say, event, synthetic)
        hung = [lay_out_door(door) for door in doors(instance, schedule)]
        write_doors(self._sheet("doors"), hung, say, event)

    def _page_sheet(self, number: int) -> Worksheet:
        one = len(self.contents.pages) == 1
        key = "report-sheet-programme" if one else "report-sheet-programme-day"
        return self._sheet("programme", f"sheet_programme_{number}", self.say.say(key, n=number))

    def _sheet(self, kind: str, name: str | None = None, title: str | None = None) -> Worksheet:
        return add_view(self.book, kind, self.say, name, title)

    def _hidden_last(self) -> None:
        for sheet in [one for one in self.book.worksheets if one.sheet_state != "visible"]:
            self.book.move_sheet(sheet, len(self.book.worksheets))
        self.book.active = 0


def add_view(
    book: Workbook, kind: str, say: Words, name: str | None = None, title: str | None = None
) -> Worksheet:
    """A sheet with a name that stays when somebody renames its tab."""
    known = SHEETS["changes" if kind == "changes" else f"report-{kind}"]
    name, title = name or known.defined, title or known.title(say.locale)
    sheet: Worksheet = book.create_sheet(title)
    sheet.sheet_properties.tabColor = TABS[kind]
    book.defined_names[name] = DefinedName(name, attr_text=f"'{sheet.title}'!$A$1")
    return sheet


def set_font(book: Workbook) -> None:
    """The default font decides how wide a column unit is."""
    # openpyxl has no public way to set it.
    normal = book._named_styles["Normal"]  # type: ignore[attr-defined]  # noqa: SLF001
    normal.font = style.font(style.DEFAULT_SIZE)
    normal.bind(book)
