"""What Rooster and Planning say together: one outcome an item.

Each is compared with what was written. Where one of them was left as it was, the other counts; where
both were changed and say different things, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from scheduler.domain import Instance
from scheduler.files.draft.draft import Pinned
from scheduler.files.draft.evidence import Item, Place
from scheduler.files.draft.judging import Doubt, Reading
from scheduler.files.draft.planning_in import RowReading
from scheduler.files.draft.planning_rows import PLANNING


@dataclass
class Outcome:
    """What is to happen to one item; with doubts it is a proposal."""

    item: int
    place: Place | None
    doubts: list[Doubt] = field(default_factory=list)
    pin: Pinned | None = None
    unpinned: bool = False
    lost: bool = False
    """It was left where it stood, but that round or room is no longer in the instance."""


def merge(
    instance: Instance,
    items: Sequence[Item],
    roster: Sequence[Reading] | None,
    planning: dict[int, RowReading] | None,
) -> list[Outcome]:
    """``None`` for a sheet that is not there. Items of sessions that are gone are left out."""
    outcomes = []
    for number, item in enumerate(items):
        if item.copy not in instance.copy_by_id:
            continue
        reading = roster[number] if roster is not None else None
        row = planning.get(number) if planning is not None else None
        outcome = _placed(number, item, reading, row)
        if row is None and planning is not None and item.written:
            _doubt(outcome, "row-gone", item, ("planning", "gone"))
        _known_place(instance, item, outcome)
        _pin(instance, item, outcome, row, reading)
        outcomes.append(outcome)
    return outcomes


def _placed(number: int, item: Item, reading: Reading | None, row: RowReading | None) -> Outcome:
    says_other = row is not None and (row.place != item.place or row.half is not None)
    if reading is None:
        place = row.place if row is not None else item.place
        return Outcome(number, place, list(row.doubts) if row else [])
    outcome = Outcome(number, reading.place, list(reading.doubts))
    if row is None:
        return outcome
    outcome.doubts += row.doubts
    unmoved = reading.place == item.place
    if says_other and (reading.doubts or unmoved):
        outcome.place = row.place
    elif says_other and row.place != reading.place:
        nowhere = reading.seen is None
        key = "only-planning" if nowhere else "disagree"
        args = {"roster": reading.place, "planning": row.place}
        _doubt(outcome, key, item, ("copy", item.copy), is_open=not nowhere, **args)
        if nowhere:
            outcome.place = row.place
    return outcome


def _doubt(
    outcome: Outcome, key: str, item: Item, link: tuple[str, str], *, is_open: bool = False, **args: object
) -> None:
    outcome.doubts.append(Doubt(key, (link,), {"copy": item.copy, **args}, is_open, PLANNING))


def _known_place(instance: Instance, item: Item, outcome: Outcome) -> None:
    """A round or room that is no longer in the instance is no place."""
    place = outcome.place
    if place is not None and (place.room not in instance.room or place.round not in _rounds(instance)):
        outcome.lost = place == item.place
        if not outcome.lost:
            _doubt(outcome, "no-such-place", item, ("copy", item.copy), place=place)
        outcome.place = None


def _rounds(instance: Instance) -> set[str]:
    return {block.id for block in instance.rounds}


def _pin(
    instance: Instance, item: Item, outcome: Outcome, row: RowReading | None, reading: Reading | None
) -> None:
    """The pin in force: what Planning says of it if that was changed, else the instance's own."""
    pin = instance.copy_by_id[item.copy].pin
    own = Pinned(item.copy, pin.round, pin.room) if pin and (pin.round or pin.room) else None
    outcome.pin = own
    place = outcome.place
    moved_in_roster = place != item.place and (row is None or row.place != place)
    if row is not None and (row.pin_changed or row.half is not None or (row.pin and row.place != item.place)):
        if not row.pin and row.half is None:
            outcome.pin, outcome.unpinned = None, own is not None
        else:
            outcome.pin = _of_row(item, row, place)
            if outcome.pin is None:
                _doubt(outcome, "pin-nowhere", item, ("copy", item.copy))
            elif moved_in_roster:
                _doubt(outcome, "pin-moved", item, ("copy", item.copy), place=place)
        return
    if own is None or outcome.lost or place == item.place:
        return
    follows = Pinned(
        item.copy,
        place.round if place and own.round else None,
        place.room if place and own.room else None,
    )
    if follows != own:
        _doubt(outcome, "pin-moved", item, ("copy", item.copy), place=place)
        outcome.pin = follows if place else None
        outcome.unpinned = place is None


def _of_row(item: Item, row: RowReading, place: Place | None) -> Pinned | None:
    if row.half is not None and place is None:
        return Pinned(item.copy, *row.half)
    if place is None:
        return None
    key = row.pin or "both"
    return Pinned(item.copy, place.round if key != "room" else None, place.room if key != "round" else None)
