"""A place that is asked for: "cannot, because …" with a conflict, or "can, and then …"."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.compiled import Compiled, compile_instance
from scheduler.constraints.base import words_of
from scheduler.domain import Instance, Placement
from scheduler.evaluate import Evaluation
from scheduler.explain.asking import Asking, Stopped
from scheduler.explain.conflicts import Conflict, find_conflicts
from scheduler.explain.costs import Outcome, outcome
from scheduler.explain.demands import tell
from scheduler.explain.diagnosis import Diagnosis
from scheduler.explain.names import place_name, room_name, round_name, session_name
from scheduler.explain.pinning import Asked, asked_for
from scheduler.explain.resolving import best_within, nearest_within


@dataclass(frozen=True)
class Target:
    """The answer to one wish. ``possible`` is None where the time was too short to tell."""

    possible: bool | None
    headline: str
    because: tuple[str, ...]
    """Cannot: the demands that rule it out, each of them needed."""
    conflict: Conflict | None
    kept: Outcome | None
    """With everything else where it is."""
    nearest: Outcome | None
    """With the fewest moves."""
    best: Outcome | None
    """With everything placed anew, as good as was found."""
    lines: tuple[str, ...]
    """Can: what moves, what it costs, who gains and who loses."""


def look_at_target(
    compiled: Compiled,
    now: Evaluation,
    copy: str,
    wanted: tuple[str | None, str | None],
    other: str | None,
    asking: Asking,
) -> Target:
    """Whether ``copy`` can be at ``wanted`` (round, room; None = any), or change places with
    ``other``; both have to stand somewhere then."""
    instance = compiled.instance
    asked: dict[str, tuple[str | None, str | None]] = {copy: wanted}
    if other is not None:
        mine, theirs = now.schedule.of_copy.get(copy), now.schedule.of_copy.get(other)
        if mine is None or theirs is None:
            said = words_of(instance).say(
                "target-not-placed", who=session_name(instance, copy if mine is None else other)
            )
            return Target(False, said, (said,), None, None, None, None, ())
        asked = {copy: (theirs.round, theirs.room), other: (mine.round, mine.room)}
    return _Wish(instance, now, asked, asking).answer()


class _Wish:
    def __init__(self, instance: Instance, now: Evaluation, asked: Asked, asking: Asking) -> None:
        self.instance, self.now, self.asked, self.asking = instance, now, asked, asking
        self.words = words_of(instance)
        self.then = asked_for(instance, asked)

    def answer(self) -> Target:
        pinned = self._pinned_elsewhere()
        if pinned:
            return self._cannot(tuple(pinned), None)
        try:
            diagnosis = Diagnosis(compile_instance(self.then), self.asking)
            holds, _ = diagnosis.first_conflict()
            if holds is False:
                return self._why_not(diagnosis)
        except Stopped:
            holds = None
        if holds is None:
            said = self.words.say("target-unknown", what=self._what())
            return Target(None, said, (), None, None, None, None, ())
        return self._can()

    def _what(self) -> str:
        """``*A* in ronde 2 · Zaal 3`` of every copy that is asked for."""
        parts = []
        for copy, (round_id, room) in self.asked.items():
            if round_id is not None and room is not None:
                place = place_name(self.instance, round_id, room)
            elif round_id is not None:
                place = round_name(self.instance, round_id)
            else:
                place = room_name(self.instance, room or "")
            parts.append(self.words.say("target-what", who=session_name(self.instance, copy), place=place))
        return self.words.every(parts)

    # -- cannot ------------------------------------------------------------------------

    def _pinned_elsewhere(self) -> list[str]:
        """Pins of the planner's own that say otherwise."""
        told = []
        for copy, (round_id, room) in self.asked.items():
            pin = self.instance.copy_by_id[copy].pin
            if pin is None or ("pinned" in self.instance.rules and not self._pins_count()):
                continue
            if (round_id and pin.round and pin.round != round_id) or (room and pin.room and pin.room != room):
                told.append(tell(self.instance, ("pinned", copy)).sentence(self.instance))
        return told

    def _pins_count(self) -> bool:
        return self.instance.rules["pinned"].on is not False

    def _why_not(self, diagnosis: Diagnosis) -> Target:
        conflicts, _ = find_conflicts(diagnosis, 1)
        if not conflicts:
            return self._cannot((), None)
        conflict = conflicts[0]
        mine = {("pinned", copy) for copy in self.asked}
        because = tuple(
            sentence
            for sentence, unit in zip(conflict.demands, conflict.units, strict=True)
            if not set(unit) <= mine
        )
        return self._cannot(because, conflict)

    def _cannot(self, because: tuple[str, ...], conflict: Conflict | None) -> Target:
        said = self.words.say("target-cannot", what=self._what(), n=len(because))
        return Target(False, said, because, conflict, None, None, None, ())

    # -- can ---------------------------------------------------------------------------

    def _can(self) -> Target:
        nearest = self._nearest()
        best = None
        result = best_within(self.then, self.asking, self.asking.left)
        if result is not None and result.schedule is not None:
            best = outcome(self.now, self.instance, result.schedule, bound=result.bound, status=result.status)
        said = self.words.say("target-can", what=self._what())
        lines = [*self._lines("nearest", nearest), *self._lines("best", best)]
        return Target(True, said, (), None, self._kept(), nearest, best, tuple(lines))

    def _kept(self) -> Outcome | None:
        """Only where round and room are both asked for; or the one that is not stays as it is."""
        placements = {one.session: one for one in self.now.schedule.placements}
        for copy, (round_id, room) in self.asked.items():
            old = placements.get(copy)
            if old is None and (round_id is None or room is None):
                return None
            placements[copy] = Placement(
                session=copy,
                round=round_id or (old.round if old else ""),
                room=room or (old.room if old else ""),
            )
        moved = self.now.schedule.model_copy(update={"placements": tuple(placements.values())})
        return outcome(self.now, self.instance, moved)

    def _nearest(self) -> Outcome | None:
        found = nearest_within(self.then, self.now.schedule, self.asking, self.asking.left / 2)
        if found is None or found.result.schedule is None:
            return None
        return outcome(self.now, self.instance, found.result.schedule, status=found.result.status)

    def _lines(self, key: str, found: Outcome | None) -> list[str]:
        if found is None:
            return [self.words.say(f"target-{key}-not-in-time")]
        lines = [self.words.say(f"target-{key}", moves=len(found.moves), proved=int(found.proved))]
        lines += found.moves
        lines += [delta.sentence for delta in found.deltas] or [self.words.say("target-costs-nothing")]
        return [*lines, found.people.sentence]
