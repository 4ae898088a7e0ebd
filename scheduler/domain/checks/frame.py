"""The event's frame: days and blocks in order of time, rounds that take something, travel, windows."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.checks.case import Case, Finding, Path
from scheduler.domain.event import Block, Day
from scheduler.domain.interval import MINUTES_PER_DAY


def empty(case: Case) -> Iterator[Finding]:
    """An event without days, rounds, rooms or sessions is not an event yet."""
    for name in ("days", "rooms", "sessions"):
        lost = case.ghosts.ids.get(name) or name in case.ghosts.incomplete
        if not getattr(case.instance, name) and not lost:
            yield Finding((name,), f"no-{name}")
    if case.instance.days and not case.rounds and case.rounds_are_sure:
        yield Finding(("days",), "no-rounds")


def days(case: Case) -> Iterator[Finding]:
    """Each day its own date, in order."""
    previous: tuple[Path, Day] | None = None
    seen: dict[object, Path] = {}
    for d, day in enumerate(case.instance.days):
        path: Path = ("days", d, "date")
        if path in case.ghosts.repaired:
            continue
        if day.date in seen:
            yield Finding(path, "same-date", {"date": day.date}, seen[day.date])
        elif previous is not None and day.date < previous[1].date:
            yield Finding(path, "days-order", {"date": day.date}, previous[0])
        seen.setdefault(day.date, path)
        previous = path, day


def blocks(case: Case) -> Iterator[Finding]:
    """Starts do not decrease; only rounds may overlap; only a day's last block may lack an end."""
    for d, day in enumerate(case.instance.days):
        for b, block in enumerate(day.blocks):
            path: Path = ("days", d, "blocks", b)
            last = b == len(day.blocks) - 1
            if block.end is None and not last and (*path, "end") not in case.ghosts.repaired:
                yield Finding((*path, "end"), "no-end", {"title": block.title})
            if (*path, "start") in case.ghosts.repaired:
                continue
            if block.end is not None and block.end <= block.start:
                yield Finding((*path, "end"), "end-before-start", _times(block))
            elif block.start == MINUTES_PER_DAY:
                yield Finding((*path, "start"), "starts-at-midnight", {"title": block.title})
            if b and ("days", d, "blocks", b - 1, "start") not in case.ghosts.repaired:
                yield from _after(case, path, day.blocks[b - 1], block)


def _after(case: Case, path: Path, before: Block, block: Block) -> Iterator[Finding]:
    other = (*path[:-1], int(path[-1]) - 1)
    params: dict[str, str | int] = {
        "title": block.title, "start": block.start,
        "other": before.title, "other_start": before.start,
    }  # fmt: skip
    if block.start < before.start:
        yield Finding((*path, "start"), "blocks-order", params, (*other, "start"))
    elif (
        before.end is not None
        and before.start < before.end
        and block.start < before.end
        and not before.kind == block.kind == "round"
    ):
        params["other_end"] = before.end
        yield Finding((*path, "start"), "blocks-overlap", params, (*other, "end"))


def rounds(case: Case) -> Iterator[Finding]:
    """What only rounds have, and what every round needs."""
    for path, block in case.blocks():
        if block.kind == "round":
            if not block.takes:
                yield Finding((*path, "takes"), "round-takes-nothing", {"title": block.title})
            low, high = block.min_sessions, block.max_sessions
            if low is not None and high is not None and low > high:
                yield Finding((*path, "min_sessions"), "min-over-max", {"min": low, "max": high})
        else:
            for field in ("takes", "min_sessions", "max_sessions"):
                if getattr(block, field) not in (None, ()):
                    yield Finding((*path, field), "only-rounds", {"field": field, "title": block.title})


def places(case: Case) -> Iterator[Finding]:
    """A block's room lies in the block's venue, where both are given."""
    for path, block in case.blocks():
        room = case.instance.room.get(block.room or "")
        if room is not None and block.venue is not None and room.venue != block.venue:
            if ("rooms", case.instance.rooms.index(room), "venue") in case.ghosts.repaired:
                continue
            yield Finding((*path, "venue"), "room-elsewhere", {"room": room.title, "venue": room.venue})


def travel(case: Case) -> Iterator[Finding]:
    """Two different venues a line, each pair once."""
    seen: dict[frozenset[str], Path] = {}
    for t, time in enumerate(case.instance.travel.times):
        path: Path = ("travel", "times", t, "venues")
        pair = frozenset(time.venues)
        if len(pair) == 1:
            yield Finding(path, "travel-same-venue", {"venue": time.venues[0]})
        elif pair in seen:
            yield Finding(
                path, "travel-twice", {"venue": time.venues[0], "other": time.venues[1]}, seen[pair]
            )
        seen.setdefault(pair, path)


def windows(case: Case) -> Iterator[Finding]:
    """A window ends after it starts."""
    for path, availability in case.availabilities():
        for w, window in enumerate(availability.windows):
            if window.end <= window.start:
                params = {"start": window.start, "end": window.end}
                given = "start" if window.end == MINUTES_PER_DAY else "end"
                yield Finding((*path, "windows", w, given), "window-empty", params)


def _times(block: Block) -> dict[str, str | int]:
    assert block.end is not None
    return {
        "title": block.title,
        "start": block.start,
        "end": block.end,
    }
