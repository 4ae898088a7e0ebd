"""One row is taken away from an input sheet of a draft; what still names it goes along, and is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scheduler.domain import Instance, Placement, Schedule
from scheduler.errors import InputError
from scheduler.files import instance_json, read_draft, read_instance
from scheduler.files.canonical import plain_instance
from scheduler.files.draft import accept, decline
from scheduler.files.workbook import workbook_bytes
from tests.files.draft.taken import (
    Edit,
    clear,
    delete,
    drop_sheet,
    edited,
    empty,
    read,
    refused,
    retype,
    write,
)

HUUR, BOUWEN = "Betaalbare huur", "Bouwen in de binnenstad"
PLACES = {
    "woningbouw": ("ronde-1", "raadzaal"), "huur": ("ronde-2", "zaal-2"), "wijkteams": ("ronde-1", "zaal-3"),
    "mantelzorg": ("ronde-2", "zaal-3"), "deelfietsen": ("ronde-2", "raadzaal"),
}  # fmt: skip
SCHEDULE = Schedule(
    instance="klein",
    placements=tuple(Placement(session=s, round=at[0], room=at[1]) for s, at in PLACES.items()),
)


def rich(root: Path, locale: str = "nl") -> Instance:
    """The small event, with something of everything that can point at a session, room or person."""
    data = plain_instance(read_instance(root / "instances" / "klein.yaml"))
    data["event"]["locale"] = locale
    sessions: dict[str, dict[str, Any]] = {one["id"]: one for one in data["sessions"]}
    sessions["huur"] |= {
        "people": [{"person": "spreker-wonen", "role": "moderator"}],
        "pin": [{"round": "ronde-2", "room": "zaal-2"}],
        "preferences": {"preferred_rooms": ["zaal-2"]},
    }
    sessions["mantelzorg"] |= {"allowed_rooms": ["zaal-3"]}
    sessions["deelfietsen"] |= {"forbidden_rooms": ["zaal-2"]}
    data["rooms"][1]["availability"] = {"rounds": ["ronde-1", "ronde-2"]}
    data["relations"] += [
        {"kind": "order", "sessions": ["wijkteams", "huur"]},
        {"kind": "different-round", "sessions": ["wijkteams", "mantelzorg", "huur"]},
    ]
    data["attendees"][0]["wishes"].reverse()  # an order that only the long list of wishes can tell
    data["attendees"][2]["must_attend"] = ["huur", "mantelzorg"]
    data["attendees"][2]["person"] = "spreker-wonen"
    return Instance.model_validate(data)


@pytest.fixture(scope="module")
def books(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("taken")
    return {locale: write(folder / f"{locale}.xlsx", rich(root, locale), SCHEDULE) for locale in ("nl", "en")}


def problems(book: Path, tmp_path: Path, *edits: Edit) -> list[tuple[str, str, str | None]]:
    return [(one.sheet or "", one.message, one.hint) for one in refused(book, tmp_path, *edits)]


SAID = {
    "nl": f"*{HUUR}* is vervallen; 2 wensen, 1 verplichte deelname, 1 rol, 1 vaste plek, 1 relatie, "
    "1 plaats in een relatie en 1 voorkeur zijn daarmee ook vervallen.",
    "en": f"*{HUUR}* is cancelled; 2 wishes, 1 required attendance, 1 role, 1 pin, 1 relation, "
    "1 place in a relation, and 1 preference went with it.",
}


@pytest.mark.parametrize("locale", ["nl", "en"])
@pytest.mark.parametrize("take", [delete, clear])
def test_a_session_is_cancelled_by_its_row(
    root: Path, books: dict[str, Path], tmp_path: Path, take: Any, locale: str
) -> None:
    draft = read(books[locale], tmp_path, take("sessions", HUUR))
    assert draft.notices == (SAID[locale],)
    assert draft.fallen == draft.notices
    assert draft.gone == ("huur",)
    assert not draft.questions
    assert not draft.edits
    assert draft.base == SCHEDULE
    assert {p.session for p in draft.edited.placements} == PLACES.keys() - {"huur"}
    assert instance_json(draft.instance) == instance_json(without_huur(rich(root, locale)))
    assert draft.before.session["huur"].title == HUUR
    assert [part.person for part in draft.before.session["huur"].people] == ["spreker-wonen"]


def without_huur(instance: Instance) -> Instance:
    data = plain_instance(instance)
    data["sessions"] = [one for one in data["sessions"] if one["id"] != "huur"]
    data["relations"] = [
        {"kind": one["kind"], "sessions": [name for name in one["sessions"] if name != "huur"]}
        for one in data["relations"]
        if one["kind"] != "order"
    ]
    for one in data["attendees"]:
        one["wishes"] = [wish for wish in one["wishes"] if wish["session"] != "huur"]
    data["attendees"][2]["must_attend"] = ["mantelzorg"]
    return Instance.model_validate(data)


@pytest.mark.parametrize("take", [delete, clear])
def test_a_room_is_lost_by_its_row(books: dict[str, Path], tmp_path: Path, take: Any) -> None:
    draft = read(books["nl"], tmp_path, take("rooms", "Zaal 2"))
    assert draft.fallen == (
        "*Zaal 2* is vervallen; 2 regels beschikbaarheid, 1 voorkeur en 1 beperking zijn daarmee ook "
        f"vervallen. *{HUUR}* staat niet meer vast in die zaal.",
    )
    [pin] = draft.instance.session["huur"].pin
    assert (pin.round, pin.room) == ("ronde-2", None)
    assert [p.session for p in draft.lost] == ["huur"]
    assert {p.session: (p.round, p.room) for p in draft.near.placements} == PLACES, "to stay in its round"
    assert not draft.instance.session["deelfietsen"].forbidden_rooms


def test_what_a_lost_room_means_is_said(books: dict[str, Path], tmp_path: Path) -> None:
    """The only room that a session may have, and the room of an item of the timeline."""
    for locale, said in (
        (
            "nl",
            "*Raadzaal* is vervallen. *Welkom* heeft nu geen zaal. *Bouwen in de binnenstad* staat niet meer "
            "vast in die zaal.",
        ),
        (
            "en",
            "*Raadzaal* is no longer there. *Welkom* has no room now. *Bouwen in de binnenstad* is no longer "
            "pinned to that room.",
        ),
    ):
        assert read(books[locale], tmp_path, delete("rooms", "Raadzaal")).fallen == (said,)


FREED = {
    "nl": (
        "*Mantelzorg* mag alleen in *Zaal 3*, en die zaal is er niet meer. Kies op het blad Sessies andere "
        "zalen, of maak de cel leeg als elke zaal goed is.",
        "Voorstel: *Mantelzorg* mag in elke zaal.",
    ),
    "en": (
        "*Mantelzorg* is allowed only in *Zaal 3*, and that room is no longer there. Choose other rooms on "
        "the sheet Sessions, or empty the cell if any room will do.",
        "Proposal: *Mantelzorg* may be in any room.",
    ),
}


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_whether_a_session_may_stand_anywhere_is_asked(
    books: dict[str, Path], tmp_path: Path, locale: str
) -> None:
    """Its only room is gone: the limit is not lifted in silence, and cannot stay either."""
    draft = read(books[locale], tmp_path, delete("rooms", "Zaal 3"))
    [question] = draft.questions
    assert ((*question.evidence, question.proposal), question.copies) == (FREED[locale], ("mantelzorg",))
    assert not any("Mantelzorg" in line for line in draft.fallen)
    with pytest.raises(ValueError, match="needs an answer"):
        decline(draft, [question])
    taken = accept(draft, [question])
    assert not taken.questions
    assert not taken.instance.session["mantelzorg"].allowed_rooms
    emptied = read(
        books[locale], tmp_path, delete("rooms", "Zaal 3"), empty("sessions", "Mantelzorg", "Zaal 3")
    )
    assert not emptied.questions


def test_where_nobody_can_be_asked_it_is_a_problem(books: dict[str, Path], tmp_path: Path) -> None:
    out = edited(books["nl"], tmp_path / "out.xlsx", delete("rooms", "Zaal 3"))
    with pytest.raises(InputError) as caught:
        read_instance(out, tell=lambda line: None)
    [problem] = caught.value.problems
    assert problem.message == FREED["nl"][0]


@pytest.mark.parametrize("take", [delete, clear])
def test_a_speaker_drops_out_by_a_row(books: dict[str, Path], tmp_path: Path, take: Any) -> None:
    draft = read(books["nl"], tmp_path, take("people", "Spreker wonen"))
    assert draft.fallen == (
        "*Spreker wonen* doet niet meer mee; 2 rollen, 1 regel beschikbaarheid en 1 koppeling met een "
        f"deelnemer zijn daarmee ook vervallen. *{BOUWEN}* en *{HUUR}* gaan door zonder deze persoon.",
    )
    assert not draft.gone
    assert draft.edited == SCHEDULE
    assert not draft.instance.session["huur"].people
    english = read(books["en"], tmp_path, take("people", "Spreker wonen"))
    assert english.fallen == (
        "*Spreker wonen* no longer takes part; 2 roles, 1 line of availability, and 1 link with an attendee "
        f"went with it. *{BOUWEN}* and *{HUUR}* go on without this person.",
    )


def test_an_organiser_is_taken_away(books: dict[str, Path], tmp_path: Path) -> None:
    draft = read(books["nl"], tmp_path, delete("organisers", "Themagroep Zorg, Welzijn"))
    assert draft.fallen == (
        "*Themagroep Zorg, Welzijn* is vervallen. *Wijkteams* en *Mantelzorg* gaan door zonder deze "
        "themagroep.",
    )
    assert not draft.instance.session["wijkteams"].organisers


def test_several_rows_at_once(books: dict[str, Path], tmp_path: Path) -> None:
    """A role of somebody who is gone in a session that is gone is counted once."""
    draft = read(books["nl"], tmp_path, delete("sessions", HUUR), delete("people", "Spreker wonen"))
    session, person = draft.fallen
    assert session == SAID["nl"]
    assert person.startswith("*Spreker wonen* doet niet meer mee; 1 rol, 1 regel beschikbaarheid en")
    assert person.endswith(f"*{BOUWEN}* gaat door zonder deze persoon.")


def test_a_misspelt_name_is_a_problem_still(books: dict[str, Path], tmp_path: Path) -> None:
    """Next to one that is gone, and when it is the gone one's own name that is misspelt."""
    slip = retype("roles", BOUWEN, "Bouwen in de binenstad")
    [(sheet, message, hint)] = problems(books["nl"], tmp_path, delete("sessions", HUUR), slip)
    assert sheet == "Rollen"
    assert "Bouwen in de binenstad" in message
    assert hint == f"Bedoelde u '{BOUWEN}'?"
    slip = retype("roles", HUUR, "Betaalbare huren")
    [(sheet, message, _)] = problems(books["nl"], tmp_path, delete("sessions", HUUR), slip)
    assert sheet == "Rollen"
    assert "Betaalbare huren" in message


