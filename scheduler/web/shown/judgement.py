"""The live judgement of a board: by the checker alone, in words."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.diff import Difference, change_sentence, compare, notice_sentences, summary
from scheduler.domain import Interval, Placement, Schedule, placement_interval
from scheduler.domain.wishes import wishes_met
from scheduler.evaluate import Evaluation
from scheduler.report.tables.fairness import percent
from scheduler.report.tables.score import hard_text
from scheduler.web.desk import Desk, View
from scheduler.web.folder import Note
from scheduler.web.proofs import Proof, proved
from scheduler.web.schemas import ChangeOut, DiffOut, JudgementOut, NoticeOut, ScoreOut, WishesOut
from scheduler.web.shown.places import placements_out, unplaced
from scheduler.web.shown.points import hard_points, soft_points

MOST_POINTS = 40


def judgement_out(
    desk: Desk, view: View, placements: Sequence[Placement], parent: Note | None
) -> JudgementOut:
    """``parent``: the draft that the board is held against."""
    judged = view.judged(placements)
    instance, say = view.instance, view.say
    known = proved(desk.folder, view.version, view.instance)
    attention = soft_points(view, judged)
    there = {one.session for one in placements}
    return JudgementOut(
        feasible=judged.feasible,
        placed=sum(1 for copy in instance.copies if copy.id in there),
        copies=len(instance.copies),
        hard_text=hard_text(judged),
        objective=judged.objective,
        bound=known.bound,
        bound_text=None if known.bound is None else say.say("web-bound", n=say.number(known.bound)),
        scores=scores_out(judged, _before(desk, view, parent)),
        violations=hard_points(judged),
        attention=attention[:MOST_POINTS],
        attention_more=max(0, len(attention) - MOST_POINTS),
        wishes=_wishes(view, judged, known),
        placements=placements_out(instance, placements),
        unplaced=unplaced(instance, placements),
        warnings=_warnings(view, judged),
        changes=None if parent is None else diff_out(_since(desk, view, parent, judged.schedule)),
    )


def scores_out(judged: Evaluation, before: Evaluation | None = None) -> list[ScoreOut]:
    """Every rule that is on, in its own unit."""
    locale = judged.instance.event.locale
    amounts = {} if before is None else {score.rule: score.amount for score in before.scores}
    return [
        ScoreOut(
            rule=score.rule,
            title=CATALOGUE[score.rule].title(locale),
            hard=score.hard,
            weight=score.weight,
            amount=score.amount,
            amount_text=CATALOGUE[score.rule].unit(locale, score.amount),
            cost=score.cost,
            parent_amount=amounts.get(score.rule),
        )
        for score in judged.scores
    ]


def _before(desk: Desk, view: View, parent: Note | None) -> Evaluation | None:
    if parent is None:
        return None
    theirs = desk.view_of_draft(parent, view.instance.event.locale)
    return theirs.judged(desk.draft(parent.number).schedule.placements)


def _since(desk: Desk, view: View, parent: Note, schedule: Schedule) -> Difference:
    theirs = desk.view_of_draft(parent, view.instance.event.locale)
    return compare(theirs.instance, desk.draft(parent.number).schedule, view.instance, schedule)


def diff_out(difference: Difference) -> DiffOut:
    """What changed and who must be told, in the difference's own language."""
    locale = difference.locale
    return DiffOut(
        summary=summary(difference),
        changes=[
            ChangeOut(session=one.session, kind=one.kind, sentence=change_sentence(one, locale))
            for one in difference.changes
        ],
        notices=[
            NoticeOut(kind=one.kind, id=one.id, name=one.name, sentences=notice_sentences(one, locale))
            for one in difference.notices
        ],
    )


def _wishes(view: View, judged: Evaluation, known: Proof) -> WishesOut | None:
    instance, say = view.instance, view.say
    wished = view.kept.get(("wished",), lambda: sum(sum(one.weights.values()) for one in instance.attendees))
    if not wished:
        return None
    missed = next((score.amount for score in judged.scores if score.rule == "attendance"), None)
    met = sum(wishes_met(instance, judged.schedule)) if missed is None else wished - missed
    most = known.wishes
    return WishesOut(
        met=met,
        wished=wished,
        share=met / wished,
        share_text=percent(say, met / wished),
        most=most,
        most_share=None if most is None else most / wished,
        most_text=None if most is None else say.say("web-wishes-most", share=percent(say, most / wished)),
    )


def _warnings(view: View, judged: Evaluation) -> dict[str, list[str]]:
    """Copy -> what its card has to say."""
    instance, say = view.instance, view.say
    found: dict[str, list[str]] = {}
    for violation in judged.violations:
        if violation.constraint == "seats-short":
            label = say.say("web-card-short", n=violation.amount)
        elif violation.hard:
            label = CATALOGUE[violation.constraint].title(instance.event.locale)
        else:
            continue
        for subject in violation.subjects:
            if subject in instance.copy_by_id and label not in found.setdefault(subject, []):
                found[subject].append(label)
    for placement in judged.schedule.placements:
        blocks = _runs_into(view, placement)
        if blocks:
            found.setdefault(placement.session, []).append(
                say.say("web-card-runs-into", block=say.every(blocks))
            )
    return {copy: labels for copy, labels in found.items() if labels}


def _runs_into(view: View, placement: Placement) -> list[str]:
    """Titles of the blocks after its round that a session runs on into."""
    instance = view.instance
    frame = instance.block_interval[placement.round]
    interval = placement_interval(instance, instance.copy_by_id[placement.session], placement.round)
    if interval.end <= frame.end:
        return []
    tail = Interval(frame.end, interval.end)
    return [
        block.title
        for block in instance.day_of[placement.round].blocks
        if block.id != placement.round and instance.block_interval[block.id].overlaps(tail)
    ]
