"""What a rule is. Each rule's ``violations`` is its specification: it uses the domain and
nothing of the model, so that model and checker can be held against each other."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from scheduler.domain import Instance, Schedule
from scheduler.text import Words, words


@dataclass(frozen=True)
class Violation:
    """One breach of one rule. ``amount`` is in the rule's own unit."""

    constraint: str
    hard: bool
    subjects: tuple[str, ...]
    """Ids of what is involved: copies, people, rooms, rounds, …"""
    amount: int
    key: str
    args: Mapping[str, Any] = field(repr=False, compare=False)
    locale: str = field(repr=False, compare=False)

    @property
    def sentence(self) -> str:
        """The breach in words, with names and not ids. Rendered when asked for."""
        return words(self.locale).say(self.key, **self.args)


class Constraint(ABC):
    """One rule, hard or soft. Title, statement and sentences: ``<id>`` in the rules' Fluent files
    (``.title``, ``.statement``, ``.unit``, ``.violation``, ``.demand``)."""

    id: ClassVar[str]
    hard: ClassVar[bool]
    default_weight: ClassVar[int] = 0
    """Soft rules: cost of one unit."""
    parameters: ClassVar[Mapping[str, int]] = {}
    """Parameter name -> default."""
    switchable: ClassVar[bool] = True

    @abstractmethod
    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        """Every breach in this schedule, in a fixed order."""

    def amount(self, instance: Instance, schedule: Schedule) -> int:
        """Total amount: what a soft rule's weight is multiplied with."""
        return sum(violation.amount for violation in self.violations(instance, schedule))

    def title(self, locale: str) -> str:
        return words(locale).say(f"{self.id}.title")

    def statement(self, locale: str) -> str:
        return words(locale).say(f"{self.id}.statement")

    def unit(self, locale: str, amount: int) -> str:
        """The amount with its unit: ``3 gemiste wensen``."""
        return words(locale).say(f"{self.id}.unit", n=amount)

    def demand(self, instance: Instance, subject: str) -> str:
        """What this hard rule asks of one subject (an id, or the ids of a relation joined by ``>``,
        ``>>`` or ``+``), as a sentence."""
        ids = re.split(r">+|\+", subject)
        names = [name_of(instance, one) for one in ids]
        name = names[0] if len(ids) == 1 else words_of(instance).titles(names)
        return words_of(instance).say(f"{self.id}.demand", subject=name)

    def breach(
        self,
        instance: Instance,
        subjects: tuple[str, ...],
        amount: int = 1,
        /,
        say: str = "violation",
        **args: Any,
    ) -> Violation:
        return Violation(
            self.id, self.hard, subjects, amount, f"{self.id}.{say}", args, instance.event.locale
        )


def name_of(instance: Instance, subject: str) -> str:
    """The name people know for an id: a session's title, a person's name, …"""
    if subject in instance.copy_by_id:
        return title_of(instance, subject)
    for records in (
        instance.session,
        instance.room,
        instance.organiser,
        instance.block,
        instance.pillar,
        instance.tag,
        instance.venue,
    ):
        if subject in records:
            return str(records[subject].title)
    if subject in instance.person:
        return instance.person[subject].name
    return next((one.title for one in instance.attendees if one.id == subject), subject)


def title_of(instance: Instance, copy_id: str) -> str:
    """A copy's title; copies of a repeated session carry their number: ``Wandeling (2)``."""
    copy = instance.copy_by_id[copy_id]
    return copy.session.title if copy.session.copies == 1 else f"{copy.session.title} ({copy.number})"


def when(instance: Instance, start: int, end: int) -> str:
    """``11.30–12.30`` in the instance's language."""
    return words_of(instance).span(start, end)


def words_of(instance: Instance) -> Words:
    return words(instance.event.locale)
