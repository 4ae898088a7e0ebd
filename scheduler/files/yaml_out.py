"""YAML that people like to read: records as blocks, short lists and wishes on one line each.

What YAML 1.1 readers would take for something else (``no``, ``12.30``) is quoted where it is text,
so that other programs read the same as we do.
"""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

WIDTH = 100
_ONE_LINERS = {
    "pillars", "tags", "venues", "times", "blocks", "rooms", "organisers", "people", "windows", "pin",
    "relations", "placements", "base", "wishes",
}  # fmt: skip
"""Lists whose records stand on one line each where they fit."""

_TYPED = frozenset(("date", "start", "end"))
_DATE_OR_TIME = re.compile(r"(?:\d{4}-\d\d-\d\d|\d\d:\d\d)\Z")
"""Dates and times in their own fields need no quotes."""

# Safe without quotes: starts with a letter or digit, holds nothing YAML reads as its own.
_PLAIN = re.compile(r"[^\W_](?:[^:#]|:(?=\S)|(?<=\S)#)*\Z")
_PLAIN_IN_FLOW = re.compile(r"[^\W_](?:[^:#,?\[\]{}]|(?<=\S)#)*\Z")
# Line breaks of Unicode, byte order marks and marks that turn the reading direction are escaped.
_ESCAPED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LIKE_DATA = {
    first: [pattern for _, pattern in found]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def yaml_text(data: dict[str, Any]) -> str:
    """The document, with an empty line between its parts."""
    parts = ["\n".join(_entry(key, value, 0)) for key, value in data.items()]
    return "\n\n".join(parts) + "\n"


def _entry(key: str, value: Any, indent: int) -> list[str]:
    """The lines of ``key: value``."""
    head = " " * indent + f"{_scalar(key, flow=True)}:"
    if isinstance(value, dict):
        return _mapping(head, value, indent)
    if isinstance(value, list):
        return _list(head, key, value, indent)
    if isinstance(value, str) and not _is_typed(key, value):
        return _text(head, value, indent)
    return [f"{head} {_one(value, key, flow=False)}"]


def _mapping(head: str, value: dict[str, Any], indent: int) -> list[str]:
    flow = _flow(value)
    if not value or (_is_flat(value) and len(head) + len(flow) < WIDTH and "id" not in value):
        return [f"{head} {flow}"]
    return [head] + [line for name, item in value.items() for line in _entry(name, item, indent + 2)]


def _list(head: str, key: str, value: list[Any], indent: int) -> list[str]:
    if all(not isinstance(item, dict | list) for item in value):
        flow = _flow(value)
        if len(head) + len(flow) < WIDTH:
            return [f"{head} {flow}"]
    return [head] + [line for item in value for line in _item(key, item, indent + 2)]


def _item(key: str, item: Any, indent: int) -> list[str]:
    """One list item: on one line where that is how it reads best, else a block behind its dash."""
    dash = " " * indent + "- "
    if not isinstance(item, dict):
        return [dash + _one(item, key, flow=False)]
    flow = _flow(item)
    if not item or (key in _ONE_LINERS and _is_flat(item) and len(dash) + len(flow) < WIDTH):
        return [dash + flow]
    lines = [line for name, value in item.items() for line in _entry(name, value, indent + 2)]
    return [dash + lines[0][indent + 2 :], *lines[1:]]


def _is_flat(value: dict[str, Any]) -> bool:
    """No records within, only values and lists of values."""
    return all(
        not isinstance(item, dict)
        and not (isinstance(item, list) and any(isinstance(part, dict | list) for part in item))
        for item in value.values()
    )


def _flow(value: Any, key: str = "") -> str:
    if isinstance(value, dict):
        parts = (f"{_scalar(name, flow=True)}: {_flow(item, name)}" for name, item in value.items())
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item, key) for item in value) + "]"
    return _one(value, key, flow=True)


def _one(value: Any, key: str, *, flow: bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and not _is_typed(key, value):
        return _scalar(value, flow=flow)
    return str(value)


def _text(head: str, value: str, indent: int) -> list[str]:
    """Text after its key: several lines as ``|-``, a long line folded as ``>-``, else on the line."""
    lines = value.split("\n")
    margin = " " * (indent + 2)
    if all(_fits_block(line) for line in lines) and not lines[0].startswith(" "):
        if len(lines) > 1:
            return [f"{head} |-"] + [margin + line if line else "" for line in lines]
        if len(head) + len(value) > WIDTH and "  " not in value and " " in value:
            return [f"{head} >-"] + [margin + line for line in _folded(value, WIDTH - len(margin))]
    return [f"{head} {_scalar(value, flow=False)}"]


def _fits_block(line: str) -> bool:
    """Whether a line may stand in a block as it is."""
    return not _ESCAPED.search(line) and not line.endswith(" ")


def _folded(value: str, width: int) -> list[str]:
    lines = [""]
    for word in value.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def _scalar(text: str, *, flow: bool) -> str:
    if _is_plain(text, flow=flow):
        return text
    return _ESCAPED.sub(_escaped, json.dumps(text, ensure_ascii=False))


def _is_plain(text: str, *, flow: bool) -> bool:
    """Whether every reader of YAML takes these letters, unquoted, for this text."""
    if not (_PLAIN_IN_FLOW if flow else _PLAIN).match(text) or _ESCAPED.search(text):
        return False
    if text[0].isdigit() and not (" " in text and any(char.isalpha() for char in text)):
        return False  # numbers, dates, times, and what older or newer YAML takes for one
    if text.casefold() in ("y", "n") or text != text.strip():
        return False
    patterns = _LIKE_DATA.get(text[0], []) + _LIKE_DATA.get(None, [])
    return not any(pattern.match(text) for pattern in patterns)


def _is_typed(key: str, value: str) -> bool:
    return key in _TYPED and _DATE_OR_TIME.match(value) is not None


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
