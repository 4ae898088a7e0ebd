"""Results and judgements as text for a terminal. Sentences keep their ``*marks*``."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.diff import change_sentence, summary
from scheduler.evaluate import Evaluation
from scheduler.report.tables.changes import difference_of
from scheduler.report.tables.programme import Band, Programme, programme
from scheduler.report.tables.score import RuleLine, Score, score
from scheduler.report.tables.timeline import locale_of
from scheduler.result import Result, Status
from scheduler.text import Words

MOST_SENTENCES = 5
"""Sentences of one soft rule; of a hard rule all are said."""


def summary_text(result: Result, *, told: bool = False) -> str:
    """What ``solve`` says: status, how good it is, every rule, the programme per round. ``told``: the
    status and what changed have been said already."""
    instance = result.instance
    say = locale_of(instance)
    lines = [] if told else [instance.event.title, f"{say.say('report-text-status')}: {result.status.value}"]
    if result.evaluation is None:
        no_answer = "report-infeasible" if result.status is Status.INFEASIBLE else "report-unknown"
        return "\n".join([*lines, say.say(no_answer), *[f"  {fact}" for fact in result.facts]])
    judged = score(result.evaluation, result)
    lines += ["", *_facts(judged), "", *_soft(judged, say)]
    if judged.broken:
        lines += ["", *_sentences(judged.broken, say)]
    difference = None if told else difference_of(result)
    if difference is not None:
        lines += ["", summary(difference)]
        lines += [f"  {change_sentence(change, say.locale)}" for change in difference.changes]
    lines += ["", *_programme(programme(instance, result.evaluation.schedule), say)]
    return "\n".join(lines)


def evaluation_text(evaluation: Evaluation) -> str:
    """What ``check`` says: every breach of a hard rule, then the score by rule and where."""
    instance = evaluation.instance
    say = locale_of(instance)
    judged = score(evaluation)
    title = evaluation.schedule.title
    lines = [f"{instance.event.title} – {title}" if title else instance.event.title, ""]
    for line in judged.broken:
        lines += [f"{line.title} ({line.amount_text})"]
        lines += [f"  {violation.sentence}" for violation in evaluation.violations_of(line.rule)]
        lines.append("")
    lines += [*_facts(judged), "", *_soft(judged, say)]
    costly = [line for line in judged.soft if line.amount]
    if costly:
        lines += ["", *_sentences(costly, say)]
    return "\n".join(lines)


def _facts(judged: Score) -> list[str]:
    width = max(len(label) for label, _ in judged.facts)
    return [f"{label:<{width}}  {value}" for label, value in judged.facts]


def _soft(judged: Score, say: Words) -> list[str]:
    """The score by rule as a table, the total below."""
    head = [say.say(f"report-head-{name}") for name in ("rule", "amount", "weight", "cost")]
    rows = [
        [line.title, line.amount_text, say.number(line.weight), say.number(line.cost)] for line in judged.soft
    ]
    total = say.number(sum(line.cost for line in judged.soft))
    rows = [head, *rows, [say.say("report-text-total"), "", "", total]]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return [
        f"{row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]:>{widths[2]}}  {row[3]:>{widths[3]}}"
        for row in rows
    ]


def _sentences(rules: Sequence[RuleLine], say: Words) -> list[str]:
    lines: list[str] = []
    for rule in rules:
        lines.append(f"{rule.title} ({rule.amount_text})")
        lines += [f"  {sentence}" for sentence in rule.where[:MOST_SENTENCES]]
        more = rule.more + max(0, len(rule.where) - MOST_SENTENCES)
        if more:
            lines.append(f"  {say.say('report-more', n=more)}")
    return lines


def _programme(made: Programme, say: Words) -> list[str]:
    lines: list[str] = []
    for page in made.pages:
        lines.append(page.heading)
        for band in page.bands:
            if band.cards or band.kind == "round":
                lines += _round(band, say)
        lines.append("")
    if made.unplaced:
        titles = [
            say.say("report-unplaced-optional", title=one.title) if one.optional else one.title
            for one in made.unplaced
        ]
        lines.append(say.say("report-unplaced", titles="; ".join(titles)))
    return lines if made.unplaced else lines[:-1]


def _round(band: Band, say: Words) -> list[str]:
    width = max((len(card.room) for card in band.cards), default=0)
    lines = [f"  {band.time}  {band.title}"]
    if not band.cards:
        lines.append(f"    {say.say('report-no-sessions')}")
    for card in band.cards:
        remarks = [text for text in (card.time, *card.remarks) if text]
        about = f" ({' · '.join(remarks)})" if remarks else ""
        lines.append(f"    {card.room:<{width}}  {card.title}{about}")
    return lines
