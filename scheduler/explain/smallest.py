"""The smallest conflict, proved: implicit hitting sets (Ignatiev, Previti, Liffiton and
Marques-Silva, CP 2015).

Every set of demands that can hold leaves out at least one demand of every conflict. So a conflict
hits all complements of sets that hold. Take the smallest set that hits all complements found so
far: if it cannot hold, no conflict is smaller; else grow it as far as it holds, and learn its
complement.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from ortools.sat.python import cp_model

from scheduler.explain.diagnosis import Diagnosis
from scheduler.explain.groups import Unit
from scheduler.explain.shrink import union


def smallest(diagnosis: Diagnosis, units: Sequence[Unit], known: int, seconds: float) -> list[Unit] | None:
    """A conflict of the fewest units, or None where that was not proved within ``seconds``.
    ``known`` is the size of a conflict that is known: nothing larger is looked for."""
    end = time.monotonic() + seconds
    cp = cp_model.CpModel()
    chosen = [cp.new_bool_var("") for _ in units]
    cp.minimize(cp_model.LinearExpr.sum(chosen))
    while True:
        if time.monotonic() > end:
            return None
        answer = diagnosis.asking.solve(cp)
        if answer.status != "OPTIMAL":
            return None
        picked = {n for n, literal in enumerate(chosen) if answer.solver.boolean_value(literal)}
        if len(picked) > known:
            return None
        holds = diagnosis.can_hold(union(units[n] for n in picked), seconds)
        if holds is None:
            return None
        if not holds:
            return [units[n] for n in sorted(picked)]
        outside = _grown(diagnosis, units, picked)
        if not outside:
            return None
        cp.add_bool_or([chosen[n] for n in outside])


def _grown(diagnosis: Diagnosis, units: Sequence[Unit], picked: set[int]) -> list[int]:
    """Units outside a set that holds, grown from ``picked`` by halves while it goes on holding."""
    inside, waiting = set(picked), [[n for n in range(len(units)) if n not in picked]]
    outside: list[int] = []
    while waiting:
        part = waiting.pop()
        if not part:
            continue
        if diagnosis.can_hold(union(units[n] for n in inside | set(part)), 1.0) is True:
            inside |= set(part)
        elif len(part) == 1:
            outside += part
        else:
            middle = len(part) // 2
            waiting += [part[middle:], part[:middle]]
    return outside
