"""Fixed choices as people call them, in either language: ``ronde`` and ``round`` for ``round``."""

from __future__ import annotations

import typing
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from scheduler.domain.event import BlockKind, TagKind
from scheduler.domain.session import RelationKind
from scheduler.files.workbook.spelling import normal
from scheduler.text import LOCALES, words

_ALMOST = 88
"""Likeness (0-100) of a slip of the pen."""


@dataclass(frozen=True)
class Family:
    """Values with labels ``<name>-<value>`` in the message files. A free family takes other texts too."""

    name: str
    values: tuple[str, ...]
    free: bool = False
    also: tuple[tuple[str, str], ...] = ()
    """Other spellings and what they mean."""

    def label(self, value: str, locale: str) -> str:
        return words(locale).say(f"{self.name}-{value}") if value in self.values else value

    def labels(self, locale: str) -> list[str]:
        return [self.label(value, locale) for value in self.values]

    def resolve(self, text: str) -> str:
        """The value; the text itself where it is none. A text in double quotes means itself."""
        found = self._known.get(normal(text))
        if found is not None:
            return found
        if self.free and len(text) > 2 and text[0] == text[-1] == '"':
            return text[1:-1]
        return text

    def spell(self, value: str, locale: str) -> str:
        label = self.label(value, locale)
        is_sure = self.resolve(label) == value and not (self.free and self.slip(label))
        return label if is_sure else f'"{value}"'

    def slip(self, text: str) -> str | None:
        """The value that somebody meant who wrote almost its label."""
        if normal(text) in self._known or (text[0] == text[-1] == '"' and len(text) > 2):
            return None
        likely = process.extractOne(
            normal(text[:80]), list(self._known), scorer=fuzz.ratio, score_cutoff=_ALMOST
        )
        return self._known[likely[0]] if likely else None

    @cached_property
    def _known(self) -> dict[str, str]:
        found = {normal(value): value for value in self.values}
        for locale in LOCALES:
            found |= {normal(self.label(value, locale)): value for value in self.values}
        return found | {normal(text): value for text, value in self.also}


KINDS = Family("kind", ("theme", "pillar", "excursion", "lunch"), free=True)
ROLES = Family("role", ("speaker", "moderator", "chair", "host", "panel", "guide", "guest"), free=True)
BLOCKS = Family("block", typing.get_args(BlockKind))
TAGS = Family("tag", typing.get_args(TagKind))
RELATIONS = Family("relation", typing.get_args(RelationKind))
LANGUAGES = Family("language", ("nl", "en"))
NUMBERS = Family("numbers", ("rank", "score"))
JUDGEMENTS = Family("judgement", ("preferred", "unwanted"))
FLAGS = Family(
    "flag", ("yes", "no"),
    also=tuple(
        (text, "yes" if text in ("x", "✓", "✔", "v", "j", "y", "1", "true", "waar", "aan", "on") else "no")
        for text in ("x", "✓", "✔", "v", "j", "y", "1", "true", "waar", "aan", "on",
                     "n", "0", "false", "onwaar", "uit", "off")
    ),
)  # fmt: skip


def parameter_label(name: str, locale: str) -> str:
    """What a parameter of a rule is called."""
    return words(locale).label("parameter", name)
