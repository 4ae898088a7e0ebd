"""The model with what the bundles prove: their bound and their dual cuts.

For questions about schedules that are nearly the best, or best by one rule: without the cuts the
attendees' part of the objective has a bound that says little.
"""

from __future__ import annotations

from scheduler.domain import Instance
from scheduler.explain.asking import Asking
from scheduler.model import Model, build
from scheduler.solve.board import Board
from scheduler.solve.bundles import work_out_bundles
from scheduler.solve.clock import Clock
from scheduler.solve.cpsat import Settings
from scheduler.solve.phases import Search


def sharpened(instance: Instance, asking: Asking, seconds: float) -> tuple[Model, Board, bool]:
    """The model, the best schedule and bound that came with the cuts, and whether it was proved that
    there is no schedule at all. Raises Stopped when the time is over before there is a schedule."""
    board = Board(instance)
    clock = Clock(min(seconds, asking.left), None, asking.clock.halted)
    search = Search(instance, board, clock, Settings(asking.workers, asking.seed), engine=True)
    search.find_any()
    model = build(instance)
    if search.infeasible:
        return model, board, True
    result = work_out_bundles(search).result
    if result.bound is not None:
        model.add_lower_bound(result.bound)
    for cut in result.cuts:
        model.add_cut(frozenset(cut.rounds), cut.constant, cut.coefficients, cut.scale)
    return model, board, False
