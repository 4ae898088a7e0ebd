"""Somebody copied a sheet: whether the copies say the same, and else which one counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scheduler.files.draft.context import Context, unreadable
from scheduler.files.draft.judging import Doubt, Judgement
from scheduler.files.draft.planning_in import PlanningReading, RowReading, read_planning
from scheduler.files.draft.planning_rows import NoTable
from scheduler.files.draft.roster_in import NoGrid, read_roster
from scheduler.files.workbook.opened import Sheet


def roster_of(context: Context) -> Judgement | None:
    """The sheet Rooster; with a doubt on everything about which its copies do not agree."""
    if not context.rosters:
        return None
    try:
        main, *others = [read_roster(sheet, context.items, context.roster_names) for sheet in context.rosters]
    except NoGrid:
        raise unreadable(context.opened, context.say, "no-grid", context.rosters[0].title) from None
    views = [[_view(reading.place, reading.doubts) for reading in one.readings] for one in (main, *others)]
    written = [_view(item.place, []) for item in context.items]
    for number, doubt in _disagreements(views, written, context.rosters, "roster", context):
        main.readings[number].doubts.append(doubt)
    return main


def planning_of(context: Context) -> PlanningReading | None:
    if not context.plannings:
        return None
    try:
        main, *others = [
            read_planning(sheet, context.items, context.pins, context.planning_names)
            for sheet in context.plannings
        ]
    except NoTable:
        raise unreadable(context.opened, context.say, "no-table", context.plannings[0].title) from None
    numbers = range(len(context.items))
    views = [[_row_view(one.rows.get(number)) for number in numbers] for one in (main, *others)]
    written = [_row_view(RowReading(None, item.place)) for item in context.items]
    for number, doubt in _disagreements(views, written, context.plannings, "planning", context):
        row = main.rows.setdefault(number, RowReading(None, context.items[number].place))
        row.doubts.append(doubt)
    return main


def _view(place: Any, doubts: Sequence[Doubt]) -> tuple[Any, bool]:
    return place, bool(doubts)


def _row_view(row: RowReading | None) -> tuple[Any, ...]:
    return () if row is None else (row.place, row.half, row.pin_changed and row.pin, bool(row.doubts))


def _disagreements(
    views: Sequence[Sequence[Any]],
    written: Sequence[Any],
    sheets: Sequence[Sheet],
    key: str,
    context: Context,
) -> list[tuple[int, Doubt]]:
    """Only the original was edited: propose that one. Otherwise nobody but the person can say."""
    main, *others = views
    if all(view == main for view in others):
        return []
    edited = [any(one != was for one, was in zip(view, written, strict=True)) for view in views]
    only_main = edited[0] and not any(edited[1:])
    titles = context.say.every(f"‘{sheet.title}’" for sheet in sheets)
    args = {"titles": titles, "main": sheets[0].title}
    doubt = Doubt("sheet-copies", (("sheets", key),), args, not only_main, key)
    return [
        (number, doubt) for number, was in enumerate(written) if any(view[number] != was for view in views)
    ]
