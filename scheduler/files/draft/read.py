"""Reads a draft back: what a person changed in Rooster and Planning since it was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.domain import Instance, Placement, Schedule
from scheduler.files.draft.asking import certain, freedoms, placement, questions
from scheduler.files.draft.context import Context, context_of
from scheduler.files.draft.draft import Draft, Pinned, Remark, applied
from scheduler.files.draft.known import before_of
from scheduler.files.draft.merging import Outcome, merge
from scheduler.files.draft.notices import notices
from scheduler.files.draft.planning_in import PlanningReading
from scheduler.files.draft.several import planning_of, roster_of
from scheduler.files.draft.snapshot import checksum
from scheduler.files.workbook.gone import Gone
from scheduler.files.workbook.opened import Opened


def draft_of(opened: Opened, instance: Instance, gone: Gone | None = None) -> Draft:
    """``instance``: as the workbook's input sheets have it now; ``gone``: what is no longer in them,
    and what was left out because of that. Raises ``InputError`` where the
    workbook is no draft, or its sheets are beyond reading."""
    context = context_of(opened, instance)
    items, snapshot = context.items, context.snapshot
    roster, planning = roster_of(context), planning_of(context)
    outcomes = merge(
        instance, items, roster.readings if roster else None, planning.rows if planning else None
    )
    loose = [*(roster.loose if roster else ()), *(planning.known.loose if planning else ())]
    edits = certain(items, outcomes, context.speaker)
    base, lost = (
        snapshot.base,
        [placement(items[o.item].copy, items[o.item].place) for o in outcomes if o.lost],
    )
    fallen = gone.sentences(context.say) if gone else ()
    told = gone.sessions if gone else set()
    written = {item.copy for item in snapshot.items}
    return Draft(
        instance=instance,
        base=base,
        edited=base.model_copy(update={"placements": applied(_left(instance, base), edits)}),
        edits=edits,
        questions=(
            *(freedoms(gone, instance, context.say) if gone else ()),
            *questions(items, outcomes, loose, context.speaker),
        ),
        pins=tuple(_pins(context, outcomes)),
        unpinned=tuple(items[o.item].copy for o in outcomes if o.unpinned and not o.doubts),
        remarks=_remarks(context, planning),
        notices=(*fallen, *notices(context, roster, planning, outcomes, told)),
        instance_changed=checksum(instance) != snapshot.checksum,
        gone=tuple(dict.fromkeys(i.copy for i in items if i.copy not in instance.copy_by_id)),
        new=tuple(copy for copy in instance.copy_by_id if copy not in written),
        lost=tuple(p for p in lost if p is not None),
        before=before_of(instance, snapshot.known),
        fallen=fallen,
    )


def _left(instance: Instance, base: Schedule) -> list[Placement]:
    """What of the base the instance still has a session, round and room for."""
    rounds = {block.id for block in instance.rounds}
    return [
        p
        for p in base.placements
        if p.session in instance.copy_by_id and p.round in rounds and p.room in instance.room
    ]


def _pins(context: Context, outcomes: Sequence[Outcome]) -> Iterator[Pinned]:
    """Until a question about a copy is answered, its pin is the instance's own."""
    for outcome in outcomes:
        if not outcome.doubts:
            if outcome.pin is not None:
                yield outcome.pin
            continue
        copy = context.instance.copy_by_id[context.items[outcome.item].copy]
        if copy.pin and (copy.pin.round or copy.pin.room):
            yield Pinned(copy.id, copy.pin.round, copy.pin.room)


def _remarks(context: Context, planning: PlanningReading | None) -> tuple[Remark, ...]:
    rows = sorted(planning.rows.items()) if planning else []
    return tuple(Remark(context.items[number].copy, row.remark) for number, row in rows if row.remark)
