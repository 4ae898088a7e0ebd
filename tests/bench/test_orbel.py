"""The ORBEL format: small hand-written files, as people and spreadsheets write them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scheduler.bench.conference import Slot
from scheduler.bench.orbel import read_orbel
from scheduler.errors import InputError
from tests.bench.conferences import BLOCKS, TALKS, WISHES, write

WITHOUT_BLOCKS = "session_id,n_rooms,n_talks_per_room\n"


def problems(folder: Path) -> list[tuple[str, int | None, str]]:
    with pytest.raises(InputError) as error:
        read_orbel(folder)
    return [(Path(p.file or "").name, p.line, p.message) for p in error.value.problems]


def test_talks_wishes_and_slots(tmp_path: Path) -> None:
    away = "presenter_id,unavailable_timeslot\nP001,TU\n9,MO\n"
    found = read_orbel(write(tmp_path, talks=TALKS, preferences=WISHES, sessions=BLOCKS, availability=away))
    assert found.presenter == {"1": "1", "2": "2", "3": "3", "4": "1"}
    assert found.wishes["9"] == {"2", "3"}
    assert found.slots == (Slot("MO", 1, 2), Slot("TU", 1, 2))
    assert found.away == {"1": {"TU"}, "9": {"MO"}}


@pytest.mark.parametrize(
    "written",
    [
        lambda text: ("\ufeff" + text).encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace(",", ";").encode(),
        lambda text: text.replace(",", "\t").encode("utf-16"),
        lambda text: text.replace("\n", ",\n").encode(),
        lambda text: text.replace("\n", ", é\n", 1).replace("\n", "\n\n").encode("cp1252"),
        lambda text: "".join(f"{line},\n" if n else f"{line},note\n" for n, line in lines(text)).encode(),
        lambda text: "".join(f'"{cells}"\n' for cells in quoted(text)).encode(),
        lambda text: text.upper().rstrip("\n").encode(),
        lambda text: text.replace(",", " , ").encode(),
    ],
    ids=["bom", "crlf", "semicolon", "utf-16", "open end", "cp1252", "extra", "quotes", "case", "spaces"],
)
def test_the_same_conference_however_it_is_written(tmp_path: Path, written: Callable[[str], bytes]) -> None:
    plain, other = tmp_path / "plain", tmp_path / "other"
    for folder in (plain, other):
        folder.mkdir()
    write(plain, talks=TALKS, preferences=WISHES, sessions=BLOCKS)
    for name, text in (("talks", TALKS), ("preferences", WISHES), ("sessions", BLOCKS)):
        (other / f"{name}.csv").write_bytes(written(text))
    one, two = read_orbel(plain), read_orbel(other)
    assert (one.presenter, one.wishes, one.slots) == (two.presenter, two.wishes, two.slots)


def lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.splitlines()))


def quoted(text: str) -> list[str]:
    return [line.replace(",", '","') for line in text.splitlines()]


def test_ids_may_hold_anything(tmp_path: Path) -> None:
    talks = 'talk_id,presenter_id\n"Größe #2, a/b",\n"#",J. de Vries\n'
    wishes = 'participant_id,talk_id\n"x y","Größe #2, a/b"\nx-y,"#"\nz,\n'
    found = read_orbel(write(tmp_path, talks=talks, preferences=wishes, sessions=BLOCKS))
    assert found.presenter == {"Größe #2, a/b": None, "#": "J. de Vries"}
    assert [len(attendee.wishes) for attendee in found.instance.attendees] == [1, 1, 0]


def test_whole_numbers_as_spreadsheets_write_them(tmp_path: Path) -> None:
    """A column of numbers with an empty cell becomes one of fractions."""
    talks = "talk_id,presenter_id\n1.0,7.0\n2.0,\n"
    wishes = "participant_id,talk_id\n12,1.0\n12.0,2\n13,\n"
    blocks = WITHOUT_BLOCKS + "1.0,2.0,3.0\n"
    away = "presenter_id,unavailable_timeslot\nP007,1\n"
    found = read_orbel(write(tmp_path, talks=talks, preferences=wishes, sessions=blocks, availability=away))
    assert found.presenter == {"1": "7", "2": None}
    assert found.wishes == {"12": {"1", "2"}, "13": frozenset()}
    assert [(slot.block, slot.width) for slot in found.slots] == [("1", 2)] * 3
    assert found.away == {"7": {"1"}}
    assert problems(write(tmp_path, talks=talks + "1,8\n")) == [("talks.csv", 4, "'1' is on line 2 too")]


def test_a_quotation_mark_left_open_swallows_nothing_in_silence(tmp_path: Path) -> None:
    talks = 'talk_id,presenter_id,title\n1,1,"one\nline and ""more"""\n2,2,"two\n3,3,three\n4,1,four\n'
    folder = write(tmp_path, talks=talks, preferences=WISHES, sessions=BLOCKS)
    said = "cannot be read as CSV: a quotation mark that opens on line 4 is not closed"
    assert problems(folder) == [("talks.csv", None, said)]
    write(folder, talks=talks.replace('"two', '5" pipe'))
    assert list(read_orbel(folder).presenter) == ["1", "2", "3", "4"]


