"""Of all choices of seats that are best, the fairest one.

Leximin: the smallest share of wishes met as large as possible, then as few attendees as possible with
that share, then the next share, … (Ogryczak & Śliwiński, *On solving linear programs with the ordered
weighted averaging objective*, EJOR 148, 2003: the counts per level decide.) A choice is fairer than
another when at the first share where they differ fewer attendees have that share or less; so the
levels are minimised one after the other, each with the earlier ones kept.

Complementary slackness leaves few columns open in best choices; they fall apart into parts that
share nobody and no seat, and each part has its own levels, because a sum is smallest when its parts
are. CP-SAT, one worker, a fixed effort: the same input gives the same seats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from ortools.sat.python import cp_model

from scheduler.attendance.limits import Limits
from scheduler.attendance.seats.best import Best
from scheduler.attendance.seats.build import Build
from scheduler.attendance.seats.cpsat import rows_of, run, values_of, weighted
from scheduler.attendance.seats.offers import Choices
from scheduler.attendance.slots import Flags, Ints

EFFORT, STAGE = 3.0, 1.0
"""Most deterministic time in all, and of one level of one part."""


@dataclass(frozen=True)
class Fair:
    """``open_from``: below this share the numbers of attendees per share are proved: no best choice
    has fewer there. None = at every share: nothing is fairer."""

    chosen: Flags
    open_from: Fraction | None


def fairest(everybody: Sequence[Choices], build: Build, best: Best, limits: Limits) -> Fair:
    """The fairest choice that is worth no less than ``best``."""
    slack = best.proof.slack(build.packing.worth(best.chosen))
    open_columns = np.abs(best.proof.gains) <= slack
    tight = best.proof.prices > 0 if slack == 0 else None
    chosen, proved = best.chosen.copy(), []
    effort = EFFORT
    for columns in parts(build, open_columns, together=slack > 0):
        part = _Part(everybody, build, chosen, columns, tight)
        effort -= part.settle(limits, effort)
        chosen[columns] = part.chosen
        proved.append(part.open_from)
    known = [share for share in proved if share is not None]
    return Fair(chosen, min(known) if known else None)


def parts(build: Build, open_columns: Flags, *, together: bool) -> list[Ints]:
    """Open columns by the attendees and rows they share; all in one part where their total counts.
    A part of one attendee is left out: what is best leaves nothing to divide there."""
    numbers = np.flatnonzero(open_columns)
    if together:
        return [numbers] if len(numbers) else []
    leader = list(range(build.packing.columns))

    def find(one: int) -> int:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    last: dict[tuple[str, int], int] = {}
    joints = [(("attendee", build.columns[one].attendee), int(one)) for one in numbers]
    pairs = zip(build.packing.row.tolist(), build.packing.column.tolist(), strict=True)
    joints += [(("row", row), column) for row, column in pairs if open_columns[column]]
    for joint, column in joints:
        leader[find(column)] = find(last.setdefault(joint, column))
    found: dict[int, list[int]] = {}
    for one in numbers.tolist():
        found.setdefault(find(one), []).append(one)
    return [
        np.array(columns)
        for columns in found.values()
        if len({build.columns[column].attendee for column in columns}) > 1
    ]


class _Part:
    """One part as a CP-SAT model that grows by a level at a time. Columns and people are counted
    within the part."""

    def __init__(
        self,
        everybody: Sequence[Choices],
        build: Build,
        chosen: Flags,
        columns: Ints,
        tight: Flags | None,
    ) -> None:
        self.chosen = chosen[columns]
        self.open_from: Fraction | None = None
        self.low: dict[int, cp_model.IntVar] = {}
        """Person -> whether they have the last level's share or less."""
        self.model = cp_model.CpModel()
        self.literals = [self.model.new_bool_var("") for _ in columns]
        self._add_rows(build, chosen, columns, tight)
        people = list(dict.fromkeys(build.columns[one].attendee for one in columns))
        place = {attendee: number for number, attendee in enumerate(people)}
        self.person = np.array([place[build.columns[one].attendee] for one in columns])
        self.weight = np.array([build.columns[one].weight for one in columns])
        self.total = np.array([everybody[attendee].total for attendee in people])
        self.sure = np.array([everybody[attendee].met for attendee in people])
        settled = chosen.copy()
        settled[columns] = False
        for one in np.flatnonzero(settled).tolist():
            if build.columns[one].attendee in place:
                self.sure[place[build.columns[one].attendee]] += build.columns[one].weight
        self.expressions = self._expressions()

    def _add_rows(self, build: Build, chosen: Flags, columns: Ints, tight: Flags | None) -> None:
        """``tight``: rows with a price, which every best choice fills; None where the total counts."""
        packing = build.packing
        place = np.full(packing.columns, -1)
        place[columns] = np.arange(len(columns))
        settled = chosen.copy()
        settled[columns] = False
        rows = rows_of(packing, place, settled)
        for row, left, entries in rows:
            used = weighted([self.literals[one] for one, _ in entries], [entry for _, entry in entries])
            if tight is not None and tight[row]:
                self.model.add(used == left)
            elif sum(max(0, entry) for _, entry in entries) > left:
                self.model.add(used <= left)
        if tight is None:
            value = packing.value[columns]
            worth = weighted(self.literals, value.tolist())
            self.model.add(worth >= int(value[self.chosen].sum()))

    def _expressions(self) -> list[cp_model.LinearExpr]:
        own: list[list[int]] = [[] for _ in self.total]
        for column, person in enumerate(self.person.tolist()):
            own[person].append(column)
        weights = self.weight.tolist()
        return [
            weighted([self.literals[one] for one in columns], [weights[one] for one in columns])
            for columns in own
        ]

    def _sums(self, chosen: Flags) -> Ints:
        """Per person the weight of these columns."""
        return np.bincount(self.person, self.weight * chosen, minlength=len(self.total)).astype(np.int64)

    def _low(self, level: Fraction) -> Flags:
        """Who has this share or less now."""
        met = self.sure + self._sums(self.chosen)
        return met * level.denominator <= level.numerator * self.total

    def settle(self, limits: Limits, effort: float) -> float:
        """Level after level; returns the deterministic time it took."""
        spent, done = 0.0, None
        while (level := self._next(done)) is not None:
            if limits.over or spent >= effort:
                self._leave_open(level)
                break
            spent += self._minimise(level, limits, min(STAGE, effort - spent))
            done = level
        return spent

    def _leave_open(self, level: Fraction) -> None:
        self.open_from = level if self.open_from is None else self.open_from

    def _next(self, done: Fraction | None) -> Fraction | None:
        """The smallest share above ``done`` that somebody has now. Even who can have no more may have
        to give way at a lower level to let somebody else rise above this one."""
        met = self.sure + self._sums(self.chosen)
        some = self.total > 0
        pairs = set(zip(met[some].tolist(), self.total[some].tolist(), strict=True))
        shares = (Fraction(own, total) for own, total in pairs)
        return min((share for share in shares if done is None or share > done), default=None)

    def _minimise(self, level: Fraction, limits: Limits, effort: float) -> float:
        """As few people as possible at this share or below; that number is kept from then on."""
        model = self.model
        enough = level.numerator * self.total // level.denominator + 1 - self.sure
        at = self._low(level)
        model.clear_hints()  # type: ignore[no-untyped-call]
        for literal, on in zip(self.literals, self.chosen.tolist(), strict=True):
            model.add_hint(literal, on)
        low = {}
        for person in np.flatnonzero((enough > 0) & (self.total > 0)).tolist():
            literal, needed = model.new_bool_var(""), int(enough[person])
            model.add(self.expressions[person] + needed * literal >= needed)
            model.add_hint(literal, bool(at[person]))
            low[person] = literal
            self._keep_up(person, level)
        self.low = low
        model.minimize(sum(low.values()))
        solver, status = run(model, limits, effort)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self.chosen = values_of(solver, self.literals)
        if status != cp_model.OPTIMAL:
            self._leave_open(level)
        model.add(sum(low.values()) <= int((self._low(level) & (self.total > 0)).sum()))
        return float(solver.response_proto.deterministic_time)

    def _keep_up(self, person: int, level: Fraction) -> None:
        """Nobody gets a share between the last level and this one, because nobody has one now."""
        least = -(-level.numerator * int(self.total[person]) // level.denominator) - int(self.sure[person])
        if least > 0:
            below = self.low.get(person, 0)
            self.model.add(self.expressions[person] + least * below >= least)
