"""One small event that uses everything, and the mistakes a person can make in it.

A mistake is a name and the replacements that make it. What the reader has to say about each stands
in ``mistakes.nl.txt`` and ``mistakes.en.txt``, to be read by a person.
"""

from __future__ import annotations

EVENT = """\
event: {id: dag, title: Netwerkdag, locale: nl}
pillars:
  - {id: fysiek, title: Fysiek, colour: D9E8F6}
  - {id: sociaal, title: Sociaal}
tags: {id: wonen, title: Wonen, kind: theme}
venues:
  - {id: stadhuis, title: Stadhuis}
  - {id: museum, title: Museum}
travel: {default: 5, times: {venues: [stadhuis, museum], minutes: 20}}
days:
  - id: dag-1
    date: 2025-09-25
    venue: stadhuis
    blocks:
      - {id: welkom, kind: plenary, title: Welkom, start: 9.00, end: 9.30, room: raadzaal,
         people: {person: ans}}
      - {id: ronde-1, kind: round, title: Ronde 1, start: 9.30, end: 10.30, takes: theme, max_sessions: 3}
      - {id: pauze, kind: break, title: Pauze, start: 10.30, end: 11.00, allows_overrun: ja}
      - {id: ronde-2, kind: round, title: Ronde 2, start: 11.00, end: 12.00, takes: [theme, lunch]}
      - {id: borrel, kind: social, title: Borrel, start: 12.00}
  - id: dag-2
    date: 2025-09-26
    blocks:
      - {id: excursies, kind: round, title: Excursies, start: 9.30, end: 12.00,
         takes: excursion, venue: museum}
rooms:
  - {id: raadzaal, title: Raadzaal, venue: stadhuis, seats: 80}
  - {id: zaal-1, title: Zaal 1, venue: stadhuis, seats: 20}
  - {id: kelder, title: Zaal 1, venue: museum}
organisers:
  - {id: tg-wonen, title: Themagroep Wonen, availability: {windows: {day: dag-1, start: 9.00, end: 11.00}}}
people:
  - {id: ans, name: Ans de Wit, also_spelled: A. de Wit}
  - {id: bo, name: Bo Bos, availability: {rounds: ronde-1}}
sessions:
  - {id: huur, title: Betaalbare huur, pillars: fysiek, tags: wonen, organisers: tg-wonen, expected: 30}
  - {id: zorg, title: Zorg dichtbij, pillars: [fysiek, sociaal], people: [{person: bo, role: speaker}]}
  - {id: markt, title: De markt op, kind: lunch, pin: {round: ronde-2, room: zaal-1}}
  - {id: fiets, title: Fietstocht, kind: excursion, copies: 2, pin: [{copy: 1, room: kelder}], duration: 60}
  - {id: water, title: Water, forbidden_rounds: ronde-2, forbidden_rooms: raadzaal}
relations:
  - {kind: order, sessions: [huur, zorg]}
  - {kind: different-round, sessions: [huur, water]}
rules: {coverage: {weight: 8}, person-rest: {parameters: {minutes: 5}}}
assumptions: {where: huur › expected, why: geschat}
base: {session: huur, round: ronde-1, room: raadzaal}
attendees:
  - {id: a1, title: wethouder, person: ans, wishes: [{session: huur, rank: 1}, {session: fiets, score: 3}]}
  - {id: a2, title: raadslid, pillars: sociaal, must_attend: [fiets#2, zorg]}
"""

Edits = list[tuple[str, str]]

_SESSION = "  - {id: huur, title: Betaalbare huur,"
_ROUND_1 = "start: 9.30, end: 10.30, takes: theme, max_sessions: 3"
_RELATION = "relations:\n"
_WISHES = "wishes: [{session: huur, rank: 1}, {session: fiets, score: 3}]"

