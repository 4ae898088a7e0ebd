"""What old searches and uploads leave in ``work/`` goes when the folder is opened again.

Their drafts stay, and so does every proof. The newest ones stay too: a page that is still open may ask
for them, and the next number follows theirs, so that no name is used twice.
"""

from __future__ import annotations

import shutil

from scheduler.web.folder import Folder
from scheduler.web.imports import all_imports
from scheduler.web.jobs import all_jobs

KEPT = 20


def tidy(folder: Folder) -> None:
    """Let go of all but the newest ``KEPT`` jobs that are over and uploads. Nothing follows a link."""
    over = sorted((job for job in all_jobs(folder) if job.end() is not None), key=lambda job: job.number)
    uploads = [path for _, path in all_imports(folder)]
    for path in [*(job.path for job in over[:-KEPT]), *uploads[:-KEPT]]:
        shutil.rmtree(path, ignore_errors=True)
