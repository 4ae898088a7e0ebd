"""``scheduler rules``: every rule, from the catalogue."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

import click

from scheduler.cli.voice import current_locale, lang_option, say, speak

if TYPE_CHECKING:
    from scheduler.constraints.base import Constraint


@click.command(short_help="List every rule.")
@lang_option
@click.option("--markdown", is_flag=True, help="As the table in the README.")
def rules(lang: str | None, markdown: bool) -> None:
    """List every rule: its id, its default weight and what it asks."""
    from scheduler.constraints.catalogue import CATALOGUE

    speak(lang)
    catalogue = list(CATALOGUE.values())
    click.echo(markdown_table(catalogue) if markdown else listing(catalogue))


def listing(catalogue: list[Constraint]) -> str:
    """Hard rules and then soft ones, for a terminal."""
    width = max(60, min(shutil.get_terminal_size().columns, 110))
    indent = " " * (2 + max(len(rule.id) for rule in catalogue))
    lines: list[str] = []
    for hard, heading in ((True, "cli-rules-hard"), (False, "cli-rules-soft")):
        lines += [say(heading), ""]
        for rule in catalogue:
            if rule.hard is hard:
                text = f"{rule.id:{len(indent)}}{_statement(rule)}{_points(rule)}"
                lines += textwrap.wrap(text, width, subsequent_indent=indent)
        lines.append("")
    return "\n".join(lines[:-1])


def markdown_table(catalogue: list[Constraint]) -> str:
    """The same as a Markdown table."""
    heads = [say(f"cli-rules-{head}") for head in ("rule", "weight", "asks")]
    rows = [heads, ["---", "---:", "---"]]
    rows += [[f"`{rule.id}`", _weight(rule), _statement(rule).replace("|", "\\|")] for rule in catalogue]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _weight(rule: Constraint) -> str:
    return say("cli-rules-hard-word") if rule.hard else str(rule.default_weight)


def _points(rule: Constraint) -> str:
    if rule.hard:
        return ""
    return " " + (
        say("cli-rules-points", weight=rule.default_weight) if rule.default_weight else say("cli-rules-off")
    )


def _statement(rule: Constraint) -> str:
    parts = [rule.statement(current_locale())]
    parts += [say("cli-rules-parameter", name=name, value=value) for name, value in rule.parameters.items()]
    return " ".join(parts)
