"""Commands as people run them: ``scheduler(...)`` gives exit code, output and messages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from scheduler.cli.app import run

Run = Callable[..., "Done"]


@dataclass(frozen=True)
class Done:
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """An English terminal of 100 columns, whatever the one is that runs the tests."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "SCHEDULER_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def scheduler(capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process."""

    def command(*arguments: object) -> Done:
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        return Done(code, *capfd.readouterr())

    return command


@pytest.fixture
def klein(root: Path) -> Path:
    return root / "instances" / "klein.yaml"


@pytest.fixture
def start(root: Path) -> Callable[..., subprocess.Popen[str]]:
    """Starts a command as a process of its own, for what needs signals or a broken pipe."""

    def command(*arguments: object, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "scheduler", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=root,
            env={**os.environ, **environment},
        )

    return command
