"""Colours as the tables use them; every sheet has the same ones, so they belong to the domain."""

from scheduler.domain.colours import (
    CROSS_PILLAR,
    NO_PILLAR,
    contrast,
    luminance,
    pillar_colours,
    readable,
    session_colour,
)

__all__ = [
    "CROSS_PILLAR",
    "NO_PILLAR",
    "contrast",
    "luminance",
    "pillar_colours",
    "readable",
    "session_colour",
]
