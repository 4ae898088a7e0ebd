"""Pictures of a race: incumbent and bound over time, and cost against size. Needs the extra ``bench``."""

from __future__ import annotations

import math
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from scheduler.bench.race import Outcome, Race
from scheduler.errors import OutputError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

COLOURS = {"scheduler": "#0072B2", "cp-sat": "#D55E00", "annealer": "#009E73"}
"""Okabe and Ito's, which everybody can tell apart."""
INK, GREY = "#222222", "#8a8a8a"
STYLE: Any = {
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.titleweight": "bold",
    "axes.titlesize": 9,
    "axes.titlelocation": "left",
    "grid.color": "#e6e6e6",
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
}
COLUMNS = 2
DASHES = (0.0, (4.0, 2.0))
TIMES, FEW_TIMES = (1, 1.2, 1.5, 2, 3, 5, 10, 20, 50, 100), (1, 1.02, 1.05, 1.1, 1.2, 1.3, 1.4, 1.5)
"""Where the axis of relative costs has ticks; where nothing is more than half as much again."""
FIRST_INSTANT = 0.1
"""Seconds at which the logarithmic axis starts."""
OVER_TIME = ("over-time.png", "Incumbent (line) and bound (dashes) over time, every seed; lower is better")
AGAINST_SIZE = ("against-size.png", "Cost against size: how many times the lowest cost that anybody found")


def need_matplotlib() -> None:
    """Raises OutputError where it is not installed."""
    if find_spec("matplotlib") is None:
        raise OutputError("Pictures need matplotlib: pip install 'scheduler[bench]'")


def draw(race: Race, folder: Path) -> list[tuple[str, str]]:
    """Write the pictures; returns (file, caption) of each. Raises OutputError without matplotlib."""
    need_matplotlib()
    import matplotlib

    with matplotlib.rc_context(STYLE):
        for (name, _), figure in ((OVER_TIME, _over_time(race)), (AGAINST_SIZE, _against_size(race))):
            # Without a date or version inside, the same race gives the same file.
            figure.savefig(folder / name, dpi=130, metadata={"Software": None})
    return [OVER_TIME, AGAINST_SIZE]


def _figure(width: float, height: float) -> Figure:
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), layout="constrained")


# -- over time ------------------------------------------------------------------------


def _over_time(race: Race) -> Figure:
    rows = math.ceil(len(race.entries) / COLUMNS)
    figure = _figure(9.5, 2.9 * rows + 0.5)
    panels = figure.subplots(rows, COLUMNS, squeeze=False).flatten()
    for panel, entry in zip(panels, race.entries, strict=False):
        _panel(panel, entry, race.of(entry))
    for panel in panels[len(race.entries) :]:
        panel.set_visible(False)
    _legend(figure, race)
    return figure


def _panel(panel: Axes, entry: str, outcomes: list[Outcome]) -> None:
    limit = outcomes[0].limit
    for one in outcomes:
        colour = COLOURS.get(one.method, GREY)
        end = max(FIRST_INSTANT, one.seconds)
        _line(panel, [(at, cost) for at, cost, _ in one.trace if cost is not None], end, colour, "-")
        _line(panel, [(at, bound) for at, _, bound in one.trace if bound], end, colour, DASHES)
        if one.status == "OPTIMAL" and one.objective is not None:
            panel.plot([end], [one.objective], marker="*", markersize=11, color=colour, zorder=5)
    panel.set_xscale("log")
    panel.set_xlim(FIRST_INSTANT, limit * 1.15)
    panel.xaxis.set_major_formatter(lambda value, _: f"{value:g}")
    panel.xaxis.set_minor_formatter(lambda value, _: "")
    panel.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    panel.set_ylim(*_range(outcomes))
    panel.set_title(entry)
    panel.set_xlabel("seconds")
    panel.set_ylabel("cost")


def _line(
    panel: Axes, points: list[tuple[float, int]], end: float, colour: str, dashes: str | tuple[float, Any]
) -> None:
    if points:
        times = [max(FIRST_INSTANT, at) for at, _ in points]
        values = [value for _, value in points]
        panel.step(
            [*times, max(end, times[-1])],
            [*values, values[-1]],
            where="post",
            color=colour,
            linestyle=dashes,
            linewidth=1.4,
            alpha=0.8,
        )


def _range(outcomes: list[Outcome]) -> tuple[float, float]:
    """From nothing to where the worst ends, so that bounds are seen too."""
    worst = max((one.objective for one in outcomes if one.objective is not None), default=0)
    return 0.0, 1.15 * worst or 1.0


def _legend(figure: Figure, race: Race) -> None:
    from matplotlib.lines import Line2D

    methods = dict.fromkeys(one.method for one in race.outcomes)
    handles = [
        Line2D([], [], color=COLOURS.get(method, GREY), linewidth=2, label=method) for method in methods
    ]
    handles += [
        Line2D([], [], color=INK, linewidth=1.4, label="incumbent"),
        Line2D([], [], color=INK, linewidth=1.4, linestyle=DASHES, label="proved bound"),
        Line2D([], [], color=INK, marker="*", markersize=10, linestyle="", label="proved optimal"),
    ]
    figure.legend(handles=handles, loc="outside upper center", ncols=len(handles))


# -- against size ---------------------------------------------------------------------


def _against_size(race: Race) -> Figure:
    """Entries from small to large."""
    entries = sorted(race.entries, key=lambda entry: race.of(entry)[0].size)
    figure = _figure(9.5, 4.4)
    panel = figure.subplots()
    lowest = {
        entry: min((one.objective for one in race.of(entry) if one.objective), default=None)
        for entry in entries
    }
    for method in dict.fromkeys(one.method for one in race.outcomes):
        sizes, middles = [], []
        for entry in entries:
            least = lowest[entry]
            costs = [one.objective for one in race.of(entry, method) if one.objective is not None]
            if not costs or least is None:
                continue
            size = race.of(entry)[0].size
            ratios = [cost / least for cost in costs]
            panel.scatter([size] * len(ratios), ratios, s=16, color=COLOURS.get(method, GREY), alpha=0.4)
            sizes.append(size)
            middles.append(median(ratios))
        panel.plot(sizes, middles, color=COLOURS.get(method, GREY), marker="o", linewidth=1.6, label=method)
    panel.set_xscale("log")
    panel.set_xticks([race.of(entry)[0].size for entry in entries], entries, rotation=20, ha="right")
    panel.set_yscale("log")
    highest = max(panel.get_ylim()[1], 1.1)
    panel.set_ylim(0.97, highest)
    panel.set_yticks([tick for tick in (TIMES if highest > 1.6 else FEW_TIMES) if tick <= highest])
    panel.yaxis.set_major_formatter(lambda value, _: f"{value:g} ×")
    panel.minorticks_off()
    panel.set_ylabel("cost, lowest found = 1")
    panel.set_xlabel("sessions × rounds")
    panel.legend(loc="upper left")
    return figure
