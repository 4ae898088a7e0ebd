"""What schedules keep to besides the rules: a person's edits, and as few moves as are known to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from scheduler.compiled import Compiled, Limit, Place, compile_instance
from scheduler.compiled.amounts import base_places
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.session import Copy
from scheduler.model import Model, build
from scheduler.model.moved import left_round, moved

Edits = Mapping[str, Placement | None]
"""Copy -> where it stands; None = it stays out of the schedule."""


@dataclass(frozen=True)
class Keep:
    """Without anything given: nothing but the rules."""

    fixed: Edits = field(default_factory=dict)
    rounds: int | None = None
    """Most sessions in another round than in the base, or no longer placed."""
    places: int | None = None
    """Most sessions in another round or room, or no longer placed."""

    def compiled(self, instance: Instance) -> Compiled:
        """The tables with only those places that agree with this."""
        compiled = compile_instance(instance)
        base = base_places(instance)
        allowed = {
            copy.id: self._allowed(copy, compiled.allowed[copy.id], base.get(copy.session.id, Counter()))
            for copy in instance.copies
        }
        fixed = {copy for copy, placement in self.fixed.items() if placement is not None}
        return replace(
            compiled,
            allowed=allowed,
            mandatory=compiled.mandatory | (fixed & allowed.keys()),
            limits=() if self.rounds is None else (_most_left(instance, self.rounds),),
        )

    def model(self, instance: Instance, compiled: Compiled | None = None) -> Model:
        """The model of the instance that holds to this."""
        model = build(instance, compiled=compiled or self.compiled(instance))
        if self.rounds is not None:
            model.at_most(self.rounds, left_round(model.variables))
        if self.places is not None:
            model.at_most(self.places + cancelled_copies(instance), moved(model.variables))
        return model

    def _allowed(self, copy: Copy, places: tuple[Place, ...], base: Counter[Place]) -> tuple[Place, ...]:
        if copy.id in self.fixed:
            own = _place(self.fixed[copy.id])
            return tuple(place for place in places if place == own)
        if base.total() < copy.session.copies:
            return places
        # Every copy has a place in the base: where nothing moves, every copy stands in one of those.
        if self.places == 0:
            return tuple(place for place in places if place in base)
        if self.rounds == 0:
            rounds = {place.round for place in base}
            return tuple(place for place in places if place.round in rounds)
        return places


def given_up(edits: Edits, schedule: Schedule) -> dict[str, Placement | None]:
    """Edits that the schedule does not keep."""
    return {copy: edit for copy, edit in edits.items() if _place(schedule.of_copy.get(copy)) != _place(edit)}


def cancelled_copies(instance: Instance) -> int:
    """Places in the base beyond the copies that their sessions still have."""
    return sum(
        max(0, places.total() - instance.session[session].copies)
        for session, places in base_places(instance).items()
    )


def _most_left(instance: Instance, most: int) -> Limit:
    """At most so many sessions leave their rounds, as a row. Copies of one session in one round all
    count, which asks for less than the model does where ``repeat`` is off."""
    coefficients: dict[tuple[str, str], int] = {}
    due = 0
    for session, places in base_places(instance).items():
        due += min(places.total(), instance.session[session].copies)
        for copy in instance.copies_named(session):
            for place in places:
                coefficients[copy.id, place.round] = -1
    return Limit(coefficients, most - due)


def _place(placement: Placement | None) -> Place | None:
    return None if placement is None else Place(placement.round, placement.room)
