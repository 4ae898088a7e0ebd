"""Results into files, and whether they can be written: asked before the long work, not after."""

from __future__ import annotations

import json
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
    """Raise ``OutputError`` for the first target that cannot be written, is an input, or comes twice."""
    read = [Path(path) for path in inputs if path is not None]
    written: list[Path] = []
    for name in targets:
        if name is None:
            continue
        target = Path(name)
        try:
            if any(_same(target, other) for other in read):
                raise OutputError(say("cli-target-is-input", file=name))
            if any(_same(target, other) for other in written):
                raise OutputError(say("cli-target-twice", file=name))
            _check(target, name)
        except OSError as error:  # a name too long, a drive that is gone
            raise OutputError(say("cli-target-refused", file=name, why=_why(error))) from None
        written.append(target)


def write_json(path: str | None, data: dict[str, Any]) -> None:
    """Write JSON for programs to read; nothing where no file was asked for. Raises ``OutputError``."""
    if path is not None:
        from scheduler.files import write_atomically

        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
        write_atomically(path, text.encode(), current_locale())


def _check(target: Path, name: str) -> None:
    from scheduler.files.atomic import may_write

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
    if target.exists() and not may_write(target):
        raise OutputError(say("cli-target-read-only", file=name))
    if not may_write(folder):
        raise OutputError(say("cli-target-folder-closed", file=name, folder=str(folder)))
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".scheduler-"):
        pass


def _why(error: OSError) -> str:
    return error.strerror or str(error)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()
