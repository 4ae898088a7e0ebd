"""One job as it is on disk: what was asked, the steps, the incumbent, the end.

``work/job-0001`` holds ``asked.json``, ``steps.jsonl``, ``incumbent.yaml`` (a plain schedule), ``stop``
where somebody asked for it, and ``end.json`` when it is over. ``alive`` is locked by the solver's
process for as long as that lives, whatever ends it, so nothing has to be believed about process
numbers.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

from scheduler.domain.types import Record
from scheduler.files import write_atomically
from scheduler.web.folder import Folder, MissingError
from scheduler.web.folder.note import PinNote

PROOF: Final = "proof"
"""The mode of a job that looks for bounds alone, and makes no draft."""
NAME = re.compile(r"job-\d{4,}\Z")


class Asked(Record):
    """What a job is to do. Placements as (session, round, room)."""

    mode: Literal["fewest", "scratch", "proof"]
    time_limit: float | None
    version: int
    parent: int | None
    lang: str | None
    pins: tuple[PinNote, ...] | None
    placements: tuple[tuple[str, str, str], ...]
    lost: tuple[tuple[str, str, str], ...] = ()
    """The same of copies whose round or room is no longer there: near to what they had is best."""
    fixed: dict[str, tuple[str, str] | None]
    """Copies that a person moved since the parent draft -> where they have to stay."""


class Job:
    """One job of a folder."""

    def __init__(self, folder: Folder, name: str) -> None:
        self.folder, self.name = folder, name
        self.path = folder.path / "work" / name
        self._asked: Asked | None = None

    @property
    def number(self) -> int:
        return int(self.name.removeprefix("job-"))

    def asked(self) -> Asked:
        if self._asked is None:
            self._asked = Asked.model_validate(_kept_json(self.path / "asked.json"))
        return self._asked

    def steps(self, since: int = 0) -> list[dict[str, Any]]:
        """Steps from the ``since``-th on; a line that is still being written is left for later."""
        try:
            text = (self.path / "steps.jsonl").read_text(encoding="utf-8")
        except FileNotFoundError:
            return []
        return [json.loads(line) for line in text.splitlines(keepends=True)[since:] if line.endswith("\n")]

    def end(self) -> dict[str, Any] | None:
        """How it ended; None while it has not. One that was tidied away is over."""
        try:
            return _kept_json(self.path / "end.json")
        except FileNotFoundError:
            return None if self.path.exists() else {"state": "lost"}

    def finish(self, **end: Any) -> None:
        self.write("end.json", json.dumps(end, ensure_ascii=False, indent=1))

    def write(self, name: str, text: str) -> None:
        write_atomically(self.path / name, text.encode())

    @property
    def incumbent(self) -> Path:
        return self.path / "incumbent.yaml"

    # -- stopping and living -----------------------------------------------------------------------

    def ask_to_stop(self) -> None:
        """The solver looks for this a few times a second."""
        self.write("stop", "")

    @property
    def told_to_stop(self) -> bool:
        return (self.path / "stop").exists()

    @property
    def alive_file(self) -> Path:
        return self.path / "alive"

    def alive(self) -> bool:
        """Whether a process has it in hand."""
        try:
            with self.alive_file.open("rb") as file:
                try:
                    fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
                except BlockingIOError:
                    return True
        except FileNotFoundError:
            pass
        return False


def _kept_json(path: Path) -> dict[str, Any]:
    """A file that does not change once it is there, read once."""
    return _json(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=500)
def _json(path: Path, written: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def new_job(folder: Folder, asked: Asked) -> Job:
    """A job that nobody has started yet."""
    work = folder.work()
    number = max((job.number for job in all_jobs(folder)), default=0) + 1
    while True:
        job = Job(folder, f"job-{number:04d}")
        try:
            os.mkdir(work / job.name)
        except FileExistsError:
            number += 1
            continue
        job.write("asked.json", asked.model_dump_json(indent=1))
        return job


def all_jobs(folder: Folder) -> list[Job]:
    """Every job of the folder, the oldest first; what they were asked has been read."""
    work = folder.path / "work"
    if work.is_symlink() or not work.is_dir():
        return []
    found = [
        Job(folder, path.name) for path in work.iterdir() if NAME.match(path.name) and not path.is_symlink()
    ]
    return sorted((job for job in found if _can_be_read(job)), key=lambda job: job.number)


def _can_be_read(job: Job) -> bool:
    try:
        job.asked()
    except (OSError, ValueError):  # being made, or tidied away this moment
        return False
    return True


def job_named(folder: Folder, name: str) -> Job:
    """Raises ``MissingError``; a name is never taken for a path."""
    if not NAME.match(name) or name not in {job.name for job in all_jobs(folder)}:
        raise MissingError(name[:40])
    return Job(folder, name)
