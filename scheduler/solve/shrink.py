"""From a set that clashes to an irreducible one: QuickXplain (Junker, *QUICKXPLAIN: preferred
explanations and relaxations for over-constrained problems*, AAAI 2004)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def shrink(items: Sequence[T], clash: Callable[[list[T]], bool]) -> list[T]:
    """Some of the items that clash, and would not without any one of them. ``clash``: whether a set
    does; more items never clash less, and all of these do. Earlier items are kept by preference.
    About k·log(n/k) questions for k items that are left."""

    def needed(given: list[T], news: bool, rest: list[T]) -> list[T]:
        """What of ``rest`` is needed next to ``given``; ``news``: given has grown."""
        if news and clash(given):
            return []
        if len(rest) == 1:
            return rest
        first, last = rest[: len(rest) // 2], rest[len(rest) // 2 :]
        of_last = needed([*given, *first], True, last)
        of_first = needed([*given, *of_last], bool(of_last), first)
        return [*of_first, *of_last]

    return needed([], True, list(items)) if items else []
