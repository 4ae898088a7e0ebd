"""What somebody probably meant by an id that does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scheduler.domain import Instance
from scheduler.domain.crosscheck import Finding, Ghosts
from scheduler.files.report import closest

Spelling = tuple[str, str]
"""A way to name something, and its id."""


class Hints:
    """Suggestions for one instance, each looked for once."""

    def __init__(self, instance: Instance, ghosts: Ghosts | None = None) -> None:
        self._instance = instance
        self._stand_ins = ghosts.stand_ins if ghosts else frozenset()
        self._spellings: dict[str, list[Spelling]] = {}
        self._found: dict[tuple[str, str], str | None] = {}

    def suggestion(self, finding: Finding) -> str | None:
        """The id to suggest for a finding, if its kind calls for one and any is close."""
        params = finding.params
        if finding.code in ("unknown-id", "not-a-round"):
            return self.closest(params["among"], params["id"])
        if finding.code in ("copy-not-meant", "not-repeated"):
            return str(params["session"])
        if finding.code == "kind-nowhere":
            return self.closest("kinds", params["kind"])
        return None

    def closest(self, among: str, wrong: str) -> str | None:
        key = among, wrong
        if key not in self._found:
            spellings = self._spelt(among)
            self._found[key] = _several(wrong, spellings) or closest(wrong, spellings)
        return self._found[key]

    def _spelt(self, among: str) -> list[Spelling]:
        if among not in self._spellings:
            pairs = _SOURCES[among](self._instance)
            self._spellings[among] = [pair for pair in pairs if pair[1] not in self._stand_ins]
        return self._spellings[among]


def _several(wrong: str, spellings: list[Spelling]) -> str | None:
    """``a, b`` written where ``[a, b]`` was meant."""
    parts = [part.strip() for part in wrong.split(",")]
    ids = {name for _, name in spellings}
    return f"[{', '.join(parts)}]" if len(parts) > 1 and ids.issuperset(parts) else None


def _titled(name: str) -> Callable[[Instance], Iterator[Spelling]]:
    def pairs(instance: Instance) -> Iterator[Spelling]:
        for record in getattr(instance, name):
            yield record.id, record.id
            if title := getattr(record, "title", None):
                yield title, record.id

    return pairs


def _rounds(instance: Instance) -> Iterator[Spelling]:
    for day in instance.days:
        for block in day.blocks:
            if block.kind == "round":
                yield block.id, block.id
                yield block.title, block.id


def _people(instance: Instance) -> Iterator[Spelling]:
    for person in instance.people:
        for spelling in (person.id, person.name, *person.also_spelled):
            yield spelling, person.id


def _copies(instance: Instance) -> Iterator[Spelling]:
    yield from _titled("sessions")(instance)
    for copy in instance.copies:
        yield copy.id, copy.id


def _kinds(instance: Instance) -> Iterator[Spelling]:
    for day in instance.days:
        for block in day.blocks:
            for kind in block.takes:
                yield kind, kind


_SOURCES: dict[str, Callable[[Instance], Iterator[Spelling]]] = {
    "pillars": _titled("pillars"),
    "tags": _titled("tags"),
    "venues": _titled("venues"),
    "days": _titled("days"),
    "rounds": _rounds,
    "rooms": _titled("rooms"),
    "organisers": _titled("organisers"),
    "people": _people,
    "sessions": _titled("sessions"),
    "copies": _copies,
    "kinds": _kinds,
}
