"""Shared by every test: where the project's own files are, and how hard hypothesis looks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# No deadlines: a busy machine is not a failure. The same examples on every run.
settings.register_profile("scheduler", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("scheduler")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT
