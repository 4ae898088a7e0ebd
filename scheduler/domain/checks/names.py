"""Ids and names that must tell things apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from scheduler.domain.checks.case import Case, Finding, Path

_COLLECTIONS = (
    "pillars", "tags", "venues", "days", "rooms", "organisers", "people", "sessions", "attendees",
)  # fmt: skip


def duplicate_ids(case: Case) -> Iterator[Finding]:
    """One id twice within a collection; blocks are one collection over all days. The same id for a
    room and a session is fine."""
    for name in _COLLECTIONS:
        records = getattr(case.instance, name)
        yield from _doubles("duplicate-id", (((name, i, "id"), r.id, r.id) for i, r in enumerate(records)))
    blocks = (((*path, "id"), block.id, block.id) for path, block in case.blocks())
    yield from _doubles("duplicate-id", blocks)


def duplicate_names(case: Case) -> Iterator[Finding]:
    """Two people, organisers, sessions, … with one name: nobody can tell them apart in a programme.
    Case and spaces do not count. Rooms may share a name in different venues; attendees may always."""
    for name in ("pillars", "venues", "organisers", "sessions"):
        found = (
            ((name, i, "title"), _plain(record.title), record.title)
            for i, record in _told_apart(case, name, "title")
        )
        yield from _doubles("duplicate-title", found)
    rooms = (
        (("rooms", i, "title"), f"{room.venue}\n{_plain(room.title)}", room.title)
        for i, room in _told_apart(case, "rooms", "title")
        if ("rooms", i, "venue") not in case.ghosts.repaired
    )
    yield from _doubles("duplicate-title", rooms)
    yield from _doubles("duplicate-name", _spellings(case))


def _spellings(case: Case) -> Iterator[tuple[Path, str, str]]:
    """Names and other spellings; a person may list their own name again."""
    told_apart = dict(_told_apart(case, "people", "name"))
    for i, person in enumerate(case.instance.people):
        if i in told_apart:
            yield ("people", i, "name"), _plain(person.name), person.name
        own = {_plain(person.name)}
        for n, spelling in enumerate(person.also_spelled):
            if _plain(spelling) not in own:
                own.add(_plain(spelling))
                yield ("people", i, "also_spelled", n), _plain(spelling), spelling


def _told_apart(case: Case, name: str, field: str) -> Iterator[tuple[int, Any]]:
    """Records whose id is their own and whose title is not made up; a record that stands there
    twice as a whole is one finding, about its id."""
    seen: set[str] = set()
    for i, record in enumerate(getattr(case.instance, name)):
        if record.id not in seen and (name, i, field) not in case.ghosts.repaired:
            yield i, record
        seen.add(record.id)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _doubles(code: str, items: Iterable[tuple[Path, str, str]]) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, key, value in items:
        if key in first:
            yield Finding(path, code, {"value": value}, first[key])
        else:
            first[key] = path
