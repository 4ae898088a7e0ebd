"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path

from scheduler.errors import OutputError
from scheduler.text import words


def write_atomically(path: str | os.PathLike[str], data: bytes, locale: str = "nl") -> None:
    """Write ``data`` to ``path``: first to a temporary file beside it, then in its place.

    An existing file keeps its permissions, a link keeps pointing where it did, and whatever goes
    wrong leaves the old file as it was and nothing beside it. Raises ``OutputError``.
    """
    target = Path(path)
    try:
        real = Path(os.path.realpath(target))
        _write(real, data)
    except (OSError, ValueError) as error:
        raise OutputError(_sentence(target, error, locale)) from None


def _write(target: Path, data: bytes) -> None:
    mode = _mode(target)
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        os.replace(name, target)
    except BaseException:  # Ctrl-C too must not leave the temporary file
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _mode(target: Path) -> int:
    """The permissions the file has, or would get if it were made the ordinary way."""
    try:
        status = target.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.access(target, os.W_OK) or not status.st_mode & 0o222:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return stat.S_IMODE(status.st_mode)


def _sentence(target: Path, error: OSError | ValueError, locale: str) -> str:
    code = error.errno if isinstance(error, OSError) else None
    key = {
        errno.ENOENT: "output-no-folder",
        errno.ENOTDIR: "output-no-folder",
        errno.EISDIR: "output-is-folder",
        errno.EACCES: "output-not-allowed",
        errno.EPERM: "output-not-allowed",
        errno.EROFS: "output-not-allowed",
        errno.ETXTBSY: "output-not-allowed",
        errno.EBUSY: "output-not-allowed",
        errno.ENOSPC: "output-full",
        errno.EDQUOT: "output-full",
    }.get(code or 0, "output-other")
    why = os.strerror(code) if code else str(error)
    return words(locale).say(key, file=target.name, folder=str(target.parent), why=why)
