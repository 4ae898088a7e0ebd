"""Hard rules: each once accepted and once broken, with the exact sentences."""

from __future__ import annotations

from .case import APART, BOTH_JAN, BOTH_TG, GLAS, JAN, POD, R1, R2, RAAD, TOGETHER, Case, relation

HARD = [
    Case(
        "placed-once",
        ["*Financiën* is niet geplaatst."],
        ["*Financiën* is not placed."],
        broken={"a": (R1, RAAD)},
        fine=APART,
    ),
    Case(
        "room-conflict",
        ["Podium is dubbel bezet: *Europa* en *Financiën*, 11.15–12.30."],
        ["Podium is used twice: *Europa* and *Financiën*, 11:15–12:30."],
        broken={"a": (R1, POD), "b": (R1, POD)},
        fine=TOGETHER,
        amount=75,
    ),
    Case(
        "room-conflict",
        ["In Raadszaal zit 15 minuten tussen *Europa* en *Opening*; nodig is 30 minuten."],
        ["In Raadszaal there are 15 minutes between *Europa* and *Opening*; 30 minutes are needed."],
        broken={"a": (R1, RAAD)},
        fine={"a": (R2, RAAD)},
        amount=15,
        change={"rooms.0.turnover": 30},
    ),
    Case(
        "room-available",
        ["Podium is niet beschikbaar voor *Europa*, 11.15–12.30."],
        ["Podium is not available for *Europa*, 11:15–12:30."],
        broken={"a": (R1, POD)},
        fine={"a": (R2, POD)},
        change={"rooms.1.availability": {"windows": [{"day": "dag", "start": "13.00"}]}},
    ),
    Case(
        "room-capacity",
        ["*Europa* vraagt minstens 50 stoelen; Podium heeft er 30."],
        ["*Europa* asks for at least 50 seats; Podium has 30."],
        broken={"a": (R1, POD)},
        fine={"a": (R1, RAAD)},
        amount=20,
        change={"sessions.0.min_seats": 50},
    ),
    Case(
        "room-equipment",
        ["*Europa* heeft beamer en microfoon nodig; dat ontbreekt in Podium."],
        ["*Europa* needs beamer and microfoon, which Podium does not have."],
        broken={"a": (R1, POD)},
        fine={"b": (R1, POD)},
        amount=2,
        change={"sessions.0.equipment": ["beamer", "microfoon"]},
    ),
    Case(
        "round-kind",
        ["*Europa* (excursie) past niet in Ronde 1: die ronde is er niet voor."],
        ["*Europa* (excursion) does not fit in Ronde 1, which does not take that kind."],
        broken={"a": (R1, POD)},
        fine={"b": (R1, POD)},
        change={"sessions.0.kind": "excursion"},
    ),
    Case(
        "allowed-rounds",
        ["*Europa* mag niet in Ronde 1 staan."],
        ["*Europa* may not stand in Ronde 1."],
        broken={"a": (R1, POD)},
        fine={"a": (R2, POD)},
        change={"sessions.0.allowed_rounds": [R2]},
    ),
    Case(
        "allowed-rooms",
        ["*Europa* mag niet in Podium staan."],
        ["*Europa* may not stand in Podium."],
        broken={"a": (R1, POD)},
        fine={"a": (R1, RAAD)},
        change={"sessions.0.forbidden_rooms": [POD]},
    ),
    Case(
        "pinned",
        ["*Europa* is vastgezet op Ronde 2 · Raadszaal, maar staat in Ronde 1 · Podium."],
        ["*Europa* is pinned to Ronde 2 · Raadszaal, but stands in Ronde 1 · Podium."],
        broken={"a": (R1, POD)},
        fine={"a": (R2, RAAD)},
        change={"sessions.0.pin": {"round": R2, "room": RAAD}},
    ),
    Case(
        "pinned",
        ["*Veiligheid* is vastgezet op Ronde 2, maar is niet geplaatst."],
        ["*Veiligheid* is pinned to Ronde 2, but is not placed."],
        broken={},
        fine={"c": (R2, RAAD)},
        change={"sessions.2.pin": {"round": R2}},
    ),
    Case(
        "person-conflict",
        ["Spreker A is nodig in *Europa* en *Financiën* tegelijk, 11.15–12.30."],
        ["Spreker A is needed in *Europa* and *Financiën* at the same time, 11:15–12:30."],
        broken=TOGETHER,
        fine=APART,
        amount=75,
        change=BOTH_JAN,
    ),
    Case(
        "person-conflict",
        [
            "Spreker A kan niet op tijd van *Opening* (Stadhuis) naar *Europa* (LocHal): daartussen zit "
            "15 minuten, de reis duurt 20 minuten."
        ],
        [
            "Spreker A cannot get from *Opening* (Stadhuis) to *Europa* (LocHal) in time: there are "
            "15 minutes between them, and the way takes 20 minutes."
        ],
        broken={"a": (R1, GLAS)},
        fine={"a": (R1, POD)},
        amount=5,
        change={"sessions.0.people": JAN},
    ),
    Case(
        "person-available",
        ["Spreker A is niet beschikbaar voor *Europa*, 11.15–12.30."],
        ["Spreker A is not available for *Europa*, 11:15–12:30."],
        broken={"a": (R1, POD)},
        fine={"a": (R2, POD)},
        change={"sessions.0.people": JAN, "people.0.availability": {"rounds": [R2]}},
    ),
    Case(
        "person-rest",
        ["Spreker A heeft 15 minuten tussen *Opening* en *Europa*; afgesproken is 60 minuten."],
        ["Spreker A has 15 minutes between *Opening* and *Europa*; 60 minutes are agreed."],
        broken={"a": (R1, POD)},
        fine={"a": (R2, POD)},
        amount=45,
        change={"sessions.0.people": JAN, "rules": {"person-rest": {"parameters": {"minutes": 60}}}},
    ),
    Case(
        "person-load",
        [
            "Spreker A heeft op vrijdag 26 september 2025 2 sessies: *Europa* en *Financiën*; afgesproken "
            "is hoogstens 1."
        ],
        [
            "Spreker A has 2 sessions on Friday 26 September 2025: *Europa* and *Financiën*; at most 1 is "
            "agreed."
        ],
        broken=APART,
        fine={"a": (R1, RAAD)},
        change={**BOTH_JAN, "people.0.max_per_day": 1},
    ),
    Case(
        "organiser-conflict",
        ["Themagroep Europa organiseert *Europa* en *Financiën* tegelijk, 11.15–12.30; hoogstens 1 kan."],
        [
            "Themagroep Europa organises *Europa* and *Financiën* at the same time, 11:15–12:30; at most "
            "1 can be."
        ],
        broken=TOGETHER,
        fine=APART,
        change=BOTH_TG,
    ),
    Case(
        "organiser-available",
        ["Themagroep Europa is niet beschikbaar voor *Europa*, 11.15–12.30."],
        ["Themagroep Europa is not available for *Europa*, 11:15–12:30."],
        broken={"a": (R1, POD)},
        fine={"a": (R2, POD)},
        change={
            "sessions.0.organisers": ["tg"],
            "organisers.0.availability": {"windows": [{"day": "dag", "start": "12.00"}]},
        },
    ),
    Case(
        "order",
        ["*Europa* hoort vóór *Financiën*, maar eindigt om 15.00 terwijl *Financiën* om 11.15 begint."],
        ["*Europa* comes before *Financiën*, but ends at 15:00 while *Financiën* starts at 11:15."],
        broken={"a": (R2, RAAD), "b": (R1, POD)},
        fine=APART,
        change=relation("order", "a", "b"),
    ),
    Case(
        "order",
        [
            "*Financiën* hoort direct na *Europa*, in de eerstvolgende ronde van die dag; nu staat *Europa* "
            "in Ronde 1 en *Financiën* in Late ronde."
        ],
        [
            "*Financiën* comes directly after *Europa*, in the very next round of that day; now *Europa* "
            "stands in Ronde 1 and *Financiën* in Late ronde."
        ],
        broken={"a": (R1, RAAD), "b": ("borrel", POD)},
        fine=APART,
        change={
            **relation("directly-before", "a", "b"),
            "days.0.blocks.4": {
                "id": "borrel",
                "kind": "round",
                "title": "Late ronde",
                "start": "16.00",
                "takes": ["theme"],
            },
        },
    ),
    Case(
        "same-round",
        ["*Europa* en *Financiën* horen in dezelfde ronde; nu staan zij in Ronde 1 en Ronde 2."],
        ["*Europa* and *Financiën* belong in the same round; now they stand in Ronde 1 and Ronde 2."],
        broken=APART,
        fine=TOGETHER,
        change=relation("same-round", "a", "b"),
    ),
    Case(
        "different-round",
        ["*Europa* en *Financiën* horen in verschillende rondes; nu staan zij allebei in Ronde 1."],
        ["*Europa* and *Financiën* belong in different rounds; now both stand in Ronde 1."],
        broken=TOGETHER,
        fine=APART,
        change=relation("different-round", "a", "b"),
    ),
    Case(
        "same-room",
        ["*Europa* en *Financiën* horen in dezelfde zaal; nu staan zij in Raadszaal en Podium."],
        ["*Europa* and *Financiën* belong in the same room; now they stand in Raadszaal and Podium."],
        broken=APART,
        fine={"a": (R1, POD), "b": (R2, POD)},
        change=relation("same-room", "a", "b"),
    ),
    Case(
        "repeat",
        ["*Wandeling* staat twee keer in Ronde 1; herhalingen horen in verschillende rondes."],
        ["*Wandeling* stands in Ronde 1 twice; repeats belong in different rounds."],
        broken={"d_1": (R1, RAAD), "d_2": (R1, POD)},
        fine={"d_1": (R1, RAAD), "d_2": (R2, RAAD)},
    ),
    Case(
        "overrun",
        ["*Europa* (11.15–12.45) loopt uit in Lunch; daar mag geen uitloop in."],
        ["*Europa* (11:15–12:45) runs on into Lunch, which allows no overrun."],
        broken={"a": (R1, POD)},
        fine={"a": (R2, POD)},
        amount=15,
        change={"sessions.0.duration": 90},
    ),
    Case(
        "overrun",
        ["*Europa* (12.35–12.36) begint niet binnen Ronde 1."],
        ["*Europa* (12:35–12:36) does not start within Ronde 1."],
        broken={"a": (R1, POD)},
        fine={"b": (R1, POD)},
        change={"sessions.0.start_offset": 80},
    ),
    Case(
        "overrun",
        ["*Europa* (13.45–01.45) loopt 105 minuten door na 24.00."],
        ["*Europa* (13:45–01:45) runs on for 105 minutes after 24:00."],
        broken={"a": (R2, POD)},
        fine={"b": (R1, POD)},
        amount=105,
        change={"sessions.0.duration": 720},
    ),
    Case(
        "round-size",
        ["Ronde 1 heeft 2 sessies; afgesproken is hoogstens 1."],
        ["Ronde 1 has 2 sessions; at most 1 is agreed."],
        broken=TOGETHER,
        fine=APART,
        change={"days.0.blocks.1.max_sessions": 1},
    ),
    Case(
        "round-size",
        ["Ronde 2 heeft 0 sessies; afgesproken is minstens 1."],
        ["Ronde 2 has 0 sessions; at least 1 is agreed."],
        broken=TOGETHER,
        fine=APART,
        change={"days.0.blocks.3.min_sessions": 1},
    ),
    Case(
        "must-attend",
        ["wethouder, Leiden moet bij *Europa* en *Financiën* tegelijk zijn, 11.15–12.30."],
        ["wethouder, Leiden must be at *Europa* and *Financiën* at the same time, 11:15–12:30."],
        broken=TOGETHER,
        fine=APART,
        amount=75,
        change={"attendees": [{"id": "x", "title": "wethouder, Leiden", "must_attend": ["a", "b"]}]},
    ),
]
