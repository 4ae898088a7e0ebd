"""What holds for both reference events: the published schedule breaks nothing, the text is ours."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from scheduler.evaluate import evaluate
from tests.instances.conftest import Reference, reference

EVENTS = ["hoorn-2025", "tilburg-2025"]


@pytest.fixture(params=EVENTS)
def event(request: pytest.FixtureRequest) -> Reference:
    return reference(request.param)


def test_published_schedule_breaks_no_hard_rule(event: Reference) -> None:
    evaluation = evaluate(event.instance, event.published)
    assert [v.sentence for v in evaluation.violations if v.hard] == []
    assert event.published.instance == event.instance.event.id


def test_everything_is_published_and_nothing_may_be_left_out(event: Reference) -> None:
    placed = Counter(p.session for p in event.published.placements)
    assert placed == {session.id: 1 for session in event.instance.sessions}
    assert not any(session.optional for session in event.instance.sessions)


def test_no_id_means_two_things(event: Reference) -> None:
    i = event.instance
    records = (i.pillars, i.tags, i.venues, i.days, i.block.values(), i.rooms, i.organisers, i.people)
    ids = Counter(record.id for group in (*records, i.sessions) for record in group)
    assert [name for name, times in ids.items() if times > 1] == []


def test_each_session_is_summarised_in_two_to_four_sentences(event: Reference) -> None:
    for session in event.instance.sessions:
        assert session.summary, session.id
        sentences = re.findall(r"[.?!](?=\s|$)", session.summary)
        assert 2 <= len(sentences) <= 4, f"{session.id}: {len(sentences)}"


def test_plenary_blocks_are_summarised_and_show_who_is_there(event: Reference) -> None:
    plenary = [block for block in event.instance.block.values() if block.kind == "plenary"]
    assert plenary
    assert all(block.summary and block.people and block.room for block in plenary)


def test_everyone_listed_has_a_part_and_every_organiser_a_session(event: Reference) -> None:
    for person in event.instance.person:
        assert event.instance.parts_in_sessions[person] or event.instance.parts_in_blocks[person], person
    organisers = {name for session in event.instance.sessions for name in session.organisers}
    assert organisers == set(event.instance.organiser)


def test_pillars_have_the_four_colours(event: Reference) -> None:
    assert {pillar.title: pillar.colour for pillar in event.instance.pillars} == {
        "Fysiek": "D9E8F6",
        "Sociaal": "FCE1DA",
        "Economie en werk": "E0F1E0",
        "Bestuur": "ECE6F5",
    }


def test_places_outdoors_are_there_for_their_round_only(event: Reference) -> None:
    outdoors = [room for room in event.instance.rooms if room.off_site]
    assert outdoors
    assert all(len(room.availability.rounds) == 1 for room in outdoors)


@pytest.mark.parametrize("name", EVENTS)
def test_no_links_and_nobody_who_is_only_quoted(folder: Path, name: str) -> None:
    text = (folder / f"{name}.yaml").read_text(encoding="utf-8")
    for unwanted in ("http", "www.", "gclid", "sharepoint", "Judith", "Arne van Hout", "Mark van Twist"):
        assert unwanted not in text


@pytest.mark.parametrize("name", EVENTS)
def test_attendees_stand_last_and_are_called_synthetic(folder: Path, name: str) -> None:
    lines = (folder / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    (start,) = (n for n, line in enumerate(lines) if line.startswith("attendees:"))
    assert "Synthetic attendees" in lines[start - 1]
    assert all(line[0] in " -" for line in lines[start + 1 :] if line)
    assert reference(name).instance.event.synthetic_attendees
