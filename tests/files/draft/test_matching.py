"""Evidence on plain data: which cell is which copy, and what is silent."""

from __future__ import annotations

from dataclasses import replace

from scheduler.files.draft.evidence import Item, Place, Seen, Titles
from scheduler.files.draft.judging import Judgement, judge
from scheduler.files.draft.matching import match
from scheduler.files.draft.wording import alike, beginnings, misspelt, plain, told_apart

A = Item("a", "Wonen", "Bouwen in de stad", (), "S001", Place("r1", "m1"), (5, 3))
B = Item("b", "Zorg en welzijn", None, (), "S002", Place("r1", "m2"), (5, 4))
TWIN_1 = Item("t#1", "Wandeling (1)", None, ("Wandeling",), "S003", Place("r2", "m1"), (6, 3))
TWIN_2 = Item("t#2", "Wandeling (2)", None, ("Wandeling",), "S004", Place("r2", "m2"), (6, 4))
NEW = Item("n", "Nieuw")
ITEMS = (A, B, TWIN_1, TWIN_2)
ELSEWHERE = Place("r3", "m1")


def cell(item: Item) -> Seen:
    """The item as it was written."""
    assert item.at is not None
    return Seen(item.at, item.title, True, item.copy, item.code, item.place)


def moved(item: Item) -> Seen:
    return replace(cell(item), at=(7, 3), place=ELSEWHERE)


def judged(*cells: Seen, items: tuple[Item, ...] = ITEMS) -> Judgement:
    return judge(match(items, cells), {})


def verdict(found: Judgement, item: Item, items: tuple[Item, ...] = ITEMS) -> tuple[Place | None, list[str]]:
    reading = found.readings[items.index(item)]
    return reading.place, [doubt.key for doubt in reading.doubts]


def rest(*without: Item) -> list[Seen]:
    return [cell(item) for item in ITEMS if item not in without]


def test_what_was_written_is_read_silently() -> None:
    found = judged(*rest())
    assert [(reading.place, reading.doubts) for reading in found.readings] == [(i.place, []) for i in ITEMS]
    assert not found.loose


def test_a_move_with_all_evidence_is_silent() -> None:
    assert verdict(judged(moved(A), *rest(A)), A) == (ELSEWHERE, [])


def test_what_is_nowhere_is_not_placed() -> None:
    assert verdict(judged(*rest(A)), A) == (None, [])


def test_a_moved_title_without_tags_is_asked() -> None:
    bare = replace(moved(A), note=None, code=None)
    assert verdict(judged(bare, *rest(A)), A) == (ELSEWHERE, ["typed"])


def test_a_title_in_its_place_needs_no_tags() -> None:
    """A program that drops notes and formats changes nothing."""
    bare = [replace(cell(item), note=None, code=None) for item in ITEMS]
    assert all(not reading.doubts for reading in judged(*bare).readings)


def test_one_tag_is_not_enough_for_a_move() -> None:
    for lost in ({"note": None}, {"code": None}):
        assert verdict(judged(replace(moved(A), **lost), *rest(A)), A) == (ELSEWHERE, ["typed"])  # type: ignore[arg-type]


def test_text_beats_the_tags_of_another() -> None:
    one, other = replace(cell(A), text=B.title), replace(cell(B), text=A.title)
    found = judged(one, other, *rest(A, B))
    assert verdict(found, A) == (B.place, ["other-tags"])
    assert verdict(found, B) == (A.place, ["other-tags"])


def test_tags_beat_a_weak_text() -> None:
    found = judged(replace(cell(B), text="Zorg en welzjin"), *rest(B))
    assert verdict(found, B) == (B.place, [])
    assert [number for number, _ in found.misspelt] == [ITEMS.index(B)]


def test_a_title_changed_beyond_a_slip_is_asked() -> None:
    for text in ("Iets heel anders", "Zorg en welzijn: wat nu, en voor wie?"):
        assert verdict(judged(replace(cell(B), text=text), *rest(B)), B) == (B.place, ["retitled"])


