"""What the instance allows and what each placement costs, worked out once for model and engine."""

from scheduler.compiled.compiled import Compiled, compile_instance
from scheduler.compiled.places import Ban, Limit, Place

__all__ = ["Ban", "Compiled", "Limit", "Place", "compile_instance"]
