"""For developers: ``python -m scheduler.report OUT.xlsx FOLDER`` writes ``OUT.pdf`` and one PNG a
page into the folder."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from scheduler.errors import OutputError
from scheduler.report.render import pdf_bytes, png_files


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 2:
        print("usage: python -m scheduler.report OUT.xlsx FOLDER", file=sys.stderr)
        return 2
    source, folder = Path(arguments[0]), Path(arguments[1])
    try:
        pdf = pdf_bytes(source.read_bytes(), locale="en")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{source.stem}.pdf").write_bytes(pdf)
        made = png_files(pdf, folder, source.stem, locale="en")
    except (OutputError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(str(path) for path in made))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
