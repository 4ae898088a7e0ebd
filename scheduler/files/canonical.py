"""Instances and schedules as plain data and as canonical JSON: one instance, one sequence of bytes."""

from __future__ import annotations

import json
from typing import Any

from scheduler.domain import Instance, Schedule

_FREE_KEYS = ("extra", "rules", "parameters")
"""Mappings whose keys are the planner's; they have no order of their own."""


def plain_instance(instance: Instance) -> dict[str, Any]:
    """Fields in the order of the models, free keys sorted, what is at its default left out."""
    data: dict[str, Any] = _ordered(instance.model_dump(mode="json", by_alias=True, exclude_defaults=True))
    return data


def plain_schedule(schedule: Schedule) -> dict[str, Any]:
    """As ``plain_instance``; ``placements`` is always there."""
    data = schedule.model_dump(mode="json", exclude_defaults=True)
    data.setdefault("placements", [])
    return data


def instance_json(instance: Instance) -> str:
    """Canonical JSON with a newline at its end."""
    return json_text(plain_instance(instance))


def json_text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _ordered(data: Any) -> Any:
    if isinstance(data, dict):
        return {
            key: dict(sorted(_ordered(value).items())) if key in _FREE_KEYS else _ordered(value)
            for key, value in data.items()
        }
    return [_ordered(item) for item in data] if isinstance(data, list) else data
