"""The workbook put together: which sheets, in which order, and how they are found again."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

import scheduler
from scheduler.domain import Instance
from scheduler.errors import OutputError
from scheduler.evaluate import Evaluation
from scheduler.files.pack import packed
from scheduler.report import cells, style
from scheduler.report.layout import Heading, Layout
from scheduler.report.page import lay_out
from scheduler.report.sheets.explanation import link_back, write_explanation
from scheduler.report.sheets.lists import write_organisers, write_people
from scheduler.report.sheets.programme import write_page
from scheduler.report.sheets.rooms import write_rooms
from scheduler.report.sheets.score import write_score
from scheduler.report.tables.agendas import organiser_view, people_view
from scheduler.report.tables.dates import first_day
from scheduler.report.tables.explanation import explanation, synthetic_text
from scheduler.report.tables.programme import Programme, programme
from scheduler.report.tables.rooms import room_tables
from scheduler.report.tables.score import score
from scheduler.report.tables.timeline import locale_of
from scheduler.result import Result
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

TABS = {
    "programme": style.NAVY,
    "explanation": "6B7280",
    "rooms": "2F6F9F",
    "people": "2F6F9F",
    "organisers": "2F6F9F",
    "score": "B45309",
}


def workbook_bytes(result: Result, *, command: str | None = None) -> bytes:
    """The xlsx file of a result. The same result gives the same bytes.

    Raises ``OutputError`` when the result holds no schedule.
    """
    if result.schedule is None or result.evaluation is None:
        say = locale_of(result.instance)
        raise OutputError(say.say("report-error-no-schedule", status=result.status.value))
    return _Maker(result, result.evaluation, command).bytes()


def page_layouts(evaluation: Evaluation) -> tuple[Layout, ...]:
    """The programme pages as they are laid out, one a day."""
    instance = evaluation.instance
    say = locale_of(instance)
    made = programme(instance, evaluation.schedule)
    broken = sum(1 for one in evaluation.scores if one.hard and one.amount)
    warning = say.say("report-broken", n=broken, sheet=say.say("report-sheet-score")) if broken else None
    return tuple(
        lay_out(
            page,
            Heading(
                made.title,
                made.subtitle,
                (warning,) if warning else (),
                _left_out(made, say) if page is made.pages[-1] else (),
            ),
        )
        for page in made.pages
    )


def made_with(instance: Instance, command: str | None) -> list[tuple[str, str]]:
    """Versions, and the command with the names of its files only."""
    say = locale_of(instance)
    try:
        solver = version("ortools")
    except PackageNotFoundError:
        solver = "–"
    lines = [
        ("scheduler", say.say("report-version", version=scheduler.__version__)),
        ("OR-Tools", say.say("report-version", version=solver)),
        ("Python", say.say("report-version", version=platform.python_version())),
    ]
    if command:
        lines.append((say.say("report-command"), without_paths(command)))
    return lines


def without_paths(command: str) -> str:
    """``solve /home/me/in.yaml -o out/x.xlsx`` -> ``solve in.yaml -o x.xlsx``."""
    return " ".join(part.replace("\\", "/").rstrip("/").rpartition("/")[2] for part in command.split())


def _left_out(made: Programme, say: Words) -> tuple[str, ...]:
    if not made.unplaced:
        return ()
    titles = [
        say.say("report-unplaced-optional", title=one.title) if one.optional else one.title
        for one in made.unplaced
    ]
    return (say.say("report-unplaced", titles="; ".join(titles)),)


class _Maker:
    """Makes one workbook; the sheets refer to each other, so all exist before any is filled."""

    def __init__(self, result: Result, evaluation: Evaluation, command: str | None) -> None:
        self.result = result
        self.evaluation = evaluation
        self.instance = result.instance
        self.command = command
        self.say = locale_of(self.instance)
        self.event = self.instance.event.title
        self.book = Workbook()
        self._set_font()

    def bytes(self) -> bytes:
        layouts = page_layouts(self.evaluation)
        first = self.book.active
        pages = [self._page_sheet(number, len(layouts)) for number in range(1, len(layouts) + 1)]
        sheets = {name: self._sheet(name, name) for name in list(TABS)[1:]}
        if first is not None:
            self.book.remove(first)
        self._fill(pages, layouts, sheets)
        self.book.properties.title = cells.clean(self.event)
        self.book.properties.creator = "scheduler"
        stream = BytesIO()
        self.book.save(stream)
        return packed(stream.getvalue(), first_day(self.instance))

    def _fill(
        self, pages: list[Worksheet], layouts: tuple[Layout, ...], sheets: dict[str, Worksheet]
    ) -> None:
        schedule = self.evaluation.schedule
        synthetic = synthetic_text(self.instance)
        told = sheets["explanation"]
        rows = write_explanation(told, explanation(self.instance, schedule), self.say, self.event)
        targets = {subject: (told.title, cell) for subject, cell in rows.items()}
        origins: dict[str, tuple[str, str]] = {}
        for sheet, layout in zip(pages, layouts, strict=True):
            found = write_page(sheet, layout, self.say, self.event, targets)
            origins |= {subject: (sheet.title, cell) for subject, cell in found.items()}
        link_back(told, rows, origins, self.say)
        tables = room_tables(self.instance, schedule)
        write_rooms(sheets["rooms"], tables, self.say, self.event, synthetic)
        write_people(sheets["people"], people_view(self.instance, schedule), self.say, self.event)
        own = organiser_view(self.instance, schedule)
        write_organisers(sheets["organisers"], own, self.say, self.event, synthetic)
        judged = score(self.evaluation, self.result)
        write_score(sheets["score"], judged, self.say, self.event, made_with(self.instance, self.command))

    def _page_sheet(self, number: int, pages: int) -> Worksheet:
        key = "report-sheet-programme" if pages == 1 else "report-sheet-programme-day"
        return self._sheet("programme", f"programme_{number}", self.say.say(key, n=number))

    def _sheet(self, kind: str, name: str, title: str | None = None) -> Worksheet:
        """A sheet with a name that stays when somebody renames its tab."""
        title = title or self.say.say(f"report-sheet-{kind}")
        sheet: Worksheet = self.book.create_sheet(title)
        sheet.sheet_properties.tabColor = TABS[kind]
        self.book.defined_names[f"sheet_{name}"] = DefinedName(
            f"sheet_{name}", attr_text=f"'{sheet.title}'!$A$1"
        )
        return sheet

    def _set_font(self) -> None:
        """The default font decides how wide a column unit is."""
        # openpyxl has no public way to set it.
        normal = self.book._named_styles["Normal"]  # type: ignore[attr-defined]  # noqa: SLF001
        normal.font = style.font(style.DEFAULT_SIZE)
        normal.bind(self.book)
