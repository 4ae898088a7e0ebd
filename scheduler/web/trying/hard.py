"""The hard violations that a step leads to, without judging what it does not touch.

A violation belongs to a step where it is about a copy that moves, or where a round gets further from its
agreed size. (``placed-once`` is left aside: a copy that makes room goes to the tray.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scheduler.constraints.base import Constraint, Violation
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.placed import resolve
from scheduler.constraints.placement import PlacementRule
from scheduler.constraints.settings import is_on
from scheduler.domain import Instance, Interval, Placement, Schedule, placement_interval
from scheduler.web.trying.kin import Families
from scheduler.web.trying.steps import Place, Step, place_of, put

APART = ("placed-once", "room-conflict", "round-size")
"""Hard rules that are neither about one placement nor about a session's kin."""


def of_step(violations: Iterable[Violation], step: Step, before: Iterable[Violation]) -> list[Violation]:
    """Those of all the violations after a step that belong to it: what ``Trial`` has to find."""
    sizes = {one.subjects: one.amount for one in before if one.constraint == "round-size"}
    return [
        one
        for one in violations
        if one.hard
        and one.constraint != "placed-once"
        and (
            one.amount > sizes.get(one.subjects, 0)
            if one.constraint == "round-size"
            else not step.moved.isdisjoint(one.subjects)
        )
    ]


