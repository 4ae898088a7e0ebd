"""``scheduler what-if``: the same event with something changed, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from scheduler.cli.questions import answering, question_options, read_question, write_answer_json
from scheduler.cli.targets import check_targets
from scheduler.cli.voice import current_locale
from scheduler.errors import NoAnswerError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scheduler.domain import Instance


@click.command("what-if", short_help="Say what a change would do.")
@click.argument("source", metavar="IN")
@click.option("--change", "changes", multiple=True, metavar="…", help="One change; may be repeated.")
@click.option("--scenarios", metavar="F", help="Scenarios from YAML or JSON: names with their changes.")
@click.option("--base", metavar="S", help="The schedule to start from.  [default: IN's own, or the best]")
@question_options(30.0)
def what_if(
    source: str,
    changes: tuple[str, ...],
    scenarios: str | None,
    base: str | None,
    json_file: str | None,
    lang: str | None,
    log: bool,
    **limits: Any,
) -> None:
    """Solve IN before and after the changes, with as few moves as possible and as good as can be.

    \b
    Changes, in Dutch or English; names are titles, parts of titles, or ids:
      room R closed [in ROUND]             zaal Z dicht [in RONDE]
      room R open in ROUND                 zaal Z open in RONDE
      room R has N seats                   zaal Z heeft N stoelen
      round R at most|at least N           ronde R hoogstens|minstens N
      speaker P [not|also] available in R  spreker P [niet|ook] beschikbaar in R
      group G at most N at once            themagroep G hoogstens N tegelijk
      session S cancelled                  sessie S vervalt
      session S [not|also|only] in ROUND   sessie S [niet|ook|alleen] in RONDE
      session S pinned in ROUND [room R]   sessie S vast in RONDE [zaal Z]
      session S unpinned                   sessie S los
      session S takes N minutes            sessie S duurt N minuten
      session S expects N people           sessie S verwacht N mensen
      session S at least N seats           sessie S minstens N stoelen
      session S before session T           sessie S voor sessie T
      sessions S and T together|apart      sessies S en T samen|apart
      weight RULE N                        gewicht REGEL N
      rule RULE on|off                     regel REGEL aan|uit
    """
    from scheduler import explain as library
    from scheduler import files
    from scheduler.report import what_if_text
    from scheduler.result import Status

    if not changes and scenarios is None:
        raise click.UsageError("Say what changes, with --change or --scenarios.")
    instance, schedule = read_question(source, lang)
    check_targets((json_file,), inputs=(source, scenarios, base))
    asked = _asked(instance, changes, scenarios)
    if base is not None:
        schedule = files.read_any_schedule(base, instance)
    with answering(log) as (_, stop):
        told = library.what_if(instance, asked, schedule=schedule, **limits, stop=stop)
        write_answer_json(json_file, told, stop)
    text = what_if_text(told, current_locale())
    if all(one.status is Status.UNKNOWN for one in told.scenarios):
        raise NoAnswerError(text)
    click.echo(text)


def _asked(
    instance: Instance, changes: tuple[str, ...], scenarios: str | None
) -> Mapping[str, Sequence[str]] | Sequence[str]:
    """The scenarios of the file, each with the changes of the command line as well."""
    from scheduler.explain import read_scenarios

    if scenarios is None:
        return changes
    return {name: (*changes, *own) for name, own in read_scenarios(scenarios, instance).items()}
