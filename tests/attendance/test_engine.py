"""The engine's own promises: limits, sizes, proofs that there is nothing, proposals."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from scheduler.attendance import EngineResult, Known, estimate, run
from scheduler.attendance.columns import Columns
from scheduler.compiled import compile_instance
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.instance import RuleSetting
from scheduler.evaluate import evaluate
from scheduler.files import read_instance, read_schedule
from tests.attendance.build import attendee, event, sessions
from tests.attendance.plain import plain


def solve(instance: Instance, **options: object) -> EngineResult:
    return run(instance, compile_instance(instance), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["hoorn-2025", "tilburg-2025"])
def test_reference_events(name: str, root: Path) -> None:
    instance = read_instance(root / f"instances/{name}.yaml")
    published = read_schedule(root / f"instances/{name}.published.yaml", instance)
    started = time.monotonic()
    result = solve(instance)
    assert time.monotonic() - started < 30
    assert result.exact
    assert not result.too_large
    assert result.bound is not None
    assert result.bound <= evaluate(instance, published).objective
    assert result.lp is not None
    assert result.lp <= result.bound + 1e-6
    assert set(result.rounds_of[0]) == {copy.id for copy in instance.copies if not copy.session.optional}


def test_cuts_of_a_reference_event_hold_for_the_published_schedule(root: Path) -> None:
    from tests.attendance.exhaustive import cluster_cost

    instance = read_instance(root / "instances/hoorn-2025.yaml")
    compiled = compile_instance(instance)
    published = read_schedule(root / "instances/hoorn-2025.published.yaml", instance)
    placed = Counter((p.session, p.round) for p in published.placements)
    cuts = run(instance, compiled).cuts
    assert {round_id for cut in cuts for round_id in cut.rounds} == {block.id for block in instance.rounds}
    for cut in cuts:
        right = cut.constant + sum(n * placed[key] for key, n in cut.coefficients.items())
        assert cut.scale * cluster_cost(compiled, published, cut) >= right


def test_too_many_bundles_are_generated() -> None:
    """The same answer as with all of them."""
    instance = plain(12, [4, 4, 4], 40, 5)
    assert estimate(compile_instance(instance)) == 3 * 495
    whole = solve(instance)
    assert whole.bound is not None
    worse = Known(whole.bound + 30)
    result = solve(instance, known=lambda: worse, max_bundles=10)
    assert result.too_large
    assert not result.exact
    assert result.bound == whole.bound
    assert result.rounds_of
    assert {"terms", "columns", "choice", "integer"} <= set(result.seconds)


def test_a_better_schedule_found_meanwhile_ends_the_generation() -> None:
    """Others say, after the second bound, that they have a schedule of just that."""
    instance = plain(12, [4, 4, 4], 40, 5)
    bounds: list[int] = []

    def known() -> Known | None:
        return Known(bounds[1]) if len(bounds) > 1 else None

    whole = solve(instance, max_bundles=10)
    result = solve(instance, known=known, max_bundles=10, on_bound=bounds.append)
    assert result.bound == bounds[1]
    assert "choice" in whole.seconds
    assert "choice" not in result.seconds
    assert whole.bound is not None
    assert whole.bound > result.bound


def test_schedules_found_meanwhile_bring_their_bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    instance = plain(12, [4, 4, 4], 40, 5)
    places = [(f"r{r}", f"m{m}") for r in (0, 1, 2) for m in range(4)]
    first, second = (
        Schedule(
            placements=tuple(
                Placement(session=copy.id, round=r, room=m)
                for copy, (r, m) in zip(instance.copies, order, strict=True)
            )
        )
        for order in (places, places[::-1])
    )
    added: list[Schedule] = []
    monkeypatch.setattr(Columns, "add_schedule", lambda self, schedule: added.append(schedule))
    bounds: list[int] = []
    solve(
        instance,
        known=lambda: Known(10**6, second if len(bounds) > 1 else first),
        max_bundles=10,
        on_bound=bounds.append,
    )
    assert added == [first, second]


def test_what_is_proposed_and_proved_is_told_as_it_comes() -> None:
    instance = plain(12, [4, 4, 4], 40, 5)
    for most in (10, 500_000):
        bounds: list[int] = []
        proposed: list[dict[str, str]] = []
        result = solve(instance, max_bundles=most, on_bound=bounds.append, on_rounds=proposed.append)
        assert bounds == sorted(set(bounds))
        assert len(bounds) > 1
        assert bounds[-1] == result.bound
        assert all(rounds in result.rounds_of for rounds in proposed)
        assert proposed


def test_choices_that_are_put_aside_are_proposed_before_the_proof() -> None:
    """Nobody waits for it where the master does not count everything."""
    fair = plain(12, [4, 4, 4], 40, 5)
    fair = fair.model_copy(update={"rules": {**fair.rules, "fairness": RuleSetting(weight=20)}})
    told: list[str] = []
    result = solve(fair, on_bound=lambda _: told.append("bound"), on_rounds=lambda _: told.append("rounds"))
    assert len(result.rounds_of) > 1
    assert told[-1] == "bound"
    assert "rounds" in told


def test_limit_on_bundles() -> None:
    instance = plain(9, [3, 3, 3], 10, 3)
    assert not solve(instance, max_bundles=84).too_large
    assert solve(instance, max_bundles=83).too_large


def test_rounds_that_overlap_are_judged_apart_when_that_is_too_many() -> None:
    """An overrun into lunch ties the rounds together; apart, a wish for both counts as met until
    the choice is judged."""
    instance = event(
        rooms=[{"id": f"m{n}", "title": "M", "venue": "hall"} for n in range(9)],
        sessions=[
            *sessions("a", "b", "c", "d", allowed_rounds="one", duration=100, optional=True),
            *sessions("l", "m", "n", "o", kind="lunch", optional=True),
        ],
        attendees=[attendee("x", "a", "l")],
    )
    together, apart = solve(instance), solve(instance, max_bundles=100)
    assert together.exact
    assert together.bound == 10
    assert not apart.too_large
    assert not apart.exact
    assert apart.lp == 0
    assert apart.bound == 10


def test_deadline_in_the_past_returns_at_once() -> None:
    result = solve(plain(13, [4, 4, 5], 50, 5), deadline=0.0)
    assert not result.infeasible
    assert not result.too_large
    assert result.bound is not None
    assert result.lp is None


def test_stop_is_asked() -> None:
    result = solve(plain(13, [4, 4, 5], 50, 5), stop=lambda: True)
    assert result.lp is None


def test_phases_are_logged() -> None:
    lines: list[str] = []
    result = solve(plain(6, [3, 3], 10, 2), log=lines.append)
    assert [line.partition(":")[0] for line in lines] == list(result.seconds)
    assert {"slots", "bundles", "lp", "integer"} <= set(result.seconds)


def infeasible_events() -> dict[str, Instance]:
    return {
        "a session without a place": event(sessions=sessions("a", kind="walk")),
        "more sessions than rooms": event(sessions=sessions("a", "b", "c", "d", "e")),
        "an organiser in one round": event(
            organisers=[{"id": "o", "title": "O"}],
            sessions=sessions("a", "b", organisers="o", allowed_rounds="one"),
        ),
        "three sessions of an organiser in two rounds": event(
            organisers=[{"id": "o", "title": "O"}],
            rooms=[{"id": f"m{n}", "title": "M", "venue": "hall"} for n in range(4)],
            sessions=sessions("a", "b", "c", organisers="o"),
        ),
        "an order that does not fit": event(
            sessions=sessions("a", "b", "c"),
            relations=[{"kind": "order", "sessions": ["a", "b", "c"]}],
        ),
        "a day too full": event(
            people=[{"id": "p", "name": "P", "max_per_day": 1}],
            sessions=sessions("a", "b", people={"person": "p"}),
        ),
    }


@pytest.mark.parametrize("name", infeasible_events())
def test_no_schedule_is_proved(name: str) -> None:
    result = solve(infeasible_events()[name])
    assert result.infeasible
    assert result.bound is None


def test_large_weights_do_not_overflow() -> None:
    """Costs near 10^15: prices become coarse, the bound stays right."""
    instance = plain(6, [3, 3], 20, 3, rules={"attendance": {"weight": 1_000_000}})
    heavy = instance.model_copy(
        update={
            "attendees": tuple(
                a.model_copy(
                    update={
                        "wishes": tuple(
                            w.model_copy(update={"rank": None, "score": 1_000_000 - rank})
                            for rank, w in enumerate(a.wishes)
                        )
                    }
                )
                for a in instance.attendees
            )
        }
    )
    from tests.attendance.test_plain import optimum

    assert solve(heavy).bound == optimum(heavy)


def test_a_repeated_session_is_met_once() -> None:
    """Everybody wishes the repeated session; without charges it would count in both rounds."""
    instance = event(
        sessions=[*sessions("r", copies=2), *sessions("a", "b")],
        attendees=[attendee("x", "r", "a"), attendee("y", "r", "b"), attendee("z", "r")],
    )
    result = solve(instance)
    assert result.bound == 0
    assert "lp with charges" in result.seconds
    crowded = instance.model_copy(
        update={
            "attendees": tuple(
                a.model_copy(update={"wishes": a.wishes + instance.attendees[1].wishes[1:]})
                for a in instance.attendees[:1]
            )
        }
    )
    assert solve(crowded).bound == 10  # r, a and b in two rounds


def test_fairness_of_whoever_is_worst_off_is_judged() -> None:
    """Two wishes in one round: a half is missed, 500 per mille, whatever the schedule."""
    instance = event(
        sessions=sessions("a", "b", allowed_rounds="one"),
        attendees=[attendee("x", "a", "b"), attendee("y", "a")],
        rules={"fairness": {"weight": 1}},
    )
    assert solve(instance).bound == 10 + 500


def test_moves_of_a_repeated_session_count() -> None:
    instance = event(
        sessions=sessions("r", copies=2, allowed_rooms="big"),
        base=[
            {"session": "r#1", "round": "one", "room": "big"},
            {"session": "r#2", "round": "one", "room": "far"},
        ],
        rules={"moved": {"weight": 7}},
    )
    assert solve(instance).bound == 7
