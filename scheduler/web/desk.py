"""The event as one page sees it: a version of the instance, in a language, with the page's pins."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cached_property
from threading import RLock
from typing import TypeVar

from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.wishes import expected_people
from scheduler.errors import InputError, Problem
from scheduler.evaluate import Evaluation, evaluate
from scheduler.files.draft import Pinned, with_pins
from scheduler.text import Words, words
from scheduler.web.folder import Draft, Folder, Note
from scheduler.web.schemas import Board, MoveOut, PinOut
from scheduler.web.shown.places import pinned_of

T = TypeVar("T")
Key = tuple[object, ...]
MOST_TIMES = 2
"""A board with more placements than this for every copy is no board."""
KEPT = 24
"""Things of one kind that are kept in memory: views, evaluations."""


class Kept:
    """The last few results of a kind, by key; each is made once, whoever asks."""

    def __init__(self, most: int = KEPT) -> None:
        self._most = most
        self._found: OrderedDict[Key, object] = OrderedDict()
        self._lock = RLock()

    def get(self, key: Key, make: Callable[[], T]) -> T:
        with self._lock:
            if key not in self._found:
                self._found[key] = make()
                while len(self._found) > self._most:
                    self._found.popitem(last=False)
            self._found.move_to_end(key)
            return self._found[key]  # type: ignore[return-value]


class View:
    """A version of the instance in one language and with these pins, and what was worked out of it."""

    def __init__(self, version: int, instance: Instance) -> None:
        self.version = version
        self.instance = instance
        self.kept = Kept()
        self._judged = Kept()

    @property
    def say(self) -> Words:
        return words(self.instance.event.locale)

    @cached_property
    def expected(self) -> dict[str, int]:
        """Session id -> people expected at one copy."""
        return {session: expected_people(self.instance, session) for session in self.instance.session}

    def judged(self, placements: Sequence[Placement]) -> Evaluation:
        """The checker's judgement, remembered: one board is asked about many times."""
        key = tuple((one.session, one.round, one.room) for one in placements)
        schedule = Schedule(instance=self.instance.event.id, placements=tuple(placements))
        return self._judged.get(key, lambda: evaluate(self.instance, schedule))


class Desk:
    """One folder, read once: versions, drafts and views by their numbers."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._versions = Kept(4)
        self._views = Kept(8)
        self._drafts = Kept(40)

    def instance(self, version: int) -> Instance:
        return self._versions.get((version,), lambda: self.folder.version(version).instance)

    def newest_version(self) -> int:
        return self.folder.numbers("instance")[-1]

    def draft(self, number: int) -> Draft:
        def read() -> Draft:
            note = self.folder.note("draft", number)
            return self.folder.draft(number, self.instance(note.version))

        return self._drafts.get((number,), read)

    def view(self, version: int, lang: str | None, pins: tuple[Pinned, ...] | None) -> View:
        """``pins``: every pin in force; None = those of the instance."""
        own = self.instance(version)
        locale = lang or own.event.locale
        asked = frozenset(pinned_of(own) if pins is None else pins)

        def make() -> View:
            instance = own
            if asked != frozenset(pinned_of(own)):
                instance = with_pins(own, asked)
            if locale != own.event.locale:
                event = own.event.model_copy(update={"locale": locale})
                instance = instance.model_copy(update={"event": event})
            return View(version, instance)

        return self._views.get((version, locale, asked), make)

    def view_of_draft(self, note: Note | None, lang: str | None) -> View:
        if note is None:
            return self.view(self.newest_version(), lang, None)
        return self.view(note.version, lang, note.pinned)

    def view_of_board(self, board: Board, lang: str | None) -> View:
        """The view a request speaks of. Raises ``InputError`` for ids that are not in it."""
        note = None if board.draft is None else self.folder.note("draft", board.draft)
        version = board.version or (note.version if note else self.newest_version())
        if board.pins is not None:
            known(self.instance(version), board.pins)
            view = self.view(version, lang, pinned(board.pins))
        else:
            view = self.view(version, lang, note.pinned if note else None)
        if len(board.placements) > MOST_TIMES * len(view.instance.copies):
            raise InputError([Problem("", view.say.say("web-too-many", n=len(board.placements)))])
        known(view.instance, board.placements)
        return view


def pinned(pins: Sequence[PinOut]) -> tuple[Pinned, ...]:
    return tuple(Pinned(pin.session, pin.round, pin.room) for pin in pins if pin.round or pin.room)


def known(instance: Instance, places: Sequence[Placement | PinOut | MoveOut]) -> None:
    """Raise ``InputError`` for copies, rounds and rooms that the instance does not have."""
    rounds = {block.id for block in instance.rounds}
    missing = [
        name
        for one in places
        for name, there in (
            (one.session, instance.copy_by_id),
            (one.round, rounds),
            (one.room, instance.room),
        )
        if name is not None and name not in there
    ]
    if missing:
        say = words(instance.event.locale)
        raise InputError(
            [Problem("", say.say("web-unknown-id", id=name[:80])) for name in dict.fromkeys(missing)]
        )
