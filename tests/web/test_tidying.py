"""Old searches and uploads go; nothing that somebody may still ask for does."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from scheduler.web import app
from scheduler.web.folder import Folder
from scheduler.web.imports import keep_upload
from scheduler.web.jobs import all_jobs, rescue
from scheduler.web.jobs.job import Asked, Job, new_job
from scheduler.web.serving import open_desk
from scheduler.web.tidying import KEPT, YOUNG_SECONDS, tidy
from tests.web.test_solving import until

ASKED = Asked(
    mode="scratch",
    time_limit=None,
    version=1,
    parent=1,
    lang=None,
    pins=None,
    placements=(),
    fixed={},
)


def ended(folder: Folder, count: int) -> list[Job]:
    """Jobs that were over long ago."""
    jobs = [new_job(folder, ASKED) for _ in range(count)]
    for job in jobs:
        job.finish(state="done")
        aged(job.path)
    return jobs


def aged(path: Path) -> None:
    then = time.time() - YOUNG_SECONDS - 60
    os.utime(path, (then, then))


def names(folder: Folder) -> list[str]:
    return [job.name for job in all_jobs(folder)]


def test_the_newest_jobs_stay_and_no_name_comes_back(hoorn: Path) -> None:
    folder = Folder(hoorn)
    unended = new_job(folder, ASKED)
    aged(unended.path)
    ended(folder, KEPT + 3)
    open_desk(hoorn)
    assert names(folder) == [unended.name, *(f"job-{number:04d}" for number in range(5, KEPT + 5))]
    assert sorted(path.name for path in (hoorn / "work").iterdir()) == names(folder)
    assert new_job(folder, ASKED).name == f"job-{KEPT + 5:04d}"


def test_the_newest_uploads_stay(hoorn: Path) -> None:
    folder = Folder(hoorn)
    for _ in range(KEPT + 2):
        aged(keep_upload(folder, "bewerkt.xlsx", b"").path)
    open_desk(hoorn)
    kept = sorted(path.name for path in (hoorn / "work").glob("import-*"))
    assert kept == [f"import-{number:04d}" for number in range(3, KEPT + 3)]
    assert keep_upload(folder, "bewerkt.xlsx", b"").name == f"import-{KEPT + 3:04d}"


def test_what_is_young_or_alive_stays(hoorn: Path) -> None:
    folder = Folder(hoorn)
    young, alive, *_ = ended(folder, KEPT + 3)
    os.utime(young.path)
    with alive.alive_file.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        aged(alive.path)
        tidy(folder)
    assert names(folder)[:2] == [young.name, alive.name]
    assert len(names(folder)) == KEPT + 2


def test_a_server_that_runs_on_tidies(
    hoorn: Path, serve: Callable[[Path], httpx.Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "TIDY_SECONDS", 0.1)
    serve(hoorn)
    folder = Folder(hoorn)
    ended(folder, KEPT + 1)
    until(lambda: len(names(folder)) == KEPT, 20)


def test_who_holds_a_job_that_went_finds_it_over(hoorn: Path) -> None:
    desk = open_desk(hoorn).desk
    held, *_ = ended(desk.folder, KEPT + 1)
    known = next(job for job in all_jobs(desk.folder) if job.name == held.name)
    tidy(desk.folder)
    assert not held.path.exists()
    assert (known.asked().mode, known.end()) == ("scratch", {"state": "lost"})
    rescue(desk)
    assert desk.folder.newest() == 1


def test_a_link_is_not_followed(hoorn: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    for number in range(KEPT + 2):
        (elsewhere / f"import-{number:04d}").mkdir(parents=True)
        aged(elsewhere / f"import-{number:04d}")
    (elsewhere / "gone-import-0099").mkdir()
    (hoorn / "work").symlink_to(elsewhere)
    open_desk(hoorn)
    assert len(list(elsewhere.iterdir())) == KEPT + 3
