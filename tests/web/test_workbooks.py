"""A draft out as a workbook, and back with what a person changed in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from openpyxl import load_workbook

from scheduler import files
from tests.cli.test_desk import swap_in_roster
from tests.files.draft.taken import sheet as sheet_of
from tests.web.conftest import bare
from tests.web.test_solving import stream


def exported(client: httpx.Client, target: Path, number: int = 1) -> Path:
    answer = client.get(f"/api/drafts/{number}/workbook.xlsx")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == 'attachment; filename="hoorn-2025-0001.xlsx"'
    target.write_bytes(answer.content)
    return target


def brought(client: httpx.Client, data: bytes, name: str = "Rooster van Jan.xlsx") -> httpx.Response:
    return client.post("/api/import", files={"workbook": (name, data)})


def test_an_edited_workbook_is_shown_first_and_then_taken_in(client: httpx.Client, tmp_path: Path) -> None:
    book, edited = exported(client, tmp_path / "out.xlsx"), tmp_path / "edited.xlsx"
    swap_in_roster(book, edited, "gemeente-financien", "waarde-van-cultuur")
    shown = brought(client, edited.read_bytes())
    assert shown.status_code == 201, shown.text
    found = shown.json()
    assert found["file"] == "Rooster van Jan.xlsx"
    assert {one["session"] for one in found["edits"]} == {"gemeente-financien", "waarde-van-cultuur"}
    assert found["questions"] == []
    assert not found["instance_changed"]
    assert client.get("/api/drafts").json()["newest"] == 1
    taken = client.post(f"/api/import/{found['id']}/accept", json={})
    assert taken.status_code == 201, taken.text
    draft = taken.json()
    assert (draft["number"], draft["parent"], draft["kind"], draft["version"]) == (2, 1, "imported", 1)
    places = {one["session"]: one["room"] for one in client.get("/api/state").json()["placements"]}
    expected = {one.session: one.room for one in files.read_draft(edited).edited.placements}
    assert places == expected


def test_a_workbook_that_somebody_else_has_overtaken_is_kept_beside(
    client: httpx.Client, tmp_path: Path
) -> None:
    book = exported(client, tmp_path / "out.xlsx")
    placements = bare(client.get("/api/state").json()["placements"])
    client.post("/api/drafts", json={"parent": 1, "placements": placements[:-1]})
    found = brought(client, book.read_bytes()).json()
    refused = client.post(f"/api/import/{found['id']}/accept", json={})
    assert refused.status_code == 409
    kept = client.post(f"/api/import/{found['id']}/accept", json={"branch": True}).json()
    assert (kept["number"], kept["parent"]) == (3, 1)


def test_what_is_in_question_has_to_be_answered(client: httpx.Client, tmp_path: Path) -> None:
    edited = exported(client, tmp_path / "out.xlsx")
    book = load_workbook(edited, rich_text=True)
    sheet = book[str(book.defined_names["scheduler_roster"].attr_text).split("'")[1]]
    cell = next(
        cell
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None and "[gemeente-financien]" in cell.comment.text
    )
    cell.value = "De maatschappelijke waarde van cultuur"  # typed over: which of the two is meant?
    book.save(edited)
    found = brought(client, edited.read_bytes()).json()
    assert found["questions"]
    refused = client.post(f"/api/import/{found['id']}/accept", json={})
    assert refused.status_code == 400
    assert refused.json()["error"]["problems"][0]["message"]
    left = [one["number"] for one in found["questions"]]
    taken = client.post(f"/api/import/{found['id']}/accept", json={"left": left})
    assert taken.status_code == 201, taken.text


def test_a_limit_of_which_nothing_is_left_cannot_be_left_as_it_was(
    client: httpx.Client, tmp_path: Path
) -> None:
    edited = tmp_path / "edited.xlsx"
    book = load_workbook(exported(client, tmp_path / "out.xlsx"))
    sessions, rooms = sheet_of(book, "sessions"), sheet_of(book, "rooms")
    [column] = [
        cell.column for row in sessions.iter_rows() for cell in row if cell.value == "Alleen in zalen"
    ]
    [line] = [row[0].row for row in sessions.iter_rows() if row[0].value == "Gemeente financiën"]
    sessions.cell(line, column).value = "Zaal 5"
    rooms.delete_rows(next(row[0].row for row in rooms.iter_rows() if row[0].value == "Zaal 5"))
    book.save(edited)
    found = brought(client, edited.read_bytes()).json()
    [question] = found["questions"]
    assert question["needs_answer"]
    assert question["copies"] == ["gemeente-financien"]
    address = f"/api/import/{found['id']}/accept"
    assert client.post(address, json={"left": [question["number"]]}).status_code == 400
    assert client.post(address, json={"taken": [question["number"]]}).status_code == 201


def test_input_that_was_edited_becomes_a_new_version(client: httpx.Client, tmp_path: Path) -> None:
    edited = exported(client, tmp_path / "out.xlsx")
    book = load_workbook(edited, rich_text=True)
    cell = next(
        cell
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value == "Zaal 5" and sheet.title == "Invoer zalen"
    )
    cell.value = "Zolder"
    book.save(edited)
    found = brought(client, edited.read_bytes()).json()
    assert found["instance_changed"]
    taken = client.post(f"/api/import/{found['id']}/accept", json={}).json()
    assert taken["version"] == 2
    assert "Zolder" in [room["title"] for room in client.get("/api/state").json()["rooms"]]


def test_who_lost_its_room_keeps_its_round(
    serve: Callable[[Path], httpx.Client], hoorn: Path, tmp_path: Path
) -> None:
    own = hoorn / "hoorn-2025.yaml"
    spare = "  - {id: zaal-6, title: Zaal 6, venue: gebouw, seats: 60}\n  - id: start-binnenstad\n"
    text = own.read_text(encoding="utf-8").replace("  - id: start-binnenstad\n", spare, 1)
    own.write_text(text, encoding="utf-8")
    client = serve(hoorn)
    before = {one["session"]: one for one in client.get("/api/state").json()["placements"]}
    edited = tmp_path / "edited.xlsx"
    book = load_workbook(exported(client, tmp_path / "out.xlsx"))
    rooms = sheet_of(book, "rooms")
    rooms.delete_rows(next(row[0].row for row in rooms.iter_rows() if row[0].value == "Zaal 4"))
    book.save(edited)
    found = brought(client, edited.read_bytes()).json()
    client.post(f"/api/import/{found['id']}/accept", json={})
    board = client.get("/api/state").json()
    lost = before.keys() - {one["session"] for one in board["placements"]}
    assert lost == {"veiligheid", "samen-slim", "regionaal-samenwerken"}
    # Saved in between with one of them put back by hand: the others are still known.
    places = [*bare(board["placements"]), {"session": "veiligheid", "round": "ronde-1", "room": "zaal-5"}]
    saved = {"draft": 2, "parent": 2, "placements": places}
    assert client.post("/api/drafts", json=saved).status_code == 201
    asked = {"draft": 3, "placements": places, "mode": "fewest", "time_limit": 30}
    job = client.post("/api/solve", json=asked).json()["id"]
    end = stream(client, f"/api/jobs/{job}/events", "end")[-1][1]
    assert end["state"] == "done", end
    after = {one["session"]: one for one in client.get("/api/state").json()["placements"]}
    assert {copy: after[copy]["round"] for copy in lost} == {copy: before[copy]["round"] for copy in lost}


def test_what_is_no_workbook_is_said_in_one_line(client: httpx.Client, hoorn: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (200 * 2**20))
    for data in (b"", b"hello", b"PK\x03\x04broken", bomb.getvalue()):
        refused = brought(client, data, "../../etc/<b>x.xlsx")
        assert refused.status_code == 400
        error: dict[str, Any] = refused.json()["error"]
        assert error["code"] == "input"
        assert len(error["problems"]) == 1
    assert client.get("/api/drafts").json()["newest"] == 1
    assert {path.name for path in hoorn.parent.iterdir()} == {"hoorn"}
