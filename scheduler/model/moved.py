"""moved: places of the base schedule that the session no longer has; and the same of rounds alone."""

from __future__ import annotations

from collections import Counter

from scheduler.compiled.amounts import base_places
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on
from scheduler.model.amount import ANYWHERE, Amount, Term
from scheduler.model.variables import Literal, Variables


def moved(variables: Variables) -> Amount:
    """Σ over sessions and their base places p of base(p) − min(base(p), Σ_c placed(c, p))."""
    terms: Amount = []
    for session, places in base_places(variables.instance).items():
        copies = [copy.id for copy in variables.instance.copies_named(session)]
        for place, count in places.items():
            terms.append(Term(count))
            found = [variables.placed(copy, *place) for copy in copies]
            literals = [literal for literal in found if literal is not None]
            # Of an unrepeated session it is a cost of one round: `Compiled.cost` has it too.
            rounds = frozenset((place.round,)) if len(copies) == 1 else ANYWHERE
            terms += [Term(-1, kept, rounds) for kept in _kept(variables, count, literals)]
    return terms


def left_round(variables: Variables) -> Amount:
    """Σ over sessions of their base places, at most one a copy, and minus
    Σ over their base rounds r of min(base(r), Σ_c in_round(c, r))."""
    terms: Amount = []
    for session, places in base_places(variables.instance).items():
        copies = [copy.id for copy in variables.instance.copies_named(session)]
        terms.append(Term(min(places.total(), len(copies))))
        rounds: Counter[str] = Counter()
        for place, count in places.items():
            rounds[place.round] += count
        for round_id, count in rounds.items():
            found = [variables.in_round(copy, round_id) for copy in copies]
            literals = [literal for literal in found if literal is not None]
            terms += [Term(-1, kept) for kept in _kept(variables, count, literals)]
    return terms


def _kept(variables: Variables, count: int, literals: list[Literal]) -> list[Literal]:
    """Variables that add up to min(count, Σ literals), when as large as they can be."""
    alone = is_on(variables.instance, CATALOGUE["repeat"])
    if len(literals) <= count or alone:
        return literals
    if count == 1:
        return [variables.any_of(literals)]
    kept = variables.cp.new_int_var(0, count, "kept")
    variables.cp.add(kept <= sum(literals))
    return [kept]
