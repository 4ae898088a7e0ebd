"""Generated instances: feasible by construction, repeatable, of the size asked for."""

import json
from collections import Counter

import pytest

from scheduler.bench.generate import FOCUS, Generated, Size, generate
from scheduler.evaluate import evaluate

SIZES = [
    Size(1, 1, 1, 0, 0),
    Size(5, 2, 3, 7, 3),
    Size(13, 3, 5, 40, 20),
    Size(24, 4, 6, 60, 5),
    Size(90, 14, 8, 200, 10),
]


def bytes_of(generated: Generated) -> str:
    return json.dumps([generated.instance.model_dump(mode="json"), generated.hidden.model_dump(mode="json")])


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_hidden_schedule_breaks_no_hard_rule(size: Size, seed: int) -> None:
    generated = generate(size, seed)
    judged = evaluate(generated.instance, generated.hidden)
    assert [violation.sentence for violation in judged.violations if violation.hard] == []
    assert judged.feasible


def test_it_holds_at_conference_size() -> None:
    generated = generate(Size(200, 20, 12, 3000, 10), 1)
    assert evaluate(generated.instance, generated.hidden).feasible


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_it_has_the_size_asked_for(size: Size) -> None:
    instance = generate(size, 1).instance
    counts = (len(instance.sessions), len(instance.rounds), len(instance.rooms), len(instance.attendees))
    assert counts == (size.sessions, size.rounds, size.rooms, size.attendees)
    wanted = min(size.wishes, size.sessions)
    assert all(len({w.session for w in a.wishes}) == wanted for a in instance.attendees)


def test_a_seed_gives_the_same_instance_and_another_seed_another() -> None:
    size = Size(24, 4, 6, 60, 5)
    assert bytes_of(generate(size, 7)) == bytes_of(generate(size, 7))
    assert bytes_of(generate(size, 7)) != bytes_of(generate(size, 8))


def own_share(generated: Generated) -> float:
    """Of the wishes, those for the subject that their attendee wishes most from."""
    instance = generated.instance
    subject = {session.id: session.tags[0] for session in instance.sessions}
    counts = [Counter(subject[wish.session] for wish in a.wishes) for a in instance.attendees]
    return sum(max(count.values()) for count in counts) / sum(map(Counter.total, counts))


def test_wishes_gather_the_closer_the_higher_the_focus() -> None:
    size = Size(60, 8, 10, 300, 6)
    loose, default, close = (generate(size, 1, focus) for focus in (2, FOCUS, 64))
    assert own_share(loose) < own_share(default) - 0.05 < own_share(close) - 0.1
    assert bytes_of(default) == bytes_of(generate(size, 1))
    assert evaluate(close.instance, close.hidden).feasible
    assert (default.instance.event.id, close.instance.event.id) == (
        f"generated-{size}-1",
        f"generated-{size}-1-focus64",
    )


def test_limits_are_drawn_around_the_hidden_schedule() -> None:
    instance = generate(Size(90, 14, 8, 200, 10), 1).instance
    assert any(not person.availability.always for person in instance.people)
    assert any(len(sessions) > 1 for sessions in instance.parts_in_sessions.values())
    assert any(session.min_seats for session in instance.sessions)
    assert any(session.equipment for session in instance.sessions)
    assert instance.relations
    demand = sorted(instance.wished_by.values())
    assert demand[-1] > 4 * demand[len(demand) // 2], "some sessions are much more popular"


def test_what_cannot_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="13 sessions do not fit in 3 x 4 places"):
        Size(13, 3, 4, 0, 0)
