"""The documentation's examples: run them, compare them, write their output anew.

``python -m tests.docs`` (``make docs``) writes into README.md what the commands print now. A
``console`` block holds commands after ``$ `` and what each of them prints; a generated part stands
between ``<!-- name -->`` and ``<!-- /name -->``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"

_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_GENERATED = {"rules": "scheduler rules --lang en --markdown"}


@dataclass(frozen=True)
class Example:
    """One command and what the page says that it prints."""

    command: str
    output: str


def consoles(text: str) -> list[list[Example]]:
    """The examples of every console block, in order."""
    return [list(_examples(match[1])) for match in _CONSOLE.finditer(text)]


def _examples(block: str) -> Iterator[Example]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield Example(command, output)


def generated(text: str) -> dict[str, tuple[str, str]]:
    """Name of each generated part -> its command and what stands there."""
    return {name: (command, _part(name).search(text)[2]) for name, command in _GENERATED.items()}  # type: ignore[index]


def _part(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- {name} -->\n)(.*?)(<!-- /{name} -->)", re.DOTALL)


def prepare(folder: Path) -> None:
    """A place to run the examples: the instances are there, and nothing that the project keeps."""
    (folder / "instances").symlink_to(ROOT / "instances")


def run(command: str, folder: Path) -> str:
    """What a command prints, messages included, in an English terminal of 100 columns; a code
    other than 0 does not matter here: the examples show it with ``echo $?``."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "SCHEDULER_"))
    }
    environment |= {"LC_ALL": "C.UTF-8", "COLUMNS": "100"}
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )
    return done.stdout.decode()


def renewed(text: str) -> str:
    """The page with every output as it is now."""

    def block(match: re.Match[str]) -> str:
        shown = [f"$ {one.command}\n{run(one.command, folder)}" for one in _examples(match[1])]
        return f"```console\n{''.join(shown)}```"

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        text = _CONSOLE.sub(block, text)
        for part, command in _GENERATED.items():
            output = run(command, folder)
            text = _part(part).sub(lambda match, new=output: f"{match[1]}{new}{match[3]}", text)  # type: ignore[misc]
    return text


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
