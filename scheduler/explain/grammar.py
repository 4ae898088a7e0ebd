"""The small language of what-if: one change a line, in Dutch or English.

    [zaal] Z dicht [in R en R]           [room] Z closed [in R and R]
    zaal Z open in R                     room Z open in R
    zaal Z heeft N stoelen               room Z has N seats
    [ronde] R hoogstens N sessies        [round] R at most N sessions
    ronde R minstens N sessies           round R at least N sessions
    spreker P niet beschikbaar in R      speaker P not available in R
    spreker P ook beschikbaar in R       speaker P also available in R
    spreker P alleen beschikbaar in R    speaker P only available in R
    themagroep O niet beschikbaar in R   organiser O not available in R   (ook/also, alleen/only)
    themagroep O hoogstens N tegelijk    organiser O at most N at once
    sessie S vervalt                     session S cancelled
    sessie S vast in R [zaal Z]          session S pinned in R [room Z]
    sessie S los                         session S unpinned
    sessie S [niet|ook] in R             session S [not|also] in R
    sessie S [niet|ook] in zaal Z        session S [not|also] in room Z
    sessie S duurt N minuten             session S takes N minutes
    sessie S verwacht N mensen           session S expects N people
    sessie S minstens N stoelen          session S at least N seats
    sessie S voor sessie S               session S before session S
    sessies S en S samen                 sessions S and S together     (in one round)
    sessies S en S apart                 sessions S and S apart        (in different rounds)
    gewicht REGEL N                      weight RULE N
    regel REGEL aan|uit                  rule RULE on|off

Names are ids or titles, or a part of a title that no other has; between quotes where needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from scheduler.constraints.base import words_of
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.errors import InputError, Problem
from scheduler.explain import alter
from scheduler.explain.doing import block_changed, record_changed, without_pin
from scheduler.explain.lookup import (
    copy_meant,
    meant,
    organiser_meant,
    person_meant,
    room_meant,
    round_meant,
    session_meant,
)

Doer = Callable[[Instance, re.Match[str]], Instance]
_FORMS: list[tuple[re.Pattern[str], Doer]] = []


@dataclass(frozen=True)
class Line:
    """One change that was understood: as it was written, and the instance with it made."""

    text: str
    instance: Instance


def changed(instance: Instance, text: str) -> Instance:
    """The instance with one change made. Raises InputError where it is not understood, or names
    something that is not there."""
    plain = " ".join(text.split())
    for pattern, do in _FORMS:
        match = pattern.fullmatch(plain)
        if match:
            return do(instance, match)
    words = words_of(instance)
    raise InputError(
        [Problem(text.strip() or "‘’", words.say("grammar-unknown"), words.say("grammar-unknown.hint"))]
    )


def all_changed(instance: Instance, texts: list[str] | tuple[str, ...]) -> Instance:
    """The instance with every change made, one after the other. Tells all that is wrong at once."""
    problems: list[Problem] = []
    for text in texts:
        try:
            instance = changed(instance, text)
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return instance


def _form(*patterns: str) -> Callable[[Doer], Doer]:
    def register(do: Doer) -> Doer:
        for pattern in patterns:
            spelled = pattern
            for short, name in _SLOTS.items():
                spelled = spelled.replace(f"<{short}>", name)
            _FORMS.append((re.compile(spelled, re.IGNORECASE), do))
        return do

    return register


_NAME = r"[\"'‘“]?(?P<{}>.+?)[\"'’”]?"
_SLOTS = {
    "room": r"(?P<prefix>(?:zaal|room) )" + _NAME.format("room"),
    "a room": r"(?P<prefix>(?:zaal|room) )?" + _NAME.format("room"),
    "a round": r"(?P<prefix>(?:ronde|round) )?" + _NAME.format("round"),
    "in": r"in " + _NAME.format("rounds"),
    "speaker": r"(?:spreker|persoon|speaker|person) " + _NAME.format("person"),
    "organiser": r"(?:themagroep|organisator|organiser|organizer|group) " + _NAME.format("organiser"),
    "session": r"(?:sessie|session) " + _NAME.format("session"),
    "n": r"(?P<n>[0-9]{1,6})",
}


def _room(instance: Instance, match: re.Match[str]) -> str:
    """``zaal 2`` is the title of a room, or else a room called 2."""
    try:
        return room_meant(instance, f"{match['prefix'] or ''}{match['room']}")
    except InputError:
        return room_meant(instance, match["room"])


def _round(instance: Instance, match: re.Match[str]) -> str:
    try:
        return round_meant(instance, f"{match['prefix'] or ''}{match['round']}")
    except InputError:
        return round_meant(instance, match["round"])


def _rounds(instance: Instance, match: re.Match[str]) -> list[str]:
    """``ronde 1 en ronde 2``, unless that is the name of one round."""
    text = match["rounds"]
    try:
        return [round_meant(instance, text)]
    except InputError:
        parts = [part for part in re.split(r",| en | and ", text, flags=re.IGNORECASE) if part.strip()]
        if len(parts) < 2:
            raise
        return [round_meant(instance, part.strip()) for part in parts]


# -- rooms and rounds ----------------------------------------------------------------


@_form(r"<a room> (?:is )?(?:dicht|gesloten|closed)(?: <in>)?")
def _room_closed(instance: Instance, match: re.Match[str]) -> Instance:
    room = _room(instance, match)
    if match["rounds"] is None:
        return alter.never_used(instance, room)
    return alter.away_in(instance, "rooms", room, _rounds(instance, match))


@_form(r"<a room> (?:is )?(?:ook |also )?open <in>")
def _room_open(instance: Instance, match: re.Match[str]) -> Instance:
    return alter.there_in(instance, "rooms", _room(instance, match), _rounds(instance, match))


@_form(r"<a room> (?:heeft|has) <n> (?:stoelen|seats)")
def _room_seats(instance: Instance, match: re.Match[str]) -> Instance:
    return record_changed(instance, "rooms", _room(instance, match), seats=int(match["n"]))


@_form(r"<a round> (?:hoogstens|at most) <n>(?: (?:sessies?|sessions?))?")
def _round_most(instance: Instance, match: re.Match[str]) -> Instance:
    return block_changed(instance, _round(instance, match), max_sessions=int(match["n"]))


@_form(r"<a round> (?:minstens|at least) <n>(?: (?:sessies?|sessions?))?")
def _round_least(instance: Instance, match: re.Match[str]) -> Instance:
    return block_changed(instance, _round(instance, match), min_sessions=int(match["n"]))


# -- people --------------------------------------------------------------------------


def _whom(instance: Instance, match: re.Match[str]) -> tuple[str, str]:
    found = match.groupdict()
    if found.get("person"):
        return "people", person_meant(instance, match["person"])
    return "organisers", organiser_meant(instance, match["organiser"])


@_form(
    *(rf"{who} (?:is )?(?:niet|not) (?:beschikbaar|available) <in>" for who in ("<speaker>", "<organiser>"))
)
def _away(instance: Instance, match: re.Match[str]) -> Instance:
    return alter.away_in(instance, *_whom(instance, match), _rounds(instance, match))


@_form(
    *(rf"{who} (?:is )?(?:ook|also) (?:beschikbaar|available) <in>" for who in ("<speaker>", "<organiser>"))
)
def _there(instance: Instance, match: re.Match[str]) -> Instance:
    return alter.there_in(instance, *_whom(instance, match), _rounds(instance, match))


@_form(
    *(
        rf"{who} (?:is )?(?:alleen beschikbaar|only available|available only) <in>"
        for who in ("<speaker>", "<organiser>")
    )
)
def _only(instance: Instance, match: re.Match[str]) -> Instance:
    return alter.only_in(instance, *_whom(instance, match), _rounds(instance, match))


@_form(r"<organiser> (?:hoogstens|at most) <n> (?:sessies? |sessions? )?(?:tegelijk|at once)")
def _parallel(instance: Instance, match: re.Match[str]) -> Instance:
    organiser = organiser_meant(instance, match["organiser"])
    return record_changed(instance, "organisers", organiser, max_parallel=int(match["n"]))


# -- sessions ------------------------------------------------------------------------


@_form(r"<session> (?:vervalt|is vervallen|cancelled|canceled|is cancelled)")
def _cancelled(instance: Instance, match: re.Match[str]) -> Instance:
    return alter.cancelled(instance, session_meant(instance, match["session"]))


@_form(r"<session> (?:voor|before) (?:sessie|session) (?P<then>.+)")
def _before(instance: Instance, match: re.Match[str]) -> Instance:
    pair = (session_meant(instance, match["session"]), session_meant(instance, match["then"]))
    return alter.related(instance, "order", pair)


@_form(
    r"(?:sessies|sessions) (?P<one>.+?) (?:en|and) (?P<other>.+?) (?P<how>samen|together|apart)",
)
def _together(instance: Instance, match: re.Match[str]) -> Instance:
    pair = (session_meant(instance, match["one"]), session_meant(instance, match["other"]))
    kind = "different-round" if match["how"].casefold() == "apart" else "same-round"
    return alter.related(instance, kind, pair)


@_form(
    r"<session> (?:vast|pinned) (?:in|op|to) (?P<rounds>.+?)(?: <room>)?",
)
def _pinned(instance: Instance, match: re.Match[str]) -> Instance:
    room = None if match["room"] is None else _room(instance, match)
    return alter.pinned(
        instance, copy_meant(instance, match["session"]), round_meant(instance, match["rounds"]), room
    )


@_form(r"<session> (?:los|unpinned)")
def _loose(instance: Instance, match: re.Match[str]) -> Instance:
    copy = instance.copy_by_id[copy_meant(instance, match["session"])]
    return alter.updated(instance, copy.session.id, pin=without_pin(copy.session, copy.number).pin)


@_form(r"<session> (?P<how>niet|not|ook|also) in <room>")
def _session_room(instance: Instance, match: re.Match[str]) -> Instance:
    session = instance.session[session_meant(instance, match["session"])]
    how = alter.may if match["how"].casefold() in ("ook", "also") else alter.may_not
    place = _room(instance, match)
    return alter.updated(instance, session.id, **how(session, "allowed_rooms", "forbidden_rooms", place))


@_form(r"<session> (?P<how>niet|not|ook|also) <in>")
def _session_round(instance: Instance, match: re.Match[str]) -> Instance:
    how = alter.may if match["how"].casefold() in ("ook", "also") else alter.may_not
    for round_id in _rounds(instance, match):
        session = instance.session[session_meant(instance, match["session"])]
        update = how(session, "allowed_rounds", "forbidden_rounds", round_id)
        instance = alter.updated(instance, session.id, **update)
    return instance


@_form(r"<session> (?:alleen |only )?in <room>")
def _session_only_room(instance: Instance, match: re.Match[str]) -> Instance:
    session = session_meant(instance, match["session"])
    return alter.updated(instance, session, allowed_rooms=(_room(instance, match),))


@_form(r"<session> (?:alleen |only )?<in>")
def _session_only_round(instance: Instance, match: re.Match[str]) -> Instance:
    session = session_meant(instance, match["session"])
    return alter.updated(instance, session, allowed_rounds=tuple(_rounds(instance, match)))


@_form(r"<session> (?:duurt|takes) <n> (?:minuten|minutes)")
def _takes(instance: Instance, match: re.Match[str]) -> Instance:
    return alter.updated(instance, session_meant(instance, match["session"]), duration=int(match["n"]))


@_form(r"<session> (?:verwacht|expects) <n>(?: (?:mensen|people))?")
def _expects(instance: Instance, match: re.Match[str]) -> Instance:
    return alter.updated(instance, session_meant(instance, match["session"]), expected=int(match["n"]))


@_form(r"<session> (?:minstens|at least) <n> (?:stoelen|seats)")
def _needs_seats(instance: Instance, match: re.Match[str]) -> Instance:
    return alter.updated(instance, session_meant(instance, match["session"]), min_seats=int(match["n"]))


# -- rules ---------------------------------------------------------------------------


def rule_meant(instance: Instance, name: str) -> str:
    """A rule, by id or title."""
    locale = instance.event.locale
    return meant(instance, "rule", name, [(rule.id, rule.title(locale)) for rule in CATALOGUE.values()])


@_form(r"(?:gewicht|weight) (?P<rule>.+?) <n>")
def _weight(instance: Instance, match: re.Match[str]) -> Instance:
    return alter.ruled(instance, rule_meant(instance, match["rule"]), weight=int(match["n"]))


@_form(r"(?:regel|rule) (?P<rule>.+?) (?P<on>aan|on|uit|off)")
def _switched(instance: Instance, match: re.Match[str]) -> Instance:
    rule = rule_meant(instance, match["rule"])
    if not CATALOGUE[rule].switchable:
        words = words_of(instance)
        title = CATALOGUE[rule].title(words.locale)
        raise InputError([Problem(match[0], words.say("grammar-not-switchable", rule=title))])
    return alter.ruled(instance, rule, on=match["on"].casefold() in ("aan", "on"))
