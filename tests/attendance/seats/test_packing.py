"""The proof of the most wish weight: valid whatever the prices, and wrong prices prove nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest

from scheduler.attendance.limits import Limits
from scheduler.attendance.seats import packing as packings
from scheduler.attendance.seats.best import best_choice
from scheduler.attendance.seats.build import build
from scheduler.attendance.seats.offers import Board
from scheduler.attendance.seats.packing import Packing, proof
from scheduler.attendance.slots import Flags
from scheduler.attendance.solver import solve_linear
from tests.crowd import crowded

MOST_COLUMNS = 12


def small() -> Iterator[Packing]:
    """Choices of seats that can all be tried."""
    for seed in range(300):
        instance, schedule = crowded(seed)
        board = Board(instance, schedule)
        made = build([board.choices(one) for one in instance.attendees], board.clashes, board.seats)
        if 2 <= made.packing.columns <= MOST_COLUMNS and len(made.packing.most):
            yield made.packing


def every(packing: Packing) -> list[Flags]:
    choices = (np.array(one, dtype=np.bool_) for one in product((False, True), repeat=packing.columns))
    return [one for one in choices if packing.fits(one)]


def test_any_prices_give_a_valid_bound_and_true_gains() -> None:
    dice = np.random.default_rng(1)
    tight = 0
    for packing in small():
        fitting = every(packing)
        worth = [packing.worth(one) for one in fitting]
        best = max(worth)
        answer = solve_linear(packing.relaxation(), Limits())
        assert answer is not None
        heavy = float(packing.value.max())
        guesses = [dice.uniform(-heavy, heavy, len(packing.most)) for _ in range(4)]
        for duals in [answer.duals, np.zeros(len(packing.most)), answer.duals + 0.3, *guesses]:
            shown = proof(packing, duals)
            assert shown.whole >= best
            slack = shown.slack(best)
            for one, own in zip(fitting, worth, strict=True):
                if own == best:
                    assert one[shown.gains > slack].all(), "a gain above the slack is in every best choice"
                    assert not one[shown.gains < -slack].any(), "a loss above it is in none"
            tight += shown.whole == best
        assert best_choice(packing, Limits()).proved(packing)
        assert packing.worth(best_choice(packing, Limits()).chosen) == best
    assert tight >= 200


def test_planted_prices_are_no_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    """With errors in what GLOP says the search takes over, and the answer is the same."""
    true = {number: best_choice(packing, Limits()) for number, packing in enumerate(small())}

    def wrong(programme: object, limits: Limits) -> object:
        answer = solve_linear(programme, limits)  # type: ignore[arg-type]
        assert answer is not None
        return type(answer)(answer.objective, 0.5 * answer.values, 1.7 * answer.duals + 0.1)

    monkeypatch.setattr("scheduler.attendance.seats.best.solve_linear", wrong)
    for number, packing in enumerate(small()):
        found = best_choice(packing, Limits())
        assert packing.worth(found.chosen) == packing.worth(true[number].chosen)
        assert found.proved(packing)


def test_no_time_at_all_still_gives_seats_and_a_valid_bound() -> None:
    for packing in small():
        found = best_choice(packing, Limits(deadline=0.0))
        assert packing.fits(found.chosen)
        assert packing.worth(found.chosen) <= max(map(packing.worth, every(packing))) <= found.bound


def test_large_numbers_are_bounded_without_overflow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packings, "LARGEST", 10)
    for packing in small():
        shown = proof(packing, np.full(len(packing.most), -0.4))
        assert shown.scale == 1
        assert shown.whole >= max(map(packing.worth, every(packing)))
