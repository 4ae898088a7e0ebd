"""The archive around a workbook, opened with bounds: nothing in it runs, nothing unpacks without end."""

from __future__ import annotations

import posixpath
import re
import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, LargeZipFile, ZipFile

from scheduler.files.source import file_bytes
from scheduler.files.tree import Unreadable

SUFFIXES = (".xlsx", ".xlsm")
OTHER_SUFFIXES = (".xls", ".xlsb", ".xltx", ".ods", ".fods")
"""Workbooks we cannot read; opening them says what to do."""

MAX_UNPACKED = 128 * 2**20
"""Bytes of XML that are read at most; 3,000 attendees x 200 sessions, all filled in, take 30 MB."""
MAX_PARTS = 5_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_TEXT = re.compile(rb"\A(?:\xef\xbb\xbf)?[\t\r\n\x20-\x7e\x80-\xff]+\Z")


class Package:
    """The parts of a workbook file. Raises ``Unreadable`` for whatever is no workbook we can read."""

    def __init__(self, path: Path) -> None:
        data = file_bytes(path)
        _refuse_other_files(data)
        try:
            self._zip = ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except (BadZipFile, LargeZipFile, ValueError, EOFError, OSError, struct.error, NotImplementedError):
            raise Unreadable("workbook-damaged") from None
        if len(infos) > MAX_PARTS:
            raise Unreadable("workbook-too-large", None, most=MAX_UNPACKED // 2**20)
        self._parts = {info.filename.replace("\\", "/").lstrip("/").casefold(): info for info in infos}
        self._left = MAX_UNPACKED

    def has(self, name: str) -> bool:
        return name.casefold() in self._parts

    def read(self, name: str) -> bytes:
        """One part, unpacked. The archive's own size of it is a limit that is enforced."""
        info = self._parts.get(name.casefold())
        if info is None:
            raise Unreadable("workbook-damaged")
        if info.flag_bits & 1:
            raise Unreadable("workbook-encrypted")
        if info.file_size > self._left:
            raise Unreadable("workbook-too-large", None, most=MAX_UNPACKED // 2**20)
        self._left -= info.file_size
        try:
            return self._zip.read(info)
        except (
            BadZipFile, EOFError, OSError, RuntimeError, ValueError, NotImplementedError, zlib.error,
        ):  # fmt: skip
            raise Unreadable("workbook-damaged") from None

    def beside(self, part: str, target: str) -> str:
        """The name of the part that ``target``, a relation of ``part``, points at."""
        if target.startswith("/"):
            return target.lstrip("/")
        return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))

    def relations_of(self, part: str) -> str:
        folder, name = posixpath.split(part)
        return posixpath.join(folder, "_rels", f"{name}.rels")


def _refuse_other_files(data: bytes) -> None:
    """One clear line for what somebody may well take for an Excel file."""
    if not data:
        raise Unreadable("empty")
    if data.startswith(_OLE):
        raise Unreadable("workbook-encrypted" if _ENCRYPTED_PACKAGE in data else "workbook-old")
    if not data.startswith(b"PK"):
        head = data[:4096]
        raise Unreadable("workbook-text" if _TEXT.match(head) else "workbook-not-excel")
    if data[30:80].startswith(b"mimetypeapplication/vnd.oasis.opendocument"):
        raise Unreadable("workbook-open-document")
