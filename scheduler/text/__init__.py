"""What people read, in Dutch and English."""

from scheduler.text.words import LOCALES, Words, words

__all__ = ["LOCALES", "Words", "words"]
