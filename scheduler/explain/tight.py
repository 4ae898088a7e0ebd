"""The tightest demands of an event that has a schedule: what cannot be missed.

A loss is a room in one round, or a speaker or organiser in one round. A loss that some known
schedule does without breaks nothing; each of the others is solved.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.compiled import Compiled
from scheduler.compiled.bans import people_in
from scheduler.constraints.base import words_of
from scheduler.domain import Instance
from scheduler.explain.asking import Asking, Stopped
from scheduler.explain.names import room_name, rounds_text
from scheduler.model import build
from scheduler.result import Status
from scheduler.solve.phases import without_soft_rules

KINDS = ("room", "person", "organiser")


@dataclass(frozen=True, order=True)
class Loss:
    """A room, person or organiser that is not there in one round."""

    kind: str
    subject: str
    round: str


@dataclass(frozen=True)
class Tight:
    """Rounds in which something cannot be missed: proved, one round at a time."""

    kind: str
    subject: str
    rounds: tuple[str, ...]
    sentence: str


def tightest(compiled: Compiled, asking: Asking) -> tuple[list[Tight], bool]:
    """Everything that cannot be missed in some round, most rounds first; and whether everything
    was looked at within the time. The instance must have a schedule."""
    instance = compiled.instance
    model = build(without_soft_rules(instance))
    losses = {loss: _placings(instance, loss, set(model.variables.placings)) for loss in _losses(instance)}
    losses = {loss: placings for loss, placings in losses.items() if placings}
    breaking: list[Loss] = []
    known: list[set[tuple[str, str, str]]] = []
    complete = False
    try:
        for loss, placings in losses.items():
            if any(not placings & schedule for schedule in known):
                continue
            cp = model.cp.clone()
            cp.add_bool_and([~model.variables.placings[placing] for placing in sorted(placings)])
            answer = asking.solve(cp)
            if answer.found:
                known.append(
                    {
                        placing
                        for placing, literal in model.variables.placings.items()
                        if answer.solver.boolean_value(literal)
                    }
                )
            elif answer.status is Status.INFEASIBLE:
                breaking.append(loss)
        complete = True
    except Stopped:
        pass
    return _told(instance, breaking), complete


def _losses(instance: Instance) -> Iterator[Loss]:
    for kind, records in zip(KINDS, (instance.rooms, instance.people, instance.organisers), strict=True):
        for record in records:
            for block in instance.rounds:
                yield Loss(kind, record.id, block.id)


def _placings(instance: Instance, loss: Loss, every: set[tuple[str, str, str]]) -> set[tuple[str, str, str]]:
    """Placings that need what is lost."""

    def needs(copy: str, room: str) -> bool:
        session = instance.copy_by_id[copy].session
        if loss.kind == "room":
            return room == loss.subject
        if loss.kind == "person":
            return loss.subject in people_in(session)
        return loss.subject in session.organisers

    return {
        (copy, round_id, room)
        for copy, round_id, room in every
        if round_id == loss.round and needs(copy, room)
    }


def _told(instance: Instance, breaking: list[Loss]) -> list[Tight]:
    found: dict[tuple[str, str], list[str]] = {}
    for loss in breaking:
        found.setdefault((loss.kind, loss.subject), []).append(loss.round)
    tight = []
    for (kind, subject), rounds in found.items():
        if kind == "room":
            who = room_name(instance, subject)
        elif kind == "person":
            who = instance.person[subject].name
        else:
            who = instance.organiser[subject].title
        said = words_of(instance).say(
            f"tight-{kind}", who=who, n=len(rounds), rounds=rounds_text(instance, rounds)
        )
        tight.append(Tight(kind, subject, tuple(rounds), said))
    return sorted(tight, key=lambda one: (-len(one.rounds), KINDS.index(one.kind), one.subject))
