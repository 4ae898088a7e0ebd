"""Synthetic attendees: portfolio holders whose wishes follow their portfolio.

The published programmes name no attendees, so these are generated from a committed seed and
labelled synthetic wherever they are shown (``event.synthetic_attendees``).
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from scheduler.bench.dice import Dice
from scheduler.bench.portfolios import CITIES, PORTFOLIOS, Portfolio
from scheduler.domain import Instance
from scheduler.domain.people import Attendee, Wish
from scheduler.domain.session import Session
from scheduler.errors import InputError, Problem
from scheduler.files import read_instance

SEED = 2025
COUNT = 250

MAIN_KIND = "theme"
SIDE_KINDS = {"excursion": 0.7, "lunch": 0.45}
"""Kinds that an attendee chooses besides the main one, and the share that wishes one of them."""
WISHES = (3, 4, 4, 4, 5, 5, 5, 6, 6)
"""Number of wishes of an attendee; drawn evenly from this list."""

KEYWORD, ORGANISER, PILLAR = 4.0, 2.0, 1.5
"""What a keyword in the title, one in an organiser's name and a shared pillar add to the affinity
of 1 that everybody has with everything."""

_SECTION = re.compile(r"^attendees:.*$", re.MULTILINE)


def synthetic_attendees(instance: Instance, seed: int = SEED, count: int = COUNT) -> tuple[Attendee, ...]:
    """``count`` attendees, ids ``a001``…, in the order of city and portfolio.

    At most one attendee has a given portfolio in a given city. Whoever stands in the instance
    already is left out of account. Raises ``InputError`` for more than there are such pairs.
    """
    dice = Dice(seed, f"attendees:{instance.event.id}")
    market = _market(instance, dice)
    holders = _holders(dice, count)
    digits = max(3, len(str(len(holders))))
    return tuple(
        Attendee(
            id=f"a{number:0{digits}d}",
            title=f"{portfolio.title}, {city}",
            organisation=f"gemeente {city}",
            pillars=_pillars(instance, portfolio),
            wishes=_wishes(market, portfolio, dice),
        )
        for number, (city, portfolio) in enumerate(holders, start=1)
    )


def _holders(dice: Dice, count: int) -> list[tuple[str, Portfolio]]:
    """Different pairs of city and portfolio; a common portfolio is drawn more often."""
    pairs = [(city, portfolio) for city in CITIES for portfolio in PORTFOLIOS]
    if count > len(pairs):
        raise InputError([Problem("attendees", f"at most {len(pairs)} can be generated, not {count}.")])
    draws = {pair: pair[1].share * dice.between(0.2, 1) for pair in pairs}
    chosen = set(sorted(pairs, key=lambda pair: -draws[pair])[:count])
    return [pair for pair in pairs if pair in chosen]


@dataclass(frozen=True, slots=True)
class _Market:
    """What there is to wish, by kind, and how popular each session is."""

    sessions: dict[str, list[Session]]
    popularity: dict[str, float]
    title: dict[str, str]
    """Session id -> title and subtitle in plain letters."""
    organisers: dict[str, str]
    pillars: dict[str, str]


def _market(instance: Instance, dice: Dice) -> _Market:
    kinds = (MAIN_KIND, *SIDE_KINDS)
    open_to_all = [s for s in instance.sessions if s.kind in kinds and not s.invited_only]
    return _Market(
        sessions={kind: [s for s in open_to_all if s.kind == kind] for kind in kinds},
        popularity={s.id: dice.between(0.6, 1.2) + (0.6 if s.full else 0) for s in open_to_all},
        title={s.id: plain(f"{s.title} {s.subtitle or ''}") for s in open_to_all},
        organisers={
            s.id: plain(" ".join(instance.organiser[o].title for o in s.organisers)) for s in open_to_all
        },
        pillars={s.id: plain(" ".join(instance.pillar[p].title for p in s.pillars)) for s in open_to_all},
    )


def _affinity(market: _Market, portfolio: Portfolio, session: str) -> float:
    words = portfolio.keywords
    return (
        1
        + KEYWORD * any(word in market.title[session] for word in words)
        + ORGANISER * any(word in market.organisers[session] for word in words)
        + PILLAR * any(_begins(pillar, market.pillars[session]) for pillar in portfolio.pillars)
    )


def _wishes(market: _Market, portfolio: Portfolio, dice: Dice) -> tuple[Wish, ...]:
    """At most one of each side kind, drawn by its pull; the rest are the main ones that pull most."""
    pull = {
        session.id: _affinity(market, portfolio, session.id) * market.popularity[session.id]
        for sessions in market.sessions.values()
        for session in sessions
    }
    interest = {session: strength * dice.between(0.2, 1) for session, strength in pull.items()}
    number = dice.pick(WISHES)
    chosen: list[str] = []
    for kind, share in SIDE_KINDS.items():
        aside = [session.id for session in market.sessions[kind]]
        if dice.chance(share) and aside:
            chosen.append(aside[dice.weighted(list(accumulate(pull[session] for session in aside)))])
    mains = sorted((session.id for session in market.sessions[MAIN_KIND]), key=lambda s: -interest[s])
    chosen += mains[: number - len(chosen)]
    chosen.sort(key=lambda session: -interest[session])
    return tuple(Wish(session=session, rank=rank) for rank, session in enumerate(chosen, start=1))


def _pillars(instance: Instance, portfolio: Portfolio) -> tuple[str, ...]:
    return tuple(
        pillar.id
        for pillar in instance.pillars
        if any(_begins(word, plain(pillar.title)) for word in portfolio.pillars)
    )


def plain(text: str) -> str:
    """Lower case without diacritics: ``Financiën`` -> ``financien``."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _begins(word: str, text: str) -> bool:
    return any(part.startswith(word) for part in re.findall(r"\w+", text))


