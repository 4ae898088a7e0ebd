"""``scheduler solve --alternatives``: several schedules side by side, each in a workbook of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from scheduler.cli.answers import Targets, say_written, write_answer
from scheduler.cli.questions import answering
from scheduler.cli.targets import check_targets
from scheduler.cli.voice import say

if TYPE_CHECKING:
    from scheduler.domain import Instance
    from scheduler.explain import Alternatives
    from scheduler.result import Result

F = TypeVar("F", bound=Callable[..., Any])
MOST = 9
SECONDS = 60.0
"""For all of them together, where no limit is given. One thread proves them soonest: two look for
schedules, not for proofs."""


def alternatives_options(command: F) -> F:
    """``--alternatives K --within P%``."""
    options = (
        click.option(
            "--alternatives",
            type=click.IntRange(2, MOST),
            metavar="K",
            help="K schedules that really differ, side by side.",
        ),
        click.option(
            "--within",
            callback=_share,
            default="2%",
            show_default=True,
            metavar="P%",
            help="How much above the proved bound an alternative may cost.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _share(context: click.Context, parameter: click.Parameter, value: str) -> float:
    """``2%``, ``2,5 %`` or ``2`` as a share."""
    try:
        share = float(value.strip().removesuffix("%").strip().replace(",", ".")) / 100
    except ValueError:
        raise click.BadParameter(f"{value!r} is no percentage such as 2%") from None
    if not 0 <= share <= 1:
        raise click.BadParameter(f"{value!r} is not between 0% and 100%")
    return share


def solve_alternatives(
    instance: Instance,
    source: str,
    k: int,
    within: float,
    targets: Targets,
    command: str,
    limits: Mapping[str, Any],
) -> None:
    """Find, write and show ``k`` schedules. Raises as ``write_answer`` does."""
    from scheduler import explain, report

    files = [targets.output, *(_beside(targets.output, n) for n in range(2, k + 1))]
    check_targets((*files, targets.json_file, targets.share), inputs=(source,))
    with answering() as (_, stop):
        told = explain.alternatives(
            instance,
            k,
            within,
            time_limit=limits["time_limit"] or SECONDS,
            workers=limits["workers"] or 1,
            seed=limits["seed"],
            stop=stop,
        )
        results = [_result(instance, told, n) for n in range(len(told.found))]
        first = results[0] if results else _none(instance, told)
        first = replace(first, interrupted=stop.is_set())
        write_answer(first, targets, command, stop, alternatives=told)
        for result, file in zip(results[1:], files[1:], strict=False):
            report.write_workbook(result, file, command=command, alternatives=told)
    click.echo(report.summary_text(first))
    click.echo("\n" + report.alternatives_text(told, instance))
    say_written(targets)
    for number, file in enumerate(files[1 : len(results)], start=2):
        click.echo(say("cli-other-programme", number=number, file=file))


def _beside(output: str, number: int) -> str:
    """``programma.xlsx`` -> ``programma-2.xlsx``."""
    path = Path(output)
    return str(path.with_name(f"{path.stem}-{number}{path.suffix}"))


def _result(instance: Instance, told: Alternatives, number: int) -> Result:
    from scheduler.evaluate import evaluate
    from scheduler.result import Result, Status

    one = told.found[number]
    best = one.objective == told.bound
    status = Status.OPTIMAL if best else Status.FEASIBLE
    return Result(instance, status, one.schedule, evaluate(instance, one.schedule), told.bound, told.seconds)


def _none(instance: Instance, told: Alternatives) -> Result:
    from scheduler.result import Result

    return Result(instance, told.status, None, None, None, told.seconds)
