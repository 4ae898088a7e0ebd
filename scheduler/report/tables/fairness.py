"""How evenly wishes are met, in words: over attendees, organisations and pillars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scheduler.domain.fairness import Fairness, Group, Spread
from scheduler.text import Words


@dataclass(frozen=True)
class FairLine:
    """The attendees of one group; shares as they are shown."""

    name: str
    attendees: int
    share: str
    """Of the weight of all wishes in the group."""
    least: str
    """The smallest share of one of them."""
    median: str


@dataclass(frozen=True)
class FairGroups:
    heading: str
    lines: tuple[FairLine, ...]
    """The smallest share first."""


def percent(say: Words, share: float) -> str:
    """``1,2 %`` in Dutch, ``1.2%`` in English."""
    text = say.percent(share)
    return text.replace("%", "\N{NO-BREAK SPACE}%") if say.locale == "nl" else text


def fairness_facts(say: Words, found: Fairness) -> Iterator[tuple[str, str]]:
    """Key of the label, and value; nothing where nobody wishes anything."""
    if found.everybody is None:
        return
    yield "report-fair-attendee", spread_text(say, found.everybody)
    if found.pillars:
        yield "report-fair-pillar", " · ".join(f"{one.name} {_share(say, one)}" for one in found.pillars)
    if len(found.organisations) > 1:
        ordered = sorted(found.organisations, key=lambda group: group.share)
        text = say.say(
            "report-fair-organisations",
            n=len(ordered),
            low=ordered[0].name,
            least=_share(say, ordered[0]),
            high=ordered[-1].name,
            most=_share(say, ordered[-1]),
        )
        yield "report-fair-organisation", text


def fair_groups(say: Words, found: Fairness) -> tuple[FairGroups, ...]:
    """The table per organisation and the one per pillar, without empty ones."""
    tables = (
        FairGroups(say.say(label), _lines(say, groups))
        for label, groups in (
            ("report-fair-pillar", found.pillars),
            ("report-fair-organisation", found.organisations),
        )
    )
    return tuple(table for table in tables if table.lines)


def spread_text(say: Words, spread: Spread) -> str:
    """``laagste 20,0 %, 10e percentiel 45,0 %, mediaan 75,0 %``."""
    return say.say(
        "report-fair-spread",
        least=percent(say, float(spread.least)),
        tenth=percent(say, float(spread.tenth)),
        median=percent(say, float(spread.median)),
    )


def _lines(say: Words, groups: Sequence[Group]) -> tuple[FairLine, ...]:
    return tuple(
        FairLine(
            one.name,
            one.spread.attendees,
            _share(say, one),
            percent(say, float(one.spread.least)),
            percent(say, float(one.spread.median)),
        )
        for one in sorted(groups, key=lambda group: group.share)
    )


def _share(say: Words, group: Group) -> str:
    return percent(say, float(group.share))
