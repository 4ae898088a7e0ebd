"""What comes of a job: a draft, or why there is none and what would help."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Event
from typing import Any

from scheduler.constraints.base import words_of
from scheduler.diff import change_sentence, compare
from scheduler.domain import Instance, Placement, Schedule
from scheduler.evaluate import evaluate
from scheduler.explain import Explanation, as_json, explain
from scheduler.report.tables.score import verdict
from scheduler.result import Resolution, Result, Status
from scheduler.solve import Progress, fewest_moves, solve
from scheduler.web.folder import Note, now
from scheduler.web.jobs.job import PROOF, Asked, Job
from scheduler.web.proofs import note_bound

EXPLAIN_SECONDS = 20.0
Record = Callable[[Progress], None]


def conclude(job: Job, asked: Asked, instance: Instance, stop: Event, record: Record) -> None:
    """Search, keep the draft, and write the job's end."""
    base = Schedule(instance=instance.event.id, placements=_places(asked.placements))
    if asked.mode == PROOF:
        found = solve(instance, time_limit=asked.time_limit, workers=1, stop=stop)
        if found.bound is not None:
            note_bound(job.folder, asked.version, instance, found.bound)
        job.finish(state="done")
        return
    if asked.mode == "scratch":
        result = solve(instance, time_limit=asked.time_limit, on_progress=record, stop=stop)
        _write_end(job, asked, instance, base, result, None, stop)
        return
    fixed = {
        copy: None if place is None else Placement(session=copy, round=place[0], room=place[1])
        for copy, place in asked.fixed.items()
    }
    origin = base.model_copy(update={"placements": base.placements + _places(asked.lost)})
    near = fewest_moves(instance, origin, fixed, time_limit=asked.time_limit, on_progress=record, stop=stop)
    _write_end(job, asked, instance, base, near.result, near, stop)


def _places(places: Iterable[tuple[str, str, str]]) -> tuple[Placement, ...]:
    return tuple(Placement(session=copy, round=round_id, room=room) for copy, round_id, room in places)


def _write_end(
    job: Job,
    asked: Asked,
    instance: Instance,
    base: Schedule,
    result: Result,
    resolution: Resolution | None,
    stop: Event,
) -> None:
    if result.schedule is not None:
        note = _keep(job, asked, instance, result)
        job.finish(
            state="done",
            draft=note.number,
            status=result.status.value,
            message=verdict(evaluate(instance, result.schedule), result),
            moves=_moves(instance, base, result.schedule),
        )
    elif resolution is not None and resolution.conflict is not None:
        job.finish(state="infeasible", **_clashes(resolution))
    elif result.status is Status.INFEASIBLE:
        job.finish(state="infeasible", **_explained(explain(instance, time_limit=EXPLAIN_SECONDS, stop=stop)))
    else:
        job.finish(state="none", status=result.status.value)


def _keep(job: Job, asked: Asked, instance: Instance, result: Result) -> Note:
    """The schedule as a draft, judged by the version itself, and the bound where it holds for all."""
    assert result.schedule is not None
    bound = None if result.near_base else result.bound
    if bound is not None:
        note_bound(job.folder, asked.version, instance, bound)
    return job.folder.add_draft(
        result.schedule,
        Note(
            number=0,
            parent=asked.parent,
            kind="solved" if asked.mode == "scratch" else "resolved",
            at=now(),
            version=asked.version,
            objective=evaluate(instance, result.schedule).objective,
            status=result.status.value,
            bound=bound,
            pins=asked.pins,
            job=job.name,
        ),
    )


def _moves(instance: Instance, base: Schedule, schedule: Schedule) -> list[str]:
    difference = compare(instance, base, instance, schedule)
    return [change_sentence(one, difference.locale) for one in difference.changes]


def _clashes(resolution: Resolution) -> dict[str, Any]:
    """Edits that cannot all hold: which, why, and the fewest to give up as repair 0."""
    found: dict[str, Any] = {
        "message": words_of(resolution.result.instance).say("web-job-clash"),
        "conflicts": [list(clash.sentences) for clash in resolution.conflict or ()],
        "repairs": [],
    }
    give_up = resolution.give_up
    if give_up is not None:
        found["repairs"].append(
            {
                "sentences": list(give_up.sentences),
                "price": len(give_up.edits),
                "cheapest": give_up.fewest,
                "objective": evaluate(resolution.result.instance, give_up.schedule).objective,
                "changes": [],
                "placements": as_json(give_up.schedule),
            }
        )
    return found


def _explained(found: Explanation) -> dict[str, Any]:
    return {
        "message": found.headline,
        "facts": list(found.facts),
        "conflicts": [list(conflict.demands) for conflict in found.conflicts],
        "repairs": [
            {
                "sentences": list(repair.sentences),
                "price": repair.price,
                "cheapest": repair.cheapest,
                "objective": repair.objective,
                "changes": as_json(repair.changes),
                "placements": as_json(repair.schedule),
            }
            for repair in found.repairs
        ],
    }
