"""The relaxed model: every demand holds, unless changes that are paid for lift it.

Rules are posted by the encoders of the model themselves, on the instance as it is and as it would
be with a limit one step further; each posting holds unless its change is made. A session that may
be shortened has twins of other lengths, of which one stands.
"""

from __future__ import annotations

import copy as shallow
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations, pairwise, product

from ortools.sat.python import cp_model

from scheduler.compiled import Place, compile_instance
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.people import Attendee
from scheduler.domain.session import Relation
from scheduler.explain.changes import Change, price
from scheduler.explain.doing import relation_subject, shortened
from scheduler.explain.levels import Level, levels_of
from scheduler.explain.lifting import NEVER, Needs, bans_of, lifted_by, shorter_lengths
from scheduler.model import ENCODERS
from scheduler.model.encoders import Hard
from scheduler.model.posting import Demand, Post
from scheduler.model.variables import Literal, Variables

TWIN = "~"
"""``x~45`` is session x of 45 minutes; no id of a planner has this sign."""
FIXED = ("room-conflict", "person-conflict", "repeat")
CHAINS = {"fewer-seats": -1, "rest": -1, "round-least": -1, "round-most": 1, "parallel": 1, "load": 1}
"""Kinds with a limit, and the direction in which the change goes further."""


class Relaxed:
    """Which changes make a schedule exist, the cheapest set first."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.cp = cp_model.CpModel()
        self.made: dict[Change, Literal] = {}
        """Change -> the literal that makes it; a change that goes further makes the nearer too."""
        self._twins = _twins(instance)
        self._wide = _with_twins(instance, self._twins)
        needs = self._needs()
        self.variables = Variables(self.cp, compile_instance(self._wide), self._places(needs), frozenset())
        self._lift(needs)
        self._place()
        for rule in FIXED:
            self._post(rule, None)
        self._relate()
        for level in levels_of(self._wide):
            self._post_level(level)
        self._attend()
        self._chain()
        self._cost = self._priced()
        self._told: set[Change] = set()
        self._minimise()

    # -- reading a solution ----------------------------------------------------------

    def changes_of(self, solver: cp_model.CpSolver) -> tuple[Change, ...]:
        """The changes made, of each limit only the one that goes furthest."""
        made = [change for change, literal in self.made.items() if solver.boolean_value(literal)]
        furthest: dict[tuple[str, str], Change] = {}
        others = []
        for change in made:
            direction = CHAINS.get(change.kind)
            if direction is None:
                others.append(change)
                continue
            known = furthest.get((change.kind, change.subject))
            if known is None or direction * change.value > direction * known.value:
                furthest[change.kind, change.subject] = change
        return tuple(sorted([*others, *furthest.values()]))

    def schedule_of(self, solver: cp_model.CpSolver) -> Schedule:
        """The schedule of the changed instance; a twin stands for its session."""
        return Schedule(
            instance=self.instance.event.id,
            placements=tuple(
                Placement(session=_own(copy), round=round_id, room=room)
                for (copy, round_id, room), literal in self.variables.placings.items()
                if solver.boolean_value(literal)
            ),
        )

    def forbid(self, changes: Iterable[Change]) -> None:
        """From here on not all of these together, nor more; and at the same price rather others."""
        several = tuple(changes)
        self.cp.add_bool_or([~self.made[change] for change in several])
        self._told |= set(several)
        self._minimise()

    # -- placements ------------------------------------------------------------------

    def _needs(self) -> dict[tuple[str, str, str], set[tuple[Change, ...]] | None]:
        """Placing -> what it needs, each item any one of a tuple; None where nothing helps."""
        rounds = [block.id for block in self._wide.rounds]
        rooms = [room.id for room in self._wide.rooms]
        found: dict[tuple[str, str, str], set[tuple[Change, ...]] | None] = {
            (copy.id, round_id, room): set()
            for copy in self._wide.copies
            for round_id in rounds
            for room in rooms
        }
        for ban in bans_of(self._wide):
            some_rounds = rounds if ban.round is None else [ban.round]
            some_rooms = rooms if ban.room is None else [ban.room]
            needs: Needs | None = None
            for round_id in some_rounds:
                for room in some_rooms:
                    placing = (ban.copy, round_id, room)
                    known = found[placing]
                    if known is None:
                        continue
                    if needs is None:
                        needs = _of_origin(lifted_by(self._wide, ban))
                    if needs == NEVER:
                        found[placing] = None
                    else:
                        known.update(needs)
        return found

    def _places(
        self, needs: Mapping[tuple[str, str, str], set[tuple[Change, ...]] | None]
    ) -> dict[str, tuple[Place, ...]]:
        places: dict[str, list[Place]] = {copy.id: [] for copy in self._wide.copies}
        for (copy, round_id, room), needed in needs.items():
            if needed is not None:
                places[copy].append(Place(round_id, room))
        return {copy: tuple(found) for copy, found in places.items()}

    def _lift(self, needs: Mapping[tuple[str, str, str], set[tuple[Change, ...]] | None]) -> None:
        """A placing holds only if what it needs is made."""
        placings: dict[tuple[Change, ...], list[Literal]] = defaultdict(list)
        for placing, literal in self.variables.placings.items():
            for any_of in sorted(needs[placing] or ()):
                placings[any_of].append(literal)
        for any_of, literals in placings.items():
            made = [self._made(change) for change in any_of]
            for literal in literals:
                self.cp.add_bool_or([~literal, *made])

    def _made(self, change: Change) -> Literal:
        if change not in self.made:
            self.made[change] = self.cp.new_bool_var(f"{change}")
        return self.made[change]

    def _place(self) -> None:
        """Each copy at most once, with its twins; and if it must be, unless left out."""
        pins = is_on(self.instance, CATALOGUE["pinned"])
        for copy in self.instance.copies:
            session = copy.session
            standing = [self.variables.is_placed(copy.id)]
            for twin, minutes in self._twins.get(session.id, ()):
                shorter = self._made(Change("shorten", session.id, value=minutes))
                standing.append(self.variables.is_placed(twin))
                self.cp.add_implication(standing[-1], shorter)
                self.cp.add_implication(standing[0], ~shorter)
            self.cp.add_at_most_one(standing)
            pinned = pins and copy.pin is not None and bool(copy.pin.round or copy.pin.room)
            if not session.optional:
                self.cp.add_bool_or([*standing, self._made(Change("leave-out", session.id))])
            elif pinned:
                either = [Change("drop-pin", copy.id), Change("leave-out", session.id)]
                self.cp.add_bool_or([*standing, *map(self._made, either)])

    # -- rules -----------------------------------------------------------------------

    def _post(
        self, rule: str, demands: dict[Demand, Literal] | None, instance: Instance | None = None
    ) -> None:
        """Post a rule by its own encoder, on another instance where given."""
        encoder = ENCODERS[rule]
        if not is_on(self.instance, CATALOGUE[rule]) or not isinstance(encoder, Hard):
            return
        assert encoder.post is not None, rule
        variables = self.variables
        if instance is not None:
            variables = shallow.copy(variables)
            variables.instance = instance
        encoder.post(variables, Post(self.cp, rule, demands))

    def _relate(self) -> None:
        """Relations hold pair by pair, unless dropped."""
        for relation in self.instance.relations:
            dropped = Change("drop-relation", relation_subject(relation))
            pairs = tuple(_pairs(relation, self._twins))
            rule = "order" if relation.kind == "directly-before" else relation.kind
            held: dict[Demand, Literal] = {}
            self._post(rule, held, self._wide.model_copy(update={"relations": pairs}))
            for literal in held.values():
                self.cp.add_bool_or([literal, self._made(dropped)])

    def _post_level(self, level: Level) -> None:
        """A rule with its limits at this step holds, unless the next step is made."""
        held: dict[Demand, Literal] = {}
        self._post(level.rule, held, level.instance)
        for (_, subject), literal in held.items():
            further = level.further.get(subject)
            self.cp.add_bool_or([literal] if further is None else [literal, self._made(further)])

    def _attend(self) -> None:
        """An attendee's must-attend sessions two by two, unless one of them is skipped."""
        for attendee in self.instance.attendees:
            for one, other in combinations(dict.fromkeys(attendee.must_attend), 2):
                twins = [[c, *(twin for twin, _ in self._twins.get(c, ()))] for c in (one, other)]
                skipped = [Change("skip-must", attendee.id, copy) for copy in (one, other)]
                for pair in product(*twins):
                    only: Attendee = attendee.model_copy(update={"must_attend": pair})
                    held: dict[Demand, Literal] = {}
                    self._post("must-attend", held, self._wide.model_copy(update={"attendees": (only,)}))
                    for literal in held.values():
                        self.cp.add_bool_or([literal, *map(self._made, skipped)])

    # -- price -------------------------------------------------------------------------

    def _chain(self) -> None:
        """A limit that goes further has gone past the nearer ones."""
        for chain in self._chains().values():
            for nearer, further in pairwise(chain):
                self.cp.add_implication(self.made[further], self.made[nearer])
        shorter: dict[str, list[Literal]] = defaultdict(list)
        for change, literal in self.made.items():
            if change.kind == "shorten":
                shorter[change.subject].append(literal)
        for literals in shorter.values():
            self.cp.add_at_most_one(literals)

    def _chains(self) -> dict[tuple[str, str], list[Change]]:
        found: dict[tuple[str, str], list[Change]] = defaultdict(list)
        for change in self.made:
            if change.kind in CHAINS:
                found[change.kind, change.subject].append(change)
        for (kind, _), chain in found.items():
            chain.sort(key=lambda change: CHAINS[kind] * change.value)
        return found

    def _minimise(self) -> None:
        """The price; at one price sessions that few people wish, and changes not told before."""
        wished = self.instance.wished_by
        least = max([1, *wished.values()])
        ties = [
            (literal, 10 * (change in self._told) + (5 * wished[change.subject] // least if out else 0))
            for change, literal in self.made.items()
            for out in [change.kind == "leave-out"]
        ]
        literals, weights = [literal for literal, _ in ties], [weight for _, weight in ties]
        self.cp.minimize(1000 * self._cost + cp_model.LinearExpr.weighted_sum(literals, weights))

    def _priced(self) -> cp_model.LinearExpr:
        before: dict[Change, int] = {}
        for chain in self._chains().values():
            for nearer, further in pairwise(chain):
                before[further] = price(self.instance, nearer)
        changes = list(self.made)
        prices = [price(self.instance, change) - before.get(change, 0) for change in changes]
        return cp_model.LinearExpr.weighted_sum([self.made[change] for change in changes], prices)


# -- twins ---------------------------------------------------------------------------------


def _twins(instance: Instance) -> dict[str, list[tuple[str, int]]]:
    """Session -> (twin, minutes); only where its length can matter to a rule that is on."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for session, minutes in shorter_lengths(instance):
        found[session].append((f"{session}{TWIN}{minutes}", minutes))
    return dict(found)


def _with_twins(instance: Instance, twins: Mapping[str, list[tuple[str, int]]]) -> Instance:
    """Every session followed by its twins; a twin may be left out."""
    sessions = list(instance.sessions)
    for session, of_session in twins.items():
        for twin, minutes in of_session:
            shorter = shortened(instance.session[session], minutes)
            sessions.append(shorter.model_copy(update={"id": twin}))
    return instance.model_copy(update={"sessions": tuple(sessions)})


def _own(copy: str) -> str:
    return copy.partition(TWIN)[0]


def _of_origin(needs: Needs) -> Needs:
    """A twin is changed by changing its session."""
    return tuple(
        tuple(replace(change, subject=_own(change.subject)) for change in any_of) for any_of in needs
    )


def _pairs(relation: Relation, twins: Mapping[str, list[tuple[str, int]]]) -> Iterator[Relation]:
    """The relation two by two, for every twin."""
    ordered = relation.kind in ("order", "directly-before")
    pairs = pairwise(relation.sessions) if ordered else combinations(dict.fromkeys(relation.sessions), 2)
    for one, other in pairs:
        mine = [one, *(twin for twin, _ in twins.get(one, ()))]
        theirs = [other, *(twin for twin, _ in twins.get(other, ()))]
        for pair in product(mine, theirs):
            yield relation.model_copy(update={"sessions": pair})
