"""What old searches and uploads leave in ``work/`` goes: when the folder is opened, and while it is served.

Their drafts stay, and so does every proof. The newest ones stay too, and those of the last hour: a
page that is still open may ask for them, and the next number follows theirs, so that no name is used twice.
"""

from __future__ import annotations

import os
import shutil
import time
from contextlib import suppress

from scheduler.web.folder import Folder
from scheduler.web.folder.folder import WORK
from scheduler.web.imports import all_imports
from scheduler.web.jobs import all_jobs

KEPT = 20
YOUNG_SECONDS = 3600.0
GONE = "gone-"
"""How a folder is called while it is taken away: at once, so that nobody finds half of it."""


def tidy(folder: Folder) -> None:
    """Let go of jobs that are over and of uploads, but for the newest ``KEPT`` of each and the young
    ones. Nothing follows a link."""
    over = [job.path for job in all_jobs(folder) if job.end() is not None and not job.alive()]
    uploads = [path for _, path in all_imports(folder)]
    before = time.time() - YOUNG_SECONDS
    for path in [*over[:-KEPT], *uploads[:-KEPT]]:
        with suppress(OSError):  # another server has it in hand
            if path.stat().st_mtime < before:
                os.rename(path, path.with_name(GONE + path.name))
    work = folder.path / WORK
    if not work.is_symlink():
        for path in work.glob(f"{GONE}*"):
            shutil.rmtree(path, ignore_errors=True)
