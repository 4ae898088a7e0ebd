"""Exception tree of the project; every class carries the exit code the command line uses.

Exit codes (a contract): 0 done, 1 input or output problems, 2 usage, 3 proven infeasible,
4 no answer in time, 5 the checked schedule has hard violations, 70 our own defect.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file: where it is, what is wrong, what to do about it."""

    where: str
    """Place inside the file as a person says it: ``sessions › veiligheid › organisers``, or a cell."""
    message: str
    hint: str | None = None
    line: int | None = None
    """1-based line in a text file; None where lines mean nothing."""
    file: str | None = None
    sheet: str | None = None
    """In a workbook: the title of the sheet …"""
    cell: str | None = None
    """… and the cell (``B3``), where the problem is in one."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        head = " · ".join(part for part in (place, self.where) if part)
        said = " ".join(part for part in (self.message, self.hint) if part)
        return f"{head}: {said}" if head else said


class SchedulerError(Exception):
    """Base of everything this package raises on purpose."""

    exit_code = 70


class InputError(SchedulerError):
    """The input cannot be used; carries every problem found, not only the first."""

    exit_code = 1

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[InputError], tuple[list[Problem]]]:
        """Problems stay problems on the way from another process."""
        return type(self), (self.problems,)


class OutputError(SchedulerError):
    """A result cannot be written (target open elsewhere, read-only, no such folder)."""

    exit_code = 1


class InfeasibleError(SchedulerError):
    """It was proved that no schedule satisfies the hard rules."""

    exit_code = 3


class NoAnswerError(SchedulerError):
    """The limits ended the search before there was any schedule."""

    exit_code = 4


class DefectError(SchedulerError):
    """An answer of ours failed its own check: a bug in this package, never the user's fault."""

    exit_code = 70
