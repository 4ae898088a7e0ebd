"""Changes to rules and availability."""

from __future__ import annotations

from typing import Literal

from scheduler.web.schemas.base import Answer, Remark, Request


class RuleIn(Request):
    id: str
    on: bool | None = None
    weight: int | None = None
    parameters: dict[str, int] = {}


class WindowIn(Request):
    day: str
    start: str
    """``9.15`` or ``09:15``, as in the workbook."""
    end: str


class AvailabilityIn(Request):
    """When; neither windows nor rounds = always."""

    kind: Literal["person", "room", "organiser"]
    id: str
    windows: list[WindowIn] = []
    rounds: list[str] = []


class TweakIn(Request):
    """``POST /api/instance`` -> 201 ``VersionOut``, or 400 ``input`` with every problem. Never in place."""

    version: int
    title: Remark = None
    rules: list[RuleIn] = []
    availability: list[AvailabilityIn] = []


class AvailabilityOut(Answer):
    """``GET /api/availability?version=N`` -> a list of these."""

    kind: Literal["person", "room", "organiser"]
    id: str
    name: str
    windows: list[WindowIn]
    rounds: list[str]
