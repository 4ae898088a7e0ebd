"""From what everybody can choose to the integer programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from scheduler.attendance.seats.offers import Choices, Offer
from scheduler.attendance.seats.packing import Packing
from scheduler.attendance.slots import Flags


@dataclass(frozen=True)
class Column:
    """One binary choice: a seat, or, where ``copy`` is None, a wish that several seats meet."""

    attendee: int
    copy: str | None
    weight: int
    must: bool


@dataclass(frozen=True)
class Build:
    columns: tuple[Column, ...]
    packing: Packing
    must: int
    """What a must-attend session is worth in ``packing`` beside the wish for it."""

    def musts(self, chosen: Flags) -> int:
        """Must-attends among these columns."""
        return sum(self.columns[one].must for one in np.flatnonzero(chosen))


def build(
    everybody: Sequence[Choices], clashes: Mapping[str, frozenset[str]], seats: Mapping[str, int | None]
) -> Build:
    """``clashes``: copy -> copies that nobody can be at as well; ``seats``: copy -> seats, None = enough."""
    maker = _Maker(clashes)
    for number, choices in enumerate(everybody):
        maker.add(number, choices.offers)
    maker.add_seats(seats)
    columns = maker.columns
    # Taking some must-attends instead of others costs at most one wish for each that comes or goes:
    # its own, or the one of who had the seat. So one more of them is worth more than what that costs.
    heaviest = max((column.weight for column in columns), default=0)
    must = 1 + 2 * heaviest * sum(column.must for column in columns)
    value = [column.weight + must * column.must for column in columns]
    row, column, entry = zip(*maker.triples, strict=True) if maker.triples else ((), (), ())
    packing = Packing(*(np.array(part, dtype=np.int64) for part in (value, maker.most, row, column, entry)))
    return Build(tuple(columns), packing, must)


class _Maker:
    def __init__(self, clashes: Mapping[str, frozenset[str]]) -> None:
        self.clashes = clashes
        self.columns: list[Column] = []
        self.most: list[int] = []
        self.triples: list[tuple[int, int, int]] = []

    def add(self, attendee: int, offers: Sequence[Offer]) -> None:
        """The columns of one attendee, and the rows that keep them apart."""
        first = len(self.columns)
        shared = _met_by_several_musts(offers)
        for offer in offers:
            weight = 0 if offer.session in shared else offer.weight
            self.columns.append(Column(attendee, offer.copy, weight, offer.must))
        for members in _cliques([self._apart(one, offers) for one in offers]):
            self._row([(first + member, 1) for member in members], 1)
        for session, weight in shared.items():
            by = [number for number, one in enumerate(offers) if one.session == session and one.weight]
            self.columns.append(Column(attendee, None, weight, must=False))
            self._row([(len(self.columns) - 1, 1), *((first + one, -1) for one in by)], 0)

    def add_seats(self, seats: Mapping[str, int | None]) -> None:
        """A row for every copy that could have too many people."""
        wanted: dict[str, list[int]] = {}
        for number, column in enumerate(self.columns):
            if column.copy is not None:
                wanted.setdefault(column.copy, []).append(number)
        for copy, numbers in wanted.items():
            most = seats[copy]
            if most is not None and len(numbers) > most:
                self._row([(number, 1) for number in numbers], most)

    def _apart(self, one: Offer, offers: Sequence[Offer]) -> int:
        """Bit mask of the offers that cannot be taken as well: at the same time, or for the same wish.
        Who has to be somewhere twice may."""
        mask = 0
        for number, other in enumerate(offers):
            again = one.session == other.session and bool(one.weight and other.weight)
            twice = again and one is not other and not (one.must and other.must)
            if twice or other.copy in self.clashes[one.copy]:
                mask |= 1 << number
        return mask

    def _row(self, entries: Sequence[tuple[int, int]], most: int) -> None:
        self.triples += [(len(self.most), column, entry) for column, entry in entries]
        self.most.append(most)


def _met_by_several_musts(offers: Sequence[Offer]) -> dict[str, int]:
    """Sessions that somebody has to be at twice, and wishes once: the wish gets a column of its own."""
    found: dict[str, list[int]] = {}
    for offer in offers:
        if offer.must and offer.weight:
            found.setdefault(offer.session, []).append(offer.weight)
    return {session: weights[0] for session, weights in found.items() if len(weights) > 1}


def _cliques(apart: Sequence[int]) -> Iterator[list[int]]:
    """Sets of offers of which one can be taken, which together hold every pair. Greedy: each pair
    left grows to a maximal set."""
    left = list(apart)
    for first in range(len(apart)):
        while later := left[first] >> (first + 1) << (first + 1):
            members, among = [first], apart[first]
            while among:
                preferred = among & later or among
                member = (preferred & -preferred).bit_length() - 1
                members.append(member)
                among &= apart[member]
            inside = sum(1 << member for member in members)
            for member in members:
                left[member] &= ~inside
            yield members