# -- in an instance's YAML -------------------------------------------------------


def without_attendees(text: str) -> str:
    """The hand-written part of an instance's YAML: everything before the line ``attendees:``.

    Raises ``InputError`` where another section follows: that would be lost.
    """
    found = _SECTION.search(text)
    if found is None:
        return text if text.endswith("\n") or not text else f"{text}\n"
    for line in text[found.end() :].splitlines():
        if line and line[0] not in " -#":
            problem = Problem("attendees", "must be the last section of the file.", f"{line!r} follows.")
            raise InputError([problem])
    return text[: found.start()]


def regenerated(path: str | os.PathLike[str], seed: int = SEED, count: int = COUNT) -> str:
    """The text of an instance's YAML file with its attendees generated anew.

    Only the hand-written part is read, so it also works for a file whose old attendees wish
    sessions that are gone. Raises ``InputError``.
    """
    source = Path(path)
    text = _text(source)
    with TemporaryDirectory() as folder:
        draft = Path(folder, source.name)
        draft.write_text(without_attendees(text), encoding="utf-8")
        instance = read_instance(draft)
    return with_attendees(text, synthetic_attendees(instance, seed, count), seed)


def _text(path: Path) -> str:
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise InputError([Problem("", "synthetic attendees go into a YAML file.", file=path.name)])
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        read_instance(path)  # says in the reader's words what is wrong with it
        raise


def with_attendees(text: str, attendees: tuple[Attendee, ...], seed: int) -> str:
    """The same YAML with these attendees, one a line; the hand-written part stays as it is."""
    head = without_attendees(text)
    return "\n".join(
        [
            f"{head}attendees:",
            f"  # Synthetic, not asked: generated by `scheduler bench synthetic` from seed {seed}.",
            "  # Portfolio holders of some Dutch cities; not a list of members. Do not edit by hand.",
            *(_line(attendee) for attendee in attendees),
            "",
        ]
    )


def _line(attendee: Attendee) -> str:
    wishes = ", ".join(f"{{session: {wish.session}, rank: {wish.rank}}}" for wish in attendee.wishes)
    return (
        f"  - {{id: {attendee.id}, title: {_quoted(attendee.title)}, "
        f"organisation: {_quoted(attendee.organisation or '')}, "
        f"pillars: [{', '.join(attendee.pillars)}], wishes: [{wishes}]}}"
    )


def _quoted(text: str) -> str:
    """A JSON string is a YAML one."""
    return json.dumps(text, ensure_ascii=False)
