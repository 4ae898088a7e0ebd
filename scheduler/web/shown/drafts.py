"""Drafts and versions as a list."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_datetime

from scheduler.text import Words
from scheduler.web.folder import Folder, Note
from scheduler.web.schemas import DraftOut, DraftsOut, VersionOut


def drafts_out(folder: Folder, say: Words) -> DraftsOut:
    notes = folder.notes("draft")
    published = folder.published()
    return DraftsOut(
        drafts=[draft_out(note, published, say) for note in reversed(notes)],
        versions=[version_out(note, say) for note in reversed(folder.notes("instance"))],
        newest=notes[-1].number if notes else None,
    )


def draft_out(note: Note, published: int | None, say: Words) -> DraftOut:
    return DraftOut(
        number=note.number,
        parent=note.parent,
        title=note.title or say.label("web-kind", note.kind),
        kind=note.kind,
        saved=note.at,
        saved_text=moment_text(note.at, say),
        version=note.version,
        published=note.number == published,
        objective=note.objective,
        bound=note.bound,
        status=note.status,
    )


def version_out(note: Note, say: Words) -> VersionOut:
    return VersionOut(
        number=note.number,
        parent=note.parent,
        title=note.title or note.source or say.label("web-kind", note.kind),
        saved=note.at,
        saved_text=moment_text(note.at, say),
    )


def moment_text(at: str, say: Words) -> str:
    """``13 feb. 2025, 14.05`` in the reader's language; what is no moment stays as it is."""
    try:
        return str(format_datetime(datetime.fromisoformat(at), "d MMM y, HH:mm", locale=say.locale))
    except ValueError:
        return at
