"""The page's sentences: each is there in both languages, takes the same arguments, and is used."""

from __future__ import annotations

import re

import pytest

from scheduler.text import words
from tests.conftest import ROOT

WEB = ROOT / "scheduler/web"
SOURCES = [*sorted((WEB / "static").glob("*.js")), *sorted((WEB / "templates").glob("*.html"))]
CALL = re.compile(r"""\bsay\(\s*([^)]*)""")
QUOTED = re.compile(r"""["'`]([a-z][a-z-]*(?:\$\{[^}]*\})?)["'`]""")
NAMED = re.compile(r"""\b(?:action|group|choice|select)\(\s*([^)]*)""")


def asked() -> set[str]:
    """Every text in a call of ``say``, or of a helper that passes a name on to it; ``kind-*`` for
    ``kind-${...}``."""
    found = set()
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        for pattern in (CALL, NAMED):
            for call in pattern.findall(text):
                found |= {re.sub(r"\$\{.*\}", "*", key) for key in QUOTED.findall(call)}
        found |= {f"step-{label}" for label in re.findall(r"""board\.change\(\s*"([a-z-]+)\"""", text)}
    return found


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_every_sentence_is_used(locale: str) -> None:
    known = {key.removeprefix("page-") for key in words(locale).texts("page-")}
    exact = {key for key in asked() if not key.endswith("*")}
    families = tuple(key[:-1] for key in asked() if key.endswith("*"))
    forms = {key for key in known if key.removesuffix("-one") != key and key.removesuffix("-one") in known}
    unused = {key for key in known - exact - forms if not key.startswith(families)}
    assert unused == set()


def test_both_languages_say_the_same() -> None:
    texts = {locale: words(locale).texts("page-") for locale in ("nl", "en")}
    assert texts["nl"].keys() == texts["en"].keys()
    for key, dutch in texts["nl"].items():
        english = texts["en"][key]
        arguments = [sorted(set(re.findall(r"\{(\w+)\}", text))) for text in (dutch, english)]
        assert arguments[0] == arguments[1] or key.endswith("-one"), key


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_what_the_page_asks_for_is_there(locale: str) -> None:
    known = {key.removeprefix("page-") for key in words(locale).texts("page-")}
    direct = set()
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        direct |= set(re.findall(r"""\bsay\(\s*["']([a-z-]+)["']""", text))
    assert direct - known == set()
