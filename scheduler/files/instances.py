"""Instances in and out of files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from scheduler.domain import Instance
from scheduler.errors import InputError, Problem
from scheduler.files.atomic import write_atomically
from scheduler.files.canonical import plain_instance
from scheduler.files.checked import checked
from scheduler.files.collector import collector_paused
from scheduler.files.draft.known import gone_from
from scheduler.files.saved import forget_saved
from scheduler.files.source import read_tree
from scheduler.files.workbook.opened import open_workbook
from scheduler.files.workbook.package import OTHER_SUFFIXES, SUFFIXES
from scheduler.files.workbook.read import read_opened, read_workbook
from scheduler.files.workbook.write import workbook_bytes
from scheduler.files.written import write_plain
from scheduler.text import words


@collector_paused()
def read_instance(
    path: str | os.PathLike[str], locale: str | None = None, tell: Callable[[str], None] | None = None
) -> Instance:
    """Read a workbook, YAML or JSON (by suffix). Raises ``InputError`` with every problem of the file,
    said in ``locale`` or else in the file's own language.

    ``tell``: is told what was taken out of a draft, and what was left out because it still named
    that. Where nobody listens, such names are problems like any other; so is what has to be asked."""
    if Path(path).suffix.lower() in (*SUFFIXES, *OTHER_SUFFIXES):
        return read_workbook(path, locale) if tell is None else _told(path, locale, tell)
    tree, report = read_tree(Path(path), locale)
    if "placements" in tree and not tree.keys() & {"event", "sessions", "days"}:
        report.add("not-an-instance")
        report.raise_if_any()
    forget_saved(tree)
    instance = checked(tree, report)
    report.raise_if_any()
    return instance


def _told(path: str | os.PathLike[str], locale: str | None, tell: Callable[[str], None]) -> Instance:
    opened = open_workbook(path, locale or "nl")
    gone = gone_from(opened)
    instance = read_opened(opened, locale, gone)
    if gone is None:
        return instance
    say = words(opened.locale)
    for sentence in gone.sentences(say):
        tell(sentence)
    if gone.freed:
        raise InputError([Problem("", gone.doubt(one, say), file=opened.file) for one in gone.freed])
    return instance


def write_instance(instance: Instance, path: str | os.PathLike[str]) -> None:
    """Write a workbook, YAML or JSON (by suffix); reading it back gives the same instance. Raises
    ``OutputError``."""
    if Path(path).suffix.lower() == ".xlsx":
        write_atomically(path, workbook_bytes(instance), instance.event.locale)
        return
    write_plain(plain_instance(instance), path, instance.event.locale)
