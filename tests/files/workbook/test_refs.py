"""Names to ids and back: never a guess, and always a text that means one thing."""

from __future__ import annotations

from scheduler.files.workbook.lists import known_names, lines, separated, written
from scheduler.files.workbook.refs import CopyNames, Names, RoundNames


def names(**titles: str) -> Names:
    found = Names()
    for identifier, title in titles.items():
        found.add(identifier, title)
    return found


def test_by_id_and_title() -> None:
    some = names(a="Zaal 1", b="Zaal 2")
    assert some.resolve("b") == some.resolve("Zaal 2") == some.resolve(" zaal   2".strip()) == ("b",)
    assert some.resolve("Zaal 3") == ()
    assert some.spell("a") == "Zaal 1"
    assert some.spell("x") == "x"


def test_one_title_twice() -> None:
    rooms = Names()
    rooms.add("a", "Zaal 1", more=["Stadhuis"])
    rooms.add("b", "Zaal 1", more=["Museum"])
    assert rooms.resolve("Zaal 1") == ("a", "b")
    assert rooms.spell("b") == "Zaal 1 (Museum)"
    assert rooms.resolve("zaal 1 (museum)") == ("b",)
    assert rooms.resolve("Zaal 1 (Kerk)") == ()
    assert rooms.resolve("Zaal 1 [b]") == ("b",)


def test_a_title_that_is_anothers_id() -> None:
    some = names(a="b", b="Zaal", c="x [b]")
    assert some.resolve("b") == ("a", "b")
    assert some.spell("a") == "b [a]"
    for one in "abc":
        assert some.resolve(some.spell(one)) == (one,)


def test_a_title_that_looks_like_a_name_with_its_id() -> None:
    some = names(a="Zaal", b="Zaal [a]")
    assert some.resolve("Zaal [a]") == ("a",)
    assert some.resolve(some.spell("b")) == ("b",)


def test_exact_before_alike() -> None:
    some = names(a="Wonen", b="WONEN")
    assert some.resolve("Wonen") == ("a",)
    assert some.resolve("wonen") == ("a", "b")


def test_copies() -> None:
    copies = CopyNames(names(walk="Wandeling", walk2="Wandeling #2"))
    assert copies.resolve("Wandeling") == ("walk",)
    assert copies.resolve("Wandeling #1") == copies.resolve("Wandeling (1)") == ("walk#1",)
    assert copies.resolve("walk#7") == ("walk#7",)
    assert copies.resolve("Wandeling #2") == ("walk2",)
    for one in ("walk", "walk#1", "walk#2", "walk2", "walk2#2"):
        assert copies.resolve(copies.spell(one)) == (one,)


def test_rounds_before_other_items() -> None:
    blocks = names(lunch="Lunch", round="Lunch")
    rounds = RoundNames(names(round="Lunch"), blocks)
    assert rounds.resolve("Lunch") == ("round",)
    assert rounds.resolve("lunch") == ("round",)
    assert rounds.resolve("Pauze") == ()


def test_a_text_longer_than_any_name_is_no_name() -> None:
    assert names(a="Zaal").resolve("x (" * 100_000) == ()


# -- lists ---------------------------------------------------------------------------------

KNOWN = {"Wonen", "Welzijn", "Zorg", "Wonen, Welzijn, Zorg", "a;b"}


def split(text: str) -> list[str]:
    return known_names(lines(text), KNOWN.__contains__)


def test_lines() -> None:
    assert split("Wonen\n- Zorg\n\n • Welzijn ") == ["Wonen", "Zorg", "Welzijn"]


def test_marks_between_known_names_only() -> None:
    assert split("Wonen; Zorg") == ["Wonen", "Zorg"]
    assert split("Zorg, Wonen, Welzijn, Zorg") == ["Zorg", "Wonen, Welzijn, Zorg"]
    assert split("Wonen, Welzijn, Zorg") == ["Wonen, Welzijn, Zorg"]
    assert split("Wonen, Welzijn") == ["Wonen", "Welzijn"]
    assert split("a;b; Zorg,") == ["a;b", "Zorg"]
    assert split("Jansen, Piet") == ["Jansen, Piet"]
    assert split("Wonen, Zrog") == ["Wonen", "Zrog"]
    assert split("Woonen; Zrog") == ["Woonen", "Zrog"]


def test_many_marks_end_soon() -> None:
    assert split("," * 100_000) == ["," * 100_000]
    assert len(split(", ".join(["Wonen"] * 60))) == 60


def test_quotes() -> None:
    assert lines('"a\nb"; "c ""d"""\ne')[0].text == "a\nb"
    assert [item.text for item in lines('"a\nb"; "c ""d"""\ne')] == ["a\nb", 'c "d"', "e"]
    assert [item.text for item in lines('"citaat" en meer')] == ['"citaat" en meer']
    assert separated(lines('beamer, "licht, rood"; geluid'), ",;") == ["beamer", '"licht', 'rood"', "geluid"]
    assert separated(lines('"licht, rood"\nbeamer'), ",;") == ["licht, rood", "beamer"]


def test_what_is_written_is_read() -> None:
    for some in (["a, b", "c"], ["- x"], ['"'], ["a\nb", "c"], ["-"], ['"q"'], ["a;b", "c,d"], []):
        text = written(some, lambda text: separated(lines(text), ",;"))
        assert separated(lines(text), ",;") == some