def test_another_title_is_not_a_cancelled_session(books: dict[str, Path], tmp_path: Path) -> None:
    """The row is there, under a new name: what still has the old one is a problem."""
    found = problems(books["nl"], tmp_path, retype("sessions", HUUR, "Huren en kopen"))
    assert {sheet for sheet, _, _ in found} >= {"Rollen", "Vastgezet", "Relaties"}
    draft = read(books["nl"], tmp_path, retype("sessions", "huur", "huur-nieuw"))
    assert not draft.fallen
    assert draft.new == ("huur-nieuw",)


def test_a_sheet_that_is_gone_takes_nothing_along(books: dict[str, Path], tmp_path: Path) -> None:
    assert problems(books["nl"], tmp_path, drop_sheet("people"))


def test_without_a_snapshot_every_name_is_a_problem(root: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.xlsx"
    plain.write_bytes(workbook_bytes(rich(root)))
    out = edited(plain, tmp_path / "out.xlsx", delete("sessions", HUUR))
    told: list[str] = []
    with pytest.raises(InputError) as caught:
        read_instance(out, tell=told.append)
    assert len(caught.value.problems) >= 5
    assert not told


def test_nothing_goes_where_nobody_listens(books: dict[str, Path], tmp_path: Path) -> None:
    out = edited(books["nl"], tmp_path / "out.xlsx", delete("sessions", HUUR))
    told: list[str] = []
    assert "huur" not in read_instance(out, tell=told.append).session
    assert told == [SAID["nl"]]
    with pytest.raises(InputError):
        read_instance(out)


def test_an_untouched_draft_is_the_instance(root: Path, books: dict[str, Path]) -> None:
    for locale, book in books.items():
        draft = read_draft(book)
        assert not draft.instance_changed
        assert not draft.fallen
        assert instance_json(draft.instance) == instance_json(rich(root, locale))
        assert draft.before == draft.instance


@pytest.mark.parametrize("take", [delete, clear])
@pytest.mark.parametrize("name", ["hoorn-2025", "tilburg-2025.scenario"])
def test_every_wish_of_a_real_event(root: Path, tmp_path: Path, name: str, take: Any) -> None:
    instance = read_instance(root / "instances" / f"{name}.yaml")
    session = max(instance.sessions, key=lambda one: len(one.people))
    wishes = sum(wish.session == session.id for one in instance.attendees for wish in one.wishes)
    book = write(tmp_path / "draft.xlsx", instance, Schedule(placements=()))
    draft = read(book, tmp_path, take("sessions", session.title))
    [said] = draft.fallen
    assert said.startswith(f"*{session.title}* is vervallen; {wishes} wensen")
    assert f" {len(session.people)} rollen" in said
    assert not any(wish.session == session.id for one in draft.instance.attendees for wish in one.wishes)
    assert not draft.questions
