"""The question behind a question: the same instance with some copies at a place that is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on
from scheduler.domain import Instance
from scheduler.domain.instance import RuleSetting
from scheduler.domain.session import Pin
from scheduler.explain.doing import without_pin

Asked = Mapping[str, tuple[str | None, str | None]]
"""Copy -> (round, room); None = any."""


def asked_for(instance: Instance, asked: Asked) -> Instance:
    """The instance with these copies pinned; pins keep what they say about times. Where pins were
    switched off, the others stay off."""
    if not is_on(instance, CATALOGUE["pinned"]):
        free = tuple(without_pin(session, None) for session in instance.sessions)
        instance = instance.model_copy(update={"sessions": free})
    for copy_id, (round_id, room) in asked.items():
        copy = instance.copy_by_id[copy_id]
        old = copy.pin or Pin(copy_number=copy.number)
        pin = old.model_copy(update={"round": round_id, "room": room})
        pins = (*(one for one in copy.session.pin if one.copy_number != copy.number), pin)
        changed = copy.session.model_copy(update={"pin": pins})
        sessions = tuple(changed if one.id == changed.id else one for one in instance.sessions)
        instance = instance.model_copy(update={"sessions": sessions})
    rules = {**instance.rules, "pinned": RuleSetting(on=True)}
    return instance.model_copy(update={"rules": rules})
