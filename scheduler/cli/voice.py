"""Which language the command line speaks: the instance's once it is known, the terminal's before."""

from __future__ import annotations

import os
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import click

from scheduler.text import LOCALES, words

if TYPE_CHECKING:
    from scheduler.domain import Instance

_locale: ContextVar[str | None] = ContextVar("locale", default=None)

lang_option = click.option(
    "--lang",
    type=click.Choice(LOCALES),
    help="Language of labels, messages and dates.  [default: the instance's]",
)


def terminal_locale() -> str:
    """``nl`` in a Dutch terminal, else ``en``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "nl" if value.lower().startswith("nl") else "en"
    return "en"


def current_locale() -> str:
    return _locale.get() or terminal_locale()


def say(key: str, **args: Any) -> str:
    """A sentence of the command line."""
    return words(current_locale()).say(key, **args)


def speak(locale: str | None) -> None:
    """From here on in this language; None = the terminal's."""
    _locale.set(locale)


def read_instance(path: str, lang: str | None = None, base: str | None = None) -> Instance:
    """The instance, in another language and with another base schedule where asked; from here on
    messages are in its language; what went from a draft is said. Raises ``InputError``."""
    from scheduler import files

    speak(lang)
    instance = files.read_instance(path, lang, tell=lambda sentence: click.echo(sentence, err=True))
    if lang is not None:
        event = instance.event.model_copy(update={"locale": lang})
        instance = instance.model_copy(update={"event": event})
    speak(instance.event.locale)
    if base is not None:
        placements = files.read_schedule(base, instance).placements
        instance = instance.model_copy(update={"base": placements})
    return instance
