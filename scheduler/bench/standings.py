"""A race as a page: one table, the pictures, and what is needed to read and to repeat it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from statistics import median

from scheduler.bench.race import Outcome, Race

OURS = "scheduler"
HEAD = (
    *("entry", "method", "status", "cost", "× ours", "missed", "bound", "gap"),
    *("first", "best", "ended", "CPU", "memory"),
)
ABOUT = (
    "`scheduler` is what `scheduler solve` does. `cp-sat` is plain CP-SAT: attendance by pairs of "
    "sessions, with a cut per attendee and a complete hint. `annealer` is a plain simulated annealer on "
    "one thread; it proves nothing, and knows plain events only.",
    "Each run has a process of its own, with the same cores and the same limit, in an order that "
    "alternates from seed to seed; seconds count from when the instance has been read. **Cost** is what "
    "the checker counts, in a process that shares nothing with the method: the sum over the soft rules of "
    "weight × amount; for conference data (`talks:` and folders) that is missed attendance. **Bound** is "
    "what the method says that no programme can go below; **gap** = (cost − bound) / cost. **× ours** is "
    "its cost over ours with the same seed. **Missed** is the weight of the wishes that are missed, the "
    "rule `attendance` alone. **First**, **best** and **ended**: seconds to the first schedule, to the one "
    "shown, and in all; **CPU**: what the process got of the processors, reading included. Others who "
    "use the machine make all of it later. With several seeds every figure is the median; the worst "
    "seed's cost is in brackets where it differs.",
    "An entry such as `24x4x7x400x6@30` is generated: sessions × rounds × rooms × attendees × wishes of "
    "each, at most 30 s. In the pictures a line is an incumbent, dashes are a proved bound, and a star is "
    "a proof.",
)


def as_page(race: Race, pictures: Iterable[tuple[str, str]]) -> str:
    """Markdown. ``pictures``: file and caption."""
    shown = "\n\n".join(f"![{caption}]({file})\n\n<sub>{caption}</sub>" for file, caption in pictures)
    machine = "\n".join(f"- {line}" for line in race.machine.lines())
    parts = [
        "# Benchmarks",
        "Written by the command below; nothing here is typed by hand. All runs are in `results.json`.",
        f"```sh\n{race.command}\n```",
        f"{machine}\n- {race.workers} threads",
        "\n".join(_table(race)),
        *_notes(race),
        *ABOUT,
        shown,
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(race: Race) -> Iterable[str]:
    yield f"| {' | '.join(HEAD)} |"
    yield f"| --- | --- | --- |{' ---: |' * (len(HEAD) - 3)}"
    for entry in race.entries:
        ours = {one.seed: one for one in race.of(entry, OURS)}
        for number, method in enumerate(dict.fromkeys(one.method for one in race.of(entry))):
            outcomes = race.of(entry, method)
            name = f"`{entry}@{outcomes[0].limit:g}`" if number == 0 else ""
            yield f"| {name} | {' | '.join(_cells(method, outcomes, ours))} |"


def _cells(method: str, outcomes: list[Outcome], ours: dict[int, Outcome]) -> list[str]:
    statuses = Counter(one.status for one in outcomes)
    status = ", ".join(name if len(statuses) == 1 else f"{n} {name}" for name, n in statuses.items())
    ratios = [
        one.objective / own.objective
        for one in outcomes
        if method != OURS and one.objective is not None and (own := ours.get(one.seed)) and own.objective
    ]
    return [
        f"**{method}**" if method == OURS else method,
        status,
        _with_worst([one.objective for one in outcomes]),
        f"{median(ratios):.2f}" if ratios else "",
        _middle((one.wishes_missed for one in outcomes), "{:,.0f}"),
        _middle((one.bound for one in outcomes), "{:,.0f}"),
        _middle((one.gap for one in outcomes), "{:.1%}"),
        _middle((one.first for one in outcomes), "{:.1f} s"),
        _middle((one.best for one in outcomes), "{:.1f} s"),
        _middle((one.seconds for one in outcomes), "{:.1f} s"),
        _middle((one.cpu for one in outcomes), "{:.0f} s"),
        _middle((one.peak for one in outcomes), "{:,.0f} MB"),
    ]


def _with_worst(costs: list[int | None]) -> str:
    middle = _middle(costs, "{:,.0f}")
    known = [cost for cost in costs if cost is not None]
    worst = f"{max(known):,}" if known else ""
    return middle if middle in ("–", worst) else f"{middle} ({worst})"


def _middle(values: Iterable[float | None], shape: str) -> str:
    """The median of those there are; a dash where most have none."""
    listed = list(values)
    known = [value for value in listed if value is not None]
    return shape.format(median(known)) if 2 * len(known) > len(listed) else "–"


def _notes(race: Race) -> Iterable[str]:
    told: Callable[[Outcome], str] = lambda one: f"- `{one.entry}`, {one.method}: {one.note}."  # noqa: E731
    notes = dict.fromkeys(told(one) for one in race.outcomes if one.note)
    if notes:
        yield "\n".join(notes)
