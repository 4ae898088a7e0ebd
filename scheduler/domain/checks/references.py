"""Every id that points at something points at something that exists, and only once in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.domain.checks.case import Case, Finding, Path
from scheduler.domain.event import Part

_SAID_ELSEWHERE = frozenset(("days", "rounds", "rooms", "sessions", "copies"))
"""Collections without which the event is empty (``frame.empty``)."""

Pointer = tuple[Path, str, str]
"""Where it stands, the collection it points into, the id."""


def references(case: Case) -> Iterator[Finding]:
    """Ids that do not exist; block ids where a round is meant. Where there is nothing at all to
    point at, one finding says so."""
    said: set[str] = set()
    for path, among, reference in _pointers(case):
        if reference in case.known[among]:
            continue
        if case.known[among] or among in case.ghosts.incomplete:
            yield unknown(case, path, among, reference)
        elif among not in said:
            said.add(among)
            if among not in _SAID_ELSEWHERE:
                yield Finding(path, "none-at-all", {"id": reference, "among": among})


def repetitions(case: Case) -> Iterator[Finding]:
    """One id twice in one list, one person twice in one session or block."""
    for path, among, ids in _lists(case):
        first: dict[str, int] = {}
        for index, reference in enumerate(ids):
            if first.setdefault(reference, index) != index:
                yield Finding((*path, index), "twice-in-list", {"id": reference, "among": among})
    for path, people in _parts(case):
        first = {}
        for index, part in enumerate(people):
            if first.setdefault(part.person, index) != index:
                yield Finding(
                    (*path, index, "person"), "person-twice", {"id": part.person},
                    (*path, first[part.person], "person"),
                )  # fmt: skip


def unknown(case: Case, path: Path, among: str, reference: str) -> Finding:
    params = {"id": reference, "among": among}
    if among == "rounds" and reference in case.instance.block:
        return Finding(path, "not-a-round", {**params, "title": case.instance.block[reference].title})
    session = case.instance.session.get(reference.partition("#")[0])
    if "#" in reference and session is not None and among in ("sessions", "copies"):
        if among == "sessions":
            return Finding(path, "copy-not-meant", {**params, "session": session.id})
        if session.copies > 1:
            return Finding(path, "copy-number", {**params, "session": session.id, "copies": session.copies})
        return Finding(path, "not-repeated", {**params, "session": session.id})
    return Finding(path, "unknown-id", params)


def _pointers(case: Case) -> Iterator[Pointer]:
    yield from _frame_pointers(case)
    yield from _session_pointers(case)
    yield from _attendee_pointers(case)
    for path, availability in case.availabilities():
        for w, window in enumerate(availability.windows):
            yield (*path, "windows", w, "day"), "days", window.day
    for path, people in _parts(case):
        for p, part in enumerate(people):
            yield (*path, p, "person"), "people", part.person
    for path, among, ids in _lists(case):
        for index, reference in enumerate(ids):
            yield (*path, index), among, reference


def _frame_pointers(case: Case) -> Iterator[Pointer]:
    instance = case.instance
    for t, time in enumerate(instance.travel.times):
        for v, venue in enumerate(time.venues):
            yield ("travel", "times", t, "venues", v), "venues", venue
    for d, day in enumerate(instance.days):
        if day.venue is not None:
            yield ("days", d, "venue"), "venues", day.venue
    for path, block in case.blocks():
        if block.venue is not None:
            yield (*path, "venue"), "venues", block.venue
        if block.room is not None:
            yield (*path, "room"), "rooms", block.room
    for r, room in enumerate(instance.rooms):
        yield ("rooms", r, "venue"), "venues", room.venue


def _session_pointers(case: Case) -> Iterator[Pointer]:
    for s, session in enumerate(case.instance.sessions):
        for p, pin in enumerate(session.pin):
            if pin.round is not None:
                yield ("sessions", s, "pin", p, "round"), "rounds", pin.round
            if pin.room is not None:
                yield ("sessions", s, "pin", p, "room"), "rooms", pin.room
    for r, relation in enumerate(case.instance.relations):
        for i, reference in enumerate(relation.sessions):
            if not _repaired_copies(case, reference):
                yield ("relations", r, "sessions", i), "copies", reference


def _attendee_pointers(case: Case) -> Iterator[Pointer]:
    for a, attendee in enumerate(case.instance.attendees):
        if attendee.person is not None:
            yield ("attendees", a, "person"), "people", attendee.person
        for w, wish in enumerate(attendee.wishes):
            yield ("attendees", a, "wishes", w, "session"), "sessions", wish.session
        for m, reference in enumerate(attendee.must_attend):
            if not _repaired_copies(case, reference):
                yield ("attendees", a, "must_attend", m), "copies", reference


def _repaired_copies(case: Case, reference: str) -> bool:
    """Whether it names a copy of a session of which we do not know the number of copies."""
    name, mark, _ = reference.partition("#")
    if not mark:
        return False
    if name in case.ghosts.ids.get("sessions", ()):
        return True
    return any(
        session.id == name and ("sessions", s, "copies") in case.ghosts.repaired
        for s, session in enumerate(case.instance.sessions)
    )


def _parts(case: Case) -> Iterator[tuple[Path, tuple[Part, ...]]]:
    for path, block in case.blocks():
        yield (*path, "people"), block.people
    for s, session in enumerate(case.instance.sessions):
        yield ("sessions", s, "people"), session.people


def _lists(case: Case) -> Iterator[tuple[Path, str, Iterable[str]]]:
    """Lists of ids that belong to a record, with the collection they point into."""
    for s, session in enumerate(case.instance.sessions):
        path: Path = ("sessions", s)
        yield (*path, "pillars"), "pillars", session.pillars
        yield (*path, "tags"), "tags", session.tags
        yield (*path, "organisers"), "organisers", session.organisers
        yield (*path, "allowed_rounds"), "rounds", session.allowed_rounds
        yield (*path, "forbidden_rounds"), "rounds", session.forbidden_rounds
        yield (*path, "allowed_rooms"), "rooms", session.allowed_rooms
        yield (*path, "forbidden_rooms"), "rooms", session.forbidden_rooms
    for a, attendee in enumerate(case.instance.attendees):
        yield ("attendees", a, "pillars"), "pillars", attendee.pillars
    for path, availability in case.availabilities():
        yield (*path, "rounds"), "rounds", availability.rounds
    for path, preferences in case.preferences():
        yield (*path, "preferred_rounds"), "rounds", preferences.preferred_rounds
        yield (*path, "unwanted_rounds"), "rounds", preferences.unwanted_rounds
        yield (*path, "preferred_rooms"), "rooms", preferences.preferred_rooms
        yield (*path, "unwanted_rooms"), "rooms", preferences.unwanted_rooms
