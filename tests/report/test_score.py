"""The judgement in words and numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler.domain.instance import RuleSetting
from scheduler.report import pages_bytes
from scheduler.report.tables.score import score, verdict
from scheduler.result import Result, Status
from tests.report.conftest import KLEIN, klein, published, result_of
from tests.report.dump import cell_texts, opened, sheet_of


def said(result: Result) -> str:
    assert result.evaluation is not None
    return verdict(result.evaluation, result).replace("\N{NO-BREAK SPACE}", " ")


def test_the_verdict_says_how_much_better_it_can_be(small: Result) -> None:
    objective = small.objective
    assert objective == 126
    optimal = replace(small, status=Status.OPTIMAL, bound=objective)
    assert said(optimal) == "Bewezen optimaal: een beter programma bestaat niet bij deze regels en gewichten."
    assert said(replace(small, bound=120)) == "Hooguit 4,8 % te verbeteren; meer is bewezen onmogelijk."
    closed = "Aan de bewezen ondergrens: een beter programma bestaat niet."
    assert said(replace(small, bound=126)) == closed
    open_end = "Een geldig programma; hoeveel beter het nog kan, is niet bewezen."
    assert said(small) == said(replace(small, bound=0)) == open_end
    assert said(result_of(klein(), KLEIN[1:])) == "Geen geldig programma: het overtreedt harde regels."


def test_a_tiny_gap_is_not_called_zero() -> None:
    result = published("hoorn-2025")
    assert result.objective is not None
    tiny = replace(result, bound=result.objective - 1)
    assert said(tiny) == "Minder dan 0,1 % te verbeteren; meer is bewezen onmogelijk."
    english = published("hoorn-2025", "en")
    half = replace(english, bound=result.objective // 2)
    assert said(half) == "At most 50.0% can be gained; more is proved impossible."


def test_the_score_sheet_of_the_teaching_event(small: Result) -> None:
    sheet = sheet_of(opened(pages_bytes(replace(small, bound=120))), "sheet_score")
    rows = cell_texts(sheet)
    start = rows.index(["Wensen: wat kost punten"])
    assert rows[:start] == [
        ["Score – Kleine netwerkmiddag"],
        ["Oordeel", "Hooguit 4,8 % te verbeteren; meer is bewezen onmogelijk."],
        ["Totale score", "126 punten (minder is beter)"],
        ["Bewezen ondergrens", "minder dan 120 kan niet"],
        ["Verschil", "4,8 %"],
        ["Geplaatst", "5 van 5 sessies"],
        ["Wensen vervuld", "73,9 % van het gewicht van alle wensen (17 van 23; 3 deelnemers)"],
        [
            "Per deelnemer",
            "vervuld is minstens 55,6 % van de eigen wensen, 10e percentiel 55,6 %, mediaan 60,0 %",
        ],
        ["Harde regels", "Alle 23 harde regels zijn nageleefd."],
    ]
    assert rows[start + 1] == ["Regel", "Gewicht", "Hoeveelheid", "Kosten"]
    statement = (
        "Zo veel mogelijk wensen van deelnemers gaan in vervulling; een hoger gewenste sessie telt zwaarder."
    )
    assert rows[start + 2 : start + 5] == [
        [f"Wensen van deelnemers / {statement}", "10", "6 wenspunten gemist", "60"],
        ["–  wethouder wonen mist 4 van 9 wenspunten."],
        ["–  raadslid mist 2 van 5 wenspunten."],
    ]
    broken = [row for row in rows if row[0].startswith("Nageleefd: ")]
    assert len(broken) == 1
    assert broken[0][0].count(",") == 22


def test_no_more_than_fifteen_places_of_a_rule_the_worst_first() -> None:
    result = published("hoorn-2025")
    assert result.evaluation is not None
    line = next(line for line in score(result.evaluation).soft if line.rule == "attendance")
    amounts = [violation.amount for violation in result.evaluation.violations_of("attendance")]
    assert (len(line.where), line.more) == (15, len(amounts) - 15)
    worst = max(result.evaluation.violations_of("attendance"), key=lambda violation: violation.amount)
    assert line.where[0] == worst.sentence
    sheet = sheet_of(opened(pages_bytes(result)), "sheet_score")
    assert [f"… en nog {line.more}"] in cell_texts(sheet)


def test_broken_hard_rules_say_where() -> None:
    result = result_of(klein(), [KLEIN[0], KLEIN[2], KLEIN[3], KLEIN[4]])
    assert result.evaluation is not None
    judged = score(result.evaluation, result)
    assert judged.hard_text == "1 harde regel is overtreden; 22 zijn nageleefd."
    assert [(line.title, line.where) for line in judged.broken] == [
        ("Elke sessie krijgt een plaats", ("*Betaalbare huur* is niet geplaatst.",))
    ]
    rows = cell_texts(sheet_of(opened(pages_bytes(result)), "sheet_score"))
    (number,) = [n for n, row in enumerate(rows) if row[0].startswith("Elke sessie krijgt een plaats")]
    assert rows[number][1:] == ["1 sessie"], "no weight, no cost"
    assert rows[number + 1] == ["–  Betaalbare huur is niet geplaatst."], "no marks"


def test_rules_that_are_off_are_named() -> None:
    off = klein().model_copy(update={"rules": {"coverage": RuleSetting(on=False)}})
    result = result_of(off, KLEIN)
    assert result.evaluation is not None
    judged = score(result.evaluation)
    assert judged.off == ("Elke pijler in elke ronde", "Niemand ver achterop", "Dicht bij de vorige versie")
    assert "coverage" not in [line.rule for line in judged.soft]


@pytest.mark.parametrize(
    ("locale", "label"),
    [
        ("nl", "De 250 deelnemers en hun wensen zijn gegenereerd (synthetisch); het zijn geen echte mensen."),
        ("en", "The 250 attendees and their wishes were generated (synthetic); they are not real people."),
    ],
)
def test_synthetic_attendees_are_labelled_wherever_they_count(locale: str, label: str) -> None:
    book = opened(pages_bytes(published("hoorn-2025", locale)))
    for name in ("explanation", "rooms", "organisers", "score"):
        said = [text for row in cell_texts(sheet_of(book, f"sheet_{name}")) for text in row]
        assert label in said, name


def test_what_made_it_is_said_by_version(small: Result) -> None:
    rows = cell_texts(sheet_of(opened(pages_bytes(small)), "sheet_score"))
    made = rows[rows.index(["Gemaakt met"]) + 1 :]
    assert [row[0] for row in made] == ["scheduler", "OR-Tools", "Python"]
    assert all(row[1].startswith("versie ") for row in made)
