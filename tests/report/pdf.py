"""PDFs as tests see them: pages, sizes, words and where they stand. Needs poppler's tools."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


def tool(name: str, package: str) -> str:
    """The path of a program; a missing one fails the test and says what to install."""
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"this test needs {name}: apt-get install {package}")
    return found


@dataclass(frozen=True)
class Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class PdfPage:
    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True)
class Pdf:
    path: Path

    @cached_property
    def pages(self) -> tuple[PdfPage, ...]:
        command = [tool("pdftotext", "poppler-utils"), "-bbox", str(self.path), "-"]
        made = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return tuple(
            PdfPage(float(width), float(height), tuple(_words(body)))
            for width, height, body in _PAGE.findall(made)
        )


def _words(body: str) -> list[Word]:
    return [
        Word(html.unescape(text), float(left), float(top), float(right), float(bottom))
        for left, top, right, bottom, text in _WORD.findall(body)
    ]
