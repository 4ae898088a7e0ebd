"""What solvers proved about a version of the instance, as far as it holds for the board at hand."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.files.draft import Pinned
from scheduler.web.desk import View
from scheduler.web.folder import Folder, Note
from scheduler.web.shown.places import pinned_of


@dataclass(frozen=True)
class Proved:
    bound: int | None
    """No schedule that keeps the hard rules costs less."""
    wishes: int | None
    """No schedule that keeps the hard rules meets more wish weight."""


def proved(folder: Folder, view: View) -> Proved:
    """The best of what was proved for this version with no more pins than there are now: a proof
    holds as long as nothing that it assumed was let go."""
    pins = view.kept.get(("pins",), lambda: frozenset(pinned_of(view.instance)))
    notes = [note for note in folder.notes("draft") if note.version == view.version and _holds(note, pins)]
    return Proved(
        max((note.bound for note in notes if note.bound is not None), default=None),
        min((note.most_wishes for note in notes if note.most_wishes is not None), default=None),
    )


def _holds(note: Note, pins: frozenset[Pinned]) -> bool:
    """Drafts without pins of their own have the instance's, which may have been let go since."""
    return (
        note.proved_with is not None
        and {Pinned(pin.session, pin.round, pin.room) for pin in note.proved_with} <= pins
    )
