"""New versions of the instance."""

from __future__ import annotations

from fastapi import APIRouter

from scheduler.text import words
from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.folder import Note, now
from scheduler.web.schemas import AvailabilityOut, TweakIn, VersionOut
from scheduler.web.shown.drafts import version_out
from scheduler.web.tweaks import availability_out, tweaked

router = APIRouter(prefix="/api")


@router.get("/availability")
def availability(desk: TheDesk, version: int | None = None) -> list[AvailabilityOut]:
    return availability_out(desk.instance(version or desk.newest_version()))


@router.post("/instance", status_code=201)
def tweak(desk: TheDesk, lang: Lang, asked: TweakIn) -> VersionOut:
    """The version it starts from stays as it is."""
    view = desk.view(asked.version, lang, None)
    changed = tweaked(view.instance, asked)
    if lang is not None:  # what is kept stays in the event's own language
        own = desk.instance(asked.version).event.locale
        changed = changed.model_copy(update={"event": changed.event.model_copy(update={"locale": own})})
    note = Note(number=0, parent=asked.version, kind="tweaked", at=now(), title=asked.title)
    return version_out(desk.folder.add_version(changed, note), words(view.instance.event.locale))
