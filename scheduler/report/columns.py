"""Aligned columns for a terminal: few columns, heads on as many lines as they need."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Sequence

FIRST_WIDTH, HEAD_WIDTH = 30, 10
"""Characters of a head, in the first column and in the others; longer ones are broken between words."""


def aligned(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[int] = ()) -> list[str]:
    """Lines of a table. ``right``: columns of numbers. A head that is wider than what stands below it
    is broken over lines."""
    below = [max((len(row[column]) for row in rows), default=0) for column in range(len(head))]
    broken = [
        textwrap.wrap(text, max(HEAD_WIDTH if column else FIRST_WIDTH, below[column]), break_long_words=False)
        or [""]
        for column, text in enumerate(head)
    ]
    high = max((len(lines) for lines in broken), default=0)
    heads = [[lines[n - high] if high - n <= len(lines) else "" for lines in broken] for n in range(high)]
    table = [*heads, *map(list, rows)]
    widths = [max((len(row[column]) for row in table), default=0) for column in range(len(head))]
    return [
        "  ".join(_padded(text, widths[n], n in right) for n, text in enumerate(row)).rstrip()
        for row in table
    ]


def _padded(text: str, width: int, to_the_right: bool) -> str:
    return text.rjust(width) if to_the_right else text.ljust(width)