def test_long_values_are_said_short_and_lines_where_they_start(tmp_path: Path) -> None:
    wishes = WISHES + '7,"' + "99\n" * 100 + '"\n'
    folder = write(tmp_path, talks=TALKS, preferences=wishes, sessions=BLOCKS)
    [(file, line, said)] = problems(folder)
    assert (file, line) == ("preferences.csv", WISHES.count("\n") + 1)
    assert len(said) < 100


def test_hundreds_of_slots(tmp_path: Path) -> None:
    talks = "talk_id,presenter_id\n" + "".join(f"{n},{n}\n" for n in range(900))
    blocks = WITHOUT_BLOCKS + "".join(f"b{n},4,30\n" for n in range(8))
    found = read_orbel(write(tmp_path, talks=talks, preferences=WISHES, sessions=blocks))
    assert len(found.instance.rounds) == 240
    assert len({found.instance.block_interval[block.id].start for block in found.instance.rounds}) == 240


def test_every_mistake_is_said_at_once(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        talks=TALKS + "4,5,X\n,6,X\n6\n",
        preferences=WISHES + "12,99\n,1\n",
        sessions=WITHOUT_BLOCKS + "MO,2,0\nMO,x,1\nTU,-1,2.5\n",
        availability="presenter_id,unavailable_timeslot\n1,SU\n",
    )
    assert problems(folder) == [
        ("talks.csv", 8, "this line ends before this column"),
        ("talks.csv", 6, "'4' is on line 5 too"),
        ("talks.csv", 7, "this is empty"),
        ("sessions.csv", 3, "'MO' is on line 2 too"),
        ("sessions.csv", 2, "'0' is no whole number from 1 to 9999"),
        ("sessions.csv", 3, "'x' is no whole number from 1 to 9999"),
        ("sessions.csv", 4, "'-1' is no whole number from 1 to 9999"),
        ("sessions.csv", 4, "'2.5' is no whole number from 1 to 9999"),
        ("preferences.csv", 14, "nobody is named"),
        ("preferences.csv", 13, "there is no talk '99'"),
        ("availability.csv", 2, "there is no block 'SU'"),
    ]


def test_missing_files_and_columns_are_all_named(tmp_path: Path) -> None:
    folder = write(tmp_path, sessions="session_id\nMO\n", availability="\n")
    assert problems(folder) == [
        ("talks.csv", None, "No such file or directory"),
        ("preferences.csv", None, "No such file or directory"),
        ("sessions.csv", 1, "this column is missing"),
        ("sessions.csv", 1, "this column is missing"),
        ("availability.csv", None, "this file is empty"),
    ]
    assert problems(tmp_path / "nowhere") == [("nowhere", None, "there is no such folder")]


def test_files_that_are_no_csv(tmp_path: Path) -> None:
    folder = write(tmp_path, talks="talk_id,presenter_id\n", sessions=WITHOUT_BLOCKS)
    (folder / "preferences.csv").write_bytes(bytes(range(256)))
    found = problems(folder)
    assert [(file, line) for file, line, _ in found] == [
        ("preferences.csv", None),
        ("talks.csv", None),
        ("sessions.csv", None),
    ]
