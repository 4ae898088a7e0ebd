"""The reference measurements: how long the main job takes, against targets and a plain model.

Everything is measured in processes of its own, as a user would run it: ``scheduler solve`` and
``scheduler --help`` on the real command line, the parts of a solve by ``scheduler.bench.probe``.
The baseline is the same CP-SAT model without the attendance engine, in the same run.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from scheduler.bench.generate import Size, generate
from scheduler.bench.machine import Machine, Ran, run, this_machine
from scheduler.errors import DefectError
from scheduler.files import read_instance, write_instance, write_schedule

EVALUATE_SIZE = Size(sessions=200, rounds=20, rooms=12, attendees=3000, wishes=10)


@dataclass(frozen=True)
class Options:
    """What to measure. Seconds; ``workers`` None = all cores."""

    repetitions: int = 5
    baseline_repetitions: int = 1
    seconds: float = 60.0
    """Limit of one solve with the engine."""
    baseline_seconds: float = 20.0
    """Limit of one solve without."""
    workers: int | None = None
    seed: int = 0


@dataclass(frozen=True)
class Row:
    """One figure. ``values`` in the order measured; None where it did not happen within the limit,
    which ``limit`` then tells."""

    subject: str
    what: str
    unit: str
    values: tuple[float | None, ...]
    target: float | None = None
    baseline: tuple[float | None, ...] = ()
    limit: float | None = None
    baseline_limit: float | None = None

    @property
    def minimum(self) -> float | None:
        return min((value for value in self.values if value is not None), default=None)

    @property
    def median(self) -> float | None:
        return _median(self.values, None)

    @property
    def met(self) -> bool | None:
        """Whether the median is within the target; None where there is no target."""
        if self.target is None:
            return None
        return self.median is not None and self.median <= self.target

    @property
    def ratio(self) -> str:
        """How many times longer the plain model takes, by the medians; at least so many times where
        it did not get there within its limit."""
        own, plain = self.median, _median(self.baseline, self.baseline_limit)
        if not self.baseline or own is None or plain is None:
            return ""
        unfinished = _median(self.baseline, None) is None
        return f"{'> ' if unfinished else ''}{plain / max(own, 0.001):.1f}x"


@dataclass(frozen=True)
class Report:
    """All figures, with what they were made by and on."""

    command: str
    machine: Machine
    options: Options
    rows: tuple[Row, ...]
    notes: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        rows = [
            {**asdict(row), "min": row.minimum, "median": row.median, "met": row.met, "ratio": row.ratio}
            for row in self.rows
        ]
        return {**asdict(self), "rows": rows}

    def as_text(self) -> str:
        head = ("subject", "figure", "min", "median", "target", "", "plain model", "ratio")
        table = [head, *(_cells(row) for row in self.rows)]
        used = [i for i in range(len(head)) if any(line[i] for line in table[1:])]
        table = [tuple(line[i] for i in used) for line in table]
        widths = [max(len(line[i]) for line in table) for i in range(len(used))]
        lines = [
            "  ".join(
                cell.ljust(width) if i < 2 else cell.rjust(width)
                for i, (cell, width) in enumerate(zip(line, widths, strict=True))
            ).rstrip()
            for line in table
        ]
        lines.insert(1, "-" * max(map(len, lines)))
        return "\n".join([self.command, *self.machine.lines(), "", *lines, "", *self.notes])


def run_reference(
    files: Sequence[str],
    options: Options | None = None,
    command: str = "scheduler bench reference",
    say: Callable[[str], None] = lambda line: None,
) -> Report:
    """Measure the instances in ``files`` and the two figures that need none.

    ``say`` gets a line before each part. Raises ``InputError`` for a file that cannot be read and
    ``DefectError`` where a command that is measured fails: its figure would mean nothing.
    """
    options = options or Options()
    for file in files:
        read_instance(file)
    rows: list[Row] = []
    notes: list[str] = []
    for file in files:
        say(f"{Path(file).stem}: parts of a solve")
        rows += _solve_rows(file, options, notes)
        say(f"{Path(file).stem}: whole command")
        rows += _command_rows(file, options)
    say("scheduler --help")
    rows.append(_help_row(options))
    say(f"judging a schedule of {EVALUATE_SIZE}")
    rows += _evaluate_rows(options)
    return Report(command, this_machine(), options, tuple(rows), tuple(notes))


# -- what is measured -----------------------------------------------------------------


def _solve_rows(file: str, options: Options, notes: list[str]) -> list[Row]:
    subject = Path(file).stem
    ours = [_probe_solve(file, options, engine=True) for _ in range(options.repetitions)]
    plain = [_probe_solve(file, options, engine=False) for _ in range(options.baseline_repetitions)]
    notes += [_note(subject, "with the engine", ours[-1]), _note(subject, "plain model", plain[-1])]

    def row(what: str, key: str, target: float | None, compared: bool = True) -> Row:
        return Row(
            subject,
            what,
            "s",
            tuple(probe[key] for probe in ours),
            target,
            baseline=tuple(probe[key] for probe in plain) if compared else (),
            limit=options.seconds,
            baseline_limit=options.baseline_seconds,
        )

    return [
        row("read", "read", None, compared=False),
        row("model built", "build", 1.0, compared=False),
        row("first schedule", "first", 2.0),
        row("optimal proved", "proved", 10.0),
    ]


def _probe_solve(file: str, options: Options, *, engine: bool) -> dict[str, Any]:
    return _probe(
        "solve",
        {
            "file": str(Path(file).resolve()),
            "engine": engine,
            "seconds": options.seconds if engine else options.baseline_seconds,
            "workers": options.workers,
            "seed": options.seed,
        },
    )


def _note(subject: str, how: str, probe: dict[str, Any]) -> str:
    return f"{subject}, {how}: {probe['status']}, objective {probe['objective']}, bound {probe['bound']}"


def _command_rows(file: str, options: Options) -> list[Row]:
    """``scheduler solve FILE -o OUT.xlsx``, from the shell's point of view."""
    subject = Path(file).stem
    workers = [] if options.workers is None else ["--workers", str(options.workers)]
    with TemporaryDirectory() as folder:
        ran = [
            _succeeded(
                [
                    "-m",
                    "scheduler",
                    "solve",
                    str(Path(file).resolve()),
                    "-o",
                    str(Path(folder, f"{n}.xlsx")),
                    "--seed",
                    str(options.seed),
                    "--time-limit",
                    str(options.seconds),
                    *workers,
                ]
            )
            for n in range(options.repetitions)
        ]
    return [
        Row(subject, "whole command", "s", tuple(r.seconds for r in ran), 15.0),
        Row(subject, "peak memory", "MB", tuple(r.peak for r in ran), 600.0),
    ]


