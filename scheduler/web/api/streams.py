"""Server-sent events: what others did in the folder, how a search gets on, and answers in parts."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Generator
from contextlib import closing

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from scheduler.text import words
from scheduler.web import proofs
from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.folder import Folder
from scheduler.web.jobs import Job, all_jobs, job_named
from scheduler.web.jobs.job import PROOF
from scheduler.web.shown.jobs import job_out, step_out

POLL_SECONDS = 0.25
QUIET_SECONDS = 15
"""After this long without news a comment keeps the connection open."""

router = APIRouter(prefix="/api")
Event = tuple[str, str]
Events = Generator[list[Event]]
"""What there is to tell at each look."""


@router.get("/events")
async def events(request: Request, desk: TheDesk) -> StreamingResponse:
    """New drafts, versions, jobs and proofs, whoever made them: the folder itself is looked at."""
    return stream(request, _news(desk.folder))


@router.get("/jobs/{name}/events")
async def job_events(request: Request, desk: TheDesk, lang: Lang, name: str) -> StreamingResponse:
    """Every step since the start, then those to come, then the end."""
    job = job_named(desk.folder, name)
    locale = lang or desk.instance(job.asked().version).event.locale
    return stream(request, _steps(job, locale))


def _news(folder: Folder) -> Events:
    seen = _there(folder)
    while True:
        now = _there(folder)
        yield [event for event in now if event not in seen]
        seen = now


def _there(folder: Folder) -> dict[Event, None]:
    found = [("draft", str(number)) for number in folder.numbers("draft")]
    found += [("version", str(number)) for number in folder.numbers("instance")]
    found += [("published", str(folder.published()))] if folder.published() else []
    for job in all_jobs(folder):
        if job.asked().mode != PROOF:
            found.append(("job" if job.end() is None else "job-end", json.dumps(job.name)))
    found.append(("proof", str(proofs.count(folder))))
    return dict.fromkeys(found)


def _steps(job: Job, locale: str) -> Events:
    say = words(locale)
    since = 0
    while True:
        over = job.end() is not None  # before the steps are read: none can come after it
        steps = job.steps(since)
        since += len(steps)
        found = [("step", plain(step_out(step, say))) for step in steps]
        if over:
            yield [*found, ("end", plain(job_out(job, say)))]
            return
        yield found


def plain(answer: BaseModel) -> str:
    """The data of an event."""
    return answer.model_dump_json(by_alias=True)


def stream(request: Request, source: Events) -> StreamingResponse:
    """Until there is nothing more to tell, or nobody to tell it to: then the source is closed too."""

    async def lines() -> AsyncIterator[str]:
        quiet = 0.0
        yield "retry: 2000\n\n"
        with closing(source):
            for found in source:
                if found:
                    quiet = 0.0
                    yield "".join(f"event: {name}\ndata: {data}\n\n" for name, data in found)
                elif quiet > QUIET_SECONDS:
                    quiet = 0.0
                    yield ": \n\n"
                if request.app.state.closing() or await request.is_disconnected():
                    return
                await asyncio.sleep(POLL_SECONDS)
                quiet += POLL_SECONDS

    return StreamingResponse(lines(), media_type="text/event-stream")
