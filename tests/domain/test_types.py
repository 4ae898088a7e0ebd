"""What the scalar types take, what they make of it, and what they refuse."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from scheduler.domain.event import Event
from scheduler.domain.types import (
    MAX_TEXT,
    CalendarDate,
    ClockTime,
    Count,
    Extra,
    Flag,
    Id,
    Labels,
    OptionalText,
    Text,
    Weight,
    clock_text,
)


def take(kind: Any, value: Any) -> Any:
    return TypeAdapter(kind).validate_python(value)


def refused(kind: Any, value: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        take(kind, value)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  a b ", "a b"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\tb", "a b"),
        ("Financie\u0308n", "Financi\u00ebn"),
        ("\u00a0x\u2003", "x"),
        ("12.30", "12.30"),
    ],
)
def test_text(written: str, kept: str) -> None:
    assert take(Text, written) == kept


def test_empty_text_is_absent() -> None:
    assert take(OptionalText, " \n ") is None
    assert refused(Text, "  ") == "string_type"


def test_text_refuses() -> None:
    for char in "\x00\x07\x1b\x7f\x85\u009f\ud800\ufffe\uffff\u202e\u2066":
        assert refused(Text, f"a{char}b") == "control_character"
    assert take(Text, "w" * MAX_TEXT)
    assert refused(Text, "w" * (MAX_TEXT + 1)) == "text_too_long"
    assert refused(Text, 12) == "string_type"


@given(st.text())
def test_text_is_canonical(raw: str) -> None:
    try:
        kept = take(OptionalText, raw)
    except ValidationError:
        assert any(unicodedata.category(char) in ("Cc", "Cs", "Cn") for char in raw)
        return
    if kept is not None:
        assert kept == kept.strip() == unicodedata.normalize("NFC", kept) == take(Text, kept)
        assert not {"\r", "\t"} & set(kept)


@pytest.mark.parametrize("good", ["a", "A-1", "2e.x_y", "007", "no"])
def test_ids(good: str) -> None:
    assert take(Id, f" {good} ") == good


@pytest.mark.parametrize("bad", ["a b", "a#2", "é", "-a", ".a", "a/b", "a\nb"])
def test_bad_ids(bad: str) -> None:
    assert refused(Id, bad) == "identifier"


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("09.15", 555), ("9:15", 555), ("9u15", 555), ("9h15", 555), ("9.15 uur", 555), ("9:15u", 555),
     ("0.00", 0), ("24.00", 1440), (" 12 : 30 ", 750), (600, 600), (1440, 1440)],
)  # fmt: skip
def test_clock_times(written: str | int, minutes: int) -> None:
    assert take(ClockTime, written) == minutes


@pytest.mark.parametrize(
    "bad", ["9", "915", "9.5", "9.60", "24.01", "25.00", "-1.00", "9.15.00", "", "x", -1, 1441, True]
)
def test_bad_clock_times(bad: Any) -> None:
    assert refused(ClockTime, bad) == "clock_time"


@given(st.integers(0, 1440))
def test_clock_text(minutes: int) -> None:
    text = clock_text(minutes)
    assert take(ClockTime, text) == minutes
    assert text == f"{text[:2]}:{text[3:]}"
    assert clock_text(minutes, ".") == text.replace(":", ".")


def test_whole_numbers() -> None:
    assert [take(Count, value) for value in ("12", " 12 ", "+12", "0012", 12)] == [12] * 5
    for bad in ("1.000", "1,000", "1_000", "1e3", "12.0", "", "twaalf", "½", "٣", True):
        assert refused(Count, bad) == "whole_number"
    assert refused(Weight, "-1") == "greater_than_equal"
    assert refused(Count, "1000001") == refused(Count, "9" * 10_000) == "less_than_equal"
    assert refused(Count, "-" + "9" * 10_000) == "greater_than_equal"


def test_flags() -> None:
    assert all(take(Flag, value) is True for value in ("ja", "JA", "yes", "true", "aan", "on", " Ja ", True))
    assert all(take(Flag, value) is False for value in ("nee", "no", "false", "uit", "off", False))
    for bad in ("1", "0", "j", "y", "waar", ""):
        assert refused(Flag, bad) == "yes_or_no"


def test_dates() -> None:
    assert take(CalendarDate, "2025-09-25") == take(CalendarDate, date(2025, 9, 25)) == date(2025, 9, 25)
    for bad in (
        "25-09-2025",
        "20250925",
        "2025-02-30",
        "2025-9-5",
        "1899-12-31",
        "3000-01-01",
        "1758800000",
        "",
    ):
        assert refused(CalendarDate, bad) == "calendar_date"


def test_one_value_stands_for_a_list() -> None:
    assert take(Labels, "beamer") == ("beamer",)
    assert take(Labels, None) == ()
    assert take(Labels, ["a", "b"]) == ("a", "b")


def test_extra_keeps_what_says_something() -> None:
    assert take(Extra, {" a ": " b ", "c": "", "d": None}) == {"a": "b"}
    assert refused(Extra, {"x" * 201: "a"}) == "string_too_long"


def test_records_are_frozen_and_know_their_fields() -> None:
    event = Event(id="a", title="b")
    with pytest.raises(ValidationError):
        event.title = "c"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Event.model_validate({"id": "a", "title": "b", "titel": "c"})
