"""seats-short: people expected beyond the seats."""

from __future__ import annotations

from scheduler.compiled import amounts
from scheduler.model.amount import Amount
from scheduler.model.variables import Variables
from scheduler.model.wishes import sum_over_placements


def seats_short(variables: Variables) -> Amount:
    """Σ max(0, expected − seats) over placements."""
    return sum_over_placements(variables, amounts.seats_short)
