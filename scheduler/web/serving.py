"""Opening a folder and serving it until told to stop."""

from __future__ import annotations

import secrets
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlencode

import uvicorn

from scheduler.errors import InputError, OutputError, Problem
from scheduler.text import words
from scheduler.web.app import create_app
from scheduler.web.desk import Desk
from scheduler.web.folder import open_folder
from scheduler.web.guard import Access
from scheduler.web.jobs import start_first
from scheduler.web.source import look_at_source
from scheduler.web.tidying import tidy

EVERYWHERE = ("0.0.0.0", "::", "[::]")
"""Hosts that mean every address of this machine."""


@dataclass(frozen=True)
class Opened:
    """A folder, ready to be served. ``notice``: what the planner should know about it."""

    desk: Desk
    notice: str | None


def open_desk(path: Path, locale: str = "nl") -> Opened:
    """Take in the planner's file and the schedule that came with it. Raises ``InputError``,
    ``OutputError``."""
    desk = Desk(open_folder(path))
    tidy(desk.folder)
    return Opened(desk, look_at_source(desk, locale))


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def access_for(host: str, port: int, token: str | None) -> Access:
    """Whoever listens to more than this machine needs a token; one is made where none is given."""
    names = {host, "localhost", "127.0.0.1", "[::1]"} if is_loopback(host) else {host}
    if not is_loopback(host):
        token = token or secrets.token_urlsafe(32)
        names |= _own_names(host)
    hosts = {f"{name.lower()}:{port}" for name in names}
    if port == 80:
        hosts |= {name.lower() for name in names}
    return Access(frozenset(hosts), token)


def _own_names(host: str) -> set[str]:
    """Under which names others reach this machine when it listens to every address."""
    if host not in EVERYWHERE:
        return {f"[{host}]"} if ":" in host and not host.startswith("[") else set()
    name = socket.gethostname()
    found = {name, socket.getfqdn(), "localhost", "127.0.0.1"}
    with suppress(OSError):
        found |= {str(one[4][0]) for one in socket.getaddrinfo(name, None, family=socket.AF_INET)}
    return found


def read_token(path: Path, locale: str = "nl") -> str:
    """The token in a file. Raises ``InputError``."""
    try:
        token = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        token = ""
    if len(token) < 16 or not token.isprintable() or " " in token:
        raise InputError([Problem("", words(locale).say("serve-bad-token", file=path.name))])
    return token


@contextmanager
def listening(host: str, port: int, locale: str = "nl") -> Iterator[socket.socket]:
    """A socket that listens; with port 0 to any port that is free. Raises ``OutputError``."""
    name = host.strip("[]")
    family = socket.AF_INET6 if ":" in name else socket.AF_INET
    sock = socket.socket(family)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((name, port))
            sock.listen()  # whoever follows the address at once waits a moment, and is not turned away
        except OSError as error:
            why = error.strerror or str(error)
            said = words(locale).say("serve-no-port", host=host, port=str(port), why=why)
            raise OutputError(said) from None
        yield sock
    finally:
        sock.close()


def address(host: str, port: int, access: Access, lang: str | None, *, new_token: bool) -> str:
    """Where the page is; with the token where that was just made."""
    asked = {"lang": lang} if lang else {}
    if access.token is not None and new_token:
        asked["token"] = access.token
    name = socket.gethostname() if host in EVERYWHERE else host
    name = f"[{name}]" if ":" in name and not name.startswith("[") else name
    return f"http://{name}:{port}/" + (f"?{urlencode(asked)}" if asked else "")


def serve(desk: Desk, sock: socket.socket, access: Access, lang: str | None = None) -> None:
    """Answer requests until SIGINT or SIGTERM; meanwhile a first draft is looked for where there is
    none, and how good a programme can be at all. ``lang``: of the page, where not the event's."""
    if desk.folder.newest() is None:
        start_first(desk.folder, desk.newest_version(), lang)
    for number in (signal.SIGINT, signal.SIGTERM):
        # uvicorn takes these while it runs, and raises them anew when it has stopped.
        signal.signal(number, lambda *_: None)
    server(desk, access, proving=True).run(sockets=[sock])


def server(desk: Desk, access: Access, *, proving: bool = False) -> uvicorn.Server:
    """Its streams end when it does."""
    guard = create_app(desk, access, proving=proving)
    made = uvicorn.Server(
        uvicorn.Config(
            guard,
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=2,
        )
    )
    guard.app.state.closing = lambda: made.should_exit  # type: ignore[attr-defined]
    return made
