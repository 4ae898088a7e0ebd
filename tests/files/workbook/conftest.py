"""The event of ``tests.files.mistakes`` as a workbook that a test can edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scheduler.domain import Instance
from tests.files.workbook.editing import Book, made


@pytest.fixture
def book(event: Instance, tmp_path: Path) -> Book:
    return made(event, tmp_path)


@pytest.fixture
def book_in(event: Instance, tmp_path: Path) -> Callable[[str], Book]:
    """The same in a language."""

    def making(locale: str) -> Book:
        spoken = event.event.model_copy(update={"locale": locale})
        return made(event.model_copy(update={"event": spoken}), tmp_path)

    return making
