"""A job without an end and without a process: its best schedule becomes a draft, once."""

from __future__ import annotations

import fcntl
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scheduler import files
from scheduler.web.desk import Desk
from scheduler.web.folder import Folder, PinNote
from scheduler.web.jobs import rescue
from scheduler.web.jobs.job import Asked, Job, new_job
from scheduler.web.serving import open_desk

PIN = PinNote(session="veiligheid", round="ronde-1", room="zaal-4")


def killed(folder: Path, *, found: bool) -> tuple[Desk, Job]:
    """A job as a killed process leaves it."""
    desk = open_desk(folder).desk
    asked = Asked(
        mode="scratch",
        time_limit=None,
        version=1,
        parent=1,
        lang=None,
        pins=(PIN,),
        placements=(),
        fixed={},
    )
    job = new_job(desk.folder, asked)
    job.alive_file.touch()
    if found:
        files.write_schedule(desk.draft(1).schedule, job.incumbent)
    return desk, job


def test_the_best_so_far_becomes_a_draft(hoorn: Path) -> None:
    desk, job = killed(hoorn, found=True)
    rescue(desk)
    rescue(desk)
    assert desk.folder.numbers("draft") == [1, 2]
    note = desk.folder.note("draft", 2)
    assert (note.kind, note.parent, note.pins, note.job) == ("rescued", 1, (PIN,), job.name)
    assert note.objective == 10421
    assert job.end() == {"state": "done", "rescued": True, "draft": 2}


def test_without_any_it_is_lost(hoorn: Path) -> None:
    desk, job = killed(hoorn, found=False)
    rescue(desk)
    assert job.end() == {"state": "lost"}
    assert desk.folder.numbers("draft") == [1]


def test_who_is_alive_is_left_alone(hoorn: Path) -> None:
    desk, job = killed(hoorn, found=True)
    with job.alive_file.open("ab") as alive:
        fcntl.flock(alive, fcntl.LOCK_EX)
        assert job.alive()
        rescue(desk)
        assert job.end() is None
    assert not job.alive()


def test_many_servers_rescue_it_once(hoorn: Path) -> None:
    killed(hoorn, found=True)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: rescue(Desk(Folder(hoorn))), range(12)))
    assert Folder(hoorn).numbers("draft") == [1, 2]


def test_a_draft_that_was_kept_already_is_not_made_twice(hoorn: Path) -> None:
    desk, job = killed(hoorn, found=True)
    draft = desk.draft(1)
    desk.folder.add_draft(draft.schedule, draft.note.model_copy(update={"job": job.name, "parent": 1}))
    rescue(desk)
    assert desk.folder.numbers("draft") == [1, 2]
    assert (job.end() or {})["draft"] == 2
