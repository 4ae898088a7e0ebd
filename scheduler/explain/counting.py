"""What counting alone can say about why no schedule exists: shortages, in sentences.

Each fact is a proof: some copies together have fewer places than they are. Copies flow to
slots (a round, or a room in a round); where not all arrive, the source side of a minimum cut
names the shortage (Hall, 1935; Ford and Fulkerson, 1956).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ortools.graph.python.max_flow import SimpleMaxFlow

from scheduler.compiled import Compiled
from scheduler.constraints.base import title_of, words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, parameter
from scheduler.domain import Instance, Interval
from scheduler.explain.refusals import refusals

Slot = str | tuple[str, str]
"""A round, or a room in a round."""


def facts(compiled: Compiled) -> list[str]:
    """Every shortage that counting finds, as sentences, the most telling first; may be empty."""
    homeless = list(_without_place(compiled))
    if homeless:
        return homeless
    found = [*_rooms_short(compiled), *_round_too_empty(compiled)]
    found += _people_short(compiled)
    found += _organisers_short(compiled)
    return list(dict.fromkeys(found))


def _without_place(compiled: Compiled) -> Iterator[str]:
    """Copies that no single place takes, with as few demands as close every place."""
    instance, words = compiled.instance, words_of(compiled.instance)
    for copy in instance.copies:
        if copy.id in compiled.mandatory and not compiled.allowed[copy.id]:
            reasons = " ".join(refusal.because for refusal in refusals(compiled, copy.id))
            yield words.say("counting-no-place", session=title_of(instance, copy.id), reasons=reasons)


def _rooms_short(compiled: Compiled) -> Iterator[str]:
    """Sessions of one kind (then: any sessions) against the places in rounds and rooms."""
    instance, words = compiled.instance, words_of(compiled.instance)
    one_per_room = is_on(instance, CATALOGUE["room-conflict"])
    choices: dict[str, list[Slot]] = {}
    candidates: dict[tuple[str, str], list[Interval]] = defaultdict(list)
    for copy in sorted(compiled.mandatory):
        choices[copy] = list(compiled.allowed[copy])
        for place in compiled.allowed[copy]:
            candidates[place].append(compiled.interval[copy, place.round])
    capacity: dict[Slot, int] = {
        place: most_disjoint(intervals) if one_per_room else len(intervals)
        for place, intervals in candidates.items()
    }
    limits = {}
    if is_on(instance, CATALOGUE["round-size"]):
        limits = {block.id: block.max_sessions for block in instance.rounds if block.max_sessions is not None}
    found = shortage(choices, capacity, {place: place[0] for place in candidates}, limits)
    if found is None:
        return
    copies, rooms, places = found
    kinds = {instance.copy_by_id[copy].session.kind for copy in copies}
    all_of_kind = {copy for copy in compiled.mandatory if instance.copy_by_id[copy].session.kind in kinds}
    if len(kinds) == 1 and all_of_kind == set(copies):
        kind = words.label("kind", next(iter(kinds)))
        yield words.say("counting-kind", n=len(copies), kind=kind, places=places)
    else:
        yield words.say(
            "counting-places",
            n=len(copies),
            titles=words.titles([title_of(instance, copy) for copy in copies]),
            places=places,
            rounds=words.either(_round_titles(instance, rooms)),
        )


def _round_too_empty(compiled: Compiled) -> Iterator[str]:
    """Rounds whose fewest sessions are more than can stand there."""
    instance, words = compiled.instance, words_of(compiled.instance)
    if not is_on(instance, CATALOGUE["round-size"]):
        return
    for block in instance.rounds:
        able = sum(any(place.round == block.id for place in places) for places in compiled.allowed.values())
        if block.min_sessions is not None and able < block.min_sessions:
            yield words.say("counting-round-empty", round=block.title, n=able, least=block.min_sessions)


def _people_short(compiled: Compiled) -> Iterator[str]:
    """People with more sessions than the times they can be at."""
    instance, words = compiled.instance, words_of(compiled.instance)
    if not is_on(instance, CATALOGUE["person-conflict"]):
        return
    for person, sessions in instance.parts_in_sessions.items():
        copies = [copy.id for session in sessions for copy in instance.copies_named(session.id)]
        found = _too_many_at_once(compiled, copies, 1)
        if found:
            yield words.say(
                "counting-person",
                person=instance.person[person].name,
                n=len(found[0]),
                places=found[1],
                titles=words.titles([title_of(instance, c) for c in found[0]]),
            )


def _organisers_short(compiled: Compiled) -> Iterator[str]:
    """Organisers with more sessions than they can run in the rounds there are."""
    instance, words = compiled.instance, words_of(compiled.instance)
    rule = CATALOGUE["organiser-conflict"]
    if not is_on(instance, rule):
        return
    for organiser in instance.organisers:
        most = organiser.max_parallel
        if most is None:
            most = parameter(instance, rule, "parallel")
        copies = [copy.id for copy in instance.copies if organiser.id in copy.session.organisers]
        found = _too_many_at_once(compiled, copies, most)
        if found:
            yield words.say(
                "counting-organiser",
                organiser=organiser.title,
                n=len(found[0]),
                places=found[1],
                titles=words.titles([title_of(instance, c) for c in found[0]]),
            )


def _too_many_at_once(
    compiled: Compiled, copies: Iterable[str], parallel: int
) -> tuple[list[str], int] | None:
    """(copies, places) where these copies exceed ``parallel`` at once in the rounds open to them."""
    choices: dict[str, list[Slot]] = {}
    candidates: dict[str, list[Interval]] = defaultdict(list)
    for copy in copies:
        if copy in compiled.mandatory:
            rounds = list(dict.fromkeys(place.round for place in compiled.allowed[copy]))
            choices[copy] = list(rounds)
            for round_id in rounds:
                candidates[round_id].append(compiled.interval[copy, round_id])
    capacity: dict[Slot, int] = {
        round_id: parallel * most_disjoint(intervals) for round_id, intervals in candidates.items()
    }
    found = shortage(choices, capacity, {}, {})
    return None if found is None else (found[0], found[2])


def shortage(
    choices: dict[str, list[Slot]],
    capacity: dict[Slot, int],
    group: dict[Slot, str],
    limit: dict[str, int],
) -> tuple[list[str], list[Slot], int] | None:
    """Send every copy to a slot: at most ``capacity`` a slot and ``limit`` a group of slots.

    Returns None where all fit; else (copies, slots, places): copies that together have fewer
    places than they are, and the slots open to them (the source side of a minimum cut).
    """
    flow = SimpleMaxFlow()
    source, sink = 0, 1
    number: dict[tuple[str, Slot], int] = {}

    def node(name: tuple[str, Slot]) -> int:
        return number.setdefault(name, len(number) + 2)

    for copy, slots in choices.items():
        flow.add_arc_with_capacity(source, node(("copy", copy)), 1)
        for slot in slots:
            flow.add_arc_with_capacity(node(("copy", copy)), node(("slot", slot)), 1)
    for slot, most in capacity.items():
        limited = group.get(slot) in limit
        after = node(("group", group[slot])) if limited else sink
        flow.add_arc_with_capacity(node(("slot", slot)), after, most)
    for name, most in limit.items():
        flow.add_arc_with_capacity(node(("group", name)), sink, most)
    status = flow.solve(source, sink)  # type: ignore[no-untyped-call]
    if not choices or status != flow.OPTIMAL:
        return None
    missing = len(choices) - flow.optimal_flow()
    if not missing:
        return None
    cut = set(flow.get_source_side_min_cut())
    copies = [copy for copy in choices if node(("copy", copy)) in cut]
    slots = list(dict.fromkeys(slot for copy in copies for slot in choices[copy]))
    return copies, slots, len(copies) - missing


def most_disjoint(intervals: list[Interval]) -> int:
    """The most of these intervals that can follow one another (earliest end first)."""
    count, free_from = 0, -1
    for interval in sorted(intervals, key=lambda interval: interval.end):
        if interval.start >= free_from:
            count, free_from = count + 1, interval.end
    return count


def _round_titles(instance: Instance, slots: list[Slot]) -> list[str]:
    rounds = dict.fromkeys(slot[0] for slot in slots if isinstance(slot, tuple))
    return [instance.block[round_id].title for round_id in rounds]
