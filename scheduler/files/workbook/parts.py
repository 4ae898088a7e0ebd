"""What the small parts of a workbook say: sheets and names, shared strings, number formats, notes."""

from __future__ import annotations

from dataclasses import dataclass, field

from openpyxl.styles.numbers import BUILTIN_FORMATS

from scheduler.files.tree import Unreadable
from scheduler.files.workbook.package import Package
from scheduler.files.workbook.xml import Attributes, Strings, plain, stream

MAX_STRINGS = 1_000_000
MAX_PIECES = 100_000
"""Sheets, names, relations and styles of one workbook; there are some hundreds."""
GENERAL = "General"


@dataclass
class SheetEntry:
    """A sheet as the workbook lists it."""

    title: str
    relation: str
    hidden: bool
    part: str = ""
    names: set[str] = field(default_factory=set)
    """Defined names that point at it and belong to the workbook."""
    local_names: set[str] = field(default_factory=set)
    """Defined names of its own; a copied sheet has them."""


@dataclass
class Contents:
    """The workbook part. ``since_1904``: days are counted from 1 January 1904."""

    sheets: list[SheetEntry]
    part: str
    since_1904: bool = False
    names: dict[str, str] = field(default_factory=dict)
    """Defined names of the workbook and what they refer to."""


Relation = tuple[str, str]
"""Kind and target."""


def relations(package: Package, part: str) -> dict[str, Relation]:
    """Relation id -> kind (last word of its type) and the part it points at."""
    found: dict[str, Relation] = {}
    name = package.relations_of(part)
    if not package.has(name):
        return found

    def start(element: str, attributes: Attributes) -> None:
        if element == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes["Type"].rpartition("/")[2]
            found[attributes["Id"]] = kind, package.beside(part, attributes["Target"])
            _few(len(found))

    stream(package.read(name), start)
    return found


def contents(package: Package) -> Contents:
    """Raises ``Unreadable`` for an archive that is no workbook."""
    main = next((target for kind, target in relations(package, "").values() if kind == "officeDocument"), "")
    if not main or not package.has(main) or main.lower().endswith(".bin"):
        raise Unreadable("workbook-not-excel")
    found = Contents([], main)
    names: list[tuple[str, str | None, list[str]]] = []
    inside = False
    is_workbook = False

    def start(element: str, attributes: Attributes) -> None:
        nonlocal inside, is_workbook
        if element == "workbook":
            is_workbook = True
        elif element == "workbookPr":
            found.since_1904 = attributes.get("date1904") in ("1", "true")
        elif element == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            found.sheets.append(SheetEntry(attributes["name"], plain(attributes, "id") or "", hidden))
            _few(len(found.sheets) * 20)
        elif element == "definedName":
            names.append((attributes["name"], attributes.get("localSheetId"), []))
            _few(len(names))
            inside = True

    def end(element: str) -> None:
        nonlocal inside
        inside = inside and element != "definedName"

    def text(data: str) -> None:
        if inside:
            names[-1][2].append(data)

    stream(package.read(main), start, end, text)
    if not is_workbook:
        raise Unreadable("workbook-not-excel")
    _locate(package, found)
    by_title = {sheet.title.casefold(): sheet for sheet in found.sheets}
    for name, local, pieces in names:
        reference = "".join(pieces)
        sheet = by_title.get(_sheet_of(reference).casefold())
        if local is None:
            found.names[name.casefold()] = reference
        if sheet is not None:
            (sheet.names if local is None else sheet.local_names).add(name.casefold())
    return found


def _few(count: int) -> None:
    if count > MAX_PIECES:
        raise Unreadable("workbook-damaged")


def _locate(package: Package, found: Contents) -> None:
    """Give each sheet its part; charts and the like on a tab of their own are no sheets."""
    targets = relations(package, found.part)
    for sheet in found.sheets:
        kind, sheet.part = targets.get(sheet.relation, ("", ""))
        if kind != "worksheet":
            sheet.part = ""
    found.sheets = [sheet for sheet in found.sheets if sheet.part and package.has(sheet.part)]


def _sheet_of(reference: str) -> str:
    """``'Invoer zalen'!$A$1`` -> ``Invoer zalen``."""
    sheet = reference.rpartition("!")[0].lstrip("=$")
    if sheet.startswith("'") and sheet.endswith("'") and len(sheet) > 1:
        return sheet[1:-1].replace("''", "'")
    return sheet


def shared_strings(package: Package, book: Contents) -> list[str]:
    part = _related(package, book, "sharedStrings")
    found: list[str] = []
    if part is None:
        return found
    run = Strings()

    def start(element: str, _: Attributes) -> None:
        if element == "si":
            run.clear()
        run.start(element)

    def end(element: str) -> None:
        run.end(element)
        if element == "si":
            found.append(run.value())
            if len(found) > MAX_STRINGS:
                raise Unreadable("workbook-too-many", None, most=MAX_STRINGS)

    stream(package.read(part), start, end, run.text)
    return found


def number_formats(package: Package, book: Contents) -> list[str]:
    """The number format of every cell style, by its number."""
    part = _related(package, book, "styles")
    if part is None:
        return []
    own: dict[int, str] = {}
    found: list[int] = []
    inside = False

    def start(element: str, attributes: Attributes) -> None:
        nonlocal inside
        if element == "numFmt":
            own[int(attributes["numFmtId"])] = attributes["formatCode"]
        elif element == "cellXfs":
            inside = True
        elif element == "xf" and inside:
            found.append(int(attributes.get("numFmtId", "0")))
            _few(len(found) + len(own))

    def end(element: str) -> None:
        nonlocal inside
        inside = inside and element != "cellXfs"

    stream(package.read(part), start, end)
    return [own.get(number) or BUILTIN_FORMATS.get(number, GENERAL) for number in found]


def notes(package: Package, part: str) -> dict[str, str]:
    """Cell -> the text of its note."""
    found: dict[str, str] = {}
    run = Strings()
    at = ""

    def start(element: str, attributes: Attributes) -> None:
        nonlocal at
        if element == "comment":
            at = attributes["ref"]
            run.clear()
        run.start(element)

    def end(element: str) -> None:
        run.end(element)
        if element == "comment":
            found[at] = run.value()

    for kind, target in relations(package, part).values():
        if kind == "comments" and package.has(target):
            stream(package.read(target), start, end, run.text)
    return found


def _related(package: Package, book: Contents, kind: str) -> str | None:
    found = (target for name, target in relations(package, book.part).values() if name == kind)
    return next((target for target in found if package.has(target)), None)
