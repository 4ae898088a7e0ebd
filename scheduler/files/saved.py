"""What is noted in a file about the file itself: which draft or version it is, made when, from what.

It stands under ``saved`` at the top of YAML and JSON files. Whoever keeps a history reads it; readers
of instances and schedules pass it over.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scheduler.errors import InputError
from scheduler.files.source import file_bytes
from scheduler.files.tree import Mapping, Unreadable
from scheduler.files.yaml_text import parse_yaml

KEY = "saved"


def forget_saved(tree: Mapping) -> None:
    """Take the note out of a tree."""
    tree.pop(KEY, None)


def read_saved(path: Path) -> dict[str, Any] | None:
    """The note of a YAML file as it stands there, scalars as text; None where there is none. Only
    the top of the file is looked at, as far as the first empty line. Raises ``InputError``."""
    try:
        head = file_bytes(path).decode("utf-8-sig").split("\n\n", 1)[0]
        if not head.startswith(f"{KEY}:"):
            return None
        root = parse_yaml(head + "\n").root
    except (Unreadable, UnicodeDecodeError):
        raise InputError([]) from None
    found = root.get(KEY) if isinstance(root, Mapping) else None
    return dict(found) if isinstance(found, Mapping) else None
