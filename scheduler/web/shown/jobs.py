"""Jobs and their steps for the page."""

from __future__ import annotations

from typing import Any

from scheduler.report.tables.fairness import percent
from scheduler.text import Words
from scheduler.web.folder import Folder
from scheduler.web.jobs.job import PROOF, Job, all_jobs
from scheduler.web.schemas import JobOut, RepairOut, StepOut

REPAIR = ("sentences", "price", "cheapest", "objective")


def running_jobs(folder: Folder, say: Words) -> list[JobOut]:
    return [job_out(job, say) for job in all_jobs(folder) if job.end() is None and job.asked().mode != PROOF]


def job_out(job: Job, say: Words) -> JobOut:
    asked, end = job.asked(), job.end() or {"state": "running"}
    state = end["state"]
    return JobOut(
        id=job.name,
        kind="scratch" if asked.mode == "scratch" else "fewest",
        state=state,
        parent=asked.parent,
        draft=end.get("draft"),
        rescued=end.get("rescued", False),
        status=end.get("status"),
        message=end.get("message") or say.say(f"web-job-{state}"),
        moves=end.get("moves", []),
        facts=end.get("facts", []),
        conflicts=end.get("conflicts", []),
        repairs=[
            RepairOut(number=number, **{key: one[key] for key in REPAIR})
            for number, one in enumerate(end.get("repairs", []))
        ],
        steps=[step_out(step, say) for step in job.steps()],
    )


def step_out(step: dict[str, Any], say: Words) -> StepOut:
    return StepOut(**step, text=_text(step, say))


def _text(step: dict[str, Any], say: Words) -> str:
    """``beste 86 · ondergrens 85 · verschil 1,2 %``; of moves while those are counted."""
    objective, bound, gap = step["objective"], step["bound"], step["gap"]
    if step["level"] != "objective":
        return say.say(f"web-step-{step['level']}", n=objective or 0) if objective is not None else ""
    parts = [say.say("cli-progress-none")]
    if objective is not None:
        parts = [say.say("cli-progress-best", n=say.number(objective))]
    if bound is not None:
        parts.append(say.say("cli-progress-bound", n=say.number(bound)))
    if gap is not None:
        parts.append(say.say("cli-progress-gap", share=percent(say, gap)))
    return " · ".join(parts)
