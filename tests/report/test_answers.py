"""Answers as text and sheets: what a session costs, why there is no programme, alternatives."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.domain import Instance, Schedule
from scheduler.domain.wishes import wishes_met
from scheduler.evaluate import evaluate
from scheduler.explain import Explanation, alternatives, explain, what_if
from scheduler.files import read_instance
from scheduler.report import alternatives_text, explanation_text, no_programme_bytes, workbook_bytes
from scheduler.report.columns import aligned
from scheduler.report.tables.costs import cost_notes, missed_by
from tests.report.conftest import EVENTS, in_locale, published


@pytest.fixture(scope="module")
def full(root: Path) -> Instance:
    """Five sessions, and two rounds of two."""
    instance = read_instance(root / "instances" / "klein.yaml")
    days = tuple(
        day.model_copy(
            update={
                "blocks": tuple(
                    block.model_copy(update={"max_sessions": 2}) if block.kind == "round" else block
                    for block in day.blocks
                )
            }
        )
        for day in instance.days
    )
    return instance.model_copy(update={"days": days})


@pytest.fixture(scope="module")
def told(full: Instance) -> Explanation:
    return explain(full, time_limit=60)


class TestCosts:
    @pytest.mark.parametrize("event", EVENTS)
    def test_who_misses_a_session_could_not_have_it_as_well(self, event: str) -> None:
        """Wishes for what is missed add nothing, and what is left is met in full."""
        result = published(event)
        instance, schedule = result.instance, result.schedule
        assert schedule is not None
        missed = missed_by(instance, schedule)
        assert 0 < missed.total() < sum(len(one.weights) for one in instance.attendees)
        for attendee, met in zip(instance.attendees, wishes_met(instance, schedule), strict=True):
            alone = instance.model_copy(update={"attendees": (attendee,)})
            gone = missed_by(alone, schedule)
            assert set(gone.values()) <= {1}
            assert sum(weight for one, weight in attendee.weights.items() if one not in gone) == met

    def test_by_rule_and_in_people(self) -> None:
        result = published("hoorn-2025", "en")
        assert result.evaluation is not None
        notes = cost_notes(result.evaluation)
        assert notes["wandeling-westerdijk"].splitlines() == [
            "What this session costs",
            "2 of the 27 attendees who wish it miss it.",
            "Stadswandeling door historisch Hoorn (b) is expected to draw 27 people and Vertrekpunt "
            "Westerdijk has 25 seats: 2 too few.",
        ]

    def test_what_costs_nothing_has_no_note(self, full: Instance) -> None:
        nothing = full.model_copy(update={"attendees": (), "rules": {}})
        judged = evaluate(nothing, Schedule(placements=()))
        assert all("deelnemers" not in note for note in cost_notes(judged).values())

    def test_in_the_workbook_and_not_in_the_copy_to_share(self) -> None:
        from scheduler.report import share_bytes

        result = published("hoorn-2025")
        sheet = load_workbook(BytesIO(workbook_bytes(result)))["Programma"]
        notes = [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
        assert result.evaluation is not None
        assert sorted(notes) == sorted(cost_notes(result.evaluation).values())
        shared = load_workbook(BytesIO(share_bytes(result)))["Programma"]
        assert not [cell for row in shared.iter_rows() for cell in row if cell.comment]


class TestWhyNone:
    def test_the_sheet_says_what_the_terminal_says(self, full: Instance, told: Explanation) -> None:
        book = load_workbook(BytesIO(no_programme_bytes(full, told)))
        sheet = book[book.sheetnames[0]]
        assert sheet.title == "Waarom geen programma"
        texts = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
        spoken = " ".join(explanation_text(told, "nl").split())
        said = [*told.facts, *told.conflicts[0].demands, told.repairs[0].score, *told.repairs[0].sentences]
        for sentence in said:
            assert sentence.replace("*", "") in texts
            assert sentence in spoken.replace("• ", "")

    def test_the_shortage_is_marked(self, full: Instance, told: Explanation) -> None:
        book = load_workbook(BytesIO(no_programme_bytes(full, told)))
        rows = [[cell.value for cell in row] for row in book[book.sheetnames[0]].iter_rows()]
        assert [None, "themasessie", 5, 4, "1 te kort"] in rows

    def test_it_can_be_mended_in_the_same_workbook(
        self, full: Instance, told: Explanation, tmp_path: Path
    ) -> None:
        file = tmp_path / "geen.xlsx"
        file.write_bytes(no_programme_bytes(full, told))
        assert file.read_bytes() == no_programme_bytes(full, told)
        back = read_instance(file)
        assert [block.max_sessions for block in back.rounds] == [2, 2]
        assert back.sessions == full.sessions

    def test_on_paper_it_stands_alone(self, full: Instance, told: Explanation) -> None:
        book = load_workbook(BytesIO(no_programme_bytes(full, told, desk=False)))
        assert book.sheetnames == ["Waarom geen programma"]


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_alternatives_side_by_side(root: Path, locale: str) -> None:
    instance = in_locale(read_instance(root / "instances" / "klein.yaml"), locale)
    found = alternatives(instance, 2, 0.5, time_limit=60)
    text = alternatives_text(found, instance)
    assert text.startswith(found.headline)
    for row in found.rows:
        assert any(line.split() == " ".join(row).split() for line in text.splitlines())
    result = published("hoorn-2025", locale)
    sheet = "Alternatieven" if locale == "nl" else "Alternatives"
    assert sheet in load_workbook(BytesIO(workbook_bytes(result, alternatives=found))).sheetnames


def test_a_rule_that_is_switched_off_saves_nothing() -> None:
    """Its amount is not 0 then: it is not counted."""
    result = published("hoorn-2025")
    changes = ["gewicht stoelen tekort 0"]
    found = what_if(result.instance, changes, schedule=result.schedule, time_limit=60)
    shown = found.scenarios[0].best
    assert shown is not None
    assert "seats-short" not in {delta.rule for delta in shown.deltas}
    assert ("Stoelen tekort", "251 stoelen te weinig", "–") in found.rows


def test_columns_are_aligned_and_heads_broken() -> None:
    lines = aligned(["Plaats", "wenspunten gemist"], [["Zaal 2", "1.200"], ["Grote zaal", "7"]], right=(1,))
    assert lines == [
        "            wenspunten",
        "Plaats          gemist",
        "Zaal 2           1.200",
        "Grote zaal           7",
    ]
