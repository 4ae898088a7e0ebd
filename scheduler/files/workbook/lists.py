"""Several things in one cell: one on each line, or with ``;`` or ``,`` between known names.

Something that itself holds line ends, or would be taken for several things, stands in double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

_QUOTED = re.compile(r'[ \t]*"((?:[^"]|"")+)"[ \t]*(?:[;,\n]|\Z)')
_BULLETS = ("-", "–", "•", "*", "·")
_BULLET = re.compile(r"[-–•*·]\s+")
_MARKS = re.compile(r"[;,]")
MOST_PARTS = 60
"""Parts of one line between which names are looked for."""

Known = Callable[[str], bool]


class Item(NamedTuple):
    """One thing of a list. ``sure``: it was quoted, so it is one thing."""

    text: str
    sure: bool = False


def lines(text: str) -> list[Item]:
    """The lines of a cell, quoted things in one piece, bullets taken off."""
    found: list[Item] = []
    at = 0
    while at < len(text):
        if quoted := _QUOTED.match(text, at):
            found.append(Item(quoted[1].replace('""', '"').strip(), sure=True))
            at = quoted.end()
            continue
        line, _, _ = text[at:].partition("\n")
        at += len(line) + 1
        plain = line.strip()
        if plain not in _BULLETS:
            plain = _BULLET.sub("", plain, count=1) if _BULLET.match(plain) else plain
        if plain:
            found.append(Item(plain))
    return found


def separated(items: Iterable[Item], marks: str) -> list[str]:
    """Free texts, with every mark between two of them."""
    found = []
    for item in items:
        parts = [item.text] if item.sure else re.split(f"[{marks}]", item.text)
        found += [part.strip() for part in parts if part.strip()]
    return found


def known_names(items: Iterable[Item], is_known: Known) -> list[str]:
    """Names of a list. A line is split at ``;`` and ``,`` only where that gives known names, longest
    first; where some part is no known name, it is returned as it stands, for the cross-check to say so."""
    found: list[str] = []
    for item in items:
        found += [item.text] if item.sure or is_known(item.text) else _split(item.text, is_known)
    return found


def _split(text: str, is_known: Known) -> list[str]:
    ends = [match.start() for match in _MARKS.finditer(text)] + [len(text)]
    if len(ends) == 1 or len(ends) > MOST_PARTS:
        return [text]
    starts = [0] + [end + 1 for end in ends[:-1]]
    count = len(ends)
    named: dict[tuple[int, int], bool] = {}

    def part(i: int, j: int) -> str:
        return text[starts[i] : ends[j - 1]].strip()

    def is_name(i: int, j: int) -> bool:
        if (i, j) not in named:
            named[i, j] = bool(part(i, j)) and is_known(part(i, j))
        return named[i, j]

    # Whether everything from part i on can be read as known names; empty parts are skipped.
    fits = [False] * count + [True]
    for i in range(count - 1, -1, -1):
        fits[i] = (not part(i, i + 1) and fits[i + 1]) or any(
            fits[j] and is_name(i, j) for j in range(i + 1, count + 1)
        )
    found: list[str] = []
    some = fits[0]
    i = 0
    while i < count:
        ahead = [j for j in range(count, i, -1) if is_name(i, j) and (fits[j] or not fits[0])]
        if ahead:
            found.append(part(i, ahead[0]))
            some = True
            i = ahead[0]
        else:
            if part(i, i + 1):
                found.append(part(i, i + 1))
            i += 1
    return found if some or ";" in text else [text]


def written(names: Iterable[str], read: Callable[[str], list[str]]) -> str:
    """The cell that ``read`` takes for exactly these names, in this order."""
    plain = list(names)
    if read("\n".join(plain)) == plain:
        return "\n".join(plain)
    parts = [name if read(name) == [name] and "\n" not in name else _quoted(name) for name in plain]
    if read("\n".join(parts)) == plain:
        return "\n".join(parts)
    return "\n".join(_quoted(name) for name in plain)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
