"""Wishes and must-attends that say one thing."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.checks.case import Case, Finding, Path


def wishes(case: Case) -> Iterator[Finding]:
    """Each session wished once, by rank or by score."""
    for a, attendee in enumerate(case.instance.attendees):
        first: dict[str, Path] = {}
        for w, wish in enumerate(attendee.wishes):
            path: Path = ("attendees", a, "wishes", w)
            if wish.session in first:
                yield Finding(path, "wish-twice", {"id": wish.session}, first[wish.session])
            first.setdefault(wish.session, path)
            if wish.rank is not None and wish.score is not None:
                yield Finding(path, "rank-and-score", {"id": wish.session})


def must_attends(case: Case) -> Iterator[Finding]:
    """Each session once; of a repeated session it says which copy."""
    sessions = case.instance.session
    for a, attendee in enumerate(case.instance.attendees):
        seen: set[str] = set()
        for m, reference in enumerate(attendee.must_attend):
            path: Path = ("attendees", a, "must_attend", m)
            session = sessions.get(reference)
            if session is not None and session.copies > 1:
                yield Finding(path, "which-copy", {"id": reference, "title": session.title})
            elif reference in seen:
                yield Finding(path, "twice-in-list", {"id": reference, "among": "copies"})
            seen.add(reference)
