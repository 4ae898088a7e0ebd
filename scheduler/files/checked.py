"""From a tree to an instance: values, then everything between them, and all problems at once."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.domain import Instance
from scheduler.domain.crosscheck import Finding, Ghosts, findings
from scheduler.files.hints import Hints
from scheduler.files.repair import Lost, Repair
from scheduler.files.report import Report
from scheduler.files.rule_settings import rule_findings
from scheduler.files.tree import Mapping


def checked(tree: Mapping, report: Report, lost: Iterable[Lost] = ()) -> Instance:
    """The instance in ``tree``, as far as it can be used; the report says what is wrong. ``lost``
    tells what was refused before there was a tree."""
    instance, ghosts = Repair(tree, report, lost).model(Instance)
    hints = Hints(instance, ghosts)
    for finding in findings(instance, ghosts):
        hint = hints.suggestion(finding)
        if hint is None and finding.code == "unknown-id" and _is_lost(ghosts, finding):
            continue
        params = dict(finding.params)
        if finding.other is not None:
            params["first"] = report.spoken_place(finding.other)
        if hint is not None:
            hint = report.suggested(finding, hint)
        report.add(finding.code, finding.path, params, hint)
    for finding, suggestion in rule_findings(instance):
        hint = report.suggested(finding, suggestion) if suggestion is not None else None
        report.add(finding.code, finding.path, finding.params, hint)
    return instance


def _is_lost(ghosts: Ghosts, finding: Finding) -> bool:
    """Whether the id may well belong to a record that had to be dropped."""
    collection = {"rounds": "blocks", "copies": "sessions"}.get(
        finding.params["among"], finding.params["among"]
    )
    return collection in ghosts.incomplete
