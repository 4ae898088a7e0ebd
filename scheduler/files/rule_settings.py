"""The Rules part of an instance against the catalogue of rules."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.domain.crosscheck import Finding
from scheduler.files.report import closest


def rule_findings(instance: Instance) -> Iterator[tuple[Finding, str | None]]:
    """Settings of rules or parameters that do not exist, each with the id that was probably meant."""
    for rule_id, chosen in instance.rules.items():
        rule = CATALOGUE.get(rule_id)
        if rule is None:
            suggestion = closest(rule_id, [(known, known) for known in CATALOGUE])
            yield Finding(("rules", rule_id), "unknown-rule", {"id": rule_id}), suggestion
            continue
        if not rule.switchable and (chosen.on is False or chosen.weight == 0):
            field = "on" if chosen.on is False else "weight"
            yield Finding(("rules", rule_id, field), "rule-always-on", {"rule": rule_id}), None
        for name in chosen.parameters:
            if name not in rule.parameters:
                params = {"rule": rule_id, "id": name}
                suggestion = closest(name, [(known, known) for known in rule.parameters])
                path = ("rules", rule_id, "parameters", name)
                yield Finding(path, "unknown-parameter", params), suggestion
