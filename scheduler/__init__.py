"""Constraint-based session scheduler: place every session, prove how good the answer is."""

import os

__version__ = "0.1.0"

# openpyxl writes other bytes where lxml happens to be installed, the dates of a document among them.
os.environ.setdefault("OPENPYXL_LXML", "False")
