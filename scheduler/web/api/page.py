"""The page itself, and everything it shows at first."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scheduler.text import words
from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.desk import Desk
from scheduler.web.schemas import StateOut
from scheduler.web.shown.state import TEXTS, state_out

router = APIRouter()
templates = Jinja2Templates(
    env=Environment(
        loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
    )
)


@router.get("/")
def page(
    request: Request, desk: TheDesk, lang: Lang, draft: int | None = None, version: int | None = None
) -> HTMLResponse:
    """The shell, with the state it starts from."""
    return _shell(request, "page.html", desk, lang, draft, version)


@router.get("/print")
def print_view(request: Request, desk: TheDesk, lang: Lang, draft: int | None = None) -> HTMLResponse:
    """The programme to print."""
    return _shell(request, "print.html", desk, lang, draft)


@router.get("/api/state")
def state(desk: TheDesk, lang: Lang, draft: int | None = None, version: int | None = None) -> StateOut:
    """``version``: judge the draft by another version of the instance than its own."""
    return state_out(desk, draft, lang, version=version)


def _shell(
    request: Request,
    name: str,
    desk: Desk,
    lang: str | None,
    draft: int | None,
    version: int | None = None,
) -> HTMLResponse:
    """Templates know ``lang``, ``title``, ``draft``, ``texts`` (the page's own) and ``state``, which is
    made when it is called."""
    view = desk.view(desk.newest_version(), lang, None)
    locale = view.instance.event.locale
    return templates.TemplateResponse(
        request,
        name,
        {
            "lang": locale,
            "title": view.instance.event.title,
            "draft": draft,
            "texts": words(locale).texts(TEXTS),
            "state": lambda: state_out(desk, draft, lang, version=version),
        },
    )
