"""Schedules in and out of files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

from scheduler.domain import Instance, Placement, Schedule, placement_interval
from scheduler.domain.checks.case import Case, Ghosts
from scheduler.domain.checks.references import unknown
from scheduler.domain.interval import MINUTES_PER_DAY
from scheduler.domain.types import ClockTime, OptionalText, Record, many
from scheduler.files.canonical import plain_schedule
from scheduler.files.hints import Hints
from scheduler.files.repair import Repair
from scheduler.files.report import Report
from scheduler.files.saved import forget_saved
from scheduler.files.source import read_tree
from scheduler.files.tree import Mapping, Sequence
from scheduler.files.written import write_plain


class _Line(Placement):
    """A placement as files have it: its times follow from the instance, and may be said again."""

    start: ClockTime | None = None
    end: ClockTime | None = None


class _Board(Record):
    instance: OptionalText = None
    title: OptionalText = None
    placements: Annotated[tuple[_Line, ...], many]


def read_schedule(path: str | os.PathLike[str], instance: Instance) -> Schedule:
    """Read YAML or JSON, the solve JSON included, and check it against its instance. Whether the
    schedule is any good is for the rules. Raises ``InputError`` with every problem of the file."""
    tree, report = read_tree(Path(path), instance.event.locale)
    if "placements" not in tree and tree.keys() & {"event", "sessions", "days"}:
        report.add("not-a-schedule")
        report.raise_if_any()
    forget_saved(tree)
    if "status" in tree:
        _forget_results(tree)
    board, ghosts = Repair(tree, report).model(_Board)
    schedule = _Reader(instance, report, ghosts).schedule(board)
    report.raise_if_any()
    return schedule


def write_schedule(schedule: Schedule, path: str | os.PathLike[str], locale: str = "nl") -> None:
    """Write YAML or JSON (by suffix). Raises ``OutputError`` with a sentence in ``locale``."""
    write_plain(plain_schedule(schedule), path, locale)


def _forget_results(tree: Mapping) -> None:
    """What solving says beside the placements is no part of the schedule."""
    _keep(tree, _Board)
    placements = tree.get("placements")
    for placement in placements if isinstance(placements, Sequence) else [placements]:
        if isinstance(placement, Mapping):
            _keep(placement, _Line)


def _keep(tree: Mapping, kind: type[Record]) -> None:
    for key in tree.keys() - kind.model_fields.keys():
        del tree[key]


class _Reader:
    """Placements against one instance; every id that is not there goes into the report."""

    def __init__(self, instance: Instance, report: Report, ghosts: Ghosts) -> None:
        self.instance = instance
        self.case = Case(instance, Ghosts())
        self.hints = Hints(instance)
        self.report = report
        self.repaired = ghosts.repaired

    def schedule(self, board: _Board) -> Schedule:
        named = {line.session for line in board.placements}
        placements = [
            Placement(session=self._copy(i, line.session, named), round=line.round, room=line.room)
            for i, line in enumerate(board.placements)
        ]
        for i, (line, placement) in enumerate(zip(board.placements, placements, strict=True)):
            if self._known(i, placement):
                self._check_times(i, line, placement)
        return Schedule(instance=board.instance, title=board.title, placements=tuple(placements))

    def _copy(self, index: int, reference: str, named: set[str]) -> str:
        """The plain id of a repeated session is its first copy, if nothing else is."""
        session = self.instance.session.get(reference)
        if session is None or session.copies == 1:
            return reference
        first = f"{reference}#1"
        if first in named:
            params = {"id": reference}
            self.report.add("plain-copy", ("placements", index, "session"), params)
        named.add(first)
        return first

    def _known(self, index: int, placement: Placement) -> bool:
        fine = True
        for field, among in (("session", "copies"), ("round", "rounds"), ("room", "rooms")):
            reference = getattr(placement, field)
            if ("placements", index, field) in self.repaired:
                fine = False
            elif reference not in self.case.known[among]:
                finding = unknown(self.case, ("placements", index, field), among, reference)
                hint = self.hints.suggestion(finding)
                self.report.add(finding.code, finding.path, finding.params, hint)
                fine = False
        return fine

    def _check_times(self, index: int, line: _Line, placement: Placement) -> None:
        copy = self.instance.copy_by_id[placement.session]
        interval = placement_interval(self.instance, copy, placement.round)
        midnight = self.instance.day_start[self.instance.day_of[placement.round].id]
        for field in ("start", "end"):
            given = getattr(line, field)
            minute = getattr(interval, field) - midnight
            # What ends after midnight is shown as a time of the next day.
            expected = minute if minute <= MINUTES_PER_DAY else minute % MINUTES_PER_DAY
            if given is not None and given % MINUTES_PER_DAY != expected % MINUTES_PER_DAY:
                params = {"given": given, "expected": expected}
                self.report.add("time-differs", ("placements", index, field), params)
