"""Questions that need the solver: asked in processes of their own, which remember the event."""

from scheduler.web.questions.asker import Asker
from scheduler.web.questions.question import Kind, Question
from scheduler.web.questions.telling import telling

__all__ = ["Asker", "Kind", "Question", "telling"]
