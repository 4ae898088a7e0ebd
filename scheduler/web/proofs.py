"""What solvers proved about a version of the instance, as far as it holds for the board at hand.

Every proof is a numbered file, ``work/proof-0001.json``: it may have taken long to come by.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from threading import Event
from typing import Any

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, switched_off
from scheduler.domain import Instance
from scheduler.domain.instance import RuleSetting
from scheduler.files.atomic import write_new
from scheduler.files.draft import Pinned
from scheduler.web.folder import Folder
from scheduler.web.shown.places import pins_of

WISHES_SECONDS = 20.0
NAME = re.compile(r"proof-(\d{4,})\.json\Z")


@dataclass(frozen=True)
class Proof:
    """``bound``: no schedule that keeps the hard rules costs less; ``wishes``: none meets more wish
    weight. Of a version, with these pins in force."""

    version: int
    pins: frozenset[Pinned]
    bound: int | None = None
    wishes: int | None = None


def proved(folder: Folder, version: int, instance: Instance) -> Proof:
    """The best of what was proved with no more pins than ``instance`` has now: a proof holds as long
    as nothing that it assumed was let go."""
    pins = _pins(instance)
    holds = [one for one in _all(folder) if one.version == version and one.pins <= pins]
    return Proof(
        version,
        pins,
        max((one.bound for one in holds if one.bound is not None), default=None),
        min((one.wishes for one in holds if one.wishes is not None), default=None),
    )


def note_bound(folder: Folder, version: int, instance: Instance, bound: int) -> None:
    """A lower bound on the objective of every schedule of ``instance``."""
    known = proved(folder, version, instance).bound
    if known is None or bound > known:
        _write(folder, Proof(version, _pins(instance), bound=bound))


def prove_wishes(folder: Folder, version: int, instance: Instance, stop: Event) -> None:
    """Work out how much wish weight can be met at all: the event with no other soft rule."""
    from scheduler.solve import solve

    attendance = CATALOGUE["attendance"]
    wished = sum(sum(one.weights.values()) for one in instance.attendees)
    known = proved(folder, version, instance).wishes
    if not wished or not is_on(instance, attendance) or known is not None or stop.is_set():
        return
    without = switched_off(instance, (rule.id for rule in CATALOGUE.values() if not rule.hard))
    counted = RuleSetting(on=True, weight=1)
    alone = without.model_copy(update={"rules": {**without.rules, attendance.id: counted}})
    found = solve(alone, time_limit=WISHES_SECONDS, workers=1, stop=stop)
    if found.bound is not None:
        _write(folder, Proof(version, _pins(instance), wishes=wished - found.bound))


def complete(folder: Folder, version: int) -> bool:
    """Whether both kinds of proof are there for a version."""
    known = [one for one in _all(folder) if one.version == version]
    return any(one.bound is not None for one in known) and any(one.wishes is not None for one in known)


def count(folder: Folder) -> int:
    """How many proofs there are: whoever shows them looks again when this grows."""
    return len(_names(folder))


def _pins(instance: Instance) -> frozenset[Pinned]:
    return frozenset(Pinned(pin.session, pin.round, pin.room) for pin in pins_of(instance))


def _names(folder: Folder) -> list[str]:
    work = folder.path / "work"
    if work.is_symlink() or not work.is_dir():
        return []
    return sorted(path.name for path in work.iterdir() if NAME.match(path.name) and not path.is_symlink())


_READ: dict[str, Proof] = {}


def _all(folder: Folder) -> list[Proof]:
    found = []
    for name in _names(folder):
        path = folder.path / "work" / name
        if str(path) not in _READ:
            _READ[str(path)] = _proof(json.loads(path.read_text(encoding="utf-8")))
        found.append(_READ[str(path)])
    return found


def _proof(data: dict[str, Any]) -> Proof:
    pins = frozenset(Pinned(*pin) for pin in data["pins"])
    return Proof(data["version"], pins, data.get("bound"), data.get("wishes"))


def _write(folder: Folder, proof: Proof) -> None:
    data = {
        "version": proof.version,
        "bound": proof.bound,
        "wishes": proof.wishes,
        "pins": sorted(proof.pins, key=str),
    }
    text = json.dumps(data, ensure_ascii=False, indent=1).encode()
    number = count(folder) + 1
    while not write_new(folder.work() / f"proof-{number:04d}.json", text):
        number += 1
