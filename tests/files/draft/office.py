"""Edits workbooks in LibreOffice as a person would: cut, copy, paste, type, clear, insert, sort.

Runs under the system's Python, which has LibreOffice's ``uno`` module; knows nothing of this project.
Reads from stdin, as JSON, ``[{"path": …, "out": …, "sheet": …, "steps": [[verb, argument, …], …]}]``
and saves every file under its ``out``. Says ``{"done": n}`` at the end.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]
from com.sun.star.table import TableSortField  # type: ignore[import-not-found]

START_SECONDS = 90


def prop(name: str, value: object) -> Any:
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


class Desk:
    """One open workbook, with the clipboard of its own LibreOffice."""

    def __init__(self, desktop: Any, dispatcher: Any, url: str, sheet: str | None = None) -> None:
        self.dispatcher = dispatcher
        self.book = desktop.loadComponentFromURL(url, "_blank", 0, (prop("Hidden", True),))
        self.view = self.book.CurrentController
        self.sheet = self.book.Sheets.getByName(sheet) if sheet else self.book.Sheets.getByIndex(0)
        self.view.setActiveSheet(self.sheet)

    def order(self, command: str, *args: object) -> None:
        self.dispatcher.executeDispatch(self.view.Frame, f".uno:{command}", "", 0, args)

    def select(self, where: str) -> None:
        self.view.setActiveSheet(self.sheet)
        self.view.select(self.sheet.getCellRangeByName(where))

    # -- what a person does ------------------------------------------------------

    def cut(self, source: str, target: str) -> None:
        self.select(source)
        self.order("Cut")
        self.select(target)
        self.order("Paste")

    def copy(self, source: str, target: str) -> None:
        self.select(source)
        self.order("Copy")
        self.select(target)
        self.order("Paste")

    def paste_text(self, source: str, target: str) -> None:
        """Paste special, the text alone."""
        self._paste_special(source, target, "S")

    def paint(self, source: str, target: str) -> None:
        """The format painter."""
        self._paste_special(source, target, "T")

    def _paste_special(self, source: str, target: str, what: str) -> None:
        self.select(source)
        self.order("Copy")
        self.select(target)
        flags = {
            "FormulaCommand": 0,
            "SkipEmptyCells": False,
            "Transpose": False,
            "AsLink": False,
            "MoveMode": 4,
        }
        self.order("InsertContents", prop("Flags", what), *(prop(*flag) for flag in flags.items()))

    def clear(self, where: str) -> None:
        """The Delete key."""
        self.select(where)
        self.order("ClearContents")

    def wipe(self, where: str) -> None:
        """Delete everything, notes and formats too."""
        self.select(where)
        self.order("Delete", prop("Flags", "A"))

    def type(self, where: str, text: str) -> None:
        self.select(where)
        self.order("EnterString", prop("StringName", text))

    def day(self, where: str, day: str) -> None:
        """A date, as a drop-down gives one."""
        days = (date.fromisoformat(day) - date(1899, 12, 30)).days
        self.sheet.getCellRangeByName(where).Value = days

    def insert_row(self, row: int) -> None:
        self.sheet.Rows.insertByIndex(row - 1, 1)

    def delete_row(self, row: int) -> None:
        self.sheet.Rows.removeByIndex(row - 1, 1)

    def insert_column(self, column: int) -> None:
        self.sheet.Columns.insertByIndex(column - 1, 1)

    def delete_column(self, column: int) -> None:
        self.sheet.Columns.removeByIndex(column - 1, 1)

    def merge(self, where: str) -> None:
        self.sheet.getCellRangeByName(where).merge(True)

    def sort(self, where: str, column: int, ascending: bool = True) -> None:
        field = TableSortField()
        field.Field, field.IsAscending = column, ascending
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        self.sheet.getCellRangeByName(where).sort(
            (prop("SortFields", fields), prop("ContainsHeader", False), prop("BindFormatsToContent", True))
        )

    def rename_sheet(self, title: str) -> None:
        self.sheet.Name = title

    def copy_sheet(self, title: str) -> None:
        names = self.book.Sheets.ElementNames
        self.book.Sheets.copyByName(self.sheet.Name, title, names.index(self.sheet.Name) + 1)

    def use_sheet(self, title: str) -> None:
        self.sheet = self.book.Sheets.getByName(title)

    def remove_sheet(self, title: str) -> None:
        self.book.Sheets.removeByName(title)

    def save(self, path: str) -> None:
        self.book.storeToURL(Path(path).as_uri(), (prop("FilterName", "Calc MS Excel 2007 XML"),))

    def close(self) -> None:
        self.book.close(True)


def connect(context: Any, pipe: str) -> Any:
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def never_ask(services: Any, context: Any) -> None:
    """Nobody is there to say yes to overwriting cells."""
    provider = services.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    access = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (prop("nodepath", "/org.openoffice.Office.Calc/Input"),),
    )
    access.setPropertyValue("ReplaceCellsWarning", False)
    access.commitChanges()


def main() -> None:
    jobs = json.load(sys.stdin)
    office = shutil.which("soffice") or "libreoffice"
    with tempfile.TemporaryDirectory(prefix="scheduler-desk-") as home:
        pipe = f"scheduler{os.getpid()}"
        process = subprocess.Popen(
            [office, "--headless", "--norestore", "--nologo", "--nodefault",
             f"--accept=pipe,name={pipe};urp;", f"-env:UserInstallation={Path(home).as_uri()}/profile"],
            env={**os.environ, "HOME": home},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
            start_new_session=True,  # it starts children of its own, which must not outlive it
        )  # fmt: skip
        try:
            context = connect(uno.getComponentContext(), pipe)
            services = context.ServiceManager
            desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
            never_ask(services, context)
            blank = Desk(desktop, dispatcher, "private:factory/scalc")
            for number, job in enumerate(jobs):
                own = shutil.copy(job["path"], Path(home) / f"{number}.xlsx")  # locks stay in here
                desk = Desk(desktop, dispatcher, Path(own).as_uri(), job["sheet"])
                for verb, *args in job["steps"]:
                    getattr(desk, verb)(*args)
                desk.save(job["out"])
                # LibreOffice falls over a clipboard whose document is gone.
                blank.select("A1")
                blank.order("Copy")
                desk.close()
            desktop.terminate()
            process.wait(30)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    print(json.dumps({"done": len(jobs)}))


if __name__ == "__main__":
    main()
