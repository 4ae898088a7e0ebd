"""Solve, stop, and the repairs of what cannot be solved."""

from __future__ import annotations

from fastapi import APIRouter

from scheduler.domain import Placement, Schedule
from scheduler.evaluate import evaluate
from scheduler.explain.changes import Change
from scheduler.explain.doing import apply_changes
from scheduler.text import Words, words
from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.api.drafts import shown
from scheduler.web.desk import Desk, View
from scheduler.web.folder import MissingError, Note, noted_pins, now, pin_notes, still_lost
from scheduler.web.jobs import Job, job_named, start
from scheduler.web.jobs.job import Asked
from scheduler.web.schemas import ApplyIn, DraftOut, JobOut, SolveIn
from scheduler.web.shown.jobs import job_out
from scheduler.web.shown.places import pinned_of

router = APIRouter(prefix="/api")


@router.post("/solve", status_code=202)
def solve(desk: TheDesk, lang: Lang, board: SolveIn) -> JobOut:
    """Start a search; what was moved since the draft and what is pinned stays where it is."""
    view = desk.view_of_board(board, lang)
    pins = pinned_of(view.instance)
    job = start(
        desk.folder,
        Asked(
            mode=board.mode,
            time_limit=board.time_limit,
            version=view.version,
            parent=board.draft,
            lang=lang,
            pins=pin_notes(pins),
            placements=tuple((one.session, one.round, one.room) for one in board.placements),
            lost=tuple((one.session, one.round, one.room) for one in _lost(desk, view, board)),
            fixed=_fixed(desk, view, board) if board.mode == "fewest" else {},
        ),
    )
    return job_out(job, view.say)


def _lost(desk: Desk, view: View, board: SolveIn) -> tuple[Placement, ...]:
    """Where copies stood that lost their round or room and are not placed: they keep the other one."""
    note = None if board.draft is None else desk.folder.note("draft", board.draft)
    lost = still_lost(note, board.placements)
    return tuple(one for one in lost if one.session in view.instance.copy_by_id)


def _fixed(desk: Desk, view: View, board: SolveIn) -> dict[str, tuple[str, str] | None]:
    """Copies that were moved since the draft: they stay. One that was put aside comes back where
    it can, unless it may be left out."""
    if board.draft is None:
        return {}
    was = {one.session: (one.round, one.room) for one in desk.draft(board.draft).schedule.placements}
    now_there = {one.session: (one.round, one.room) for one in board.placements}
    moved: dict[str, tuple[str, str] | None] = {
        copy: place for copy, place in now_there.items() if was.get(copy) != place
    }
    for copy in was.keys() - now_there.keys():
        if copy in view.instance.copy_by_id and view.instance.copy_by_id[copy].session.optional:
            moved[copy] = None
    return moved


@router.get("/jobs/{name}")
def job(desk: TheDesk, lang: Lang, name: str) -> JobOut:
    found = job_named(desk.folder, name)
    return job_out(found, _say(desk, found, lang))


@router.post("/jobs/{name}/stop")
def stop(desk: TheDesk, lang: Lang, name: str) -> JobOut:
    """Ask it to stop; the best so far becomes a draft in a moment."""
    found = job_named(desk.folder, name)
    found.ask_to_stop()
    return job_out(found, _say(desk, found, lang))


@router.post("/repairs/apply", status_code=201)
def apply(desk: TheDesk, lang: Lang, asked: ApplyIn) -> DraftOut:
    """A repair's changes as a new version of the instance, its schedule as a new draft."""
    found = job_named(desk.folder, asked.job)
    repairs = (found.end() or {}).get("repairs", [])
    if not 0 <= asked.repair < len(repairs):
        raise MissingError(f"{found.name} · {asked.repair}")
    repair, origin = repairs[asked.repair], found.asked()
    version, pins = origin.version, origin.pins
    instance = desk.view(version, None, noted_pins(pins)).instance
    title = " ".join(one.strip() for one in repair["sentences"])[:300].replace("*", "")
    if repair["changes"]:  # they may let go of a pin: the new version has those that are left
        pins = None
        instance = apply_changes(instance, [Change(**one) for one in repair["changes"]])
        note = Note(number=0, parent=version, kind="repaired", at=now(), title=title)
        version = desk.folder.add_version(instance, note).number
    schedule = Schedule(
        instance=instance.event.id,
        placements=tuple(Placement.model_validate(one) for one in repair["placements"]),
    )
    note = Note(
        number=0,
        parent=origin.parent,
        kind="repaired",
        at=now(),
        title=title,
        version=version,
        objective=evaluate(instance, schedule).objective,
        pins=pins,
    )
    return shown(desk, desk.folder.add_draft(schedule, note), lang)


def _say(desk: Desk, found: Job, lang: str | None) -> Words:
    return words(lang or desk.instance(found.asked().version).event.locale)
