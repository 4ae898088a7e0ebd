"""Instances in and out of files."""

from __future__ import annotations

import os
from pathlib import Path

from scheduler.domain import Instance
from scheduler.domain.crosscheck import Finding, Ghosts, findings
from scheduler.files.canonical import plain_instance
from scheduler.files.hints import Hints
from scheduler.files.repair import Repair
from scheduler.files.report import Report
from scheduler.files.rule_settings import rule_findings
from scheduler.files.source import read_tree
from scheduler.files.tree import Mapping, line_of
from scheduler.files.written import write_plain


def read_instance(path: str | os.PathLike[str], locale: str | None = None) -> Instance:
    """Read YAML or JSON (by suffix). Raises ``InputError`` with every problem of the file, said in
    ``locale`` or else in the file's own language."""
    tree, report = read_tree(Path(path), locale)
    if "placements" in tree and not tree.keys() & {"event", "sessions", "days"}:
        report.add("not-an-instance")
        report.raise_if_any()
    instance = _checked(tree, report)
    report.raise_if_any()
    return instance


def _checked(tree: Mapping, report: Report) -> Instance:
    instance, ghosts = Repair(tree, report).model(Instance)
    hints = Hints(instance, ghosts)
    for finding in findings(instance, ghosts):
        hint = hints.suggestion(finding)
        if hint is None and finding.code == "unknown-id" and _is_lost(ghosts, finding):
            continue
        params = dict(finding.params)
        if finding.other is not None:
            params["first"] = str(line_of(tree, finding.other))
        report.add(finding.code, finding.path, params, hint)
    for finding, suggestion in rule_findings(instance):
        report.add(finding.code, finding.path, finding.params, suggestion)
    return instance


def _is_lost(ghosts: Ghosts, finding: Finding) -> bool:
    """Whether the id may well belong to a record that had to be dropped."""
    collection = {"rounds": "blocks", "copies": "sessions"}.get(
        finding.params["among"], finding.params["among"]
    )
    return collection in ghosts.incomplete


def write_instance(instance: Instance, path: str | os.PathLike[str]) -> None:
    """Write YAML or JSON (by suffix); reading it back gives the same instance. Raises ``OutputError``."""
    write_plain(plain_instance(instance), path, instance.event.locale)
