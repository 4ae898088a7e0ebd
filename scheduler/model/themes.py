"""Rules about themes and pillars: theme-overlap, coverage."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from math import comb

from ortools.sat.python import cp_model

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on
from scheduler.domain import Instance
from scheduler.domain.session import Copy, Session
from scheduler.model.amount import Amount, Term
from scheduler.model.stops import Stops
from scheduler.model.variables import Literal, Variables

Spot = tuple[str, str]
"""Copy and round."""


def theme_overlap(variables: Variables) -> Amount:
    """Σ over labels of their price per overlapping pair × overlapping pairs of their copies.

    Where all copies of a label overlap in a round, n of them are n(n−1)/2 pairs: the largest of
    the lines k·n − k(k+1)/2, so one variable above those lines counts them. Elsewhere each pair
    has a literal, shared by its labels."""
    terms: Amount = []
    counted: dict[tuple[int, ...], cp_model.IntVar] = {}
    pairs: dict[tuple[Spot, Spot], int] = {}
    for copies in _labelled(variables.instance):
        price = max(1, 100 // comb(len(copies), 2))
        spots: dict[str, list[Spot]] = {block.id: [] for block in variables.instance.rounds}
        for copy in copies:
            for round_id, _ in variables.rounds_of(copy.id):
                spots[round_id].append((copy.id, round_id))
        apart: list[tuple[Spot, Spot]] = []
        for round_id, here in spots.items():
            if not _all_overlap(variables, here):
                apart += combinations(here, 2)
            elif len(here) > 1:
                terms.append(Term(price, _count_pairs(variables, here, counted), frozenset((round_id,))))
        for round_id, neighbour in _neighbours(variables):
            apart += product(spots[round_id], spots[neighbour])
        for pair in apart:
            if _is_pair(variables, *pair):
                pairs[pair] = pairs.get(pair, 0) + price
    for (one, other), price in pairs.items():
        terms.append(Term(price, _both(variables, one, other), frozenset((one[1], other[1]))))
    return terms


def coverage(variables: Variables) -> Amount:
    """Σ over pillars and rounds of [no copy of the pillar in the round], in families of rounds
    that take the same kinds, when there are copies enough for every round of the family."""
    terms: Amount = []
    families: dict[frozenset[str], list[str]] = {}
    for block in variables.instance.rounds:
        families.setdefault(frozenset(block.takes), []).append(block.id)
    for kinds, rounds in families.items():
        for pillar in variables.instance.pillars:
            copies = [copy for copy in variables.instance.copies if pillar.id in copy.session.pillars]
            if sum(copy.session.kind in kinds for copy in copies) < len(rounds):
                continue
            for round_id in rounds:
                found = [variables.in_round(copy.id, round_id) for copy in copies]
                literals = [literal for literal in found if literal is not None]
                terms += _uncovered(variables, round_id, literals)
    return terms


def _uncovered(variables: Variables, round_id: str, literals: list[Literal]) -> list[Term]:
    rounds = frozenset((round_id,))
    terms = [Term(1, None, rounds)]
    if literals:
        terms.append(Term(-1, variables.any_of(literals), rounds))
    return terms


def _labelled(instance: Instance) -> Iterator[list[Copy]]:
    """Copies of each theme and pillar, where there are two at least."""

    def with_label(session: Session, kind: str, label: str) -> bool:
        return label in (session.tags if kind == "tag" else session.pillars)

    labels = [("tag", tag.id) for tag in instance.tags if tag.kind == "theme"]
    labels += [("pillar", pillar.id) for pillar in instance.pillars]
    for kind, label in labels:
        copies = [copy for copy in instance.copies if with_label(copy.session, kind, label)]
        if len(copies) > 1:
            yield copies


def _all_overlap(variables: Variables, spots: list[Spot]) -> bool:
    """In one round: all pairs count, whichever of the copies stand here."""
    copies = variables.instance.copy_by_id
    sessions = {copies[copy].session.id for copy, _ in spots}
    if len(sessions) < len(spots) and not is_on(variables.instance, CATALOGUE["repeat"]):
        return False
    intervals = [variables.interval(*spot) for spot in spots]
    return not spots or max(i.start for i in intervals) < min(i.end for i in intervals)


def _neighbours(variables: Variables) -> Iterator[tuple[str, str]]:
    """Two different rounds whose placements may overlap."""
    cluster = variables.once(Stops).cluster
    return (pair for pair in combinations(cluster, 2) if cluster[pair[0]] == cluster[pair[1]])


def _is_pair(variables: Variables, one: Spot, other: Spot) -> bool:
    """Copies of different sessions that overlap where they stand."""
    copies = variables.instance.copy_by_id
    return copies[one[0]].session.id != copies[other[0]].session.id and variables.interval(*one).overlaps(
        variables.interval(*other)
    )


def _count_pairs(
    variables: Variables, spots: list[Spot], counted: dict[tuple[int, ...], cp_model.IntVar]
) -> cp_model.IntVar:
    """A variable of at least n(n−1)/2 for n = how many of the spots are taken."""
    found = [variables.in_round(*spot) for spot in spots]
    literals = [literal for literal in found if literal is not None]
    key = tuple(literal.index for literal in literals)
    if key not in counted:
        most = len(literals)
        counted[key] = variables.cp.new_int_var(0, comb(most, 2), "")
        taken = cp_model.LinearExpr.sum(literals)
        for k in range(1, most):
            variables.cp.add(counted[key] >= k * taken - comb(k + 1, 2))
    return counted[key]


def _both(variables: Variables, one: Spot, other: Spot) -> Literal:
    """A literal that holds when both spots are taken."""
    both = variables.cp.new_bool_var("")
    mine, theirs = variables.in_round(*one), variables.in_round(*other)
    assert mine is not None
    assert theirs is not None
    variables.cp.add_bool_or([~mine, ~theirs, both])
    return both
