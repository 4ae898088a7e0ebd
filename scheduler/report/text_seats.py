"""Seats as text for a terminal. Sentences keep their ``*marks*``."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.report.tables.seats import SessionSeats, session_seats
from scheduler.report.tables.seats_facts import seats_facts, warnings
from scheduler.report.tables.timeline import day_heading, locale_of, span_text
from scheduler.result import Seated
from scheduler.text import Words

MOST_WARNINGS = 10


def seats_text(seated: Seated) -> str:
    """What ``seats`` says: status, how many wishes, how fair, every session with its numbers."""
    instance = seated.judgement.instance
    say = locale_of(instance)
    title = say.say("seats-title", event=instance.event.title)
    lines = [title, f"{say.say('report-text-status')}: {seated.status.value}", ""]
    found = warnings(seated)
    lines += found[:MOST_WARNINGS]
    if len(found) > MOST_WARNINGS:
        lines.append(say.say("report-more", n=len(found) - MOST_WARNINGS))
    lines += [""] if found else []
    sessions = session_seats(seated)
    facts = seats_facts(seated, sessions)
    width = max(len(label) for label, _ in facts)
    lines += [f"{label:<{width}}  {value}" for label, value in facts]
    for day in instance.days:
        own = [one for one in sessions if one.day is day]
        if own:
            lines += ["", day_heading(instance, day), *_table(own, say)]
    return "\n".join(lines)


def _table(sessions: Sequence[SessionSeats], say: Words) -> list[str]:
    """Time, session, room and the numbers, one line a session."""
    heads = [say.say(f"seats-head-{name}") for name in ("when", "session", "room")]
    numbers = [say.say(f"seats-head-{name}") for name in ("seats", "taken", "left", "asked", "waiting")]
    rows = [[*heads, *numbers]]
    for one in sessions:
        values = (one.seats, one.taken, one.left, one.asked, len(one.waiting))
        title = " · ".join([one.title, *one.remarks])
        row = [span_text(say, one.start, one.end), title, one.room]
        rows.append([*row, *("–" if value is None else say.number(value) for value in values)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  " + "  ".join(_cells(row, widths)).rstrip() for row in rows]


def _cells(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [
        f"{text:<{width}}" if number < 3 else f"{text:>{width}}"
        for number, (text, width) in enumerate(zip(row, widths, strict=True))
    ]
