"""Rules about attendees' wishes: attendance, fairness."""

from __future__ import annotations

from scheduler.model.amount import Amount, Term, total
from scheduler.model.variables import Variables
from scheduler.model.wishing import parties


def attendance(variables: Variables) -> Amount:
    """Σ over attendees of total weight − wishes met."""
    terms: Amount = []
    for party in variables.once(parties):
        terms.append(Term(party.size * party.weight))
        terms += [term._replace(coefficient=-party.size * term.coefficient) for term in party.met]
    return terms


def fairness(variables: Variables) -> Amount:
    """The largest of ⌊1000 · missed / total⌋ =: F. As whole numbers, ⌊n / d⌋ ≤ F is n ≤ d·F + d − 1."""
    everybody = variables.once(parties)
    if not everybody:
        return []
    largest = variables.cp.new_int_var(0, 1000, "largest missed share")
    for party in everybody:
        missed = party.weight - total(party.met)
        variables.cp.add(1000 * missed <= party.weight * largest + party.weight - 1)
    return [Term(1, largest)]
