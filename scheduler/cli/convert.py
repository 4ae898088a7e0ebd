"""``scheduler convert``: the same instance in another kind of file."""

from __future__ import annotations

import click

from scheduler.cli.targets import check_targets
from scheduler.cli.voice import read_instance, say


@click.command(short_help="Write an instance as another kind of file.")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
def convert(source: str, target: str) -> None:
    """Write the instance IN as OUT; the endings (.xlsx, .yaml, .json) say how. Nothing is lost."""
    from scheduler import files

    instance = read_instance(source)
    check_targets((target,), inputs=(source,))
    files.write_instance(instance, target)
    click.echo(say("cli-written", file=target))
