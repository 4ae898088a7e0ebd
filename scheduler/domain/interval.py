"""Half-open intervals of whole minutes: the only definition of overlap in the project."""

from __future__ import annotations

from dataclasses import dataclass

MINUTES_PER_DAY = 24 * 60


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Minutes ``[start, end)`` counted from 0.00 on the event's first day; ``start < end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"an interval needs start < end, not {self.start}..{self.end}")

    def overlaps(self, other: Interval, gap: int = 0) -> bool:
        """Whether the two share a minute, or leave fewer than ``gap`` minutes between them."""
        return self.start < other.end + gap and other.start < self.end + gap

    def contains(self, other: Interval) -> bool:
        return self.start <= other.start and other.end <= self.end

    def gap_to(self, other: Interval) -> int:
        """Minutes between the two; negative where they overlap."""
        return max(other.start - self.end, self.start - other.end)

    def intersection(self, other: Interval) -> Interval | None:
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start < end else None


def merged(intervals: list[Interval]) -> list[Interval]:
    """The same minutes as few disjoint intervals; touching ones become one."""
    result: list[Interval] = []
    for interval in sorted(intervals):
        if result and interval.start <= result[-1].end:
            result[-1] = Interval(result[-1].start, max(result[-1].end, interval.end))
        else:
            result.append(interval)
    return result
