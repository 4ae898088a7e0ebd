"""Sizes of rounds, rows of the master, and the cheap bound, each on an event to do by hand."""

from __future__ import annotations

import numpy as np

from scheduler.attendance.clashes import clashing
from scheduler.attendance.clusters import cluster_numbers, find_clusters
from scheduler.attendance.floor import cheap_bound, least_missed, least_unfair
from scheduler.attendance.rows import Row, master_rows
from scheduler.attendance.sizes import Size, count_bundles, fixed_slots, round_sizes
from scheduler.attendance.slots import Slots
from tests.attendance.build import attendee, event, sessions, slots_of

ROOMS = [{"id": f"m{n}", "title": "M", "venue": "hall"} for n in range(3)]


def rows_of(table: Slots) -> list[Row]:
    """The rows but for those that place every item."""
    clusters, _ = find_clusters(table, round_sizes(table), 1_000)
    rows, complete = master_rows(table, clashing(table), cluster_numbers(table, clusters))
    assert complete
    assert rows[: len(table.items)] == [
        Row(dict.fromkeys(slots, 1), len(item.copies), item.mandatory)
        for item, slots in zip(table.items, table.of_item, strict=True)
    ]
    return rows[len(table.items) :]


def test_rounds_hold_what_the_others_cannot() -> None:
    """Five sessions, three rooms: each round has at least two. Lunch takes none of them."""
    table = slots_of(event(rooms=ROOMS, sessions=sessions("a", "b", "c", "d", "e")))
    assert round_sizes(table) == {"one": Size(2, 3), "lunch": Size(0, 0), "two": Size(2, 3)}
    assert count_bundles(table, "one", Size(2, 3), fixed_slots(table)) == 10 + 10


def test_optional_sessions_force_nothing() -> None:
    table = slots_of(event(rooms=ROOMS, sessions=sessions("a", "b", "c", "d", "e", optional=True)))
    assert round_sizes(table)["one"] == Size(0, 3)


def test_sessions_with_one_round_are_fixed() -> None:
    table = slots_of(event(rooms=ROOMS, sessions=[*sessions("a", allowed_rounds="one"), *sessions("b", "c")]))
    assert fixed_slots(table) == {0}
    assert count_bundles(table, "one", round_sizes(table)["one"], fixed_slots(table)) == 1 + 2 + 1


def test_order_across_rounds_is_a_row() -> None:
    """a in the second round excludes b in the first; within a round the bundle says it."""
    table = slots_of(
        event(rooms=ROOMS, sessions=sessions("a", "b"), relations=[{"kind": "order", "sessions": ["a", "b"]}])
    )
    a1, b1, a2, b2 = range(4)
    wanted = [{a1: 1, a2: 1, b1: 1}, {b1: 1, b2: 1, a2: 1}]
    found = rows_of(table)
    assert all(row.upper == 1 and not row.equal for row in found)
    for row in wanted:
        assert any(row.items() <= other.coefficients.items() for other in found)


def test_load_of_a_person_is_a_row() -> None:
    table = slots_of(
        event(
            rooms=ROOMS,
            people=[{"id": "p", "name": "P", "max_per_day": 1}],
            sessions=[*sessions("a", "b", people={"person": "p"}), *sessions("c")],
        )
    )
    assert rows_of(table) == [Row({0: 1, 1: 1, 3: 1, 4: 1}, 1)]


def test_copies_share_what_a_clash_leaves() -> None:
    """A person's two copies of a, an hour's rest from b: one side or the other, in shares."""
    table = slots_of(
        event(
            rooms=ROOMS,
            people=[{"id": "p", "name": "P", "rest": 200}],
            sessions=[
                *sessions("a", copies=2, people={"person": "p"}),
                *sessions("b", people={"person": "p"}),
            ],
        )
    )
    a1, b1, a2, b2 = range(4)
    assert Row({a1: 2, a2: 1}, 2) in rows_of(table) or Row({a1: 1, a2: 2}, 2) in rows_of(table)
    assert any(row.coefficients == {a1: 1, a2: 1, b1: 2, b2: 2} and row.upper == 2 for row in rows_of(table))


def test_clusters_join_rounds_that_an_overrun_ties() -> None:
    table = slots_of(event(rooms=ROOMS, sessions=[*sessions("a", duration=90), *sessions("l", kind="lunch")]))
    clusters, whole = find_clusters(table, round_sizes(table), 1_000)
    assert whole
    assert [cluster.rounds for cluster in clusters] == [("one", "lunch"), ("two",)]
    apart, whole = find_clusters(table, round_sizes(table), 0)
    assert not whole
    assert [cluster.rounds for cluster in apart] == [("one",), ("lunch",), ("two",)]
    assert np.unique(cluster_numbers(table, apart)).tolist() == [0, 1, 2]


def test_least_missed_counts_times_apart() -> None:
    table = slots_of(
        event(
            rooms=ROOMS,
            sessions=[
                *sessions("a", "b", allowed_rounds="one"),
                *sessions("c"),
                *sessions("l", kind="lunch"),
            ],
            attendees=[
                attendee("x", "a", "b"),
                attendee("y", "a", "b", "c"),
                attendee("z", "c", "l"),
                attendee("n"),
            ],
            rules={"fairness": {"weight": 2}},
        )
    )
    assert least_missed(table) == [1, 1, 0, 0]
    assert least_unfair(table, least_missed(table)) == 2 * 500
    assert cheap_bound(table, least_missed(table)) == 10 * 2 + 2 * 500
