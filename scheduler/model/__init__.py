"""The CP-SAT model: every rule of the catalogue encoded, apart from its check."""

from scheduler.model.build import build
from scheduler.model.encoders import ENCODERS
from scheduler.model.model import Model

__all__ = ["ENCODERS", "Model", "build"]
