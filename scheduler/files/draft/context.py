"""What is known before any cell is read: what was written, what things are called, who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from scheduler.constraints.base import words_of
from scheduler.domain import Instance
from scheduler.errors import InputError, Problem
from scheduler.files.draft.evidence import Item
from scheduler.files.draft.heads import HeadNames
from scheduler.files.draft.labels import room_labels, round_labels
from scheduler.files.draft.layout import new_items
from scheduler.files.draft.planning_in import PlanningNames
from scheduler.files.draft.roster_in import RosterNames
from scheduler.files.draft.sentences import Speaker
from scheduler.files.draft.snapshot import Snapshot, SnapshotLost, read_snapshot
from scheduler.files.workbook.opened import Opened, Sheet
from scheduler.text import Words


@dataclass(frozen=True)
class Context:
    """One draft and the instance that its input sheets have now."""

    opened: Opened
    instance: Instance
    snapshot: Snapshot
    items: tuple[Item, ...]
    """What was written, then what is new in the instance."""
    rosters: tuple[Sheet, ...]
    """The sheet, and the copies that somebody made of it."""
    plannings: tuple[Sheet, ...]
    roster_names: RosterNames
    planning_names: PlanningNames
    speaker: Speaker

    @property
    def say(self) -> Words:
        return self.speaker.say

    @property
    def pins(self) -> list[str]:
        """The pin column as written, an item each."""
        return [*self.snapshot.pins, *[""] * (len(self.items) - len(self.snapshot.pins))]


def context_of(opened: Opened, instance: Instance) -> Context:
    """Raises ``InputError`` for a workbook that is no draft, or whose hidden sheet was changed."""
    say = words_of(instance)
    snapshot = _snapshot(opened, say)
    items = _items(snapshot, instance)
    rosters, plannings = opened.sheets_of("roster"), opened.sheets_of("planning")
    if not rosters and not plannings:
        raise unreadable(opened, say, "sheets-gone")
    written = {("round", line.id): line.label for line in snapshot.rounds}
    written |= {("room", line.id): line.label for line in snapshot.rooms}
    rounds, rooms = round_labels(instance), room_labels(instance)
    by_round = HeadNames("round", _pairs(written, "round"), rounds.items(), special="tray")
    by_room = HeadNames("room", _pairs(written, "room"), rooms.items(), special="spare")
    labels = dict(written)
    labels |= {("round", key): label for key, label in rounds.items()}
    labels |= {("room", key): label for key, label in rooms.items()}
    days = {block.id: instance.day_of[block.id].date for block in instance.rounds}
    written_days = {line.id: date.fromisoformat(line.day) for line in snapshot.rounds}
    titles = {"roster": _title(rosters), "planning": _title(plannings)}
    return Context(
        opened,
        instance,
        snapshot,
        items,
        rosters,
        plannings,
        RosterNames(by_round, by_room, {line.id: line.when for line in snapshot.rounds}),
        PlanningNames(by_round, by_room, written, days, written_days),
        Speaker(say, items, labels, titles),
    )


def unreadable(opened: Opened, say: Words, key: str, sheet: str = "") -> InputError:
    """One line: which file, which sheet, what is wrong, what to do."""
    message = f"draft-problem-{key}"
    return InputError([Problem(sheet, say.say(message), say.say(f"{message}.hint"), file=opened.file)])


def _snapshot(opened: Opened, say: Words) -> Snapshot:
    sheet = opened.sheet("snapshot")
    if sheet is None:
        raise unreadable(opened, say, "no-draft")
    try:
        return read_snapshot(sheet)
    except SnapshotLost:
        raise unreadable(opened, say, "snapshot-lost", sheet.title) from None


def _items(snapshot: Snapshot, instance: Instance) -> tuple[Item, ...]:
    """Written copies, known by their new title too where the instance has another one now."""
    now = new_items(instance)
    found: list[Item] = []
    for item in snapshot.items:
        new = now.pop(item.copy, None) or next((one for one in found if one.copy == item.copy), item)
        names = [name for name in (new.title, *new.known_as) if name not in (item.title, *item.known_as)]
        found.append(replace(item, known_as=(*item.known_as, *names)) if names else item)
    return (*found, *now.values())


def _pairs(labels: dict[tuple[str, str], str], kind: str) -> list[tuple[str, str]]:
    return [(key, label) for (of, key), label in labels.items() if of == kind]


def _title(sheets: Sequence[Sheet]) -> str:
    return sheets[0].title if sheets else ""
