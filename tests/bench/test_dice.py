"""Draws that repeat, and do what they say."""

from scheduler.bench.dice import Dice


def test_the_draws_of_a_seed_never_change() -> None:
    dice = Dice(2025, "test")
    assert [dice.below(100) for _ in range(6)] == [37, 61, 97, 23, 12, 1]
    assert dice.shuffled("abcdef") == ["d", "c", "f", "b", "a", "e"]


def test_some_keeps_the_order_and_never_repeats() -> None:
    dice = Dice(1, "some")
    for _ in range(50):
        drawn = dice.some(range(10), 4)
        assert len(set(drawn)) == 4
        assert drawn == sorted(drawn)
    assert dice.some("ab", 5) == ["a", "b"]


def test_weighted_follows_the_weights() -> None:
    dice = Dice(1, "weighted")
    drawn = [dice.weighted([1.0, 1.0, 4.0]) for _ in range(4000)]
    assert drawn.count(1) == 0
    assert 2800 < drawn.count(2) < 3200
