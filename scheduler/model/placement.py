"""Rules about one placement: round-kind, allowed-rounds, allowed-rooms, pinned, room-available,
room-capacity, room-equipment, organiser-available, person-available, overrun; and the fixed half
of room-conflict, person-conflict and person-rest.

What they forbid is said once, in ``scheduler.compiled.bans``. When solving, those places have no
literal at all; here the same bans become demands of a diagnostic model.
"""

from __future__ import annotations

from scheduler.compiled.bans import Bans
from scheduler.compiled.places import Ban
from scheduler.model.posting import Post
from scheduler.model.variables import Literal, Variables


def post_bans(variables: Variables, post: Post, bans: Bans) -> None:
    """demand → not placed there."""
    forbidden: dict[str, list[Literal]] = {}
    for ban in bans(variables.instance):
        forbidden.setdefault(ban.subject, []).extend(_literals(variables, ban))
    for subject, literals in forbidden.items():
        post.none_of(literals, subject)


def pinned(variables: Variables, post: Post) -> None:
    """A copy pinned to a round or room is placed. When solving it is ``required`` already."""
    for copy in variables.instance.copies:
        pin = copy.pin
        if pin is None or copy.id in variables.required:
            continue
        if pin.round is not None or pin.room is not None:
            post.some_of([variables.is_placed(copy.id)], copy.id)


def _literals(variables: Variables, ban: Ban) -> list[Literal]:
    """Literals of the places that are banned."""
    if ban.room is None and ban.round is not None:
        literal = variables.in_round(ban.copy, ban.round)
        return [] if literal is None else [literal]
    rounds = [round_id for round_id, _ in variables.rounds_of(ban.copy)] if ban.round is None else [ban.round]
    found = []
    for round_id in rounds:
        rooms = variables.rooms_of(ban.copy, round_id)
        found += [literal for room, literal in rooms.items() if ban.room in (None, room)]
    return found
