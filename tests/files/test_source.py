"""Files that are no files, no text, or no YAML or JSON: one clear line, and never a traceback."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from scheduler.errors import InputError
from scheduler.files import read_instance, source
from tests.files.conftest import Reading
from tests.files.mistakes import EVENT


def test_missing(tmp_path: Path) -> None:
    for path in (tmp_path / "weg.yaml", tmp_path / "weg" / "dag.yaml", "", tmp_path / ("x" * 300 + ".yaml")):
        with pytest.raises(InputError) as caught:
            read_instance(path)
        assert len(caught.value.problems) == 1
    with pytest.raises(
        InputError, match=r"^weg\.yaml: Dit bestand bestaat niet\. Controleer de map en de naam\.$"
    ):
        read_instance(tmp_path / "weg.yaml")


def test_beneath_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(InputError, match=r"^b\.yaml: Dit bestand bestaat niet\."):
        read_instance(tmp_path / "a" / "b.yaml")


def test_name_with_nul() -> None:
    with pytest.raises(InputError, match="niet te lezen"):
        read_instance("a\0b.yaml")


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").mkdir()
    with pytest.raises(InputError, match=r"^map\.yaml: Dit is een map, geen bestand\.$"):
        read_instance(tmp_path / "map.yaml")


def test_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.yaml")
    with pytest.raises(InputError, match=r"^pijp\.yaml: Dit is geen gewoon bestand\.$"):
        read_instance(tmp_path / "pijp.yaml")


def test_not_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    (tmp_path / "dag.yaml").write_text(EVENT)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match=r"^dag\.yaml: U mag dit bestand niet lezen\.$"):
        read_instance(tmp_path / "dag.yaml")


@pytest.mark.parametrize("name", ["dag.txt", "dag.xyz", "dag", "dag.yaml.bak"])
def test_unknown_suffix(complaints: Reading, name: str) -> None:
    suffix = Path(name).suffix or name
    assert complaints(EVENT, name) == [
        f"{name}: Van een bestand op '{suffix}' is niet bekend hoe het gelezen moet worden. "
        "Gebruik een bestand dat eindigt op .xlsx, .yaml, .yml of .json."
    ]


@pytest.mark.parametrize("name", ["dag.yml", "DAG.YAML"])
def test_other_suffixes(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(EVENT)
    assert read_instance(str(tmp_path / name)).event.id == "dag"


EMPTY = ["", "\n\n  \n", "\ufeff", "null", '""']
EMPTY_YAML = ["---\n", "# niets\n", "~"]


@pytest.mark.parametrize(
    ("name", "content"),
    [*(("dag.json", text) for text in EMPTY), *(("dag.yaml", text) for text in EMPTY + EMPTY_YAML)],
)
def test_empty(complaints: Reading, name: str, content: str) -> None:
    assert complaints(content, name) == [f"{name}: Het bestand is leeg."]


def test_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    plain, marked = tmp_path / "a.yaml", tmp_path / "b.yaml"
    plain.write_text(EVENT, encoding="utf-8")
    marked.write_bytes(b"\xef\xbb\xbf" + EVENT.replace("\n", "\r\n").encode("utf-8"))
    assert read_instance(marked) == read_instance(plain)


def test_other_encodings(complaints: Reading) -> None:
    accented = EVENT.replace("›", "-").replace("Water", "Financiën")
    assert complaints(accented.encode("latin-1")) == [
        "dag.yaml:40: Deze regel is geen UTF-8. Bewaar het bestand opnieuw met codering UTF-8."
    ]
    assert complaints(accented.encode("utf-16")) == [
        "dag.yaml: Het bestand is geen UTF-8. Bewaar het opnieuw met codering UTF-8."
    ]


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00\x00", b"\x89PNG\r\n\x1a\n\x00", b"a: \x00"])
def test_binary(complaints: Reading, content: bytes) -> None:
    assert complaints(content) == [
        "dag.yaml: Dit is geen tekstbestand. Bewaar het als YAML of JSON, in UTF-8."
    ]


def test_too_large(complaints: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 2**20)
    assert complaints(EVENT + "#" * 2**20) == ["dag.yaml: Het bestand is groter dan 1 MB."]


def laughs(levels: int) -> str:
    """A billion laughs: each line repeats the one before ten times."""
    lines = ["l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (laughs(9), "dag.yaml", "dag.yaml:6: Het bestand bevat te veel waarden"),
        (
            "a: &a x\n" + "b:" + " [*a]" * 1 + "\n" + "c: [" + "*a, " * 20_000 + "]",
            "dag.yaml",
            "te veel waarden",
        ),
        ("a: &a [*a]", "dag.yaml", "'*a' verwijst naar niets"),
        ("[" * 100_000, "dag.yaml", "dag.yaml:1: Hier zitten meer dan 40 lagen in elkaar."),
        ("- " * 100_000, "dag.yaml", "dag.yaml:1: Hier zitten meer dan 40 lagen in elkaar."),
        ('{"a":' * 100_000, "dag.json", "dag.json:1: Hier zitten meer dan 40 lagen in elkaar."),
        ("[" * 100_000 + "]" * 100_000, "dag.json", "dag.json:1: Hier zitten meer dan 40 lagen in elkaar."),
        ("[" + "0," * 1_100_000 + "0]", "dag.json", "dag.json:1: Het bestand bevat te veel waarden"),
        ("- x\n" * 1_100_000, "dag.yaml", "dag.yaml:1000000: Het bestand bevat te veel waarden"),
        ('"' + "\\" * 1_000_001, "dag.json", "dag.json:1: De aanhalingstekens die hier opengaan"),
        ("'" + "a" * 3_000_000, "dag.yaml", "dag.yaml:1: De aanhalingstekens die hier opengaan"),
        ("{" * 39 + "a: " * 100_000, "dag.yaml", "dag.yaml:1: "),
        ("? " * 100_000, "dag.yaml", "dag.yaml:1: "),
        ("a: " + "9" * 100_000, "dag.yaml", "'a' is hier niet bekend"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_files_meant_to_hurt_end_fast(complaints: Reading, content: str, name: str, said: str) -> None:
    start = time.process_time()
    assert said in complaints(content, name)[0]
    assert time.process_time() - start < 20  # minutes or gigabytes without the bounds


def test_a_tag_runs_nothing(complaints: Reading, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    said = complaints(f'event: !!python/object/apply:os.mkdir ["{mark}"]\n')
    assert said[0].startswith(
        "dag.yaml:1: Een waarde die met een uitroepteken begint (!!python/object/apply:os.mk"
    )
    assert not mark.exists()


_NO_VALUE = "is geen waarde in JSON. Zet tekst tussen dubbele aanhalingstekens."
_NAME_FIRST = "Hier hoort een naam tussen dubbele aanhalingstekens te staan, niet"


def test_an_alias_stands_for_a_copy(tmp_path: Path, complaints: Reading) -> None:
    """Mending one place of a shared value leaves the other places for their own problems."""
    shared = EVENT.replace("pillars: fysiek, tags", "pillars: &p [fysiek], tags").replace(
        "pillars: [fysiek, sociaal]", "pillars: *p"
    )
    path = tmp_path / "shared.yaml"
    path.write_text(shared)
    assert read_instance(path).session["zorg"].pillars == ("fysiek",)
    said = complaints(shared.replace("&p [fysiek]", "&p [a, [b]]"))
    assert sorted(line.partition(" · ")[2] for line in said) == [
        "sessions › huur › pillars › 1: Er is geen pijler 'a'.",
        "sessions › huur › pillars › 2: Hier hoort één waarde, geen lijst of groep.",
        "sessions › zorg › pillars › 1: Er is geen pijler 'a'.",
        "sessions › zorg › pillars › 2: Hier hoort één waarde, geen lijst of groep.",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"a": NaN}', f"dag.json:1: 'NaN' {_NO_VALUE}"),
        ('{"a": 01}', f"dag.json:1: '01' {_NO_VALUE}"),
        ('{"a": tru}', f"dag.json:1: 'tru' {_NO_VALUE}"),
        ('{\n"a": 1,\n}', f"dag.json:3: {_NAME_FIRST} '}}'."),
        ('{"a": 1\n"b": 2}', "dag.json:2: Hier hoort een komma of een sluithaak te staan, niet '\"b\"'."),
        ('{"a" 1}', "dag.json:1: Hier hoort een dubbele punt te staan, niet '1'."),
        ('{"a": ]', "dag.json:1: Hier hoort een waarde te staan, niet ']'."),
        ("{1: 2}", f"dag.json:1: {_NAME_FIRST} '1'."),
        ("[1, 2}", "dag.json:1: Hier hoort een komma of een sluithaak te staan, niet '}'."),
        ('{"a": 1} x', "dag.json:1: Na het einde staat nog 'x'."),
        ('{\n"a": "x}\n', "dag.json:2: De aanhalingstekens die hier opengaan, worden niet gesloten."),
        ('{"a": [1', "dag.json:1: Het bestand houdt op voordat alle haken gesloten zijn."),
        ('{"a": "\\q"}', "dag.json:1: Na een backslash staat hier iets dat niet kan."
         " Schrijf \\\\ voor een backslash, of gebruik enkele aanhalingstekens."),
        ('{"a": "\\ud800"}', "dag.json:1: Na een backslash staat hier iets dat niet kan."
         " Schrijf \\\\ voor een backslash, of gebruik enkele aanhalingstekens."),
        ("[]", "dag.json:1: Dit bestand begint niet met namen en waarden."
         " Een evenement begint met 'event:', een programma met 'placements:'."),
    ],
)  # fmt: skip
def test_json_mistakes(complaints: Reading, content: str, said: str) -> None:
    assert complaints(content, "dag.json") == [said]


def test_json_lines_and_doubles(complaints: Reading) -> None:
    said = complaints('{\n "event": {"id": "a",\n "title": "b",\n "id": "c"},\n "rooms": [3]\n}', "dag.json")
    assert (
        "dag.json:4 · event › id: 'id' staat hier voor de tweede keer; de eerste keer was op regel 2."
        " Voeg de twee samen of haal er een weg."
    ) in said
    assert "dag.json:5 · rooms › 1: Hier horen namen met waarden ('naam: waarde'), niet '3'." in said


def test_english_even_where_the_file_cannot_be_read(complaints: Reading) -> None:
    assert complaints(EVENT.replace("locale: nl", "locale: en").replace("title: Water", "title: @Water")) == [
        "dag.yaml:40: A value cannot start with this character. Quote the text."
    ]


def test_a_text_about_languages_is_no_choice_of_one(complaints: Reading) -> None:
    text = EVENT.replace(
        "event: {id: dag, title: Netwerkdag, locale: nl}", 'event: {id: dag, title: "locale: en"}'
    )
    (said,) = complaints(text.replace("seats: 80", "seats: veel"))
    assert "'veel' is geen heel getal" in said
