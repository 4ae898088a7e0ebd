"""Sessions that could stand somewhere, and pins that can hold."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.checks.case import Case, Finding, Path
from scheduler.domain.event import Block
from scheduler.domain.interval import MINUTES_PER_DAY
from scheduler.domain.session import Copy, Pin, Session, copies_of


def places_left(case: Case) -> Iterator[Finding]:
    """A session no round or no room can take, whatever the schedule."""
    for s, session in enumerate(case.instance.sessions):
        path: Path = ("sessions", s)
        if case.rounds and case.rounds_are_sure:
            yield from _rounds_left(case, path, session)
        yield from _rooms_left(case, path, session)


def kinds(case: Case) -> Iterator[Finding]:
    """A kind of session that no round takes; said once, at its first session."""
    if not case.rounds or not case.rounds_are_sure:
        return
    taken = {kind for _, block in case.blocks() for kind in block.takes}
    found: dict[str, list[int]] = {}
    for s, session in enumerate(case.instance.sessions):
        if session.kind not in taken and ("sessions", s, "kind") not in case.ghosts.repaired:
            found.setdefault(session.kind, []).append(s)
    for kind, (first, *others) in found.items():
        title = case.instance.sessions[first].title
        params = {"kind": kind, "title": title, "n": len(others)}
        yield Finding(("sessions", first, "kind"), "kind-nowhere", params)


def _rounds_left(case: Case, path: Path, session: Session) -> Iterator[Finding]:
    if any((*path, field) in case.ghosts.repaired for field in ("kind", "allowed_rounds")):
        return
    taking = [block for block in case.rounds.values() if session.kind in block.takes]
    if not taking or not set(session.allowed_rounds) <= set(case.rounds):
        return  # no round for the kind, or an unknown round: a finding of its own
    left = [block for block in taking if _allowed(block.id, session)]
    if not left:
        fields = ("allowed_rounds", "forbidden_rounds")
        field = next(name for name in fields if getattr(session, name))
        yield Finding((*path, field), "no-round-left", {"kind": session.kind, "title": session.title})
        return
    if case.ghosts.lost_from("start"):
        return  # a round may begin at another time than we think
    for copy in copies_of(session):
        if copy.pin is None and not any(_fits(copy, block) for block in left):
            field = "start_offset" if session.start_offset else "duration"
            yield Finding((*path, field), "no-time-left", {"title": session.title})
            return


def _allowed(round_id: str, session: Session) -> bool:
    if session.allowed_rounds and round_id not in session.allowed_rounds:
        return False
    return round_id not in session.forbidden_rounds


def _fits(copy: Copy, block: Block) -> bool:
    """Starts within the round and ends by 24.00; what it may run into is for the rules to say."""
    end = MINUTES_PER_DAY if block.end is None else block.end
    start = block.start + copy.start_offset
    if start >= end:
        return end <= block.start  # a block with wrong times is a finding of its own
    return copy.duration is None or start + copy.duration <= MINUTES_PER_DAY


def _rooms_left(case: Case, path: Path, session: Session) -> Iterator[Finding]:
    rooms = {room.id for room in case.instance.rooms}
    allowed = set(session.allowed_rooms) or rooms
    if not rooms or not allowed <= rooms or _rooms_were_lost(case):
        return
    if (*path, "allowed_rooms") not in case.ghosts.repaired and not allowed - set(session.forbidden_rooms):
        yield Finding((*path, "forbidden_rooms"), "no-room-left", {"title": session.title})


def _rooms_were_lost(case: Case) -> bool:
    return bool(case.ghosts.ids.get("rooms")) or "rooms" in case.ghosts.incomplete


def pins(case: Case) -> Iterator[Finding]:
    """Pins that no schedule can honour."""
    for s, session in enumerate(case.instance.sessions):
        first: dict[int, Path] = {}
        for p, pin in enumerate(session.pin):
            path: Path = ("sessions", s, "pin", p)
            if not pin.model_fields_set - {"copy_number"} and not _touched(case, path):
                yield Finding(path, "pin-empty", {"title": session.title})
            if pin.copy_number > session.copies and ("sessions", s, "copies") not in case.ghosts.repaired:
                yield Finding((*path, "copy"), "pin-copy", {"n": pin.copy_number, "copies": session.copies})
            elif pin.copy_number in first:
                yield Finding(path, "pin-twice", {"n": pin.copy_number}, first[pin.copy_number])
            first.setdefault(pin.copy_number, path)
            yield from _pin_round(case, path, session, pin)
            yield from _pin_room(case, path, session, pin)


def _touched(case: Case, path: Path) -> bool:
    return any(repaired[: len(path)] == path for repaired in case.ghosts.repaired)


def _pin_round(case: Case, path: Path, session: Session, pin: Pin) -> Iterator[Finding]:
    block = case.rounds.get(pin.round or "")
    if block is None:
        return  # unknown, or no round: a finding of its own
    params = {"title": session.title, "round": block.title, "kind": session.kind}
    where = (*path, "round")
    kind_is_sure = (*path[:2], "kind") not in case.ghosts.repaired and not case.ghosts.lost_from("takes")
    if session.kind not in block.takes and block.takes and kind_is_sure:
        yield Finding(where, "pin-round-kind", params)
    if block.id in session.forbidden_rounds:
        yield Finding(where, "pin-round-forbidden", params)
    elif not _allowed(block.id, session) and (*path[:2], "allowed_rounds") not in case.ghosts.repaired:
        yield Finding(where, "pin-round-not-allowed", params)
    pinned = Copy(session.id, session.model_copy(update={"pin": (pin,)}), pin.copy_number)
    if not case.ghosts.lost_from("start") and not _fits(pinned, block):
        fields = ("duration", "start_offset")
        field = next((name for name in fields if getattr(pin, name) is not None), "round")
        yield Finding((*path, field), "pin-time", params)


def _pin_room(case: Case, path: Path, session: Session, pin: Pin) -> Iterator[Finding]:
    room = case.instance.room.get(pin.room or "")
    if room is None:
        return
    params = {"title": session.title, "room": room.title}
    if room.id in session.forbidden_rooms:
        yield Finding((*path, "room"), "pin-room-forbidden", params)
    elif (
        session.allowed_rooms
        and room.id not in session.allowed_rooms
        and (*path[:2], "allowed_rooms") not in case.ghosts.repaired
    ):
        yield Finding((*path, "room"), "pin-room-not-allowed", params)