MISTAKES: dict[str, Edits] = {
    # -- ids that do not exist
    "pillar": [("pillars: fysiek", "pillars: fysiiek")],
    "tag": [("tags: wonen", "tags: woning")],
    "venue": [("venue: stadhuis, seats: 20", "venue: Stadhuis Tilburg, seats: 20")],
    "venue of a day": [("    venue: stadhuis", "    venue: stadhuus")],
    "travel": [("[stadhuis, museum]", "[stadhuis, musea]")],
    "travel, twice wrong": [("[stadhuis, museum], minutes: 20", "[stadhuis, musea], minutes: lang")],
    "day": [("day: dag-1", "day: dag-3")],
    "round": [("rounds: ronde-1}", "rounds: ronde1}")],
    "round by its title": [("pin: {round: ronde-2,", "pin: {round: Ronde 2,")],
    "block that is no round": [("rounds: ronde-1}", "rounds: pauze}")],
    "room": [("room: raadzaal,\n", "room: raadszaal,\n")],
    "room in a pin": [("room: zaal-1}}", "room: zaal-9}}")],
    "organiser by its title": [("organisers: tg-wonen", "organisers: Themagroep Wonen")],
    "organiser by part of its title": [("organisers: tg-wonen", "organisers: wonen")],
    "person": [("person: bo,", "person: Bo Boss,")],
    "person far from any": [("person: bo,", "person: xyz,")],
    "person of an attendee": [("person: ans, wishes", "person: an, wishes")],
    "session in a relation": [("sessions: [huur, zorg]", "sessions: [huur, zorgh]")],
    "session in a wish": [("{session: fiets, score", "{session: fietstocht, score")],
    "copy in a wish": [("{session: fiets, score", "{session: fiets#1, score")],
    "copy that is not there": [("fiets#2", "fiets#3")],
    "copy of a session that is not repeated": [("[fiets#2, zorg]", "[fiets#2, zorg#1]")],
    "must-attend without its copy": [("[fiets#2, zorg]", "[fiets, zorg]")],
    "list written as one text": [("pillars: [fysiek, sociaal]", 'pillars: "fysiek, sociaal"')],
    "no organisers at all": [
        ("organisers:\n  - {id: tg-wonen, title: Themagroep Wonen, availability:", "# "),
        ("organisers: tg-wonen", "organisers: [a, b]"),
    ],
    # -- things that are there twice
    "id": [("id: water,", "id: zorg,"), ("[huur, water]", "[huur, zorg]")],
    "block id on two days": [("id: excursies,", "id: ronde-1,")],
    "title of a session": [("title: Water,", "title: betaalbare  HUUR,")],
    "title of a room": [
        ("id: kelder, title: Zaal 1, venue: museum", "id: kelder, title: Zaal 1, venue: stadhuis")
    ],
    "name of a person": [("name: Bo Bos", "name: A. de Wit")],
    "whole record": [(_SESSION, "  - {id: huur, title: Betaalbare huur}\n" + _SESSION)],
    "id in a list": [("pillars: [fysiek, sociaal]", "pillars: [fysiek, fysiek]")],
    "person in a session": [("[{person: bo, role: speaker}]", "[{person: bo}, {person: bo, role: chair}]")],
    "must-attend": [("[fiets#2, zorg]", "[fiets#2, fiets#2]")],
    "wish": [(_WISHES, "wishes: [{session: huur}, {session: huur, rank: 2}]")],
    "rank and score": [("rank: 1}", "rank: 1, score: 4}")],
    "travel pair": [
        (
            "{venues: [stadhuis, museum], minutes: 20}",
            "[{venues: [stadhuis, museum], minutes: 20}, {venues: [museum, stadhuis], minutes: 15}]",
        ),
    ],
    "travel within a venue": [("[stadhuis, museum]", "[museum, museum]")],
    "key": [("expected: 30", "expected: 30, title: Huur")],
    "section": [("assumptions:", "rooms: [{id: hal, title: Hal, venue: stad}]\nassumptions:")],
    # -- the frame
    "empty event": [(EVENT[EVENT.index("pillars:") :], "")],
    "no rounds": [(EVENT[EVENT.index("      - {id: ronde-1") : EVENT.index("rooms:\n")], "")],
    "same date": [("date: 2025-09-26", "date: 2025-09-25")],
    "days out of order": [("date: 2025-09-26", "date: 2025-09-24")],
    "no end": [("start: 10.30, end: 11.00", "start: 10.30")],
    "end before start": [("start: 9.00, end: 9.30", "start: 9.00, end: 8.30")],
    "starts at midnight": [("title: Borrel, start: 12.00", "title: Borrel, start: 24.00")],
    "blocks out of order": [("title: Borrel, start: 12.00", "title: Borrel, start: 10.00")],
    "blocks overlap": [("title: Pauze, start: 10.30", "title: Pauze, start: 10.15")],
    "round takes nothing": [("takes: excursion, ", ""), ("kind: excursion", "kind: theme")],
    "most below fewest": [("max_sessions: 3", "min_sessions: 4, max_sessions: 3")],
    "only rounds": [("allows_overrun: ja", "takes: theme, min_sessions: 0")],
    "room elsewhere": [("room: raadzaal,\n", "room: kelder, venue: stadhuis,\n")],
    "empty window": [("start: 9.00, end: 11.00}", "start: 11.00, end: 9.00}")],
    # -- sessions that can stand nowhere, pins that cannot hold
    "kind": [("kind: excursion, copies", "kind: excursie, copies")],
    "kind of several sessions": [("takes: theme,", "takes: themes,"), ("[theme, lunch]", "lunch")],
    "no round left": [("forbidden_rounds: ronde-2", "forbidden_rounds: [ronde-1, ronde-2]")],
    "no round left of those allowed": [("forbidden_rounds: ronde-2", "allowed_rounds: excursies")],
    "no time left": [("forbidden_rounds: ronde-2", "start_offset: 60")],
    "no room left": [("forbidden_rooms: raadzaal", "allowed_rooms: zaal-1, forbidden_rooms: zaal-1")],
    "pin says nothing": [("pin: {round: ronde-2, room: zaal-1}", "pin: {copy: 1}")],
    "pin of a copy that is not there": [("pin: {round: ronde-2", "pin: {copy: 2, round: ronde-2")],
    "two pins of one copy": [("[{copy: 1, room: kelder}]", "[{room: kelder}, {room: zaal-1}]")],
    "pin in a round of another kind": [("pin: {round: ronde-2", "pin: {round: ronde-1")],
    "pin in a forbidden round": [
        ("forbidden_rounds: ronde-2", "forbidden_rounds: ronde-2, pin: {round: ronde-2}")
    ],
    "pin outside the allowed rounds": [
        ("forbidden_rounds: ronde-2", "allowed_rounds: ronde-1, pin: {round: ronde-2}"),
    ],
    "pin in a forbidden room": [
        ("forbidden_rooms: raadzaal", "forbidden_rooms: raadzaal, pin: {room: raadzaal}")
    ],
    "pin outside the allowed rooms": [
        ("forbidden_rooms: raadzaal", "allowed_rooms: [zaal-1], pin: {room: raadzaal}"),
    ],
    "pin past midnight": [("pin: {round: ronde-2,", "pin: {round: ronde-2, duration: 800,")],
    "pin after its round": [("pin: {round: ronde-2,", "pin: {round: ronde-2, start_offset: 60,")],
    # -- relations
    "relation of one": [("[huur, zorg]", "huur")],
    "same session twice": [("[huur, zorg]", "[huur, zorg, huur]")],
    "session and its copy": [("[huur, water]", "[fiets, fiets#1]")],
    "copies in one round": [
        (_RELATION, "relations:\n  - {kind: same-round, sessions: [fiets#1, fiets#2]}\n")
    ],
    "same and different": [(_RELATION, "relations:\n  - {kind: same-round, sessions: [water, huur]}\n")],
    "circle": [(_RELATION, "relations:\n  - {kind: directly-before, sessions: [zorg, water, huur]}\n")],
    # -- rules
    "rule": [("{coverage:", "{covrage:")],
    "parameter": [("{minutes: 5}", "{minuten: 5}")],
    "rule that cannot be switched off": [("rules: {", "rules: {placed-once: {on: nee}, ")],
    "negative weight": [("weight: 8", "weight: -8")],
    # -- values
    "missing": [(", title: Water", "")],
    "missing id": [("id: huur, ", "")],
    "missing kind of a block": [("kind: plenary, ", "")],
    "empty": [("title: Water", 'title: ""')],
    "empty item": [("[fiets#2, zorg]", "[fiets#2, ~]")],
    "unknown key": [("seats: 80", "zitplaatsen: 80")],
    "misspelled key": [("seats: 80", "seets: 80")],
    "misspelled id": [("- {id: huur", "- {idd: huur")],
    "unknown section": [("rooms:\n", "zalen:\n")],
    "comma in a text": [("title: Zorg dichtbij", "title: Zorg, dichtbij")],
    "two values": [("title: Water", "title: [Water, Lucht]")],
    "text for a record": [("tags: {id: wonen, title: Wonen, kind: theme}", "tags: wonen")],
    "list for a record": [("tags: {id: wonen, title: Wonen, kind: theme}", "tags: [[wonen]]")],
    "text for an event": [("event: {id: dag, title: Netwerkdag, locale: nl}", "event: dag # locale: nl")],
    "record for a list": [("venues: [stadhuis, museum]", "venues: stadhuis")],
    "three venues": [("[stadhuis, museum]", "[stadhuis, museum, museum]")],
    "one venue": [("[stadhuis, museum]", "[stadhuis]")],
    "whole number": [("seats: 80", "seats: 1.000")],
    "flag": [("allows_overrun: ja", "allows_overrun: misschien")],
    "date": [("2025-09-26", "26-09-2025")],
    "date that is not there": [("2025-09-26", "2025-09-31")],
    "time": [("start: 9.00, end: 9.30", "start: 9.60, end: half tien")],
    "id with a space": [("id: zaal-1,", "id: zaal 1,")],
    "too much": [("copies: 2", "copies: 1000")],
    "choice": [("kind: order", "kind: volgorde")],
    "colour": [("colour: D9E8F6", "colour: lichtblauw")],
    "control character": [("title: Water", 'title: "W\\x07ter"')],
    "too long": [("title: Water", "title: " + "w" * 32_001)],
    "key too long": [("venue: stadhuis, seats: 80", "venue: stadhuis, extra: {" + "w" * 201 + ": x}")],
    "locale": [("locale: nl", "locale: fr")],
    # -- the file
    "tab": [("  - id: dag-2", "\t- id: dag-2")],
    "exclamation mark": [("title: Water", "title: !Water")],
    "two documents": [("rooms:\n", "---\nrooms:\n")],
    "asterisk": [("title: Water", "title: *Water")],
    "key that is a list": [("rooms:\n", "? [a]\n: b\nrooms:\n")],
    "colon in a text": [("    venue: stadhuis", "    venue: stadhuis: hal")],
    "no colon": [("    venue: stadhuis", "    venue stadhuis")],
    "bracket": [("title: Water, ", "title: [Water, ")],
    "quote": [("title: Water", 'title: "Water')],
    "escape": [("title: Water", 'title: "W\\qater"')],
    "at sign": [("title: Water", "title: @Water")],
    "indentation": [("    venue: stadhuis", "   venue: stadhuis")],
    "percent": [("pillars:\n", "%pillars:\n")],
    "too deep": [("title: Water", "title: " + "[" * 50 + "]" * 50)],
    "aliases": [
        ("assumptions:", "a: &a [" + "x, " * 999 + "]\nb: &b [" + "*a, " * 999 + "]\nc: [*b, *b]\nz:")
    ],
    "control character in the file": [("Water", "W\x07ter")],
    "schedule": [(EVENT, "# locale: nl\nplacements: []\n")],
    "list": [(EVENT, "- a # locale: nl")],
    "only a comment": [(EVENT, "# locale: nl\n")],
}
