"""Colours that mean something: a pillar, or several pillars together. RRGGBB, all readable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.domain.instance import Instance

PALETTE = ("DAE9F7", "FBE2DC", "E0F2E2", "ECE6F5", "D9F0F1", "FBE6F1", "E9EBD3", "E6E2DA")
"""For pillars that bring no colour of their own."""
CROSS_PILLAR = "FFF2CC"
NO_PILLAR = "F1F3F5"

DARK = "1F2937"
WHITE = "FFFFFF"


def pillar_colours(instance: Instance) -> Mapping[str, str]:
    """Pillar id -> its colour: its own, or the next free one of the palette."""
    taken = {pillar.colour.upper() for pillar in instance.pillars if pillar.colour}
    free = [colour for colour in PALETTE if colour not in taken] or list(PALETTE)
    found: dict[str, str] = {}
    given = 0
    for pillar in instance.pillars:
        if pillar.colour:
            found[pillar.id] = pillar.colour.upper()
        else:
            found[pillar.id] = free[given % len(free)]
            given += 1
    return found


def session_colour(colours: Mapping[str, str], pillars: Sequence[str]) -> str:
    """The colour of a session's card."""
    own = tuple(dict.fromkeys(pillars))
    if not own:
        return NO_PILLAR
    return colours[own[0]] if len(own) == 1 else CROSS_PILLAR


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21; text needs 4.5."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def readable(wanted: str, background: str) -> str:
    """``wanted`` if it can be read on ``background``, else the better of dark, black and white."""
    if contrast(wanted, background) >= 4.5:
        return wanted
    return max((DARK, "000000", WHITE), key=lambda colour: contrast(colour, background))
