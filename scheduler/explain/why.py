"""``why``: why a session stands where it stands, and what it would take to have it elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Event

from scheduler.compiled import Compiled, compile_instance
from scheduler.constraints.base import words_of
from scheduler.domain import Instance, Placement, Schedule
from scheduler.errors import InputError, Problem
from scheduler.evaluate import Evaluation, evaluate
from scheduler.explain.asking import Asking, in_worker
from scheduler.explain.costs import Outcome, amounts_of, outcome
from scheduler.explain.counting import facts
from scheduler.explain.lookup import copy_meant, room_meant, round_meant
from scheduler.explain.names import place_name, session_name
from scheduler.explain.pinning import asked_for
from scheduler.explain.refusals import Refusal, refusals
from scheduler.explain.resolving import best_within
from scheduler.explain.target import Target, look_at_target
from scheduler.result import Result, Status

AT_MOST_A_PLACE = 2.0
"""Seconds for the best schedule with the session at one place."""
GRACE = 0.5
"""Seconds kept aside for stopping and telling."""


@dataclass(frozen=True)
class PlaceAnswer:
    """One place the session could have by itself."""

    round: str
    room: str
    name: str
    here: bool
    """It stands there now."""
    kept: Outcome
    """With everything else where it is: its cost, or whom it would clash with."""
    best: Outcome | None
    """With everything else placed anew; None where no schedule has it there, or time ran out. Its
    cost is against the best schedule with the session where it is now (that one: against now)."""
    impossible: bool
    """Proved: no schedule has it there."""
    sentence: str


@dataclass(frozen=True)
class Why:
    """Everything about one session's place. Sentences are in the instance's language."""

    session: str
    """The copy asked about."""
    title: str
    place: tuple[str, str] | None
    """(round, room) where it stands now; None = nowhere."""
    now: Mapping[str, int]
    """Amounts of the soft rules in the schedule as it is."""
    broken: tuple[str, ...]
    """Hard rules that the schedule breaks as it is, as sentences."""
    headline: str
    refusals: tuple[Refusal, ...]
    places: tuple[PlaceAnswer, ...]
    """The open places: where it is now, then the cheapest first; impossible ones last."""
    target: Target | None
    remarks: tuple[str, ...]
    seconds: float


def why(
    instance: Instance,
    schedule: Schedule,
    session: str,
    *,
    round: str | None = None,
    room: str | None = None,
    swap: str | None = None,
    time_limit: float | None = 10.0,
    workers: int = 1,
    seed: int = 0,
    stop: Event | None = None,
) -> Why:
    """Why ``session`` stands where it does in ``schedule``; with ``round``, ``room`` or ``swap``
    (another session, whose place it takes and which takes its own) whether that can be, and at
    what price. Sessions, rounds and rooms by id or title; raises InputError for an unknown one."""
    asking = Asking.within(time_limit, seed=seed, workers=workers)
    copy = copy_meant(instance, session)
    wanted = (
        None if round is None else round_meant(instance, round),
        None if room is None else room_meant(instance, room),
    )
    other = None if swap is None else copy_meant(instance, swap)
    if other == copy:
        raise InputError([Problem(swap or "", words_of(instance).say("target-same"))])
    asked = _Asked(instance, schedule, copy, asking)
    return in_worker(lambda: asked.answer(wanted, other), asking.clock, stop)


class _Asked:
    """One question about one copy."""

    def __init__(self, instance: Instance, schedule: Schedule, copy: str, asking: Asking) -> None:
        self.instance, self.schedule, self.copy, self.asking = instance, schedule, copy, asking
        self.words = words_of(instance)
        self.compiled: Compiled = compile_instance(instance)
        self.now: Evaluation = evaluate(instance, schedule)
        self.reference = self.now
        """What other places are held against: the best schedule with the session where it is."""
        self.reference_bound = 0
        """Proved for every schedule with the session where it is."""
        self.remarks: list[str] = []

    def answer(self, wanted: tuple[str | None, str | None], other: str | None) -> Why:
        target = None
        places: tuple[PlaceAnswer, ...] = ()
        if other is not None or wanted != (None, None):
            target = look_at_target(self.compiled, self.now, self.copy, wanted, other, self.asking)
        else:
            places = self._places()
        standing = self.schedule.of_copy.get(self.copy)
        return Why(
            session=self.copy,
            title=session_name(self.instance, self.copy),
            place=self._here(),
            now=amounts_of(self.now),
            broken=tuple(one.sentence for one in self.now.violations if one.hard),
            headline=self._headline(standing, places, target),
            refusals=refusals(self.compiled, self.copy) if target is None else (),
            places=places,
            target=target,
            remarks=tuple(self.remarks),
            seconds=round(self.asking.seconds, 2),
        )

    def _headline(
        self, standing: Placement | None, places: tuple[PlaceAnswer, ...], target: Target | None
    ) -> str:
        if target is not None:
            return target.headline
        who = session_name(self.instance, self.copy)
        if standing is None:
            return self.words.say("why-nowhere", who=who, open=len(places))
        place = place_name(self.instance, standing.round, standing.room)
        elsewhere = [one for one in places if not one.here]
        possible = [one for one in elsewhere if not one.impossible]
        if places and all(one.impossible for one in places):
            return self.words.say("why-impossible-here", who=who, place=place)
        if not possible:
            return self.words.say("why-only-here", who=who, place=place)
        better = sum(self._is_better(one) is True for one in possible)
        unsure = sum(self._is_better(one) is None for one in possible)
        return self.words.say(
            "why-here", who=who, place=place, open=len(possible), better=better, unsure=unsure
        )

    def _is_better(self, place: PlaceAnswer) -> bool | None:
        """Whether the best schedule with the session there is better than the best with it where it
        is; None where that was not proved."""
        if place.best is None:
            return None
        if place.best.objective < self.reference_bound:
            return True
        if (place.best.bound or 0) >= self.reference.objective:
            return False
        return None

    # -- every place ---------------------------------------------------------------

    def _places(self) -> tuple[PlaceAnswer, ...]:
        """Cheapest with the rest kept first: those are solved first, while there is time."""
        kept = {place: self._kept(place) for place in self.compiled.allowed[self.copy]}
        here = self._here()
        order = sorted(kept, key=lambda place: (place != here, not kept[place].feasible, kept[place].cost))
        found = []
        unsure = False
        for left, place in zip(range(len(order), 0, -1), order, strict=True):
            seconds = min(AT_MOST_A_PLACE, 2 * (self.asking.left - GRACE) / left)
            there = asked_for(self.instance, {self.copy: place})
            counted = bool(facts(compile_instance(there)))
            result = None if counted else best_within(there, self.asking, seconds)
            answer = self._told(place, kept[place], result, counted)
            unsure = unsure or (not answer.impossible and (answer.best is None or not answer.best.proved))
            found.append(answer)
        if facts(self.compiled):
            self.remarks.append(self.words.say("remark-no-schedule-at-all"))
        if unsure:
            self.remarks.append(self.words.say("remark-places-unsure"))
        return tuple(sorted(found, key=_cheapest_first))

    def _here(self) -> tuple[str, str] | None:
        standing = self.schedule.of_copy.get(self.copy)
        return None if standing is None else (standing.round, standing.room)

    def _kept(self, place: tuple[str, str]) -> Outcome:
        """The schedule as it is, with this copy there."""
        placements = [one for one in self.schedule.placements if one.session != self.copy]
        placements.append(Placement(session=self.copy, round=place[0], room=place[1]))
        moved = self.schedule.model_copy(update={"placements": tuple(placements)})
        return outcome(self.now, self.instance, moved)

    def _told(
        self, place: tuple[str, str], kept: Outcome, result: Result | None, counted: bool
    ) -> PlaceAnswer:
        """``counted``: counting alone shows that no schedule has it there."""
        here = place == self._here()
        best = None if result is None else self._best(kept, result)
        if here and best is not None:
            self.reference = evaluate(self.instance, best.schedule)
            self.reference_bound = best.bound or 0
        impossible = counted or (result is not None and result.status is Status.INFEASIBLE)
        return PlaceAnswer(
            round=place[0],
            room=place[1],
            name=place_name(self.instance, *place),
            here=here,
            kept=kept,
            best=best,
            impossible=impossible,
            sentence=self._sentence(place, kept, best, impossible, here),
        )

    def _best(self, kept: Outcome, result: Result) -> Outcome | None:
        """What was found, or the rest kept as it is where that is as good: nobody moves for nothing, and
        a search that was cut off may not have come that far."""
        schedule, status = result.schedule, result.status
        if kept.feasible and (result.objective is None or kept.objective <= result.objective):
            schedule = kept.schedule
            status = status if status is Status.OPTIMAL else Status.FEASIBLE
        if schedule is None:
            return None
        return outcome(
            self.reference,
            self.instance,
            schedule,
            moved_from=self.now,
            bound=result.bound,
            status=status,
        )

    def _sentence(
        self, place: tuple[str, str], kept: Outcome, best: Outcome | None, impossible: bool, here: bool
    ) -> str:
        """What this place would cost, in people and sessions."""
        name = place_name(self.instance, *place)
        if impossible:
            return self.words.say("place-impossible", place=name)
        parts = []
        if not here:
            key = "place-kept" if kept.feasible else "place-taken"
            text = self.words.every(d.sentence for d in kept.deltas) or self.words.say("costs-nothing")
            clashes = " ".join(kept.clashes)
            parts.append(self.words.say(key, text=text, clashes=clashes, people=kept.people.sentence))
        if best is None:
            parts.append(self.words.say("place-not-in-time"))
        elif not (here and not best.deltas and not best.moves):
            text = self.words.every(d.sentence for d in best.deltas) or self.words.say("costs-nothing")
            parts.append(
                self.words.say(
                    "place-best-here" if here else "place-best",
                    text=text,
                    moves=len(best.moves),
                    people=best.people.sentence,
                    proved=int(best.proved),
                )
            )
        return self.words.say("place-line", place=name, here=int(here), text=" ".join(parts))


def _cheapest_first(answer: PlaceAnswer) -> tuple[bool, bool, bool, int, str, str]:
    best = answer.best
    cost = 0 if best is None else best.cost
    return (not answer.here, answer.impossible, best is None, cost, answer.round, answer.room)
