"""The encoder of organiser-conflict."""

from __future__ import annotations

import pytest

from tests.model.small import accepts, event, session

ORGANISED = [session(name, organisers=["o", "other"] if name == "c" else "o") for name in "abc"]
ORGANISERS = [{"id": "o", "title": "O"}, {"id": "other", "title": "Other", "max_parallel": 1}]


def test_one_session_of_an_organiser_at_a_time() -> None:
    instance = event("organiser-conflict", sessions=ORGANISED, organisers=ORGANISERS)
    assert accepts(instance, "a one big", "b two big", "c three big")
    assert not accepts(instance, "a one big", "c one mid")


@pytest.mark.parametrize(("own", "general"), [(2, 1), (None, 2)])
def test_two_of_them_where_that_is_allowed(own: int | None, general: int) -> None:
    instance = event(
        "organiser-conflict",
        sessions=ORGANISED,
        organisers=[{"id": "o", "title": "O", "max_parallel": own}, ORGANISERS[1]],
        settings={"organiser-conflict": {"parameters": {"parallel": general}}},
    )
    assert accepts(instance, "a one big", "b one mid", "c two big")
    assert not accepts(instance, "a one big", "b one mid", "c one far")


def test_minutes_count_not_rounds() -> None:
    sessions = [
        session("a", organisers="o", duration=20),
        session("b", organisers="o", start_offset=20),
        session("c", organisers="o", duration=71),
    ]
    instance = event("organiser-conflict", sessions=sessions)
    assert accepts(instance, "a one big", "b one mid")
    assert not accepts(instance, "c one big", "a two big")
