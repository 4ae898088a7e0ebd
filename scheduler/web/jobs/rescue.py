"""A solver that was killed: its best schedule becomes a draft, whoever finds it first."""

from __future__ import annotations

from scheduler import files
from scheduler.domain import Instance
from scheduler.evaluate import evaluate
from scheduler.files.atomic import write_new
from scheduler.files.draft import with_pins
from scheduler.web.desk import Desk
from scheduler.web.folder import Note, now
from scheduler.web.jobs.job import Job, all_jobs
from scheduler.web.jobs.start import reap


def rescue(desk: Desk) -> None:
    """Look after every job that has no end and no process."""
    reap()
    for job in all_jobs(desk.folder):
        if job.end() is None and not job.alive() and job.end() is None:
            _settle(desk, job)


def _settle(desk: Desk, job: Job) -> None:
    if not write_new(job.path / "rescued", b""):
        return  # another server has it in hand
    kept = next((note for note in desk.folder.notes("draft") if note.job == job.name), None)
    if kept is not None:
        job.finish(state="done", draft=kept.number, status=kept.status)
    elif not job.incumbent.exists():
        job.finish(state="lost")
    else:
        job.finish(state="done", rescued=True, draft=_draft_of(desk, job).number)


def _draft_of(desk: Desk, job: Job) -> Note:
    asked = job.asked()
    instance: Instance = desk.instance(asked.version)
    note = Note(
        number=0,
        parent=asked.parent,
        kind="rescued",
        at=now(),
        version=asked.version,
        pins=asked.pins,
        job=job.name,
    )
    if note.pinned is not None:
        instance = with_pins(instance, note.pinned)
    schedule = files.read_schedule(job.incumbent, instance)
    judged = evaluate(instance, schedule)
    return desk.folder.add_draft(schedule, note.model_copy(update={"objective": judged.objective}))
