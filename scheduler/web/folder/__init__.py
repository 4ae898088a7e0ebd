"""The planning folder: one event, versions of its instance, numbered drafts, work in progress."""

from scheduler.web.folder.folder import (
    Draft,
    Folder,
    MissingError,
    StaleError,
    Version,
    open_folder,
)
from scheduler.web.folder.note import Note, PinNote, noted_pins, now, pin_notes, still_lost
from scheduler.web.folder.opening import first_schedule, stamp, take_in

__all__ = [
    "Draft",
    "Folder",
    "MissingError",
    "Note",
    "PinNote",
    "StaleError",
    "Version",
    "first_schedule",
    "noted_pins",
    "now",
    "open_folder",
    "pin_notes",
    "stamp",
    "still_lost",
    "take_in",
]
