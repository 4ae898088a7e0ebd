"""From pydantic's error types to the codes of our sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_CODES = {
    "whole_number": "whole-number",
    "int_type": "whole-number",
    "int_parsing": "whole-number",
    "yes_or_no": "yes-or-no",
    "bool_type": "yes-or-no",
    "calendar_date": "date",
    "date_type": "date",
    "clock_time": "clock",
    "identifier": "identifier",
    "control_character": "control-character",
    "text_too_long": "text-too-long",
    "string_too_long": "text-too-long",
    "greater_than_equal": "at-least",
    "less_than_equal": "at-most",
    "literal_error": "choice",
    "tuple_type": "list-needed",
    "too_long": "two-needed",
    "dict_type": "keys-needed",
    "model_type": "keys-needed",
    "model_attributes_type": "keys-needed",
}


def code_of(error: ErrorDetails) -> tuple[str, dict[str, Any]]:
    """The code of the sentence for one validation error, with what it needs to know."""
    kind, value = error["type"], error["input"]
    context = error.get("ctx", {})
    if value is None:
        return "empty-item", {}
    if not isinstance(value, str | int):
        if _CODES.get(kind) == "keys-needed":
            return "group-needed", {}
        if kind not in ("too_long", "tuple_type"):
            return "one-value", {}
    if kind == "string_pattern_mismatch":
        return "colour", {"value": value}
    code = _CODES.get(kind, "other")
    params: dict[str, Any] = {"value": value} if isinstance(value, str | int) else {}
    if code == "at-least":
        params["least"] = context["ge"]
    elif code == "at-most":
        params["most"] = context["le"]
    elif code == "text-too-long":
        params = {"most": context.get("most", context.get("max_length"))}
    elif code == "choice":
        params["choices"] = context["expected"].replace("'", "").replace(" or ", ", ")
    elif code in ("control-character", "two-needed", "list-needed"):
        params = {}
    return code, params
