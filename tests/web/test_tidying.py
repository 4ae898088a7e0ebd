"""Old searches and uploads go when a folder is opened; nothing that somebody may still ask for does."""

from __future__ import annotations

from pathlib import Path

from scheduler.web.folder import Folder
from scheduler.web.imports import keep_upload
from scheduler.web.jobs import all_jobs
from scheduler.web.jobs.job import Asked, new_job
from scheduler.web.serving import open_desk
from scheduler.web.tidying import KEPT

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


def test_the_newest_jobs_stay_and_no_name_comes_back(hoorn: Path) -> None:
    folder = Folder(hoorn)
    unended = new_job(folder, ASKED).name
    for _ in range(KEPT + 3):
        new_job(folder, ASKED).finish(state="done")
    open_desk(hoorn)
    assert [job.name for job in all_jobs(folder)] == [
        unended,
        *(f"job-{number:04d}" for number in range(5, KEPT + 5)),
    ]
    assert new_job(folder, ASKED).name == f"job-{KEPT + 5:04d}"


def test_the_newest_uploads_stay(hoorn: Path) -> None:
    folder = Folder(hoorn)
    for _ in range(KEPT + 2):
        keep_upload(folder, "bewerkt.xlsx", b"")
    open_desk(hoorn)
    kept = sorted(path.name for path in (hoorn / "work").glob("import-*"))
    assert kept == [f"import-{number:04d}" for number in range(3, KEPT + 3)]
    assert keep_upload(folder, "bewerkt.xlsx", b"").name == f"import-{KEPT + 3:04d}"


def test_a_link_is_not_followed(hoorn: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    for number in range(KEPT + 2):
        (elsewhere / f"import-{number:04d}").mkdir(parents=True)
    (hoorn / "work").symlink_to(elsewhere)
    open_desk(hoorn)
    assert len(list(elsewhere.iterdir())) == KEPT + 2
