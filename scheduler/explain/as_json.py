"""Answers as plain data: dicts, lists, texts and numbers, in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from scheduler.domain import Instance, Schedule
from scheduler.evaluate import Evaluation

_LEFT_OUT = (Instance,)
"""Known to whoever asked; an answer does not repeat it."""


def as_json(answer: Any) -> Any:
    """Any answer of this package, ready for ``json.dumps``. Schedules become their placements."""
    if isinstance(answer, Schedule):
        return [placement.model_dump() for placement in answer.placements]
    if isinstance(answer, Evaluation):
        return {
            "objective": answer.objective,
            "feasible": answer.feasible,
            "amounts": {score.rule: score.amount for score in answer.scores if not score.hard},
            "placements": as_json(answer.schedule),
        }
    if isinstance(answer, Enum):
        return answer.value
    if is_dataclass(answer) and not isinstance(answer, type):
        return {
            field.name: as_json(value)
            for field in fields(answer)
            if not isinstance(value := getattr(answer, field.name), _LEFT_OUT)
        }
    if isinstance(answer, Mapping):
        return {str(key): as_json(value) for key, value in answer.items()}
    if isinstance(answer, tuple | list):
        return [as_json(value) for value in answer]
    return answer
