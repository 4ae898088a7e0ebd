"""Every rule once accepted and once broken: amount, subjects and the exact sentence, nl and en."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance

from .conftest import placed

R1, R2 = "r1", "r2"
RAAD, POD, GLAS = "raadszaal", "podium", "glazen-zaal"


@dataclass
class Case:
    rule: str
    nl: list[str]
    en: list[str]
    broken: dict[str, tuple[str, str]]
    fine: dict[str, tuple[str, str]]
    amount: int = 1
    change: dict[str, Any] = field(default_factory=dict)
    """Path (``sessions.0.people``) -> value."""


def apply(raw: dict[str, Any], change: dict[str, Any]) -> None:
    for path, value in change.items():
        *steps, last = path.split(".")
        spot: Any = raw
        for step in steps:
            spot = spot[int(step) if step.isdigit() else step]
        spot[int(last) if last.isdigit() else last] = value


JAN = [{"person": "jan"}]
BOTH_JAN = {"sessions.0.people": JAN, "sessions.1.people": JAN}
BOTH_TG = {"sessions.0.organisers": ["tg"], "sessions.1.organisers": ["tg"]}
WISHES = [{"session": "a", "rank": 1}, {"session": "b", "rank": 3}]
APART = {"a": (R1, RAAD), "b": (R2, POD)}
TOGETHER = {"a": (R1, RAAD), "b": (R1, POD)}


def relation(kind: str, *sessions: str) -> dict[str, Any]:
    return {"relations": [{"kind": kind, "sessions": list(sessions)}]}


CASES = [
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
        ["*Europa* en *Financiën* gaan allebei over Wonen en zijn tegelijk, 11.15–12.30."],
        ["*Europa* and *Financiën* are both about Wonen and run at the same time, 11:15–12:30."],
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
        ["wethouder, Leiden misses most: 37.5 % of their own wishes."],
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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
@pytest.mark.parametrize("locale", ["nl", "en"])
def test_broken_with_its_sentence(small: Callable[..., Instance], case: Case, locale: str) -> None:
    instance = small(lambda raw: apply(raw, case.change), locale)
    found = list(CATALOGUE[case.rule].violations(instance, placed(**case.broken)))
    assert [violation.sentence for violation in found] == getattr(case, locale)
    assert sum(violation.amount for violation in found) == case.amount
    assert CATALOGUE[case.rule].amount(instance, placed(**case.broken)) == case.amount


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_accepted(small: Callable[..., Instance], case: Case) -> None:
    instance = small(lambda raw: apply(raw, case.change))
    assert list(CATALOGUE[case.rule].violations(instance, placed(**case.fine))) == []


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(CATALOGUE)


def test_a_copy_placed_twice_is_said() -> None:
    rule = CATALOGUE["placed-once"]
    instance = Instance.model_validate(
        {"event": {"id": "x", "title": "X"}, "sessions": [{"id": "a", "title": "Europa"}]}
    )
    twice = placed(a=(R1, POD)).placements * 2
    found = list(rule.violations(instance, placed().model_copy(update={"placements": twice})))
    assert [violation.sentence for violation in found] == ["*Europa* is 2 keer geplaatst."]
