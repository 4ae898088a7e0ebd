"""Results into files, and whether they can be written: asked before the long work, not after."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scheduler.cli.voice import current_locale, say
from scheduler.errors import OutputError

LOCKS = (".~lock.{}#", "~${}")
"""What LibreOffice and Excel leave beside a file that somebody has open."""


def check_targets(targets: Iterable[str | None], inputs: Iterable[str | None]) -> None:
    """Raise ``OutputError`` for the first target that cannot be written or that is an input."""
    taken = [Path(path) for path in inputs if path is not None]
    for name in targets:
        if name is None:
            continue
        target = Path(name)
        if any(_same(target, other) for other in taken):
            raise OutputError(say("cli-target-is-input", file=name))
        _check(target, name)
        taken.append(target)


def write_json(path: str | None, data: dict[str, Any]) -> None:
    """Write JSON for programs to read; nothing where no file was asked for. Raises ``OutputError``."""
    if path is not None:
        from scheduler.files import write_atomically

        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
        write_atomically(path, text.encode(), current_locale())


def _check(target: Path, name: str) -> None:
    folder = target.parent
    if target.suffix.lower() == ".pdf" and not (shutil.which("soffice") or shutil.which("libreoffice")):
        raise OutputError(say("report-error-no-office"))
    if target.is_dir():
        raise OutputError(say("cli-target-is-folder", file=name))
    if not folder.is_dir():
        raise OutputError(say("cli-target-no-folder", file=name, folder=str(folder)))
    for lock in LOCKS:
        if (folder / lock.format(target.name)).exists():
            raise OutputError(say("cli-target-open", file=name, lock=lock.format(target.name)))
    # The write bits too: for root every file is writable, and a file that somebody protected stays.
    if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
        raise OutputError(say("cli-target-read-only", file=name))
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".scheduler-"):
            pass
    except OSError as error:
        raise OutputError(say("cli-target-refused", file=name, why=error.strerror or str(error))) from None


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()
