"""Files to read: the event of ``mistakes``, and whatever text a test has in mind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scheduler.domain import Instance
from scheduler.errors import InputError
from scheduler.files import read_instance
from tests.files.mistakes import EVENT

Reading = Callable[..., list[str]]


@pytest.fixture
def event(tmp_path: Path) -> Instance:
    path = tmp_path / "event.yaml"
    path.write_text(EVENT, encoding="utf-8")
    return read_instance(path)


@pytest.fixture
def complaints(tmp_path: Path) -> Reading:
    """``complaints(content, name)``: what is said of a file with this content."""

    def reading(content: str | bytes, name: str = "dag.yaml") -> list[str]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        with pytest.raises(InputError) as caught:
            read_instance(path)
        return [str(problem) for problem in caught.value.problems]

    return reading
