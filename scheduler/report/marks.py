"""Titles in sentences are marked ``*Title*``; here the marks become italics or disappear."""

from __future__ import annotations

import re
from dataclasses import replace

from scheduler.report.measure import Paragraph, Run

_MARK = re.compile(r"\*([^*\n]+)\*")


def unmarked(sentence: str) -> str:
    """The sentence without its marks."""
    return _MARK.sub(r"\1", sentence)


def marked(sentence: str, font: Run) -> Paragraph:
    """The sentence in runs like ``font``, with the marked titles in italics."""
    runs: list[Run] = []
    for number, piece in enumerate(_MARK.split(sentence)):
        if piece:
            runs.append(replace(font, text=piece, italic=bool(number % 2)))
    return tuple(runs)
