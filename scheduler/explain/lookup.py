"""What a planner means by a name: an id, a title, or a part of one; else what it may have been."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from scheduler.constraints.base import title_of, words_of
from scheduler.domain import Instance
from scheduler.errors import InputError, Problem
from scheduler.explain.names import room_name, round_name
from scheduler.files.report import closest

MOST_LISTED = 12
"""Names that are listed where none was recognised; more are no help."""


def meant(instance: Instance, family: str, name: str, known: Iterable[tuple[str, str]]) -> str:
    """The id of the one thing called ``name``: its id, else its title, else a part of its title
    that no other has. ``known``: (id, title). Raises InputError with a suggestion."""
    pairs = list(known)
    plain = _plain(name)
    for matches in (
        [key for key, _ in pairs if key == name.strip()],
        [key for key, title in pairs if plain in (_plain(key), _plain(title))],
        [key for key, title in pairs if plain and f" {plain} " in f" {_plain(title)} "],
        [key for key, title in pairs if plain and plain in _plain(title)],
    ):
        if len(set(matches)) == 1:
            return matches[0]
        if matches:
            break
    words = words_of(instance)
    guess = closest(name, [spelling for key, title in pairs for spelling in ((title, title), (key, title))])
    hint = None
    if guess is not None:
        hint = words.say("problem-did-you-mean", suggestion=guess)
    elif len(pairs) <= MOST_LISTED:
        hint = words.say("lookup-known", titles=words.every(title for _, title in pairs))
    problem = "several" if len(set(matches)) > 1 else "unknown"
    titles = [title for key, title in pairs if key in matches]
    message = words.say(
        f"lookup-{problem}", what=words.say(f"lookup-{family}"), name=name, titles=words.either(titles)
    )
    raise InputError([Problem(name.strip() or "‘’", message, None if problem == "several" else hint)])


def session_meant(instance: Instance, name: str) -> str:
    """A session, by id or title."""
    return meant(instance, "session", name, [(one.id, one.title) for one in instance.sessions])


def copy_meant(instance: Instance, name: str) -> str:
    """One copy: ``x``, or of a repeated session ``x#2`` or ``Title (2)``; without a number the first."""
    pairs = [(copy.id, title_of(instance, copy.id)) for copy in instance.copies]
    for key, title in pairs:
        if name.strip() == key or _plain(name) == _plain(title):
            return key
    return instance.copies_named(session_meant(instance, name))[0].id


def round_meant(instance: Instance, name: str) -> str:
    return meant(instance, "round", name, [(one.id, round_name(instance, one.id)) for one in instance.rounds])


def room_meant(instance: Instance, name: str) -> str:
    return meant(instance, "room", name, [(one.id, room_name(instance, one.id)) for one in instance.rooms])


def person_meant(instance: Instance, name: str) -> str:
    return meant(instance, "person", name, [(one.id, one.name) for one in instance.people])


def organiser_meant(instance: Instance, name: str) -> str:
    return meant(instance, "organiser", name, [(one.id, one.title) for one in instance.organisers])


def _plain(name: str) -> str:
    """Letters and figures alone: capitals, accents, dashes and quotes make no difference."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in bare if not unicodedata.combining(c))))
