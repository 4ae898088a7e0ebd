"""Where long words may be broken: cards are narrow, and browsers know no Dutch syllables of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import pyphen

from scheduler.domain import Instance

LONG = 10
"""Letters; shorter words fit."""
SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")
_DICTIONARY = {"nl": "nl_NL", "en": "en_GB"}


def breaks_out(instance: Instance, locale: str) -> dict[str, str]:
    """Word -> the word with soft hyphens, for the long words of titles and names. ``locale``: theirs."""
    titles: list[Iterable[str]] = [
        (session.title for session in instance.sessions),
        (organiser.short or organiser.title for organiser in instance.organisers),
        (room.title for room in instance.rooms),
        (block.title for day in instance.days for block in day.blocks),
    ]
    words = {word for group in titles for title in group for word in _WORD.findall(title)}
    broken = {word: _patterns(locale).inserted(word, SOFT_HYPHEN) for word in sorted(words)}
    return {word: parts for word, parts in broken.items() if parts != word}


@cache
def _patterns(locale: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_DICTIONARY[locale], left=3, right=3)
