"""Words in the reader's language: sentences from the Fluent files, dates and lists from Babel.

Sentences are data: ``scheduler/text/<locale>/*.ftl``. A sentence that is missing, or an argument
that it needs and does not get, raises ``KeyError``: a defect, found by the tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

LOCALES = ("nl", "en")
LONG = 200
"""Fluent refuses arguments beyond some length; longer ones are put in when it is done."""
MARK = "\ufffe"
"""Stands in no text: the domain refuses it."""


class Words:
    """Everything that differs between Dutch and English."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._arguments: dict[str, list[str]] = {}
        folder = files("scheduler.text") / locale
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if entry.name.endswith(".ftl"):
                resource = FluentResource(entry.read_text(encoding="utf-8"))
                self._bundle.add_resource(resource)
                self._arguments |= _arguments(resource)

    def has(self, key: str) -> bool:
        message, _, attribute = key.partition(".")
        if not self._bundle.has_message(message):
            return False
        return not attribute or attribute in self._bundle.get_message(message).attributes

    def say(self, key: str, **args: Any) -> str:
        """The sentence ``key`` (``message`` or ``message.attribute``) with its arguments filled in."""
        if not self.has(key):
            raise KeyError(f"no sentence {key!r} in {self.locale}")
        message, _, attribute = key.partition(".")
        found = self._bundle.get_message(message)
        pattern = found.attributes[attribute] if attribute else found.value
        if pattern is None:
            raise KeyError(f"no sentence {key!r} in {self.locale}")
        long = {name: value for name, value in args.items() if isinstance(value, str) and len(value) > LONG}
        made, errors = self._bundle.format_pattern(
            pattern, args | {name: MARK + name + MARK for name in long}
        )
        if errors:
            raise KeyError(f"sentence {key!r} in {self.locale}: {errors[0]}")
        text = str(made)
        for name, value in long.items():
            text = text.replace(MARK + name + MARK, value)
        return text

    def texts(self, start: str) -> dict[str, str]:
        """Every message whose name starts so, for who fills in arguments elsewhere: they stand as
        ``{name}``. Messages that choose by number cannot be given away like that."""
        return {
            key: self.say(key, **{name: f"{{{name}}}" for name in names})
            for key, names in self._arguments.items()
            if key.startswith(start)
        }

    def label(self, family: str, name: str) -> str:
        """A label from a family of fixed choices (``kind-theme``); a free one stays as it is."""
        key = f"{family}-{name}"
        return self.say(key) if self.has(key) else name

    def every(self, items: Iterable[str]) -> str:
        """``A, B en C``."""
        return format_list(list(items), style="standard", locale=self.locale)

    def either(self, items: Iterable[str]) -> str:
        """``A, B of C``."""
        return format_list(list(items), style="or", locale=self.locale)

    def titles(self, titles: Sequence[str]) -> str:
        """Titles as they stand in a sentence: ``*A* en *B*``."""
        return self.every(f"*{title}*" for title in titles)

    def clock(self, minutes: int) -> str:
        """``690`` -> ``11.30`` (nl) or ``11:30`` (en); the day of absolute minutes is dropped."""
        within = minutes % 1440 or (1440 if minutes else 0)
        return f"{within // 60:02d}{'.' if self.locale == 'nl' else ':'}{within % 60:02d}"

    def span(self, start: int, end: int) -> str:
        """``11.30–12.30``."""
        return f"{self.clock(start)}–{self.clock(end)}"

    def day(self, day: date) -> str:
        """``donderdag 13 februari 2025`` or ``Thursday 13 February 2025``."""
        return str(format_date(day, "EEEE d MMMM y", locale=self.locale))

    def short_day(self, day: date) -> str:
        """``do 13 feb`` or ``Thu 13 Feb``."""
        return str(format_date(day, "EEE d MMM", locale=self.locale)).replace(".", "")

    def number(self, value: float) -> str:
        return str(format_decimal(value, locale=self.locale))

    def percent(self, value: float, digits: int = 1) -> str:
        return (
            str(format_percent(value, f"0.{'0' * digits}%", locale=self.locale))
            if digits
            else str(format_percent(value, locale=self.locale))
        )


def _arguments(resource: ast.Resource) -> dict[str, list[str]]:
    """Message -> the names of the arguments that its own text takes as they are."""
    found = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            parts = [part.expression for part in entry.value.elements if isinstance(part, ast.Placeable)]
            found[entry.id.name] = [part.id.name for part in parts if isinstance(part, ast.VariableReference)]
    return found


@cache
def words(locale: str) -> Words:
    """The words of a locale, loaded once."""
    return Words(locale)
