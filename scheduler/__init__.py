"""Constraint-based session scheduler: place every session, prove how good the answer is."""

__version__ = "0.1.0"
