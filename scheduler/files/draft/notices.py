"""What a person should know of the draft they hand in, and nothing follows from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from scheduler.files.draft.context import Context
from scheduler.files.draft.judging import Judgement
from scheduler.files.draft.merging import Outcome
from scheduler.files.draft.planning_in import PlanningReading
from scheduler.files.draft.roster_in import changed_times
from scheduler.files.draft.wording import quoted


def notices(
    context: Context,
    roster: Judgement | None,
    planning: PlanningReading | None,
    outcomes: Sequence[Outcome],
    told: Set[str],
) -> Iterator[str]:
    """``told``: sessions that are gone and have a sentence already."""
    say, speaker, items = context.say, context.speaker, context.items
    copies = context.instance.copy_by_id
    gone = [
        number
        for number, item in enumerate(items)
        if item.copy not in copies and item.copy.partition("#")[0] not in told
    ]
    if gone:
        yield say.say("draft-notice-gone", n=len(gone), titles=say.titles([speaker.title(n) for n in gone]))
    new = [n for n, item in enumerate(items) if not item.written]
    if new:
        yield say.say("draft-notice-new", n=len(new), titles=say.titles([speaker.title(n) for n in new]))
    for outcome in outcomes:
        if outcome.lost:
            title, place = speaker.title(outcome.item), speaker.place(items[outcome.item].place)
            yield say.say("draft-notice-lost", title=title, place=place)
    yield from _pins(context, outcomes)
    for key, found in (("roster", context.rosters), ("planning", context.plannings)):
        if not found:
            yield say.say("draft-notice-no-sheet", sheet=say.say(f"sheet-{key}"))
    for number, seen in roster.misspelt if roster else ():
        cell = speaker.cell(seen.at, "roster")
        yield say.say("draft-notice-title", cell=cell, text=quoted(seen.text), title=speaker.title(number))
    for copy, row in planning.known.misspelt if planning else ():
        title = next(speaker.title(n) for n, item in enumerate(items) if item.copy == copy)
        cell = speaker.cell(row.at, "planning")
        yield say.say("draft-notice-title", cell=cell, text=quoted(row.text["session"]), title=title)
    if context.rosters:
        for at, round_id in changed_times(context.rosters[0], context.roster_names):
            label = speaker.labels.get(("round", round_id), round_id)
            yield say.say("draft-notice-time", cell=speaker.cell(at, "roster"), round=quoted(label))


def _pins(context: Context, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """What *Planning* pins, or no longer pins, other than the instance."""
    for outcome in outcomes:
        pin = context.instance.copy_by_id[context.items[outcome.item].copy].pin
        old = (pin.round, pin.room) if pin else (None, None)
        new = outcome.pin[1:] if outcome.pin else (None, None)
        if new != old and not outcome.doubts:
            yield context.speaker.pin(outcome.item, outcome.pin)
