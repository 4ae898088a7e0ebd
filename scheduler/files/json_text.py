"""JSON as the same tree, with lines. Numbers stay as written; nothing is recursive or unbounded."""

from __future__ import annotations

import json
import re

from scheduler.files.tree import Builder, Mapping, Sequence, Unreadable

_TOKEN = re.compile(
    r'[ \t\r\n]*(?:([\[\]{},:])|("[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*")|([^\s\[\]{},:"]+)|(\S)|\Z)'
)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\Z")


def parse_json(text: str) -> Builder:
    """The tree of one JSON value. Raises ``Unreadable`` on the line of the first mistake."""
    builder = Builder()
    closers: list[str] = []
    line, counted, position = 1, 0, 0
    # What may come next: a value, a key, a colon, a comma or the end; "first" is just after [ or {.
    expects = "value"
    while True:
        match = _TOKEN.match(text, position)
        if match is None or match.lastindex is None:
            break
        start = match.start(match.lastindex)
        line += text.count("\n", counted, start)
        counted, position = start, match.end()
        token = match[match.lastindex]
        if token in "]}" and closers and token == closers[-1] and expects in ("first", "comma"):
            builder.close()
            closers.pop()
            expects = "comma" if closers else "end"
        elif token == "," and expects == "comma" and closers:
            expects = "key" if closers[-1] == "}" else "value"
        elif token == ":" and expects == "colon":
            expects = "value"
        elif token in "[{" and _value_fits(expects, closers):
            builder.open(Sequence(line) if token == "[" else Mapping(line))
            closers.append("]" if token == "[" else "}")
            expects = "first"
        elif match.lastindex == 2 and _key_fits(expects, closers):
            builder.add(_unquoted(token, line), line)
            expects = "colon"
        elif match.lastindex in (2, 3) and _value_fits(expects, closers):
            builder.add(_scalar(token, line), line)
            expects = "comma" if closers else "end"
        else:
            raise _wrong(token, expects, closers, line)
    if expects != "end":
        raise Unreadable("json-unfinished", line) if builder.root is not None else Unreadable("empty")
    return builder


def _value_fits(expects: str, closers: list[str]) -> bool:
    return expects == "value" or (expects == "first" and closers[-1] == "]")


def _key_fits(expects: str, closers: list[str]) -> bool:
    return expects == "key" or (expects == "first" and closers[-1] == "}")


def _scalar(token: str, line: int) -> str | None:
    if token.startswith('"'):
        found = _unquoted(token, line)
        return found if found.strip() else None
    if token == "null":
        return None
    if token in ("true", "false") or _NUMBER.match(token):
        return token
    raise Unreadable("json-word", line, token=token)


def _unquoted(token: str, line: int) -> str:
    if "\\" not in token:
        return token[1:-1]
    try:
        found = str(json.loads(token))
    except ValueError:
        raise Unreadable("syntax-escape", line) from None
    if any("\ud800" <= char <= "\udfff" for char in found):
        raise Unreadable("syntax-escape", line)
    return found


def _wrong(token: str, expects: str, closers: list[str], line: int) -> Unreadable:
    if token == '"':
        return Unreadable("syntax-quote", line)
    if expects == "first":
        expects = "key" if closers[-1] == "}" else "value"
    return Unreadable(f"json-{expects}", line, token=token)
