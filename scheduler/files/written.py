"""Plain data into a file, in the format its name asks for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from scheduler.errors import OutputError
from scheduler.files.atomic import write_atomically
from scheduler.files.canonical import json_text
from scheduler.files.yaml_out import yaml_text
from scheduler.text import words

_FORMATS = {".yaml": yaml_text, ".yml": yaml_text, ".json": json_text}


def write_plain(data: dict[str, Any], path: str | os.PathLike[str], locale: str) -> None:
    """Raises ``OutputError``, for a suffix we do not know too."""
    target = Path(path)
    text = _FORMATS.get(target.suffix.lower())
    if text is None:
        raise OutputError(words(locale).say("output-suffix", file=target.name))
    write_atomically(target, text(data).encode("utf-8"), locale)
