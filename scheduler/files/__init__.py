"""Files in and out: instances and schedules as YAML and JSON, with every problem at once."""

from scheduler.files.atomic import write_atomically
from scheduler.files.canonical import instance_json
from scheduler.files.drafts import is_draft, read_any_schedule, read_draft, refuse_questions
from scheduler.files.instances import read_instance, write_instance
from scheduler.files.schedules import read_schedule, write_schedule

__all__ = [
    "instance_json",
    "is_draft",
    "read_any_schedule",
    "read_draft",
    "read_instance",
    "read_schedule",
    "refuse_questions",
    "write_atomically",
    "write_instance",
    "write_schedule",
]
