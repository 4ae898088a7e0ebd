"""Search at any size: a first schedule, then annealing on exact incremental costs."""

from scheduler.attendance.search.anneal import Annealer
from scheduler.attendance.search.construct import Constructor
from scheduler.attendance.search.state import Problem, State, read_problem

__all__ = ["Annealer", "Constructor", "Problem", "State", "read_problem"]
