"""Rules about sessions and rounds: placed-once, repeat, order, same-round, different-round, same-room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from scheduler.domain import Instance
from scheduler.domain.session import Copy, Relation
from scheduler.model.posting import Post
from scheduler.model.variables import Literal, Variables


def placed_once(variables: Variables, post: Post) -> None:
    """Σ in_round(c, r) = 1; that a copy stands in at most one place holds by construction."""
    for copy in variables.instance.copies:
        if copy.id in variables.required:
            post.exactly_one([literal for _, literal in variables.rounds_of(copy.id)], copy.id)
        elif not copy.session.optional:
            post.some_of([variables.is_placed(copy.id)], copy.id)


def repeat(variables: Variables, post: Post) -> None:
    """Of the copies of one session at most one in each round."""
    for session in variables.instance.sessions:
        if session.copies > 1:
            _apart(variables, post, list(variables.instance.copies_named(session.id)), session.id)


def different_round(variables: Variables, post: Post) -> None:
    """Of the copies named at most one in each round."""
    for relation, copies in _relations(variables.instance, "different-round"):
        _apart(variables, post, copies, "+".join(relation.sessions))


def same_round(variables: Variables, post: Post) -> None:
    """For each two copies and each round: one there excludes the other elsewhere."""
    for relation, copies in _relations(variables.instance, "same-round"):
        for one, other in combinations(copies, 2):
            theirs = variables.rounds_of(other.id)
            for round_id, literal in variables.rounds_of(one.id):
                elsewhere = [there for name, there in theirs if name != round_id]
                post.at_most(1, [literal, *elsewhere], "+".join(relation.sessions))


def same_room(variables: Variables, post: Post) -> None:
    """For each two copies and each room: one there excludes the other elsewhere."""
    for relation, copies in _relations(variables.instance, "same-room"):
        for one, other in combinations(copies, 2):
            mine, theirs = _by_room(variables, one), _by_room(variables, other)
            for room, here in mine.items():
                elsewhere = [lit for name, lits in theirs.items() if name != room for lit in lits]
                if elsewhere:
                    post.at_most(1, [*here, *elsewhere], "+".join(relation.sessions))


def order(variables: Variables, post: Post) -> None:
    """For each two consecutive names, each two of their copies and each round of the first: it
    excludes the rounds in which the second would come too early or, directly before, elsewhere
    than in the next round."""
    for relation in variables.instance.relations:
        if relation.kind not in ("order", "directly-before"):
            continue
        sign = ">" if relation.kind == "order" else ">>"
        for first, then in pairwise(relation.sessions):
            for one in variables.instance.copies_named(first):
                for other in variables.instance.copies_named(then):
                    for literals in _out_of_order(variables, relation, one, other):
                        post.at_most(1, literals, f"{first}{sign}{then}")


def _out_of_order(
    variables: Variables, relation: Relation, one: Copy, other: Copy
) -> Iterator[list[Literal]]:
    for round_id, literal in variables.rounds_of(one.id):
        end = variables.interval(one.id, round_id).end
        following = _next_round(variables.instance, round_id, other.session.kind)
        wrong = [
            there
            for name, there in variables.rounds_of(other.id)
            if variables.interval(other.id, name).start < end
            or (relation.kind == "directly-before" and name != following)
        ]
        yield [literal, *wrong]


def _next_round(instance: Instance, round_id: str, kind: str) -> str | None:
    """The first round of that day that starts later than this one and takes this kind."""
    start = instance.block_interval[round_id].start
    return next(
        (
            block.id
            for block in instance.rounds_for(kind)
            if instance.day_of[block.id].id == instance.day_of[round_id].id
            and instance.block_interval[block.id].start > start
        ),
        None,
    )


def _apart(variables: Variables, post: Post, copies: list[Copy], subject: str) -> None:
    for block in variables.instance.rounds:
        literals = [variables.in_round(copy.id, block.id) for copy in copies]
        post.at_most(1, [literal for literal in literals if literal is not None], subject)


def _relations(instance: Instance, kind: str) -> Iterator[tuple[Relation, list[Copy]]]:
    """Relations of this kind with the copies they name, each copy once."""
    for relation in instance.relations:
        if relation.kind == kind:
            named = [copy for name in relation.sessions for copy in instance.copies_named(name)]
            yield relation, list({copy.id: copy for copy in named}.values())


def _by_room(variables: Variables, copy: Copy) -> dict[str, list[Literal]]:
    found: dict[str, list[Literal]] = {}
    for round_id, _ in variables.rounds_of(copy.id):
        for room, literal in variables.rooms_of(copy.id, round_id).items():
            found.setdefault(room, []).append(literal)
    return found
