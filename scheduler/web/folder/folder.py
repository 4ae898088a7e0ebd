"""What is kept in the folder, and how it is written: numbered files that never change.

``instance-0001.yaml`` … are the versions of the instance, ``draft-0001.yaml`` … the drafts: plain
instances and schedules that every command reads, with a note on top. ``published.yaml`` is a copy of
the draft that was published. A number is taken by whoever makes its file first, so that two
servers, a solver and a command may all write here at once without a lock that could be left behind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from scheduler import files
from scheduler.domain import Instance, Schedule
from scheduler.errors import InputError, OutputError
from scheduler.files.atomic import write_new
from scheduler.files.canonical import plain_instance, plain_schedule
from scheduler.files.saved import KEY, read_saved
from scheduler.files.yaml_out import yaml_text
from scheduler.web.folder.note import Note, now

WORK = "work"
"""Folder for what is under way: solvers, imported workbooks."""
PUBLISHED = "published.yaml"
OURS = re.compile(r"(draft|instance)-(\d{4,})\.yaml\Z")


class StaleError(Exception):
    """A save that does not start from the newest draft."""

    def __init__(self, newest: int) -> None:
        super().__init__(newest)
        self.newest = newest


class MissingError(Exception):
    """There is no draft, version or job of that name."""


@dataclass(frozen=True)
class Draft:
    note: Note
    schedule: Schedule


@dataclass(frozen=True)
class Version:
    note: Note
    instance: Instance


class Folder:
    """One planning folder. Nothing is cached but notes of files, which never change."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._notes: dict[tuple[str, int], Note] = {}

    # -- what is there --------------------------------------------------------------------------

    def numbers(self, kind: str) -> list[int]:
        """Numbers of the ``draft`` or ``instance`` files, ascending."""
        found = (OURS.fullmatch(entry.name) for entry in self.path.iterdir())
        return sorted(int(match[2]) for match in found if match and match[1] == kind)

    def newest(self) -> int | None:
        """Number of the newest draft."""
        return max(self.numbers("draft"), default=None)

    def notes(self, kind: str) -> list[Note]:
        """Of every file of a kind, the oldest first."""
        return [self.note(kind, number) for number in self.numbers(kind)]

    def note(self, kind: str, number: int) -> Note:
        known = self._notes.get((kind, number))
        if known is None:
            path = self._existing(kind, number)
            try:
                known = Note.model_validate((read_saved(path) or {}) | {"number": number, "at": _at(path)})
            except (InputError, ValidationError):
                known = Note(number=number, at=now())  # written by hand, or by something newer than we are
            self._notes[kind, number] = known
        return known

    def published(self) -> int | None:
        """Number of the draft that was published last."""
        path = self.path / PUBLISHED
        if not path.is_file() or path.is_symlink():
            return None
        try:
            found = (read_saved(path) or {}).get("number", "")
        except InputError:
            return None
        return int(found) if str(found).isdigit() else None

    # -- reading ------------------------------------------------------------------------------------

    def version(self, number: int) -> Version:
        """Raises ``MissingError``, or ``InputError`` where somebody broke the file."""
        return Version(self.note("instance", number), files.read_instance(self._existing("instance", number)))

    def draft(self, number: int, instance: Instance) -> Draft:
        """``instance``: its version. Raises as ``version``."""
        return Draft(
            self.note("draft", number), files.read_schedule(self._existing("draft", number), instance)
        )

    def path_of(self, kind: str, number: int) -> Path:
        return self.path / f"{kind}-{number:04d}.yaml"

    def _existing(self, kind: str, number: int) -> Path:
        path = self.path_of(kind, number)
        if path.is_symlink() or not path.is_file():
            raise MissingError(path.name)
        return path

    # -- writing --------------------------------------------------------------------------------------

    def add_version(self, instance: Instance, note: Note) -> Note:
        """Keep a new version; its number is the next one."""
        while True:
            number = max(self.numbers("instance"), default=0) + 1
            kept = self.add_version_as(number, instance, note)
            if kept is not None:
                return kept

    def add_version_as(self, number: int, instance: Instance, note: Note) -> Note | None:
        """Keep a new version under this number; None where somebody has it already."""
        kept = note.model_copy(update={"number": number})
        data = yaml_text({KEY: kept.plain()} | plain_instance(instance)).encode()
        return kept if write_new(self.path_of("instance", number), data, instance.event.locale) else None

    def add_draft(self, schedule: Schedule, note: Note, *, branch: bool = True) -> Note:
        """Keep a new draft; its number is the next one. Without ``branch`` its parent has to be the
        newest draft: raises ``StaleError`` where it is not, however close the race."""
        while True:
            if not branch:
                self.refuse_stale(note.parent)
            kept = note.model_copy(update={"number": (self.newest() or 0) + 1})
            if not branch and kept.number != (note.parent or 0) + 1:
                continue  # somebody was between the question and the number
            data = {KEY: kept.plain()} | plain_schedule(schedule)
            if write_new(self.path_of("draft", kept.number), yaml_text(data).encode()):
                return kept

    def refuse_stale(self, parent: int | None) -> None:
        """Raise ``StaleError`` where ``parent`` is not the newest draft."""
        newest = self.newest()
        if newest != parent:
            raise StaleError(newest or 0)

    def publish(self, number: int) -> None:
        """Mark a draft as the published one. Raises ``MissingError``, ``OutputError``."""
        files.write_atomically(self.path / PUBLISHED, self._existing("draft", number).read_bytes())

    def work(self) -> Path:
        """The folder for what is under way. Raises ``OutputError``."""
        path = self.path / WORK
        if path.is_symlink():
            raise OutputError(f"{path.name} is a link")
        path.mkdir(exist_ok=True)
        return path


def open_folder(path: Path) -> Folder:
    """The folder, made where it is not there. Raises ``OutputError``."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        return Folder(path.resolve(strict=True))
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from None


def _at(path: Path) -> str:
    """When the file was last written, for files without a note of their own."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().isoformat(timespec="seconds")
