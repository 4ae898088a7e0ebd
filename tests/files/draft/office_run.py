"""Runs ``office.py`` under the Python that has LibreOffice's module."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from tests.files.draft.hand import Step

SYSTEM_PYTHON = "/usr/bin/python3"
TIMEOUT = 900
Job = tuple[Path, Path, str, list[Step]]
"""File, where the edited one goes, sheet, steps."""


@cache
def has_office() -> bool:
    if shutil.which("soffice") is None or not Path(SYSTEM_PYTHON).exists():
        return False
    found = subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return found.returncode == 0


def in_office(jobs: Sequence[Job]) -> None:
    """Edit every file in one LibreOffice of its own; skips the test where there is none."""
    if not has_office():
        pytest.skip("needs LibreOffice and its Python module (apt: libreoffice-calc python3-uno)")
    asked = [
        {"path": str(path), "out": str(out), "sheet": sheet, "steps": steps}
        for path, out, sheet, steps in jobs
    ]
    script = Path(__file__).with_name("office.py")
    done = subprocess.run(
        [SYSTEM_PYTHON, str(script)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"done": len(asked)}
