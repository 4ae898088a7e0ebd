"""The language of an answer: asked for in the address, else the event's own."""

from __future__ import annotations

from starlette.requests import Request

from scheduler.text import LOCALES


def wanted_language(request: Request) -> str | None:
    """``?lang=``, where it is a language that we speak."""
    asked = request.query_params.get("lang")
    return asked if asked in LOCALES else None
