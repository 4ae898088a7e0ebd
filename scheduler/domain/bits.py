"""Sets of small numbers as bit masks."""

from __future__ import annotations


def bits(mask: int) -> list[int]:
    """Numbers of the bits that are set, lowest first."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found
