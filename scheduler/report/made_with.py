"""What made a workbook: versions, and the command without anybody's folders."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

import scheduler
from scheduler.domain import Instance
from scheduler.report.tables.timeline import locale_of


def made_with(instance: Instance, command: str | None) -> list[tuple[str, str]]:
    """Versions, and the command with the names of its files only."""
    say = locale_of(instance)
    try:
        solver = version("ortools")
    except PackageNotFoundError:
        solver = "–"
    lines = [
        ("scheduler", say.say("report-version", version=scheduler.__version__)),
        ("OR-Tools", say.say("report-version", version=solver)),
        ("Python", say.say("report-version", version=platform.python_version())),
    ]
    if command:
        lines.append((say.say("report-command"), without_paths(command)))
    return lines


def without_paths(command: str) -> str:
    """``solve /home/me/in.yaml -o out/x.xlsx`` -> ``solve in.yaml -o x.xlsx``."""
    return " ".join(part.replace("\\", "/").rstrip("/").rpartition("/")[2] for part in command.split())
