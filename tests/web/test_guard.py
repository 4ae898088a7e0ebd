"""Safe by default: one test for each thing that must not be possible."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from scheduler.errors import InputError
from scheduler.web import serving
from scheduler.web.guard import COOKIE, MAX_JSON
from tests.web.conftest import running

TOKEN = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def guarded(hoorn: Path) -> Iterator[httpx.Client]:
    """A client of a server that wants a token."""
    with (
        running(hoorn, TOKEN) as address,
        httpx.Client(base_url=address, timeout=60, trust_env=False) as client,
    ):
        yield client


def refused(answer: httpx.Response, status: int, code: str) -> bool:
    if answer.request.url.path in ("/", "/print"):  # for people
        return answer.status_code == status and answer.headers["content-type"].startswith("text/html")
    body = answer.json()
    return answer.status_code == status and set(body) == {"error"} and body["error"]["code"] == code


def test_another_host_name_is_refused(client: httpx.Client) -> None:
    for host in ("evil.example", "evil.example:80", "127.0.0.1.evil.example", "127.0.0.1:1", ""):
        assert refused(client.get("/api/state", headers={"Host": host}), 403, "forbidden"), host


def test_another_origin_is_refused(client: httpx.Client) -> None:
    port = client.base_url.port
    for origin in ("https://evil.example", "null", f"http://evil.example:{port}", "http://127.0.0.1:1"):
        answer = client.post("/api/drafts/1/publish", headers={"Origin": origin})
        assert refused(answer, 403, "forbidden"), origin
    own = f"http://127.0.0.1:{port}"
    assert client.post("/api/drafts/1/publish", headers={"Origin": own}).status_code == 200


def test_a_page_elsewhere_cannot_ask_in_the_planners_name(client: httpx.Client) -> None:
    for site in ("cross-site", "same-site"):
        answer = client.post("/api/drafts/1/publish", headers={"Sec-Fetch-Site": site})
        assert refused(answer, 403, "forbidden"), site
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert client.get("/", headers=link).status_code == 200
    assert refused(client.get("/api/state", headers=link), 403, "forbidden")
    assert refused(client.get("/", headers=link | {"Sec-Fetch-Dest": "iframe"}), 403, "forbidden")


def test_a_form_of_another_site_is_no_request(client: httpx.Client) -> None:
    answer = client.post("/api/drafts", data={"parent": "1"})
    assert refused(answer, 422, "usage")


def test_every_answer_says_what_a_browser_may_do_with_it(client: httpx.Client) -> None:
    for path in ("/", "/api/state", "/nowhere", "/static/nothing.js"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-frame-options"] == "DENY"
        assert "server" not in headers


def test_the_page_has_no_script_of_its_own_within(client: httpx.Client) -> None:
    for path in ("/", "/print"):
        page = client.get(path).text.lower()
        assert " onclick=" not in page
        assert "<style" not in page
        scripts = [part.partition(">")[0] for part in page.split("<script")[1:]]
        assert all("src=" in one or 'type="application/json"' in one for one in scripts)


def test_without_the_token_there_is_nothing(guarded: httpx.Client) -> None:
    for path in ("/", "/api/state", "/static/page.js", "/print", "/nowhere"):
        assert refused(guarded.get(path), 401, "forbidden"), path
    assert refused(guarded.post("/api/drafts/1/publish"), 401, "forbidden")
    assert refused(guarded.get("/", params={"token": TOKEN[:-1]}), 401, "forbidden")
    assert refused(guarded.get("/", headers={"Cookie": f"{COOKIE}=x"}), 401, "forbidden")
    assert refused(guarded.get("/", headers={b"Cookie": b"\xe9;=\x7f"}), 401, "forbidden")


def test_the_token_becomes_a_cookie_that_scripts_and_other_sites_do_not_see(guarded: httpx.Client) -> None:
    shown = guarded.get("/", params={"token": TOKEN})
    assert shown.status_code == 200
    assert 'content="0;url=/"' in shown.text
    assert TOKEN not in shown.text
    cookie = shown.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert guarded.get("/api/state").status_code == 200  # with the cookie


def test_only_this_machine_is_served_without_a_token() -> None:
    assert serving.access_for("127.0.0.1", 8140, None).token is None
    assert serving.access_for("localhost", 8140, None).token is None
    assert serving.access_for("::1", 8140, None).token is None
    for host in ("0.0.0.0", "192.0.2.7", "::", "planning.example"):
        one, other = (serving.access_for(host, 8140, None).token for _ in range(2))
        assert one is not None
        assert len(one) >= 32
        assert one != other
    assert serving.access_for("0.0.0.0", 8140, TOKEN).token == TOKEN


def test_a_token_that_is_too_short_is_refused(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("geheim\n", encoding="utf-8")
    with pytest.raises(InputError):
        serving.read_token(tmp_path / "token")
    (tmp_path / "token").write_text(TOKEN + "\n", encoding="utf-8")
    assert serving.read_token(tmp_path / "token") == TOKEN


def test_a_request_that_is_too_large_is_refused(client: httpx.Client) -> None:
    assert refused(client.post("/api/judge", content=b" " * (MAX_JSON + 1)), 413, "too-large")

    def drip() -> Iterator[bytes]:  # without saying how long it will be
        for _ in range(MAX_JSON // 65536 + 2):
            yield b" " * 65536

    headers = {"Content-Type": "application/json"}
    assert refused(client.post("/api/judge", content=drip(), headers=headers), 413, "too-large")


def test_paths_never_leave_the_folder(client: httpx.Client, hoorn: Path) -> None:
    (hoorn.parent / "secret.txt").write_text("geheim", encoding="utf-8")
    for path in (
        "/static/../../../secret.txt",
        "/static/%2e%2e/%2e%2e/pyproject.toml",
        "/static//etc/passwd",
        "/api/jobs/..%2f..%2fsecret/events",
        "/api/jobs/job-0001%00",
        "/api/drafts/..%2f..%2fsecret.txt/workbook.xlsx",
        "/api/drafts/-1/workbook.xlsx",
    ):
        answer = client.get(path)
        assert answer.status_code in (404, 422), path
        assert "geheim" not in answer.text
    assert client.post("/api/import/..%2f..%2fhoorn/accept", json={}).status_code == 404


def test_links_in_the_folder_are_not_followed(serve: Callable[[Path], httpx.Client], hoorn: Path) -> None:
    client = serve(hoorn)
    elsewhere = hoorn.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "draft.yaml").write_bytes((hoorn / "draft-0001.yaml").read_bytes())
    (hoorn / "draft-0002.yaml").symlink_to(elsewhere / "draft.yaml")
    assert refused(client.get("/api/state", params={"draft": 2}), 404, "not-found")
    (hoorn / "work").symlink_to(elsewhere)
    board = {"placements": [], "mode": "scratch", "time_limit": 1}
    assert client.post("/api/solve", json=board).status_code == 500
    assert list(elsewhere.iterdir()) == [elsewhere / "draft.yaml"]


def test_a_defect_shows_no_traceback(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("/home/somebody/secret")

    monkeypatch.setattr("scheduler.web.api.page.state_out", broken)
    with caplog.at_level(logging.ERROR):
        answer = client.get("/api/state")
    assert refused(answer, 500, "defect")
    assert "secret" not in answer.text
    assert "RuntimeError" in caplog.text


def test_a_port_that_is_taken_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Exception, match=str(port)), serving.listening("127.0.0.1", port):
            pass
