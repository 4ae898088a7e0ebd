"""Starting a job's process."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Literal

import scheduler
from scheduler.web import proofs
from scheduler.web.folder import Folder
from scheduler.web.jobs.job import PROOF, Asked, Job, all_jobs, new_job

PROOF_SECONDS = 20.0
FIRST_SECONDS = 30.0
STOP_SECONDS = 5.0


def start(folder: Folder, asked: Asked) -> Job:
    """A solver in a process of its own, which neither this one's end nor Ctrl-C reaches. The lock
    that says it lives is taken here and handed down, so that it is never seen without."""
    job = new_job(folder, asked)
    home = str(Path(scheduler.__file__).parent.parent)
    with (job.path / "log.txt").open("ab") as log, job.alive_file.open("ab") as alive:
        fcntl.flock(alive, fcntl.LOCK_EX)
        _RUNNING[job.path] = subprocess.Popen(
            [sys.executable, "-m", "scheduler.web.jobs.worker", str(folder.path), job.name],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            pass_fds=(alive.fileno(),),
            cwd=folder.path,
            env=os.environ | {"PYTHONPATH": home},
        )
    return job


def start_proof(folder: Folder, version: int) -> None:
    """Look for bounds of a version, so that the page can say how good a programme can be; unless
    somebody did, or is at it."""
    if not proofs.complete(folder, version) and not any(
        job.asked().version == version and job.alive() for job in all_jobs(folder)
    ):
        start(folder, _from_nothing(PROOF, version, PROOF_SECONDS))


def start_first(folder: Folder, version: int, lang: str | None = None) -> None:
    """Look for a first draft; what is to be said of it is said in this language."""
    start(folder, _from_nothing("scratch", version, FIRST_SECONDS, lang))


def _from_nothing(
    mode: Literal["scratch", "proof"], version: int, seconds: float, lang: str | None = None
) -> Asked:
    return Asked(
        mode=mode,
        time_limit=seconds,
        version=version,
        parent=None,
        lang=lang,
        pins=None,
        placements=(),
        fixed={},
    )


def stop_all(folder: Folder) -> None:
    """Ask every solver to stop, and give them a moment to keep their best."""
    for job in all_jobs(folder):
        if job.alive():
            job.ask_to_stop()
    until = time.monotonic() + STOP_SECONDS
    while any(job.alive() for job in all_jobs(folder)) and time.monotonic() < until:
        time.sleep(0.05)
    reap()


_RUNNING: dict[Path, subprocess.Popen[bytes]] = {}


def reap() -> None:
    """Let go of processes that have ended."""
    for path, process in list(_RUNNING.items()):
        if process.poll() is not None:
            del _RUNNING[path]
