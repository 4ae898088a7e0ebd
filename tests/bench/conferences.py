"""A small conference in the ORBEL format, and the fewest wishes that one can miss, by trying all."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from scheduler.bench.conference import Conference

TALKS = "talk_id,presenter_id,keywords\n1,1,X\n2,2,X\n3,3,X\n4,P001,X\n"
WISHES = "participant_id,talk_id\n7,1\n7,2\n8,1\n8,3\n9,2\n9,3\n9,3\n10,2\n10,4\n11,2\n11,4\n"
BLOCKS = "session_id,n_rooms,n_talks_per_room\nMO,2,1\nTU,2,1\n"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def least_missed(conference: Conference) -> int | None:
    """By trying every order of the talks over the places; None where nothing holds."""
    places = [slot for slot in conference.slots for _ in range(slot.width)]
    missed = [
        conference.missed(slot_of)
        for order in set(permutations(places, len(conference.presenter)))
        if not list(conference.breaches(slot_of := dict(zip(conference.presenter, order, strict=True))))
    ]
    return min(missed, default=None)
