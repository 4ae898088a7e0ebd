"""Which cell is which session: one to one, the strongest evidence first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scheduler.files.draft.evidence import Evidence, Item, Seen, TextMatch, Titles, evidence


@dataclass(frozen=True)
class Matching:
    """Cells and items by their numbers."""

    items: Sequence[Item]
    cells: Sequence[Seen]
    cell_of: dict[int, int]
    item_of: dict[int, int]
    pairs: dict[tuple[int, int], Evidence]
    """(cell, item) -> what speaks for it, for every pair for which anything but its place does."""
    titled: dict[int, list[int]]
    """Cell -> items whose title it holds."""

    def of(self, item: int) -> tuple[Seen, Evidence] | None:
        cell = self.cell_of.get(item)
        return None if cell is None else (self.cells[cell], self.pairs[cell, item])


def match(items: Sequence[Item], cells: Sequence[Seen]) -> Matching:
    titles = Titles(items)
    by_copy: dict[str, list[int]] = {}
    by_code: dict[str, list[int]] = {}
    for number, item in enumerate(items):
        by_copy.setdefault(item.copy, []).append(number)
        if item.code is not None:
            by_code.setdefault(item.code, []).append(number)
    pairs: dict[tuple[int, int], Evidence] = {}
    titled: dict[int, list[int]] = {}
    for at, seen in enumerate(cells):
        owners = titles.owners(seen.text) if seen.is_text else []
        titled[at] = owners
        exact: TextMatch = "unique" if len(owners) == 1 else "shared"
        texts: dict[int, TextMatch] = dict.fromkeys(owners, exact)
        if not owners and seen.is_text:
            texts = dict.fromkeys(titles.alike(seen.text), "alike")
        tagged = [*by_copy.get(seen.note or "", ()), *by_code.get(seen.code or "", ())]
        for number in dict.fromkeys([*texts, *tagged]):
            pairs[at, number] = evidence(seen, items[number], texts.get(number, ""))
    cell_of, item_of = _assign(pairs, cells)
    return Matching(items, cells, cell_of, item_of, pairs, titled)


def _assign(
    pairs: dict[tuple[int, int], Evidence], cells: Sequence[Seen]
) -> tuple[dict[int, int], dict[int, int]]:
    cell_of: dict[int, int] = {}
    item_of: dict[int, int] = {}
    likely = [(cell, item) for (cell, item), found in pairs.items() if found.counts]
    for cell, item in sorted(likely, key=lambda pair: (-pairs[pair].score, cells[pair[0]].at, pair[1])):
        if cell not in item_of and item not in cell_of:
            item_of[cell], cell_of[item] = item, cell
    return cell_of, item_of
