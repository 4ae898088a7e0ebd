"""``scheduler init``: a workbook to fill in."""

from __future__ import annotations

import click

from scheduler.cli.targets import check_targets
from scheduler.cli.voice import current_locale, say, speak
from scheduler.text import LOCALES

EXAMPLES = ("hoorn",)


@click.command(short_help="Write a workbook to fill in.")
@click.argument("target", metavar="FILE.xlsx")
@click.option("--example", type=click.Choice(EXAMPLES), help="Filled with a real event.")
@click.option("--lang", type=click.Choice(LOCALES), help="Language.  [default: the terminal's]")
def init(target: str, example: str | None, lang: str | None) -> int:
    """Write a workbook with a sheet for everything about an event, ready to fill in.

    Its grey example rows show how, and count only once somebody changes them.
    """
    from scheduler.files import write_atomically
    from scheduler.files.workbook import init_workbook

    if not target.lower().endswith(".xlsx"):
        raise click.BadParameter(f"{target!r} should end in .xlsx", param_hint="FILE.xlsx")
    speak(lang)
    check_targets((target,), inputs=())
    write_atomically(target, init_workbook(current_locale(), example), current_locale())
    click.echo(say("cli-written", file=target))
    return 0
