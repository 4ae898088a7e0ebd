"""Where long words may be broken: cards are narrow, and browsers know no Dutch syllables of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import pyphen

from scheduler.domain import Instance

LONG = 10
"""Letters; shorter words fit."""
SOFT_HYPHEN = "\u00ad"
PARTS = (5, 4)
"""Letters that every part has at least: the most of these that a word allows."""
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
    broken = {word: broken_word(word, locale) for word in sorted(words)}
    return {word: parts for word, parts in broken.items() if parts != word}


def broken_word(word: str, locale: str) -> str:
    """With soft hyphens between long parts of about one length: a reader knows *Keuze-sessies* at a
    glance, and *Keu-zesses-sies* not."""
    for least in PARTS:
        cuts = _even_cuts(_syllables(word, locale), len(word), least)
        if cuts:
            return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise((0, *cuts, len(word))))
    return word


def _even_cuts(positions: list[int], length: int, least: int) -> tuple[int, ...]:
    """As many cuts as leave ``least`` letters everywhere, and of those the most even ones."""
    best: dict[int, tuple[int, int, tuple[int, ...]]] = {0: (0, 0, ())}
    """Where a part ends -> minus the parts so far, their lengths squared, and where they end."""
    for end in (*positions, length):
        before = [
            (parts - 1, squares + (end - start) ** 2, (*cuts, end))
            for start, (parts, squares, cuts) in best.items()
            if end - start >= least
        ]
        if before:
            best[end] = min(before)
    return best[length][2][:-1]


def _syllables(word: str, locale: str) -> list[int]:
    """Where the patterns cut; what they leave without a vowel goes with what follows."""
    positions: list[int] = []
    for end in (int(one) for one in _patterns(locale).positions(word)):
        if _has_vowel(word[positions[-1] if positions else 0 : end]):
            positions.append(end)
    return positions


def _has_vowel(part: str) -> bool:
    return any(letter in "aeiouy" for letter in unicodedata.normalize("NFD", part.lower()))


@cache
def _patterns(locale: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_DICTIONARY[locale], left=3, right=3)
