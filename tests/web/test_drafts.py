"""Saving, publishing, comparing; two people at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread
from typing import Any

import httpx

from scheduler import files
from scheduler.cli.app import run
from tests.web.conftest import bare
from tests.web.test_solving import stream, until


def board(client: httpx.Client) -> list[dict[str, Any]]:
    return bare(client.get("/api/state").json()["placements"])


def swapped(placements: list[dict[str, Any]], one: str, other: str) -> list[dict[str, Any]]:
    places = {place["session"]: place for place in placements}
    a, b = places[one], places[other]
    places[one], places[other] = b | {"session": one}, a | {"session": other}
    return list(places.values())


def test_a_save_is_a_numbered_file_that_every_command_reads(client: httpx.Client, hoorn: Path) -> None:
    placements = swapped(board(client), "nota-ruimte", "veiligheid")
    pin = {"session": "veiligheid", "round": "ronde-1", "room": None}
    saved = client.post(
        "/api/drafts", json={"parent": 1, "placements": placements, "pins": [pin], "title": "Zaal geruild"}
    )
    assert saved.status_code == 201
    draft = saved.json()
    assert (draft["number"], draft["parent"], draft["title"]) == (2, 1, "Zaal geruild")
    instance = files.read_instance(hoorn / "instance-0001.yaml")
    schedule = files.read_schedule(hoorn / "draft-0002.yaml", instance)
    assert bare([one.model_dump() for one in schedule.placements]) == placements
    assert run(["check", str(hoorn / "hoorn-2025.yaml"), "--schedule", str(hoorn / "draft-0002.yaml")]) == 0
    state = client.get("/api/state").json()
    assert state["pins"] == [pin]
    assert [one["kind"] for one in state["judgement"]["changes"]["changes"]] == ["swapped", "swapped"]


def test_a_stale_save_is_refused_and_can_be_kept_beside_the_other(
    serve: Callable[[Path], httpx.Client], hoorn: Path
) -> None:
    one, other = serve(hoorn), serve(hoorn)  # two servers for one folder: nothing is remembered in between
    theirs = swapped(board(one), "nota-ruimte", "veiligheid")
    mine = swapped(board(one), "hervormingsagenda-jeugd", "arbeidsmigranten-economie")
    assert one.post("/api/drafts", json={"parent": 1, "placements": theirs}).status_code == 201
    refused = other.post("/api/drafts", json={"parent": 1, "placements": mine})
    assert refused.status_code == 409
    assert refused.json()["error"]["code"] == "stale"
    assert refused.json()["error"]["newest"] == 2
    kept = other.post("/api/drafts", json={"parent": 1, "placements": mine, "branch": True})
    assert (kept.json()["number"], kept.json()["parent"]) == (3, 1)
    drafts = one.get("/api/drafts").json()["drafts"]
    assert [(draft["number"], draft["parent"]) for draft in drafts] == [(3, 1), (2, 1), (1, None)]


def test_of_many_saves_at_once_exactly_one_is_taken(
    serve: Callable[[Path], httpx.Client], hoorn: Path
) -> None:
    clients = [serve(hoorn) for _ in range(3)]
    placements = board(clients[0])

    def save(number: int) -> int:
        client = clients[number % len(clients)]
        return client.post("/api/drafts", json={"parent": 1, "placements": placements}).status_code

    with ThreadPoolExecutor(6) as pool:
        codes = list(pool.map(save, range(12)))
    assert sorted(codes) == [201, *[409] * 11]
    assert sorted(path.name for path in hoorn.glob("draft-*")) == ["draft-0001.yaml", "draft-0002.yaml"]


def test_others_hear_of_a_new_draft(serve: Callable[[Path], httpx.Client], hoorn: Path) -> None:
    one, other = serve(hoorn), serve(hoorn)
    heard: list[tuple[str, Any]] = []
    listener = Thread(target=lambda: heard.extend(stream(other, "/api/events", "published")))
    listener.start()
    placements = swapped(board(one), "nota-ruimte", "veiligheid")

    def save_and_publish() -> bool:
        newest = one.get("/api/drafts").json()["newest"]
        one.post("/api/drafts", json={"parent": newest, "placements": placements})
        one.post(f"/api/drafts/{newest + 1}/publish")
        listener.join(1)
        return not listener.is_alive()

    until(save_and_publish)
    assert heard[-1][0] == "published"
    assert ("draft", heard[-1][1]) in heard


def test_the_published_draft_is_marked_and_a_file_of_its_own(client: httpx.Client, hoorn: Path) -> None:
    client.post("/api/drafts", json={"parent": 1, "placements": board(client)})
    assert client.post("/api/drafts/2/publish").json()["published"]
    drafts = client.get("/api/drafts").json()["drafts"]
    assert [(one["number"], one["published"]) for one in drafts] == [(2, True), (1, False)]
    assert (hoorn / "published.yaml").read_bytes() == (hoorn / "draft-0002.yaml").read_bytes()
    assert client.post("/api/drafts/7/publish").status_code == 404


def test_two_drafts_are_compared_with_who_must_be_told(client: httpx.Client) -> None:
    client.post(
        "/api/drafts",
        json={"parent": 1, "placements": swapped(board(client), "hervormingsagenda-jeugd", "veiligheid")},
    )
    found = client.get("/api/compare", params={"a": 1, "b": 2, "lang": "en"}).json()
    assert {one["session"] for one in found["diff"]["changes"]} == {"hervormingsagenda-jeugd", "veiligheid"}
    assert {one["kind"] for one in found["diff"]["notices"]} >= {"organiser", "room"}
    assert found["diff"]["notices"][0]["sentences"]
    assert (found["a"]["number"], found["b"]["number"]) == (1, 2)


def test_a_file_that_changed_is_taken_in_as_a_new_version(
    serve: Callable[[Path], httpx.Client], hoorn: Path
) -> None:
    serve(hoorn)
    source = hoorn / "hoorn-2025.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("Zaal 5", "Zolder"), encoding="utf-8")
    state = serve(hoorn).get("/api/state").json()
    assert [one["number"] for one in state["versions"]] == [2, 1]
    assert [(one["number"], one["version"]) for one in state["drafts"]] == [(2, 2), (1, 1)]
    assert "Zolder" in (hoorn / "instance-0002.yaml").read_text(encoding="utf-8")


def test_a_draft_is_shown_by_a_version_that_lacks_one_of_its_rooms(
    serve: Callable[[Path], httpx.Client], hoorn: Path
) -> None:
    serve(hoorn)
    source = hoorn / "hoorn-2025.yaml"
    text = source.read_text(encoding="utf-8").replace("id: zaal-4,", "id: zolder,")
    source.write_text(text.replace("zaal-4", "zolder"), encoding="utf-8")
    state = serve(hoorn).get("/api/state", params={"draft": 1, "version": 2}).json()
    assert state["version"]["number"] == 2
    assert len(state["judgement"]["unplaced"]) == 3
    assert len(state["placements"]) == 15


def test_a_file_that_changes_while_it_is_shown_becomes_a_draft_to_go_on_with(
    client: httpx.Client, hoorn: Path
) -> None:
    source = hoorn / "hoorn-2025.yaml"
    text = source.read_text(encoding="utf-8").replace("id: zaal-4,", "id: zolder,")
    source.write_text(text.replace("zaal-4", "zolder"), encoding="utf-8")
    until(lambda: client.get("/api/drafts").json()["newest"] == 2)
    state = client.get("/api/state").json()
    assert (state["draft"]["parent"], state["draft"]["version"]) == (1, 2)
    assert state["draft"]["title"] == "hoorn-2025.yaml gewijzigd"
    assert len(state["judgement"]["unplaced"]) == 3
    source.write_text("event: {", encoding="utf-8")  # half written: nothing happens
    assert client.get("/api/state").json()["newest"] == 2
