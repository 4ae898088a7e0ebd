"""Dates of an event in the reader's language."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from scheduler.domain import Instance
from scheduler.text import words


def dates_text(instance: Instance) -> str:
    """``25 en 26 september 2025``: all days at once, months and years said once."""
    locale = instance.event.locale
    days = sorted(day.date for day in instance.days)
    parts = []
    for day, following in zip(days, [*days[1:], None], strict=True):
        if following is None or (day.year != following.year):
            pattern = "d MMMM y"
        elif day.month != following.month:
            pattern = "d MMMM"
        else:
            pattern = "d"
        parts.append(str(format_date(day, pattern, locale=locale)))
    return words(locale).every(parts)


def first_day(instance: Instance) -> date:
    """The event's first day; a fixed date where it has none."""
    return min((day.date for day in instance.days), default=date(2000, 1, 1))
