"""Where everything stands in the sheet Rooster: a column a room, a row a round, a tray below."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain import Instance, Schedule, placement_interval
from scheduler.files.draft.evidence import Item, Place, Position
from scheduler.files.draft.labels import copy_labels

HEAD = 4
"""Row of the rooms; above it title, advice and legend."""
WHEN, LABEL, FIRST_ROOM = 1, 2, 3
"""Columns."""
CODES = 150
"""Number formats for sessions: Excel keeps some 200 in one workbook, so more sessions share them."""


@dataclass(frozen=True)
class Layout:
    """``rows``: sheet row -> round id, None in the tray."""

    rows: dict[int, str | None]
    rooms: tuple[str, ...]
    items: tuple[Item, ...]
    """Placements in the order of the schedule, then what is not placed."""

    @property
    def spare(self) -> int:
        """The free column right of the rooms."""
        return FIRST_ROOM + len(self.rooms)

    @property
    def last_row(self) -> int:
        return max(self.rows)


def lay_out(instance: Instance, schedule: Schedule) -> Layout:
    """A row for each round, more where a room holds several of its sessions, or could."""
    rooms = tuple(room.id for room in instance.rooms)
    stacks: dict[Place, list[int]] = {}
    for number, placement in enumerate(schedule.placements):
        stacks.setdefault(Place(placement.round, placement.room), []).append(number)
    rows: dict[int, str | None] = {}
    places: list[tuple[str, Place | None, Position]] = [
        (placement.session, None, (0, 0)) for placement in schedule.placements
    ]
    row = HEAD + 1
    for block in instance.rounds:
        here = {place: stack for place, stack in stacks.items() if place.round == block.id}
        for place, stack in here.items():
            for deep, number in enumerate(stack):
                at = row + deep, FIRST_ROOM + rooms.index(place.room)
                places[number] = schedule.placements[number].session, place, at
        deepest = max((len(stack) for stack in here.values()), default=1)
        for _ in range(max(deepest, 2 if takes_two(instance, block.id) else 1)):
            rows[row] = block.id
            row += 1
    row += 1  # an empty row above the tray
    wide = len(rooms) + 1
    left = [copy.id for copy in instance.copies if copy.id not in schedule.of_copy]
    for number, copy in enumerate(left):
        places.append((copy, None, (row + number // wide, FIRST_ROOM + number % wide)))
    rows |= dict.fromkeys(range(row, row + -(-len(left) // wide) + 1))
    known = new_items(instance)
    items = [
        Item(copy, known[copy].title, known[copy].subtitle, known[copy].known_as, code, place, at)
        for (copy, place, at), code in zip(places, _codes(instance, places), strict=True)
    ]
    return Layout(rows, rooms, tuple(items))


def _codes(instance: Instance, places: list[tuple[str, Place | None, Position]]) -> list[str]:
    number = {copy.id: at for at, copy in enumerate(instance.copies)}
    return [f"S{number[copy] % CODES + 1:03d}" for copy, _, _ in places]


def new_items(instance: Instance) -> dict[str, Item]:
    """Copy id -> the copy as a sheet would show it, not written anywhere yet."""
    titles = copy_labels(instance)
    return {
        copy.id: Item(
            copy.id,
            titles[copy.id],
            copy.session.subtitle,
            (copy.session.title,) if copy.session.title != titles[copy.id] else (),
        )
        for copy in instance.copies
    }


def takes_two(instance: Instance, round_id: str) -> bool:
    """Whether two sessions can follow one another in this round, in one room."""
    takes, frame = instance.block[round_id].takes, instance.block_interval[round_id]
    spans = [
        placement_interval(instance, copy, round_id) for copy in instance.copies if copy.session.kind in takes
    ]
    inside = [span for span in spans if frame.contains(span)]
    first = min(inside, key=lambda span: span.end, default=None)
    return first is not None and any(not first.overlaps(span) for span in inside)
