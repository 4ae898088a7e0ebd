"""How people write things in cells: names, dates and times, and how we take them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Literal

from babel.dates import get_month_names

from scheduler.files.workbook.cells import Cell, day_of
from scheduler.text import LOCALES

_FORMAT_NOISE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
"""What a number format holds besides its codes: texts, escapes, colours, languages, conditions."""
_NUMERIC = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})\Z")
_WORDED = re.compile(r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})(?:e|th|st|nd|rd)?\s+([^\W\d]+)\.?,?\s+(\d{4})\Z")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?\Z")
_SECONDS = re.compile(r"(\d{1,2}[:.]\d{2})[:.]00\Z")

FIRST_SERIAL, LAST_SERIAL = 20_000, 401_768
"""Numbers of days that can be a date of an event: from 1954, to 2999."""


def normal(text: str) -> str:
    """What two spellings of one name share: no case, no extra spaces, one form of every letter."""
    folded = text.casefold()
    return " ".join((folded if folded.isascii() else unicodedata.normalize("NFC", folded)).split())


def slug(text: str) -> str:
    """An id made of a title: ``Zaal 1 (oost)`` -> ``zaal-1-oost``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:48].strip("-")


def moment_kind(code: str) -> Literal["date", "time", "both"] | None:
    """What a number format shows of a moment, if it shows one."""
    first = _FORMAT_NOISE.sub("", code.split(";")[0]).casefold()
    if "general" in first:
        return None
    has_time = bool(re.search(r"[hs]|am/pm|\[m", first))
    has_date = bool(re.search(r"[dy]", first)) or ("m" in first and not has_time)
    if has_date:
        return "both" if has_time else "date"
    return "time" if has_time else None


def cell_text(cell: Cell, *, since_1904: bool = False) -> str:
    """A cell as text: what its reader sees, dates and times in one spelling."""
    value = cell.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        kind = moment_kind(cell.format)
        if kind is not None:
            return _moment_text(value, kind, since_1904)
        return f"{value:.15g}" if isinstance(value, float) else str(value)
    return value or ""


def _moment_text(number: float, kind: Literal["date", "time", "both"], since_1904: bool) -> str:
    minutes = round(number % 1 * 1440)
    clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
    day = day_of(number, since_1904=since_1904)
    if number <= 1 and kind != "date":
        return "24:00" if number == 1 else clock
    if day is None or number < FIRST_SERIAL:
        return f"{number:.15g}"
    return day.isoformat() if minutes == 0 else f"{day.isoformat()} {clock}"


def clock_text(cell: Cell) -> str:
    """A time of day as ``9:15``, from a time, a moment, a number or a text. What is no time, or could
    be two times, stays as it is: it is for the domain to refuse."""
    value = cell.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        text = cell_text(cell).strip()
        with_seconds = _SECONDS.match(text)
        return with_seconds[1] if with_seconds else text
    kind = moment_kind(cell.format)
    if kind is None:
        return _clock_number(value)
    if value >= FIRST_SERIAL and (kind == "both" or value != int(value)):
        return _minutes(value % 1 * 1440)
    if value >= FIRST_SERIAL or (kind == "date" and value > 1):
        return cell_text(cell)
    typed = _typed(value) if "[h" in cell.format.casefold() else None
    return _minutes(value * 1440) if typed is None else _clock_number(typed)


def _typed(value: float) -> float | None:
    """``9.15`` typed where a spreadsheet takes it for 9.15 days, shown as 219.36, or for 9.15 seconds,
    shown as 0.00. From 5 on: 1.25 days is 30.00, which somebody may have typed by mistake."""
    for typed in (value, round(value * 86_400, 6)):
        if 5 <= typed < 24:
            return typed
    return None


def _clock_number(value: float) -> str:
    """A number without a format: ``9`` or ``9.15`` as people type it; a part of a day where it
    can be nothing else. ``9.5`` is 9.50 to one and half past nine to another."""
    text = f"{value:.15g}"
    hours, _, cents = text.partition(".")
    if not cents and 0 <= value <= 24 and value != 1:
        return f"{hours}:00"
    if len(cents) == 1 and 1 <= value < 24 and cents in "1234":
        return f"{hours}:{cents}0"
    if len(cents) == 2 and 1 <= value < 24 and int(cents) < 60:
        return f"{hours}:{cents}"
    minutes = value * 1440
    if 0 < value < 1 and len(cents) > 2 and abs(minutes - round(minutes)) < 1e-4:
        return _minutes(minutes)
    return text


def _minutes(minutes: float) -> str:
    whole = round(minutes)
    if abs(whole - minutes) > 0.02:  # more than a second off: not a time in minutes
        seconds = round(minutes * 60)
        return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return f"{whole // 60:02d}:{whole % 60:02d}"


def date_text(cell: Cell, locale: str, *, since_1904: bool = False) -> str:
    """A date as ``2025-09-25``, from a date or from text; anything else as it stands."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        serial = value + (1462 if since_1904 else 0)
        if FIRST_SERIAL <= serial <= LAST_SERIAL and value == int(value):
            found = day_of(value, since_1904=since_1904)
            if found is not None:
                return found.isoformat()
        return cell_text(cell, since_1904=since_1904)
    text = cell_text(cell).strip()
    day = parsed_date(text, locale)
    return day.isoformat() if day else text


def parsed_date(text: str, locale: str = "nl") -> date | None:
    """``25-9-2025``, ``25 september 2025``, ``do 25 sep 2025``, ``2025-09-25``. In English ``3/4/2025``
    has two meanings and so none."""
    text = text.strip()
    if match := _ISO.match(text):
        return _date(match[1], match[2], match[3])
    if match := _NUMERIC.match(text):
        both = locale == "en" and match[2] == "/" and int(match[3]) <= 12 and int(match[1]) <= 12
        return None if both and match[1] != match[3] else _date(match[4], match[3], match[1])
    if match := _WORDED.match(text):
        month = _months().get(match[2].casefold())
        return _date(match[3], str(month), match[1]) if month else None
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _months() -> dict[str, int]:
    if not _MONTHS:
        for locale in LOCALES:
            for width in ("wide", "abbreviated"):
                for number, name in get_month_names(width, locale=locale).items():
                    _MONTHS[str(name).casefold().rstrip(".")] = int(number)
        _MONTHS.update(mar=3, sept=9, okt=10)
    return _MONTHS


_MONTHS: dict[str, int] = {}


def short_date(day: date) -> str:
    """``25-9-2025``: how a date stands behind a name."""
    return f"{day.day}-{day.month}-{day.year}"
