"""Wishes met, per group of attendees who are alike, as rewards the objective wants to collect.

An *offer* is a literal that says: this attendee can be at that stop. Where all stops of an attendee
clash with one another (a plain round) only the heaviest wish there counts, so for the distinct
weights v1 > v2 > … and S_k the offers of weight ≥ v_k,

    wishes met there = Σ_k (v_k − v_{k+1}) · [some offer of S_k holds],

with one literal per set S_k, shared by everybody with the same set, and none at all for single
offers. A round has at most v1 by this, which is the cut "of k wishes in R rounds at least k − R
are missed". Elsewhere each stop has a literal of its own, and cliques of clashing
stops hold at most one.

That a literal needs an offer is a clause, which CP-SAT has in its relaxation only from
``linearization_level`` 2 on (Hoorn's scenario: proved in 0.1 s, against not within 30 s at level 1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from scheduler.domain import Interval
from scheduler.domain.bits import bits
from scheduler.domain.people import Attendee, Availability
from scheduler.model.amount import Amount, Term
from scheduler.model.cliques import cover
from scheduler.model.stops import Stop, Stops
from scheduler.model.variables import Literal, Variables


@dataclass(frozen=True)
class Party:
    """Attendees who are alike: same wishes, same times, needed in the same places."""

    size: int
    weight: int
    """Total weight of the wishes of one of them."""
    met: Amount
    """Weight of the wishes met of one of them, at most: maximise it."""


class Likeness(NamedTuple):
    """What makes attendees alike."""

    weights: tuple[tuple[str, int], ...]
    availability: Availability
    copies: frozenset[str]
    """Where they have to be: own sessions and must-attends."""
    blocks: frozenset[str]


@dataclass
class Option:
    """A stop of a wished session that the attendee can be at, if ``guard`` holds (None = always)."""

    weight: int
    session: str
    stop: Stop
    guard: Literal | None
    own: Literal | None = field(default=None)
    """This attendee's choice to be there, where wishing alone does not decide it."""


def parties(variables: Variables) -> list[Party]:
    """Everybody with a wish that weighs something."""
    alike: dict[Likeness, int] = {}
    for attendee in variables.instance.attendees:
        likeness = _likeness(variables, attendee)
        if likeness.weights:
            alike[likeness] = alike.get(likeness, 0) + 1
    wishing = _Wishing(variables)
    return [
        Party(size, sum(weight for _, weight in likeness.weights), wishing.met(likeness))
        for likeness, size in alike.items()
    ]


def _likeness(variables: Variables, attendee: Attendee) -> Likeness:
    instance = variables.instance
    copies, blocks = set(attendee.must_attend), set()
    if attendee.person is not None:
        for session in instance.parts_in_sessions[attendee.person]:
            copies |= {copy.id for copy in instance.copies_named(session.id)}
        blocks = {block.id for block in instance.parts_in_blocks[attendee.person]}
    weights = sorted((session, weight) for session, weight in attendee.weights.items() if weight)
    return Likeness(tuple(weights), attendee.availability, frozenset(copies), frozenset(blocks))


