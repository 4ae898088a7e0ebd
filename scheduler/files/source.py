"""From a path to a tree: everything that can be wrong with a file before its contents matter."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from scheduler.errors import InputError
from scheduler.files.json_text import parse_json
from scheduler.files.report import Report
from scheduler.files.tree import Mapping, Unreadable
from scheduler.files.yaml_text import parse_yaml
from scheduler.text import LOCALES

MAX_BYTES = 32 * 2**20
SUFFIXES = {".yaml": parse_yaml, ".yml": parse_yaml, ".json": parse_json}

_LOCALE = re.compile(r"""\blocale["']?\s*:\s*["']?(nl|en)\b""")
"""The file's language, found even where the rest cannot be read."""
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_tree(path: Path, locale: str | None = None) -> tuple[Mapping, Report]:
    """The file's tree and a report to go on with, in ``locale`` or else the file's own language.
    Raises ``InputError`` where there is no tree."""
    report = Report(path.name, locale or "nl")
    try:
        parse = SUFFIXES.get(path.suffix.lower())
        if os.path.isdir(path):
            raise Unreadable("folder")
        if parse is None:
            raise Unreadable("suffix", None, suffix=path.suffix or path.name)
        text = _text(path)
        if locale is None and (said := _LOCALE.search(text)):
            report.locale = said[1]
        _refuse_control_characters(text)
        builder = parse(text)
        if builder.root is None:
            raise Unreadable("empty")
        if not isinstance(builder.root, Mapping):
            raise Unreadable("no-names", 1)
    except Unreadable as error:
        report.add(error.code, params=error.params, place=error.line)
        report.raise_if_any()
        raise InputError([]) from None
    tree = builder.root
    report.tree = tree
    event = tree.get("event")
    if locale is None and isinstance(event, Mapping):  # what only looked like it in a text does not count
        report.locale = event["locale"] if event.get("locale") in LOCALES else "nl"
    report.empty = builder.empty
    for remark in builder.remarks:
        report.add(remark.code, remark.path, remark.params, place=remark.line)
    return tree, report


def _text(path: Path) -> str:
    """The file as text. UTF-8, with or without a byte order mark."""
    data = file_bytes(path)
    if not data.strip():
        raise Unreadable("empty")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("encoding-file")
    if b"\x00" in data:
        raise Unreadable("binary")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("encoding", data.count(b"\n", 0, error.start) + 1) from None


def _refuse_control_characters(text: str) -> None:
    refused = _REFUSED.search(text)
    if refused:
        raise Unreadable("control-character", text.count("\n", 0, refused.start()) + 1)


def file_bytes(path: Path) -> bytes:
    """What stands in a file of at most ``MAX_BYTES``. Raises ``Unreadable``."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Unreadable("folder")
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("not-a-file")
        if status.st_size > MAX_BYTES:
            raise Unreadable("too-large", None, most=MAX_BYTES // 2**20)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable("no-file") from None
    except NotADirectoryError:
        raise Unreadable("no-file") from None
    except PermissionError:
        raise Unreadable("no-permission") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL inside the name
        raise Unreadable("unreadable", None, why=str(error)) from None
