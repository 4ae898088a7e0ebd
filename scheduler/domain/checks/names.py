"""Ids and names that must tell things apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
    instance = case.instance
    for name in ("pillars", "venues", "organisers", "sessions"):
        records = getattr(instance, name)
        found = (((name, i, "title"), _plain(r.title), r.title) for i, r in enumerate(records))
        yield from _doubles("duplicate-title", (item for item in found if not _made_up(case, item[0])))
    rooms = (
        (("rooms", i, "title"), f"{room.venue}\n{_plain(room.title)}", room.title)
        for i, room in enumerate(instance.rooms)
    )
    yield from _doubles("duplicate-title", (item for item in rooms if not _made_up(case, item[0])))
    yield from _doubles("duplicate-name", _spellings(case))


def _spellings(case: Case) -> Iterator[tuple[Path, str, str]]:
    """Names and other spellings; a person may list their own name again."""
    for i, person in enumerate(case.instance.people):
        if not _made_up(case, ("people", i, "name")):
            yield ("people", i, "name"), _plain(person.name), person.name
        own = {_plain(person.name)}
        for n, spelling in enumerate(person.also_spelled):
            if _plain(spelling) not in own:
                own.add(_plain(spelling))
                yield ("people", i, "also_spelled", n), _plain(spelling), spelling


def _made_up(case: Case, path: Path) -> bool:
    return path in case.ghosts.repaired


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _doubles(code: str, items: Iterable[tuple[Path, str, str]]) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, key, value in items:
        if key in first:
            yield Finding(path, code, {"value": value}, first[key])
        else:
            first[key] = path
