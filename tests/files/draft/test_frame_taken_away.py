"""A day, an item of the timeline, a venue or a pillar is taken away from a draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl.workbook.workbook import Workbook

from scheduler.diff import compare
from scheduler.domain import Instance, Placement, Schedule
from scheduler.files import read_instance
from scheduler.files.canonical import plain_instance
from tests.files.draft.taken import Edit, clear, delete, read, refused, retype, sheet, write

PLACES = {
    "woningbouw": ("ronde-1", "raadzaal"), "huur": ("ronde-2", "zaal-2"), "wijkteams": ("ronde-1", "zaal-3"),
    "mantelzorg": ("ronde-2", "zaal-3"), "deelfietsen": ("extra", "raadzaal"),
}  # fmt: skip
SCHEDULE = Schedule(
    instance="klein",
    placements=tuple(Placement(session=s, round=at[0], room=at[1]) for s, at in PLACES.items()),
)
TAKES = [delete, clear]


def two_days(root: Path, locale: str = "nl") -> Instance:
    """The small event with a second day and venue, and something of everything that names them."""
    data = plain_instance(read_instance(root / "instances" / "klein.yaml"))
    data["event"]["locale"] = locale
    data["venues"].append({"id": "kerk", "title": "Grote Kerk"})
    data["travel"] = {"times": [{"venues": [data["venues"][0]["id"], "kerk"], "minutes": 10}]}
    data["pillars"] = [{"id": "fysiek", "title": "Fysiek"}, {"id": "sociaal", "title": "Sociaal"}]
    data["tags"] = [{"id": "data", "title": "Datagedreven"}]
    data["days"].append({
        "id": "dag-2", "date": "2025-11-14", "venue": "kerk", "blocks": [
            {"id": "inloop", "kind": "break", "title": "Inloop", "start": "9.00", "end": "9.30"},
            {"id": "extra", "kind": "round", "title": "Extra ronde", "start": "9.30", "end": "10.30",
             "takes": ["theme"]},
            {"id": "slot", "kind": "plenary", "title": "Slot", "start": "11.00", "end": "11.30",
             "people": [{"person": "spreker-wonen"}]},
        ],
    })  # fmt: skip
    sessions: dict[str, dict[str, Any]] = {one["id"]: one for one in data["sessions"]}
    sessions["huur"] |= {"pillars": ["fysiek", "sociaal"], "forbidden_rounds": ["extra"], "tags": ["data"]}
    sessions["wijkteams"] |= {"pillars": ["sociaal"], "allowed_rounds": ["ronde-1", "extra"]}
    sessions["mantelzorg"] |= {"preferences": {"unwanted_rounds": ["extra"]}}
    sessions["deelfietsen"] |= {"pin": [{"round": "extra"}]}
    data["rooms"][0]["availability"] = {"rounds": ["ronde-1", "extra"]}
    data["attendees"][0]["pillars"] = ["sociaal"]
    return Instance.model_validate(data)


@pytest.fixture(scope="module")
def books(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("frame")
    return {
        locale: write(folder / f"{locale}.xlsx", two_days(root, locale), SCHEDULE) for locale in ("nl", "en")
    }


def problems(book: Path, tmp_path: Path, *edits: Edit) -> list[tuple[str, str, str | None]]:
    return [(one.where, one.message, one.hint) for one in refused(book, tmp_path, *edits)]


ROUND = {
    "nl": "*Extra ronde* is vervallen; 1 regel beschikbaarheid, 1 voorkeur en 2 beperkingen zijn daarmee ook "
    "vervallen. *Deelfietsen* staat niet meer vast in die ronde.",
    "en": "*Extra ronde* is no longer there; 1 line of availability, 1 preference, and 2 restrictions went "
    "with it. *Deelfietsen* is no longer pinned to that round.",
}


@pytest.mark.parametrize("locale", ["nl", "en"])
@pytest.mark.parametrize("take", TAKES)
def test_a_round(
    books: dict[str, Path], tmp_path: Path, take: Callable[[str, str], Edit], locale: str
) -> None:
    draft = read(books[locale], tmp_path, take("timeline", "Extra ronde"))
    assert draft.fallen == (ROUND[locale],)
    assert [one.session for one in draft.lost] == ["deelfietsen"]
    assert not draft.questions
    assert not draft.instance.session["deelfietsen"].pin
    assert draft.instance.session["wijkteams"].allowed_rounds == ("ronde-1",)
    assert draft.instance.room["raadzaal"].availability.rounds == ("ronde-1",)
    assert not draft.instance.session["mantelzorg"].preferences.unwanted_rounds
    assert draft.before.block["extra"].title == "Extra ronde"


def test_what_a_round_was_is_told_of_who_stood_there(books: dict[str, Path], tmp_path: Path) -> None:
    draft = read(books["nl"], tmp_path, delete("timeline", "Extra ronde"))
    [change] = compare(draft.before, draft.base, draft.instance, draft.edited).changes
    assert change.origin is not None
    assert (change.kind, change.origin.round_title, change.origin.start) == ("unplaced", "Extra ronde", 570)


@pytest.mark.parametrize("take", TAKES)
def test_an_item_and_who_has_a_part_in_it(books: dict[str, Path], tmp_path: Path, take: Any) -> None:
    draft = read(books["nl"], tmp_path, take("timeline", "Slot"))
    assert draft.notices == ("*Slot* is vervallen; 1 rol is daarmee ook vervallen.",)
    assert read(books["nl"], tmp_path, take("timeline", "Inloop")).notices == ("*Inloop* is vervallen.",)


DAY = {
    "nl": "*vrijdag 14 november 2025* is vervallen; 3 onderdelen van de tijdlijn, 1 rol, 1 regel "
    "beschikbaarheid, 1 voorkeur en 2 beperkingen zijn daarmee ook vervallen. *Deelfietsen* staat niet meer "
    "vast in die ronde.",
    "en": "*Friday 14 November 2025* is no longer there; 3 items of the timeline, 1 role, 1 line of "
    "availability, 1 preference, and 2 restrictions went with it. *Deelfietsen* is no longer pinned to that "
    "round.",
}


@pytest.mark.parametrize("locale", ["nl", "en"])
@pytest.mark.parametrize("take", TAKES)
def test_a_day_with_all_that_was_on_it(
    books: dict[str, Path], tmp_path: Path, take: Callable[[str, str], Edit], locale: str
) -> None:
    draft = read(books[locale], tmp_path, take("days", "dag-2"))
    assert draft.fallen == (DAY[locale],)
    assert [one.session for one in draft.lost] == ["deelfietsen"]
    assert [day.id for day in draft.instance.days] == ["dag"]
    assert [block.id for block in draft.before.days[1].blocks] == ["inloop", "extra", "slot"]


def test_a_day_and_the_rows_of_its_timeline(books: dict[str, Path], tmp_path: Path) -> None:
    """What the planner took away with the day is no news of its own."""
    taken = [delete("timeline", title) for title in ("Inloop", "Extra ronde", "Slot")]
    draft = read(books["nl"], tmp_path, delete("days", "dag-2"), *taken)
    assert draft.fallen == (DAY["nl"].replace("3 onderdelen van de tijdlijn, ", ""),)


def test_an_item_that_moved_to_another_day_stays(books: dict[str, Path], tmp_path: Path) -> None:
    draft = read(
        books["nl"], tmp_path, delete("days", "dag-2"), delete("timeline", "Borrel"), postpone("Extra ronde")
    )
    assert draft.instance.day_of["extra"].id == "dag"
    assert "; 2 onderdelen van de tijdlijn en 1 rol zijn" in draft.fallen[0]
    assert not draft.lost


def postpone(title: str) -> Edit:
    """This item of the timeline to the end of the first day."""

    def edit(book: Workbook) -> None:
        [row] = [row for row in sheet(book, "timeline").iter_rows() if any(one.value == title for one in row)]
        row[0].value, row[1].value, row[2].value = date(2025, 11, 13), "17.00", "18.00"

    return edit


@pytest.mark.parametrize("take", TAKES)
def test_the_only_day_is_needed(root: Path, tmp_path: Path, take: Any) -> None:
    """Not silently another day, of another year."""
    instance = read_instance(root / "instances" / "klein.yaml")
    book = write(tmp_path / "one-day.xlsx", instance, Schedule(placements=()))
    assert problems(book, tmp_path, take("days", "dag")) == [("Dagen", "Er zijn nog geen dagen.", None)]


def test_a_pillar_and_a_label(books: dict[str, Path], tmp_path: Path) -> None:
    draft = read(books["nl"], tmp_path, delete("pillars", "Sociaal"), delete("tags", "Datagedreven"))
    assert draft.fallen == (
        "*Sociaal* is vervallen; 3 sessies en 1 deelnemer horen daar niet meer bij.",
        "*Datagedreven* is vervallen; 1 sessie hoort daar niet meer bij.",
    )
    assert draft.instance.session["huur"].pillars == ("fysiek",)
    assert not draft.instance.session["wijkteams"].pillars
    [said] = read(books["en"], tmp_path, clear("pillars", "Sociaal")).fallen
    assert said == "*Sociaal* is no longer there; 3 sessions and 1 attendee belong to it no longer."


def test_a_venue_without_rooms(books: dict[str, Path], tmp_path: Path) -> None:
    assert read(books["nl"], tmp_path, delete("venues", "Grote Kerk")).fallen == (
        "*Grote Kerk* is vervallen; 1 reistijd is daarmee ook vervallen. *vrijdag 14 november 2025* heeft nu "
        "geen eigen locatie.",
    )


@pytest.mark.parametrize("take", TAKES)
def test_a_venue_that_rooms_belong_to_is_one_problem(root: Path, books: dict[str, Path], tmp_path: Path,
                                                     take: Any) -> None:  # fmt: skip
    house = two_days(root).venues[0].title
    [(where, message, hint)] = problems(books["nl"], tmp_path, take("venues", house))
    assert where.startswith("Invoer zalen!B4 ")
    assert message == (
        f"De locatie *{house}* is er niet meer, maar deze zalen horen er nog bij: *Raadzaal*, *Zaal 2* en "
        "*Zaal 3*."
    )
    assert hint == "Verwijder die zalen ook van dit blad, of kies een andere locatie."


def test_hours_that_are_gone_are_not_lifted(root: Path, tmp_path: Path) -> None:
    """Whoever was there only then is not there always now: one problem for all of them."""
    data = plain_instance(two_days(root))
    for room in data["rooms"][:2]:
        room["availability"] = {"rounds": ["extra"]}
    data["people"][0]["availability"] = {"windows": [{"day": "dag-2"}, {"day": "dag"}]}
    book = write(tmp_path / "book.xlsx", Instance.model_validate(data), Schedule(placements=()))
    [(where, message, hint)] = problems(book, tmp_path, delete("timeline", "Extra ronde"))
    assert where.startswith("Beschikbaarheid!")
    assert (
        message == "*Extra ronde* is er niet meer, maar *Raadzaal* en *Zaal 2* zijn alleen dan beschikbaar."
    )
    assert hint == "Vul op dit blad in wanneer dan wel, of verwijder de regels als elk moment goed is."
    rooms = [delete("rooms", "Raadzaal"), delete("rooms", "Zaal 2")]
    draft = read(book, tmp_path, delete("timeline", "Extra ronde"), *rooms)
    assert len(draft.fallen) == 3


def test_a_round_that_was_the_only_one_for_a_session_is_asked(root: Path, tmp_path: Path) -> None:
    data = plain_instance(two_days(root))
    for one in data["sessions"]:
        if one["id"] in ("wijkteams", "deelfietsen"):
            one["allowed_rounds"] = ["extra"]
    book = write(tmp_path / "book.xlsx", Instance.model_validate(data), SCHEDULE)
    [question] = read(book, tmp_path, delete("timeline", "Extra ronde")).questions
    assert question.sentence == (
        "*Wijkteams* en *Deelfietsen* mogen alleen in *Extra ronde*, en die is er niet meer. Kies op het "
        "blad Sessies andere rondes, of maak de cel leeg als elke ronde goed is.\n"
        "Voorstel: *Wijkteams* en *Deelfietsen* mogen in elke ronde."
    )


def test_a_misspelt_day_is_a_problem_still(books: dict[str, Path], tmp_path: Path) -> None:
    slip = retype("availability", "Extra ronde", "Extra rondje")
    [(where, message, _)] = problems(books["nl"], tmp_path, delete("timeline", "Slot"), slip)
    assert where.startswith("Beschikbaarheid!")
    assert "Extra rondje" in message
