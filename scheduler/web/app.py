"""The application: routes, errors, and the guard around it all."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from scheduler.web.api import board, drafts, page
from scheduler.web.desk import Desk
from scheduler.web.guard import Access, Guard
from scheduler.web.refusals import handle_errors

HERE = Path(__file__).parent


def create_app(desk: Desk, access: Access) -> Guard:
    """``access``: under which names it may be asked for, and with which token."""
    app = FastAPI(title="scheduler", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.desk = desk
    handle_errors(app)
    for part in (page, board, drafts):
        app.include_router(part.router)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    return Guard(app, access)
