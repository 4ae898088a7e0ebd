"""From outcomes to edits and questions: what is certain, and what belongs together in one question."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from scheduler.domain import Instance, Placement
from scheduler.files.draft.draft import Edit, Question
from scheduler.files.draft.evidence import Item, Place
from scheduler.files.draft.judging import Doubt
from scheduler.files.draft.merging import Outcome
from scheduler.files.draft.sentences import Speaker
from scheduler.files.workbook.gone import Gone
from scheduler.text import Words


def certain(items: Sequence[Item], outcomes: Sequence[Outcome], speaker: Speaker) -> tuple[Edit, ...]:
    """What nothing contradicts."""
    sure = [one for one in outcomes if not one.doubts]
    return tuple(edit for one in sure if (edit := edit_of(items, one, speaker)) is not None)


def edit_of(items: Sequence[Item], outcome: Outcome, speaker: Speaker) -> Edit | None:
    item = items[outcome.item]
    if outcome.lost or outcome.place == item.place:
        return None
    sentence = speaker.edit(outcome.item, item.place, outcome.place)
    return Edit(item.copy, placement(item.copy, item.place), placement(item.copy, outcome.place), sentence)


def placement(copy: str, place: Place | None) -> Placement | None:
    return Placement(session=copy, round=place.round, room=place.room) if place else None


def questions(
    items: Sequence[Item], outcomes: Sequence[Outcome], loose: Sequence[Doubt], speaker: Speaker
) -> tuple[Question, ...]:
    """Doubts about the same cell, row, column or session are one question."""
    groups = _Groups()
    for outcome in outcomes:
        for doubt in outcome.doubts:
            groups.join([("item", outcome.item), *doubt.links])
            groups.join([("item", outcome.item), ("copy", items[outcome.item].copy)])
    for doubt in loose:
        groups.join(doubt.links)
    members: dict[Hashable, tuple[list[Outcome], list[Doubt]]] = {}
    for outcome in outcomes:
        if outcome.doubts:
            mine = members.setdefault(groups.of(("item", outcome.item)), ([], []))
            mine[0].append(outcome)
            mine[1].extend(outcome.doubts)
    for doubt in loose:
        members.setdefault(groups.of(doubt.links[0]), ([], []))[1].append(doubt)
    return tuple(_question(items, found, doubts, speaker) for found, doubts in members.values())


def _question(items: Sequence[Item], found: list[Outcome], doubts: list[Doubt], speaker: Speaker) -> Question:
    evidence = tuple(dict.fromkeys(speaker.doubt(doubt) for doubt in doubts))
    copies = tuple(dict.fromkeys(items[outcome.item].copy for outcome in found))
    if any(doubt.open for doubt in doubts):
        return Question(copies, None, evidence)
    edits = [(outcome, edit_of(items, outcome, speaker)) for outcome in found]
    lines = [edit.sentence if edit else speaker.stays(outcome.item, outcome.place) for outcome, edit in edits]
    asked = [
        outcome for outcome in found if any(doubt.key.startswith(("pin", "half")) for doubt in outcome.doubts)
    ]
    lines += [speaker.pin(outcome.item, outcome.pin) for outcome in asked]
    if not found:
        lines.append(speaker.say.say("draft-ignored", n=len(doubts)))
    return Question(
        copies,
        speaker.say.say("draft-proposal", what="\n".join(dict.fromkeys(lines))),
        evidence,
        tuple(edit for _, edit in edits if edit is not None),
        tuple(outcome.pin for outcome in found if outcome.pin is not None),
        tuple(items[outcome.item].copy for outcome in found if outcome.unpinned),
    )


def freedoms(gone: Gone, instance: Instance, say: Words) -> tuple[Question, ...]:
    """Sessions that have lost every round or room they were allowed: may they stand anywhere?"""
    return tuple(
        Question(
            tuple(copy.id for session in sessions for copy in instance.copies_named(session)),
            say.say(
                "draft-proposal",
                what=say.say(
                    f"draft-free-{freed.field}", n=len(sessions), titles=say.titles(list(sessions.values()))
                ),
            ),
            (gone.doubt(freed, say),),
            needs_answer=True,
        )
        for freed, sessions in gone.freed.items()
    )


class _Groups:
    """Union-find over whatever doubts are about."""

    def __init__(self) -> None:
        self._parent: dict[Hashable, Hashable] = {}

    def of(self, key: Hashable) -> Hashable:
        self._parent.setdefault(key, key)
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, keys: Sequence[Hashable]) -> None:
        for key in keys[1:]:
            self._parent[self.of(key)] = self.of(keys[0])
