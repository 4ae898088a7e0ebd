"""Two drafts side by side."""

from __future__ import annotations

from fastapi import APIRouter

from scheduler.diff import compare
from scheduler.web.api.asked import Lang, TheDesk
from scheduler.web.api.drafts import shown
from scheduler.web.schemas import CompareOut
from scheduler.web.shown.judgement import diff_out, scores_out
from scheduler.web.shown.places import placements_out

router = APIRouter(prefix="/api")


@router.get("/compare")
def compare_drafts(desk: TheDesk, lang: Lang, a: int, b: int) -> CompareOut:
    """From a to b, each by its own version of the instance."""
    one, other = desk.folder.note("draft", a), desk.folder.note("draft", b)
    before, after = desk.view_of_draft(one, lang), desk.view_of_draft(other, lang)
    old, new = desk.draft(a).schedule, desk.draft(b).schedule
    return CompareOut(
        a=shown(desk, one, lang),
        b=shown(desk, other, lang),
        diff=diff_out(compare(before.instance, old, after.instance, new)),
        a_scores=scores_out(before.judged(old.placements)),
        b_scores=scores_out(after.judged(new.placements)),
        a_placements=placements_out(before.instance, old.placements),
        b_placements=placements_out(after.instance, new.placements),
    )
