"""Scalar types of the domain: text, ids, clock times, weights.

Everything is immutable and canonical: two spellings of one value compare equal once read.
Validators raise ``PydanticCustomError`` with a code; the words for it are in ``scheduler.text``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from scheduler.domain.interval import MINUTES_PER_DAY

MAX_TEXT = 32_000
"""Longest text in characters; a worksheet cell holds 32,767."""

_CLOCK = re.compile(
    r"^(?P<hour>\d{1,2})\s*(?:[.:uh]\s*(?P<minute>\d{2})(?:\s*(?:u|uur))?|(?:u|uur|h)\.?)$", re.IGNORECASE
)
_ID = re.compile(r"^[A-Za-z0-9][A-Za-z0-9_.-]*\Z")
_WHOLE = re.compile(r"^[+-]?[0-9]+\Z")
_DATE = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_FLAGS = {
    "yes": True, "ja": True, "true": True, "aan": True, "on": True,
    "no": False, "nee": False, "false": False, "uit": False, "off": False,
}  # fmt: skip


def _text(value: Any) -> Any:
    """NFC, trimmed, ``\\n`` only; empty is absent. Control characters are refused, not dropped."""
    if not isinstance(value, str):
        return value
    clean = value if value.isascii() else unicodedata.normalize("NFC", value)
    clean = clean.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()
    if not clean.isprintable() and any(_refused(char) for char in clean):
        raise PydanticCustomError("control_character", "control character")
    if len(clean) > MAX_TEXT:
        raise PydanticCustomError("text_too_long", "too long", {"n": len(clean), "most": MAX_TEXT})
    return clean or None


def _refused(char: str) -> bool:
    """Control characters, halves of surrogate pairs, what XML (and so a workbook) cannot hold, and
    what turns the text after it around."""
    if unicodedata.category(char) in ("Cc", "Cs"):
        return char != "\n"
    return char in "\ufffe\uffff" or "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"


def _whole(value: Any) -> Any:
    """Digits only: ``1.000`` may be a thousand or one, so it is neither."""
    if isinstance(value, bool):
        raise PydanticCustomError("whole_number", "not a whole number", {"value": str(value)})
    if not isinstance(value, str):
        return value
    clean = value.strip()
    if not _WHOLE.match(clean):
        raise PydanticCustomError("whole_number", "not a whole number", {"value": value})
    return int(clean[:18])  # beyond every limit we have, and Python refuses to read 5,000 digits


def _flag(value: Any) -> Any:
    if isinstance(value, str):
        known = _FLAGS.get(value.strip().casefold())
        if known is None:
            raise PydanticCustomError("yes_or_no", "neither yes nor no", {"value": value})
        return known
    return value


def _date(value: Any) -> Any:
    """ISO only: pydantic would read ``20250925`` as a number of seconds."""
    if not isinstance(value, str):
        return value
    clean = value.strip()
    try:
        found = date.fromisoformat(clean) if _DATE.match(clean) else None
    except ValueError:
        found = None
    if found is None or not 1900 <= found.year <= 2999:
        raise PydanticCustomError("calendar_date", "not a date", {"value": value})
    return found


def _no_empty_values(value: Any) -> Any:
    """Empty = absent, also for the planner's own columns."""
    if isinstance(value, dict):
        return {key: text for key, text in value.items() if text is not None and text != ""}
    return value


def _clock(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        minutes = value
    else:
        match = _CLOCK.match(str(value).strip())
        past = int(match["minute"] or 0) if match else 60
        if not match or past > 59:
            raise PydanticCustomError("clock_time", "not a time", {"value": str(value)})
        minutes = int(match["hour"]) * 60 + past
    if not 0 <= minutes <= MINUTES_PER_DAY:
        raise PydanticCustomError("clock_time", "not a time", {"value": str(value)})
    return minutes


def clock_text(minutes: int, separator: str = ":") -> str:
    """``555`` -> ``09:15``. Absolute minutes lose their day; 24.00 stays 24.00."""
    within = minutes % MINUTES_PER_DAY if minutes != MINUTES_PER_DAY else MINUTES_PER_DAY
    return f"{within // 60:02d}{separator}{within % 60:02d}"


def _identifier(value: Any) -> Any:
    if isinstance(value, str) and not _ID.match(value):
        raise PydanticCustomError("identifier", "not an id", {"value": value})
    return value


def _many(value: Any) -> Any:
    """A single value stands for a list of one."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str | dict | BaseModel) else value


Text = Annotated[str, BeforeValidator(_text)]
OptionalText = Annotated[str | None, BeforeValidator(_text)]
Id = Annotated[str, BeforeValidator(_identifier), BeforeValidator(_text)]  # the last one runs first
"""Letters, digits, ``-``, ``_`` and ``.``; ``#`` is kept for copies."""
Reference = Annotated[str, BeforeValidator(_text)]
"""An id used to point at something; whether it exists is a cross-check."""
ClockTime = Annotated[int, BeforeValidator(_clock), PlainSerializer(clock_text, return_type=str)]
"""Minutes since 0.00; read from ``09.15``, ``9:15``, ``9u15`` or ``9 uur``, written as ``09:15``."""
Whole = Annotated[int, BeforeValidator(_whole)]
Count = Annotated[Whole, Field(ge=0, le=1_000_000)]
Minutes = Annotated[Whole, Field(ge=0, le=MINUTES_PER_DAY)]
Weight = Annotated[Whole, Field(ge=0, le=1_000_000)]
Flag = Annotated[bool, BeforeValidator(_flag)]
"""Read from yes/no, ja/nee, true/false, aan/uit, on/off in any case."""
CalendarDate = Annotated[date, BeforeValidator(_date)]
Key = Annotated[str, Field(min_length=1, max_length=200), BeforeValidator(_text)]
Extra = Annotated[dict[Key, Text], BeforeValidator(_no_empty_values)]
"""Columns or keys we do not know, kept as text so that nothing of the planner's is lost."""
References = Annotated[tuple[Reference, ...], BeforeValidator(_many)]
Labels = Annotated[tuple[Text, ...], BeforeValidator(_many)]
many = BeforeValidator(_many)


class Record(BaseModel):
    """Base of every domain model: frozen, no unknown fields, compared by value."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A changed copy. Look-ups cached on the original are left behind, not carried along."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


class Named(Record):
    """Something with an id that others point at, and columns of the planner's own."""

    id: Id
    extra: Extra = {}
