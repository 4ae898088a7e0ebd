"""Sentences about edits that cannot hold, with names, in the instance's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from scheduler.constraints.base import name_of, title_of, words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance, Placement

MOST_OF_ONE_RULE = 3
"""Demands of one rule that are spelled out; of more the rule's own statement says it."""

Edits = Mapping[str, Placement | None]


def clash(instance: Instance, edits: Edits, demands: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """What clashes, edit by edit, then the demands in the way."""
    words = words_of(instance)
    what = [words.say("edits-clash", n=len(edits)), *_lines(instance, edits)]
    often = Counter(rule for rule, _ in demands)
    reasons = [
        CATALOGUE[rule].demand(instance, subject)
        if often[rule] <= MOST_OF_ONE_RULE
        else CATALOGUE[rule].statement(words.locale)
        for rule, subject in demands
    ]
    if reasons:
        what += [words.say("edits-because"), *(f"  {reason}" for reason in dict.fromkeys(reasons))]
    return tuple(what)


def unknown(instance: Instance, n: int) -> tuple[str, ...]:
    """They clash, and time was up before it was known which of them."""
    return (words_of(instance).say("edits-unknown", n=n),)


def give_up(instance: Instance, edits: Edits, *, fewest: bool) -> tuple[str, ...]:
    """Which edits to give up, and whether fewer might do."""
    words = words_of(instance)
    said = (words.say("edits-give-up", n=len(edits)), *_lines(instance, edits))
    return said if fewest else (*said, words.say("edits-maybe-fewer"))


def _lines(instance: Instance, edits: Edits) -> list[str]:
    return [f"  {_edit(instance, *edit)}" for edit in edits.items()]


def _edit(instance: Instance, copy: str, place: Placement | None) -> str:
    """``*Financiën* in Themaronde 1 · Tribune``."""
    words, session = words_of(instance), title_of(instance, copy)
    if place is None:
        return words.say("edits-out", session=session)
    return words.say(
        "edits-at",
        session=session,
        round=name_of(instance, place.round),
        room=name_of(instance, place.room),
    )
