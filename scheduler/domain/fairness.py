"""How evenly wishes are met: shares per attendee, and per organisation and pillar.

The share of an attendee is the weight of the wishes met over the weight of all their wishes. Who
wishes nothing has no share and is not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from scheduler.domain.instance import Instance


@dataclass(frozen=True)
class Spread:
    """Of the shares of some attendees."""

    attendees: int
    least: Fraction
    tenth: Fraction
    """The 10th percentile: the smallest share that at least a tenth of them do not exceed."""
    median: Fraction
    """Of an even number the mean of the middle two."""


@dataclass(frozen=True)
class Group:
    """The attendees of one organisation, or of one pillar."""

    id: str
    """The organisation's name or the pillar's id."""
    name: str
    met: int
    total: int
    """Weight of their wishes together."""
    spread: Spread

    @property
    def share(self) -> Fraction:
        return Fraction(self.met, self.total)


@dataclass(frozen=True)
class Fairness:
    """``everybody``: None where nobody wishes anything. Groups in the order of the instance; an
    attendee of two pillars counts for both."""

    everybody: Spread | None
    organisations: tuple[Group, ...]
    pillars: tuple[Group, ...]


def shares(instance: Instance, met: Sequence[int]) -> list[Fraction | None]:
    """Per attendee in the instance's order; ``met`` is the weight met of each."""
    totals = (sum(attendee.weights.values()) for attendee in instance.attendees)
    return [Fraction(own, total) if total else None for own, total in zip(met, totals, strict=True)]


def fairness(instance: Instance, met: Sequence[int]) -> Fairness:
    """``met``: weight of the wishes met, per attendee in the instance's order."""
    organisations: dict[str, list[int]] = {}
    titles = {pillar.id: pillar.title for pillar in instance.pillars}
    pillars: dict[str, list[int]] = {pillar: [] for pillar in instance.pillar}
    for number, attendee in enumerate(instance.attendees):
        if attendee.organisation:
            organisations.setdefault(attendee.organisation, []).append(number)
        for pillar in dict.fromkeys(attendee.pillars):
            pillars[pillar].append(number)
    own = shares(instance, met)
    return Fairness(
        spread(own),
        tuple(_groups(instance, met, organisations, {})),
        tuple(_groups(instance, met, pillars, titles)),
    )


def spread(own: Iterable[Fraction | None]) -> Spread | None:
    """None where nobody has a share."""
    ordered = sorted(share for share in own if share is not None)
    if not ordered:
        return None
    # -(-n // 10) of n people are a tenth or just more.
    return Spread(len(ordered), ordered[0], ordered[-(-len(ordered) // 10) - 1], median(ordered))


def _groups(
    instance: Instance, met: Sequence[int], members: Mapping[str, list[int]], titles: Mapping[str, str]
) -> Iterator[Group]:
    own = shares(instance, met)
    for name, numbers in members.items():
        found = spread(own[number] for number in numbers)
        if found is not None:
            total = sum(sum(instance.attendees[number].weights.values()) for number in numbers)
            yield Group(name, titles.get(name, name), sum(met[number] for number in numbers), total, found)
