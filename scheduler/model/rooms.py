"""Rules about rooms and rounds: room-conflict, round-size."""

from __future__ import annotations

from scheduler.domain import Interval
from scheduler.model.cliques import overlapping
from scheduler.model.posting import Post
from scheduler.model.variables import Literal, Variables


def room_conflict(variables: Variables, post: Post) -> None:
    """At every start, at most one placement occupies the room; it does so until its end plus the
    turnover. Blocks that have the room are bans."""
    occupying: dict[str, list[tuple[Interval, Literal]]] = {}
    for copy in variables.instance.copies:
        for round_id, _ in variables.rounds_of(copy.id):
            interval = variables.interval(copy.id, round_id)
            for room, literal in variables.rooms_of(copy.id, round_id).items():
                turnover = variables.instance.room[room].turnover
                occupied = Interval(interval.start, interval.end + turnover)
                occupying.setdefault(room, []).append((occupied, literal))
    for room, items in occupying.items():
        for literals in overlapping(items):
            post.at_most(1, literals, room)


def round_size(variables: Variables, post: Post) -> None:
    """min_sessions ≤ Σ in_round(c, r) ≤ max_sessions."""
    for block in variables.instance.rounds:
        if block.min_sessions is None and block.max_sessions is None:
            continue
        found = [variables.in_round(copy.id, block.id) for copy in variables.instance.copies]
        literals = [literal for literal in found if literal is not None]
        if block.max_sessions is not None:
            post.at_most(block.max_sessions, literals, block.id)
        if block.min_sessions is not None:
            post.at_least(block.min_sessions, literals, block.id)
