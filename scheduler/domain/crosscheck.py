"""Cross-checks: what is wrong between values that are each right on their own.

Pure domain: places are field paths and problems are codes. ``scheduler.files`` turns them into
lines (or cells) and sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scheduler.domain.checks import attendees, frame, names, references, relations, sessions
from scheduler.domain.checks.case import Case, Finding, Ghosts, Path
from scheduler.domain.instance import Instance

__all__ = ["CHECKS", "Finding", "Ghosts", "Path", "findings"]

CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    frame.empty,
    names.duplicate_ids,
    names.duplicate_names,
    references.references,
    references.repetitions,
    frame.days,
    frame.blocks,
    frame.rounds,
    frame.places,
    frame.travel,
    frame.windows,
    sessions.kinds,
    sessions.places_left,
    sessions.pins,
    relations.relations,
    relations.opposites,
    relations.cycles,
    attendees.wishes,
    attendees.must_attends,
)


def findings(instance: Instance, ghosts: Ghosts | None = None) -> list[Finding]:
    """Everything wrong with the instance, in a fixed order. ``ghosts`` tells what was lost while
    reading: no finding is about that, or follows from it."""
    case = Case(instance, ghosts or Ghosts())
    return [
        finding for check in CHECKS for finding in check(case) if finding.path not in case.ghosts.repaired
    ]
