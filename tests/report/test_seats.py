"""Personal programmes on paper and in the terminal, in both languages."""

from __future__ import annotations

from functools import cache

import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.domain import Instance, Schedule
from scheduler.report import seats_bytes, seats_text
from scheduler.report.tables.personal import personal_programmes
from scheduler.report.tables.seats import session_seats
from scheduler.report.tables.seats_facts import seats_facts, warnings
from scheduler.result import Seated
from scheduler.solve import seat
from tests.report.conftest import published
from tests.report.dump import cell_texts, opened
from tests.seating.test_judge import event

SUMMARY, LISTS, PERSONAL = range(3)


@cache
def hoorn(locale: str) -> Seated:
    result = published("hoorn-2025", locale)
    assert result.schedule is not None
    return seat(result.instance, result.schedule)


@cache
def hoorn_book(locale: str) -> Workbook:
    return opened(seats_bytes(hoorn(locale)))


def small(locale: str) -> Seated:
    """Talk (1) and Walk in the first round, Talk (2) and Panel in the second; one seat each, but
    for the panel. Dan has to be at the walk."""
    return seat(*event(locale))


def sheet(seated: Seated, number: int) -> Worksheet:
    return opened(seats_bytes(seated)).worksheets[number]


BOB = {
    "en": "*Talk*: on the waiting list, number 1 of 2 at 09:00 and number 1 of 1 at 10:00.",
    "nl": "*Talk*: op de wachtlijst, 1e van 2 om 09.00 en 1e van 1 om 10.00.",
}
PROGRAMMES: dict[str, dict[str, tuple[str, str | None]]] = {
    "en": {
        "Ann": ("09:00 Talk (1) Small wish", "*Walk*: at the same time as *Talk (1)*."),
        "Bob": ("10:00 Two free choice", BOB["en"]),
        "Cas": ("10:00 Panel Large speaker", "*Talk*: on the waiting list, number 2 of 2 at 09:00."),
        "Dan": ("09:00 Walk Large has to be there", None),
        "Eve": ("09:00 One free choice", "*Panel*: at a time when you are not there."),
    },
    "nl": {
        "Ann": ("09.00 Talk (1) Small wens", "*Walk*: tegelijk met *Talk (1)*."),
        "Bob": ("10.00 Two vrije keuze", BOB["nl"]),
        "Cas": ("10.00 Panel Large spreker", "*Talk*: op de wachtlijst, 2e van 2 om 09.00."),
        "Dan": ("09.00 Walk Large moet erbij zijn", None),
        "Eve": ("09.00 One vrije keuze", "*Panel*: op een tijd dat u er niet bent."),
    },
}


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_everybody_has_a_programme_and_knows_why_not(locale: str) -> None:
    seated = small(locale)
    dot = "." if locale == "nl" else ":"
    said = {
        one.attendee.title: (
            [
                " ".join(
                    part
                    for part in (f"{m.start // 60:02d}{dot}{m.start % 60:02d}", m.title, m.place, m.remark)
                    if part
                )
                for _, moments in one.days
                for m in moments
            ],
            one.missed,
        )
        for one in personal_programmes(seated)
    }
    assert list(said) == ["Ann", "Bob", "Cas", "Dan", "Eve"]
    for name, (line, missed) in PROGRAMMES[locale].items():
        assert line in said[name][0], said[name]
        assert missed in said[name][1] if missed else not said[name][1], said[name]


def test_numbers_of_the_sessions() -> None:
    rows = {
        one.title: (one.seats, one.taken, one.left, one.asked, len(one.waiting))
        for one in session_seats(small("en"))
    }
    assert rows["Walk"] == (1, 1, 0, 2, 1)
    assert rows["Panel"] == (None, 0, None, 2, 0)
    assert [row[1] for row in rows.values()].count(1) == 3


def test_a_full_session_has_no_seats_left() -> None:
    (walk,) = [one for one in session_seats(hoorn("nl")) if one.copy == "wandeling-gouden-erfgoed"]
    assert (walk.seats, walk.taken, walk.left, walk.remarks) == (25, 0, 0, ("vol",))
    assert len(walk.waiting) > 0


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_synthetic_attendees_are_labelled_on_every_sheet(locale: str) -> None:
    label = {"nl": "gegenereerd (synthetisch)", "en": "generated (synthetic)"}[locale]
    seated = hoorn(locale)
    for number in (SUMMARY, LISTS, PERSONAL):
        assert any(
            label in text for row in cell_texts(hoorn_book(locale).worksheets[number]) for text in row
        ), number
    assert label in seats_text(seated)


def test_lists_hold_everybody_and_pages_open_with_a_session() -> None:
    seated = hoorn("nl")
    lists = hoorn_book("nl").worksheets[LISTS]
    rows = cell_texts(lists)
    ticks = sum(row[-1] == "☐" for row in rows)
    assert ticks == sum(map(len, seated.judgement.seated.values()))
    breaks = {one.id for one in lists.row_breaks.brk}
    for one in session_seats(seated)[1:]:
        (row,) = [cell.row for (cell,) in lists.iter_rows(max_col=1) if cell.value == one.title]
        assert row - 2 in breaks, one.title
    assert ["Stadslogistiek en Digital Twins voor duurzame stedelijke ontwikkeling (vervolg)"] in rows


def test_no_programme_is_broken_over_pages() -> None:
    personal = hoorn_book("nl").worksheets[PERSONAL]
    bars = {cell.row for (cell,) in personal.iter_rows(max_col=1) if cell.value and cell.font.sz == 11}
    assert len(bars) == 250
    breaks = [one.id for one in personal.row_breaks.brk]
    assert breaks
    assert all(row + 2 in bars for row in breaks), "a page begins with air and a name"


def test_what_is_said_first() -> None:
    facts = dict(seats_facts(small("en"), session_seats(small("en"))))
    assert facts["Verdict"] == "Proved: with these seats no more wishes can be met."
    assert facts["Must-attend sessions"] == "1 of 1 with a seat"
    assert facts["Waiting lists"].startswith("at ")
    facts = dict(seats_facts(small("nl"), session_seats(small("nl"))))
    assert facts["Verplichte sessies"] == "1 van 1 met een plaats"


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "Dan has to be at *Walk*, but there is no seat or no time for it."),
        ("nl", "Dan moet bij *Walk* zijn, maar daar is geen plaats of geen tijd voor."),
    ],
)
def test_a_must_attend_without_a_seat_is_a_warning(locale: str, said: str) -> None:
    seated = seat(*event(locale, walk={"max_people": 0}))
    assert said in warnings(seated)
    assert said in seats_text(seated)
    plain = said.replace("*", "")
    assert any(plain in text for row in cell_texts(sheet(seated, SUMMARY)) for text in row)


def test_a_session_that_is_nowhere_is_named() -> None:
    instance, schedule = event("en")
    tour = "Not in the programme, and so for nobody: *Tour*."
    assert warnings(seat(instance, schedule)) == (tour,)


def test_nothing_at_all() -> None:
    instance = Instance.model_validate({"event": {"id": "e", "title": "E", "locale": "en"}})
    seated = seat(instance, Schedule())
    assert "There are no attendees" in seats_text(seated)
    assert ["There are no sessions in the programme."] in cell_texts(sheet(seated, LISTS))
