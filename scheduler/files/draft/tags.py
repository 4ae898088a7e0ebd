"""Marks that travel with a cell when it is cut, pasted or sorted: a note and a number format."""

from __future__ import annotations

import re
from collections.abc import Container

_NOTE = re.compile(r"\[([^\[\]\s]+)\]")
_CODE = re.compile(r"(?<![A-Za-z0-9])S[0-9]{3}(?![A-Za-z0-9])")

HEADS = ("round", "room", "column")
TRAY, SPARE = "tray", "spare"
"""Names in the notes of heads: ``[round:ronde-1]``, ``[tray]``. No id of a session has a colon."""


def code_format(code: str) -> str:
    """A number format that shows text as it is and carries a code: the number never occurs."""
    return f'[=987654321]"{code}";General;General;@'


def code_in(number_format: str) -> str | None:
    """The code in a number format, whatever a program has made of the rest."""
    found = _CODE.search(number_format)
    return found[0] if found else None


def note_name(text: str | None, known: Container[str]) -> str | None:
    """The first known name in square brackets."""
    return next((name for name in _NOTE.findall(text or "") if name in known), None)


def head_name(text: str | None) -> tuple[str, str] | None:
    """What the note of a head names: kind and id."""
    for name in _NOTE.findall(text or ""):
        if name in (TRAY, SPARE):
            return name, ""
        kind, colon, key = name.partition(":")
        if colon and kind in HEADS:
            return kind, key
    return None
