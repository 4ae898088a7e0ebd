"""YAML as a tree of texts. Nothing is interpreted: ``no``, ``12.30`` and ``09:15`` stay as written.

libyaml's events are read one by one, so depth, size and aliases are bounded while reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from scheduler.files.tree import Builder, Mapping, Sequence, Unreadable, copy_of

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
MAX_ALIASES = 10_000

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(text: str) -> Builder:
    """The tree of one document. Raises ``Unreadable`` where it is not YAML we accept."""
    try:
        return _build(_events(text))
    except yaml.MarkedYAMLError as error:
        raise _syntax(error, text) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise Unreadable("control-character", line) from None


def _events(text: str) -> Iterator[Any]:
    parser = _Parser(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def _build(events: Iterator[Any]) -> Builder:
    builder = Builder()
    anchors: dict[str, tuple[Any, bool]] = {}
    open_anchors: list[str | None] = []
    documents = aliases = 0
    for event in events:
        kind = type(event)
        line = event.start_mark.line + 1
        if kind is yaml.ScalarEvent:
            _refuse_tag(event, line)
            value = None if not event.style and event.value in NULLS else event.value
            if value is not None and not builder.expects_key and not value.strip():
                value = None
            builder.add(value, line)
            if event.anchor:
                anchors[event.anchor] = (value, True)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            _refuse_tag(event, line)
            container = Mapping(line) if kind is yaml.MappingStartEvent else Sequence(line)
            builder.open(container)
            open_anchors.append(event.anchor)
            if event.anchor:
                anchors[event.anchor] = (container, False)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            closed, anchor = builder.close(), open_anchors.pop()
            if anchor:
                anchors[anchor] = (closed, True)
        elif kind is yaml.AliasEvent:
            aliases += 1
            if aliases > MAX_ALIASES:
                raise Unreadable("too-many-values", line, most=MAX_ALIASES)
            if event.anchor not in anchors or not anchors[event.anchor][1]:
                raise Unreadable("unknown-alias", line, name=event.anchor)
            builder.add(copy_of(anchors[event.anchor][0], builder, line), line)
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise Unreadable("two-documents", line)
    return builder


def _refuse_tag(event: Any, line: int) -> None:
    if event.tag is not None:
        raise Unreadable("tag", line, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))


_KNOWN = (
    ("mapping values are not allowed", "syntax-colon"),
    ("could not find expected ':'", "syntax-no-colon"),
    ("did not find expected ',' or", "syntax-flow"),
    ("unexpected end of stream", "syntax-quote"),
    ("unexpected document indicator", "syntax-quote"),
    ("escape", "syntax-escape"),
    ("hexadecimal", "syntax-escape"),
    ("cannot start any token", "syntax-token"),
    ("alphabetic or numeric character", "syntax-token"),
    ("block sequence entries are not allowed", "syntax-indent"),
    ("did not find expected", "syntax-indent"),
    ("block end", "syntax-indent"),
    ("undefined tag handle", "tag"),
)


def _syntax(error: yaml.MarkedYAMLError, text: str) -> Unreadable:
    """libyaml's complaint in one of our sentences, on the line a person would look at."""
    mark = error.problem_mark or error.context_mark
    line = 1 if mark is None else mark.line + 1
    said = f"{error.problem or ''} {error.context or ''}"
    rows = text.splitlines()
    row = rows[line - 1] if line <= len(rows) else ""
    indent = row[: len(row) - len(row.lstrip())]
    if "\t" in indent:
        return Unreadable("tab", line)
    code = next((code for part, code in _KNOWN if part in said), "syntax")
    if code in ("syntax-quote", "syntax-flow", "syntax-no-colon") and error.context_mark is not None:
        line = error.context_mark.line + 1
    return Unreadable(code, line, tag="!") if code == "tag" else Unreadable(code, line)
