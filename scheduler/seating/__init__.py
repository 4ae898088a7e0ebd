"""Personal programmes, judged and explained without the solver that made them."""

from scheduler.seating.judge import Fault, Judgement, judge
from scheduler.seating.missed import Missed, Waiting, missed_wishes, waiting_lists

__all__ = ["Fault", "Judgement", "Missed", "Waiting", "judge", "missed_wishes", "waiting_lists"]