def _help_row(options: Options) -> Row:
    ran = [_succeeded(["-m", "scheduler", "--help"]) for _ in range(max(5, options.repetitions))]
    return Row("command line", "scheduler --help", "s", tuple(r.seconds for r in ran), 0.5)


def _evaluate_rows(options: Options) -> Iterator[Row]:
    """Reading back what was written, so that nothing is known beforehand."""
    generated = generate(EVALUATE_SIZE, options.seed)
    with TemporaryDirectory() as folder:
        file, schedule = str(Path(folder, "instance.json")), str(Path(folder, "schedule.json"))
        write_instance(generated.instance, file)
        write_schedule(generated.hidden, schedule)
        arguments = {"file": file, "schedule_file": schedule}
        probes = [_probe("evaluate", arguments) for _ in range(options.repetitions)]
    if not all(probe["feasible"] for probe in probes):
        raise DefectError("the generated schedule breaks hard rules")
    yield Row(str(EVALUATE_SIZE), "read", "s", tuple(probe["read"] for probe in probes))
    yield Row(str(EVALUATE_SIZE), "judge a schedule", "s", tuple(probe["evaluate"] for probe in probes), 0.5)


def _probe(what: str, arguments: dict[str, Any]) -> dict[str, Any]:
    said = _succeeded(["-m", "scheduler.bench.probe", what, json.dumps(arguments)]).said
    found: dict[str, Any] = json.loads(said.splitlines()[-1])
    return found


def _succeeded(arguments: Sequence[str]) -> Ran:
    ran = run(arguments)
    if ran.code != 0:
        command = " ".join([Path(sys.executable).name, *arguments[:3]])
        raise DefectError(f"{command} … ended with {ran.code}: {ran.complaints.strip()[-2000:]}")
    return ran


# -- the table ------------------------------------------------------------------------


def _median(values: Sequence[float | None], missing: float | None) -> float | None:
    """The median, with ``missing`` for what did not happen; None where that decides and is None."""
    if not values:
        return None
    ordered = sorted(float("inf") if value is None else value for value in values)
    middle = median(ordered)
    return missing if middle == float("inf") else middle


def _cells(row: Row) -> tuple[str, ...]:
    met = {None: "", True: "met", False: "NOT MET"}[row.met]
    target = "" if row.target is None else f"<= {row.target:g} {row.unit}"
    return (
        row.subject,
        row.what,
        _shown(row.minimum, row, row.limit),
        _shown(row.median, row, row.limit),
        target,
        met,
        _shown(_median(row.baseline, None), row, row.baseline_limit) if row.baseline else "",
        row.ratio,
    )


def _shown(value: float | None, row: Row, limit: float | None) -> str:
    if value is None:
        return "never" if limit is None else f"> {limit:g} {row.unit}"
    return f"{value:.0f} {row.unit}" if row.unit == "MB" else f"{value:.2f} {row.unit}"
