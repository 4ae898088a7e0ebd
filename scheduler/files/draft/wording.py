"""Texts compared as a person compares them: what a program or a slip of the hand changes does not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz import fuzz

LIKE = 80
"""Likeness (0-100) from which two texts may be the same title."""
_SHORTEST = 6
"""Characters from which one title inside the other says something."""

# What autocorrection puts in place of what was typed.
_TYPED = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "−": "-",
    "‑": "-", "‐": "-",
})  # fmt: skip
_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Without case, double spaces, invisible characters and the marks of autocorrection."""
    wide = unicodedata.normalize("NFKC", text).translate(_TYPED)
    seen = "".join(char for char in wide if unicodedata.category(char) != "Cf" or char == "\u200d")
    return " ".join(seen.casefold().split())


def beginnings(text: str) -> Iterator[str]:
    """The whole text, then ever fewer of its first lines, down to the first; each as ``plain``."""
    lines = text.strip().split("\n")
    yield plain(text)
    for count in range(min(len(lines) - 1, 8), 0, -1):
        yield plain("\n".join(lines[:count]))


def alike(one: str, other: str) -> bool:
    """Whether the one may be the other, changed. Both as ``plain``."""
    if not one or not other:
        return False
    if fuzz.ratio(one, other, score_cutoff=LIKE):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and short in long


def likeness(one: str, other: str) -> float:
    """0 to 100. Both as ``plain``."""
    return float(fuzz.ratio(one, other))


def misspelt(one: str, other: str) -> bool:
    """Whether the one is the other with a slip of the pen: alike, and with the same numbers."""
    return bool(fuzz.ratio(one, other, score_cutoff=LIKE)) and _DIGITS.findall(one) == _DIGITS.findall(other)


def told_apart(names: Mapping[str, str], *more: Mapping[str, str]) -> dict[str, str]:
    """Id -> a name that nobody else has: where two would be the same, each gets what ``more`` knows
    of it in brackets, its id if that does not help either."""
    found = dict(names)
    for extra in (*more, {key: key for key in names}):
        counts: dict[str, int] = {}
        for name in found.values():
            counts[plain(name)] = counts.get(plain(name), 0) + 1
        if all(count == 1 for count in counts.values()):
            break
        found = {
            key: f"{name} ({extra[key]})" if counts[plain(name)] > 1 and extra.get(key) else name
            for key, name in found.items()
        }
    return found


def first_line(text: str) -> str:
    return text.strip().partition("\n")[0]


def quoted(text: str, most: int = 60) -> str:
    """A cell's text as it fits into a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
