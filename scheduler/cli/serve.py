"""``scheduler serve``: the planner's page for one folder."""

from __future__ import annotations

import logging
import sys
import webbrowser
from pathlib import Path

import click

from scheduler.cli.voice import lang_option, say, speak, terminal_locale
from scheduler.errors import OutputError


@click.command(short_help="Open the planner's page for a folder.")
@click.argument("folder", metavar="DIR")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen to.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8140,
    show_default=True,
    help="Port; 0 takes any that is free.",
)
@click.option("--token-file", metavar="F", help="A file with the token; without it one is made and shown.")
@click.option("--open/--no-open", "show", default=True, help="Open the browser.  [default: open]")
@lang_option
def serve(folder: str, host: str, port: int, token_file: str | None, show: bool, lang: str | None) -> int:
    """See the programme of DIR, drag it, ask it, re-solve it, in a browser.

    DIR holds one event, a workbook or YAML; drafts and new versions are kept beside it as numbered
    files that every other command reads. An address that others can reach needs a token.
    """
    try:
        from scheduler.web import serving
    except ModuleNotFoundError as error:
        raise OutputError(say("serve-no-extra", module=error.name or "fastapi")) from None
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(message)s")
    speak(lang)
    token = None if token_file is None else serving.read_token(Path(token_file))
    opened = serving.open_desk(Path(folder), lang or terminal_locale())
    if opened.notice:
        click.echo(opened.notice, err=True)
    with serving.listening(host, port) as sock:
        access = serving.access_for(host, sock.getsockname()[1], token)
        address = serving.address(host, sock.getsockname()[1], access, lang, new_token=token is None)
        click.echo(say("serve-open", address=address))
        if show:
            webbrowser.open(address)
        serving.serve(opened.desk, sock, access, lang)
    return 0
