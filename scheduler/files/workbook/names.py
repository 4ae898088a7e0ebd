"""Every sheet of the product: its key, the name by which it is found again, its titles.

A sheet is found by its *defined name*, which survives when somebody renames the tab, and else by its
title in either language.
"""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.text import LOCALES, words


@dataclass(frozen=True, slots=True)
class SheetName:
    """``defined`` is stable: workbooks that people keep refer to it."""

    key: str
    defined: str
    message: str
    """Key of the title in the message files."""

    def title(self, locale: str) -> str:
        return words(locale).say(self.message)

    def titles(self) -> tuple[str, ...]:
        """The title in every language."""
        return tuple(self.title(locale) for locale in LOCALES)

    def other_titles(self) -> tuple[str, ...]:
        """What the sheet may be called in a workbook that we did not make."""
        key = f"{self.message}.also"
        return tuple(words(locale).say(key) for locale in LOCALES if words(locale).has(key))


def _own(key: str) -> SheetName:
    return SheetName(key, f"scheduler_{key}", f"sheet-{key}")


def _report(key: str) -> SheetName:
    return SheetName(f"report-{key}", f"sheet_{key}", f"report-sheet-{key}")


INPUT = tuple(
    _own(key)
    for key in (
        "guidance", "event", "days", "timeline", "venues", "travel", "rooms", "pillars", "tags",
        "organisers", "people", "sessions", "roles", "pins", "relations", "availability", "preferences",
        "attendees", "wishes", "rules", "assumptions", "base",
    )
)  # fmt: skip
"""Sheets a planner fills in, in the order of their tabs. ``base`` is hidden."""

DRAFT = tuple(_own(key) for key in ("roster", "planning", "snapshot", "changes"))
"""Sheets of a draft. ``snapshot`` is hidden."""

VIEWS = tuple(
    _report(key)
    for key in (
        "programme", "alternatives", "overview", "explanation", "rooms", "people", "organisers", "doors",
        "score", "reasons",
    )
)  # fmt: skip
"""Sheets that are never read back. The programme has one a day: ``sheet_programme_1`` and on."""

CHOICES = _own("choices")
"""Hidden: the lists behind drop-downs that are no column of a sheet."""

PROBLEMS = _own("problems")
"""What is wrong, in a copy that shows where."""

SHEETS: dict[str, SheetName] = {sheet.key: sheet for sheet in (*INPUT, *DRAFT, *VIEWS, CHOICES, PROBLEMS)}