class Trial:
    """One board and one copy that may go elsewhere. ``families``: of the same instance."""

    def __init__(self, families: Families, placements: Sequence[Placement], copy: str) -> None:
        self.families, self.instance, self.copy = families, families.instance, copy
        self.placements = tuple(placements)
        self.origin = place_of(placements, copy)
        on = [rule for rule in CATALOGUE.values() if rule.hard and is_on(self.instance, rule)]
        self._single = [rule for rule in on if isinstance(rule, PlacementRule)]
        self._several = [rule for rule in on if not isinstance(rule, PlacementRule) and rule.id not in APART]
        self._on = {rule.id: rule for rule in on}
        self._turn = {one.session: number for number, one in enumerate(self.placements)}
        self._by_room: dict[str, list[Placement]] = {}
        self._by_session: dict[str, list[Placement]] = {}
        for one in self.placements:
            self._by_room.setdefault(one.room, []).append(one)
            session = self.instance.copy_by_id[one.session].session.id
            self._by_session.setdefault(session, []).append(one)
        self._known: dict[tuple[object, ...], list[Violation]] = {}
        self._intervals: dict[tuple[str, str], Interval] = {}

    def violations(self, step: Step) -> list[Violation]:
        """As ``of_step`` finds them in everything, in the catalogue's order."""
        goes = {self.copy: step.place}
        if step.swap is not None:
            goes[step.swap] = self.origin
        found = [one for copy, place in goes.items() for one in self._alone(copy, place)]
        found += self._with_kin(goes)
        found += self._in_rooms(goes)
        found += self._sizes(step)
        order = {rule: number for number, rule in enumerate(CATALOGUE)}
        return sorted(found, key=lambda one: order[one.constraint])

    def _alone(self, copy: str, place: Place | None) -> list[Violation]:
        """Of the rules about one placement."""
        key = ("alone", copy, place)
        if key not in self._known:
            self._known[key] = list(self._of_placement(copy, place))
        return self._known[key]

    def _of_placement(self, copy: str, place: Place | None) -> Iterator[Violation]:
        placement = put(copy, place)
        if placement is None:
            if "pinned" in self._on:
                small = self.families.small((copy,))
                missing = self._on["pinned"].violations(small, Schedule())
                yield from (one for one in missing if one.subjects == (copy,))
            return
        placed = resolve(self.instance, placement)
        for rule in self._single:
            yield from rule.judge(self.instance, placed)

    def _with_kin(self, goes: dict[str, Place | None]) -> list[Violation]:
        """Of the rules about several sessions."""
        copies = list(goes)
        if len(copies) == 2 and self.families.related(copies[0], copies[1]):
            return self._judged(goes)
        return [one for copy, place in goes.items() for one in self._kin_of(copy, place)]

    def _kin_of(self, copy: str, place: Place | None) -> list[Violation]:
        if place is None:
            return []
        room = self.instance.room[place[1]]
        key = ("kin", copy, place[0], room.id if self.families.by_room(copy) else room.venue)
        if key not in self._known:
            self._known[key] = self._judged({copy: place})
        return self._known[key]

    def _judged(self, goes: dict[str, Place | None]) -> list[Violation]:
        small = self.families.small(goes)
        placements = [one for session in small.session for one in self._by_session.get(session, ())]
        return _about(goes, self._several, small, self._moved(placements, goes))

    def _in_rooms(self, goes: dict[str, Place | None]) -> list[Violation]:
        rule = self._on.get("room-conflict")
        if rule is None:
            return []
        rooms = dict.fromkeys(place[1] for place in goes.values() if place is not None)
        found: list[Violation] = []
        for room in rooms:
            here = [one for one in self._moved(self._by_room.get(room, ()), goes) if one.room == room]
            found += _about(goes, [rule], self.instance, self._near(here, goes))
        return found

    def _near(self, here: list[Placement], goes: dict[str, Place | None]) -> list[Placement]:
        """Of the placements in a room those that move, and those that such a one could touch."""
        turnover = self.instance.room[here[0].room].turnover if here else 0
        mine = [self._interval(one) for one in here if one.session in goes]
        return [
            one
            for one in here
            if one.session in goes or any(self._interval(one).overlaps(other, gap=turnover) for other in mine)
        ]

    def _interval(self, placement: Placement) -> Interval:
        key = (placement.session, placement.round)
        if key not in self._intervals:
            copy = self.instance.copy_by_id[placement.session]
            self._intervals[key] = placement_interval(self.instance, copy, placement.round)
        return self._intervals[key]

    def _sizes(self, step: Step) -> list[Violation]:
        """Of the rounds that a copy leaves or joins."""
        if step.swap is not None and self.origin is not None:
            return []
        joins = None if step.place is None or step.swap is not None else step.place[0]
        leaves = None if self.origin is None else self.origin[0]
        if "round-size" not in self._on or joins == leaves:
            return []
        key = ("size", joins)
        if key not in self._known:
            after = [one for one in self.placements if one.session != self.copy]
            if joins is not None and step.place is not None:
                after.append(Placement(session=self.copy, round=joins, room=step.place[1]))
            before, then = (self._sized(placements) for placements in (self.placements, after))
            was = {one.subjects: one.amount for one in before}
            self._known[key] = [one for one in then if one.amount > was.get(one.subjects, 0)]
        return self._known[key]

    def _sized(self, placements: Sequence[Placement]) -> list[Violation]:
        return list(self._on["round-size"].violations(self.instance, Schedule(placements=tuple(placements))))

    def _moved(self, placements: Iterable[Placement], goes: dict[str, Place | None]) -> list[Placement]:
        """These placements after the step, in the order of the board."""
        found = [one for one in placements if one.session not in goes]
        come = (put(copy, place) for copy, place in goes.items())
        found += [one for one in come if one is not None]
        return sorted(found, key=lambda one: self._turn.get(one.session, len(self._turn)))


def _about(
    goes: Iterable[str], rules: Sequence[Constraint], instance: Instance, placements: Sequence[Placement]
) -> list[Violation]:
    schedule, moved = Schedule(placements=tuple(placements)), set(goes)
    return [
        one
        for rule in rules
        for one in rule.violations(instance, schedule)
        if not moved.isdisjoint(one.subjects)
    ]


def occupants(placements: Sequence[Placement]) -> dict[Place, list[str]]:
    """Place -> who stands there."""
    found: dict[Place, list[str]] = {}
    for one in placements:
        found.setdefault((one.round, one.room), []).append(one.session)
    return found


__all__ = ["Trial", "occupants", "of_step"]
