"""Conference data of any size, in the ORBEL format; a programme exists by construction.

Talks are drawn around a hidden programme: slots of the widths it needs, presenters with two talks
but never in one slot, presenters who are away when they have no talk. Who wishes what is drawn as
in ``generate``, without ranks.
"""

from __future__ import annotations

import csv
import io
from itertools import groupby
from pathlib import Path

from scheduler.bench.conference import Conference, Slot
from scheduler.bench.dice import Dice
from scheduler.bench.generate import Size, generate
from scheduler.files import write_atomically

BLOCK_SLOTS = 4
AWAY = 0.1
"""Share of the presenters who are away somewhere."""


def made_conference(size: Size, seed: int) -> Conference:
    """Sessions are talks and rounds are slots, of ``rooms`` places or as few as needed."""
    made = generate(size, seed)
    dice = Dice(seed, f"conference:{size}")
    rounds = {block.id: n for n, block in enumerate(made.instance.rounds)}
    hidden = [rounds[placement.round] for placement in made.hidden.placements]
    talks = {session.id: str(n + 1) for n, session in enumerate(made.instance.sessions)}
    slots = _slots([hidden.count(n) for n in range(size.rounds)])
    order = sorted(range(size.rounds), key=lambda n: -hidden.count(n))
    block_of = {n: slots[position].block for position, n in enumerate(order)}
    presenter = {
        talks[session.id]: session.people[0].person.removeprefix("speaker-")
        for session in made.instance.sessions
    }
    needed: dict[str, set[str]] = {}
    for n, who in zip(hidden, presenter.values(), strict=True):
        needed.setdefault(who, set()).add(block_of[n])
    blocks = list(dict.fromkeys(slot.block for slot in slots))
    away = {
        who: frozenset(dice.some([block for block in blocks if block not in there], 2))
        for who, there in needed.items()
        if dice.chance(AWAY) and len(there) < len(blocks)
    }
    return Conference(
        name=f"talks-{size}-{seed}",
        presenter=presenter,
        wishes={
            str(n): frozenset(talks[session] for session in attendee.weights)
            for n, attendee in enumerate(made.instance.attendees, 1)
        },
        slots=slots,
        away=away,
    )


def _slots(needed: list[int]) -> tuple[Slot, ...]:
    """Blocks of at most four slots of one width, the widest first."""
    slots: list[Slot] = []
    for width, alike in groupby(sorted(needed, reverse=True)):
        for n, _ in enumerate(alike):
            first = n % BLOCK_SLOTS == 0
            block = f"B{len({slot.block for slot in slots}) + 1}" if first else slots[-1].block
            slots.append(Slot(block, n % BLOCK_SLOTS + 1, max(1, width)))
    return tuple(slots)


def write_orbel(conference: Conference, folder: Path, locale: str) -> list[Path]:
    """Its files; returns their names. Raises OutputError."""
    blocks = {
        slot.block: (slot.width, sum(other.block == slot.block for other in conference.slots))
        for slot in conference.slots
    }
    files: dict[str, list[tuple[object, ...]]] = {
        "talks.csv": [("talk_id", "presenter_id"), *conference.presenter.items()],
        "preferences.csv": [
            ("participant_id", "talk_id"),
            *((who, talk) for who, talks in conference.wishes.items() for talk in sorted(talks, key=int)),
        ],
        "sessions.csv": [
            ("session_id", "n_rooms", "n_talks_per_room"),
            *((block, *numbers) for block, numbers in blocks.items()),
        ],
        "availability.csv": [
            ("presenter_id", "unavailable_timeslot"),
            *((who, block) for who, away in conference.away.items() for block in sorted(away)),
        ],
    }
    for name, rows in files.items():
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(rows)
        write_atomically(str(folder / name), text.getvalue().encode(), locale)
    return [folder / name for name in files]