def test_another_number_is_no_slip() -> None:
    found = judged(replace(cell(TWIN_1), text="Wandeling (3)"), *rest(TWIN_1))
    assert verdict(found, TWIN_1) == (TWIN_1.place, ["retitled"])


def test_a_format_alone_makes_no_session() -> None:
    painted = Seen((9, 9), "Pauze", True, None, A.code, ELSEWHERE)
    found = judged(painted, *rest())
    assert verdict(found, A) == (A.place, [])
    assert [doubt.key for doubt in found.loose] == ["unknown"]


def test_a_format_alone_is_a_trace_of_what_is_nowhere() -> None:
    painted = Seen((9, 9), "Pauze", True, None, A.code, ELSEWHERE)
    assert verdict(judged(painted, *rest(A)), A) == (None, ["trace"])


def test_a_shared_code_is_no_trace() -> None:
    """Beyond 150 sessions codes are used again."""
    items = (A, replace(B, code=A.code))
    found = judged(cell(A), items=items)
    assert verdict(found, items[1], items) == (None, [])


def test_what_stands_twice_is_asked_and_stays() -> None:
    assert verdict(judged(moved(A), *rest()), A) == (A.place, ["twice"])


def test_numbers_are_no_titles() -> None:
    typed = replace(cell(A), text="15:00", is_text=False)
    assert verdict(judged(typed, *rest(A)), A) == (A.place, ["not-text"])


def test_a_title_that_several_have_is_asked() -> None:
    found = judged(replace(cell(TWIN_1), text="Wandeling", note=None, code=None), *rest(TWIN_1))
    assert verdict(found, TWIN_1) == (TWIN_1.place, ["typed"])


def test_a_copy_placed_twice_is_two_items() -> None:
    items = (A, replace(A, place=ELSEWHERE, at=(7, 3)))
    found = judged(cell(A), cell(items[1]), items=items)
    assert [(reading.place, reading.doubts) for reading in found.readings] == [(A.place, []), (ELSEWHERE, [])]


def test_a_new_session_is_known_by_its_title() -> None:
    items = (A, NEW)
    typed = Seen((7, 3), "nieuw", True, None, None, ELSEWHERE)
    assert verdict(judged(cell(A), typed, items=items), NEW, items) == (ELSEWHERE, [])
    tagged = replace(typed, code=A.code)
    assert verdict(judged(cell(A), tagged, items=items), NEW, items) == (ELSEWHERE, ["other-tags"])
    assert verdict(judged(cell(A), items=items), NEW, items) == (None, [])


def test_titles_on_lines_of_their_own() -> None:
    titles = Titles([replace(A, title="Regel 1\nregel 2"), replace(B, title="Regel 1")])
    assert titles.owners("Regel 1\nregel 2\nOndertitel") == [0]
    assert titles.owners("REGEL 1\n iets anders") == [1]
    assert titles.owners("iets anders\nRegel 1") == []
    assert titles.alike("Regel 1") == []


def test_texts_as_people_compare_them() -> None:
    assert plain("  De\u00a0‘Stad’ –  Nu\u200b ") == "de 'stad' - nu"
    assert list(beginnings("a\nb\nc")) == ["a b c", "a b", "a"]
    assert alike("veiligheid", "veiligheid in de wijk")
    assert not alike("wonen", "wonen in de wijk")
    assert misspelt("werkplaats 1", "werkplats 1")
    assert not misspelt("werkplaats 1", "werkplaats 2")
    assert told_apart({"x": "A", "y": "a", "z": "B"}, {"x": "links", "y": "rechts"}) == {
        "x": "A (links)",
        "y": "a (rechts)",
        "z": "B",
    }
    assert told_apart({"x": "A", "y": "A"}) == {"x": "A (x)", "y": "A (y)"}
