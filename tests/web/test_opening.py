"""Opening a folder: what is in it, what is wrong with it, and the command itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook

from scheduler.cli.app import run
from scheduler.errors import InputError
from scheduler.web.serving import open_desk
from tests.web.conftest import with_files


def test_a_folder_without_an_event_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", str(tmp_path / "new"), "--port", "0", "--no-open", "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("There is no event in the folder new")


def test_a_folder_with_several_events_is_said(tmp_path: Path, root: Path) -> None:
    folder = with_files(tmp_path / "two", root / "instances", "klein.yaml", "hoorn-2025.yaml")
    with pytest.raises(InputError, match=r"hoorn-2025\.yaml, klein\.yaml"):
        open_desk(folder)


def test_every_problem_of_the_event_is_said(tmp_path: Path, root: Path) -> None:
    folder = with_files(tmp_path / "typos", root / "instances", "klein.yaml")
    text = (folder / "klein.yaml").read_text(encoding="utf-8")
    text = text.replace("start: 13.30", "start: 13.75").replace("organisers: tg-zorg", "organisers: tg-zrog")
    (folder / "klein.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as raised:
        open_desk(folder)
    assert len(raised.value.problems) == 3


def test_a_workbook_with_a_programme_opens_with_that_programme(
    serve: Callable[[Path], httpx.Client], tmp_path: Path, root: Path
) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    book = folder / "klein.xlsx"
    assert run(["solve", str(root / "instances/klein.yaml"), "-o", str(book), "--workers", "1"]) == 0
    before = book.read_bytes()
    client = serve(folder)
    state = client.get("/api/state").json()
    assert (state["draft"]["kind"], state["judgement"]["objective"]) == ("imported", 126)
    exported = client.get("/api/drafts/1/workbook.xlsx").content
    (tmp_path / "out.xlsx").write_bytes(exported)
    assert "Rooster" in load_workbook(tmp_path / "out.xlsx").sheetnames
    assert book.read_bytes() == before


def test_a_draft_that_somebody_broke_is_named_and_the_others_stay(
    serve: Callable[[Path], httpx.Client], hoorn: Path
) -> None:
    client = serve(hoorn)
    (hoorn / "draft-0002.yaml").write_text("placements:\n  - {session: nobody}\n", encoding="utf-8")
    broken = client.get("/api/state")
    assert broken.status_code == 400
    assert broken.json()["error"]["problems"]
    page = client.get("/")
    assert page.status_code == 400
    assert page.headers["content-type"].startswith("text/html")
    assert "nobody" in page.text
    assert client.get("/api/state", params={"draft": 1}).status_code == 200
    assert [one["number"] for one in client.get("/api/drafts").json()["drafts"]] == [2, 1]


def test_the_command_shows_a_token_where_others_can_reach_it(hoorn: Path, root: Path) -> None:
    command = [sys.executable, "-m", "scheduler", "serve", str(hoorn), "--port=0", "--no-open"]
    process = subprocess.Popen(
        [*command, "--host=0.0.0.0", "--lang=nl"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        address = line.split("staat op ")[1].split(" ")[0]
        port = address.rsplit(":", 1)[1].partition("/")[0]
        token = address.partition("token=")[2]
        assert len(token) > 40
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as client:
            assert client.get("/").status_code == 401
            assert client.get("/", params={"token": token}).status_code == 200
            assert "Bestuurlijke netwerkdagen" in client.get("/").text
    finally:
        process.terminate()
        code = process.wait(60)
        process.stdout.close()
    assert code == 0
