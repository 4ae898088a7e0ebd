"""Problems of a workbook: the same sentences, with the names and headers a planner sees."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain.crosscheck import Finding
from scheduler.files.report import Path, Report
from scheduler.files.tree import CellPlace, Place, place_of
from scheduler.files.workbook import labels
from scheduler.files.workbook.labels import parameter_label
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.refs import Names
from scheduler.files.workbook.spelling import normal, parsed_date, short_date
from scheduler.files.workbook.tables import TABLES
from scheduler.text import words

_AMONG = {
    "room-elsewhere": {"venue": "venues"},
    "travel-same-venue": {"venue": "venues"},
    "travel-twice": {"venue": "venues", "other": "venues"},
    "relation-twice": {"id": "copies"},
    "wish-twice": {"id": "sessions"},
    "rank-and-score": {"id": "sessions"},
    "which-copy": {"id": "sessions"},
    "person-twice": {"id": "people"},
}
"""Code -> arguments that are ids, and the collection they are from."""
_FAMILIES = {
    "days": labels.BLOCKS, "tags": labels.TAGS, "relations": labels.RELATIONS, "event": labels.LANGUAGES,
}  # fmt: skip
"""Top of a path -> the fixed choices that can be wrong there."""
_SHEETS = {"blocks": "timeline"}
_NO_SUCH = ("unknown-id", "none-at-all")


MOST_PROBLEMS = 2_000
MOST_CHOICES = 8
"""Names that a hint lists."""


class CellReport(Report):
    """``names`` turns ids into what stands in the cells."""

    def __init__(self, file: str, locale: str = "nl") -> None:
        super().__init__(file, locale)
        self.names: dict[str, Names] = {}
        self.dates: dict[str, date] = {}
        """Day id -> its date."""
        self.examples: dict[str, dict[str, int]] = {}
        """Collection -> names of example rows that nobody changed, in ``normal`` spelling, and their row."""

    def add(
        self,
        code: str,
        path: Path = (),
        params: Mapping[str, Any] | None = None,
        suggestion: str | None = None,
        place: Place | None = None,
    ) -> None:
        """As of any file, as long as somebody may want to read it."""
        if len(self) < MOST_PROBLEMS:
            if row := self._example(code, params or {}):
                code, params, suggestion = "example-id", {**(params or {}), "row": row}, None
            super().add(code, path, params, suggestion, place)
        elif len(self) == MOST_PROBLEMS:
            last = CellPlace(sys.maxsize, "")
            super().add("and-more", (), {"most": MOST_PROBLEMS}, place=last)

    def _example(self, code: str, params: Mapping[str, Any]) -> int | None:
        """The example row with the name that is nowhere else."""
        if code not in _NO_SUCH:
            return None
        return self.examples.get(str(params["among"]), {}).get(normal(str(params["id"])))

    def key(self, code: str) -> str:
        own = f"cell-{code}"
        return own if words(self.locale).has(own) else f"problem-{code}"

    def args(self, code: str, path: Path, params: Mapping[str, Any]) -> Mapping[str, Any]:
        found = dict(params)
        among = dict(_AMONG.get(code, {}))
        if "among" in params:
            among["id"] = str(params["among"])
        if "session" in params:
            among["session"] = "sessions"
        if code in (*_NO_SUCH, "example-id"):
            found["choices"] = self._choices(str(params["among"]))
            found["sheet"] = self._sheet(str(params["among"]))
        if "rule" in params and params["rule"] in CATALOGUE:
            found["rule"] = CATALOGUE[params["rule"]].title(self.locale)
        for name, collection in among.items():
            if name in found:
                found[name] = self._named(collection, str(found[name]))
        if "field" in found:
            found["field"] = self._header(path, str(found["field"]))
        if "kind" in found:
            found["kind"] = labels.KINDS.label(str(found["kind"]), self.locale)
        if code == "choice" and path[0] in _FAMILIES:
            found["choices"] = ", ".join(_FAMILIES[str(path[0])].labels(self.locale))
        return found

    def suggested(self, finding: Finding, suggestion: str) -> str | None:
        if finding.code == "kind-nowhere":
            return labels.KINDS.spell(suggestion, self.locale)
        if finding.code == "unknown-parameter":
            return parameter_label(suggestion, self.locale)
        if finding.code == "unknown-rule":
            return suggestion
        among = str(finding.params.get("among", "sessions"))
        spelt = self._named(among, suggestion)
        return spelt if among not in self.names or self.names[among].resolve(spelt) else None

    def _choices(self, collection: str) -> str:
        """Some of the names that there are."""
        names = self.names.get(collection)
        ids = names.ids if names is not None else ()
        spelt = [self._named(collection, one) for one in ids[:MOST_CHOICES]]
        return ", ".join(spelt) + (", …" if len(ids) > MOST_CHOICES else "")

    def _sheet(self, collection: str) -> str:
        keys = {"blocks": "timeline", "rounds": "timeline", "copies": "sessions"}
        return SHEETS[keys.get(collection, collection)].title(self.locale)

    def _named(self, collection: str, identifier: str) -> str:
        if collection == "days":
            day = self.dates.get(identifier) or parsed_date(identifier)
            return short_date(day) if day is not None else identifier
        names = self.names.get(collection)
        return names.spell(identifier) if names is not None else identifier

    def _header(self, path: Path, field: str) -> str:
        """What stands above the column, or the name we would give it."""
        place = place_of(self.tree, path)
        if isinstance(place, CellPlace) and place.label and place.row:
            return place.label
        steps = [step for step in path[:-1] if isinstance(step, str)]
        key = _SHEETS.get(steps[-1], steps[-1]) if steps else ""
        table = TABLES.get(key)
        if table is not None and any(column.field == field for column in table.columns):
            return table.label(field, self.locale)
        return field
