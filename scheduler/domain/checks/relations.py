"""Relations that some schedule could satisfy."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from scheduler.domain.checks.case import Case, Finding, Path
from scheduler.domain.session import Relation


def relations(case: Case) -> Iterator[Finding]:
    """At least two sessions, none twice; no two copies of one session in one round."""
    for r, relation in enumerate(case.instance.relations):
        path: Path = ("relations", r, "sessions")
        if len(relation.sessions) < 2 and path not in case.ghosts.repaired:
            yield Finding(path, "relation-too-few", {"kind": relation.kind})
        seen: dict[str, int] = {}
        for i, reference in enumerate(relation.sessions):
            for copy in _copies(case, reference):
                if seen.setdefault(copy, i) != i:
                    yield Finding((*path, i), "relation-twice", {"id": reference})
                    break
        if relation.kind == "same-round":
            sessions = [copy.partition("#")[0] for copy in seen]
            repeated = next((s for i, s in enumerate(sessions) if s in sessions[:i]), None)
            if repeated is not None:
                title = case.instance.session[repeated].title
                yield Finding(path, "same-round-copies", {"title": title})


def opposites(case: Case) -> Iterator[Finding]:
    """One pair both in the same round and in different rounds."""
    apart: dict[frozenset[str], Path] = {}
    for r, relation in enumerate(case.instance.relations):
        if relation.kind == "different-round":
            for pair in _pairs(case, relation):
                apart.setdefault(pair, ("relations", r, "sessions"))
    for r, relation in enumerate(case.instance.relations):
        if relation.kind == "same-round":
            for pair in _pairs(case, relation):
                if pair in apart:
                    a, b = sorted(_title(case, copy) for copy in pair)
                    yield Finding(
                        ("relations", r, "sessions"), "same-and-different", {"a": a, "b": b}, apart[pair]
                    )
                    break


def cycles(case: Case) -> Iterator[Finding]:
    """Orders that go round in a circle; each relation that closes one is named, with the circle."""
    later: dict[str, set[str]] = {}
    for r, relation in enumerate(case.instance.relations):
        if relation.kind not in ("order", "directly-before"):
            continue
        if len(set(relation.sessions)) < len(relation.sessions):
            continue  # a session that is there twice is a finding of its own
        for before, after in pairwise(relation.sessions):
            steps = [(a, b) for a in _copies(case, before) for b in _copies(case, after) if a != b]
            circle = next((found for a, b in steps if (found := _way(later, b, a))), None)
            if circle is not None:
                titles = [_title(case, copy) for copy in (*circle, circle[0])]
                yield Finding(("relations", r, "sessions"), "order-cycle", {"titles": " → ".join(titles)})
                break
            for a, b in steps:
                later.setdefault(a, set()).add(b)


def _way(later: dict[str, set[str]], start: str, goal: str) -> list[str] | None:
    """A shortest way from ``start`` to ``goal``, both included."""
    came: dict[str, str | None] = {start: None}
    queue = [start]
    for here in queue:
        if here == goal:
            way: list[str] = []
            step: str | None = here
            while step is not None:
                way.append(step)
                step = came[step]
            return way[::-1]
        for there in sorted(later.get(here, ())):
            if there not in came:
                came[there] = here
                queue.append(there)
    return None


def _pairs(case: Case, relation: Relation) -> Iterator[frozenset[str]]:
    for one, other in combinations(relation.sessions, 2):
        for a in _copies(case, one):
            for b in _copies(case, other):
                if a != b:
                    yield frozenset((a, b))


def _copies(case: Case, reference: str) -> tuple[str, ...]:
    """Copy ids a reference names; none where it names nothing (a finding of its own)."""
    if reference not in case.instance.copy_by_id and reference not in case.instance.session:
        return ()
    return tuple(copy.id for copy in case.instance.copies_named(reference))


def _title(case: Case, copy: str) -> str:
    return case.instance.copy_by_id[copy].session.title
