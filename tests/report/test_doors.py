"""Door sheets: what hangs where, and that it fits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scheduler.domain import Instance
from scheduler.report.door_page import LARGEST_ROOM, lay_out_door
from scheduler.report.layout import UPRIGHT
from scheduler.report.measure import height
from scheduler.report.tables.doors import Door, doors
from scheduler.result import Result
from tests.report.conftest import EVENTS, published
from tests.report.test_grid import fourteen


def hung(result: Result) -> tuple[Door, ...]:
    assert result.schedule is not None
    return doors(result.instance, result.schedule)


def test_a_door_for_every_room_in_use_with_all_that_is_in_it(small: Result) -> None:
    raadzaal, zaal_2, zaal_3 = hung(small)
    assert (raadzaal.room, raadzaal.place, raadzaal.day) == (
        "Raadzaal",
        "Stadhuis",
        "donderdag 13 november 2025 – Stadhuis",
    )
    assert [(slot.time, slot.order, slot.title) for slot in raadzaal.slots] == [
        ("13.00 – 13.30", None, "Welkom"),
        ("13.30 – 14.30", "volgende", "Bouwen in de binnenstad"),
        ("15.00 – 16.00", "daarna", "Deelfietsen"),
    ]
    building = raadzaal.slots[1]
    assert (building.organisers, building.people) == ("Themagroep Wonen", "Met Spreker wonen")
    assert [slot.title for slot in zaal_2.slots] == ["Betaalbare huur"]
    late = zaal_3.slots[0]
    assert (late.time, late.remarks) == ("13.30 – 14.45", "met uitloop tot 14.45")
    assert raadzaal.following is None


def test_a_room_that_is_used_on_a_later_day_says_what_is_next() -> None:
    two = _two_days()
    first, second = (door for door in hung(two) if door.room == "Ruimte 1")
    assert first.following == "Volgende in deze zaal, vrijdag 14 februari 2025, 09.00 – 10.00: Kort"
    assert second.following is None


def test_every_session_is_on_one_door() -> None:
    for event in EVENTS:
        result = published(event)
        assert result.schedule is not None
        found = [slot.title for door in hung(result) for slot in door.slots if slot.colour is not None]
        assert len(found) == len(result.schedule.placements)


def test_a_door_fits_on_its_page_and_no_row_cuts_text_off() -> None:
    crowded = hung(fourteen())[0]
    many = replace(crowded, slots=crowded.slots * 12, following="Volgende " * 12)
    long = replace(
        crowded,
        room="Samenwerkingsverbandenvergaderzaal op de begane grond achter de receptie",
        slots=tuple(
            replace(slot, title="Een lange titel " * 10, people="Met velen " * 60) for slot in many.slots[:6]
        ),
    )
    for door in (*hung(published("tilburg-2025")), crowded, many, long):
        layout = lay_out_door(door)
        assert sum(layout.rows) <= UPRIGHT.height
        for box in layout.boxes:
            wide = (box.right - box.left) * 0.75 - 14
            assert height(box.paragraphs, wide) <= layout.rows[box.row]


def test_few_sessions_are_printed_large() -> None:
    long, short = (lay_out_door(door) for door in hung(fourteen())[:2])
    sizes = [
        {run.size for box in layout.boxes for paragraph in box.paragraphs for run in paragraph}
        for layout in (long, short)
    ]
    assert [max(found) for found in sizes] == [LARGEST_ROOM, LARGEST_ROOM]
    assert 37.5 in sizes[1], "22 points, and much more because there is room"
    assert max(sizes[0] - {LARGEST_ROOM}) < 37.5, "no word of a title is broken"


def _two_days() -> Result:
    result = fourteen()
    assert result.schedule is not None
    day = result.instance.days[0]
    round_ = day.blocks[0]
    later = day.model_copy(
        update={
            "id": "later",
            "date": day.date.replace(day=14),
            "blocks": (round_.model_copy(update={"id": "r9"}),),
        }
    )
    copied = [
        session.model_copy(update={"id": f"{session.id}x", "title": "Kort"})
        for session in result.instance.sessions[:1]
    ]
    instance: Instance = result.instance.model_copy(
        update={"days": (day, later), "sessions": (*result.instance.sessions, *copied)}
    )
    extra: Any = result.schedule.placements[0].model_copy(update={"session": "s0.0x", "round": "r9"})
    schedule = result.schedule.model_copy(update={"placements": (*result.schedule.placements, extra)})
    return replace(result, instance=instance, schedule=schedule)
