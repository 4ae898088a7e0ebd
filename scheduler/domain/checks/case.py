"""What every cross-check works with: the finding, the ghosts, and the instance's ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from scheduler.domain.event import Block
from scheduler.domain.instance import Instance
from scheduler.domain.people import Availability, Preferences

Path = tuple[str | int, ...]
"""Field names and indexes that lead to a value: ``("sessions", 3, "pin", 0, "round")``."""


@dataclass(frozen=True)
class Finding:
    """One thing wrong between values that are each right on their own."""

    path: Path
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)
    other: Path | None = None
    """The place it contradicts, such as the first of two equal ids."""


@dataclass(frozen=True)
class Ghosts:
    """What stood in the file but could not be used; nothing that follows from it is a finding."""

    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Collection -> ids of records that were dropped or whose id was refused."""
    stand_ins: frozenset[str] = frozenset()
    """Ids we made up for records without a usable one."""
    incomplete: frozenset[str] = frozenset()
    """Collections that lost records whose ids we do not know."""
    repaired: frozenset[Path] = frozenset()
    """Values that were dropped or made up, and lists that lost an item."""

    def lost_from(self, *fields: str) -> bool:
        """Whether a value was lost from any field or list of these names."""
        return any(path and path[-1] in fields for path in self.repaired)


@dataclass(frozen=True)
class Case:
    """An instance under examination. Its look-ups never raise, whatever the instance holds."""

    instance: Instance
    ghosts: Ghosts

    @cached_property
    def known(self) -> dict[str, frozenset[str]]:
        """Collection -> every id that may be pointed at, ghosts included."""
        instance = self.instance
        found = {
            "pillars": {pillar.id for pillar in instance.pillars},
            "tags": {tag.id for tag in instance.tags},
            "venues": {venue.id for venue in instance.venues},
            "days": {day.id for day in instance.days},
            "rounds": set(self.rounds),
            "rooms": {room.id for room in instance.rooms},
            "organisers": {organiser.id for organiser in instance.organisers},
            "people": {person.id for person in instance.people},
            "sessions": set(instance.session),
            "copies": set(instance.copy_by_id) | set(instance.session),
        }
        for name, ids in found.items():
            ids |= self.ghosts.ids.get({"rounds": "blocks", "copies": "sessions"}.get(name, name), set())
        return {name: frozenset(ids) for name, ids in found.items()}

    @cached_property
    def rounds(self) -> dict[str, Block]:
        """Rounds by id; of two with one id the first."""
        found: dict[str, Block] = {}
        for _, block in self.blocks():
            if block.kind == "round":
                found.setdefault(block.id, block)
        return found

    @cached_property
    def rounds_are_sure(self) -> bool:
        """No round, and nothing that says what a round takes, was lost while reading."""
        lost = self.ghosts.ids.get("blocks") or self.ghosts.incomplete & {"days", "blocks"}
        return not lost and not self.ghosts.lost_from("days", "blocks", "takes")

    def blocks(self) -> Iterator[tuple[Path, Block]]:
        for d, day in enumerate(self.instance.days):
            for b, block in enumerate(day.blocks):
                yield ("days", d, "blocks", b), block

    def availabilities(self) -> Iterator[tuple[Path, Availability]]:
        for name in ("rooms", "organisers", "people", "attendees"):
            for index, record in enumerate(getattr(self.instance, name)):
                if not record.availability.always:
                    yield (name, index, "availability"), record.availability

    def preferences(self) -> Iterator[tuple[Path, Preferences]]:
        for name in ("organisers", "people", "sessions"):
            for index, record in enumerate(getattr(self.instance, name)):
                yield (name, index, "preferences"), record.preferences
