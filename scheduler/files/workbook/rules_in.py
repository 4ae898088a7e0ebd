"""The sheet of rules: which are on, their weights and parameters, by id or by title in either language."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.files.tree import CellPlace, Mapping
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.labels import parameter_label
from scheduler.files.workbook.rows import report_missing
from scheduler.files.workbook.spelling import normal
from scheduler.text import LOCALES

_PARAMETERS = frozenset(name for rule in CATALOGUE.values() for name in rule.parameters)


def assemble_rules(rows: Iterable[Mapping], sheet: CellPlace | None, tree: Mapping, desk: Desk) -> None:
    """Put what the planner chose into the tree. A rule that nobody knows keeps its name: the checks know
    what to say of it."""
    for row in rows:
        name = _rule(row, desk)
        setting = {field: row[field] for field in ("on", "weight") if field in row}
        lost = [field for field in ("on", "weight") if desk.is_lost(row, field)]
        if name is None or not (setting or lost or "value" in row):
            continue
        rules = tree.setdefault("rules", Mapping(sheet or row.line))
        rules.lines[name] = row.lines.get("id", row.line) if "id" in row else row.line
        chosen = rules.setdefault(name, Mapping(row.line))
        for field, value in setting.items():
            chosen[field] = value
            chosen.lines[field] = row.lines[field]
        for field in lost:
            desk.lose(chosen, field)
        if "value" in row:
            _set_parameter(row, chosen, desk)


def _rule(row: Mapping, desk: Desk) -> str | None:
    """The id of the rule: as given, else by its title."""
    given = row.get("id") or row.get("title")
    if given is None:
        if row.keys() & {"on", "weight", "value"}:
            report_missing(row, "title", "rules", desk)
        return None
    for name, rule in CATALOGUE.items():
        if normal(str(given)) in {normal(name), *(normal(rule.title(each)) for each in LOCALES)}:
            return name
    return str(given)


def _set_parameter(row: Mapping, chosen: Mapping, desk: Desk) -> None:
    parameter = row.get("parameter")
    if parameter is None:
        report_missing(row, "parameter", "rules", desk)
        return
    chosen.lines.setdefault("parameters", row.line)
    values = chosen.setdefault("parameters", Mapping(row.line))
    key = _parameter(str(parameter))
    values[key] = row["value"]
    values.lines[key] = row.lines["value" if key in _PARAMETERS else "parameter"]


def _parameter(text: str) -> str:
    """The name of a parameter by its label in either language."""
    for rule in CATALOGUE.values():
        for name in rule.parameters:
            if normal(text) in {normal(name), *(normal(parameter_label(name, each)) for each in LOCALES)}:
                return name
    return text
