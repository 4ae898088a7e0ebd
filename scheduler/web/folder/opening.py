"""Opening a folder: the event that the planner brought, and the schedule that came with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from scheduler import files
from scheduler.domain import Instance, Schedule
from scheduler.errors import InputError, Problem
from scheduler.files.draft import Draft, decline, pinned_instance
from scheduler.files.source import read_tree
from scheduler.files.workbook.package import SUFFIXES
from scheduler.text import words
from scheduler.web.folder.folder import OURS, PUBLISHED, Folder
from scheduler.web.folder.note import Note, now

TEXTS = (".yaml", ".yml", ".json")


def source_of(folder: Folder, locale: str = "nl") -> Path:
    """The one file in the folder that holds an event. Raises ``InputError`` for none or several."""
    found = [path for path in _brought(folder) if _is_instance(path)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(path.name for path in found)
    key = "serve-several-events" if found else "serve-no-event"
    raise InputError([Problem("", words(locale).say(key, folder=folder.path.name, files=names))])


def take_in(folder: Folder, locale: str = "nl") -> tuple[int, str | None]:
    """The newest version of the instance, after a look whether the planner's own file is new or has
    changed; and a sentence where it has, or cannot be read any more. Raises ``InputError`` where
    there is no event at all."""
    known = folder.notes("instance")
    try:
        source = source_of(folder, locale)
        checksum = hashlib.sha256(source.read_bytes()).hexdigest()
        last = next((note for note in reversed(known) if note.source == source.name), None)
        if last is not None and last.checksum == checksum:
            return known[-1].number, None
        instance = read_source(source)
    except InputError as error:
        if not known:
            raise
        return known[-1].number, str(error)
    note = Note(
        number=0,
        parent=known[-1].number if known else None,
        kind="imported",
        at=now(),
        source=source.name,
        checksum=checksum,
    )
    number = known[-1].number + 1 if known else 1
    if folder.add_version_as(number, instance, note) is None:
        return take_in(folder, locale)  # another server was first, perhaps with the same file
    say = words(instance.event.locale)
    return number, say.say("serve-event-changed", file=source.name) if known else None


def stamp(folder: Folder) -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of the planner's own files: another one when somebody wrote one."""
    found = []
    for path in _brought(folder):
        status = path.stat()
        found.append((path.name, status.st_size, status.st_mtime_ns))
    return tuple(found)


def read_source(source: Path) -> Instance:
    """The event in a file; of a programme's workbook with the pins set in *Planning*."""
    if files.is_draft(source):
        return pinned_instance(_settled(source))
    return files.read_instance(source)


def first_schedule(folder: Folder, instance: Instance) -> tuple[Schedule, str] | None:
    """The schedule that came with the event and what kind it is: of the workbook itself, in a
    file beside it, or the instance's base. None where there is none; then one has to be found."""
    source = source_of(folder, instance.event.locale)
    if files.is_draft(source):
        return _settled(source).edited, "imported"
    for path in _brought(folder):
        if path != source and path.suffix.lower() in TEXTS and not _is_instance(path):
            return files.read_schedule(
                path, instance
            ), "published" if "published" in path.name else "imported"
    if instance.base:
        return Schedule(instance=instance.event.id, placements=instance.base), "base"
    return None


def _settled(source: Path) -> Draft:
    """The workbook as it was edited; what is in question stays where it was."""
    draft = files.read_draft(source)
    return decline(draft, draft.questions)


def _brought(folder: Folder) -> Iterator[Path]:
    """The planner's own files, by name; never through a link."""
    for path in sorted(folder.path.iterdir()):
        ours = path.name == PUBLISHED or OURS.fullmatch(path.name) or path.name.startswith((".", "~$"))
        if not ours and path.is_file() and not path.is_symlink():
            yield path


def _is_instance(path: Path) -> bool:
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return True
    if suffix not in TEXTS:
        return False
    try:
        tree, _ = read_tree(path)
    except InputError:
        return True  # let the reader say what is wrong with it
    return "placements" not in tree or bool(tree.keys() & {"event", "sessions", "days"})
