"""Every demand of every hard rule, and every change, in words: reviewed, in both languages.

``sentences.txt`` holds one of each kind; ``python -m tests.explain.test_sentences`` writes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.explain.changes import PRICES, Change, price, sentence
from scheduler.explain.demands import tell
from scheduler.explain.doing import relation_subject
from scheduler.explain.relaxed import Relaxed
from scheduler.model import build
from scheduler.text.words import LOCALES
from tests.explain.variants import EVENTS, PLANTED, event, planted

REVIEWED = Path(__file__).with_name("sentences.txt")


def instances(locale: str) -> Iterator[Instance]:
    """All events and all planted variants, in a language."""
    for instance in [*map(event, EVENTS), *(planted(rule).instance for rule in PLANTED)]:
        yield instance.model_copy(update={"event": instance.event.model_copy(update={"locale": locale})})


def ids_in(text: str, instance: Instance) -> list[str]:
    """Ids with a sign that no title has: a hyphen between words without capitals, or a number sign."""
    known = {*instance.session, *instance.room, *instance.block, *instance.person, *instance.organiser}
    known |= {one.id for one in instance.attendees} | {copy.id for copy in instance.copies} | set(CATALOGUE)
    words = set(re.findall(r"[\w#-]+", text))
    return sorted(one for one in words & known if "-" in one or "#" in one)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_demand_of_every_rule_has_a_sentence_with_names(locale: str) -> None:
    rules = set()
    for instance in instances(locale):
        for demand in build(instance, diagnostic=True).demands:
            said = tell(instance, demand).sentence(instance)
            assert said.endswith("."), said
            assert "  " not in said
            assert " ." not in said
            assert " ," not in said, said
            assert ids_in(said, instance) == [], said
            rules.add(demand[0])
    assert rules == {rule.id for rule in CATALOGUE.values() if rule.hard}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_change_has_a_sentence_and_a_price(locale: str) -> None:
    kinds = set()
    for instance in instances(locale):
        for change in Relaxed(instance).made:
            said = sentence(instance, change)
            assert said.endswith("."), said
            assert ids_in(said, instance) == [], said
            assert price(instance, change) > 0
            kinds.add(change.kind)
    assert kinds == set(PRICES)


def test_time_travel_and_people_are_never_relaxed() -> None:
    rules = {one.rule for one in PRICES.values()}
    assert rules.isdisjoint({"person-conflict", "room-conflict"})


def one_of_each(locale: str) -> list[str]:
    """The first sentence of each kind of demand and change."""
    found: dict[str, str] = {}
    for instance in instances(locale):
        for demand in build(instance, diagnostic=True).demands:
            told = tell(instance, demand)
            found.setdefault(f"{demand[0]} {told.key}", told.sentence(instance))
        for change in Relaxed(instance).made:
            kind = change.kind
            if kind == "drop-relation":
                kind = change.subject.partition(":")[0]
            found.setdefault(f"~ {kind}", sentence(instance, change))
    return [f"{locale} {key}: {said}" for key, said in sorted(found.items())]


def test_the_sentences_are_the_reviewed_ones() -> None:
    said = [line for locale in LOCALES for line in one_of_each(locale)]
    assert said == REVIEWED.read_text(encoding="utf-8").splitlines()


def test_a_relation_is_known_by_its_sessions() -> None:
    instance = event("hoorn-2025.scenario")
    for relation in instance.relations:
        assert sentence(instance, Change("drop-relation", relation_subject(relation)))


if __name__ == "__main__":
    lines = [line for locale in LOCALES for line in one_of_each(locale)]
    REVIEWED.write_text("\n".join(lines) + "\n", encoding="utf-8")
