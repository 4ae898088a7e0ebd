"""A changed instance: rules and availability, read with the same checks as any file."""

from __future__ import annotations

from typing import Any, Literal

from scheduler.domain import Instance
from scheduler.domain.people import Availability
from scheduler.domain.types import clock_text
from scheduler.errors import InputError, Problem
from scheduler.files.canonical import json_text, plain_instance
from scheduler.files.checked import checked
from scheduler.files.json_text import parse_json
from scheduler.files.report import Report
from scheduler.files.tree import Mapping
from scheduler.text import words
from scheduler.web.schemas import AvailabilityIn, AvailabilityOut, RuleIn, TweakIn, WindowIn

COLLECTIONS = {"person": "people", "room": "rooms", "organiser": "organisers"}


def tweaked(instance: Instance, tweak: TweakIn) -> Instance:
    """The instance with the changes made. Raises ``InputError`` with every problem, as the reader
    says it."""
    data = plain_instance(instance)
    rules = data.setdefault("rules", {})
    for rule in tweak.rules:
        _set_rule(rules, rule)
    missing = [one.id for one in tweak.availability if not _set_availability(data, one)]
    if missing:
        say = words(instance.event.locale)
        raise InputError([Problem("", say.say("web-unknown-id", id=name[:80])) for name in missing])
    return _read(data, instance.event.locale)


def _set_rule(rules: dict[str, Any], rule: RuleIn) -> None:
    chosen = dict(rules.get(rule.id, {}))
    if rule.on is not None:
        chosen["on"] = rule.on
    if rule.weight is not None:
        chosen["weight"] = rule.weight
    if rule.parameters:
        chosen["parameters"] = {**chosen.get("parameters", {}), **rule.parameters}
    rules[rule.id] = chosen


def _set_availability(data: dict[str, Any], wanted: AvailabilityIn) -> bool:
    """Whether there is anybody of that id."""
    for record in data.get(COLLECTIONS[wanted.kind], ()):
        if record["id"] == wanted.id:
            windows = [{"day": one.day, "start": one.start, "end": one.end} for one in wanted.windows]
            record["availability"] = {"windows": windows, "rounds": list(wanted.rounds)}
            return True
    return False


def _read(data: dict[str, Any], locale: str) -> Instance:
    text = json_text(data).encode("utf-8", "replace").decode()  # half a character is no id of anything
    tree = parse_json(text).root
    assert isinstance(tree, Mapping)
    report = Report("", locale, tree)
    instance = checked(tree, report)
    report.raise_if_any()
    return instance


def availability_out(instance: Instance) -> list[AvailabilityOut]:
    """Of everybody and every room, as it can be changed."""
    people = sorted(instance.people, key=lambda person: person.name.casefold())
    return [
        *(_when("room", room.id, room.title, room.availability) for room in instance.rooms),
        *(_when("organiser", one.id, one.title, one.availability) for one in instance.organisers),
        *(_when("person", person.id, person.name, person.availability) for person in people),
    ]


def _when(
    kind: Literal["person", "room", "organiser"], id_: str, name: str, availability: Availability
) -> AvailabilityOut:
    windows = [
        WindowIn(day=one.day, start=clock_text(one.start), end=clock_text(one.end))
        for one in availability.windows
    ]
    return AvailabilityOut(kind=kind, id=id_, name=name, windows=windows, rounds=list(availability.rounds))
