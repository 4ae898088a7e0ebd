"""Any two schedules compared: what changed, in words, and whom to tell."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import pytest

from scheduler.diff import Change, change_sentence, compare, moves, notice_sentences, summary
from scheduler.domain import Instance, Placement, Schedule
from tests.tiny import tiny


def instance(**changes: Any) -> Instance:
    """Two rounds on one day, four rooms, five sessions, one of them twice."""
    rounds = [
        {"id": "r1", "kind": "round", "title": "Ronde 1", "start": "9:00", "end": "10:00", "takes": "theme"},
        {"id": "r2", "kind": "round", "title": "Ronde 2", "start": "11:00", "end": "12:00", "takes": "theme"},
    ]
    event = {
        "event": {"id": "x", "title": "X", "locale": "nl"},
        "venues": [{"id": "v", "title": "Stadhuis"}],
        "days": [{"id": "d", "date": "2025-02-13", "blocks": rounds}],
        "rooms": [{"id": f"m{n}", "title": f"Zaal {n}", "venue": "v"} for n in (1, 2, 3, 4)],
        "organisers": [{"id": "wonen", "title": "Wonen"}, {"id": "zorg", "title": "Zorg"}],
        "people": [{"id": "jan", "name": "Jan"}, {"id": "els", "name": "Els"}],
        "sessions": [
            {"id": "a", "title": "Aarde", "people": [{"person": "jan"}], "organisers": "wonen"},
            {"id": "b", "title": "Bouw", "people": [{"person": "els"}], "organisers": ["wonen", "zorg"]},
            {"id": "c", "title": "Cultuur", "copies": 2},
            {"id": "d", "title": "Data", "optional": True},
        ],
    }
    return Instance.model_validate({**event, **changes})


NOW = instance()


def at(text: str) -> Schedule:
    """``a r1 m1, b r1 m2``."""
    lines = [line.split() for line in text.split(",") if line.strip()]
    return Schedule(placements=tuple(Placement(session=s, round=r, room=m) for s, r, m in lines))


def changed(old: str, new: str, before: Instance = NOW, after: Instance = NOW) -> list[Change]:
    return list(compare(before, at(old), after, at(new)).changes)


def kinds(old: str, new: str, before: Instance = NOW, after: Instance = NOW) -> dict[str, str]:
    return {change.session: change.kind for change in changed(old, new, before, after)}


def test_each_kind_of_change() -> None:
    before = instance(sessions=[*instance().model_dump()["sessions"], {"id": "weg", "title": "Weg"}])
    old = "a r1 m1, b r1 m2, c#1 r1 m3, c#2 r2 m3, d r2 m1, weg r2 m2"
    assert kinds(old, "a r2 m1, b r1 m1, c#2 r1 m3, c#1 r2 m3", before) == {
        "a": "round",
        "b": "room",
        "d": "unplaced",
        "weg": "cancelled",
    }
    assert kinds("", "a r1 m1") == {"a": "new"}
    assert kinds(old, old, before, before) == {}


def test_two_sessions_that_exchange_places_swap() -> None:
    assert kinds("a r1 m1, b r2 m2", "a r2 m2, b r1 m1") == {"a": "swapped", "b": "swapped"}
    assert kinds("a r1 m1, b r1 m2", "a r1 m2, b r1 m1") == {"a": "swapped", "b": "swapped"}
    assert kinds("a r1 m1, b r2 m2", "a r2 m1, b r1 m2") == {"a": "round", "b": "round"}, "own rooms kept"
    three = kinds("a r1 m1, b r1 m2, d r1 m3", "a r1 m2, b r1 m3, d r1 m1")
    assert three == {"a": "room", "b": "room", "d": "room"}
    swapped = changed("a r1 m1, b r2 m2", "a r2 m2, b r1 m1")
    assert [change.other for change in swapped] == ["Bouw", "Aarde"]


def test_a_copy_that_swaps_does_so_with_its_session() -> None:
    found = changed("a r1 m1, c#1 r1 m3, c#2 r2 m3", "a r2 m3, c#1 r1 m3, c#2 r1 m1")
    assert [(one.session, one.kind, one.other) for one in found] == [
        ("a", "swapped", "Cultuur (2)"),
        ("c#2", "swapped", "Aarde"),
    ]


def test_copies_of_one_place_are_paired_with_themselves() -> None:
    pin = [{"copy": 1, "duration": 30}]
    pinned = instance(sessions=[{"id": "c", "title": "Cultuur", "copies": 2, "pin": pin}])
    assert kinds("c#1 r1 m1, c#2 r1 m1", "c#2 r1 m1", pinned, pinned) == {"c#1": "unplaced"}
    assert kinds("c#1 r1 m1", "c#2 r1 m1", pinned, pinned) == {"c#2": "time"}, "it lasts longer now"


def test_other_times_in_the_same_place_are_a_change() -> None:
    day = instance().model_dump()["days"][0]
    day["blocks"][0]["start"] = "8:30"
    moved = instance(days=[day])
    (found,) = changed("a r1 m1, b r2 m1", "a r1 m1, b r2 m1", after=moved)
    assert (found.session, found.kind, found.room_only) == ("a", "time", False)
    assert change_sentence(found, "nl") == (
        "*Aarde* is op een andere tijd: Ronde 1 (08.30–10.00), Zaal 1 in plaats van "
        "Ronde 1 (09.00–10.00), Zaal 1."
    )


def test_room_only_changes_are_told_apart() -> None:
    found = compare(NOW, at("a r1 m1, b r1 m2, d r1 m3"), NOW, at("a r1 m2, b r1 m1, d r2 m3"))
    assert [change.session for change in found.rooms_only] == ["a", "b"]
    assert [change.session for change in found.elsewhere] == ["d"]
    assert found.counts == {"round": 1, "swapped": 2}


@pytest.mark.parametrize(
    ("locale", "sentences"),
    [
        (
            "nl",
            [
                "*Aarde* ruilt van plaats met *Bouw*: van Ronde 1 (09.00–10.00), Zaal 1 naar "
                "Ronde 2 (11.00–12.00), Zaal 2.",
                "*Bouw* ruilt van plaats met *Aarde*: van Ronde 2 (11.00–12.00), Zaal 2 naar "
                "Ronde 1 (09.00–10.00), Zaal 1.",
                "*Cultuur (1)* krijgt een andere zaal: Zaal 4 in plaats van Zaal 3; Ronde 1 (09.00–10.00).",
                "*Cultuur (2)* gaat van Ronde 2 (11.00–12.00), Zaal 3 naar Ronde 1 (09.00–10.00), Zaal 2.",
                "*Data* is nieuw in het programma: Ronde 2 (11.00–12.00), Zaal 4.",
            ],
        ),
        (
            "en",
            [
                "*Aarde* exchanges places with *Bouw*: from Ronde 1 (09:00–10:00), Zaal 1 to "
                "Ronde 2 (11:00–12:00), Zaal 2.",
                "*Bouw* exchanges places with *Aarde*: from Ronde 2 (11:00–12:00), Zaal 2 to "
                "Ronde 1 (09:00–10:00), Zaal 1.",
                "*Cultuur (1)* has another room: Zaal 4 instead of Zaal 3; Ronde 1 (09:00–10:00).",
                "*Cultuur (2)* moves from Ronde 2 (11:00–12:00), Zaal 3 to Ronde 1 (09:00–10:00), Zaal 2.",
                "*Data* is new in the programme: Ronde 2 (11:00–12:00), Zaal 4.",
            ],
        ),
    ],
)
def test_changes_in_words(locale: str, sentences: list[str]) -> None:
    old = "a r1 m1, b r2 m2, c#1 r1 m3, c#2 r2 m3"
    new = "a r2 m2, b r1 m1, c#1 r1 m4, c#2 r1 m2, d r2 m4"
    found = compare(NOW, at(old), NOW, at(new), locale)
    assert found.locale == locale
    assert [change_sentence(change, locale) for change in found.changes] == sentences


def test_what_is_gone_and_the_summary() -> None:
    before = instance(sessions=[*instance().model_dump()["sessions"], {"id": "weg", "title": "Weg"}])
    found = compare(before, at("d r1 m1, weg r2 kelder, a r1 m2, b r1 m3"), NOW, at("a r1 m3, b r1 m2"))
    assert [change_sentence(change, "nl") for change in found.changes] == [
        "*Aarde* ruilt van zaal met *Bouw*: Zaal 3 in plaats van Zaal 2; Ronde 1 (09.00–10.00).",
        "*Bouw* ruilt van zaal met *Aarde*: Zaal 2 in plaats van Zaal 3; Ronde 1 (09.00–10.00).",
        "*Data* staat niet meer in het programma; stond in Ronde 1 (09.00–10.00), Zaal 1.",
        "*Weg* vervalt; stond in Ronde 2 (11.00–12.00), kelder.",
    ]
    assert summary(found) == "Veranderd: 1 vervallen, 1 niet meer geplaatst en 2 van plaats geruild."
    assert summary(compare(NOW, at("a r1 m1"), NOW, at("a r1 m1"))) == "Er is niets veranderd."
    english = compare(before, at("weg r2 m1"), NOW, at(""), "en")
    assert [change_sentence(change, "en") for change in english.changes] == [
        "*Weg* is cancelled; it was in Ronde 2 (11:00–12:00), Zaal 1."
    ]
    assert summary(english) == "Changed: 1 cancelled."


def test_the_day_is_said_where_there_are_several() -> None:
    first = instance().model_dump()["days"][0]
    second = {**first, "id": "e", "date": "2025-02-14"}
    second["blocks"] = [{**block, "id": f"{block['id']}b"} for block in first["blocks"]]
    days = instance(days=[first, second])
    (found,) = changed("a r1 m1", "a r2b m1", before=days, after=days)
    assert change_sentence(found, "nl") == (
        "*Aarde* gaat van Ronde 1 (do 13 feb, 09.00–10.00), Zaal 1 naar "
        "Ronde 2 (vr 14 feb, 11.00–12.00), Zaal 1."
    )


def test_everybody_concerned_is_told() -> None:
    before = instance(
        sessions=[
            {"id": "a", "title": "Aarde", "people": [{"person": "els"}], "organisers": "zorg"},
            *instance().model_dump()["sessions"][1:],
        ]
    )
    found = compare(before, at("a r1 m1, b r1 m2, d r2 m4"), NOW, at("a r2 m1, b r1 m3, d r2 m4"))
    told = [(n.kind, n.name, [c.session for c in n.changes], [c.session for c in n.rooms_only])
            for n in found.notices]  # fmt: skip
    assert told == [
        ("person", "Jan", ["a"], []),
        ("person", "Els", ["a"], ["b"]),
        ("organiser", "Wonen", ["a"], ["b"]),
        ("organiser", "Zorg", ["a"], ["b"]),
        ("room", "Zaal 1", ["a"], []),
        ("room", "Zaal 2", ["b"], []),
        ("room", "Zaal 3", ["b"], []),
    ]
    els, rooms = found.notices[1], found.notices[4:]
    assert notice_sentences(els, "nl") == [change_sentence(change, "nl") for change in found.changes]
    assert [notice_sentences(room, "nl") for room in rooms] == [
        ["*Aarde* blijft in deze zaal en gaat van Ronde 1 (09.00–10.00) naar Ronde 2 (11.00–12.00)."],
        ["*Bouw* gaat weg: Ronde 1 (09.00–10.00)."],
        ["*Bouw* komt erbij: Ronde 1 (09.00–10.00)."],
    ]
    assert [notice_sentences(room, "en") for room in rooms] == [
        ["*Aarde* stays in this room and moves from Ronde 1 (09:00–10:00) to Ronde 2 (11:00–12:00)."],
        ["*Bouw* leaves: Ronde 1 (09:00–10:00)."],
        ["*Bouw* comes in: Ronde 1 (09:00–10:00)."],
    ]


def test_the_changes_make_the_one_schedule_into_the_other() -> None:
    """On random schedules; and back again, with everything turned round."""
    turned = {"new": {"unplaced", "cancelled"}, "unplaced": {"new"}, "cancelled": {"new"}}
    seen: Counter[str] = Counter()
    for seed in range(300):
        event, dice = tiny(seed), Random(seed)
        old, new = (random_schedule(event, dice) for _ in range(2))
        there, back = compare(event, old, event, new), compare(event, new, event, old)
        places = Counter(map(place, old.placements))
        for change in there.changes:
            session = change.session.partition("#")[0]
            if change.origin is not None:
                places[session, change.origin.round, change.origin.room] -= 1
            if change.target is not None:
                places[session, change.target.round, change.target.room] += 1
        assert +places == Counter(map(place, new.placements)), seed
        found = [change for change in there.changes if change.kind != "time"]
        assert len(found) == len(moves(event, old.placements, new))
        for kind, n in there.counts.items():
            other = turned.get(kind, {kind})
            assert n <= sum(m for one, m in back.counts.items() if one in other), seed
        assert there.counts.get("swapped", 0) % 2 == 0
        for locale in ("nl", "en"):
            assert all(change_sentence(change, locale) for change in there.changes)
            assert all(notice_sentences(notice, locale) for notice in there.notices)
        seen.update(there.counts)
    assert {"new", "unplaced", "round", "room", "swapped"} <= seen.keys()


def random_schedule(event: Instance, dice: Random) -> Schedule:
    return Schedule(
        placements=tuple(
            Placement(session=copy.id, round=dice.choice(event.rounds).id, room=dice.choice(event.rooms).id)
            for copy in event.copies
            if dice.random() < 0.8
        )
    )


def place(placement: Placement) -> tuple[str, str, str]:
    return placement.session.partition("#")[0], placement.round, placement.room
