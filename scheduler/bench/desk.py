"""How long the planner's desk takes: a large workbook written and read, and re-solves after changes.

Everything is the real command in a process of its own. A changed event is written as the workbook
that a planner hands in: its input sheets as they are now, the programme as it was before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from scheduler.bench.generate import Size, generate
from scheduler.bench.machine import Ran, run, this_machine
from scheduler.bench.reference import Options, Report, Row
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.people import Availability
from scheduler.domain.session import Pin, Session
from scheduler.errors import DefectError, InfeasibleError
from scheduler.evaluate import evaluate
from scheduler.files import read_instance, write_instance
from scheduler.report import workbook_bytes
from scheduler.result import Result, Status
from scheduler.solve import solve

LARGE = Size(sessions=200, rounds=20, rooms=12, attendees=3000, wishes=10)
MANY = Size(sessions=100, rounds=12, rooms=10, attendees=1000, wishes=6)
IO_SECONDS, IO_MEGABYTES = 10.0, 1024.0
RESOLVE_SECONDS, MANY_SECONDS = 10.0, 60.0


@dataclass(frozen=True)
class Changed:
    """An event after somebody changed something, and what was still to be kept of its programme."""

    instance: Instance
    base: Schedule


def run_desk(
    files: Sequence[str],
    options: Options | None = None,
    command: str = "scheduler bench desk",
    say: Callable[[str], None] = lambda line: None,
) -> Report:
    """Measure both, on generated events and on those in ``files``.

    ``say`` gets a line before each part. Raises ``InputError`` for a file that cannot be read and
    ``DefectError`` where a command that is measured fails: its figure would mean nothing.
    """
    options = options or Options(repetitions=1)
    events = {Path(file).stem: read_instance(file) for file in files}
    rows: list[Row] = []
    notes: list[str] = []
    with TemporaryDirectory() as folder:
        say(f"workbook of {LARGE}")
        rows += _workbook_rows(Path(folder), options, notes)
        for name, instance in events.items():
            say(f"{name}: one change at a time")
            base = _solved(instance, options)
            for what, change in CHANGES.items():
                draft = change(Changed(instance, base))
                rows.append(_resolve_row(Path(folder), name, what, draft, RESOLVE_SECONDS, options, notes))
        say(f"{MANY}: {len(CHANGES)} changes at once")
        made = generate(MANY, options.seed)
        draft = Changed(made.instance, made.hidden)
        for change in CHANGES.values():
            draft = change(draft)
        rows.append(
            _resolve_row(Path(folder), str(MANY), "all of these", draft, MANY_SECONDS, options, notes)
        )
    return Report(command, this_machine(), options, tuple(rows), tuple(notes))


def _workbook_rows(folder: Path, options: Options, notes: list[str]) -> Iterator[Row]:
    """JSON to workbook and back; what comes back is the same, byte for byte."""
    paths = [folder / name for name in ("large.json", "large.xlsx", "again.json")]
    write_instance(generate(LARGE, options.seed).instance, paths[0])
    for what, (source, target) in {"write a workbook": paths[:2], "read a workbook": paths[1:]}.items():
        ran = [_done(["convert", str(source), str(target)]) for _ in range(options.repetitions)]
        notes.append(f"{LARGE}, {what}: {ran[-1].processor:.1f} s of processor")
        yield Row(str(LARGE), what, "s", tuple(one.seconds for one in ran), IO_SECONDS)
        yield Row(str(LARGE), "  peak memory", "MB", tuple(one.peak for one in ran), IO_MEGABYTES)
    if paths[0].read_bytes() != paths[2].read_bytes():
        raise DefectError("the workbook does not hold what was written")


def _resolve_row(
    folder: Path, name: str, what: str, draft: Changed, target: float, options: Options, notes: list[str]
) -> Row:
    """``scheduler resolve``, until every level is proved, or that nothing holds, or the limit is
    reached."""
    source, answer = folder / "draft.xlsx", folder / "answer.json"
    judged = evaluate(draft.instance, draft.base)
    source.write_bytes(
        workbook_bytes(Result(draft.instance, Status.FEASIBLE, judged.schedule, judged, None, 0.0))
    )
    arguments = ["resolve", str(source), "-o", str(folder / "next.xlsx"), "--json", str(answer)]
    arguments += ["--time-limit", str(options.seconds), "--seed", str(options.seed)]
    arguments += [] if options.workers is None else ["--workers", str(options.workers)]
    seconds: list[float | None] = []
    said = "proved impossible"
    for _ in range(options.repetitions):
        ran = _done(arguments, InfeasibleError.exit_code)
        proved = True
        if ran.code == 0:
            levels = json.loads(answer.read_text(encoding="utf-8"))["levels"]
            proved = all(level["status"] == Status.OPTIMAL for level in levels)
            said = ", ".join(f"{level['name']} {level['value']} (bound {level['bound']})" for level in levels)
        seconds.append(ran.seconds if proved else None)
    notes.append(f"{name}, {what}: {said}; {ran.processor:.1f} s of processor")
    return Row(name, f"resolve: {what}", "s", tuple(seconds), target, limit=options.seconds)


def _solved(instance: Instance, options: Options) -> Schedule:
    found = solve(instance, time_limit=options.seconds, workers=options.workers, seed=options.seed).schedule
    if found is None:
        raise DefectError(f"{instance.event.title}: no schedule to start from")
    return found


def _done(arguments: Sequence[str], *also: int) -> Ran:
    """The command, which must end well, or with one of these codes."""
    ran = run(["-m", "scheduler", *arguments])
    if ran.code not in (0, *also):
        raise DefectError(
            f"scheduler {arguments[0]} … ended with {ran.code}: {ran.complaints.strip()[-2000:]}"
        )
    return ran


# -- what may change ------------------------------------------------------------------


def _speaker_away(draft: Changed) -> Changed:
    """Somebody cannot come in the round of their session."""
    instance = draft.instance
    at = next(one for one in _movable(draft) if _session(instance, one).people)
    who = _session(instance, at).people[0].person
    changed = tuple(
        person.model_copy(update={"availability": _without(instance, person.availability, at.round)})
        if person.id == who
        else person
        for person in instance.people
    )
    return Changed(instance.model_copy(update={"people": changed}), draft.base)


def _room_lost(draft: Changed) -> Changed:
    """A room is not there in one round."""
    instance = draft.instance
    at = _movable(draft)[-1]
    changed = tuple(
        room.model_copy(update={"availability": _without(instance, room.availability, at.round)})
        if room.id == at.room
        else room
        for room in instance.rooms
    )
    return Changed(instance.model_copy(update={"rooms": changed}), draft.base)


def _cancelled(draft: Changed) -> Changed:
    """A session that nothing else speaks of but wishes is off."""
    instance = draft.instance
    related = {name.partition("#")[0] for relation in instance.relations for name in relation.sessions}
    needed = {name.partition("#")[0] for attendee in instance.attendees for name in attendee.must_attend}
    off = next(one.id for one in instance.sessions if one.id not in related | needed and one.copies == 1)
    attendees = tuple(
        one.model_copy(update={"wishes": tuple(wish for wish in one.wishes if wish.session != off)})
        for one in instance.attendees
    )
    sessions = tuple(one for one in instance.sessions if one.id != off)
    placements = tuple(one for one in draft.base.placements if one.session != off)
    return Changed(
        instance.model_copy(update={"sessions": sessions, "attendees": attendees}),
        draft.base.model_copy(update={"placements": placements}),
    )


def _added(draft: Changed) -> Changed:
    """A session comes on top, of the kind that is most common."""
    kinds = [session.kind for session in draft.instance.sessions]
    new = Session(id="added", title="Added", kind=max(kinds, key=kinds.count))
    sessions = (*draft.instance.sessions, new)
    return Changed(draft.instance.model_copy(update={"sessions": sessions}), draft.base)


def _pinned(draft: Changed) -> Changed:
    """A session must go to another round."""
    at = _movable(draft)[len(_movable(draft)) // 2]
    session = _session(draft.instance, at)
    to = next(block.id for block in draft.instance.rounds_for(session.kind) if block.id != at.round)
    sessions = tuple(
        one.model_copy(update={"pin": (Pin(round=to),)}) if one.id == session.id else one
        for one in draft.instance.sessions
    )
    return Changed(draft.instance.model_copy(update={"sessions": sessions}), draft.base)


CHANGES: dict[str, Callable[[Changed], Changed]] = {
    "a speaker drops out": _speaker_away,
    "a room is lost": _room_lost,
    "a session is cancelled": _cancelled,
    "a session is added": _added,
    "a session moves": _pinned,
}


def _movable(draft: Changed) -> list[Placement]:
    """Placements of sessions that are held once and that another round takes too."""
    found = []
    for placement in draft.base.placements:
        session = _session(draft.instance, placement)
        takes = [block for block in draft.instance.rounds_for(session.kind)]
        if session.copies == 1 and not session.pin and not session.allowed_rounds and len(takes) > 1:
            found.append(placement)
    return found


def _without(instance: Instance, availability: Availability, lost: str) -> Availability:
    """As it was, but not in this round."""
    intervals = instance.block_interval.items()
    open_ = {name for name, at in intervals if instance.is_available(availability, at, name)}
    left = [block.id for block in instance.rounds if block.id in open_ - {lost}]
    return Availability(rounds=tuple(left))


def _session(instance: Instance, placement: Placement) -> Session:
    return instance.copy_by_id[placement.session].session
