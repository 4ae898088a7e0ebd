"""Placements with their times, and what stands on a card beside its title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scheduler.domain import Instance, Placement, placement_interval
from scheduler.files.draft import Pinned
from scheduler.text import words
from scheduler.web.schemas import PinOut, PlacementOut


def placements_out(instance: Instance, placements: Iterable[Placement]) -> list[PlacementOut]:
    return [_place(instance, one) for one in placements]


def _place(instance: Instance, placement: Placement) -> PlacementOut:
    say = words(instance.event.locale)
    frame = instance.block_interval[placement.round]
    interval = placement_interval(instance, instance.copy_by_id[placement.session], placement.round)
    midnight = instance.day_start[instance.day_of[placement.round].id]
    open_end = instance.block[placement.round].end is None and interval.end == frame.end
    late = interval.end > frame.end
    return PlacementOut(
        session=placement.session,
        round=placement.round,
        room=placement.room,
        start=interval.start - midnight,
        end=interval.end - midnight,
        time_text=say.clock(interval.start) if open_end else say.span(interval.start, interval.end),
        late_text=say.say("report-until", time=say.clock(interval.end)) if late else None,
        times_differ=interval != frame,
    )


def pins_of(instance: Instance) -> list[PinOut]:
    """Every pin in force."""
    return [
        PinOut(session=copy.id, round=copy.pin.round, room=copy.pin.room)
        for copy in instance.copies
        if copy.pin and (copy.pin.round or copy.pin.room)
    ]


def pinned_of(instance: Instance) -> tuple[Pinned, ...]:
    return tuple(Pinned(pin.session, pin.round, pin.room) for pin in pins_of(instance))


def still_there(instance: Instance, placements: Iterable[Placement]) -> tuple[Placement, ...]:
    """Those whose session, round and room this version of the event still has."""
    rounds = {block.id for block in instance.rounds}
    return tuple(
        one
        for one in placements
        if one.session in instance.copy_by_id and one.round in rounds and one.room in instance.room
    )


def unplaced(instance: Instance, placements: Sequence[Placement]) -> list[str]:
    there = {one.session for one in placements}
    return [copy.id for copy in instance.copies if copy.id not in there]
