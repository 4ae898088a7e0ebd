"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from scheduler.errors import OutputError
from scheduler.text import words

_SENTENCES = {
    "ENOENT": "output-no-folder",
    "ENOTDIR": "output-no-folder",
    "EISDIR": "output-is-folder",
    "EACCES": "output-not-allowed",
    "EPERM": "output-not-allowed",
    "EROFS": "output-not-allowed",
    "ETXTBSY": "output-not-allowed",
    "EBUSY": "output-not-allowed",
    "ENOSPC": "output-full",
    "EDQUOT": "output-full",
}


def write_atomically(path: str | os.PathLike[str], data: bytes, locale: str = "nl") -> None:
    """Write ``data`` to ``path``: first to a temporary file beside it, then in its place.

    An existing file keeps its permissions, a link keeps pointing where it did, and whatever goes
    wrong leaves the old file as it was and nothing beside it. Raises ``OutputError``.
    """
    target = Path(path)
    try:
        real = Path(os.path.realpath(target))
        if real.exists() and not real.is_dir() and not real.is_file():
            real.write_bytes(data)  # a device or pipe: there is nothing to put in its place
        else:
            _replace(real, data)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise OutputError(_sentence(target, error, locale)) from None


def _replace(target: Path, data: bytes) -> None:
    mode = _mode(target)
    beside = target.with_name(f".{target.name[:40]}.{secrets.token_hex(6)}.tmp")
    handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(beside, mode)
        os.replace(beside, target)
    except BaseException:  # Ctrl-C too must not leave the temporary file
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise


def _mode(target: Path) -> int | None:
    """The permissions of the file that is there. What is marked read-only stays as it is, even
    when root asks."""
    if not may_write(target.parent):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    if not target.exists():
        return None
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not may_write(target):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return stat.S_IMODE(target.stat().st_mode)


def may_write(path: Path) -> bool:
    """Whether one may and nobody marked it read-only: for root every file is writable."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)


def _sentence(target: Path, error: OSError | ValueError, locale: str) -> str:
    code = error.errno if isinstance(error, OSError) else None
    why = os.strerror(code) if code else str(error)
    key = _SENTENCES.get(errno.errorcode.get(code or 0, ""), "output-other")
    return words(locale).say(key, file=target.name, folder=str(target.parent), why=why)


def write_new(path: str | os.PathLike[str], data: bytes, locale: str = "nl") -> bool:
    """Write a file that must not be there yet: whole, and by one writer only. False where somebody
    was first; nothing has changed then. Raises ``OutputError``."""
    target = Path(path)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        try:
            with temporary.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.link(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
    except FileExistsError:
        return False
    except (OSError, ValueError) as error:
        raise OutputError(_sentence(target, error, locale)) from None
    return True
