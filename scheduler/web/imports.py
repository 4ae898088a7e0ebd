"""A workbook that somebody edited: read, shown, and only then taken in.

The file waits in ``work/import-0001`` under a name of ours; its own is only shown.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scheduler import files
from scheduler.domain import Instance, Schedule
from scheduler.errors import InputError, Problem
from scheduler.files.draft import Draft, Edit, Question, accept, decline, with_pins
from scheduler.web.desk import Desk
from scheduler.web.folder import Folder, MissingError, Note, now, pin_notes
from scheduler.web.schemas import ChangeOut, ImportOut, PinOut, QuestionOut

NAME = re.compile(r"import-\d{4,}\Z")
BOOK = "workbook.xlsx"


@dataclass(frozen=True)
class Import:
    """One uploaded workbook."""

    name: str
    path: Path

    @property
    def file(self) -> str:
        """What its owner calls it."""
        return (self.path / "name.txt").read_text(encoding="utf-8")

    def draft(self, lang: str | None) -> Draft:
        """Raises ``InputError``, under the name that its owner knows."""
        try:
            return files.read_draft(self.path / BOOK, lang)
        except InputError as error:
            raise InputError([_renamed(one, self.file) for one in error.problems]) from None


def all_imports(folder: Folder) -> list[tuple[int, Path]]:
    """The number and the place of every upload, the oldest first."""
    work = folder.path / "work"
    if work.is_symlink() or not work.is_dir():
        return []
    return sorted(
        (int(path.name.removeprefix("import-")), path)
        for path in work.iterdir()
        if NAME.match(path.name) and not path.is_symlink()
    )


def keep_upload(folder: Folder, file: str, data: bytes) -> Import:
    """Put the bytes aside; what they are is found out by reading them as data."""
    work = folder.work()
    number = max((number for number, _ in all_imports(folder)), default=0) + 1
    while True:
        kept = Import(f"import-{number:04d}", work / f"import-{number:04d}")
        try:
            os.mkdir(kept.path)
            break
        except FileExistsError:
            number += 1
    plain = "".join(char for char in file.replace("\\", "/").rpartition("/")[2] if char.isprintable())
    files.write_atomically(kept.path / "name.txt", (plain[:120] or BOOK).encode())
    files.write_atomically(kept.path / BOOK, data)
    return kept


def import_named(folder: Folder, name: str) -> Import:
    path = folder.path / "work" / name
    if not NAME.match(name) or path.is_symlink() or not (path / BOOK).is_file():
        raise MissingError(name[:40])
    return Import(name, path)


def import_out(desk: Desk, kept: Import, lang: str | None) -> ImportOut:
    """What was read; nothing is done with it."""
    draft = kept.draft(lang)
    return ImportOut(
        id=kept.name,
        file=kept.file,
        edits=[ChangeOut(session=one.copy, kind=_kind(one), sentence=one.sentence) for one in draft.edits],
        questions=[
            QuestionOut(
                number=number,
                copies=list(one.copies),
                evidence=list(one.evidence),
                proposal=one.proposal,
                needs_answer=one.needs_answer,
            )
            for number, one in enumerate(draft.questions)
        ],
        notices=list(draft.notices),
        instance_changed=_version_like(desk, draft.instance) is None,
        pins=[PinOut(session=pin.copy, round=pin.round, room=pin.room) for pin in draft.pins],
    )


def take_import(
    desk: Desk,
    kept: Import,
    lang: str | None,
    taken: Sequence[int],
    left: Sequence[int],
    title: str | None,
    *,
    branch: bool,
) -> Note:
    """The workbook as a new draft, and its input as a new version where that was changed. Raises
    ``InputError`` with every question that was not answered, ``StaleError``."""
    draft = _settled(kept.draft(lang), taken, left)
    version = _version_like(desk, draft.instance)
    parent = _written_from(desk, draft.base)
    if not branch:
        desk.folder.refuse_stale(parent)
    if version is None:
        note = Note(number=0, parent=desk.newest_version(), kind="imported", at=now(), title=kept.file)
        version = desk.folder.add_version(_own_language(desk, draft.instance), note).number
    view = desk.view(version, None, draft.pins)
    placements = draft.edited.placements
    note = Note(
        number=0,
        parent=parent,
        kind="imported",
        at=now(),
        title=title or kept.file,
        version=version,
        objective=view.judged(placements).objective,
        pins=pin_notes(draft.pins),
        lost=draft.lost or None,
    )
    schedule = Schedule(instance=view.instance.event.id, title=title, placements=placements)
    return desk.folder.add_draft(schedule, note, branch=branch)


def _settled(draft: Draft, taken: Sequence[int], left: Sequence[int]) -> Draft:
    questions: dict[int, Question] = dict(enumerate(draft.questions))
    open_ones = [
        one
        for number, one in questions.items()
        if number not in (*taken, *left)
        or (number in taken and one.proposal is None)
        or (number in left and one.needs_answer)
    ]
    if open_ones:
        raise InputError([Problem("", one.sentence) for one in open_ones])
    kept = decline(draft, [questions[number] for number in left if number in questions])
    return accept(kept, [questions[number] for number in taken if number in questions])


def _version_like(desk: Desk, instance: Instance) -> int | None:
    """The newest version that differs from this instance in language and pins alone."""
    wanted = with_pins(_own_language(desk, instance), ())
    for number in reversed(desk.folder.numbers("instance")):
        if with_pins(desk.instance(number), ()) == wanted:
            return number
    return None


def _own_language(desk: Desk, instance: Instance) -> Instance:
    locale = desk.instance(desk.newest_version()).event.locale
    return instance.model_copy(update={"event": instance.event.model_copy(update={"locale": locale})})


def _written_from(desk: Desk, base: Schedule) -> int | None:
    """The newest draft with the placements that the workbook was written with; the newest of all
    where there is none."""
    wanted = {(one.session, one.round, one.room) for one in base.placements}
    numbers = desk.folder.numbers("draft")
    for number in reversed(numbers):
        placements = desk.draft(number).schedule.placements
        if {(one.session, one.round, one.room) for one in placements} == wanted:
            return number
    return numbers[-1] if numbers else None


def _kind(edit: Edit) -> str:
    if edit.origin is None:
        return "new"
    if edit.target is None:
        return "unplaced"
    return "room" if edit.origin.round == edit.target.round else "round"


def _renamed(problem: Problem, file: str) -> Problem:
    return Problem(
        problem.where,
        problem.message.replace(BOOK, file),
        problem.hint,
        problem.line,
        file,
        problem.sheet,
        problem.cell,
    )
