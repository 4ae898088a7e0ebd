"""Why there is no schedule, as text for a terminal. Sentences keep their ``*marks*``."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

from scheduler.report.columns import aligned
from scheduler.text import Words, words

if TYPE_CHECKING:
    from scheduler.explain import Explanation, Repair
    from scheduler.explain.conflicts import Conflict
    from scheduler.explain.supply import Supply

WIDTH = 100
"""Characters of a line."""


def explanation_text(told: Explanation, locale: str) -> str:
    """What ``explain`` says: shortages, clashes, ways out; or what cannot be missed."""
    say = words(locale)
    parts = [[told.headline, *bullets(one.sentence for one in told.tight)]]
    if told.facts:
        parts.append([say.say("answer-facts"), *bullets(told.facts)])
    if told.conflicts or told.facts:
        parts.append(_supply(told.supply, say))
    count = len(told.conflicts)
    parts += [conflict_lines(one, say, n, count) for n, one in enumerate(told.conflicts, start=1)]
    if told.repairs:
        parts.append(_repairs(told.repairs, say))
    if told.remarks:
        parts.append(wrapped(told.remarks))
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def first_conflict_text(told: Explanation, locale: str) -> str:
    """What ``solve`` says of it below the counting facts: the first clash that was verified; empty
    where there is none."""
    verified = [one for one in told.conflicts if one.irreducible]
    return "\n".join(line for one in verified[:1] for line in conflict_lines(one, words(locale)))


def conflict_lines(conflict: Conflict, say: Words, number: int = 1, count: int = 1) -> list[str]:
    """A heading, one demand a line, and what was proved of them."""
    heading = say.say("answer-conflict", number=number, count=count, n=len(conflict.demands))
    proof = proof_text(conflict, len(conflict.demands), say)
    return [heading, *bullets(conflict.demands), *wrapped([proof], indent=2)]


def proof_text(conflict: Conflict, n: int, say: Words) -> str:
    """What was proved of a clash of which ``n`` demands are shown."""
    if not conflict.irreducible:
        return say.say("answer-conflict-unsure")
    return say.say("answer-conflict-sure", n=n, smallest=int(conflict.smallest))


def supply_title(row: Supply, say: Words) -> str:
    """Whose demand and supply it is."""
    return say.say(f"answer-supply-{row.family}", title=row.title)


def bullets(sentences: Iterable[str]) -> list[str]:
    """One sentence a bullet, broken at the width of a terminal."""
    lines: list[str] = []
    for sentence in sentences:
        lines += _broken(sentence, "  • ", "    ")
    return lines


def wrapped(sentences: Iterable[str], indent: int = 0) -> list[str]:
    """Sentences under one another, broken at the width of a terminal."""
    space = " " * indent
    return [line for sentence in sentences for line in _broken(sentence, space, space)]


def _supply(rows: Iterable[Supply], say: Words) -> list[str]:
    """Sessions of a kind and whatever else is short; where nothing is, what is exactly enough."""
    rows = list(rows)
    least = 1 if any(row.short for row in rows) else 0
    shown = [row for row in rows if row.family == "kind" or row.asked - row.places >= least]
    if not shown:
        return []
    head = [say.say("answer-supply"), say.say("answer-supply-asked"), say.say("answer-supply-places"), ""]
    lines = [
        [
            supply_title(row, say),
            say.number(row.asked),
            say.number(row.places),
            f"← {say.say('answer-supply-short', n=row.short)}" if row.short else "",
        ]
        for row in shown
    ]
    return aligned(head, lines, right=(1, 2))


def _repairs(repairs: Iterable[Repair], say: Words) -> list[str]:
    lines = [say.say("answer-repairs")]
    for number, repair in enumerate(repairs, start=1):
        first, *others = repair.sentences
        lines += _broken(first, f"  {number}. ", "     ")
        lines += wrapped(others, indent=5)
        lines += wrapped([repair.score], indent=5)
    return lines


def _broken(sentence: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        sentence,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
