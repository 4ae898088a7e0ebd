"""Rules about preferred and unwanted places: round-wish, room-wish."""

from __future__ import annotations

from scheduler.compiled import Place, amounts
from scheduler.model.amount import Amount, Term
from scheduler.model.variables import Variables


def room_wish(variables: Variables) -> Amount:
    """Σ over placements of preferences about rooms that they go against."""
    return sum_over_placements(variables, amounts.room_wish)


def round_wish(variables: Variables) -> Amount:
    """Σ over placements of preferences about rounds that they go against; the room is no matter."""
    terms: Amount = []
    for copy in variables.instance.copies:
        for round_id, literal in variables.rounds_of(copy.id):
            room = next(iter(variables.rooms_of(copy.id, round_id)))
            amount = amounts.round_wish(variables.instance, copy, Place(round_id, room))
            if amount:
                terms.append(Term(amount, literal, frozenset((round_id,))))
    return terms


def sum_over_placements(variables: Variables, amount_of: amounts.Amount) -> Amount:
    """A rule that is a sum over placements, as terms."""
    terms: Amount = []
    for copy in variables.instance.copies:
        for place in variables.places[copy.id]:
            amount = amount_of(variables.instance, copy, place)
            if amount:
                literal = variables.placed(copy.id, *place)
                terms.append(Term(amount, literal, frozenset((place.round,))))
    return terms
