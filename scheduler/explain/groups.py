"""From single demands to demands people would name: the thirteen theme sessions, these rooms.

A unit is a set of demands that is shown, and tested, as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.compiled.bans import people_in
from scheduler.constraints.base import words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.explain.closed import tell_closed
from scheduler.explain.demands import say_together, tell
from scheduler.model.posting import Demand

Unit = frozenset[Demand]

NAMED_ONE_BY_ONE = 3
"""More sessions than this in one sentence are widened to a group that has a name, if there is one."""
RELATIONS = ("same-round", "different-round", "same-room")
ABOUT_SESSIONS = (
    "placed-once",
    "round-kind",
    "allowed-rounds",
    "allowed-rooms",
    "room-capacity",
    "room-equipment",
)
"""Rules whose demands are widened where they ask the same of every session of a group."""


def together(instance: Instance, demands: Iterable[Demand]) -> list[Unit]:
    """Demands of one rule that ask the same of several subjects become one unit. A relation is about
    several sessions already, and stays by itself."""
    found: dict[tuple[object, ...], set[Demand]] = {}
    for demand in demands:
        told = tell(instance, demand)
        apart = demand[1] if demand[0] in RELATIONS else ""
        found.setdefault((demand[0], told.key, told.args, apart), set()).add(demand)
    return in_order([frozenset(unit) for unit in found.values()])


def widened(instance: Instance, units: Iterable[Unit], available: Iterable[Demand]) -> list[Unit]:
    """The same, with long lists of sessions widened to the smallest group that has a name, if
    they are at least half of it."""
    every = set(available)
    wide = []
    for unit in units:
        rule = next(iter(unit))[0]
        if rule in ABOUT_SESSIONS and len(unit) > NAMED_ONE_BY_ONE:
            copies = {subject for _, subject in unit}
            for _, members in _named_groups(instance, copies):
                wider = frozenset((rule, copy) for copy in members if (rule, copy) in every)
                if not _ask_the_same(instance, wider, members):
                    continue
                if copies <= {subject for _, subject in wider} and 2 * len(unit) >= len(wider):
                    unit = wider
                    break
        wide.append(unit)
    return wide


def _ask_the_same(instance: Instance, wider: Unit, members: list[str]) -> bool:
    """Whether one sentence about the group is true of every member."""
    if next(iter(wider))[0] in ("placed-once", "round-kind"):
        return True
    asked = {(told.key, told.args) for told in (tell(instance, demand) for demand in wider)}
    return len(wider) == len(members) and len(asked) == 1


def sentence_of(instance: Instance, unit: Unit) -> str:
    """The unit in words."""
    rule = next(iter(unit))[0]
    subjects = [subject for _, subject in _ordered(unit)]
    told = [tell(instance, (rule, subject)) for subject in subjects]
    if len({(one.key, one.args) for one in told}) > 1:
        return say_together(instance, [tell_closed(instance, unit)], n=len(unit))
    if rule in ABOUT_SESSIONS and len(unit) > NAMED_ONE_BY_ONE:
        copies = set(subjects)
        for name, members in _named_groups(instance, copies):
            if set(members) == copies:
                if rule == "round-kind":
                    return words_of(instance).say("demand-kind-all", **dict(told[0].args))
                return say_together(instance, told, name, len(copies))
    return say_together(instance, told, n=len(unit))


def in_order(units: Iterable[Unit]) -> list[Unit]:
    """In the order of the catalogue: what has to be placed first, then what stands in the way."""
    return sorted(units, key=lambda unit: _rank(min(_ordered(unit), key=_rank)))


def _ordered(unit: Unit) -> list[Demand]:
    return sorted(unit, key=_rank)


def _rank(demand: Demand) -> tuple[int, str]:
    return list(CATALOGUE).index(demand[0]), demand[1]


def _named_groups(instance: Instance, copies: set[str]) -> Iterator[tuple[str, list[str]]]:
    """(name, copies) of the groups that hold all of these copies, the smallest first. Only copies
    that must be placed belong to a group."""
    words = words_of(instance)
    must = [copy for copy in instance.copies if not copy.session.optional or copy.id in copies]
    inside = [instance.copy_by_id[copy].session for copy in copies]
    groups: list[tuple[str, dict[str, str], list[str]]] = []
    for organiser in instance.organisers:
        if all(organiser.id in session.organisers for session in inside):
            members = [copy.id for copy in must if organiser.id in copy.session.organisers]
            groups.append(("group-organiser", {"organiser": organiser.title}, members))
    for person in instance.people:
        if all(person.id in people_in(session) for session in inside):
            members = [copy.id for copy in must if person.id in people_in(copy.session)]
            groups.append(("group-person", {"person": person.name}, members))
    if len(kinds := {session.kind for session in inside}) == 1:
        kind = next(iter(kinds))
        members = [copy.id for copy in must if copy.session.kind == kind]
        groups.append(("group-kind", {"kind": words.label("kind", kind)}, members))
    groups.append(("group-all", {}, [copy.id for copy in must]))
    for key, args, members in sorted(groups, key=lambda group: len(group[2])):
        yield words.say(key, n=len(members), **args), members