class _Wishing:
    def __init__(self, variables: Variables) -> None:
        self.variables = variables
        self.stops = variables.once(Stops)
        self._groups: dict[int, dict[int, int]] = {}
        self._guards: dict[tuple[frozenset[str], Stop], Literal | None] = {}
        self._free: dict[tuple[Availability, Interval, str], bool] = {}

    def met(self, likeness: Likeness) -> Amount:
        """Rewards for this attendee's wishes."""
        groups = self._grouped(list(self._options(likeness)))
        self._choose_copies(groups)
        terms: Amount = []
        for found, plain in groups:
            terms += self._heaviest(found) if plain else self._chosen(found)
        return terms

    # -- what is on offer --------------------------------------------------------

    def _options(self, likeness: Likeness) -> Iterator[Option]:
        instance, availability = self.variables.instance, likeness.availability
        for session, weight in likeness.weights:
            for copy in instance.copies_named(session):
                for stop in self.stops.of_copy[copy.id]:
                    if not availability.always and not self._is_free(availability, stop):
                        continue
                    if any(self.stops.clashes_with_block(stop, block) for block in likeness.blocks):
                        continue
                    guard = self._guard(likeness.copies, stop) if likeness.copies else None
                    yield Option(weight, session, stop, guard)

    def _is_free(self, availability: Availability, stop: Stop) -> bool:
        interval = self.stops.interval[stop.slot]
        key = (availability, interval, stop.round)
        if key not in self._free:
            self._free[key] = self.variables.instance.is_available(availability, interval, stop.round)
        return self._free[key]

    def _guard(self, busy: frozenset[str], stop: Stop) -> Literal | None:
        """A literal that holds only if the stop is real and no *other* busy copy clashes with it;
        None where none can."""
        key = (busy, stop)
        if key not in self._guards:
            in_the_way = [
                other
                for copy in sorted(busy - {stop.copy})
                for other in self.stops.of_copy[copy]
                if self.stops.clash[stop.slot] >> other.slot & 1
            ]
            self._guards[key] = self._unless(stop, in_the_way) if in_the_way else None
        return self._guards[key]

    def _unless(self, stop: Stop, in_the_way: list[Stop]) -> Literal:
        cp = self.variables.cp
        guard = cp.new_bool_var("")
        cp.add_implication(guard, self.stops.literal(stop))
        for literal in self.stops.literals(in_the_way):
            cp.add_implication(guard, ~literal)
        return guard

    # -- what can be combined ------------------------------------------------------

    def _grouped(self, options: list[Option]) -> list[tuple[list[Option], bool]]:
        """Groups of options that do not clash with one another, and whether each is a clique."""
        slots = 0
        for option in options:
            slots |= 1 << option.stop.slot
        if slots not in self._groups:
            self._groups[slots] = {
                slot: group for group in self.stops.components(slots) for slot in bits(group)
            }
        group_of = self._groups[slots]
        found: dict[int, list[Option]] = {}
        for option in options:
            found.setdefault(group_of[option.stop.slot], []).append(option)
        return [
            (members, self.stops.is_clique(group) and self._in_one_cluster(members))
            for group, members in found.items()
        ]

    def _in_one_cluster(self, options: list[Option]) -> bool:
        """Rewards belong to one cluster of rounds, so that they can be added up by cluster."""
        return len({self.stops.cluster[option.stop.round] for option in options}) == 1

    def _choose_copies(self, groups: list[tuple[list[Option], bool]]) -> None:
        """Literals of the attendee's own: outside cliques for every stop, and for a repeated
        session that is on offer in several groups, so that it counts once."""
        home: dict[str, set[int]] = {}
        for number, (options, _) in enumerate(groups):
            for option in options:
                home.setdefault(option.session, set()).add(number)
        repeated: dict[str, list[Literal]] = {}
        for options, plain in groups:
            for option in options:
                session = self.variables.instance.session[option.session]
                scattered = session.copies > 1 and len(home[option.session]) > 1
                if not plain or scattered:
                    option.own = self._own(option)
                if session.copies > 1 and option.own is not None:
                    repeated.setdefault(option.session, []).append(option.own)
        for literals in repeated.values():
            if len(literals) > 1:
                self.variables.cp.add_at_most_one(literals)

    def _own(self, option: Option) -> Literal:
        own = self.variables.cp.new_bool_var("")
        # A literal has no truth value, so `or` will not do.
        guard = self.stops.literal(option.stop) if option.guard is None else option.guard
        self.variables.cp.add_implication(own, guard)
        return own

    # -- rewards ---------------------------------------------------------------------

    def _heaviest(self, options: list[Option]) -> Iterator[Term]:
        """Of a clique the heaviest offer."""
        by_weight: dict[int, list[Option]] = {}
        for option in options:
            by_weight.setdefault(option.weight, []).append(option)
        literals: list[Literal] = []
        rounds: frozenset[str] = frozenset()
        for weight, lower in pairwise([*sorted(by_weight, reverse=True), 0]):
            literals += self._offers(by_weight[weight])
            rounds |= {option.stop.round for option in by_weight[weight]}
            yield Term(weight - lower, self.variables.any_of(literals), rounds)

    def _offers(self, options: Iterable[Option]) -> list[Literal]:
        plain = []
        literals = []
        for option in options:
            literal = option.guard if option.own is None else option.own
            if literal is None:
                plain.append(option.stop)
            else:
                literals.append(literal)
        return [*self.stops.literals(plain), *literals]

    def _chosen(self, options: list[Option]) -> Iterator[Term]:
        """Outside cliques: own choices, of which no two clash."""
        options = sorted(options, key=lambda option: self.stops.interval[option.stop.slot])
        clash, needed = [0] * len(options), [0] * len(options)
        for i, one in enumerate(options):
            for j, other in enumerate(options):
                if i != j and self.stops.clash[one.stop.slot] >> other.stop.slot & 1:
                    clash[i] |= 1 << j
                    if one.stop.copy != other.stop.copy:
                        needed[i] |= 1 << j
        own = [option.own for option in options]
        for clique in cover(clash, needed):
            self.variables.cp.add_at_most_one([lit for n in clique if (lit := own[n]) is not None])
        for option in options:
            yield Term(option.weight, option.own, frozenset((option.stop.round,)))
