"""The application: routes, errors, and the guard around it all."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event, Thread

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from scheduler.web.api import (
    asking,
    board,
    comparing,
    drafts,
    page,
    solving,
    streams,
    tweaking,
    workbooks,
)
from scheduler.web.desk import Desk
from scheduler.web.guard import Access, Guard
from scheduler.web.jobs import rescue, start_proof, stop_all
from scheduler.web.questions import Asker
from scheduler.web.refusals import LOG, handle_errors
from scheduler.web.source import SourceWatch
from scheduler.web.tidying import tidy

HERE = Path(__file__).parent
LOOK_SECONDS = 0.5
TIDY_SECONDS = 300.0


def create_app(desk: Desk, access: Access, *, proving: bool = False) -> Guard:
    """``access``: under which names it may be asked for, and with which token. ``proving``: whether to
    work out in the background how good a programme of every new version can be."""
    app = FastAPI(title="scheduler", docs_url=None, redoc_url=None, openapi_url=None, lifespan=_keeping)
    app.state.desk = desk
    app.state.closing = lambda: False
    app.state.proving = proving
    app.state.asker = Asker()
    handle_errors(app)
    for part in (page, board, drafts, solving, streams, asking, tweaking, comparing, workbooks):
        app.include_router(part.router)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    return Guard(app, access)


@asynccontextmanager
async def _keeping(app: FastAPI) -> AsyncIterator[None]:
    """While the server runs somebody looks after solvers that were killed, the planner's own file, and
    what old searches left; when it ends solvers that run are asked to stop, and keep their best."""
    desk: Desk = app.state.desk
    over = Event()

    def look() -> None:
        watch, proved, tidied = SourceWatch(desk), 0, time.monotonic()
        while not over.wait(LOOK_SECONDS):
            try:
                rescue(desk)
                watch.look()
                if time.monotonic() - tidied > TIDY_SECONDS:
                    tidied = time.monotonic()
                    tidy(desk.folder)
                if app.state.proving and desk.newest_version() != proved:
                    proved = desk.newest_version()
                    start_proof(desk.folder, proved)
            except Exception as error:  # a folder that is gone, a full disk: look again later
                LOG.error("%s: %s", type(error).__name__, error)

    keeper = Thread(target=look, name="keeper", daemon=True)
    keeper.start()
    yield
    over.set()
    app.state.asker.close()
    await asyncio.to_thread(stop_all, desk.folder)
