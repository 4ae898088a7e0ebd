"""What was read from a draft: the edits that are certain, and the questions about the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.session import Pin, Session


@dataclass(frozen=True)
class Edit:
    """A copy that a person moved. ``origin`` is None where it was not placed, ``target`` where it is
    no longer placed; a session is never deleted."""

    copy: str
    origin: Placement | None
    target: Placement | None
    sentence: str


class Pinned(NamedTuple):
    """A copy that must keep its round, its room, or both."""

    copy: str
    round: str | None
    room: str | None


class Remark(NamedTuple):
    copy: str
    text: str


@dataclass(frozen=True)
class Question:
    """Evidence that does not agree, and how it is probably meant."""

    copies: tuple[str, ...]
    proposal: str | None
    """One sentence a line; None where only the person can say: then the file has to be changed."""
    evidence: tuple[str, ...]
    edits: tuple[Edit, ...] = ()
    """What taking the proposal would change, beside pins."""
    pins: tuple[Pinned, ...] = ()
    unpinned: tuple[str, ...] = ()
    needs_answer: bool = False
    """Nothing can stay as it was: the proposal is taken, or the file is changed."""

    @property
    def sentence(self) -> str:
        """All of it, for a list of what has to be answered."""
        return "\n".join([*self.evidence, *([self.proposal] if self.proposal else [])])


@dataclass(frozen=True)
class Draft:
    """A draft as a person left it. Until a question is answered its copies stand in ``edited`` where
    they stood in ``base``."""

    instance: Instance
    """As the visible input sheets have it."""
    base: Schedule
    """The schedule as it was written; it may name sessions, rounds and rooms that are gone."""
    edited: Schedule
    edits: tuple[Edit, ...]
    questions: tuple[Question, ...]
    pins: tuple[Pinned, ...]
    """Every pin in force: the instance's own and those of *Planning*."""
    unpinned: tuple[str, ...]
    """Copies whose pin in the instance was taken off in *Planning*."""
    remarks: tuple[Remark, ...]
    notices: tuple[str, ...]
    """What the person should know, and nothing follows from."""
    instance_changed: bool
    gone: tuple[str, ...]
    """Copies that were written and are no longer in the instance."""
    new: tuple[str, ...]
    """Copies of the instance that were not written."""
    lost: tuple[Placement, ...]
    """Placements whose round or room is no longer in the instance; those copies are not placed."""
    before: Instance
    """The instance with what is gone still in it, by name: what ``base`` is to be compared with."""
    fallen: tuple[str, ...] = ()
    """A sentence for each thing that is gone, with what went along; ``notices`` begin with them."""

    @property
    def near(self) -> Schedule:
        """What to stay close to: as edited, and whoever lost its round or room where it stood, so that
        it keeps at least the other of the two."""
        return self.edited.model_copy(update={"placements": (*self.edited.placements, *self.lost)})


def accept(draft: Draft, questions: Iterable[Question]) -> Draft:
    """The draft with these proposals taken. Raises ``ValueError`` for one without a proposal."""
    taken = list(questions)
    if any(question.proposal is None for question in taken):
        raise ValueError("a question without a proposal cannot be taken")
    edits = tuple(edit for question in taken for edit in question.edits)
    placements = list(draft.edited.placements)
    for edit in edits:
        _apply(placements, edit)
    pins = {pin.copy: pin for pin in draft.pins}
    unpinned = dict.fromkeys(draft.unpinned)
    for question in taken:
        for pin in question.pins:
            pins[pin.copy] = pin
            unpinned.pop(pin.copy, None)
        for copy in question.unpinned:
            pins.pop(copy, None)
            unpinned[copy] = None
    return replace(
        _without(draft, taken),
        edited=draft.edited.model_copy(update={"placements": tuple(placements)}),
        edits=(*draft.edits, *edits),
        pins=tuple(pins.values()),
        unpinned=tuple(unpinned),
    )


def decline(draft: Draft, questions: Iterable[Question]) -> Draft:
    """The draft with these questions put aside: their copies stay where they stood. Raises
    ``ValueError`` for one that needs an answer."""
    aside = list(questions)
    if any(question.needs_answer for question in aside):
        raise ValueError("a question that needs an answer cannot be put aside")
    return _without(draft, aside)


def _without(draft: Draft, aside: Sequence[Question]) -> Draft:
    return replace(draft, questions=tuple(one for one in draft.questions if one not in aside))


def pinned_instance(draft: Draft) -> Instance:
    """The instance with the pins in force: what the next draft is written from."""
    return with_pins(draft.instance, draft.pins)


def with_pins(instance: Instance, pins: Iterable[Pinned]) -> Instance:
    """The instance with these pins and no others; times that a pin sets are kept."""
    wanted = {pin.copy: pin for pin in pins}
    sessions = []
    for session in instance.sessions:
        own = _pins(instance, session, wanted)
        same = set(own) == set(session.pin)
        sessions.append(session if same else session.model_copy(update={"pin": own}))
    return instance.model_copy(update={"sessions": tuple(sessions)})


def _pins(instance: Instance, session: Session, wanted: dict[str, Pinned]) -> tuple[Pin, ...]:
    found = []
    for copy in instance.copies_named(session.id):
        old = copy.pin or Pin(copy_number=copy.number)
        _, round_id, room_id = wanted.get(copy.id, Pinned(copy.id, None, None))
        pin = old.model_copy(update={"round": round_id, "room": room_id})
        if pin != Pin(copy_number=copy.number):
            found.append(pin)
    return tuple(found)


def _apply(placements: list[Placement], edit: Edit) -> None:
    if edit.origin in placements:
        at = placements.index(edit.origin)
        placements[at : at + 1] = [edit.target] if edit.target else []
    elif edit.target:
        placements.append(edit.target)


def applied(base: Sequence[Placement], edits: Iterable[Edit]) -> tuple[Placement, ...]:
    """The placements with every edit made; what is new comes last."""
    placements = list(base)
    for edit in edits:
        _apply(placements, edit)
    return tuple(placements)
