"""Synthetic attendees: repeatable, plausible, and written without touching what people wrote."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from scheduler.bench.portfolios import CITIES, PORTFOLIOS
from scheduler.bench.synthetic import (
    COUNT,
    SEED,
    plain,
    regenerated,
    synthetic_attendees,
    with_attendees,
    without_attendees,
)
from scheduler.domain import Instance
from scheduler.domain.people import Attendee
from scheduler.errors import InputError

EVENTS = ["hoorn-2025", "tilburg-2025"]


def parsed(text: str) -> Instance:
    return Instance.model_validate(yaml.load(text, Loader=yaml.BaseLoader))


@pytest.fixture(params=EVENTS)
def text(request: pytest.FixtureRequest, root: Path) -> str:
    return (root / "instances" / f"{request.param}.yaml").read_text(encoding="utf-8")


def test_the_committed_attendees_are_what_the_generator_gives(text: str) -> None:
    attendees = synthetic_attendees(parsed(without_attendees(text)), SEED, COUNT)
    assert with_attendees(text, attendees, SEED) == text
    assert parsed(text).attendees == attendees


def test_wishes_are_ranked_open_and_follow_the_portfolio(text: str) -> None:
    instance = parsed(text)
    assert len(instance.attendees) == COUNT
    for attendee in instance.attendees:
        sessions = [instance.session[wish.session] for wish in attendee.wishes]
        assert 3 <= len(sessions) <= 6
        assert len({session.id for session in sessions}) == len(sessions)
        assert [wish.rank for wish in attendee.wishes] == list(range(1, len(sessions) + 1))
        assert not any(session.invited_only for session in sessions)
        kinds = Counter(session.kind for session in sessions)
        assert set(kinds) <= {"theme", "lunch", "excursion"}
        assert max(kinds["lunch"], kinds["excursion"]) <= 1
    pillars = {pillar.id for pillar in instance.pillars}
    for pillar in pillars:
        own = [a for a in instance.attendees if pillar in a.pillars]
        rest = [a for a in instance.attendees if pillar not in a.pillars]
        assert share(instance, own, pillar) > 1.3 * share(instance, rest, pillar)


def share(instance: Instance, attendees: list[Attendee], pillar: str) -> float:
    wished = [instance.session[wish.session] for a in attendees for wish in a.wishes]
    return sum(pillar in session.pillars for session in wished) / len(wished)


def test_every_session_that_is_chosen_is_wished(text: str) -> None:
    instance = parsed(text)
    chosen = [s for s in instance.sessions if s.kind in ("theme", "lunch", "excursion")]
    assert min(instance.wished_by[session.id] for session in chosen) >= 10


def test_attendees_are_portfolio_holders_without_names(text: str) -> None:
    instance = parsed(text)
    titles = {f"{portfolio.title}, {city}" for portfolio in PORTFOLIOS for city in CITIES}
    assert {attendee.title for attendee in instance.attendees} <= titles
    assert len({attendee.title for attendee in instance.attendees}) == COUNT
    assert len({attendee.organisation for attendee in instance.attendees}) >= 40
    assert [attendee.id for attendee in instance.attendees][:2] == ["a001", "a002"]


def test_another_seed_gives_other_wishes(text: str) -> None:
    instance = parsed(text)
    assert synthetic_attendees(instance, SEED + 1, 20) != synthetic_attendees(instance, SEED, 20)


def test_no_more_attendees_than_portfolios_in_cities(text: str) -> None:
    with pytest.raises(InputError, match="at most 492 can be generated, not 493"):
        synthetic_attendees(parsed(text), SEED, 493)


def test_replacing_keeps_the_hand_written_part_to_the_byte() -> None:
    head = "# ours  \nevent: {id: x, title: 'X: y'}\n\n# follow\n"
    for tail in ("attendees: []\n", "attendees:\n  - {id: old}\n# odd\n- {id: b}\n", ""):
        written = with_attendees(head + tail, (), 1)
        assert written.startswith(head + "attendees:")
        assert without_attendees(written) == head
        assert with_attendees(written, (), 1) == written


@pytest.mark.parametrize("event", EVENTS)
def test_regenerating_a_file_needs_its_hand_written_part_only(event: str, root: Path, tmp_path: Path) -> None:
    text = (root / "instances" / f"{event}.yaml").read_text(encoding="utf-8")
    stale = without_attendees(text) + "attendees:\n  - {id: old, title: Old, wishes: [{session: gone}]}\n"
    file = tmp_path / "event.yaml"
    file.write_text(stale, encoding="utf-8")
    assert regenerated(file) == text


def test_what_cannot_be_regenerated_is_said(tmp_path: Path) -> None:
    file = tmp_path / "event.yaml"
    with pytest.raises(InputError):
        regenerated(file)
    file.write_bytes(b"event: \xff\n")
    with pytest.raises(InputError):
        regenerated(file)
    with pytest.raises(InputError, match="YAML"):
        regenerated(tmp_path / "event.json")


def test_a_section_after_the_attendees_is_not_lost() -> None:
    with pytest.raises(InputError, match="'sessions:' follows"):
        without_attendees("attendees:\n  - {id: a}\nsessions:\n  - {id: b}\n")


def test_plain_drops_case_and_diacritics() -> None:
    assert plain("Financiën ÉÉN") == "financien een"
