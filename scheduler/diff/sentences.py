"""Changes in words, for a list of what changed and for whoever must be told."""

from __future__ import annotations

from scheduler.diff.difference import Change, Difference, Notice, Spot
from scheduler.text import Words, words


def summary(difference: Difference) -> str:
    """``2 verplaatst naar een andere ronde, 1 vervallen``, or that nothing changed."""
    say = words(difference.locale)
    counts = difference.counts
    if not counts:
        return say.say("diff-nothing")
    return say.say(
        "diff-summary", parts=say.every(say.say(f"diff-count-{k}", n=n) for k, n in counts.items())
    )


def change_sentence(change: Change, locale: str) -> str:
    """One change, as in a list of all of them. Titles stand between *marks*."""
    say = words(locale)
    args = {"session": change.title, "other": change.other or ""}
    key = f"diff-{change.kind}"
    if change.room_only and change.origin is not None and change.target is not None:
        args |= {"from_": change.origin.room_title, "to": change.target.room_title}
        args["when"] = _round(change.target, say)
        key += "-room" if change.kind == "swapped" else ""
    else:
        args |= {name: _place(spot, say) for name, spot in _ends(change)}
    return say.say(key, **args)


def notice_sentences(notice: Notice, locale: str) -> list[str]:
    """What to tell, changes of room alone last; to the staff of a room: who comes and who goes."""
    if notice.kind != "room":
        return [change_sentence(change, locale) for change in (*notice.changes, *notice.rooms_only)]
    return [_room_sentence(change, notice.id, words(locale)) for change in notice.changes]


def _room_sentence(change: Change, room: str, say: Words) -> str:
    was = change.origin if change.origin is not None and change.origin.room == room else None
    now = change.target if change.target is not None and change.target.room == room else None
    args = {"session": change.title}
    if was is not None:
        args["from_"] = _round(was, say)
    if now is not None:
        args["to"] = _round(now, say)
    if was is not None and now is not None:
        return say.say("diff-room-stays", **args)
    return say.say("diff-room-comes" if was is None else "diff-room-goes", **args)


def _ends(change: Change) -> list[tuple[str, Spot]]:
    return [
        (name, spot) for name, spot in (("from_", change.origin), ("to", change.target)) if spot is not None
    ]


def _place(spot: Spot, say: Words) -> str:
    """``Themaronde 1 (11.15–12.30), Oranjezaal``."""
    return say.say("diff-place", round=_round(spot, say), room=spot.room_title)


def place_lines(spot: Spot, locale: str) -> tuple[str, str]:
    """``Themaronde 1 (11.15–12.30)`` and ``Oranjezaal``, for where they stand on lines of their own."""
    return _round(spot, words(locale)), spot.room_title


def _round(spot: Spot, say: Words) -> str:
    """``Themaronde 1 (11.15–12.30)``, or ``(vr 26 sep, 11.15–12.30)`` where there are several days."""
    if spot.start is None or spot.end is None:
        return spot.round_title
    times = say.span(spot.start, spot.end)
    when = f"{say.short_day(spot.day)}, {times}" if spot.dated and spot.day is not None else times
    return say.say("diff-when", round=spot.round_title, when=when)
