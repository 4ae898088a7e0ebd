"""A schedule as sheets that people edit, and what they changed in them."""

from scheduler.files.draft.draft import (
    Draft,
    Edit,
    Pinned,
    Question,
    Remark,
    accept,
    decline,
    pinned_instance,
    with_pins,
)
from scheduler.files.draft.read import draft_of
from scheduler.files.draft.write import write_draft_sheets

__all__ = [
    "Draft",
    "Edit",
    "Pinned",
    "Question",
    "Remark",
    "accept",
    "decline",
    "draft_of",
    "pinned_instance",
    "with_pins",
    "write_draft_sheets",
]
