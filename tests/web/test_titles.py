"""Whatever a title holds is shown as that, and nothing else happens."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import httpx

from tests.web.conftest import with_files

NASTY = "</script><script>alert(1)</script> & \"'{{ 7 * 7 }} <img src=x onerror=alert(1)>"


def test_a_session_called_script(serve: Callable[[Path], httpx.Client], tmp_path: Path, root: Path) -> None:
    folder = with_files(tmp_path / "nasty", root / "instances", "klein.yaml")
    text = (folder / "klein.yaml").read_text(encoding="utf-8")
    quoted = json.dumps(NASTY)
    text = text.replace("title: Kleine netwerkmiddag", f"title: {quoted}")
    text = text.replace("title: Deelfietsen", f"title: {quoted}")
    (folder / "klein.yaml").write_text(text, encoding="utf-8")
    client = serve(folder)
    for path in ("/", "/print"):
        page = client.get(path).text
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "49" not in page.partition("</title>")[0]
    state = client.get("/api/state").json()
    assert state["event"]["title"] == NASTY
    assert NASTY in [one["title"] for one in state["sessions"]]
