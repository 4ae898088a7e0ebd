"""What a step would do before it is made: may it be, and what would it cost?"""

from scheduler.web.trying.cells import Cell, cells
from scheduler.web.trying.costs import Cost, cost
from scheduler.web.trying.mends import Mend, mends
from scheduler.web.trying.steps import Step, stepped

__all__ = ["Cell", "Cost", "Mend", "Step", "cells", "cost", "mends", "stepped"]
