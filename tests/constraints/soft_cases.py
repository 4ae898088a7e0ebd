"""Soft rules: each once without cost and once with, with the exact sentences."""

from __future__ import annotations

from .case import APART, GLAS, POD, R1, R2, RAAD, TOGETHER, WISHES, Case

SOFT = [
    Case(
        "attendance",
        ["wethouder, Leiden mist 3 van 8 wenspunten."],
        ["wethouder, Leiden misses 3 of 8 wish points."],
        broken=TOGETHER,
        fine=APART,
        amount=3,
        change={"attendees": [{"id": "x", "title": "wethouder, Leiden", "wishes": WISHES}]},
    ),
    Case(
        "seats-short",
        ["*Europa* trekt naar verwachting 42 mensen en Podium heeft 30 stoelen: 12 te weinig."],
        ["*Europa* is expected to draw 42 people and Podium has 30 seats: 12 too few."],
        broken={"a": (R1, POD)},
        fine={"a": (R1, GLAS)},
        amount=12,
        change={"sessions.0.expected": 42},
    ),
    Case(
        "theme-overlap",
        ["*Europa* en *Financiën* horen allebei bij Wonen en zijn tegelijk, 11.15–12.30."],
        ["*Europa* and *Financiën* both belong to Wonen and run at the same time, 11:15–12:30."],
        broken=TOGETHER,
        fine=APART,
        amount=33,
        change={"sessions.0.tags": ["wonen"], "sessions.1.tags": ["wonen"], "sessions.2.tags": ["wonen"]},
    ),
    Case(
        "coverage",
        ["Ronde 2 heeft geen sessie van de pijler Fysiek."],
        ["Ronde 2 has no session of the pillar Fysiek."],
        broken=TOGETHER,
        fine=APART,
        change={"sessions.0.pillars": ["fysiek"], "sessions.1.pillars": ["fysiek"]},
    ),
    Case(
        "round-wish",
        [
            "*Europa* staat in Ronde 1; Themagroep Europa had liever een andere ronde.",
            "*Europa* staat in Ronde 1; Themagroep Europa had die ronde liever niet.",
        ],
        [
            "*Europa* stands in Ronde 1; Themagroep Europa preferred another round.",
            "*Europa* stands in Ronde 1; Themagroep Europa would rather not have that round.",
        ],
        broken={"a": (R1, POD)},
        fine={"a": (R2, POD)},
        amount=2,
        change={
            "sessions.0.organisers": ["tg"],
            "organisers.0.preferences": {"preferred_rounds": [R2], "unwanted_rounds": [R1]},
        },
    ),
    Case(
        "room-wish",
        ["*Europa* staat in Podium; voor deze sessie had een andere zaal de voorkeur."],
        ["*Europa* stands in Podium; another room was preferred for this session."],
        broken={"a": (R1, POD)},
        fine={"a": (R1, RAAD)},
        change={"sessions.0.preferences": {"preferred_rooms": [RAAD]}},
    ),
    Case(
        "fairness",
        ["wethouder, Leiden mist het meest: 37,5 % van de eigen wensen."],
        ["wethouder, Leiden misses most: 37.5% of their own wishes."],
        broken=TOGETHER,
        fine=APART,
        amount=375,
        change={"attendees": [{"id": "x", "title": "wethouder, Leiden", "wishes": WISHES}]},
    ),
    Case(
        "moved",
        ["*Europa* stond in Ronde 2 · Podium en staat daar niet meer."],
        ["*Europa* stood in Ronde 2 · Podium and no longer does."],
        broken={"a": (R1, POD)},
        fine={"a": (R2, POD)},
        change={
            "base": [
                {"session": "a", "round": R2, "room": POD},
                {"session": "gone", "round": R2, "room": RAAD},
            ]
        },
    ),
]
