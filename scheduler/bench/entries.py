"""What can be measured: an instance's file, a size to generate, conference data of either kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scheduler.bench.conference import Conference
from scheduler.bench.generate import Size, generate
from scheduler.bench.made import made_conference
from scheduler.bench.orbel import read_orbel
from scheduler.domain import Instance
from scheduler.errors import InputError, Problem

INSTANCE_SEED = 2025
LISTS = {
    "short": ("12x3x5x60x5@5", "24x4x7x400x6@10"),
    "long": (
        "24x4x7x400x6@30",
        "28x5x7x400x6@60",
        "60x8x10x1000x8@120",
        "talks:118x26x5x120x16@180",
        "200x20x12x3000x10@60",
    ),
}
"""Names that stand for several entries: a smoke test, and what the targets are about."""
_ENTRY = re.compile(r"(?P<what>.+?)(?:@(?P<seconds>\d+(?:\.\d+)?))?")
_SIZE = re.compile(r"(?P<talks>talks:)?(?P<size>\d+(x\d+){4})")


@dataclass(frozen=True)
class Entry:
    """One line of a list: a file, a folder with conference data, a size, or a size of conference
    data (``talks:118x26x5x120x12``). ``seconds``: a limit of its own, as in ``24x4x7x400x6@30``."""

    what: str
    seconds: float | None = None

    @property
    def name(self) -> str:
        """Without folders, which are nobody's business."""
        return self.what if _SIZE.fullmatch(self.what) else Path(self.what).resolve().stem

    def read(self) -> tuple[Instance, Conference | None]:
        """The instance, and the data behind it where it is a conference's. Raises InputError."""
        from scheduler.files import read_instance

        match = _SIZE.fullmatch(self.what)
        if match is None and not Path(self.what).is_dir():
            return read_instance(self.what), None
        if match is not None and not match["talks"]:
            return generate(self._size(match["size"]), INSTANCE_SEED).instance, None
        if match is None:
            conference = read_orbel(Path(self.what))
        else:
            conference = made_conference(self._size(match["size"]), INSTANCE_SEED)
        return conference.instance, conference

    def _size(self, text: str) -> Size:
        try:
            return Size(*map(int, text.split("x")))
        except ValueError as error:
            raise InputError([Problem("", str(error), file=self.what)]) from None


def parse_entries(texts: tuple[str, ...]) -> list[Entry]:
    """The entries that these name, lists taken apart."""
    named = [one for text in texts for one in LISTS.get(text, (text,))]
    return [parse_entry(text) for text in named]


def parse_entry(text: str) -> Entry:
    match = _ENTRY.fullmatch(text)
    if match is None or match["seconds"] is None or not float(match["seconds"]):
        return Entry(text)
    return Entry(match["what"], float(match["seconds"]))
