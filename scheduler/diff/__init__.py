"""What changed between two schedules, and who must be told."""

from scheduler.diff.compare import compare
from scheduler.diff.difference import Change, Difference, Notice, Spot
from scheduler.diff.moves import Move, moves
from scheduler.diff.sentences import change_sentence, notice_sentences, summary

__all__ = [
    "Change",
    "Difference",
    "Move",
    "Notice",
    "Spot",
    "change_sentence",
    "compare",
    "moves",
    "notice_sentences",
    "summary",
]
