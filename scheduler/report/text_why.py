"""Why a session stands where it does, as text for a terminal: a line for every place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.report.columns import aligned
from scheduler.report.text_explain import bullets, proof_text, wrapped
from scheduler.text import Words, words

if TYPE_CHECKING:
    from scheduler.explain import Why
    from scheduler.explain.costs import Outcome
    from scheduler.explain.target import Target
    from scheduler.explain.why import PlaceAnswer


@dataclass(frozen=True)
class CostTable:
    """What the places of a session cost: a column for every rule that differs anywhere, amounts in
    its own unit. The first column of a row names the place; the others are numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def lines(self) -> list[str]:
        return aligned(self.head, self.rows, right=range(1, len(self.head)))


def why_text(told: Why, locale: str) -> str:
    """What ``why`` says: where the session stands, where it cannot stand, and what every other place
    would cost; or the answer about the one place that was asked for."""
    say = words(locale)
    parts = [[*wrapped([say.say("answer-broken")]), *bullets(told.broken)]] if told.broken else []
    parts += [[*wrapped([told.headline]), *(_target(told.target, say) if told.target else [])]]
    if told.refusals:
        refused = [
            one.because if one.rule == "room-available" else f"{one.where}: {one.because}"
            for one in told.refusals
        ]
        parts.append([say.say("answer-refused"), *bullets(refused)])
    parts += [_best(told, say), _kept(told, say), wrapped(told.remarks)]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


# -- every place ------------------------------------------------------------------------------


def kept_table(told: Why, locale: str) -> CostTable | None:
    """What each place costs with everything else where it is; None where none can be had so."""
    say = words(locale)
    possible = [
        (place.name, place.kept) for place in told.places if not place.here and not _new_clashes(place, told)
    ]
    return _table(possible, told, say, say.say("answer-why-kept"))


def kept_refusals(told: Why, locale: str) -> list[str]:
    """Why a place cannot be had with everything else where it is, a sentence each."""
    elsewhere = [(place, _new_clashes(place, told)) for place in told.places if not place.here]
    return [_refused(place, clashes, words(locale)) for place, clashes in elsewhere if clashes]


def _kept(told: Why, say: Words) -> list[str]:
    table, refused = kept_table(told, say.locale), kept_refusals(told, say.locale)
    lines = table.lines() if table else [say.say("answer-why-kept")] if refused else []
    return [*lines, *bullets(refused)]


def _new_clashes(place: PlaceAnswer, told: Why) -> list[str]:
    """What the session would break there, and the schedule does not break already."""
    return [clash for clash in place.kept.clashes if clash not in told.broken]


def _refused(place: PlaceAnswer, clashes: Sequence[str], say: Words) -> str:
    """The first reason; how many more there are."""
    first, *others = clashes
    more = f" {say.say('answer-more-clashes', n=len(others))}" if others else ""
    return say.say("answer-kept-not", place=place.name, clash=first) + more


def best_table(told: Why, locale: str) -> CostTable | None:
    """The best schedule with the session at each place; None where none was found."""
    say = words(locale)
    rows = [(_named(place, say), place.best) for place in told.places if place.best is not None]
    return _table(rows, told, say, say.say("answer-why-best"), moves=True)


def best_notes(told: Why, locale: str) -> list[str]:
    """How to read ``best_table``, a sentence each."""
    say = words(locale)
    found = [place.best for place in told.places if place.best is not None]
    notes = []
    if found and any(place.here for place in told.places):
        notes.append(say.say("answer-why-reference"))
    if any(not one.proved for one in found):
        notes.append(say.say("answer-unproved-note"))
    return notes


def best_refusals(told: Why, locale: str) -> list[str]:
    """Which places have no best schedule, a sentence each."""
    say = words(locale)
    impossible = [place.name for place in told.places if place.impossible]
    late = [place.name for place in told.places if place.best is None and not place.impossible]
    lines = [say.say("answer-impossible", places=say.every(impossible))] if impossible else []
    return [*lines, say.say("answer-not-in-time", places=say.every(late))] if late else lines


def _best(told: Why, say: Words) -> list[str]:
    table = best_table(told, say.locale)
    lines = table.lines() if table else []
    for note in best_notes(told, say.locale):
        lines += wrapped([note])
    return [*lines, *bullets(best_refusals(told, say.locale))]


def _named(place: PlaceAnswer, say: Words) -> str:
    name = say.say("answer-here", place=place.name) if place.here else place.name
    proved = place.best is None or place.best.proved
    return name if proved else say.say("answer-unproved", place=name)


def _table(
    rows: Sequence[tuple[str, Outcome]], told: Why, say: Words, heading: str, *, moves: bool = False
) -> CostTable | None:
    if not rows:
        return None
    amounts = [("", told.now), *((name, found.amounts) for name, found in rows)]
    rules = [rule for rule in CATALOGUE if len({found.get(rule, 0) for _, found in amounts}) > 1]
    head = [heading, *(unit_head(rule, say) for rule in rules)]
    head += [say.say("answer-better-off"), say.say("answer-worse-off")]
    lines = [[say.say("answer-today"), *(say.number(told.now.get(rule, 0)) for rule in rules), "–", "–"]]
    for name, found in rows:
        numbers = [say.number(found.amounts.get(rule, 0)) for rule in rules]
        lines.append([name, *numbers, say.number(found.people.gain), say.number(found.people.lose)])
    if moves:
        head.append(say.say("answer-moves"))
        lines[0].append("–")
        for line, (_, found) in zip(lines[1:], rows, strict=True):
            line.append(say.number(len(found.moves)))
    return CostTable(tuple(head), tuple(map(tuple, lines)))


def unit_head(rule: str, say: Words) -> str:
    """The unit of a rule's amounts, as the head of a column of numbers."""
    return CATALOGUE[rule].unit(say.locale, 0).removeprefix("0 ")


# -- one place --------------------------------------------------------------------------------


def _target(target: Target, say: Words) -> list[str]:
    lines = bullets(target.because)
    if target.conflict is not None:
        lines += wrapped([proof_text(target.conflict, len(target.because), say)], indent=2)
    if not target.possible:
        return lines
    return ["", *_nearest_lines(target.nearest, say), "", *best_lines(target.best, say)]


def _nearest_lines(found: Outcome | None, say: Words) -> list[str]:
    """What moves, what it costs, who gains and who loses."""
    if found is None:
        return wrapped([say.say("target-nearest-not-in-time")])
    heading = say.say("target-nearest", moves=len(found.moves), proved=int(found.proved))
    costs = [delta.sentence for delta in found.deltas] or [say.say("target-costs-nothing")]
    return [heading, *bullets([*found.moves, *costs, found.people.sentence])]


def best_lines(found: Outcome | None, say: Words) -> list[str]:
    """The same with everything placed anew: how much moves, not what."""
    if found is None:
        return wrapped([say.say("target-best-not-in-time")])
    heading = say.say("target-best", moves=len(found.moves), proved=int(found.proved))
    costs = [delta.sentence for delta in found.deltas] or [say.say("target-costs-nothing")]
    return [heading, *bullets([*costs, found.people.sentence])]
