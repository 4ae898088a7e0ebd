"""What every request passes first: who may ask, from where, how much; and what every answer carries.

* *Host* has to be a name of this server: a web page elsewhere that resolves its own name to this
  machine (DNS rebinding) is refused.
* *Origin* has to be this server where a browser sends one, and what a browser asks has to come from
  this page or from the address bar (``Sec-Fetch-Site``).
* With a token: the cookie, or once the token itself in the address; compared in constant time.
"""

from __future__ import annotations

import hmac
import os
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scheduler.web.refusals import refusal

COOKIE = "scheduler_token"
MAX_JSON = 4 * 2**20
"""Bytes of a request; 200 sessions take 20 kB."""
MAX_UPLOAD = 32 * 2**20
UPLOADS = "/api/import"
SAFE = ("GET", "HEAD")
OWN_SITE = ("same-origin", "none")
REFRESH = '<!doctype html><meta http-equiv="refresh" content="0;url=/"><a href="/">scheduler</a>'
"""The page after the token was shown. A redirect would not do: when the link was followed from another
site, a browser keeps a strict cookie to itself until a page of ours asks."""
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


@dataclass(frozen=True)
class Access:
    """``hosts``: names under which this server may be asked for, with their port. ``token``: what has
    to be shown; None only where the server listens to this machine alone."""

    hosts: frozenset[str]
    token: str | None = None


class Guard:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app, self.access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        send = _with_headers(scope, send)
        refused = self._refused(scope)
        if refused is not None:
            await refused(scope, receive, send)
            return
        try:
            await self.app(scope, _Bounded(scope, receive).receive, send)
        except Exception:  # answered, and noted in one line
            if os.environ.get("SCHEDULER_DEBUG") == "1":
                raise

    def _refused(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if headers.get("host", "").lower() not in self.access.hosts:
            return refusal(scope, 403, "web-wrong-host")
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() not in self.access.hosts:
            return refusal(scope, 403, "web-wrong-origin")
        if headers.get("sec-fetch-site", "none") not in OWN_SITE and not _is_link(scope, headers):
            return refusal(scope, 403, "web-wrong-origin")
        length = headers.get("content-length")
        if length is not None and (not length.isdigit() or int(length) > _most(scope)):
            return refusal(scope, 413, "web-too-large")
        return self._without_token(scope, headers)

    def _without_token(self, scope: Scope, headers: Headers) -> Response | None:
        """What to answer somebody who has not shown the token; None for who has."""
        token = self.access.token
        if token is None or _same(_cookie(headers), token):
            return None
        shown = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if scope["method"] in SAFE and scope["path"] == "/" and _same(shown, token):
            found = HTMLResponse(REFRESH)
            found.set_cookie(COOKIE, token, httponly=True, samesite="strict", path="/")
            return found
        return refusal(scope, 401, "web-no-token")


def _is_link(scope: Scope, headers: Headers) -> bool:
    """Somebody followed a link to the page from elsewhere: that reads nothing and changes nothing."""
    return (
        scope["method"] in SAFE
        and scope["path"] == "/"
        and headers.get("sec-fetch-mode") == "navigate"
        and headers.get("sec-fetch-dest") == "document"
    )


class _Bounded:
    """A request's body, cut off where it grows too large."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        self._receive, self._left = receive, _most(scope)

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            if self._left < 0:
                raise HTTPException(413)
        return message


def _most(scope: Scope) -> int:
    return MAX_UPLOAD if scope["path"] == UPLOADS else MAX_JSON


def _with_headers(scope: Scope, send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            if not scope["path"].startswith("/static/"):
                headers["Cache-Control"] = "no-store"
        await send(message)

    return sending


def _cookie(headers: Headers) -> str:
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return morsel.value if morsel else ""


def _same(shown: str, token: str) -> bool:
    return hmac.compare_digest(shown.encode(), token.encode())
