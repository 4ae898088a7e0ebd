"""Which keys a record may have, from the models themselves."""

from __future__ import annotations

import types
import typing
from functools import cache
from typing import Any

from pydantic import BaseModel


def keys_at(kind: type[BaseModel], path: tuple[str | int, ...]) -> tuple[str, ...] | None:
    """The keys of the record at ``path``, as files spell them; None where any key will do, or
    where nothing is known."""
    return _keys(kind, tuple(step for step in path if isinstance(step, str)))


@cache
def _keys(kind: type[BaseModel], names: tuple[str, ...]) -> tuple[str, ...] | None:
    model: type[BaseModel] | None = kind
    steps = iter(names)
    for name in steps:
        if model is None:
            return None
        fields = model.model_fields
        field = fields.get(name) or next((f for f in fields.values() if f.alias == name), None)
        model = _model_in(field.annotation) if field else None
        is_free = field is not None and typing.get_origin(field.annotation) is dict
        if is_free and next(steps, None) is None:
            return None  # the keys of this mapping are the planner's own
    if model is None:
        return None
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside ``X | None``, ``tuple[X, ...]`` or ``dict[str, X]``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if typing.get_origin(annotation) in (tuple, dict, typing.Union, types.UnionType, typing.Annotated):
        found = (_model_in(part) for part in typing.get_args(annotation))
        return next((model for model in found if model is not None), None)
    return None
