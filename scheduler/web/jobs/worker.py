"""The solver's process: ``python -m scheduler.web.jobs.worker FOLDER JOB``.

It writes what it finds into the job's folder as it comes, and the result as a new draft. It needs
no server: that may end, and another one finds everything here.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
import traceback
from pathlib import Path
from threading import Event

from scheduler import files
from scheduler.domain import Instance, Schedule
from scheduler.files.draft import with_pins
from scheduler.solve import Progress
from scheduler.web.folder import Folder, noted_pins
from scheduler.web.jobs.ending import conclude
from scheduler.web.jobs.job import Asked, Job
from scheduler.web.proofs import prove_wishes

POLL_SECONDS = 0.1
NICE = 5


def main(folder: str, name: str) -> int:
    """Do the job; whatever happens, there is an end to it."""
    job = Job(Folder(Path(folder)), name)
    os.nice(NICE)  # the page goes first
    try:
        asked = job.asked()
        instance = instance_of(job.folder, asked)
        stop = Event()
        threading.Thread(target=_watch, args=(job, stop), daemon=True).start()
        conclude(job, asked, instance, stop, Recorder(job).record)
    except BaseException:
        traceback.print_exc()
        job.finish(state="failed")
        return 70
    prove_wishes(job.folder, asked.version, instance, stop)
    return 0


def instance_of(folder: Folder, asked: Asked) -> Instance:
    """The version asked about, with the page's pins and in its language."""
    instance = folder.version(asked.version).instance
    pins = noted_pins(asked.pins)
    if pins is not None:
        instance = with_pins(instance, pins)
    if asked.lang is not None:
        event = instance.event.model_copy(update={"locale": asked.lang})
        instance = instance.model_copy(update={"event": event})
    return instance


class Recorder:
    """Writes progress into the job's folder: a line a step, and the best schedule whole."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.best: Schedule | None = None
        self.steps = (job.path / "steps.jsonl").open("a", encoding="utf-8")
        self.lock = threading.Lock()

    def record(self, progress: Progress) -> None:
        """Called by the search, from its own thread."""
        with self.lock:
            if progress.schedule is not None and progress.schedule is not self.best:
                self.best = progress.schedule
                files.write_schedule(progress.schedule, self.job.incumbent)
            step = {
                "seconds": round(progress.seconds, 2),
                "objective": progress.objective,
                "bound": progress.bound,
                "gap": progress.gap,
                "level": progress.level,
            }
            self.steps.write(json.dumps(step) + "\n")
            self.steps.flush()


def _watch(job: Job, stop: Event) -> None:
    while not job.told_to_stop:
        time.sleep(POLL_SECONDS)
    stop.set()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
