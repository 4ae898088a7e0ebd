"""What every route may ask for: the desk, the language."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from scheduler.web.desk import Desk
from scheduler.web.language import wanted_language


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


TheDesk = Annotated[Desk, Depends(_desk)]
Lang = Annotated[str | None, Depends(wanted_language)]
